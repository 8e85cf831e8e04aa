"""Entries that build on the value a cell holds: `+10%`, `-500`, `*2`, `/4`, `+2pp`."""

from dataclasses import dataclass
from decimal import Decimal

from goaltui.core.quantity.amount import Amount, Unread
from goaltui.core.quantity.model import CONTEXT
from goaltui.core.quantity.show import show_number, show_rate
from goaltui.core.quantity.symbols import Symbols

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Built:
    """The new value, and how it came about."""

    value: Decimal
    echo: str


def build_on(
    current: Decimal, operator: str, amount: Amount, *, rate: bool, symbols: Symbols
) -> Built | Unread:
    """Return `current` changed by `amount` with one of + - * /.

    Percent after + or - is of `current`, in a rate too; points (`pp`) move a rate by hundredths,
    and so does a bare number, read as a rate is: `+2` and `+2pp` take 20 % to 22 %.
    """
    if operator in "*/":
        return _scaled(current, operator, amount, rate=rate, symbols=symbols)
    add = CONTEXT.add if operator == "+" else CONTEXT.subtract
    if amount.unit == "%":
        change = CONTEXT.divide(CONTEXT.multiply(current, amount.value), _HUNDRED)
        said = f"{operator}{show_number(amount.value, symbols)}% of {_show(current, rate, symbols)}"
        return _built(said, add(current, change), rate, symbols)
    if amount.unit == "pp" and not rate:
        return Unread("Points change a rate, and this cell holds none.")
    if rate and (amount.unit == "pp" or amount.value >= 1):
        change = CONTEXT.divide(amount.value, _HUNDRED)
    else:
        change = amount.value
    points = f"{show_number(CONTEXT.multiply(change, _HUNDRED), symbols)} points"
    by = points if rate else show_number(change, symbols)
    return _built(
        f"{_show(current, rate, symbols)} {operator} {by}", add(current, change), rate, symbols
    )


def _scaled(
    current: Decimal, operator: str, amount: Amount, *, rate: bool, symbols: Symbols
) -> Built | Unread:
    if amount.unit in {"pp", "money"}:
        return Unread("A value is multiplied or divided by a plain number or a percentage.")
    factor = CONTEXT.divide(amount.value, _HUNDRED) if amount.unit == "%" else amount.value
    if operator == "/" and not factor:
        return Unread("A value cannot be divided by zero.")
    value = (CONTEXT.multiply if operator == "*" else CONTEXT.divide)(current, factor)
    said = f"{_show(current, rate, symbols)} {operator} {show_number(factor, symbols)}"
    return _built(said, value, rate, symbols)


def _built(said: str, value: Decimal, rate: bool, symbols: Symbols) -> Built:
    return Built(value, f"{said} = {_show(value, rate, symbols)}")


def _show(value: Decimal, rate: bool, symbols: Symbols) -> str:
    return show_rate(value, symbols) if rate else show_number(value, symbols)
