"""A funnel's name, period, horizon and referral loop, set by command."""

from decimal import Decimal

import pytest

from goaltui.core.base import evolve
from goaltui.core.errors import PlanError
from goaltui.core.funnel.plan import model_of
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.integrity import faults
from goaltui.core.plan import Funnel, Plan, Stage, Target, empty_plan
from goaltui.session.commands.funnel import SetFunnel
from tests.kit import StillKit

PLAN = empty_plan("Plan", 2027).put(
    Funnel(
        id="f", name="Web", position="V", deal_size=1000, anchor="visits", anchor_value=6000,
        referral_into="leads", referrals=2,
    ),
    Stage(id="1", funnel="f", position="G", key="visits", name="Visits"),
    Stage(id="2", funnel="f", position="N", key="leads", name="Real leads", rate=Decimal("0.1")),
    Stage(id="3", funnel="f", position="V", key="customers", name="Customers", rate=Decimal("0.2")),
    Target(id="t", funnel="f", cell="leads", value=900),
    Target(id="r", funnel="f", cell="revenue", value=10**6),
)  # fmt: skip


def after(**values: object) -> Plan:
    return SetFunnel("f", values).apply(PLAN, StillKit())


@pytest.mark.parametrize("period", ["week", "month", "quarter", "year"])
def test_the_numbers_of_the_plan_are_the_same_by_any_period(period):
    plan = after(period=period)
    before, now = solve(model_of(PLAN, "f")), solve(model_of(plan, "f"))
    assert isinstance(before, Solution)
    assert isinstance(now, Solution)
    for cell, total in before.totals.items():
        off = (now.totals[cell] or Decimal(0)) - (total or Decimal(0))
        assert abs(off) < Decimal("1e-30")
    assert plan.targets["r"].value == 10**6
    leads = {"week": "207.69", "month": "900", "quarter": "2700", "year": "10800"}[period]
    assert round(plan.targets["t"].value, 2) == Decimal(leads)


@pytest.mark.parametrize("text", ["Real leads", "real LEADS", "leads"])
def test_a_stage_is_named_by_its_name_or_its_key(text):
    assert after(referral_into=text).funnels["f"].referral_into == "leads"


def test_a_stage_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(PlanError, match="there are Visits, Real leads, Customers"):
        after(referral_into="demos")


def test_a_loop_that_does_not_settle_is_refused():
    with pytest.raises(PlanError, match="does not settle"):
        after(referrals=Decimal(5))
    assert after(referrals=Decimal("4.9")).funnels["f"].referrals == Decimal("4.9")


def test_a_funnel_whose_loop_never_settled_can_still_be_renamed():
    unsettled = PLAN.put(evolve(PLAN.funnels["f"], referrals=Decimal(9)))
    plan = SetFunnel("f", {"name": "Ads"}).apply(unsettled, StillKit())
    assert plan.funnels["f"].name == "Ads"


def test_taking_the_loop_away_leaves_a_sound_plan():
    plan = after(referral_into=None)
    assert model_of(plan, "f").referral is None
    assert faults(plan) == []
