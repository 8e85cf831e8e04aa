"""Every kind of field: what is typed, what it becomes, how it is shown again."""

from datetime import date
from decimal import Decimal

import pytest

from goaltui.core.plan import Away, Kpi, Node, Person, empty_plan
from goaltui.core.quantity.symbols import ENGLISH
from goaltui.i18n.numbers import symbols
from goaltui.session.forms import FORMS, Field, Misread, Typed, Unknown, read, read_level_of, shown
from tests.kit import StillKit

PLAN = empty_plan("Plan", 2027, currency="EUR").put(
    Person(id="ana", name="Ana Ruiz"), Kpi(id="nps", name="NPS")
)


def field(table: str, name: str) -> Field:
    return next(f for f in FORMS[table] if f.name == name)


@pytest.mark.parametrize(
    ("table", "name", "text", "value"),
    [
        ("nodes", "label", "  20 % more\n", "20 % more"),
        ("nodes", "label", "", ""),
        ("nodes", "notes", "one\n two", "one\n two"),
        ("nodes", "hours", "6.5", Decimal("6.5")),
        ("nodes", "hours", "", None),
        ("nodes", "budget", "1.2M", Decimal(1_200_000)),
        ("nodes", "target", "85 %", Decimal(85)),
        ("nodes", "target", "-5", Decimal(-5)),
        ("nodes", "baseline", "−5 %", Decimal(-5)),
        ("nodes", "baseline", "=90/6", Decimal(15)),
        ("nodes", "priority", "3", 3),
        ("nodes", "deadline", "31 mar", date(2027, 3, 31)),
        ("nodes", "deadline", "+10d", date(2026, 12, 2)),
        ("nodes", "deadline", "end of Q1 2027", date(2027, 3, 31)),
        ("nodes", "state", "ag", "agreed"),
        ("nodes", "direction", "", None),
        ("nodes", "owner", "ana ruiz", "ana"),
        ("nodes", "owner", "", None),
        ("people", "away", "", ()),
        ("about", "currency", "usd", "USD"),
        ("about", "year", "2028", 2028),
    ],
)
def test_what_is_typed(table, name, text, value):
    got = read(field(table, name), text, PLAN, StillKit(), ENGLISH)
    assert isinstance(got, Typed)
    assert got.value == value


@pytest.mark.parametrize(
    ("table", "name", "text", "said"),
    [
        ("nodes", "hours", "many", "is no number"),
        ("nodes", "hours", "-5", "negative"),
        ("nodes", "budget", "-5", "negative"),
        ("nodes", "target", "10..20", "no single number"),
        ("nodes", "priority", "3.5", "no whole number"),
        ("nodes", "priority", "123456", "no whole number"),
        ("nodes", "deadline", "soonish", "no day"),
        ("nodes", "state", "nearly", "draft, agreed"),
        ("people", "away", "2027-01-03..2026-12-21", "no span"),
        ("people", "away", "some day", "no span"),
        ("about", "currency", "euro", "three letters"),
    ],
)
def test_what_does_not_fit(table, name, text, said):
    got = read(field(table, name), text, PLAN, StillKit(), ENGLISH)
    assert isinstance(got, Misread)
    assert said in got.message


LEVELS = Node(id="n", kind="objective", position="V", statement="Cut the cost per lead")


@pytest.mark.parametrize("text", ["38 EUR", "eur 38", "€38", "38 €", "38 euro"])
@pytest.mark.parametrize("unit", ["", "EUR", "€"])
def test_a_level_may_be_money_and_the_first_says_its_unit(text, unit):
    row = LEVELS.model_copy(update={"unit": unit})
    got = read_level_of(row, text, PLAN, ENGLISH)
    assert isinstance(got, Typed)
    assert got.value == Decimal(38)
    assert got.beside == ({} if unit else {"unit": "EUR"})


@pytest.mark.parametrize(
    ("unit", "counted"), [("hour", "hours"), ("%", "%"), ("USD", "USD"), ("posts", "posts")]
)
def test_money_of_another_unit_is_refused_with_the_unit(unit, counted):
    row = LEVELS.model_copy(update={"unit": unit})
    got = read_level_of(row, "38 EUR", PLAN, ENGLISH)
    assert got == Misread(f"“38 EUR” is money, and this is counted in {counted}.")


