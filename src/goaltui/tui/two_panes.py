"""What screens of two panes have in common: rows under a cursor, and a form of one of them."""

from collections.abc import Sequence
from typing import ClassVar, Final

from textual import events
from textual.containers import Container
from textual.widget import Widget

from goaltui.tui.frame import Frame
from goaltui.tui.widgets.cursor_list import CursorList
from goaltui.tui.widgets.form import Form

WIDE: Final = 100
"""From this many columns on, rows and form stand side by side."""


class _Panes(Container):
    """The room of both panes, which cover all of it."""

    BLANK: ClassVar[bool] = True


class TwoPanes(Frame):
    """Rows and form side by side, or one above the other where the terminal is narrow."""

    DEFAULT_CSS = """
    TwoPanes #panes { layout: horizontal; height: 1fr; }
    TwoPanes CursorList { width: 3fr; height: 100%; }
    TwoPanes Form { width: 2fr; height: 100%; border-left: solid $line; }
    TwoPanes.narrow #panes { layout: vertical; }
    TwoPanes.narrow CursorList { width: 100%; height: 1fr; }
    TwoPanes.narrow Form {
        width: 100%; height: 45%; border-left: none; border-top: solid $line;
    }
    """

    def panes(self) -> tuple[CursorList, Form]:
        """Return the rows, and the form of the row under the cursor."""
        raise NotImplementedError

    def show_form(self) -> None:
        """Show the row under the cursor in the form."""
        raise NotImplementedError

    def body(self) -> Sequence[Widget]:
        """Return both panes; the form follows the cursor."""
        rows, form = self.panes()
        rows.moved = self.show_form
        return [_Panes(rows, form, id="panes")]

    @property
    def is_narrow(self) -> bool:
        """Whether one pane stands above the other."""
        return self.has_class("narrow")

    def on_resize(self, event: events.Resize) -> None:
        """Stand side by side only where there is room."""
        self.set_class(event.size.width < WIDE, "narrow")
        self.show_form()
