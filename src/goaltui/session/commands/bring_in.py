"""The command that takes rows over from a file."""

from dataclasses import dataclass

from goaltui.core.errors import PlanError
from goaltui.core.integrity import faults
from goaltui.core.plan import Plan
from goaltui.session.commands.base import Tools, shown


@dataclass(frozen=True)
class BringIn:
    """Add the rows of another plan, those with the same ids in place of ours; nothing goes."""

    rows: Plan
    source: str
    """Where they come from, for the history."""

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the other's rows."""
        del tools
        both = plan.put(*(row for _, row in self.rows.rows()))
        if broken := faults(both):
            raise PlanError(f"The rows do not fit this plan: {broken[0].message}")
        return both

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        del plan
        return f"import {shown(self.source)}"
