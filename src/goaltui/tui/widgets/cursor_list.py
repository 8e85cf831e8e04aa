"""Rows under a cursor: what the tree and the lists have in common."""

from collections.abc import Callable, Sequence

from textual import events

from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.moving import meant


class CursorList(LineView):
    """Moves its cursor over rows that stand for something, past those that are headings."""

    def __init__(self, *, id: str | None = None) -> None:
        """Begin without rows."""
        super().__init__(id=id)
        self.moved: Callable[[], None] = lambda: None
        """Called when the cursor went to another row; a message would come behind the paint."""
        self._keys: tuple[str | None, ...] = ()
        self._at = 0
        self._top = self._height = self._seen = 0
        """Where the cursor has scrolled to, how high it was then, and how high it was last."""

    @property
    def key(self) -> str | None:
        """What the row under the cursor stands for; None where there is none."""
        return self._keys[self._at] if self._at < len(self._keys) else None

    def go_to(self, key: str) -> bool:
        """Put the cursor on the row of `key`; False where there is none."""
        if key not in self._keys:
            return False
        self._move_to(self._keys.index(key), 1)
        return True

    def point(self, keys: Sequence[str | None]) -> None:
        """Take over the rows' keys, None for headings; the cursor stays on its key or near by."""
        key = self.key
        self._keys = tuple(keys)
        if key is not None and key in self._keys:
            self._at = self._keys.index(key)
        else:
            self._at = max(0, min(self._at, len(keys) - 1))
        self._skip_headings(1)
        self.keep_in_sight()

    def block(self) -> range:
        """Return the rows that should be seen with that of the cursor."""
        return range(self._at, self._at + 1)

    def keep_in_sight(self, *, moved: bool = False) -> None:
        """Scroll as little as shows the cursor, and what belongs to its row where it fits.

        Unless the cursor has moved, another height begins from where it had scrolled to, so that a
        window made small and large again shows what it did.
        """
        now, height = round(self.scroll_offset.y), self.size.height
        as_was = moved or not self._height or height == self._height == self._seen
        to, block = now if as_was else self._top, self.block()
        if height and not (to <= block.start and block.stop <= to + height):
            to = min(block.start, self._at) if block.start < to else block.stop - height
            to = max(0, min(to, self._at))
        if to != now:
            self.scroll_to(y=to, animate=False, force=True)
        self._seen = height
        if as_was:
            self._top, self._height = to, height

    def on_key(self, event: events.Key) -> None:
        """Move the cursor."""
        page, all_rows = max(1, self.size.height - 1), len(self._keys)
        steps = {"up": -1, "down": 1, "pageup": -page, "pagedown": page}
        step = {**steps, "home": -all_rows, "end": all_rows}.get(meant(self, event))
        if step is not None:
            event.stop()
            event.prevent_default()
            self._move_to(self._at + step, step)

    def on_focus(self) -> None:
        """Show that the keys go here."""
        self.redraw()

    def on_blur(self) -> None:
        """Show that the keys go elsewhere."""
        self.redraw()

    def _move_to(self, at: int, step: int) -> None:
        before = self._at
        self._at = max(0, min(at, len(self._keys) - 1))
        self._skip_headings(1 if step >= 0 else -1)
        self.keep_in_sight(moved=True)
        if self._at != before:
            self.redraw((before, self._at))
            self.moved()

    def _skip_headings(self, step: int) -> None:
        for way in (step, -step):
            at = self._at
            while 0 <= at < len(self._keys) and self._keys[at] is None:
                at += way
            if 0 <= at < len(self._keys):
                self._at = at
                return
