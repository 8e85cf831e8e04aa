"""A funnel's inputs: stages, rates, deal size, and the one number that it is worked from.

A cell is named by text: a stage's key for its volume, `<stage>.rate`, `deal_size`, `revenue`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from goaltui.core.plan import Period as Period  # a word of this module too
from goaltui.core.quantity.model import LARGEST, Quantity, central

PERIODS: tuple[Period, ...] = ("week", "month", "quarter", "year")
HORIZONS: tuple[Period, ...] = ("month", "quarter", "year")
"""What revenue can be over."""

PERIODS_A_YEAR: Mapping[str, int] = {"week": 52, "month": 12, "quarter": 4, "year": 1}
"""Exact by definition: a quarter is 13 weeks, a month 52/12 of one."""

DEAL_SIZE = "deal_size"
REVENUE = "revenue"
RATE_SUFFIX = ".rate"

MOST_STAGES = 50
"""More is no funnel; it also keeps every product of rates within the numbers' exponents."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """The one number given: `cell` is a stage's key (a volume per period) or `revenue`."""

    cell: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Referral:
    """Each customer brings `per_customer` more of stage `into`, in the same period."""

    into: str
    per_customer: Decimal


@dataclass(frozen=True, slots=True)
class FunnelModel:
    """The inputs; None is an input that is not known yet.

    `stages` go from the top down. `rates[s]` is the share (0 to 1) of the stage above `s` that
    reaches `s`; the top has none. Volumes are per `period`, revenue is over the `horizon`.
    """

    stages: tuple[str, ...]
    rates: Mapping[str, Quantity | None]
    deal_size: Decimal | None
    anchor: Anchor | None
    period: Period
    horizon: Period
    referral: Referral | None = None


@dataclass(frozen=True, slots=True)
class FunnelProblem:
    """Why a funnel cannot be: the cell (or key) at fault, and a sentence."""

    cell: str
    message: str

    def __str__(self) -> str:
        return f"{self.cell}: {self.message}"


def rate_cell(stage: str) -> str:
    """Return the name of the cell that holds the rate into `stage`."""
    return stage + RATE_SUFFIX


def is_volume_or_revenue(model: FunnelModel, cell: str) -> bool:
    """Say whether `cell` can be the anchor or carry a target."""
    return cell == REVENUE or cell in model.stages


def check(model: FunnelModel) -> FunnelProblem | None:
    """Return the first reason why `model` is no funnel, or None."""
    return (
        _check_stages(model.stages)
        or _check_periods(model)
        or _check_rates(model)
        or _check_value(DEAL_SIZE, model.deal_size)
        or _check_anchor(model)
        or _check_referral(model)
    )


def _check_stages(stages: tuple[str, ...]) -> FunnelProblem | None:
    if not 2 <= len(stages) <= MOST_STAGES:
        return FunnelProblem("stages", f"A funnel has 2 to {MOST_STAGES} stages.")
    for stage in stages:
        if not stage or stage in {DEAL_SIZE, REVENUE} or stage.endswith(RATE_SUFFIX):
            return FunnelProblem(stage or "stages", "No stage can have this name.")
    if len(set(stages)) < len(stages):
        twice = next(stage for stage in stages if stages.count(stage) > 1)
        return FunnelProblem(twice, "This stage is there twice.")
    return None


def _check_periods(model: FunnelModel) -> FunnelProblem | None:
    if model.period not in PERIODS:
        return FunnelProblem("period", f"A period is one of {', '.join(PERIODS)}.")
    if model.horizon not in HORIZONS:
        return FunnelProblem("horizon", f"A horizon is one of {', '.join(HORIZONS)}.")
    return None


def _check_rates(model: FunnelModel) -> FunnelProblem | None:
    for stage, rate in model.rates.items():
        if stage not in model.stages:
            return FunnelProblem(rate_cell(stage), "There is no such stage.")
        if stage == model.stages[0]:
            return FunnelProblem(rate_cell(stage), "The top stage has no stage above it.")
        if rate is not None and not 0 <= central(rate) <= 1:
            return FunnelProblem(rate_cell(stage), "A rate is between 0% and 100%.")
    return None


def _check_value(cell: str, value: Decimal | None) -> FunnelProblem | None:
    if value is not None and value < 0:
        return FunnelProblem(cell, "This number cannot be negative.")
    if value is not None and value > LARGEST:
        return FunnelProblem(cell, "This is too large to be a number of this world.")
    return None


def _check_anchor(model: FunnelModel) -> FunnelProblem | None:
    if model.anchor is None:
        return None
    if not is_volume_or_revenue(model, model.anchor.cell):
        return FunnelProblem(model.anchor.cell, "The anchor is one of the volumes, or revenue.")
    return _check_value(model.anchor.cell, model.anchor.value)


def _check_referral(model: FunnelModel) -> FunnelProblem | None:
    if model.referral is None:
        return None
    if model.referral.into not in model.stages:
        return FunnelProblem(model.referral.into, "Referrals go into a stage that is not there.")
    return _check_value("referral.per_customer", model.referral.per_customer)
