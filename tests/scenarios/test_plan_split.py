"""A sentence of two objectives becomes two rows with one key."""

from datetime import date
from decimal import Decimal

import pytest

from goaltui.core.diff import diff
from goaltui.core.plan import Kpi, Measurement, Node, Person, Plan, empty_plan
from tests.desk import NARROW, WIDE, at_desk

BOTH = "Generate 150 leads in Italy and win 12 customers by 31 March 2027"
FIRST, SECOND = "Generate 150 leads in Italy by 31 March 2027", "Win 12 customers by 31 March 2027"


def plan(statement: str = BOTH, **fields: object) -> Plan:
    return empty_plan("Small", 2027).put(
        Person(id="ana", name="Ana Ruiz"),
        Kpi(id="leads", name="Leads"),
        Measurement(id="m", kpi="leads", on=date(2026, 11, 1), value=Decimal(100)),
        Node(id="g", kind="goal", position="V", statement="Grow"),
        Node(
            id="o",
            kind="objective",
            parent="g",
            position="V",
            statement=statement,
            written=date(2026, 11, 1),
            owner="ana",
            kpi="leads",
            target=Decimal(150),
            deadline=date(2027, 3, 31),
            market="Italy",
            **fields,
        ),
        Node(id="p", kind="objective", parent="g", position="W", statement="Win more"),
    )


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize("key", ["S", "f"])
async def test_split_is_one_step(tmp_path, size, key):
    async with at_desk(tmp_path, plan(), size=size) as desk:
        before = desk.plan
        await desk.press("down")
        await desk.press(key)
        if key == "f" and "split it into two rows" in desk.text:
            await desk.type("split")
            await desk.press("enter")
        assert desk.children("g") == [FIRST, SECOND, "Win more"]
        assert desk.node_here == "o"
        first, second = desk.node(FIRST), desk.node(SECOND)
        assert (first.id, first.kpi, first.target) == ("o", "leads", Decimal(150))
        assert (second.kpi, second.target) == (None, Decimal(12))
        for half in (first, second):
            assert (half.owner, half.deadline) == ("ana", date(2027, 3, 31))
            assert half.market == "Italy"
        assert len(desk.plan.measurements) == 1
        await desk.press("u")
        assert diff(desk.plan, before) == ()


async def test_what_a_person_corrected_stays_with_the_first(tmp_path):
    async with at_desk(tmp_path, plan(label="My own", hours=Decimal(6))) as desk:
        await desk.press("down", "S")
        first, second = desk.node(FIRST), desk.node(SECOND)
        assert (first.label, first.hours) == ("My own", Decimal(6))
        assert (second.label, second.hours) == ("", None)


async def test_one_objective_is_not_split(tmp_path):
    async with at_desk(tmp_path, plan("Win 12 customers by May 2027")) as desk:
        before = desk.plan
        await desk.press("down", "S")
        assert "holds one objective" in desk.text
        assert desk.plan is before
