"""Commands on what is measured."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from goaltui.core.base import Id
from goaltui.core.plan import Plan
from goaltui.core.quantity.model import plain
from goaltui.session.commands.base import Tools, found, made, shown


@dataclass(frozen=True)
class Record:
    """Note a KPI's value on a date; a second value for one date takes the place of the first."""

    kpi: Id
    value: Decimal
    on: date
    note: str = ""

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the measurement."""
        del tools
        found(plan, "kpis", self.kpi)
        same = (m.id for m in plan.measurements.values() if (m.kpi, m.on) == (self.kpi, self.on))
        values = {"kpi": self.kpi, "on": self.on, "value": self.value, "note": self.note}
        return plan.put(made("measurements", {"id": next(same, None) or self._id(), **values}))

    def _id(self) -> Id:
        """Return the id of the one value of a KPI on a date.

        Two people who record it without seeing each other collide, and the second is told.
        """
        return f"{self.kpi[-48:]}-{self.on:%Y-%m-%d}"

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        return f"record {plain(self.value)} for {shown(found(plan, 'kpis', self.kpi).name)}"
