"""The row under the tree's cursor as a form: its sentence and findings above its fields."""

from goaltui.core.smart.fix import Fix
from goaltui.session.derived import View
from goaltui.session.remedies import offered
from goaltui.tui.row_form import Place, RowForm
from goaltui.tui.screens.plan.content import content_of
from goaltui.tui.screens.plan.findings import Telling
from goaltui.tui.widgets.form_lines import FormContent


class NodeForm(RowForm):
    """A form over a goal or an objective."""

    _offered: tuple[Fix, ...] = ()

    @property
    def offered(self) -> tuple[Fix, ...]:
        """The remedies that are shown, in the order in which they are numbered."""
        return self._offered if self.current is not None else ()

    def content_of(self, view: View, place: Place, *, typing: bool = False) -> FormContent:
        """Return the form of a node of a plan; `typing` says that its sentence is unfinished."""
        self._offered = offered(view.report(place.row, typing=typing))
        types = typing or self.typed_in is not None
        numbers = "remedy-typing" if types else "take-remedy"
        telling = Telling(
            self.app.preferences.keys.numbers(numbers),
            self.app.preferences.settings.findings,
            *map(self.app.called, ("dismiss-finding", "bring-back")),
        )
        return content_of(view, place, self.app.symbols, telling, typing=typing)
