"""The form of one row of any table: it enters what is typed, and keeps it safe until then."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from goaltui.core.base import Id
from goaltui.session.derived import Typing, View
from goaltui.tui.drafting import Drafting
from goaltui.tui.entry import Entry, enter, tried
from goaltui.tui.fields import row_fields
from goaltui.tui.widgets.bars import Hint
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
        self._place, self._with_fields = place if known else None, fields
        self.can_focus = known
        self.show(self._content_in(self.app.view))

    def preview(self, place: Place, view: View) -> None:
        """Show a row of another plan than that on disk, its sentence unfinished."""
        self.show(self.content_of(view, place, typing=True))

    @property
    def place(self) -> Place | None:
        """The row that is shown."""
        return self._place

    def content_of(self, view: View, place: Place, *, typing: bool = False) -> FormContent:
        """Return the form of a row of a plan; `typing` says that a text of it is unfinished."""
        del typing
        fields = row_fields(view, *place, self.app.symbols) if self._with_fields else ()
        return FormContent(
            heading=tuple(self._above(view, place)),
            fields=tuple(fields),
            tail=lambda cells: self._below(view, place, cells),
            of=place.key,
        )

    def _content_in(self, view: View, *, typing: bool = False) -> FormContent:
        place = self._place
        if place is None or place.row not in view.plan.table(place.table):
            return FormContent()
        return self.content_of(view, place, typing=typing)

    # What is typed

    def hints(self) -> Sequence[Hint]:
        """Return what keys do while typing; what is new is added by a second Enter."""
        hints = super().hints()
        if not self._judged.creates or self._sure:
            return hints
        return [h._replace(key="Enter twice") if h.key == "Enter" else h for h in hints]

    def _enter(self, *, asked: bool = False) -> bool:
        entered = super()._enter(asked=asked)
        if not entered:
            self.hints_changed()
        return entered

    def _entry(self, place: Place) -> Entry:
        session = self.app.session
        return Entry(place.table, session.plan, session.kit, self.app.symbols)

    def _trial(self, name: str, text: str) -> FormContent:
        """Return the form as it would be with `text` in a field."""
        place, session = self._place, self.app.session
        if place is None:
            return FormContent()
        typing = name == "statement" and self.typing
        command = self._entry(place).command(place.row, name, text)
        plan = tried(session.plan, command, Typing(session.kit) if typing else session.kit)
        view = self.app.view.of(plan, place.row if typing else None)
        return self._content_in(view, typing=typing)

    def _judged_text(self, name: str, text: str) -> Judged:
        place = self._place
        return self._entry(place).judge(name, text, place.row) if place else Judged()

    def on_form_entered(self, message: Form.Entered) -> None:
        """Enter a field's text as one step, and show what came of it."""
        place = Place.of(message.of)
        command = self._entry(place).command(place.row, message.name, message.text)
        if command is not None and enter(self.app, command):
            self.drafts(place).keep(place.row, message.name, "", None)
        self.point_at(self._place, fields=self._with_fields)

    def on_form_typing(self, message: Form.Typing) -> None:
        """Keep half-typed text safe."""
        if message.of:
            place = Place.of(message.of)
            self.drafts(place).keep(place.row, message.name, message.before, message.text)

    def on_form_kept(self, message: Form.Kept) -> None:
        """Say that text was left that could not be entered."""
        self.app.say(f"{message.reason} What you typed is kept as a draft.", warning=True)

    def drafts(self, place: Place) -> Drafting:
        """Return what keeps the half-typed text of a row's table."""
        if place.table not in self._drafting:
            self._drafting[place.table] = Drafting.of(self.app, place.table)
        return self._drafting[place.table]
