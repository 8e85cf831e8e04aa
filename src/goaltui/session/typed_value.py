"""What a person types as a KPI's value, and as what it is to be."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from goaltui.core.plan import Kpi
from goaltui.core.quantity.entry import CellKind, Reading, Refusal, read_entry
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.quantity.words import CURRENCY_CODES

_SIGNS: Final[Mapping[str, str]] = {
    **{"€": "EUR", "euro": "EUR", "euros": "EUR", "유로": "EUR", "يورو": "EUR"},
    **{"$": "USD", "us$": "USD", "dollar": "USD", "dollars": "USD", "dollari": "USD"},
    **{"달러": "USD", "دولار": "USD", "£": "GBP", "pound": "GBP", "pounds": "GBP"},
    **{"₩": "KRW", "won": "KRW", "원": "KRW", "¥": "JPY", "yen": "JPY", "엔": "JPY"},
}
_SIGN: Final = re.compile(r"[^\d\s.,+−-]+")
_TIMES: Final = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})


def read_value(text: str, kpi: Kpi, symbols: Symbols) -> Reading | Refusal:
    """Read a value of `kpi`; where that is in percent, `85` and `85 %` are both 85."""
    return read_level(text, kpi.unit, symbols, percent=kpi.unit == "%")


def read_level(text: str, unit: str, symbols: Symbols, *, percent: bool) -> Reading | Refusal:
    """Read one number of what is counted in `unit`.

    It may be said in a currency where the unit is that currency, or where there is none yet.
    """
    plain = read_measured(text, symbols, percent=percent)
    if isinstance(plain, Reading):
        return plain
    money = read_measured(text, symbols, percent=percent, kind="money")
    if isinstance(money, Refusal):
        return plain
    if not unit or currency_of(text) == (currency_of(unit) or unit):
        return money
    counted = f"{unit}s" if unit in _TIMES else unit
    return Refusal(text, f"“{text.strip()}” is money, and this is counted in {counted}.")


def currency_of(text: str) -> str:
    """Return the code of the currency that a text names: `EUR` of `38 €`; empty for none known."""
    for sign in _SIGN.findall(text.casefold()):
        if sign in CURRENCY_CODES:
            return str(sign.upper())
        if sign in _SIGNS:
            return _SIGNS[sign]
    return ""


def read_measured(
    text: str, symbols: Symbols, *, percent: bool, kind: CellKind = "volume"
) -> Reading | Refusal:
    """Read one number as a number cell is read, but for two things.

    It may be below zero, as a net promoter score is; and a sign of `percent` behind it says
    nothing. The value of a `Reading` is a single number.
    """
    bare = text.strip()
    if percent:
        bare = bare.removesuffix("%").rstrip()
    below_zero = bare[:1] in ("-", "−")
    entry = read_entry(bare[1:] if below_zero else bare, kind, None, symbols)
    if isinstance(entry, Refusal):
        return replace(entry, text=text)
    if not isinstance(entry.value, Decimal):
        return Refusal(text, f"“{text}” is no single number.")
    if not below_zero:
        return entry
    return Reading(-entry.value or Decimal(0), entry.echo.replace("= ", "= −", 1))
