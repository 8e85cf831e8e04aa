"""What a person corrects stays; what is emptied takes what the sentence says."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from goaltui.core.base import evolve
from goaltui.core.plan import Kpi, Node, Person, Plan, Team, empty_plan
from goaltui.session.commands.corrections import Correct
from goaltui.session.commands.nodes import AddNode, Convert, SetStatement
from tests.kit import StillKit

KIT = StillKit()
PLAN = empty_plan("Plan", 2027).put(
    Person(id="ana", name="Ana Ruiz"),
    Person(id="luca", name="Luca Verdi"),
    Team(id="blog", name="Blog team", position="1"),
    Team(id="mail", name="Mail team", position="2"),
    Kpi(id="opens", name="Open rate"),
    Kpi(id="clicks", name="Click rate"),
)
LUCAS = "Luca: cut the open rate from 4 % to 3 % in Spain every month by next quarter"
BLOGS = "Blog team: publish 2 guides a month by next quarter"


def planned(text: str) -> Plan:
    return AddNode("objective", statement=text, id="n").apply(PLAN, KIT)


def after(plan: Plan, **values: Any) -> Plan:
    return Correct("n", values).apply(plan, KIT)


@pytest.mark.parametrize(
    ("text", "field", "read", "own"),
    [
        (LUCAS, "kpi", "opens", "clicks"),
        (LUCAS, "direction", "reduce", "keep"),
        (LUCAS, "baseline", Decimal(4), Decimal(5)),
        (LUCAS, "target", Decimal(3), Decimal(2)),
        (LUCAS, "unit", "%", "share"),
        (LUCAS, "cadence", "month", "week"),
        (LUCAS, "deadline", date(2027, 3, 31), date(2027, 2, 14)),
        (LUCAS, "market", "Spain", "Italy"),
        (LUCAS, "owner", "luca", "ana"),
        (BLOGS, "team", "blog", "mail"),
        (BLOGS, "target", Decimal(2), Decimal(3)),
    ],
)
def test_a_correction_stays_until_it_is_emptied(text, field, read, own):
    plan = planned(text)
    assert getattr(plan.nodes["n"], field) == read
    corrected = after(plan, **{field: own})
    assert corrected.nodes["n"] == evolve(plan.nodes["n"], **{field: own})
    reworded = SetStatement("n", f"{text} at last").apply(corrected, KIT)
    assert getattr(reworded.nodes["n"], field) == own
    empty = "" if field in ("market", "unit") else None
    assert after(corrected, **{field: empty}) == plan


def test_what_the_sentence_does_not_say_can_be_emptied():
    plan = planned("Increase signups by 20 %")
    assert after(after(plan, owner="ana", market="Italy"), owner=None, market="") == plan
    assert after(after(plan, notes="x"), notes="").nodes["n"].notes == ""


def test_a_target_follows_its_start_until_somebody_corrects_it():
    plan = after(planned("Increase signups by 20 %"), baseline=Decimal(50))
    assert plan.nodes["n"].target == 60
    assert after(plan, baseline=Decimal(100)).nodes["n"].target == 120
    assert after(plan, baseline=None).nodes["n"].target is None
    own = after(plan, target=Decimal(65))
    assert after(own, baseline=Decimal(100)).nodes["n"].target == 65
    assert after(own, target=None).nodes["n"].target == 60


def test_an_emptied_deadline_is_read_as_of_the_day_on_which_it_was_written():
    plan = after(planned(LUCAS), deadline=date(2027, 2, 14))
    later = Correct("n", {"deadline": None}).apply(plan, StillKit(day=date(2027, 1, 20)))
    assert later.nodes["n"].deadline == date(2027, 3, 31)


def test_nothing_else_is_filled_by_the_way():
    plan = PLAN.put(Node(id="n", kind="objective", position="1", statement=LUCAS))
    assert after(plan, owner="ana").nodes["n"] == evolve(plan.nodes["n"], owner="ana")


def test_the_fields_of_a_goal_are_its_own():
    goal = Convert("n").apply(planned(LUCAS), KIT)
    assert after(goal, owner=None).nodes["n"].owner is None
