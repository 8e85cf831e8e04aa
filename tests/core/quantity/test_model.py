"""Quantities and the plain text that files hold."""

from decimal import Decimal, getcontext

import pytest
from pydantic import ValidationError

from goaltui.core.base import Value
from goaltui.core.quantity.model import (
    Observation,
    Quantity,
    Range,
    StoredQuantity,
    central,
    decode,
    encode,
)

SEEN = Observation(Decimal(90), Decimal(6000))
GUESS = Range(Decimal("0.012"), Decimal("0.018"))


class Cell(Value):
    rate: StoredQuantity | None = None


def test_central():
    assert central(Decimal("0.2")) == Decimal("0.2")
    assert central(SEEN) == Decimal("0.015")
    assert central(GUESS) == Decimal("0.015")
    assert str(central(Observation(Decimal(1), Decimal(3)))) == "0." + "3" * 50
    assert getcontext().prec == 28


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Decimal("0.0150"), "0.015"),
        (Decimal("6E+3"), "6000"),
        (Decimal("-0.50"), "-0.5"),
        (Decimal("-0"), "0"),
        (Decimal("1e300"), "1e300"),
        (Decimal("1.50e-100"), "1.5e-100"),
        (Decimal("0." + "123456789" * 9), "0." + "123456789" * 9),
        (SEEN, "90/6000"),
        (GUESS, "0.012..0.018"),
    ],
)
def test_encode_and_back(quantity: Quantity, text: str):
    assert encode(quantity) == text
    assert decode(text) == quantity


@pytest.mark.parametrize(
    "text",
    [
        *("", "abc", "1,5", "nan", "Infinity", "1_0", "٣", "1e400", "1e-400", "5/0", "7/6"),
        *("2..1", "1/2/3", "1..2..3", "9" * 5000, "1e9999999999999", " 1", "1/", "..2", "-1/2"),
    ],
)
def test_decode_refuses(text: str):
    with pytest.raises(ValueError, match=r"\.$"):
        decode(text)


def test_a_row_takes_text_or_values_and_writes_text():
    assert Cell(rate="90/6000").rate == SEEN
    assert Cell(rate=GUESS).rate is GUESS
    assert Cell(rate=1).rate == 1
    assert Cell(rate=0.1).rate == Decimal("0.1")
    assert Cell(rate="0.20").model_dump(mode="json") == {"rate": "0.2"}
    assert Cell(rate=SEEN).model_dump_json() == '{"rate":"90/6000"}'
    assert dict(Cell(rate=SEEN)) == {"rate": SEEN}
    assert Cell.model_validate_json('{"rate": null}') == Cell()


@pytest.mark.parametrize("rate", [True, [], {}, "x", float("nan"), float("inf"), Decimal("nan")])
def test_a_row_refuses_what_is_no_quantity(rate: object):
    with pytest.raises(ValidationError):
        Cell.model_validate({"rate": rate})
