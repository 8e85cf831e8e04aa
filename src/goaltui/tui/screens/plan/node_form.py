"""The row under the tree's cursor as a form: its sentence and findings above its fields."""

from goaltui.session.derived import View
from goaltui.tui.row_form import Place, RowForm
from goaltui.tui.screens.plan.content import content_of
from goaltui.tui.screens.plan.findings import Telling
from goaltui.tui.widgets.form_lines import FormContent


class NodeForm(RowForm):
    """A form over a goal or an objective."""

    def content_of(self, view: View, place: Place, *, typing: bool = False) -> FormContent:
        """Return the form of a node of a plan; `typing` says that its sentence is unfinished."""
        telling = Telling(
            self.app.preferences.settings.findings,
            *map(self.app.called, ("fix", "dismiss-finding", "bring-back")),
        )
        return content_of(view, place, self.app.symbols, telling, typing=typing)
