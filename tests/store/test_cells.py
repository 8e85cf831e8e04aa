"""What one person names and another takes away: the cells of a funnel."""

from decimal import Decimal

import pytest

from goaltui.core.base import evolve
from goaltui.core.integrity import faults
from goaltui.core.plan import Plan, Stage, Target
from goaltui.session.ports import Refused, Written
from tests.store.conftest import Opener
from tests.store.support import AT, group_of, small_plan

PLAN = small_plan()


def demo(row: str) -> Plan:
    return PLAN.put(Stage(id=row, funnel="inbound", position="Z", key="demo", name="Demo"))


def anchored(cell: str) -> Plan:
    return PLAN.put(evolve(PLAN.funnels["inbound"], anchor=cell))


def aimed(cell: str) -> Plan:
    return PLAN.put(Target(id="t", funnel="inbound", cell=cell, value=Decimal(5)))


def without_leads() -> Plan:
    return PLAN.drop("stages", "s2")


@pytest.mark.parametrize(
    ("theirs", "mine"),
    [
        pytest.param(without_leads(), anchored("leads"), id="anchor"),
        pytest.param(anchored("leads"), without_leads(), id="stage of an anchor"),
        pytest.param(without_leads(), aimed("leads"), id="target"),
        pytest.param(aimed("leads"), without_leads(), id="stage of a target"),
        pytest.param(demo("s3"), demo("s4"), id="two stages of one key"),
    ],
)
def test_what_would_break_a_funnel_is_refused(opened: Opener, theirs: Plan, mine: Plan) -> None:
    ana, luca = opened(), opened()
    luca.write(group_of(PLAN, theirs, who="luca"))
    outcome = ana.write(group_of(PLAN, mine))
    assert isinstance(outcome, Refused)
    assert {(c.by, c.at) for c in outcome.conflicts} == {("luca", AT)}
    assert ana.read() == theirs
    assert faults(ana.read()) == []


def test_what_was_wrong_before_stands_in_nobodys_way(opened: Opener) -> None:
    store = opened()
    db = store._connection()
    db.execute("UPDATE funnels SET anchor = 'nowhere'")
    plan = store.read()
    assert faults(plan) != []
    group = group_of(plan, plan.put(evolve(plan.stages["s2"], name="Contacts")))
    assert store.write(group) == Written(group)
