"""What a person types as a KPI's value, and as what it is to be."""

from dataclasses import replace
from decimal import Decimal

from goaltui.core.plan import Kpi
from goaltui.core.quantity.entry import Reading, Refusal, read_entry
from goaltui.core.quantity.symbols import Symbols


def read_value(text: str, kpi: Kpi, symbols: Symbols) -> Reading | Refusal:
    """Read a value of `kpi`; where that is in percent, `85` and `85 %` are both 85."""
    return read_measured(text, symbols, percent=kpi.unit == "%")


def read_measured(text: str, symbols: Symbols, *, percent: bool) -> Reading | Refusal:
    """Read one number as a number cell is read, but for two things.

    It may be below zero, as a net promoter score is; and a sign of `percent` behind it says
    nothing. The value of a `Reading` is a single number.
    """
    bare = text.strip()
    if percent:
        bare = bare.removesuffix("%").rstrip()
    below_zero = bare[:1] in ("-", "−")
    entry = read_entry(bare[1:] if below_zero else bare, "volume", None, symbols)
    if isinstance(entry, Refusal):
        return replace(entry, text=text)
    if not isinstance(entry.value, Decimal):
        return Refusal(text, f"“{text}” is no single number.")
    if not below_zero:
        return entry
    return Reading(-entry.value or Decimal(0), entry.echo.replace("= ", "= −", 1))
