"""What reaches the terminal and the pipe."""

import json
from datetime import date
from decimal import Decimal

import pytest

from goaltui.cli.render import counted, paragraph, put, put_json, say


def test_nothing_that_acts_on_a_terminal_is_written(capsys):
    hostile = "a\x1b]52;c;eA==\x07b\x9b31m\u202ec"
    put([hostile])
    put_json({"name": hostile})
    say(hostile)
    written = capsys.readouterr()
    for text in (written.out, written.err):
        assert not set(text) & set("\x1b\x07\x9b\u202e")
    assert written.err == "a]52;c;eA==b31mc\n"


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (Decimal(6000), 6000),
        (Decimal("6E+3"), 6000),
        (Decimal("0.015"), 0.015),
        (Decimal("1e30"), 1e30),
        (date(2027, 3, 31), "2027-03-31"),
    ],
)
def test_json_has_numbers_as_exactly_as_it_can(capsys, value, number):
    put_json([value])
    assert json.loads(capsys.readouterr().out) == [number]


def test_scripts_are_not_escaped(capsys):
    put_json("매출 è")
    assert capsys.readouterr().out == '"매출 è"\n'


def test_a_paragraph_hangs_under_its_lead():
    text = "word " * 20
    first, second = paragraph(text, "  A  ")
    assert first.startswith("  A  word")
    assert second.startswith("     word")


@pytest.mark.parametrize(
    ("number", "text"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (1200, "1,200 rows")]
)
def test_a_number_with_its_noun(number, text):
    assert counted(number, "row") == text
