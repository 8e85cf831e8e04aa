"""People: departments, teams and their people, with what each has to do."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from goaltui.config.keymap import Where
from goaltui.core.base import Id
from goaltui.core.rows import columns
from goaltui.session.commands.rows import Remove
from goaltui.session.derived import View
from goaltui.tui.bindings import bindings
from goaltui.tui.list_frame import ListFrame
from goaltui.tui.row_form import Place
from goaltui.tui.screens.people.around import above, below, counted, nobodys
from goaltui.tui.screens.people.rows import NOBODY, people_rows
from goaltui.tui.widgets.form_lines import FormContent
from goaltui.tui.widgets.lines import Line
from goaltui.tui.widgets.row_list import ListRow


class PeopleScreen(ListFrame):
    """A list of people by team, and a form of the row under the cursor."""

    where: ClassVar[Where] = "people"
    name_shown: ClassVar[str] = "People"
    BINDINGS: ClassVar[list[BindingType]] = bindings("people")

    def empty(self) -> Sequence[Line]:
        """Return how to begin."""
        department = self.key("add-department")
        return [
            Line(),
            Line.of("  Nobody is in this plan yet."),
            Line(),
            self.does(self.key("add-person"), "adds a person, who can own objectives"),
            self.does(self.key("add-team"), "adds a team, whose work objectives are"),
            self.does(department, "adds a department, such as Marketing or Sales"),
        ]

    def rows(self, cells: int) -> Sequence[ListRow]:
        """Return nobody's objectives, and people by team."""
        return people_rows(self.view, self.symbols, cells)

    def above(self, view: View, place: Place) -> Sequence[Line]:
        """Return the row's name and where it belongs."""
        return above(view, place)

    def below(self, view: View, place: Place, cells: int) -> Sequence[Line]:
        """Return the objectives that the row owns, or that are its work."""
        return below(view, place, cells, self.symbols)

    def show_form(self) -> None:
        """Show the row under the cursor, or what nobody owns."""
        super().show_form()
        if self.row_list.key == NOBODY:
            self.form.show(FormContent(tail=self._nobodys))

    def _nobodys(self, cells: int) -> Sequence[Line]:
        return nobodys(self.view, cells, self.symbols, self._owners_keys())

    def _owners_keys(self) -> tuple[str, str]:
        """Return the keys that lead to the plan, and group it by owner."""
        return f"{self.key('go-to')} p", self.key("group-by-owner")

    # What keys do

    def action_add_person(self) -> None:
        """Ask for a person's name, and add them to the team under the cursor."""
        team = self._team_here()
        where = f" in {self.plan.teams[team].name}" if team else ""
        self.ask_name("people", where, {"team": team})

    def action_add_team(self) -> None:
        """Ask for a team's name, and add it to the department under the cursor."""
        department = self._department_here()
        where = f" in {self.plan.departments[department].name}" if department else ""
        self.ask_name("teams", where, {"department": department})

    def action_add_department(self) -> None:
        """Ask for a department's name, and add it."""
        self.ask_name("departments", "", {})

    def action_edit_person(self) -> None:
        """Type into the fields of the row under the cursor."""
        if self.row_list.key == NOBODY:
            plan, group = self._owners_keys()
            self.say(f"Give these their owners in the plan: {plan}, then {group} groups by owner.")
        elif self.here is None:
            self.action_add_person()
        else:
            self.edit()

    def action_delete_person(self) -> None:
        """Delete the row under the cursor."""
        if (here := self.here) is None:
            return
        name = self.plan.table(here.table)[here.row].name
        owned = sum(owner == here.row for (owner,) in columns(self.plan.nodes, "owner"))
        if self.dispatch(Remove(here.table, (here.row,))) is not None:
            left = f"; {counted(owned)} without an owner now" if owned else ""
            self.say(f"Deleted {name}{left}. {self.key('undo')} brings it back.")

    def _team_here(self) -> Id | None:
        here = self.here
        if here is not None and here.table == "people":
            return self.plan.people[here.row].team
        return here.row if here is not None and here.table == "teams" else None

    def _department_here(self) -> Id | None:
        here, team = self.here, self.plan.teams.get(self._team_here() or "")
        if here is not None and here.table == "departments":
            return here.row
        return team.department if team is not None else None
