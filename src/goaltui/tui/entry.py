"""What to make of text that is typed into a field of a form."""

from dataclasses import dataclass
from typing import Final

from goaltui.core.base import Id
from goaltui.core.errors import PlanError
from goaltui.core.plan import Plan
from goaltui.core.quantity.symbols import Symbols
from goaltui.session.commands.base import Command, Tools, noun
from goaltui.session.commands.nodes import SetStatement
from goaltui.session.commands.rows import AddAndAssign, SetFields
from goaltui.session.forms import FORMS, Field, Misread, Typed, Unknown, candidates, read
from goaltui.tui.widgets.form_lines import Judged

MOST_OFFERS: Final = 5


@dataclass(frozen=True)
class Entry:
    """Reads what is typed into the form of one table, against a plan."""

    table: str
    plan: Plan
    tools: Tools
    symbols: Symbols

    def judge(self, name: str, text: str, row: Id | None = None) -> Judged:
        """Return what to make of `text` in a field so far, of a row that is to take it if given."""
        if name == "statement":
            return Judged()
        field = self._field(name)
        offers = tuple(named for _, named in candidates(field, text, self.plan))[:MOST_OFFERS]
        got = read(field, text, self.plan, self.tools, self.symbols)
        if isinstance(got, Misread):
            return Judged(got.message, good=False, offers=offers)
        if isinstance(got, Unknown) and not offers:
            remark = f"Enter adds “{got.name}” as a new {noun(field.to)}."
            return Judged(remark, creates=True)
        if row is not None and isinstance(got, Typed):
            try:
                SetFields(self.table, row, {name: got.value}).apply(self.plan, self.tools)
            except PlanError as error:
                return Judged(str(error), good=False, offers=offers)
        return Judged(got.echo if isinstance(got, Typed) else "", offers=offers)

    def command(self, row: Id, name: str, text: str) -> Command | None:
        """Return the command that enters `text` into a field; None where it does not fit."""
        if name == "statement":
            return SetStatement(row, text)
        field = self._field(name)
        got = read(field, text, self.plan, self.tools, self.symbols)
        if isinstance(got, Unknown):
            likely = candidates(field, text, self.plan)
            if likely:
                return SetFields(self.table, row, {name: likely[0][0]})
            return AddAndAssign(self.table, row, name, got.name)
        return SetFields(self.table, row, {name: got.value}) if isinstance(got, Typed) else None

    def _field(self, name: str) -> Field:
        return next(f for f in FORMS[self.table] if f.name == name)


def tried(plan: Plan, command: Command | None, tools: Tools) -> Plan:
    """Return the plan as `command` would make it, or as it is where it cannot."""
    if command is None:
        return plan
    try:
        return command.apply(plan, tools)
    except PlanError:
        return plan
