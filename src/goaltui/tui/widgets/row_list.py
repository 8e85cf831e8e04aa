"""A list of rows with headings and a cursor; it moves the cursor and leaves the rest to others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from goaltui.core.base import Id
from goaltui.tui.widgets.lines import Ground, Line, LineView, Part


@dataclass(frozen=True)
class ListRow:
    """One row: what it stands for, and what it says."""

    key: Id | None
    """None for a heading, which the cursor passes over."""
    parts: tuple[Part, ...] = ()
    """What it says; it begins with a space, where the cursor is marked."""


def heading(*parts: Part) -> ListRow:
    """Return a row that the cursor passes over."""
    return ListRow(None, parts)


class RowList(LineView):
    """Rows under a cursor."""

    class Moved(Message):
        """The cursor went to another row."""

    class Chosen(Message):
        """A row was clicked twice."""

    def __init__(self, *, id: str | None = None) -> None:
        """Show nothing yet."""
        super().__init__(id=id)
        self._make: Callable[[int], Sequence[ListRow]] = lambda _: ()
        self._rows: tuple[ListRow, ...] = ()
        self._empty: tuple[Line, ...] = ()
        self._at = 0

    # What it shows

    def show(self, make: Callable[[int], Sequence[ListRow]], empty: Sequence[Line] = ()) -> None:
        """Show the rows that `make` gives for a width in cells, or `empty` where there are none.

        The cursor stays on the same row if it is still there, else near by.
        """
        self._make, self._empty = make, tuple(empty)
        key = self.key
        self._remake()
        if key is None or not self.go_to(key):
            self._at = max(0, min(self._at, len(self._rows) - 1))
            self._skip_headings(1)
        self._keep_in_sight()
        self.redraw()

    def _remake(self) -> None:
        self._rows = tuple(self._make(max(20, self.size.width)))
        self.resize_to(max(len(self._rows), len(self._empty)))

    @property
    def key(self) -> Id | None:
        """What the row under the cursor stands for; None where there is none."""
        return self._rows[self._at].key if self._at < len(self._rows) else None

    def go_to(self, key: Id) -> bool:
        """Put the cursor on the row of `key`; False where there is none."""
        for at, row in enumerate(self._rows):
            if row.key == key:
                self._move_to(at, 1)
                return True
        return False

    def line(self, at: int) -> Line:
        """Return one row as a line."""
        if not any(row.key for row in self._rows):
            return self._empty[at] if at < len(self._empty) else Line()
        if at >= len(self._rows):
            return Line()
        parts = self._rows[at].parts
        if at != self._at:
            return Line(parts)
        # The mark says where the cursor is without colour; rows begin with a space for it.
        first = Part(parts[0].text[1:], parts[0].role)
        ground: Ground = "focus" if self.has_focus else "cursor"
        return Line((Part(">", "accent"), first, *parts[1:]), ground)

    # The cursor

    def on_key(self, event: events.Key) -> None:
        """Move the cursor."""
        page = max(1, self.size.height - 1)
        steps = {"up": -1, "k": -1, "down": 1, "j": 1, "pageup": -page, "pagedown": page}
        ends = {"home": -len(self._rows), "end": len(self._rows)}
        step = steps.get(event.key) or ends.get(event.key)
        if step is not None:
            event.stop()
            event.prevent_default()
            self._move_to(self._at + step, step)

    def _move_to(self, at: int, step: int) -> None:
        before = self.key
        self._at = max(0, min(at, len(self._rows) - 1))
        self._skip_headings(1 if step >= 0 else -1)
        self._keep_in_sight()
        if self.key != before:
            self.redraw()
            self.post_message(self.Moved())

    def _skip_headings(self, step: int) -> None:
        for way in (step, -step):
            at = self._at
            while 0 <= at < len(self._rows) and self._rows[at].key is None:
                at += way
            if 0 <= at < len(self._rows):
                self._at = at
                return

    def _keep_in_sight(self) -> None:
        top, height = round(self.scroll_offset.y), self.size.height
        block = self._block()
        if height and not (top <= block.start and block.stop <= top + height):
            to = min(block.start, self._at) if block.start < top else block.stop - height
            self.scroll_to(y=max(0, min(to, self._at)), animate=False, force=True)

    def _block(self) -> range:
        """Return the row of the cursor with what stands below it, for the first also above."""
        start, stop = self._at, self._at + 1
        while stop < len(self._rows) and self._rows[stop].key is None:
            stop += 1
        if all(row.key is None for row in self._rows[:start]):
            start = 0
        return range(start, stop)

    def on_resize(self) -> None:
        """Lay the rows out anew and keep the cursor in sight."""
        self._remake()
        self._keep_in_sight()
        self.redraw()

    def on_focus(self) -> None:
        """Show where the cursor is."""
        self.redraw()

    def on_blur(self) -> None:
        """Show that the keys go elsewhere."""
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Go to the clicked row; twice, choose it."""
        at = event.y + round(self.scroll_offset.y)
        if at < len(self._rows) and self._rows[at].key is not None:
            self._move_to(at, 1)
            if event.chain == 2:
                self.post_message(self.Chosen())
