"""A funnel as one chain of factors, from the top volume down to revenue.

Position i is the volume of stage i; the last position is revenue. Factor i takes position i to
the next. A referral loop into stage j is one more factor there, 1 / (1 - gain): docs/spec/funnel.md
has the derivation.
"""

from dataclasses import dataclass
from decimal import Decimal

from goaltui.core.funnel.model import (
    DEAL_SIZE,
    PERIODS_A_YEAR,
    REVENUE,
    FunnelModel,
    FunnelProblem,
    rate_cell,
)
from goaltui.core.quantity.model import central

ZERO = Decimal(0)
ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Chain:
    """The factors of a funnel; use its methods inside the 50-digit context.

    `inputs[i]` is the cell behind factor i and `values[i]` its value, None where unknown.
    `periods` is how often the period fits into the horizon, as numerator and denominator.
    `entry` is the position that referrals enter, None where there are none that count.
    """

    cells: tuple[str, ...]
    inputs: tuple[str, ...]
    values: tuple[Decimal | None, ...]
    periods: tuple[int, int]
    entry: int | None
    per_customer: Decimal

    @property
    def deal(self) -> int:
        """The position of the deal size among the inputs: the last."""
        return len(self.inputs) - 1

    def loop(self) -> range:
        """Return the inputs that a referral passes on its way to becoming a customer."""
        return range(0) if self.entry is None else range(self.entry, self.deal)

    def gain(self, without: int | None = None) -> Decimal | None:
        """Return how many customers one customer brings, one input taken as 1.

        None where a rate is unknown; 0 where there is no loop.
        """
        product = self.product(self.loop(), without)
        return None if product is None else product * self.per_customer

    def product(self, inputs: range, without: int | None = None) -> Decimal | None:
        """Return the product of `inputs`, one taken as 1; None where one is unknown."""
        product = ONE
        for i in inputs:
            value = ONE if i == without else self.values[i]
            if value is None:
                return None
            product *= value
        return product


def chain_of(model: FunnelModel) -> Chain:
    """Return the chain of a checked `model`."""
    below = model.stages[1:]
    rates = (model.rates.get(stage) for stage in below)
    values = (None if rate is None else central(rate) for rate in rates)
    referral = model.referral
    counts = referral is not None and referral.per_customer > 0
    return Chain(
        cells=(*model.stages, REVENUE),
        inputs=(*map(rate_cell, below), DEAL_SIZE),
        values=(*values, model.deal_size),
        periods=(PERIODS_A_YEAR[model.period], PERIODS_A_YEAR[model.horizon]),
        entry=model.stages.index(referral.into) if referral and counts else None,
        per_customer=referral.per_customer if referral else ZERO,
    )


def factors_of(chain: Chain) -> tuple[Decimal | None, ...] | FunnelProblem:
    """Return the factor from each position to the next, or that the loop does not settle."""
    gain = chain.gain()
    if gain is not None and gain >= ONE:
        return FunnelProblem(
            "referral",
            "The loop does not settle: each customer would bring one customer or more.",
        )
    factors = list(chain.values)
    if factors[-1] is not None:
        numerator, denominator = chain.periods
        factors[-1] = factors[-1] * numerator / denominator
    if chain.entry:  # into the top, referrals are part of the volume that is given
        into = factors[chain.entry - 1]
        factors[chain.entry - 1] = None if gain is None or into is None else into / (ONE - gain)
    return tuple(factors)
