"""One line at the bottom in which one types what to find."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen

from goaltui.tui.widgets.lines import Line, Part, with_caret
from goaltui.tui.widgets.typed_line import TypedLine


class _FindLine(TypedLine):
    def __init__(self, find: Callable[[str], str]) -> None:
        super().__init__()
        self._find = find
        self._remark = ""

    def lines(self) -> Sequence[Line]:
        typed = with_caret(self.edit.text, self.edit.cursor)
        return [Line.of(Part(" / ", "accent"), *typed, Part(f"  {self._remark}", "muted"))]

    def typed(self) -> None:
        self._remark = self._find(self.edit.text)

    def say(self, remark: str) -> None:
        if remark:
            self._remark = remark
            self.redraw()

    def entered(self) -> None:
        self.screen.dismiss(self.edit.text)


class Find(ModalScreen[str | None]):
    """Tells `typed` each text and shows its remark; Enter stays there, Esc goes back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave", show=False, id="leave")
    ]
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

    def say(self, message: str, *, warning: bool = False) -> None:
        """Show a sentence behind what is typed: the line covers the one where others are shown."""
        del warning
        self.query_one(_FindLine).say(message)

    def action_leave(self) -> None:
        """Leave, back to where one was."""
        self.dismiss(None)
