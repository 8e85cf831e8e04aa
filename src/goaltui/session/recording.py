"""What a person types as a KPI's value."""

from dataclasses import replace

from goaltui.core.plan import Kpi
from goaltui.core.quantity.entry import Reading, Refusal, read_entry
from goaltui.core.quantity.model import central
from goaltui.core.quantity.symbols import Symbols


def read_value(text: str, kpi: Kpi, symbols: Symbols) -> Reading | Refusal:
    """Read a value of `kpi` as a number cell is read, but for two things.

    A value may be below zero, as a net promoter score is; and where the KPI is in percent, `85`
    and `85 %` are both 85.
    """
    bare = text.strip()
    if kpi.unit == "%":
        bare = bare.removesuffix("%").rstrip()
    below_zero = bare[:1] in ("-", "−")
    entry = read_entry(bare[1:] if below_zero else bare, "volume", None, symbols)
    if isinstance(entry, Refusal):
        return replace(entry, text=text)
    value = central(entry.value)
    return replace(entry, value=-value if below_zero and value else value)
