"""What a person types into a number cell, read as far as it can be and never guessed further.

The rules, with examples, are in docs/spec/entry.md.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from goaltui.core.quantity.amount import Amount, Unread, quoted, read_amount, unreadable
from goaltui.core.quantity.arithmetic import evaluate
from goaltui.core.quantity.folding import fold_entry
from goaltui.core.quantity.model import CONTEXT, LARGEST, Observation, Quantity, Range, is_sane
from goaltui.core.quantity.relative import build_on
from goaltui.core.quantity.show import show_number, show_quantity, show_rate
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.text import clean_line

CellKind = Literal["volume", "money", "rate"]

LONGEST = 1_000
"""Characters; no number of this world takes more, and reading stays instant."""

_ONLY_DIGITS = re.compile(r"[0-9.,٫٬ ]+")
_SPREAD = re.compile(r" ?(?:\.{2,}|[~–]) ?")
_SPREAD_OF_RATES = re.compile(r" ?(?:\.{2,}|[~–]|(?<![0-9]e)-) ?")


@dataclass(frozen=True, slots=True)
class Reading:
    """A value, and in `echo` how it was read where that is worth saying (else empty)."""

    value: Quantity
    echo: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """`text` as it was typed, and a sentence that says why it is no value for this cell."""

    text: str
    message: str


def read_entry(
    text: str, kind: CellKind, current: Decimal | None, symbols: Symbols
) -> Reading | Refusal:
    """Read `text` as it would be entered into a cell of `kind` that holds `current`.

    Never raises, whatever the text. Rates are shares of one (0 to 1); volumes and money are
    zero or more. A refusal changes nothing: what becomes of the text is the caller's matter.
    """
    line = clean_line(text)
    if not line:
        return Refusal(text, "The cell is empty: type a number.")
    if len(line) > LONGEST:
        return Refusal(
            text, f"{quoted(line)} is too large: a number has at most {LONGEST} characters."
        )
    folded = fold_entry(line)
    result = _read(folded, kind, current, symbols)
    if isinstance(result, Reading):
        result = _within_bounds(line, kind, result)
    if isinstance(result, Reading):
        return result
    return Refusal(text, _naming(line, result.message.replace(quoted(folded), quoted(line))))


def _read(
    folded: str, kind: CellKind, current: Decimal | None, symbols: Symbols
) -> Reading | Unread:
    if folded.startswith("="):
        return _read_arithmetic(folded[1:], kind, symbols)
    if folded[:1] in {"+", "-", "*", "/"}:
        return _read_signed(folded, kind, current, symbols)
    if kind == "rate" and "/" in folded:
        return _read_observation(folded, symbols)
    ends = (_SPREAD_OF_RATES if kind == "rate" else _SPREAD).split(folded)
    if len(ends) > 1:
        return _read_range(folded, ends, kind, symbols)
    return _read_single(folded, kind, symbols)


def _read_arithmetic(expression: str, kind: CellKind, symbols: Symbols) -> Reading | Unread:
    value = evaluate(expression, symbols)
    if isinstance(value, Unread):
        return value
    shown = show_number(value, symbols)
    if kind == "rate" and value >= 0:
        return Reading(_bare_rate(value), _rate_echo(shown, value, symbols))
    return Reading(value, f"= {shown}")


def _read_signed(
    folded: str, kind: CellKind, current: Decimal | None, symbols: Symbols
) -> Reading | Unread:
    operator, rest = folded[0], folded[1:].strip()
    if not rest:
        return Unread(f"{quoted(folded)} is unfinished: a number is missing.")
    amount = read_amount(rest, symbols)
    if isinstance(amount, Unread):
        return amount
    if current is not None:
        built = build_on(current, operator, amount, rate=kind == "rate", symbols=symbols)
        return built if isinstance(built, Unread) else Reading(built.value, built.echo)
    if operator == "-":
        return Unread(f"{quoted(folded)} is negative, and there is no value yet to take it from.")
    if operator == "+" and amount.unit != "pp" and (amount.unit != "%" or kind == "rate"):
        return _read_single(rest, kind, symbols)
    return Unread(f"{quoted(folded)} builds on a value, and there is none yet.")


def _read_observation(folded: str, symbols: Symbols) -> Reading | Unread:
    counts = [read_amount(part.strip(), symbols) for part in folded.split("/")]
    amounts = [count for count in counts if isinstance(count, Amount) and not count.unit]
    if len(counts) != 2 or len(amounts) != 2:
        return Unread(f"{quoted(folded)} is no observation: 90/6000 means 90 of 6000.")
    successes, trials = (amount.value for amount in amounts)
    if not trials:
        return Unread(f"{quoted(folded)} observes nothing: the trials are zero.")
    if successes > trials:
        return Unread(f"{quoted(folded)} is more than 100%.")
    seen = Observation(successes, trials)
    rate = show_rate(CONTEXT.divide(successes, trials), symbols)
    return Reading(seen, f"{show_quantity(seen, symbols)} = {rate}")


def _read_range(folded: str, ends: list[str], kind: CellKind, symbols: Symbols) -> Reading | Unread:
    if len(ends) != 2:
        return unreadable(folded, symbols)
    if not all(ends):
        return Unread(f"{quoted(folded)} is an unfinished range: 1..2 goes from 1 to 2.")
    amounts = [read_amount(end, symbols) for end in ends]
    for amount in amounts:
        if isinstance(amount, Unread):
            return amount
    low, high = (amount for amount in amounts if isinstance(amount, Amount))
    misfit = _misfit(low, kind, folded) or _misfit(high, kind, folded)
    if misfit:
        return misfit
    if low.value > high.value:
        return Unread(f"{quoted(folded)} is a range from the larger end to the smaller.")
    # One decision for both ends: a sign at either, else the size of the larger.
    percent = kind == "rate" and ("%" in {low.unit, high.unit} or high.value >= 1)
    scale = Decimal(100) if percent else Decimal(1)
    value = Range(CONTEXT.divide(low.value, scale), CONTEXT.divide(high.value, scale))
    if kind == "rate":
        return Reading(value, f"{show_quantity(value, symbols)}, nine chances in ten")
    shown = f"{show_number(value.low, symbols)} to {show_number(value.high, symbols)}"
    return Reading(value, f"{shown}, nine chances in ten")


def _read_single(folded: str, kind: CellKind, symbols: Symbols) -> Reading | Unread:
    amount = read_amount(folded, symbols)
    if isinstance(amount, Unread):
        return _with_hint(folded, amount)
    misfit = _misfit(amount, kind, folded)
    if misfit:
        return misfit
    if kind != "rate":
        quiet = _ONLY_DIGITS.fullmatch(folded) is not None
        return Reading(amount.value, "" if quiet else f"= {show_number(amount.value, symbols)}")
    if amount.unit == "%":
        return Reading(CONTEXT.divide(amount.value, Decimal(100)), "")
    return Reading(_bare_rate(amount.value), _rate_echo(folded, amount.value, symbols))


def _misfit(amount: Amount, kind: CellKind, folded: str) -> Unread | None:
    """Say where the unit of `amount` has no place in a cell of `kind`."""
    if amount.unit == "pp":
        return Unread(f"{quoted(folded)}: points change a rate that is there, as in +2pp.")
    if amount.unit == "%" and kind != "rate":
        return Unread(f"{quoted(folded)} is a percentage, and this cell holds a {kind}.")
    if amount.unit == "money" and kind != "money":
        return Unread(f"{quoted(folded)} is money, and this cell holds a {kind}.")
    return None


def _bare_rate(value: Decimal) -> Decimal:
    """Return the share that a number without a sign means: from 1 on it is percent."""
    return CONTEXT.divide(value, Decimal(100)) if value >= 1 else value


def _rate_echo(typed: str, value: Decimal, symbols: Symbols) -> str:
    shown = show_rate(_bare_rate(value), symbols)
    if not value or value >= 1:
        return f"{typed} = {shown}"
    return f"{typed} = {shown}; for {typed} % type {typed}%"


def _with_hint(folded: str, refused: Unread) -> Unread:
    if any(operator in folded for operator in "+*/("):
        return Unread(f"{refused.message} Arithmetic starts with =.")
    return refused


def _within_bounds(line: str, kind: CellKind, reading: Reading) -> Reading | Unread:
    """Return `reading` where its value may stand in a cell of `kind`."""
    value = reading.value
    if isinstance(value, Observation):
        return reading
    low, high = (value.low, value.high) if isinstance(value, Range) else (value, value)
    came = f": {reading.echo}" if line[0] in "+-*/=" else ""
    if low < 0:
        return Unread(f"{quoted(line)} is negative{came}.")
    if high > LARGEST:
        return Unread(f"{quoted(line)} is too large to be a number of this world.")
    if not (is_sane(low) and is_sane(high)):
        return Unread(f"{quoted(line)} is too small to be told from zero.")
    if kind == "rate" and high > 1:
        return Unread(f"{quoted(line)} is more than 100%{came}.")
    return reading


def _naming(line: str, message: str) -> str:
    """Return `message`, with what was typed where folding hid it."""
    return message if quoted(line) in message else f"{quoted(line)}: {message}"
