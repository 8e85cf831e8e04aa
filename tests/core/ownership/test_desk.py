"""The owner desk."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from goaltui.core.ownership.desk import desk_of, is_late, is_open
from goaltui.core.plan import Node, Person, empty_plan


def objective(row: str, position: str, **values: Any) -> Node:
    return Node(id=row, kind="objective", position=position, **values)


PLAN = empty_plan("Plan", 2027).put(
    Person(id="z", name="Ana", hours=Decimal(10)),
    Person(id="a", name="émile"),
    Node(id="goal", kind="goal", position="5", owner=None),
    objective("first", "1", owner="z", hours=Decimal(8)),
    objective("second", "2", owner="z", hours=Decimal("4.5")),
    objective("third", "3", owner="z"),
    objective("done", "4", owner="z", hours=Decimal(40), state="done"),
    objective("scrapped", "4", state="scrapped"),
    objective("under", "1", parent="goal"),
    objective("free", "6"),
)


def test_nobody_s_are_open_objectives_in_the_order_of_the_tree():
    assert [n.id for n in desk_of(PLAN).nobody] == ["under", "free"]


def test_everybody_is_there_by_name():
    loads = desk_of(PLAN).loads
    assert [load.person.name for load in loads] == ["Ana", "émile"]
    assert [n.id for n in loads[0].objectives] == ["first", "second", "third"]
    assert loads[1].objectives == ()


def test_hours_given_beyond_those_there_are():
    ana, emile = desk_of(PLAN).loads
    assert (ana.given, ana.unsaid, ana.over) == (Decimal("12.5"), 1, Decimal("2.5"))
    assert (emile.given, emile.over) == (Decimal(), Decimal())


def test_an_owner_who_is_not_there_is_nobody():
    plan = PLAN.put(objective("lost", "7", owner="gone"))
    assert "lost" in [n.id for n in desk_of(plan).nobody]


@pytest.mark.parametrize(
    ("deadline", "state", "late"),
    [
        (date(2027, 3, 30), "active", True),
        (date(2027, 3, 31), "active", False),
        (date(2027, 3, 30), "done", False),
        (date(2027, 3, 30), "scrapped", False),
        (None, "draft", False),
    ],
)
def test_a_deadline_passes_at_the_end_of_its_day(deadline, state, late):
    node = objective("x", "1", deadline=deadline, state=state)
    assert is_late(node, date(2027, 3, 31)) is late


def test_a_goal_is_no_objective():
    assert not is_open(PLAN.nodes["goal"])
