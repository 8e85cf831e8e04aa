"""How far a target is, and what each single input would have to be to reach it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext

from goaltui.core.funnel.chain import ONE, ZERO, Chain, chain_of
from goaltui.core.funnel.model import (
    Anchor,
    FunnelModel,
    check,
    is_volume_or_revenue,
)
from goaltui.core.funnel.solve import Solution
from goaltui.core.quantity.model import CONTEXT, LARGEST


@dataclass(frozen=True, slots=True)
class Gap:
    """`gap` is value - target, `gap_ratio` that over the target; None where there is none."""

    target: Decimal
    value: Decimal | None
    gap: Decimal | None
    gap_ratio: Decimal | None


@dataclass(frozen=True, slots=True)
class Lever:
    """What one input, alone, would need to be; `feasible` is False above 100 % or without value."""

    value: Decimal | None
    feasible: bool


_NONE = Lever(None, feasible=False)


def gaps(solution: Solution, targets: Mapping[str, Decimal]) -> Mapping[str, Gap]:
    """Return the gap of each target, in the order given; a target constrains nothing."""
    return {cell: _gap(target, solution.cells.get(cell)) for cell, target in targets.items()}


def _gap(target: Decimal, value: Decimal | None) -> Gap:
    if value is None:
        return Gap(target, None, None, None)
    gap = CONTEXT.subtract(value, target)
    return Gap(target, value, gap, CONTEXT.divide(gap, target) if target else None)


def levers(model: FunnelModel, cell: str, target: Decimal) -> Mapping[str, Lever]:
    """Return each input that moves `cell`, and the value that alone would bring it to `target`.

    First the anchor, then the rates from the top down, then the deal size. Where the anchor is
    the target itself, it is the only lever. Empty without an anchor, for a cell that is neither
    a volume nor revenue, and for a model that is no funnel.
    """
    anchor = model.anchor
    if anchor is None or check(model) is not None or not is_volume_or_revenue(model, cell):
        return {}
    if anchor.cell == cell:
        return {cell: Lever(target, feasible=True)}
    with localcontext(CONTEXT):
        return _Path(chain_of(model), anchor, cell, target).levers()


class _Path:
    """The way between anchor and target: bottom × (1 - gain) = top × product of its inputs.

    The gain stands there only where the loop enters on the way; what is not the anchor's value
    is the target's. One input r at a time is solved for, all else as it is; the equation is
    linear in each of them (docs/spec/funnel.md).
    """

    def __init__(self, chain: Chain, anchor: Anchor, cell: str, target: Decimal) -> None:
        self.chain = chain
        self.anchor = anchor
        start, end = chain.cells.index(anchor.cell), chain.cells.index(cell)
        self.downwards = start < end
        self.top = anchor.value if self.downwards else target
        self.bottom = target if self.downwards else anchor.value
        self.way = range(min(start, end), max(start, end))
        self.loop = chain.loop()
        self.entered = chain.entry is not None and chain.entry - 1 in self.way

    def levers(self) -> dict[str, Lever]:
        """Return the anchor's lever and that of each input on the way or in its loop."""
        found = {self.anchor.cell: self._of_anchor()}
        for i, name in enumerate(self.chain.inputs):
            if i in self.way or (self.entered and i in self.loop):
                found[name] = self._of_input(i)
        return found

    def _of_anchor(self) -> Lever:
        through, gain = self._through(), self._gain()
        if through is None or gain is None or gain >= ONE:
            return _NONE
        if self.downwards and through:
            return _lever(self.bottom * (ONE - gain) / through, rate=False)
        if self.downwards:
            return _NONE if self.bottom else Lever(self.anchor.value, feasible=True)
        return _lever(self.top * through / (ONE - gain), rate=False) if through else _NONE

    def _of_input(self, i: int) -> Lever:
        """Solve the equation of the way for input `i`: its value × slope = rest."""
        on_way, in_loop = i in self.way, self.entered and i in self.loop
        through, gain = self._through(i), self._gain(i)
        if through is None or gain is None:
            return _NONE
        flow = self.top * through
        slope = (flow if on_way else ZERO) + (self.bottom * gain if in_loop else ZERO)
        rest = self.bottom * (ONE if in_loop else ONE - gain) - (ZERO if on_way else flow)
        if slope:
            value = rest / slope
            return _lever(value, rate=i != self.chain.deal) if self._holds(i, value) else _NONE
        current = self.chain.values[i]
        closed = not rest and current is not None and self._holds(i, current)
        return Lever(current, feasible=True) if closed else _NONE

    def _holds(self, i: int, value: Decimal) -> bool:
        """Say whether the funnel can be worked out with `value` in input `i`."""
        gain = self.chain.gain(without=i)
        if value < 0 or (gain or ZERO) * (value if i in self.loop else ONE) >= ONE:
            return False
        return self.downwards or i not in self.way or bool(value and self._through(i))

    def _through(self, without: int | None = None) -> Decimal | None:
        """Return the product of the inputs on the way but one, over the horizon for revenue."""
        product = self.chain.product(self.way, without)
        if product is None or self.chain.deal not in self.way:
            return product
        numerator, denominator = self.chain.periods
        return product * numerator / denominator

    def _gain(self, without: int | None = None) -> Decimal | None:
        """Return the gain of the loop on the way, with one input left out; 0 without a loop."""
        return self.chain.gain(without) if self.entered else ZERO


def _lever(value: Decimal, *, rate: bool) -> Lever:
    if value > LARGEST:
        return _NONE
    return Lever(value, feasible=not rate or value <= 1)
