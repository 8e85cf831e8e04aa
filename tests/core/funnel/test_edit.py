"""What typing into a cell does."""

from dataclasses import replace
from decimal import Decimal

import pytest

from goaltui.core.funnel.edit import Edited, clear, edit
from goaltui.core.funnel.model import Anchor, FunnelModel, FunnelProblem
from goaltui.core.quantity.model import Observation
from goaltui.core.quantity.symbols import ENGLISH
from goaltui.i18n.numbers import symbols
from tests.core.funnel.test_solve import SHOP, cells_of, d


def edited(model: FunnelModel, cell: str, text: str, language: str = "en") -> FunnelModel:
    result = edit(model, cell, text, symbols(language))
    assert isinstance(result, Edited), result
    return result.model


def test_a_rate_keeps_the_anchor():
    model = edited(SHOP, "trials.rate", "1/2")
    assert model.anchor == SHOP.anchor
    assert model.rates["trials"] == Observation(d("1"), d("2"))
    assert cells_of(model)["customers"] == 40


def test_a_volume_or_revenue_becomes_the_anchor():
    assert edited(SHOP, "customers", "30").anchor == Anchor("customers", d("30"))
    model = edited(SHOP, "revenue", "24.000", "it")
    assert model.anchor == Anchor("revenue", d("24000"))
    assert cells_of(model)["signups"] == 800
    assert model.rates == SHOP.rates


def test_the_deal_size_is_a_plain_input():
    model = edited(SHOP, "deal_size", "$0.1k")
    assert (model.deal_size, model.anchor) == (d("100"), SHOP.anchor)


def test_entries_build_on_the_solved_value():
    assert edited(SHOP, "customers", "+50%").anchor == Anchor("customers", d("30"))
    assert edited(SHOP, "trials.rate", "+5pp").rates["trials"] == d("0.3")


def test_entries_build_on_what_is_given_where_nothing_can_be_solved():
    stuck = replace(SHOP, rates={"trials": d("0"), "customers": d("0.2")})
    stuck = replace(stuck, anchor=Anchor("customers", d("20")))
    assert edited(stuck, "customers", "+5").anchor == Anchor("customers", d("25"))
    assert edited(stuck, "trials.rate", "+25pp").rates["trials"] == d("0.25")
    assert isinstance(edit(stuck, "signups", "*2", ENGLISH), FunnelProblem)


def test_a_range_of_money_counts_as_its_middle_and_says_so():
    result = edit(SHOP, "deal_size", "40..80", ENGLISH)
    assert isinstance(result, Edited)
    assert result.model.deal_size == 60
    assert "middle" in result.echo


@pytest.mark.parametrize(
    ("cell", "text"),
    [("trials.rate", "150%"), ("signups", "abc"), ("demos", "1"), ("signups.rate", "1"), ("", "1")],
)
def test_refusals_name_the_cell(cell: str, text: str):
    problem = edit(SHOP, cell, text, ENGLISH)
    assert isinstance(problem, FunnelProblem)
    assert problem.cell == cell


def test_clearing_makes_an_input_unknown():
    assert clear(SHOP, "trials.rate").rates == {"trials": None, "customers": d("0.2")}
    assert clear(SHOP, "deal_size").deal_size is None
    assert clear(SHOP, "signups").anchor is None
    assert clear(SHOP, "trials") == clear(SHOP, "demos.rate") == SHOP


def test_the_model_given_is_never_changed():
    before = dict(SHOP.rates)
    edited(SHOP, "trials.rate", "3%")
    clear(SHOP, "trials.rate")
    assert SHOP.rates == before
    assert SHOP.rates["trials"] == Decimal("0.25")
