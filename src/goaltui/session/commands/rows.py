"""Commands that serve every table: add a row, set fields, remove a row and what hangs on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from goaltui.core.base import Id, Row
from goaltui.core.errors import PlanError
from goaltui.core.order import between
from goaltui.core.plan import REFERENCES, Node, Plan
from goaltui.core.rows import columns
from goaltui.session.commands.base import Tools, changed, found, made, noun, shown


@dataclass(frozen=True)
class SetFields:
    """Give some fields of one row new values."""

    table: str
    row: Id
    values: Mapping[str, Any]

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with these fields set."""
        del tools
        row = found(plan, self.table, self.row)
        for reference in REFERENCES:
            wanted = self.values.get(reference.field)
            if reference.table == self.table and wanted is not None:
                found(plan, reference.to, wanted)
        return plan.put(changed(row, self.values))

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        fields = ", ".join(name.replace("_", " ") for name in self.values)
        return f"set {fields} of {name_of(plan, self.table, self.row)}"


@dataclass(frozen=True)
class Add:
    """Add a row to a table whose rows need no place in the tree."""

    table: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the row; a table with an order takes it as its last."""
        return plan.put(self.row(plan, tools.new_id()))

    def row(self, plan: Plan, new_id: Id) -> Any:  # noqa: ANN401 - a row of whatever table
        """Return the row as it would be added."""
        values: dict[str, Any] = {"id": new_id, **self.values}
        rows = plan.table(self.table).values()
        if self.table in ("departments", "teams", "funnels") and "position" not in values:
            values["position"] = between(max((r.position for r in rows), default=None), None)
        return made(self.table, values)

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        del plan
        return f"add {noun(self.table)} {shown(str(self.values.get('name', '')))}"


@dataclass(frozen=True)
class AddAndAssign:
    """Add a person, team or KPI by name and give it to a field of another row, as one step."""

    table: str
    row: Id
    field: str
    name: str
    told: Mapping[str, str] | None = None
    """What else is known of the new row, by field; counts before what the other row tells."""

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the new row, referred to by the field."""
        row = found(plan, self.table, self.row)
        values = {"name": self.name, **_told_by(row, self._to()), **(self.told or {})}
        new = Add(self._to(), values).row(plan, tools.new_id())
        return plan.put(new, changed(row, {self.field: new.id}))

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        of = name_of(plan, self.table, self.row)
        return f"add {noun(self._to())} {shown(self.name)} as {self.field} of {of}"

    def _to(self) -> str:
        for reference in REFERENCES:
            if (reference.table, reference.field) == (self.table, self.field):
                return reference.to
        raise PlanError(f"{self.field} does not name another row.")


def _told_by(row: Row, table: str) -> Mapping[str, str]:
    """Return what the row that a new one is made for tells of it: a KPI's unit and better way."""
    if not isinstance(row, Node) or table != "kpis":
        return {}
    return {"unit": row.unit, "better": "lower" if row.direction == "reduce" else "higher"}


@dataclass(frozen=True)
class Remove:
    """Remove rows; what belongs to them goes too, what refers to them is left without."""

    table: str
    rows: tuple[Id, ...]

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan without them."""
        del tools
        for row in self.rows:
            found(plan, self.table, row)
        return removed(plan, self.table, set(self.rows))

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        if len(self.rows) > 1:
            return f"delete {len(self.rows)} of the {self.table}"
        return f"delete {name_of(plan, self.table, self.rows[0])}"


def removed(plan: Plan, table: str, gone: set[Id]) -> Plan:
    """Return `plan` without the rows `gone` of `table` and everything owned by them."""
    plan = plan.drop(table, *gone)
    for reference in REFERENCES:
        if reference.to != table:
            continue
        rows = plan.table(reference.table)
        hanging = [row for row, to in columns(rows, "id", reference.field) if to in gone]
        if reference.owned and hanging:
            plan = removed(plan, reference.table, set(hanging))
        elif hanging:
            plan = plan.put(*(changed(rows[row], {reference.field: None}) for row in hanging))
    return plan


def name_of(plan: Plan, table: str, row: Id) -> str:
    """Return what a person calls this row, in quotation marks, else what kind of row it is."""
    got = plan.table(table).get(row)
    for attribute in ("label", "statement", "name", "title"):
        if text := getattr(got, attribute, ""):
            return shown(text)
    return f"a {noun(table)}"
