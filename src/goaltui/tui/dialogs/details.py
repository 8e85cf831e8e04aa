"""What holds for the whole plan, or for a whole funnel, as a form."""

from textual.widget import Widget

from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.row_form import Place, RowForm
from goaltui.tui.widgets.lines import Line, Part

PLAN = Place("about", "plan")


class DetailsDialog(Dialog[None]):
    """The fields of one row, the plan's own unless another is given."""

    def __init__(self, heading: str = "The whole plan", place: Place = PLAN) -> None:
        """Show the row at `place` under `heading`; each field is entered as it is left."""
        super().__init__()
        self._heading = Line.of(Part(f" {heading}", "title"))
        self._place = place

    def panel(self) -> list[Widget]:
        """Return the form."""
        return [RowForm(above=lambda *_: [self._heading, Line()])]

    def on_mount(self) -> None:
        """Begin in the first field."""
        form = self.query_one(RowForm)
        form.point_at(self._place)
        form.begin()
        form.focus()

    def on_form_left(self) -> None:
        """Leave with the last field, or with Esc."""
        self.dismiss(None)
