"""A trial: what is typed beside the plan, as the inputs that differ from the plan's.

Since it holds nothing else, the plan may change under it, and what was not tried follows the plan.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from goaltui.core.funnel.edit import kind_of, with_period
from goaltui.core.funnel.model import (
    DEAL_SIZE,
    PERIODS,
    Anchor,
    FunnelModel,
    Period,
    is_volume_or_revenue,
)
from goaltui.core.quantity.model import Quantity, central, decode, encode


@dataclass(frozen=True)
class Tried:
    """Another anchor than the plan's; None tries what is not known. Its volume is per `period`."""

    anchor: Anchor | None
    period: Period


@dataclass(frozen=True)
class Trial:
    """Inputs that differ from the plan's: rates and deal size by cell, None for unknown."""

    inputs: Mapping[str, Quantity | None] = field(default_factory=dict)
    start: Tried | None = None
    """What it is worked from instead; None where that is the plan's."""

    def __bool__(self) -> bool:
        """Tell whether anything differs from the plan."""
        return bool(self.inputs) or self.start is not None

    def over(self, plan: FunnelModel, period: Period) -> FunnelModel:
        """Return the plan's model with these inputs, seen by `period`."""
        if self.start is not None:
            plan = replace(plan, anchor=self.start.anchor, period=self.start.period)
        rates = {c.removesuffix(".rate"): v for c, v in self.inputs.items() if c != DEAL_SIZE}
        if DEAL_SIZE in self.inputs:
            size = self.inputs[DEAL_SIZE]
            plan = replace(plan, deal_size=None if size is None else central(size))
        return with_period(replace(plan, rates={**plan.rates, **rates}), period)

    def fits(self, plan: FunnelModel) -> bool:
        """Tell whether the plan's funnel has every cell that is tried."""
        anchor = self.start.anchor if self.start else None
        placed = anchor is None or is_volume_or_revenue(plan, anchor.cell)
        return placed and all(c == DEAL_SIZE or kind_of(plan, c) == "rate" for c in self.inputs)

    def taking(self, plan: FunnelModel, model: FunnelModel, cell: str) -> "Trial":
        """Return the trial with what `model` has in one cell."""
        if is_volume_or_revenue(plan, cell):
            taken = replace(self, start=Tried(model.anchor, model.period))
        else:
            taken = replace(self, inputs={**self.inputs, cell: _input(model, cell)})
        return taken.beside(plan)

    def beside(self, plan: FunnelModel) -> "Trial":
        """Return the trial without what `plan` says itself."""
        inputs = {c: v for c, v in self.inputs.items() if v != _input(plan, c)}
        start = self.start
        if start is not None:
            model = replace(plan, anchor=start.anchor, period=start.period)
            start = None if with_period(model, plan.period).anchor == plan.anchor else start
        return Trial(inputs, start)


def _input(model: FunnelModel, cell: str) -> Quantity | None:
    return model.deal_size if cell == DEAL_SIZE else model.rates.get(cell.removesuffix(".rate"))


# As text, for a draft

_UNKNOWN: Final = ""


def pack(trial: Trial) -> str:
    """Return a trial as compact JSON."""
    document: dict[str, object] = {}
    if trial.inputs:
        document["inputs"] = {c: _UNKNOWN if v is None else encode(v) for c, v in _sorted(trial)}
    if trial.start is not None:
        anchor = trial.start.anchor
        document["start"] = [
            anchor.cell if anchor else _UNKNOWN,
            encode(anchor.value) if anchor else _UNKNOWN,
            trial.start.period,
        ]
    return json.dumps(document, separators=(",", ":"))


def _sorted(trial: Trial) -> list[tuple[str, Quantity | None]]:
    return sorted(trial.inputs.items(), key=lambda item: item[0])


def unpack(text: str, plan: FunnelModel) -> Trial | None:
    """Return what `pack` wrote, as far as it differs from `plan`; None where it does not fit."""
    try:
        document = json.loads(text)
        inputs = {c: decode(v) if v else None for c, v in document.get("inputs", {}).items()}
        trial = Trial(inputs, _start(document.get("start")))
    except (ValueError, TypeError, AttributeError):
        return None
    return trial.beside(plan) if trial.fits(plan) else None


def _start(parts: object) -> Tried | None:
    if parts is None:
        return None
    cell, value, period = parts if isinstance(parts, list) else ("", "", "")
    number = decode(value) if cell else Decimal()
    if period not in PERIODS or not isinstance(number, Decimal):
        raise ValueError("This is no anchor.")
    return Tried(Anchor(cell, number) if cell else None, period)
