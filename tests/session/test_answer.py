"""What a funnel says in a sentence."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

import pytest

from goaltui.core.funnel.model import Anchor, FunnelModel
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.quantity.symbols import ENGLISH, Symbols
from goaltui.session.answer import answer

NAMES = {"visits": "Visits", "sqls": "SQLs", "customers": "Customers"}
MODEL = FunnelModel(
    stages=("visits", "sqls", "customers"),
    rates={"sqls": Decimal("0.0006"), "customers": Decimal("0.2")},
    deal_size=Decimal(1_100_000),
    anchor=Anchor("visits", Decimal(6000)),
    period="month",
    horizon="year",
)
TEN = {"revenue": Decimal(10_000_000)}


def said(model: FunnelModel, targets: Mapping[str, Decimal], symbols: Symbols = ENGLISH) -> str:
    solution = solve(model)
    assert isinstance(solution, Solution)
    return answer(model, solution, NAMES, targets, symbols)


def anchored(cell: str, value: int) -> FunnelModel:
    return replace(MODEL, anchor=Anchor(cell, Decimal(value)))


@pytest.mark.parametrize(
    ("model", "targets", "sentence"),
    [
        (MODEL, TEN, "6,000 visits a month give 9.504M a year: 496k short of 10M."),
        (MODEL, {}, "6,000 visits a month give 9.504M a year."),
        (anchored("visits", 7000), TEN, "7,000 visits a month give 11.088M a year: "
         "1.088M more than 10M."),
        (anchored("revenue", 9_504_000), {}, "9.504M a year takes 6,000 visits a month."),
        (anchored("revenue", 10**7), TEN, "10M a year takes 6,313.13 visits a month."),
        (anchored("sqls", 4), {"sqls": Decimal("4.5")},
         "4 SQLs a month give 10.56M a year: 0.5 short of 4.5."),
        (MODEL, {"sqls": Decimal("4.5")},
         "6,000 visits a month give 9.504M a year: 0.9 short of 4.5 SQLs a month."),
        (anchored("customers", 1), {}, "1 customer a month gives 13.2M a year."),
        (anchored("customers", 1), {"revenue": Decimal(13_200_000)},
         "1 customer a month gives 13.2M a year: just what is aimed at."),
        (anchored("revenue", 9_504_000), {"sqls": Decimal("3.6")},
         "9.504M a year takes 6,000 visits a month: just the 3.6 SQLs a month aimed at."),
        (replace(MODEL, deal_size=None), {"customers": Decimal(1)},
         "6,000 visits a month give 8.64 customers a year: 0.28 short of 1 customer a month."),
        (replace(MODEL, rates={**MODEL.rates, "sqls": None}), TEN,
         "6,000 visits a month: what follows is not known until the rate of SQLs is."),
        (replace(MODEL, anchor=None), TEN,
         "Type one volume or the revenue, and the rest follows."),
    ],
)  # fmt: skip
def test_the_sentence(model, targets, sentence):
    assert said(model, targets) == sentence


def test_revenue_is_spoken_of_before_any_other_target():
    assert said(MODEL, {"sqls": Decimal(5), **TEN}).endswith("short of 10M.")


def test_numbers_are_in_the_language_of_the_plan():
    italian = Symbols(decimal=",", group=".", language="it")
    sentence = "6.000 visits a month give 9,504M a year: 496k short of 10M."
    assert said(MODEL, TEN, italian) == sentence
