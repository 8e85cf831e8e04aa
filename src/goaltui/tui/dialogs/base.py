"""What every dialog is: a panel over the screen, left with Esc."""

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widget import Widget

T = TypeVar("T")


class Dialog(ModalScreen[T | None]):
    """A question over the screen; its answer is None where it is left with Esc."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave", show=False, id="leave")
    ]

    def panel(self) -> list[Widget]:
        """Return what stands in the panel, from the top."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Lay out the panel."""
        yield Vertical(*self.panel(), classes="panel")

    def action_leave(self) -> None:
        """Leave without an answer."""
        self.dismiss(None)
