"""The tree of goals and objectives: rows, a cursor, and one row that can be typed in.

It draws only the rows that show, and asks for what a row says when it draws it.
"""

from collections.abc import Callable, Sequence

from textual import events
from textual.geometry import Offset
from textual.message import Message

from goaltui.core.base import Id
from goaltui.core.outline.model import MOST_CHARACTERS
from goaltui.tui.widgets.bars import Hint
from goaltui.tui.widgets.cursor_list import CursorList
from goaltui.tui.widgets.line_edit import MOST, LineEdit
from goaltui.tui.widgets.lines import Ground, Line
from goaltui.tui.widgets.moving import goes_on, meant
from goaltui.tui.widgets.tree_lines import (
    RowText,
    TreeRow,
    heading_line,
    mark_cells,
    row_line,
    typed_line,
)


class GoalTree(CursorList):
    """Rows of the tree; moves its cursor itself and leaves every change to its screen."""

    class Entered(Message):
        """A row's sentence was entered; `go_on` says that its fields are wanted next."""

        def __init__(self, node: Id, before: str, text: str, *, go_on: bool = False) -> None:
            """Take note of the row, what stood there, and its sentence now."""
            self.node, self.before, self.text, self.go_on = node, before, text, go_on
            super().__init__()

    class Pasted(Message):
        """Text was pasted that is more than a piece of the sentence being typed."""

        def __init__(self, text: str) -> None:
            """Take note of the text, tabs and all."""
            self.text = text
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
        self._edit: LineEdit | None = None
        self._node: Id | None = None
        self._before = ""
        self._empty: tuple[Line, ...] = ()

    # What it shows

    def show(self, rows: Sequence[TreeRow], empty: Sequence[Line] = ()) -> None:
        """Show `rows`, the cursor on the same node if it is still there, else near by."""
        self._rows, self._empty = tuple(rows), tuple(empty)
        self.resize_to(max(len(rows), len(empty)))
        self.point([row.node for row in rows])
        if self._edit is not None and self.key != self._node:
            # The row has gone while it was typed in; the draft of its text stays.
            self.stop()
        self.redraw()

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
        self._node, self._before = self.key, before
        self._edit = LineEdit.at_end(before if text is None else text)
        self._think()

    def retype(self, text: str) -> None:
        """Put `text` in the place of what is typed, as if it were typed."""
        if self._edit is not None:
            self._edit = self._edit.instead(text)
            self._think()

    def stop(self) -> None:
        """Type into no row any more."""
        self._edit = None
        self.redraw((self._at,))
        self.hints_changed()

    @property
    def most_pasted(self) -> int:
        """How many characters can be pasted."""
        return MOST if self.typing and self._before else MOST_CHARACTERS

    @property
    def typed(self) -> str:
        """What stands in the row that is typed in."""
        return self._edit.text if self._edit is not None else ""

    @property
    def typing(self) -> bool:
        """Whether a row is being typed in."""
        return self._edit is not None

    def leave(self) -> None:
        """Keep what is typed, as leaving a field does."""
        edit, node = self._edit, self._node
        if edit is not None and node is not None:
            self.stop()
            self.post_message(self.Entered(node, self._before, edit.text))

    def _think(self) -> None:
        if self._edit is not None and self._node is not None:
            self._typed(self._node, self._before, self._edit.text)
        self.place_caret()
        self.redraw((self._at,))
        self.hints_changed()

    def on_key(self, event: events.Key) -> None:
        """Edit the row that is typed in; else the cursor moves."""
        if self._edit is not None:
            event.prevent_default()
            if not goes_on(self, event.key):
                event.stop()
                self._edit_key(event)

    def _edit_key(self, event: events.Key) -> None:
        edit, node = self._edit, self._node
        if edit is None or node is None:
            return
        key = meant(self, event, typing=True)
        if key in ("enter", "tab", "up", "down"):
            self.stop()
            go_on = key == "tab"
            self.post_message(self.Entered(node, self._before, edit.text, go_on=go_on))
        elif key == "escape":
            self.stop()
            self.post_message(self.PutBack(node))
        elif (edited := edit.key(event.key, event.character)) is not None:
            self._edit = edited
            self._think()

    def on_paste(self, event: events.Paste) -> None:
        """Take a piece of a sentence as typed; anything more is for the screen to make rows of."""
        event.stop()
        piece = not set("\n\t") & set(event.text.strip())
        if self._edit is not None and piece and len(event.text) + len(self._edit.text) <= MOST:
            self.insert(event.text)
        else:
            self.post_message(self.Pasted(event.text))

    def insert(self, text: str) -> None:
        """Take `text` as typed into the row, its lines as one."""
        if self._edit is not None:
            self._edit = self._edit.insert(text)
            self._think()

    def on_blur(self) -> None:
        """Leave the row with the tree."""
        if not self.ending:
            self.leave()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.resize_to(max(len(self._rows), len(self._empty)))
        self.keep_in_sight()

    def on_click(self, event: events.Click) -> None:
        """Go to the clicked row; on its mark, fold it; twice, edit it."""
        at = event.y + round(self.scroll_offset.y)
        if self._edit is None and at < len(self._rows) and self._rows[at].node is not None:
            self._move_to(at, 1)
            row = self._rows[at]
            if row.fold and event.x <= mark_cells(row):
                self.screen.call_later(self.screen.run_action, "fold")
            elif event.chain == 2:
                self.screen.call_later(self.screen.run_action, "edit_row")
