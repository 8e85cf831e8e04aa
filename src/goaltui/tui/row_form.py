"""The form of one row of any table: it enters what is typed, and keeps it safe until then."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from goaltui.core.base import Id
from goaltui.session.derived import View
from goaltui.tui.drafting import Drafting
from goaltui.tui.entry import Entry, tried
from goaltui.tui.fields import row_fields
from goaltui.tui.widgets.form import Form
from goaltui.tui.widgets.form_lines import FormContent, Judged
from goaltui.tui.widgets.lines import Line

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp


class Place(NamedTuple):
    """A row of a table."""

    table: str
    row: Id

    @classmethod
    def of(cls, key: str) -> "Place":
        """Return the place whose `key` this is."""
        return cls(*key.split("/", 1))

    @property
    def key(self) -> str:
        """The place as one text."""
        return f"{self.table}/{self.row}"


Above = Callable[[View, Place], Sequence[Line]]
"""From a plan and a row to what stands above its fields."""
Below = Callable[[View, Place, int], Sequence[Line]]
"""From a plan, a row and a width in cells to what stands below its fields."""


class RowForm(Form):
    """A form over the row that it is pointed at; an entered field is a step of undo."""

    app: "GoaltuiApp"

    def __init__(
        self, above: Above = lambda *_: (), below: Below = lambda *_: (), *, id: str | None = None
    ) -> None:
        """Show nothing yet; `above` and `below` say what stands around the fields."""
        super().__init__(self._trial, self._judged_text, id=id)
        self._above = above
        self._below = below
        self._place: Place | None = None
        self._with_fields = True
        self._drafting: dict[str, Drafting] = {}

    def point_at(self, place: Place | None, *, fields: bool = True) -> None:
        """Show a row as it is now, without its fields where they are not wanted."""
        known = place is not None and place.row in self.app.session.plan.table(place.table)
        if place != self._place:
            self.on_blur()
            self.stop()
            self._at = 0
            self.scroll_to(y=0, animate=False, force=True)
        self._place, self._with_fields = place if known else None, fields
        self.can_focus = known
        self.show(self._content_of(self.app.view))

    @property
    def place(self) -> Place | None:
        """The row that is shown."""
        return self._place

    def _content_of(self, view: View) -> FormContent:
        place = self._place
        if place is None or place.row not in view.plan.table(place.table):
            return FormContent()
        fields = row_fields(view, *place, self.app.symbols) if self._with_fields else ()
        return FormContent(
            heading=tuple(self._above(view, place)),
            fields=tuple(fields),
            tail=lambda cells: self._below(view, place, cells),
            of=place.key,
        )

    # What is typed

    def _entry(self, place: Place) -> Entry:
        session = self.app.session
        return Entry(place.table, session.plan, session.kit, self.app.symbols)

    def _trial(self, name: str, text: str) -> FormContent:
        """Return the form as it would be with `text` in a field."""
        place, session = self._place, self.app.session
        if place is None:
            return FormContent()
        command = self._entry(place).command(place.row, name, text)
        plan = tried(session.plan, command, session.kit)
        return self._content_of(View(plan, session.kit, self.app.readings))

    def _judged_text(self, name: str, text: str) -> Judged:
        place = self._place
        return self._entry(place).judge(name, text, place.row) if place else Judged()

    def on_form_entered(self, message: Form.Entered) -> None:
        """Enter a field's text as one step."""
        place = Place.of(message.of)
        self._drafts(place).keep(place.row, message.name, "", None)
        if command := self._entry(place).command(place.row, message.name, message.text):
            self.app.dispatch(command)

    def on_form_typing(self, message: Form.Typing) -> None:
        """Keep half-typed text safe."""
        if message.of:
            place = Place.of(message.of)
            self._drafts(place).keep(place.row, message.name, message.before, message.text)

    def _drafts(self, place: Place) -> Drafting:
        return self._drafting.setdefault(place.table, Drafting(self.app, place.table))
