"""A small plan, and groups as a session would make them."""

import itertools
import sqlite3
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from goaltui.core.base import evolve
from goaltui.core.diff import diff
from goaltui.core.plan import Away, Funnel, Kpi, Measurement, Node, Person, Plan, Stage, empty_plan
from goaltui.core.quantity.model import Observation
from goaltui.session.ports import Group

AT = datetime(2027, 1, 4, 9, 30, tzinfo=UTC)

_numbers = itertools.count()


def small_plan() -> Plan:
    """Return a plan with a row in most tables and values of every kind."""
    return empty_plan("Inbound 2027", 2027, client="Acme", currency="EUR").put(
        Person(
            id="ana",
            name="Ana",
            hours=Decimal("32.5"),
            away=(Away(start=date(2027, 8, 1), end=date(2027, 8, 14)),),
        ),
        Kpi(id="sqls", name="SQLs", tags=("value", "response")),
        Measurement(id="m1", kpi="sqls", on=date(2027, 1, 31), value=Decimal("3.60")),
        Node(id="grow", kind="goal", position="V", statement="Increase revenue"),
        Node(id="more", kind="objective", parent="grow", position="V", owner="ana", kpi="sqls"),
        Funnel(id="inbound", name="Inbound", position="V", anchor="visits"),
        Stage(id="s1", funnel="inbound", position="B", key="visits", name="Visits"),
        Stage(
            id="s2",
            funnel="inbound",
            position="V",
            key="leads",
            name="Leads",
            rate=Observation(Decimal(90), Decimal(6000)),
        ),
    )


def group_of(
    before: Plan, after: Plan, who: str = "ana", at: datetime = AT, **fields: Any
) -> Group:
    """Return the group that leads from one plan to another."""
    number = next(_numbers)
    return Group(
        id=f"g{number}",
        at=at,
        who=who,
        session=f"of-{who}",
        label=f"step {number}",
        changes=diff(before, after),
        **fields,
    )


def with_node(plan: Plan, node: str, **fields: Any) -> Plan:
    """Return `plan` with fields of one node changed."""
    return plan.put(evolve(plan.nodes[node], **fields))


def is_sound(path: Path) -> bool:
    """Tell whether SQLite finds nothing wrong with the file."""
    db = sqlite3.connect(path)
    try:
        faults = db.execute("PRAGMA foreign_key_check").fetchall()
        return db.execute("PRAGMA integrity_check").fetchall() == [("ok",)] and not faults
    finally:
        db.close()
