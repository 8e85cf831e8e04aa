"""The tree of goals and objectives: rows, a cursor, and one row that can be typed in.

It draws only the rows that show, and asks for what a row says when it draws it.
"""

from collections.abc import Callable, Sequence

from textual import events
from textual.geometry import Offset
from textual.message import Message

from goaltui.core.base import Id
from goaltui.tui.widgets.bars import Hint
from goaltui.tui.widgets.line_edit import LineEdit, passes
from goaltui.tui.widgets.lines import Ground, Line, LineView
from goaltui.tui.widgets.tree_lines import (
    RowText,
    TreeRow,
    heading_line,
    mark_cells,
    row_line,
    typed_line,
)


class GoalTree(LineView):
    """Rows of the tree; moves its cursor itself and leaves every change to its screen."""

    class Moved(Message):
        """The cursor went to another row."""

    class Entered(Message):
        """A row's sentence was entered; `go_on` says that its fields are wanted next."""

        def __init__(self, node: Id, text: str, *, go_on: bool) -> None:
            """Take note of the row and its sentence."""
            self.node, self.text, self.go_on = node, text, go_on
            super().__init__()

    class PutBack(Message):
        """Typing in a row was given up with Esc."""

        def __init__(self, node: Id) -> None:
            """Take note of the row."""
            self.node = node
            super().__init__()

    def __init__(self, say: Callable[[Id], RowText], typed: Callable[[Id, str, str], None]) -> None:
        """Draw what `say` says of a node; tell `typed` the node, what stood there, each text."""
        super().__init__()
        self._say = say
        self._typed = typed
        self._rows: tuple[TreeRow, ...] = ()
        self._at = 0
        self._edit: LineEdit | None = None
        self._before = ""
        self._empty: tuple[Line, ...] = ()

    # What it shows

    def show(self, rows: Sequence[TreeRow], empty: Sequence[Line] = ()) -> None:
        """Show `rows`, the cursor on the same node if it is still there, else near by."""
        node = self.node
        self._rows, self._empty = tuple(rows), tuple(empty)
        places = [at for at, row in enumerate(rows) if row.node == node and node is not None]
        self._at = places[0] if places else max(0, min(self._at, len(rows) - 1))
        self._skip_headings(1)
        self.resize_to(max(len(rows), len(empty)))
        self._keep_in_sight()
        self.redraw()

    @property
    def node(self) -> Id | None:
        """The node the cursor is on."""
        return self._rows[self._at].node if self._at < len(self._rows) else None

    def go_to(self, node: Id) -> bool:
        """Put the cursor on `node`; False where no row shows it."""
        for at, row in enumerate(self._rows):
            if row.node == node:
                self._move_to(at)
                return True
        return False

    def hints(self) -> Sequence[Hint]:
        """Return what keys do while a sentence is typed."""
        if self._edit is None:
            return ()
        return (
            Hint("Enter", "keep"),
            Hint("Tab", "keep, then the fields"),
            Hint("Esc", "put back"),
        )

    def line(self, at: int) -> Line:
        """Return one row as a line."""
        if at >= len(self._rows):
            return self._empty[at] if not self._rows and at < len(self._empty) else Line()
        row = self._rows[at]
        if row.node is None:
            return heading_line(row)
        if at != self._at:
            return row_line(row, self._say(row.node), self.size.width)
        if self._edit is not None:
            return typed_line(row, self._edit, self.size.width)[0]
        ground: Ground = "focus" if self.has_focus else "cursor"
        return row_line(row, self._say(row.node), self.size.width, ground)

    def caret_at(self) -> Offset | None:
        """Return where a sentence is typed."""
        if self._edit is None or self._at >= len(self._rows):
            return None
        return typed_line(self._rows[self._at], self._edit, self.size.width)[1] + (0, self._at)

    # Typing in a row

    def begin(self, before: str, text: str | None = None) -> None:
        """Type into the row of the cursor, where `before` stands, from `text` on if given."""
        self._before = before
        self._edit = LineEdit.at_end(before if text is None else text)
        self._think()

    def stop(self) -> None:
        """Type into no row any more."""
        self._edit = None
        self.redraw()
        self._keys()

    @property
    def typing(self) -> bool:
        """Whether a row is being typed in."""
        return self._edit is not None

    def _think(self) -> None:
        if self._edit is not None and self.node is not None:
            self._typed(self.node, self._before, self._edit.text)
        self.place_caret()
        self.redraw()
        self._keys()

    def _keys(self) -> None:
        show_keys = getattr(self.screen, "show_keys", None)
        if show_keys is not None:
            show_keys()

    def on_key(self, event: events.Key) -> None:
        """Edit the row that is typed in; else move the cursor."""
        if self._edit is not None:
            if not passes(event.key):
                event.stop()
                event.prevent_default()
                self._edit_key(event)
        elif (step := self._step(event.key)) is not None:
            event.stop()
            event.prevent_default()
            self._move_to(self._at + step, step)

    def _edit_key(self, event: events.Key) -> None:
        edit, node = self._edit, self.node
        if edit is None or node is None:
            return
        if event.key in ("enter", "tab", "up", "down"):
            self.stop()
            self.post_message(self.Entered(node, edit.text, go_on=event.key == "tab"))
        elif event.key == "escape":
            self.stop()
            self.post_message(self.PutBack(node))
        elif (edited := edit.key(event.key, event.character)) is not None:
            self._edit = edited
            self._think()

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted text as typed, its lines as one."""
        if self._edit is not None:
            event.stop()
            self._edit = self._edit.insert(event.text)
            self._think()

    def on_blur(self) -> None:
        """Keep what is typed, as leaving a field does."""
        edit, node = self._edit, self.node
        if edit is not None and node is not None and not self.ending:
            self.stop()
            self.post_message(self.Entered(node, edit.text, go_on=False))
        self.redraw()

    def on_focus(self) -> None:
        """Show where the cursor is."""
        self.redraw()

    # The cursor

    def _step(self, key: str) -> int | None:
        page = max(1, self.size.height - 1)
        steps = {
            "up": -1,
            "k": -1,
            "down": 1,
            "j": 1,
            "pageup": -page,
            "pagedown": page,
            "home": -len(self._rows),
            "end": len(self._rows),
        }
        return steps.get(key)

    def _move_to(self, at: int, step: int = 1) -> None:
        before = self._at
        self._at = max(0, min(at, len(self._rows) - 1))
        self._skip_headings(1 if step >= 0 else -1)
        self._keep_in_sight()
        if self._at != before:
            self.redraw()
            self.post_message(self.Moved())

    def _skip_headings(self, step: int) -> None:
        for way in (step, -step):
            at = self._at
            while 0 <= at < len(self._rows) and self._rows[at].node is None:
                at += way
            if 0 <= at < len(self._rows):
                self._at = at
                return

    def _keep_in_sight(self) -> None:
        top, height = round(self.scroll_offset.y), self.size.height
        if height and not top <= self._at < top + height:
            to = self._at if self._at < top else self._at - height + 1
            self.scroll_to(y=to, animate=False, force=True)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.resize_to(max(len(self._rows), len(self._empty)))
        self._keep_in_sight()

    def on_click(self, event: events.Click) -> None:
        """Go to the clicked row; on its mark, fold it; twice, edit it."""
        at = event.y + round(self.scroll_offset.y)
        if self._edit is None and at < len(self._rows) and self._rows[at].node is not None:
            self._move_to(at)
            row = self._rows[at]
            if row.fold and event.x <= mark_cells(row):
                self.screen.call_later(self.run_action, "fold")
            elif event.chain == 2:
                self.screen.call_later(self.run_action, "edit_row")
