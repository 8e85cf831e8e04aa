"""A list of rows with headings and a cursor; it moves the cursor and leaves the rest to others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events
from textual.message import Message

from goaltui.tui.widgets.cursor_list import CursorList
from goaltui.tui.widgets.lines import Ground, Line, Part


@dataclass(frozen=True)
class ListRow:
    """One row: what it stands for, and what it says."""

    key: str | None
    """None for a heading, which the cursor passes over."""
    parts: tuple[Part, ...] = ()
    """What it says; it begins with a space, where the cursor is marked."""


def heading(*parts: Part) -> ListRow:
    """Return a row that the cursor passes over."""
    return ListRow(None, parts)


class RowList(CursorList):
    """Rows under a cursor."""

    class Chosen(Message):
        """A row was clicked twice."""

    def __init__(self, *, id: str | None = None) -> None:
        """Show nothing yet."""
        super().__init__(id=id)
        self._make: Callable[[int], Sequence[ListRow]] = lambda _: ()
        self._rows: tuple[ListRow, ...] = ()
        self._empty: tuple[Line, ...] = ()

    # What it shows

    def show(self, make: Callable[[int], Sequence[ListRow]], empty: Sequence[Line] = ()) -> None:
        """Show the rows that `make` gives for a width in cells, or `empty` where there are none.

        The cursor stays on the same row if it is still there, else near by.
        """
        self._make, self._empty = make, tuple(empty)
        self._remake()
        self.redraw()

    def _remake(self) -> None:
        # The last cell is left to the scrollbar, whether there is one or not.
        self._rows = tuple(self._make(max(20, self.size.width - 1)))
        self.resize_to(max(len(self._rows), len(self._empty)))
        self.point([row.key for row in self._rows])

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

    def block(self) -> range:
        """Return the row of the cursor with the headings below it, for the first also above."""
        start, stop = self._at, self._at + 1
        while stop < len(self._rows) and self._rows[stop].key is None:
            stop += 1
        if all(row.key is None for row in self._rows[:start]):
            start = 0
        return range(start, stop)

    def on_resize(self) -> None:
        """Lay the rows out anew."""
        self._remake()
        self.redraw()

    def on_click(self, event: events.Click) -> None:
        """Go to the clicked row; twice, choose it."""
        at = event.y + round(self.scroll_offset.y)
        if at < len(self._rows) and self._rows[at].key is not None:
            self._move_to(at, 1)
            if event.chain == 2:
                self.post_message(self.Chosen())
