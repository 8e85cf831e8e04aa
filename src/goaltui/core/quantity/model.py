"""What a number cell holds: a number, an observation, or a range.

Files and the database hold a quantity as plain text, independent of any locale:
`0.015`, `90/6000`, `0.012..0.018`.
"""

import re
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator

CONTEXT = Context(prec=50)
"""Fifty digits: a chain of divisions and multiplications comes back to 40 of them."""

LARGEST = Decimal("1e300")
"""Above this, nothing is a number of this world; its inverse is the smallest but zero."""

SMALLEST = Decimal("1e-300")

_NUMBER = re.compile(r"-?[0-9]{1,700}(?:\.[0-9]{1,700})?(?:[eE][+-]?[0-9]{1,4})?")
_LONGEST_PLAIN = 60  # digits written out before an exponent is clearer


@dataclass(frozen=True, slots=True)
class Observation:
    """What was counted: `successes` of `trials`, so 0 <= successes <= trials and trials > 0.

    Raises:
        ValueError: the counts cannot be a share.
    """

    successes: Decimal
    trials: Decimal

    def __post_init__(self) -> None:
        if self.trials <= 0:
            raise ValueError("An observation needs more than zero trials.")
        if not 0 <= self.successes <= self.trials:
            raise ValueError(
                "An observation cannot have more successes than trials, or fewer than 0."
            )


@dataclass(frozen=True, slots=True)
class Range:
    """Nine chances in ten that the truth lies between `low` and `high`, low <= high.

    Raises:
        ValueError: `low` is above `high`.
    """

    low: Decimal
    high: Decimal

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError("A range starts at its smaller end.")


Quantity = Decimal | Observation | Range


def central(quantity: Quantity) -> Decimal:
    """Return the one number that `quantity` counts as in arithmetic.

    An observation counts as its quotient, a range as its middle.
    """
    if isinstance(quantity, Observation):
        return CONTEXT.divide(quantity.successes, quantity.trials)
    if isinstance(quantity, Range):
        return CONTEXT.divide(CONTEXT.add(quantity.low, quantity.high), Decimal(2))
    return quantity


def is_sane(value: Decimal) -> bool:
    """Say whether `value` is finite, not above 10^300 in size, and not below 10^-300 but zero."""
    return value.is_finite() and (not value or SMALLEST <= abs(value) <= LARGEST)


def plain(value: Decimal) -> str:
    """Return every digit of `value`, without trailing zeros; very large or small: an exponent."""
    if not value:
        return "0"
    if abs(value.adjusted()) > _LONGEST_PLAIN:
        digits, _, exponent = f"{value:E}".partition("E")
        return f"{_trimmed(digits)}e{int(exponent)}"
    return _trimmed(f"{value:f}")


def _trimmed(digits: str) -> str:
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def encode(quantity: Quantity) -> str:
    """Return the text that files and the database hold; equal quantities give equal text."""
    if isinstance(quantity, Observation):
        return f"{plain(quantity.successes)}/{plain(quantity.trials)}"
    if isinstance(quantity, Range):
        return f"{plain(quantity.low)}..{plain(quantity.high)}"
    return plain(quantity)


def decode(text: str) -> Quantity:
    """Return what `encode` wrote.

    Raises:
        ValueError: `text` is no quantity; the message is a sentence that quotes it.
    """
    low, dots, high = text.partition("..")
    if dots:
        return Range(_number(low), _number(high))
    successes, slash, trials = text.partition("/")
    if slash:
        return Observation(_number(successes), _number(trials))
    return _number(text)


def _number(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise ValueError(f'"{text[:40]}" is no number such as 0.015, 90/6000 or 0.012..0.018.')
    value = Decimal(text)
    if not is_sane(value):
        raise ValueError(f'"{text[:40]}" is too large or too small a number.')
    return value


def stored(value: object) -> Quantity:
    """Return `value`, decoded where it is text; numbers of JSON and TOML count by their digits.

    Raises:
        ValueError: it is neither a quantity nor the text of one; the message is a sentence.
    """
    if isinstance(value, str):
        return decode(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = Decimal(str(value))
    if isinstance(value, Observation | Range):
        return value
    if isinstance(value, Decimal) and is_sane(value):
        return value
    raise ValueError("This is no number, observation or range.")


StoredQuantity = Annotated[
    Quantity,
    PlainValidator(stored),
    PlainSerializer(encode, return_type=str, when_used="json"),
]
"""A field of a row: takes a quantity or its text, writes its text to JSON."""
