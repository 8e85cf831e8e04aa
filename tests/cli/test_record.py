"""`record`: one value of one KPI."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from goaltui import bootstrap
from tests.cli.conftest import TODAY


def values(path: Path, kpi: str) -> dict[date, tuple[Decimal, str]]:
    rows = bootstrap.read_plan(path).measurements.values()
    return {m.on: (m.value, m.note) for m in rows if m.kpi == kpi}


def test_a_value_is_recorded_for_today_and_in_the_history(goaltui, inbound):
    ran = goaltui(
        *("record", inbound, "website", "6,100", "--note", "from the site"),
        *("--as", "Mei Tan", "--today", TODAY),
    )
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "Website visits: 6,100 on 2026-11-22, recorded.\n"
    assert values(inbound, "visits")[date(2026, 11, 22)] == (Decimal(6100), "from the site")
    groups = bootstrap.read_history(inbound).groups
    assert [(group.who, group.label) for group in groups] == [
        ("Mei Tan", "record 6100 for “Website visits”")
    ]


def test_a_second_value_of_a_day_takes_the_place_of_the_first(goaltui, inbound):
    for value in ("10", "12"):
        assert goaltui("record", inbound, "leads", value, "--date", "2026-11-01").code == 0
    assert values(inbound, "leads")[date(2026, 11, 1)] == (Decimal(12), "")
    again = goaltui("record", inbound, "leads", "12", "--date", "2026-11-01")
    assert again.err == "Leads: 12 on 2026-11-01, as it was already.\n"
    assert len(bootstrap.read_history(inbound).groups) == 2


def test_values_below_zero_and_in_percent(goaltui, inbound):
    goaltui("record", inbound, "cycle", "-3", "--today", TODAY)
    goaltui("record", inbound, "follow-up", "85 %", "--today", TODAY)
    assert values(inbound, "cycle")[date(2026, 11, 22)][0] == -3
    assert values(inbound, "follow-up")[date(2026, 11, 22)][0] == 85


def test_as_json(goaltui, inbound):
    ran = goaltui("record", inbound, "visits", "6.1k", "--today", TODAY, "--json")
    assert ran.json == {
        "kpi": "visits",
        "name": "Website visits",
        "on": TODAY,
        "value": 6100,
        "note": "",
    }


def test_numbers_are_read_in_the_language_of_the_plan(goaltui, tmp_path):
    path = tmp_path / "p.plan"
    goaltui("new", path, "--from", "inbound", "--language", "it", "--today", TODAY)
    goaltui("record", path, "visits", "6.100,5", "--today", TODAY)
    assert values(path, "visits")[date(2026, 11, 22)][0] == Decimal("6100.5")


@pytest.mark.parametrize(
    ("kpi", "value", "word"),
    [
        ("sales", "1", "“Sales qualified leads”, “Sales cycle”"),
        ("Web visit", "1", "did you mean “Website visits”?"),
        ("visits", "many", "many"),
        ("visits", "1,2,3", "1,2,3"),
        ("visits", "1e999", "too large"),
    ],
)
def test_what_cannot_be_recorded_changes_nothing(goaltui, inbound, kpi, value, word):
    before = inbound.read_bytes()
    ran = goaltui("record", inbound, kpi, value)
    assert (ran.code, ran.out) == (2, "")
    assert word in ran.err
    assert inbound.read_bytes() == before


def test_a_date_that_is_none_is_a_sentence(goaltui, inbound):
    ran = goaltui("record", inbound, "visits", "1", "--date", "31.12.")
    assert ran.code == 2
    assert "“31.12.” is no date such as 2027-03-31." in ran.err
