"""What is typed as a KPI's value."""

from decimal import Decimal

import pytest

from goaltui.core.plan import Kpi
from goaltui.core.quantity.entry import Reading
from goaltui.core.quantity.symbols import ENGLISH, Symbols
from goaltui.session.typed_value import read_value

PLAIN = Kpi(id="k", name="Visits")
PERCENT = Kpi(id="p", name="Satisfied", unit="%")
ITALIAN = Symbols(decimal=",", group=".", language="it")


@pytest.mark.parametrize(
    ("text", "kpi", "symbols", "value"),
    [
        ("6,000", PLAIN, ENGLISH, "6000"),
        ("6.000", PLAIN, ITALIAN, "6000"),
        ("1.2k", PLAIN, ENGLISH, "1200"),
        (" -20 ", PLAIN, ENGLISH, "-20"),
        ("−20", PLAIN, ENGLISH, "-20"),
        ("-0", PLAIN, ENGLISH, "0"),
        ("85", PERCENT, ENGLISH, "85"),
        ("85 %", PERCENT, ENGLISH, "85"),
        ("=90/6", PLAIN, ENGLISH, "15"),
        ("38 EUR", Kpi(id="c", name="Ad costs", unit="EUR"), ENGLISH, "38"),
        ("-38 €", Kpi(id="c", name="Profit", unit="EUR"), ENGLISH, "-38"),
    ],
)
def test_values(text, kpi, symbols, value):
    reading = read_value(text, kpi, symbols)
    assert isinstance(reading, Reading)
    assert reading.value == Decimal(value)


@pytest.mark.parametrize("text", ["", "many", "1,2,3", "--5", "-"])
def test_what_is_no_number_is_refused_as_it_was_typed(text):
    refused = read_value(text, PLAIN, ENGLISH)
    assert not isinstance(refused, Reading)
    assert refused.text == text
    assert refused.message


def test_what_is_below_zero_is_said_to_be():
    reading = read_value("-1.2k", PLAIN, ENGLISH)
    assert isinstance(reading, Reading)
    assert reading.echo == "= −1,200"


def test_a_value_is_one_number():
    refused = read_value("10..20", PLAIN, ENGLISH)
    assert not isinstance(refused, Reading)
    assert "no single number" in refused.message
