"""Commands on findings: set one aside with a reason, take that back."""

from dataclasses import dataclass

from goaltui.core.base import Id
from goaltui.core.errors import PlanError
from goaltui.core.plan import Dismissal, Plan
from goaltui.core.smart.dismissed import about_of, alike, by_node
from goaltui.core.smart.finding import Finding
from goaltui.core.text import clean_line
from goaltui.session.commands.base import Tools, changed, found, made
from goaltui.session.commands.rows import name_of


@dataclass(frozen=True)
class Dismiss:
    """Set a finding about a node aside, until what it is about changes."""

    node: Id
    finding: Finding
    reason: str
    who: str = ""

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the dismissal; it takes the place of one that no longer holds.

        Raises:
            PlanError: no reason is given, or the node is gone.
        """
        found(plan, "nodes", self.node)
        reason = clean_line(self.reason)
        if not reason:
            raise PlanError("A reason is needed: somebody will ask why this was set aside.")
        values = {
            "about": about_of(self.finding),
            "reason": reason,
            "who": self.who,
            "day": tools.today(),
        }
        for row in map(plan.dismissals.__getitem__, by_node(plan).get(self.node, ())):
            if (row.criterion, row.code) == (self.finding.criterion, self.finding.code):
                return plan.put(changed(row, values))
        kind = {"criterion": self.finding.criterion.value, "code": self.finding.code}
        new = {"id": tools.new_id(), "node": self.node, **kind, **values}
        return plan.put(made("dismissals", new))

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        return f"dismiss {_called(self.finding.code)} of {name_of(plan, 'nodes', self.node)}"


@dataclass(frozen=True)
class DismissAll:
    """Set findings about a node aside for one reason, as one step."""

    node: Id
    findings: tuple[Finding, ...]
    reason: str
    who: str = ""

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with a dismissal of each; each can be taken back alone.

        Raises:
            PlanError: no reason is given, or the node is gone.
        """
        for finding in self.findings:
            plan = Dismiss(self.node, finding, self.reason, self.who).apply(plan, tools)
        return plan

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        codes = ", ".join(_called(finding.code) for finding in self.findings)
        return f"dismiss {codes} of {name_of(plan, 'nodes', self.node)}"


@dataclass(frozen=True)
class Undismiss:
    """Take a dismissal back, and any of the same by others, so that the finding counts again."""

    dismissal: Id

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan without it.

        Raises:
            PlanError: it is gone already.
        """
        del tools
        row: Dismissal = found(plan, "dismissals", self.dismissal)
        same = (i for i in by_node(plan)[row.node] if alike(plan.dismissals[i], row))
        return plan.drop("dismissals", *same)

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        row: Dismissal | None = plan.dismissals.get(self.dismissal)
        if row is None:
            return "take a dismissal back"
        return (
            f"take back the dismissal of {_called(row.code)} of {name_of(plan, 'nodes', row.node)}"
        )


def _called(code: str) -> str:
    return f"“{code.replace('_', ' ')}”"
