"""How numbers are shown."""

from decimal import Decimal

import pytest

from goaltui.core.quantity.model import Observation, Range
from goaltui.core.quantity.show import (
    short_money,
    short_volume,
    show_entry,
    show_exact,
    show_money,
    show_number,
    show_quantity,
    show_rate,
    show_volume,
)
from goaltui.core.quantity.symbols import ENGLISH
from goaltui.i18n.numbers import symbols

IT = symbols("it")


def d(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "-"),
        ("6000", "6,000"),
        ("9.0909090909", "9.0909"),
        ("0.00123456", "0.00123"),
        ("0", "0"),
        ("1e300", "1.000e+300"),
        ("1e-20", "1.000e-20"),
    ],
)
def test_number(value: str | None, text: str):
    assert show_number(d(value), ENGLISH) == text


def test_places_are_kept_and_halves_go_up():
    assert show_number(Decimal("2.5"), ENGLISH, 2) == "2.50"
    assert show_number(Decimal("0.125"), ENGLISH, 2) == "0.13"
    assert show_number(Decimal("6313.1313"), IT, 2) == "6.313,13"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "-"),
        ("6313.131313", "6,313.13"),
        ("94.69", "94.69"),
        ("18", "18.00"),
        ("0.7575", "0.76"),
        ("0.00757", "0.0076"),
        ("0", "0.00"),
        ("100000.4", "100,000"),
    ],
)
def test_volume(value: str | None, text: str):
    assert show_volume(d(value), ENGLISH) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "-"),
        ("0.015", "1.5 %"),
        ("0.2", "20 %"),
        ("0.21", "21 %"),
        ("0.210438", "21.0 %"),
        ("0.01578", "1.58 %"),
        ("0.526094", "52.6 %"),
        ("1", "100 %"),
        ("0", "0 %"),
        ("1.0521", "105 %"),
    ],
)
def test_rate(value: str | None, text: str):
    assert show_rate(d(value), ENGLISH) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "-"),
        ("10000000", "10.000M"),
        ("9504000", "9.504M"),
        ("1157407.41", "1.157M"),
        ("496000", "496k"),
        ("12500", "12.5k"),
        ("48000", "48k"),
        ("999999", "1.000M"),
        ("-496000", "-496k"),
        ("2500000000", "2.500bn"),
        ("9999", "9,999"),
        ("3.5", "3.50"),
    ],
)
def test_compact_money(value: str | None, text: str):
    assert show_money(d(value), ENGLISH, compact=True) == text


def test_money_in_full_and_with_places():
    assert show_money(Decimal("9504000"), ENGLISH) == "9,504,000"
    assert show_money(Decimal("9504000.5"), IT) == "9.504.000,50"
    assert show_money(Decimal("9504000"), ENGLISH, compact=True, places=2) == "9.50M"
    assert show_money(Decimal("10000000"), IT, compact=True, places=0) == "10M"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("10000000", "10M"),
        ("9999999.99", "10.000M"),
        ("13200000", "13.2M"),
        ("11088000", "11.088M"),
        ("2500000000", "2.5bn"),
        ("496000", "496k"),
        ("1234.5", "1,234.50"),
        ("-1500000", "-1.5M"),
    ],
)
def test_money_in_a_sentence(value: str, text: str):
    assert short_money(Decimal(value), ENGLISH) == text


@pytest.mark.parametrize(
    ("value", "text"), [("6000", "6,000"), ("4.5", "4.5"), ("6313.1313", "6,313.13"), ("0", "0")]
)
def test_a_volume_in_a_sentence(value: str, text: str):
    assert short_volume(Decimal(value), ENGLISH) == text


def test_what_lies_beyond_the_sure_digits_is_no_decimal():
    assert short_volume(Decimal(4) + Decimal("1e-45"), ENGLISH) == "4"


def test_exact_and_as_it_was_given():
    third = Decimal(1) / 3
    assert show_exact(third, IT) == "0," + "3" * 28
    assert show_exact(None, IT) == "-"
    assert show_quantity(Observation(Decimal(90), Decimal(6000)), ENGLISH) == "90 of 6,000"
    assert show_quantity(Range(Decimal("0.012"), Decimal("0.018")), IT) == "1,2 % to 1,8 %"


def test_text_to_edit():
    assert show_entry(Decimal("0.015"), rate=True, symbols=IT) == "1,5%"
    assert show_entry(Decimal("6313.5"), rate=False, symbols=ENGLISH) == "6313.5"
    assert (
        show_entry(Range(Decimal("0.012"), Decimal("0.018")), rate=True, symbols=IT) == "1,2..1,8%"
    )
