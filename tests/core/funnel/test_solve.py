"""The arithmetic of a funnel, against values worked out by hand."""

from dataclasses import replace
from decimal import Decimal

import pytest

from goaltui.core.funnel.edit import with_period
from goaltui.core.funnel.model import Anchor, FunnelModel, FunnelProblem, Referral
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.plan import Period
from goaltui.core.quantity.model import Observation, Quantity, Range


def d(text: str) -> Decimal:
    return Decimal(text)


Rates = dict[str, Quantity | None]

# 400 sign-ups, 100 trials, 20 customers a month at 50 each: 12,000 a year.
SHOP = FunnelModel(
    stages=("signups", "trials", "customers"),
    rates={"trials": d("0.25"), "customers": d("0.2")},
    deal_size=d("50"),
    anchor=Anchor("signups", d("400")),
    period="month",
    horizon="year",
)


def cells_of(model: FunnelModel) -> dict[str, Decimal | None]:
    solution = solve(model)
    assert isinstance(solution, Solution), solution
    return dict(solution.cells)


def problem_of(model: FunnelModel) -> FunnelProblem:
    problem = solve(model)
    assert isinstance(problem, FunnelProblem), problem
    return problem


@pytest.mark.parametrize(
    ("cell", "value"),
    [("signups", "400"), ("trials", "100"), ("customers", "20"), ("revenue", "12000")],
)
def test_any_anchor_gives_the_same_funnel(cell: str, value: str):
    solution = solve(replace(SHOP, anchor=Anchor(cell, d(value))))
    assert isinstance(solution, Solution)
    expected = {
        "signups": d("400"),
        "trials.rate": d("0.25"),
        "trials": d("100"),
        "customers.rate": d("0.2"),
        "customers": d("20"),
        "deal_size": d("50"),
        "revenue": d("12000"),
    }
    assert (list(solution.cells), solution.cells) == (list(expected), expected)
    totals = {"signups": d("4800"), "trials": d("1200"), "customers": d("240")}
    assert (list(solution.totals), solution.totals) == (list(totals), totals)


def test_an_observation_counts_as_its_quotient_and_a_range_as_its_middle():
    rates: Rates = {"trials": Observation(d("5"), d("20")), "customers": Range(d("0.1"), d("0.3"))}
    assert cells_of(replace(SHOP, rates=rates)) == cells_of(SHOP)


@pytest.mark.parametrize(
    ("period", "horizon", "revenue"),
    [
        ("week", "year", "52000"),
        ("week", "quarter", "13000"),
        ("month", "quarter", "3000"),
        ("quarter", "year", "4000"),
        ("year", "year", "1000"),
        ("year", "quarter", "250"),
        ("quarter", "quarter", "1000"),
    ],
)
def test_periods(period: Period, horizon: Period, revenue: str):
    model = replace(SHOP, period=period, horizon=horizon)
    assert cells_of(model)["revenue"] == d(revenue)


def test_a_month_is_fifty_two_twelfths_of_a_week():
    weekly = with_period(SHOP, "week")
    assert weekly.anchor is not None
    assert str(weekly.anchor.value) == "92." + "307692" * 8  # 400 × 12 / 52
    assert cells_of(with_period(SHOP, "quarter"))["signups"] == 1200
    assert cells_of(with_period(SHOP, "year"))["revenue"] == 12000
    by_revenue = replace(SHOP, anchor=Anchor("revenue", d("12000")))
    assert with_period(by_revenue, "quarter").anchor == Anchor("revenue", d("12000"))


def test_what_is_unknown_makes_unknown_only_what_hangs_on_it():
    no_rate = cells_of(replace(SHOP, rates={"trials": d("0.25"), "customers": None}))
    assert no_rate["trials"] == 100
    assert no_rate["customers.rate"] is no_rate["customers"] is no_rate["revenue"] is None
    no_deal = cells_of(replace(SHOP, deal_size=None))
    assert (no_deal["customers"], no_deal["revenue"]) == (d("20"), None)
    no_anchor = cells_of(replace(SHOP, anchor=None))
    assert (no_anchor["signups"], no_anchor["trials.rate"]) == (None, d("0.25"))
    upwards = replace(SHOP, anchor=Anchor("revenue", d("12000")), deal_size=None)
    assert cells_of(upwards)["customers"] is None
    assert cells_of(replace(SHOP, rates={}))["trials.rate"] is None


