"""What holds for the whole plan, as a form."""

from typing import TYPE_CHECKING

from textual.widget import Widget

from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.row_form import Place, RowForm
from goaltui.tui.widgets.lines import Line, Part

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

PLAN = Place("about", "plan")


class SettingsDialog(Dialog[None]):
    """Title, client, currency, year and number language; each is entered as it is left."""

    app: "GoaltuiApp"

    def panel(self) -> list[Widget]:
        """Return the form."""
        return [RowForm(above=lambda *_: [Line.of(Part(" The whole plan", "title")), Line()])]

    def on_mount(self) -> None:
        """Begin in the first field."""
        form = self.query_one(RowForm)
        form.point_at(PLAN)
        form.begin()
        form.focus()

    def on_form_left(self) -> None:
        """Leave with the last field, or with Esc."""
        self.dismiss(None)
