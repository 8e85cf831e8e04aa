"""Gaps and levers, against values worked out by hand."""

from dataclasses import replace
from decimal import Decimal

from goaltui.core.funnel.levers import Gap, Lever, gaps, levers
from goaltui.core.funnel.model import Anchor, FunnelModel, Referral
from goaltui.core.funnel.solve import Solution, solve
from tests.core.funnel.test_solve import LOOP, SHOP, d

NONE = Lever(None, feasible=False)


def found(model: FunnelModel, cell: str, target: str) -> dict[str, Lever]:
    return dict(levers(model, cell, d(target)))


def yes(text: str) -> Lever:
    return Lever(d(text), feasible=True)


def test_gaps_are_value_less_target():
    solution = solve(SHOP)
    assert isinstance(solution, Solution)
    by_cell = gaps(solution, {"revenue": d("16000"), "trials": d("80"), "customers": d("0")})
    assert by_cell == {
        "revenue": Gap(d("16000"), d("12000"), d("-4000"), d("-0.25")),
        "trials": Gap(d("80"), d("100"), d("20"), d("0.25")),
        "customers": Gap(d("0"), d("20"), d("20"), None),
    }
    unknown = solve(replace(SHOP, anchor=None))
    assert isinstance(unknown, Solution)
    assert gaps(unknown, {"revenue": d("1")})["revenue"] == Gap(d("1"), None, None, None)


def test_below_the_anchor_everything_between_grows():
    assert found(SHOP, "revenue", "24000") == {
        "signups": yes("800"),
        "trials.rate": yes("0.5"),
        "customers.rate": yes("0.4"),
        "deal_size": yes("100"),
    }
    assert list(found(SHOP, "trials", "200")) == ["signups", "trials.rate"]


def test_a_rate_past_all_is_not_feasible():
    by_cell = found(SHOP, "revenue", "60000")
    assert by_cell["trials.rate"] == Lever(d("1.25"), feasible=False)
    assert by_cell["customers.rate"] == yes("1")
    assert by_cell["deal_size"] == yes("250")


def test_above_the_anchor_rates_act_the_other_way_round():
    sold = replace(SHOP, anchor=Anchor("customers", d("20")))
    assert found(sold, "signups", "200") == {
        "customers": yes("10"),
        "trials.rate": yes("0.5"),
        "customers.rate": yes("0.4"),
    }
    by_revenue = replace(SHOP, anchor=Anchor("revenue", d("12000")))
    assert found(by_revenue, "trials", "50") == {
        "revenue": yes("6000"),
        "customers.rate": yes("0.4"),
        "deal_size": yes("100"),
    }


def test_at_the_anchor_it_is_the_only_lever():
    assert found(SHOP, "signups", "500") == {"signups": yes("500")}


def test_zeros():
    assert found(SHOP, "trials", "0") == {"signups": yes("0"), "trials.rate": yes("0")}
    idle = replace(SHOP, anchor=Anchor("signups", d("0")))
    assert found(idle, "trials", "10") == {"signups": yes("40"), "trials.rate": NONE}
    assert found(idle, "trials", "0") == {"signups": yes("0"), "trials.rate": yes("0.25")}
    shut = replace(SHOP, rates={"trials": d("0"), "customers": d("0.2")})
    assert found(shut, "customers", "40") == {
        "signups": NONE,
        "trials.rate": yes("0.5"),
        "customers.rate": NONE,
    }
    sold = replace(SHOP, anchor=Anchor("customers", d("20")))
    assert found(sold, "trials", "0") == {"customers": yes("0"), "customers.rate": NONE}
    unsold = replace(SHOP, anchor=Anchor("customers", d("0")))
    assert found(unsold, "trials", "10") == {"customers": yes("2"), "customers.rate": NONE}
    assert found(unsold, "trials", "0") == {"customers": yes("0"), "customers.rate": yes("0.2")}
    free = replace(SHOP, deal_size=d("0"))
    assert found(free, "revenue", "12000")["deal_size"] == yes("50")


def test_one_unknown_input_can_be_the_lever():
    model = replace(SHOP, rates={"trials": None, "customers": d("0.2")})
    assert found(model, "customers", "40") == {
        "signups": NONE,
        "trials.rate": yes("0.5"),
        "customers.rate": NONE,
    }


def test_no_levers_where_nothing_is_given_or_asked():
    assert found(replace(SHOP, anchor=None), "revenue", "1") == {}
    assert found(SHOP, "deal_size", "1") == {}
    assert found(SHOP, "demos", "1") == {}


def test_a_loop_is_solved_on_the_steady_state():
    # LOOP: trials = 100 / (1 - 0.4). For 200 trials: the gain, or what comes from above, changes.
    assert found(LOOP, "trials", "200") == {
        "signups": yes("480"),
        "trials.rate": yes("0.3"),
        "customers.rate": yes("0.25"),  # below the target, yet it feeds the loop
    }
    # 60 customers = 400 × 0.25 × r / (1 - 2 r), so r = 60 / 220.
    rate = found(LOOP, "customers", "60")["customers.rate"].value
    assert f"{rate:.10f}" == "0.2727272727"
    # Less than without a loop cannot be reached by the loop alone.
    assert found(LOOP, "trials", "90")["customers.rate"] == NONE


def test_no_lever_unsettles_a_loop_beside_the_way():
    # From trials down, the loop above is not on the way, but it has to settle: r < 0.5.
    model = replace(LOOP, anchor=Anchor("trials", d("100")))
    assert found(model, "customers", "40")["customers.rate"] == yes("0.4")
    assert found(model, "customers", "50")["customers.rate"] == NONE


def test_a_loop_into_the_last_stage():
    model = replace(SHOP, referral=Referral("customers", Decimal("0.5")))
    assert found(model, "customers", "80") == {
        "signups": yes("800"),
        "trials.rate": yes("0.5"),
        "customers.rate": yes("0.4"),
    }
