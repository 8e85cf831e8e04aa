"""What is typed into a number cell: hand-worked readings and refusals."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from goaltui.core.quantity.entry import CellKind, Reading, Refusal, read_entry
from goaltui.core.quantity.model import Observation, Quantity, Range
from goaltui.i18n.numbers import symbols

SHARED = Path(__file__).parents[4] / "shared" / "funnel" / "entry.jsonl"


def read(text: str, kind: CellKind, language: str = "en", current: str | None = None):
    held = None if current is None else Decimal(current)
    return read_entry(text, kind, held, symbols(language))


def value_of(text: str, kind: CellKind, language: str = "en", current: str | None = None):
    result = read(text, kind, language, current)
    assert isinstance(result, Reading), result
    return result.value


def refusal_of(text: str, kind: CellKind, language: str = "en", current: str | None = None) -> str:
    result = read(text, kind, language, current)
    assert isinstance(result, Refusal), result
    assert result.text == text
    return result.message


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "6,313.13", "6313.13"),
        ("en", "5 250 000", "5250000"),
        ("en", "5\u202f250", "5250"),
        ("en", ".75", "0.75"),
        ("en", "12.", "12"),
        ("en", "７２００", "7200"),
        ("en", "𝟟𝟚", "72"),
        ("en", "2.5e4", "25000"),
        ("en", "4E-1", "0.4"),
        ("en", "0e999", "0"),
        ("en", "7.2K", "7200"),
        ("en", "2 thousand", "2000"),
        ("en", "3 hundred thousand", "300000"),
        ("en", "1.1bn", "1100000000"),
        ("en", "6\u200bk", "6000"),
        ("it", "1.100", "1100"),
        ("it", "7.200,5", "7200.5"),
        ("it", "12,", "12"),
        ("it", "mille", "1000"),
        ("it", "2 mila", "2000"),
        ("it", "3 milioni e 250 mila", "3250000"),
        ("it", "1,2 mld", "1200000000"),
        ("it", "7k", "7000"),
        ("ko", "2천", "2000"),
        ("ko", "만", "10000"),
        ("ko", "1만 2천3백", "12300"),
        ("ko", "4억 2,500만", "425000000"),
        ("ko", "1.5억", "150000000"),
        ("ko", "0천만", "0"),
        ("ko", "\u1106\u1161\u11ab", "10000"),  # 만 as a Mac decomposes it
        ("ar", "٧٢٠٠", "7200"),
        ("ar", "٧٬٢٠٠٫٥", "7200.5"),
        ("ar", "ألفان", "2000"),
        ("ar", "ألفين", "2000"),
        ("ar", "ألف", "1000"),
        ("ar", "مليونان", "2000000"),
        ("ar", "20 ألفًا", "20000"),
        ("ar", "مئة ألف", "100000"),
        ("ar", "3 ملايين و500 ألف", "3500000"),
        ("ar", "٤ مليارات", "4000000000"),
        ("en", "4 آلاف", "4000"),
        ("ar", "3 mln", "3000000"),
        ("it", "2만", "20000"),
    ],
)
def test_volumes(language: str, text: str, value: str):
    assert value_of(text, "volume", language) == Decimal(value)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "$1.2k", "1200"),
        ("en", "USD 5m", "5000000"),
        ("en", "5m usd", "5000000"),
        ("en", "US$2,500.75", "2500.75"),
        ("en", "10k€", "10000"),
        ("en", "$10 USD", "10"),
        ("en", "12 dollars", "12"),
        ("it", "1,5 mln €", "1500000"),
        ("it", "€ 1.200,50", "1200.50"),
        ("it", "2 mila euro", "2000"),
        ("ko", "5천만원", "50000000"),
        ("ko", "100만 달러", "1000000"),
        ("ko", "￦3억", "300000000"),
        ("ar", "مليونين دولار", "2000000"),
        ("ar", "٢٫٥ مليون ريال", "2500000"),
        ("ar", "٣ آلاف ر.س", "3000"),
    ],
)
def test_money(language: str, text: str, value: str):
    assert value_of(text, "money", language) == Decimal(value)


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "20", "0.2"),
        ("en", "1", "0.01"),
        ("en", "0.8", "0.8"),
        ("en", "0", "0"),
        ("en", "100", "1"),
        ("en", "0.8%", "0.008"),
        ("en", "20 percent", "0.2"),
        ("en", "２０％", "0.2"),
        ("it", "0,015", "0.015"),
        ("it", "20 per cento", "0.2"),
        ("ko", "2.5 퍼센트", "0.025"),
        ("ar", "٥٠٪", "0.5"),
        ("ar", "٪٥٠", "0.5"),
        ("ar", "٢٠ في المئة", "0.2"),
        ("ar", "20 بالمائة", "0.2"),
        ("en", "=90/6000", "0.015"),
        ("en", "=4*5", "0.2"),
        ("en", "+5%", "0.05"),
    ],
)
def test_rates(language: str, text: str, value: str):
    assert value_of(text, "rate", language) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("45/3,000", Observation(Decimal(45), Decimal(3000))),
        ("1.2k / 50k", Observation(Decimal(1200), Decimal(50000))),
        ("7/7", Observation(Decimal(7), Decimal(7))),
        ("2..3%", Range(Decimal("0.02"), Decimal("0.03"))),
        ("2%..3", Range(Decimal("0.02"), Decimal("0.03"))),
        ("2 – 3 %", Range(Decimal("0.02"), Decimal("0.03"))),
        ("2~3%", Range(Decimal("0.02"), Decimal("0.03"))),
        ("2-3", Range(Decimal("0.02"), Decimal("0.03"))),
        ("1e-2-2e-2", Range(Decimal("0.01"), Decimal("0.02"))),
        ("0.5..2", Range(Decimal("0.005"), Decimal("0.02"))),
        ("0.5..0.8", Range(Decimal("0.5"), Decimal("0.8"))),
        ("0..1", Range(Decimal(0), Decimal("0.01"))),
    ],
)
def test_observations_and_ranges(text: str, value: Quantity):
    assert value_of(text, "rate") == value


def test_a_range_of_money_is_a_range():
    assert value_of("0.9m..1.3m", "money") == Range(Decimal(900_000), Decimal(1_300_000))


@pytest.mark.parametrize(
    ("kind", "current", "text", "value"),
    [
        ("volume", "7200", "+10%", "7920"),
        ("volume", "7200", "- 25 %", "5400"),
        ("volume", "7200", "−200", "7000"),
        ("volume", "7200", "+1k", "8200"),
        ("volume", "7200", "×2", "14400"),
        ("volume", "7200", "*50%", "3600"),
        ("volume", "7200", "÷4", "1800"),
        ("money", "10", "-$4", "6"),
        ("rate", "0.2", "+10%", "0.22"),
        ("rate", "0.2", "-50%", "0.1"),
        ("rate", "0.2", "+2pp", "0.22"),
        ("rate", "0.2", "-3 pp", "0.17"),
        ("rate", "0.2", "+2%p", "0.22"),
        ("rate", "0.2", "+2 punti percentuali", "0.22"),
        ("rate", "0.2", "+2 퍼센트포인트", "0.22"),
        ("rate", "0.2", "+2 نقطة مئوية", "0.22"),
        ("rate", "0.2", "+2", "0.22"),
        ("rate", "0.2", "+1", "0.21"),
        ("rate", "0.2", "+0.05", "0.25"),
        ("rate", "0.2", "*1.5", "0.3"),
    ],
)
def test_relative_entries(kind: CellKind, current: str, text: str, value: str):
    assert value_of(text, kind, current=current) == Decimal(value)


def test_a_leading_plus_without_a_value_is_a_sign():
    assert value_of("+500", "volume") == 500


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "=2+3*4", "14"),
        ("en", "=(2+3)*4", "20"),
        ("en", "=20-5-3", "12"),
        ("en", "=100/5/2", "10"),
        ("en", "=-5+12", "7"),
        ("en", "=4*-2+10", "2"),
        ("en", "=-(2-9)", "7"),
        ("en", "=--3", "3"),
        ("en", "=1.1M*9", "9900000"),
        ("en", "=1e-2*500", "5"),
        ("en", "=12 % * 50", "6"),
        ("it", "=1.100/2", "550"),
        ("it", "=1,5*2", "3"),
        ("ko", "=3억 5천만/5천만", "7"),
        ("en", "=" + "(" * 400 + "7" + ")" * 400, "7"),
    ],
)
def test_arithmetic(language: str, text: str, value: str):
    assert value_of(text, "volume", language) == Decimal(value)


@pytest.mark.parametrize(
    ("kind", "language", "current", "text", "named"),
    [
        ("volume", "en", None, "   ", "empty"),
        ("volume", "en", None, "Hello", "Hello"),
        ("volume", "en", None, "12,5", "12,5"),
        ("volume", "en", None, "1,23,456", "1,23,456"),
        ("volume", "en", None, "1,0000", "1,0000"),
        ("volume", "en", None, "0,015", "0,015"),
        ("volume", "en", None, "10 00", "10 00"),
        ("volume", "en", None, "1.2.3", "1.2.3"),
        ("volume", "it", None, "1.5", "1.5"),
        ("volume", "it", None, "0.015", "0.015"),
        ("volume", "en", None, "10²", "10²"),
        ("volume", "en", None, "½", "½"),
        ("volume", "en", None, "1_000", "1_000"),
        ("volume", "en", None, "0x1f", "0x1f"),
        ("volume", "en", None, "-inf", "inf"),
        ("volume", "en", None, "6k5", "6k5"),
        ("volume", "en", None, "5k 3", "5k 3"),
        ("volume", "ko", None, "3억 50000만", "3억 50000만"),
        ("volume", "ko", None, "5백 3천", "5백 3천"),
        ("volume", "ar", None, "2 مليونين", "2 مليونين"),
        ("volume", "en", None, "20%", "percentage"),
        ("volume", "en", None, "$20", "money"),
        ("rate", "en", None, "$20", "money"),
        ("rate", "en", None, "2pp", "points"),
        ("volume", "en", "50", "+2pp", "Points"),
        ("money", "en", None, "$20%", "$20%"),
        ("volume", "en", None, "90/6000", "="),
        ("volume", "en", None, "-7", "negative"),
        ("volume", "en", "5", "-7", "negative"),
        ("volume", "en", None, "=3-7", "negative"),
        ("rate", "en", "0.1", "-20pp", "negative"),
        ("rate", "en", "0.9", "+20%", "100%"),
        ("rate", "en", None, "101", "100%"),
        ("rate", "en", None, "=303", "100%"),
        ("rate", "en", None, "50..101%", "100%"),
        ("rate", "en", None, "7000/6000", "100%"),
        ("rate", "en", None, "5/0", "zero"),
        ("rate", "en", None, "90/", "90/"),
        ("rate", "en", None, "90%/6000", "90%/6000"),
        ("rate", "en", None, "1/2/3", "1/2/3"),
        ("rate", "en", None, "3..2%", "range"),
        ("rate", "en", None, "2..", "unfinished"),
        ("volume", "en", None, "+10%", "+10%"),
        ("volume", "en", None, "*2", "*2"),
        ("volume", "en", "5", "/0", "zero"),
        ("volume", "en", "5", "*$2", "*$2"),
        ("volume", "en", "5", "+", "unfinished"),
        ("volume", "en", None, "=3*", "unfinished"),
        ("volume", "en", None, "=", "unfinished"),
        ("volume", "en", None, "=(1+2", "parenthesis"),
        ("volume", "en", None, "=1+2)", "parenthesis"),
        ("volume", "en", None, "=()", "parenthesis"),
        ("volume", "en", None, "=2(3)", "parenthesis"),
        ("volume", "en", None, "=(2)3", "3"),
        ("volume", "en", None, "=7/(3-3)", "zero"),
        ("volume", "en", None, "=7//2", "//"),
        ("volume", "en", None, "=2^3", "2^3"),
        ("volume", "en", None, "=len('abc')", "len"),
        ("volume", "en", None, "=7pp", "points"),
        ("volume", "en", None, "1e301", "large"),
        ("volume", "en", None, "1e" + "9" * 50, "large"),
        ("volume", "en", None, "=1e300*10", "large"),
        ("volume", "en", None, "8" * 20_000, "large"),
        ("volume", "en", None, "1e-301", "small"),
        ("volume", "en", None, "=1e-300/10", "small"),
        ("volume", "en", "1e300", "*2", "large"),
    ],
)
def test_refusals(kind: CellKind, language: str, current: str | None, text: str, named: str):
    assert named in refusal_of(text, kind, language, current)


@pytest.mark.parametrize(
    ("kind", "current", "text", "echo"),
    [
        ("volume", None, "6,000", ""),
        ("volume", None, "6k", "= 6,000"),
        ("volume", None, "=10/4", "= 2.5"),
        ("volume", "6000", "+10%", "+10% of 6,000 = 6,600"),
        ("volume", "6000", "-500", "6,000 - 500 = 5,500"),
        ("rate", None, "1.5%", ""),
        ("rate", None, "20", "20 = 20 %"),
        ("rate", None, "0.8", "0.8 = 80 %; for 0.8 % type 0.8%"),
        ("rate", None, "90/6000", "90 of 6,000 = 1.5 %"),
        ("rate", None, "1.2..1.8%", "1.2 % to 1.8 %, nine chances in ten"),
        ("rate", "0.2", "+2pp", "20 % + 2 points = 22 %"),
    ],
)
def test_echo(kind: CellKind, current: str | None, text: str, echo: str):
    result = read(text, kind, current=current)
    assert isinstance(result, Reading)
    assert result.echo == echo


def test_arithmetic_keeps_fifty_digits():
    assert str(value_of("=10m/1.1m", "money")) == "9." + "09" * 24 + "1"


def test_long_text_is_refused():
    for text in ("9" * 999 + ",", "1 " * 499, "(" * 999, "=" + "-" * 999, "천" * 999, "x" * 10**6):
        refusal_of(text, "rate")


@pytest.mark.skipif(not SHARED.exists(), reason="the shared cases are not beside the checkout")
def test_shared_cases_are_read_or_refused_as_expected():
    for line in SHARED.read_text(encoding="utf-8").splitlines():
        case = json.loads(line, parse_float=Decimal)
        current = None if case["current"] is None else Decimal(case["current"])
        result = read_entry(case["text"], case["cell"], current, symbols(case["locale"]))
        refused = isinstance(case["expect"], dict) and "error" in case["expect"]
        assert isinstance(result, Refusal) == refused, case


@pytest.mark.parametrize(
    ("language", "typed", "written"),
    [
        ("en", "2,5m", "2.5m"),
        ("en", "0,015", "0.015"),
        ("en", "1.234.567", "1,234,567"),
        ("it", "2.5m", "2,5m"),
        ("it", "1,5.2", None),
        ("en", "1.2.3", None),
    ],
)
def test_a_number_of_another_language_is_told_in_this_one(language, typed, written):
    refusal = read_entry(typed, "volume", None, symbols(language))
    assert isinstance(refusal, Refusal)
    if written is None:
        assert "is written" in refusal.message
    else:
        assert refusal.message == f'"{typed}" is no number here: write {written}.'
        assert isinstance(read_entry(written, "volume", None, symbols(language)), Reading)
