"""What a sentence states, held against itself and against its KPI."""

from decimal import Decimal

import pytest

from goaltui.core.plan import Kpi
from tests.core.smart.test_rules import PLAN, ask, bare


def codes(sentence: str, unit: str = "", **fields: Decimal) -> dict[str, dict[str, str]]:
    """Return the findings about a sentence whose KPI has this unit, by code."""
    plan = PLAN.put(Kpi(id="sqls", name="It", unit=unit))
    report = ask(bare(sentence, kpi="sqls", **fields), plan)
    return {f.code: dict(f.params) for f in report.findings}


@pytest.mark.parametrize(
    ("sentence", "change", "unit"),
    [
        ("Cut cost per click from $3.50 to $0.50 by May, by 50%", "-85.7", " %"),
        ("Increase leads from 40 to 60 by May, by 20%", "+50", " %"),
        ("Raise the open rate from 20% to 24% by May, by 5 percentage points", "+4", ""),
    ],
)
def test_a_change_that_is_not_the_one_between_its_levels(sentence, change, unit):
    told = codes(sentence)["change_off"]
    assert (told["change"], told["unit"]) == (change, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "Increase leads from 40 to 60 by May, by 50%",
        "Increase leads from 30 to 35 by May, by 17%",
        "Cut cost per click from $3.50 to $0.50 by May, by 86%",
        "Cut cost per click from $3.50 to $0.50 by May",
        "Increase leads by 50% by May",
    ],
)
def test_rounding_is_allowed_for(sentence):
    assert "change_off" not in codes(sentence)


def test_levels_that_a_person_put_are_held_against_the_sentence():
    low, high = Decimal(40), Decimal(60)
    assert (
        codes("Increase leads by 20% by May", baseline=low, target=high)["change_off"]["change"]
        == "+50"
    )
    assert "change_off" not in codes("Increase leads by 50% by May", baseline=low, target=high)
    assert "change_off" in codes("Double leads by May", baseline=low, target=high)
    assert "change_off" not in codes("Increase leads by 20 by May", baseline=low, target=high)


@pytest.mark.parametrize(
    ("sentence", "unit", "found"),
    [
        ("Cut handling time to 5 hours by May", "%", True),
        ("Raise the rate to 20% by May", "hours", True),
        ("Raise revenue to €200 by May", "USD", True),
        ("Raise revenue to $200 by May", "$", False),
        ("Raise the rate by 3 percentage points by May", "EUR", True),
        ("Raise revenue by 20% by May", "EUR", False),
        ("Cut handling time to 5 hours by May", "h", False),
        ("Win 40 clients by May", "%", False),
        ("Cut handling time to 5 hours by May", "", False),
    ],
)
def test_units_of_sentence_and_kpi(sentence, unit, found):
    assert ("unit_mismatch" in codes(sentence, unit)) == found


def test_a_share_above_all_there_is():
    sentence = "Raise the conversion rate to 120% by May"
    assert codes(sentence, "%")["over_hundred"] == {"value": "120"}
    assert "over_hundred" not in codes(sentence, "%", baseline=Decimal(110))
    assert "over_hundred" not in codes("Raise the conversion rate to 100% by May", "%")
    assert "over_hundred" not in codes("Raise return on investment to 150% by May", "%")
