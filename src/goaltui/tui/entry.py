"""What to make of text that is typed into a field of a form."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from goaltui.core.base import Id
from goaltui.core.errors import PlanError
from goaltui.core.plan import Node, Plan
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.text import fold
from goaltui.session.commands.base import Command, Tools, noun
from goaltui.session.commands.corrections import Correct
from goaltui.session.commands.funnel import SetFunnel
from goaltui.session.commands.nodes import SetStatement
from goaltui.session.commands.rows import AddAndAssign, SetFields
from goaltui.session.forms import (
    FORMS,
    LEVELS,
    Field,
    Misread,
    Typed,
    Unknown,
    candidates,
    read,
    read_level_of,
)
from goaltui.tui.widgets.form_lines import Judged

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

MOST_OFFERS: Final = 5


@dataclass(frozen=True)
class Entry:
    """Reads what is typed into the form of one table, against a plan."""

    table: str
    plan: Plan
    tools: Tools
    symbols: Symbols

    def judge(self, name: str, text: str, row: Id) -> Judged:
        """Return what to make of `text` in a field of `row` so far."""
        if name == "statement":
            return self._fitting(row, name, text, Judged())
        field = self._field(name)
        offers = tuple(named for _, named in candidates(field, text, self.plan))[:MOST_OFFERS]
        got = self._read(field, text, row)
        if isinstance(got, Misread):
            return Judged(got.message, good=False, offers=offers)
        if isinstance(got, Unknown):
            return self._unknown(field, got.name, offers)
        return self._fitting(row, name, got.value, Judged(got.echo, offers=offers))

    def _unknown(self, field: Field, name: str, offers: tuple[str, ...]) -> Judged:
        likely = self._likely(field, name)
        new = noun(field.to)
        if likely is None:
            adds = f"Enter twice adds “{bare(name)}” as a new {new}."
            return Judged(adds, offers=offers, creates=True)
        return Judged(f"Enter takes {likely[1]}; +{name} adds a new {new}.", offers=offers)

    def _fitting(self, row: Id, name: str, value: object, judged: Judged) -> Judged:
        """Return `judged`, or why the row would not take the value."""
        try:
            self._setting(row, name, value).apply(self.plan, self.tools)
        except PlanError as error:
            return Judged(str(error), good=False, offers=judged.offers)
        return judged

    def command(self, row: Id, name: str, text: str) -> Command | None:
        """Return the command that enters `text` into a field; None where it does not fit."""
        if name == "statement":
            return SetStatement(row, text)
        field = self._field(name)
        got = self._read(field, text, row)
        if isinstance(got, Unknown):
            likely = self._likely(field, got.name)
            if likely is not None:
                return self._setting(row, name, likely[0])
            return AddAndAssign(self.table, row, name, bare(got.name))
        if not isinstance(got, Typed):
            return None
        return self._setting(row, name, got.value, got.beside)

    def _read(self, field: Field, text: str, row: Id) -> Typed | Unknown | Misread:
        of = self.plan.table(self.table).get(row)
        if field.name in LEVELS and isinstance(of, Node):
            return read_level_of(of, text, self.plan, self.symbols)
        return read(field, text, self.plan, self.tools, self.symbols)

    def _setting(
        self, row: Id, name: str, value: object, beside: Mapping[str, object] | None = None
    ) -> Command:
        values = {name: value, **(beside or {})}
        if self.table == "funnels":
            return SetFunnel(row, values)
        if self.table == "nodes":
            return Correct(row, values)
        return SetFields(self.table, row, values)

    def _likely(self, field: Field, text: str) -> tuple[Id | str, str] | None:
        """Return the one that Enter takes: a word of its name begins with the text.

        A text that begins with + is always a new name.
        """
        wanted = fold(text)
        for value, name in candidates(field, text, self.plan):
            folded = fold(name)
            if folded.startswith(wanted) or f" {wanted}" in folded:
                return value, name
        return None

    def _field(self, name: str) -> Field:
        return next(f for f in FORMS[self.table] if f.name == name)


def bare(name: str) -> str:
    """Return a new name without the + that says that it is new."""
    return name.removeprefix("+").strip()


def enter(app: "GoaltuiApp", command: Command) -> bool:
    """Carry out `command`; say why not and return False where it cannot be."""
    try:
        app.session.dispatch(command)
    except PlanError as error:
        app.say(str(error), warning=True)
        return False
    return True


def tried(plan: Plan, command: Command | None, tools: Tools) -> Plan:
    """Return the plan as `command` would make it, or as it is where it cannot."""
    if command is None:
        return plan
    try:
        return command.apply(plan, tools)
    except PlanError:
        return plan