def test_a_rate_of_zero_lets_nothing_through_downwards_and_is_a_problem_upwards():
    rates = {"trials": d("0"), "customers": d("0.2")}
    assert cells_of(replace(SHOP, rates=rates))["revenue"] == 0
    below = replace(SHOP, rates=rates, anchor=Anchor("customers", d("5")))
    assert problem_of(below).cell == "trials.rate"
    free = replace(SHOP, deal_size=d("0"), anchor=Anchor("revenue", d("5")))
    assert problem_of(free).cell == "deal_size"


# One customer brings 2 trials: 0.4 customers more, so 100 trials from above become 100/0.6.
LOOP = replace(SHOP, referral=Referral("trials", d("2")))


def test_referrals_settle():
    cells = cells_of(LOOP)
    assert cells["signups"] == 400
    assert f"{cells['trials']:.6f}" == "166.666667"
    assert f"{cells['customers']:.6f}" == "33.333333"
    backwards = cells_of(replace(LOOP, anchor=Anchor("customers", d("30"))))
    assert (backwards["trials"], backwards["signups"]) == (d("150"), d("360"))


def test_referrals_into_the_ends():
    last = cells_of(replace(SHOP, referral=Referral("customers", d("0.5"))))
    assert (last["trials"], last["customers"]) == (d("100"), d("40"))
    top = cells_of(replace(SHOP, referral=Referral("signups", d("2"))))
    assert top == cells_of(SHOP)  # the anchored volume is the total, referrals included


def test_referrals_with_something_unknown():
    cells = cells_of(replace(LOOP, rates={"trials": d("0.25"), "customers": None}))
    assert (cells["signups"], cells["trials"]) == (d("400"), None)
    assert cells_of(replace(LOOP, referral=Referral("trials", d("0")))) == cells_of(SHOP)


@pytest.mark.parametrize(
    ("into", "per_customer"), [("trials", "5"), ("signups", "20"), ("customers", "1")]
)
def test_a_loop_that_does_not_settle(into: str, per_customer: str):
    problem = problem_of(replace(SHOP, referral=Referral(into, d(per_customer))))
    assert "settle" in str(problem)


@pytest.mark.parametrize(
    ("change", "cell"),
    [
        ({"stages": ("customers",), "rates": {}}, "stages"),
        ({"stages": tuple(f"s{i}" for i in range(60)), "rates": {}}, "stages"),
        ({"stages": ("revenue", "customers"), "rates": {}}, "revenue"),
        ({"stages": ("a.rate", "customers"), "rates": {}}, "a.rate"),
        ({"stages": ("", "customers"), "rates": {}}, "stages"),
        ({"stages": ("a", "b", "a"), "rates": {}}, "a"),
        ({"rates": {"demos": d("0.5")}}, "demos.rate"),
        ({"rates": {"signups": d("0.5")}}, "signups.rate"),
        ({"rates": {"trials": d("1.01")}}, "trials.rate"),
        ({"rates": {"trials": d("-0.01")}}, "trials.rate"),
        ({"deal_size": d("-1")}, "deal_size"),
        ({"anchor": Anchor("trials.rate", d("1"))}, "trials.rate"),
        ({"anchor": Anchor("trials", d("-1"))}, "trials"),
        ({"referral": Referral("demos", d("1"))}, "demos"),
        ({"referral": Referral("trials", d("-1"))}, "referral.per_customer"),
        ({"horizon": "week"}, "horizon"),
        ({"period": "day"}, "period"),
        ({"deal_size": d("1e301")}, "deal_size"),
        ({"deal_size": d("1e299")}, "revenue"),
    ],
)
def test_problems_name_the_cell(change: dict[str, object], cell: str):
    problem = problem_of(replace(SHOP, **change))  # type: ignore[arg-type]
    assert problem.cell == cell
    assert str(problem).startswith(f"{cell}: ")
