"""Recording a value, key by key, without a screen."""

from datetime import date
from decimal import Decimal

import pytest

from goaltui.core.plan import Kpi, Measurement, Plan, empty_plan
from goaltui.core.quantity.symbols import ENGLISH, Symbols
from goaltui.session.commands.kpis import Record
from goaltui.session.derived import Readings, View
from goaltui.tui.dialogs.record import recording_lines
from goaltui.tui.dialogs.record_state import Recording
from tests.kit import TODAY, StillKit


def plan_of(*names: str) -> Plan:
    plan = empty_plan("Plan", 2027).put(
        *(Kpi(id=n.lower().replace(" ", "-"), name=n, unit="%") for n in names)
    )
    return plan.put(Measurement(id="m", kpi="visits", on=date(2026, 10, 1), value=Decimal(4)))


def recording(*names: str, picked: str | None = None, symbols: Symbols = ENGLISH) -> Recording:
    kit = StillKit()
    view = View(plan_of(*names), kit, Readings(kit))
    return Recording(view, kit, symbols, picked)


def after(now: Recording, *keys: str) -> Recording:
    for key in keys:
        now = now.key(key, key if len(key) == 1 else {"space": " "}.get(key))
    return now


def told(now: Recording) -> str:
    return "\n".join("".join(p.text for p in line.parts) for line in recording_lines(now, 70, 10))


THREE = ("Leads", "SQLs", "Visits")


@pytest.mark.parametrize(
    ("picked", "keys", "kpi", "value"),
    [
        ("visits", "85", "visits", "85"),
        (None, "a85", "leads", "85"),
        ("visits", "b4.2", "sqls", "4.2"),
        ("visits", "cab1", "sqls", "1"),
        ("leads", "9.5M", "leads", "9500000"),
        ("leads", "c9.5k", "visits", "9500"),
        ("leads", "-5", "leads", "-5"),
        ("leads", "B7", "sqls", "7"),
        ("leads", "z7", "leads", "7"),
        ("leads", "=2*3", "leads", "6"),
    ],
)
def test_letters_pick_until_there_is_a_digit(picked, keys, kpi, value):
    assert after(recording(*THREE, picked=picked), *keys).command() == Record(
        kpi, Decimal(value), TODAY
    )


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ("", "Type the number."),
        ("1x", "x"),
        ("12..", "unfinished"),
    ],
)
def test_what_is_no_number_stays_with_the_reason(keys, sentence):
    now = after(recording(*THREE, picked="leads"), *keys)
    assert sentence in str(now.command())
    assert now.edits[0].text == keys


def test_without_a_kpi_enter_asks_which():
    now = after(recording(*THREE), "5")
    assert "Which KPI?" in str(now.command())
    assert after(now, "down").command() == Record("leads", Decimal(5), TODAY)
    assert after(now, "down", "down", "down", "down").command() == Record(
        "visits", Decimal(5), TODAY
    )


def test_the_only_kpi_needs_no_picking():
    assert after(recording("Visits"), "5").command() == Record("visits", Decimal(5), TODAY)


def test_tab_goes_to_date_and_note_where_letters_are_text():
    now = after(recording(*THREE, picked="leads"), "5", "tab", *"1.10.2026", "tab")
    now = after(now, *"by", "space", *"a", "tab")
    assert now.command() == Record("leads", Decimal(5), date(2026, 10, 1), "by a")
    assert now.at == 0


def test_a_day_that_is_none_is_refused():
    now = after(recording(*THREE, picked="leads"), "5", "tab", *"soon")
    assert "no day" in str(now.command())
    assert "no day" in told(now)


def test_it_says_how_it_was_read_and_what_was_there():
    now = after(recording(*THREE, picked="visits"), *"9.5M")
    assert "= 9,500,000" in told(now)
    assert "last 4 %, 7 weeks ago" in told(now)
    there = after(now, "tab", *"2026-10-01")
    assert "In place of 4 of that day." in told(there)


def test_percent_means_percent():
    assert after(recording("Visits"), *"85%").command() == Record("visits", Decimal(85), TODAY)


def many() -> Recording:
    return recording(*(f"Metric {n}" for n in range(30)), "Visits", "Visit-to-lead")


def test_with_more_kpis_than_letters_a_part_of_the_name_narrows():
    now = after(many(), *"visi")
    assert [o.kpi.name for o in now.offers] == ["Visit-to-lead", "Visits"]
    assert after(now, *"ts", "7").command() == Record("visits", Decimal(7), TODAY)
    assert after(now, "down", "7").command() == Record("visits", Decimal(7), TODAY)
    assert len(after(now, *["backspace"] * 4).offers) == 32


def test_a_wish_that_no_kpi_fulfils_is_not_taken():
    now = after(many(), *"visq")
    assert now.wanted == "vis"


def test_pasted_text_is_typed_text():
    now = recording(*THREE, picked="leads").paste("12,500\n")
    assert now.command() == Record("leads", Decimal(12500), TODAY)