def test_a_level_without_a_unit_has_that_of_its_kpi():
    plan = PLAN.put(Kpi(id="time", name="Reply time", unit="hour"))
    row = LEVELS.model_copy(update={"kpi": "time"})
    got = read_level_of(row, "$38", plan, ENGLISH)
    assert got == Misread("“$38” is money, and this is counted in hours.")


def test_a_name_that_nobody_has_can_be_created():
    assert read(field("nodes", "owner"), "Sara", PLAN, StillKit(), ENGLISH) == Unknown("Sara")


def test_days_away_are_spans_and_single_days():
    typed = "2026-12-21..2027-01-03, 5 may"
    got = read(field("people", "away"), typed, PLAN, StillKit(), ENGLISH)
    assert isinstance(got, Typed)
    days = [(away["start"], away["end"]) for away in got.value]
    assert days == [
        (date(2026, 12, 21), date(2027, 1, 3)),
        (date(2027, 5, 5), date(2027, 5, 5)),
    ]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "1,234.5", "1234.5"),
        ("it", "1.234,5", "1234.5"),
        ("ko", "1,234.5", "1234.5"),
        ("ar", "1,234.5", "1234.5"),
        ("ar", "١٬٢٣٤٫٥", "1234.5"),
        ("it", "-1.234,5 %", "-1234.5"),
    ],
)
def test_numbers_in_the_separators_of_the_plan(language, text, value):
    got = read(field("nodes", "target"), text, PLAN, StillKit(), symbols(language))
    assert isinstance(got, Typed)
    assert got.value == Decimal(value)


@pytest.mark.parametrize(
    ("row", "name", "text"),
    [
        (Node(id="n", kind="goal", position="V", label="Grow"), "label", "Grow"),
        (Node(id="n", kind="goal", position="V", target="-5.50"), "target", "-5.5"),
        (Node(id="n", kind="goal", position="V", target="1E+3"), "target", "1000"),
        (Node(id="n", kind="goal", position="V"), "target", ""),
        (Node(id="n", kind="goal", position="V", priority=3), "priority", "3"),
        (Node(id="n", kind="goal", position="V", deadline="2027-03-31"), "deadline", "31 Mar 2027"),
        (Node(id="n", kind="goal", position="V", owner="ana"), "owner", "Ana Ruiz"),
        (Node(id="n", kind="goal", position="V", owner="gone"), "owner", ""),
        (Node(id="n", kind="goal", position="V"), "state", "draft"),
    ],
)
def test_what_is_shown_is_read_as_the_same(row, name, text):
    here = field("nodes", name)
    assert shown(here, row, PLAN) == text
    got = read(here, text, PLAN, StillKit(), ENGLISH)
    assert isinstance(got, Typed)
    assert got.value == getattr(row, name) or row.owner == "gone"


def test_days_away_are_shown_as_they_are_typed():
    away = (Away(start="2026-12-21", end="2027-01-03"),)
    text = shown(field("people", "away"), Person(id="p", name="P", away=away), PLAN)
    assert text == "2026-12-21..2027-01-03"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1 nov", date(2026, 11, 1)),
        ("1 dec", date(2025, 12, 1)),
        ("22 Nov", date(2026, 11, 22)),
        ("today", date(2026, 11, 22)),
        ("31/10/2026", date(2026, 10, 31)),
    ],
)
def test_a_day_of_a_value_is_one_that_has_come(text, day):
    typed = read(Field("on", "date", "past_day"), text, PLAN, StillKit(), ENGLISH)
    assert isinstance(typed, Typed)
    assert typed.value == day


@pytest.mark.parametrize(("text", "why"), [("1 Nov 2027", "not come yet"), ("soon", "no day")])
def test_a_value_of_a_day_to_come_is_refused(text, why):
    misread = read(Field("on", "date", "past_day"), text, PLAN, StillKit(), ENGLISH)
    assert isinstance(misread, Misread)
    assert why in misread.message


@pytest.mark.parametrize("text", ["Germany from 12% to 18 % by Q3 2027", "soon", "not by May 2027"])
def test_a_text_that_only_ends_in_a_date_is_no_day(text):
    assert isinstance(read(field("people", "last_day"), text, PLAN, StillKit(), ENGLISH), Misread)
