"""One line at the bottom in which one types what to find."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from goaltui.tui.widgets.line_edit import LineEdit
from goaltui.tui.widgets.lines import Line, LineView, Part, with_caret


class _FindLine(LineView):
    def __init__(self, typed: Callable[[str], str]) -> None:
        super().__init__()
        self._typed = typed
        self._edit = LineEdit()
        self._remark = ""

    def lines(self) -> Sequence[Line]:
        typed = with_caret(self._edit.text, self._edit.cursor)
        return [Line.of(Part(" / ", "accent"), *typed, Part(f"  {self._remark}", "muted"))]

    def on_key(self, event: events.Key) -> None:
        if event.key == "enter":
            event.stop()
            self.screen.dismiss(self._edit.text)
        elif event.key != "escape" and (edit := self._edit.key(event.key, event.character)):
            event.stop()
            self._take(edit)

    def on_paste(self, event: events.Paste) -> None:
        event.stop()
        self._take(self._edit.insert(event.text))

    def _take(self, edit: LineEdit) -> None:
        self._edit = edit
        self._remark = self._typed(edit.text)
        self.redraw()


class Find(ModalScreen[str | None]):
    """Tells `typed` each text and shows its remark; Enter stays there, Esc goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "leave", show=False)]
    DEFAULT_CSS = """
    Find { background: transparent; }
    Find _FindLine { dock: bottom; height: 1; background: $surface; }
    """

    def __init__(self, typed: Callable[[str], str]) -> None:
        """Find what `typed` is told; it returns a remark such as `3 found`."""
        super().__init__()
        self._typed = typed

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield _FindLine(self._typed)

    def action_leave(self) -> None:
        """Leave, back to where one was."""
        self.dismiss(None)
