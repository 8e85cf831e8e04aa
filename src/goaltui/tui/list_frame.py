"""What screens of a list have in common: the list, and a form of the row under its cursor."""

from collections.abc import Mapping, Sequence
from functools import partial

from goaltui.core.base import Id
from goaltui.core.text import clean_line, fold
from goaltui.session.commands.base import noun
from goaltui.session.commands.rows import Add
from goaltui.session.derived import View
from goaltui.tui.dialogs.ask import Ask
from goaltui.tui.row_form import Place, RowForm
from goaltui.tui.two_panes import TwoPanes
from goaltui.tui.widgets.form_lines import Judged
from goaltui.tui.widgets.lines import Line
from goaltui.tui.widgets.row_list import ListRow, RowList


class ListFrame(TwoPanes):
    """A list, and a form of the row under its cursor; one above the other where it is narrow.

    The keys of its rows are those of `Place`; a row with another key has no form.
    """

    DEFAULT_CSS = """
    ListFrame RowList { width: 4fr; }
    ListFrame RowForm { width: 3fr; }
    """

    def empty(self) -> Sequence[Line]:
        """Return what is said where there are no rows."""
        raise NotImplementedError

    def rows(self, cells: int) -> Sequence[ListRow]:
        """Return the rows of the list, `cells` wide."""
        raise NotImplementedError

    def above(self, view: View, place: Place) -> Sequence[Line]:
        """Return what stands above the fields of a row."""
        raise NotImplementedError

    def below(self, view: View, place: Place, cells: int) -> Sequence[Line]:
        """Return what stands below the fields of a row."""
        raise NotImplementedError

    def panes(self) -> tuple[RowList, RowForm]:
        """Return list and form."""
        return RowList(), RowForm(self.above, self.below)

    @property
    def row_list(self) -> RowList:
        """The list."""
        return self.query_one(RowList)

    @property
    def form(self) -> RowForm:
        """The form of the row under the cursor."""
        return self.query_one(RowForm)

    @property
    def here(self) -> Place | None:
        """The row under the cursor, if it is one of the plan."""
        key = self.row_list.key
        return Place.of(key) if key and "/" in key else None

    def on_mount(self) -> None:
        """Begin in the list."""
        self.row_list.focus()

    def plan_changed(self) -> None:
        """Show the plan as it is now."""
        self.row_list.show(self.rows, self.empty())
        self.show_form()

    def show_form(self) -> None:
        """Show the row under the cursor; where there is little room, its fields when wanted."""
        wanted = self.form.has_focus or not self.is_narrow
        self.form.point_at(self.here, fields=wanted)

    def edit(self, field: str | None = None) -> None:
        """Type into the fields of the row under the cursor."""
        if self.here is not None:
            self.form.point_at(self.here)
            self.form.begin(field)
            self.form.focus()

    def on_row_list_chosen(self) -> None:
        """Edit the row that was clicked twice."""
        self.edit()

    def on_descendant_focus(self) -> None:
        """Show the fields while they are typed in, and only then where there is little room."""
        self.show_form()
        if self.form.has_focus and not self.form.hints():
            self.form.begin()

    def on_form_left(self) -> None:
        """Go back to the list."""
        self.row_list.focus()
        self.show_keys()

    # Adding

    def ask_name(self, table: str, where: str, values: Mapping[str, Id | None]) -> None:
        """Ask for the name of a new row, and add it with `values`; `where` says where it goes."""
        taken = {fold(row.name): row.name for row in self.plan.table(table).values()}
        judge = partial(_judged, taken)

        def answered(name: str | None) -> None:
            if name is not None:
                self.add(Add(table, {"name": name, **values}))

        self.app.push_screen(Ask(f"Name of the new {noun(table)}{where}", judge=judge), answered)

    def add(self, command: Add) -> None:
        """Add a row as one step, and put the cursor on it."""
        group = self.dispatch(command)
        if group is not None:
            self.row_list.go_to(Place(command.table, group.changes[0].row).key)
            name = clean_line(command.values["name"])
            self.say(f"Added {name}. Enter goes to its fields, {self.key('undo')} takes it back.")


def _judged(taken: Mapping[str, str], text: str) -> Judged:
    name = clean_line(text)
    if twin := taken.get(fold(name)):
        return Judged(f"{twin} is there already. Enter adds another, Esc leaves.")
    return Judged("Enter adds it, Esc leaves.", good=bool(name))
