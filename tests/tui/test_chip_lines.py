"""Chips in words, and on lines of any width."""

from datetime import date
from decimal import Decimal

import pytest

from goaltui.core.quantity.symbols import ENGLISH
from goaltui.i18n.numbers import symbols
from goaltui.session.chips import Chip, Every, Level
from goaltui.tui.screens.plan.chip_lines import chip_lines, chip_text, read_text
from goaltui.tui.widgets.lines import width
from tests.kit import TODAY

MARCH = date(2027, 3, 31)


def level(value: str, unit: str = "", high: str | None = None) -> Level:
    return Level(Decimal(value), unit, None if high is None else Decimal(high))


@pytest.mark.parametrize(
    ("chip", "text"),
    [
        (Chip("metric", "read", "open rate"), "open rate"),
        (Chip("direction", "read", "increase"), "increase"),
        (Chip("by", "read", level("20", "%")), "+20 %"),
        (Chip("by", "read", level("-1.5", "points")), "−1.5 points"),
        (Chip("by", "read", level("1", "points")), "+1 point"),
        (Chip("by", "read", level("-2000", "USD")), "−$2,000"),
        (Chip("by", "read", level("2", "x")), "×2"),
        (Chip("by", "read", level("10", "%", "15")), "+10–15 %"),
        (Chip("amount", "read", level("40")), "40"),
        (Chip("from", "read", level("3.5", "USD")), "from $3.50"),
        (Chip("to", "read", level("4", "%")), "to 4 %"),
        (Chip("to", "read", level("0.5", "USD"), change=Decimal("-85.714")), "to $0.50 (−85.7 %)"),
        (
            Chip("to", "read", level("25", "%"), change=Decimal(25), points=Decimal(5)),
            "to 25 % (+5 points, +25 %)",
        ),
        (Chip("to", "read", level("90"), change=Decimal("1234.5")), "to 90 (+1,234 %)"),
        (Chip("deadline", "read", MARCH), "31 Mar 2027, in 18 weeks"),
        (Chip("deadline", "read", "before the launch"), "before the launch"),
        (Chip("repeats", "read", Every("month")), "every month"),
        (Chip("repeats", "read", Every("week", 2)), "every 2 weeks"),
        (Chip("market", "read", "Spain"), "for Spain"),
        (Chip("owner", "corrected", "ana", "luca"), "owner ana*"),
        (Chip("owner", "given", "ana"), "owner ana"),
        (Chip("owner", "missing"), "owner –"),
        (Chip("owner", "missing", read="Zoe"), "owner – (“Zoe”?)"),
        (Chip("by", "missing"), "by or to –"),
        (Chip("by", "asked", level("10"), open=("by", "to")), "10: by or to?"),
        (
            Chip("by", "asked", level("-2", "%"), open=("relative", "points")),
            "2 %: of it or points?",
        ),
        (
            Chip("by", "asked", level("24", "%"), open=("relative", "points", "to")),
            "24 %: by, points or to?",
        ),
    ],
)
def test_each_chip_in_words(chip, text):
    assert chip_text(chip, ENGLISH, TODAY) == text


def test_numbers_are_written_as_the_plan_has_them():
    chip = Chip("from", "read", level("3.5", "EUR"))
    assert chip_text(chip, symbols("it"), TODAY) == "from €3,50"


@pytest.mark.parametrize(
    ("chip", "text"),
    [
        (Chip("owner", "corrected", "ana", "luca"), "luca"),
        (Chip("to", "corrected", level("5", "%"), level("4", "%")), "4 %"),
        (Chip("deadline", "corrected", TODAY, MARCH), "31 Mar 2027"),
        (Chip("deadline", "given", MARCH, "before the launch"), "before the launch"),
        (Chip("owner", "read", "luca"), ""),
        (Chip("owner", "missing", read="Zoe"), ""),
        (Chip("metric", "given", "SQLs", "qualified leads"), ""),
    ],
)
def test_the_reading_is_told_where_something_else_holds(chip, text):
    assert read_text(chip, ENGLISH) == text


MANY = (
    Chip("metric", "read", "sales-qualified leads from organic search"),
    Chip("direction", "read", "increase"),
    Chip("by", "read", level("20", "%")),
    Chip("from", "read", level("3.6", "leads")),
    Chip("to", "read", level("4.32", "leads")),
    Chip("deadline", "corrected", MARCH, date(2027, 6, 30)),
    Chip("market", "read", "small and medium enterprises"),
    Chip("owner", "missing"),
)
KOREAN = (
    Chip("metric", "read", "신규 유료 고객 전환율"),
    Chip("direction", "read", "increase"),
    Chip("by", "read", level("2", "points")),
    Chip("deadline", "read", MARCH),
    Chip("owner", "corrected", "김민수", "이영희"),
)


@pytest.mark.parametrize("made", [MANY, KOREAN])
@pytest.mark.parametrize("cells", [20, 47, 79, 200])
def test_lines_are_as_wide_as_there_is_room_and_no_chip_is_broken(made, cells):
    lines = [
        "".join(p.text for p in line.parts) for line in chip_lines(made, ENGLISH, TODAY, cells)
    ]
    assert all(width(line) <= cells for line in lines)
    if cells > 40:
        said = " · ".join(line.strip() for line in lines)
        for chip in made:
            if chip.name in ("by", "deadline", "owner"):
                assert chip_text(chip, ENGLISH, TODAY) in said


@pytest.mark.parametrize("cells", [79, 200])
def test_two_lines_are_enough(cells):
    assert len(chip_lines(MANY, ENGLISH, TODAY, cells)) <= 2
    assert len(chip_lines(KOREAN, ENGLISH, TODAY, 47)) <= 2


def test_where_there_is_little_room_the_direction_goes_first():
    def said(cells: int) -> str:
        lines = chip_lines(KOREAN, ENGLISH, TODAY, cells)
        return " ".join(p.text for line in lines for p in line.parts)

    assert "increase" in said(79)
    assert "increase" not in said(42)
    assert "신규 유료 고객 전환율" in said(42)


def test_nothing_to_show_takes_no_line():
    assert chip_lines((), ENGLISH, TODAY, 79) == []
