"""A plan as a command reads it: with what follows from it, and how its numbers are written."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from goaltui import bootstrap
from goaltui.cli.options import Common
from goaltui.cli.render import counted, say
from goaltui.core.base import Id
from goaltui.core.plan import TABLES, Dismissal, Node, Plan
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.smart.finding import Finding
from goaltui.i18n.dates import show_date
from goaltui.session.derived import View


def say_damage(plan: Plan) -> bool:
    """Say on standard error what of a plan file makes no sense; False where nothing is."""
    rows = sum(len(plan.table(name).damaged()) for name in TABLES)
    if rows:
        say(
            f"{counted(rows, 'row')} of the plan file: something in it makes no sense and is left"
            " out here. “goaltui doctor PLAN” says what it is."
        )
    return bool(rows)


@dataclass(frozen=True)
class Sheet:
    """What is printed, and for whom."""

    view: View
    symbols: Symbols
    """Of the plan's number language."""
    language: str
    """Of the words."""

    @classmethod
    def of(cls, plan: Plan, common: Common) -> "Sheet":
        """Return `plan` as it is printed with these options."""
        view = bootstrap.view_of(plan, common.today)
        return cls(view, bootstrap.symbols_of(plan), common.language)

    @classmethod
    def read(cls, path: Path, common: Common) -> "Sheet":
        """Return the plan in a plan file, or in a TOML or JSON file.

        Raises:
            PlanError: it cannot be read.
        """
        plan = bootstrap.read_plan(path)
        say_damage(plan)
        return cls.of(plan, common)

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        return self.view.plan

    def owner(self, node: Node) -> str:
        """Return the name of a node's owner, `-` for nobody."""
        person = self.plan.people.get(node.owner or "")
        return person.name if person else "-"

    def day(self, day: date | None) -> str:
        """Return a day as `31 Mar 27`, or nothing."""
        return show_date(day, self.language, "short") if day else ""

    def findings(self, node: Id) -> tuple[Finding, ...]:
        """Return what the SMART checks have to say about one node."""
        return self.view.report(node).findings

    def dismissed(self, node: Id) -> tuple[tuple[Finding, Dismissal], ...]:
        """Return what was dismissed about one node, and why."""
        return self.view.report(node).dismissed

    def warnings(self, node: Id) -> list[Finding]:
        """Return those findings that warn."""
        return [finding for finding in self.findings(node) if finding.warns]
