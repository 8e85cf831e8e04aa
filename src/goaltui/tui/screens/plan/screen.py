"""The plan: its tree, and the row under the cursor as a form."""

from typing import ClassVar

from textual.binding import BindingType

from goaltui.config.keymap import Where
from goaltui.tui.bindings import bindings
from goaltui.tui.screens.plan.answering import Answering
from goaltui.tui.screens.plan.editing import Editing
from goaltui.tui.screens.plan.looking import Looking
from goaltui.tui.screens.plan.moving import Moving


class PlanScreen(Editing, Moving, Answering, Looking):
    """Tree and form side by side, or one above the other where the terminal is narrow."""

    where: ClassVar[Where] = "tree"
    name_shown: ClassVar[str] = "Plan"
    BINDINGS: ClassVar[list[BindingType]] = bindings("tree")

    def on_mount(self) -> None:
        """Begin in the tree."""
        self.goal_tree.focus()
