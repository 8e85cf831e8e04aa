"""The plan: its tree, and the row under the cursor as a form."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType

from goaltui.config.keymap import Where
from goaltui.tui.bindings import bindings
from goaltui.tui.screens.plan.editing import Editing
from goaltui.tui.screens.plan.looking import Looking
from goaltui.tui.screens.plan.moving import Moving

WIDE = 100
"""From this many columns on, tree and form stand side by side."""


class PlanScreen(Editing, Moving, Looking):
    """Tree and form side by side, or one above the other where the terminal is narrow."""

    where: ClassVar[Where] = "tree"
    name_shown: ClassVar[str] = "Plan"
    BINDINGS: ClassVar[list[BindingType]] = bindings("tree")
    DEFAULT_CSS = """
    PlanScreen #panes { layout: horizontal; height: 1fr; }
    PlanScreen GoalTree { width: 3fr; height: 100%; }
    PlanScreen Form { width: 2fr; height: 100%; border-left: solid $line; }
    PlanScreen.narrow #panes { layout: vertical; }
    PlanScreen.narrow GoalTree { width: 100%; height: 1fr; }
    PlanScreen.narrow Form {
        width: 100%; height: 45%; border-left: none; border-top: solid $line;
    }
    """

    def on_mount(self) -> None:
        """Begin in the tree."""
        super().on_mount()
        self.goal_tree.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Stand side by side only where there is room."""
        self.set_class(event.size.width < WIDE, "narrow")

    def on_cursor_list_moved(self) -> None:
        """Show the form of the row that the cursor went to."""
        self.show_form()
