"""What typing into a cell does to a funnel's inputs."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from goaltui.core.funnel.model import (
    DEAL_SIZE,
    PERIODS_A_YEAR,
    RATE_SUFFIX,
    REVENUE,
    Anchor,
    FunnelModel,
    FunnelProblem,
    Period,
    is_volume_or_revenue,
    rate_cell,
)
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.quantity.entry import CellKind, Reading, Refusal, read_entry
from goaltui.core.quantity.model import CONTEXT, Quantity, Range, central
from goaltui.core.quantity.show import show_number
from goaltui.core.quantity.symbols import Symbols


@dataclass(frozen=True, slots=True)
class Edited:
    """The funnel after an entry, and how the entry was read where that is worth saying."""

    model: FunnelModel
    echo: str


def edit(model: FunnelModel, cell: str, text: str, symbols: Symbols) -> Edited | FunnelProblem:
    """Return `model` with `text` entered into `cell`, or why it is refused.

    A rate or the deal size keeps the anchor; a volume or revenue becomes the anchor. What builds
    on the current value builds on the cell's solved value. No rate changes but the one typed.
    """
    kind = kind_of(model, cell)
    if kind is None:
        return FunnelProblem(cell, "There is no such cell.")
    reading = read_entry(text, kind, current_value(model, cell), symbols)
    if isinstance(reading, Refusal):
        return FunnelProblem(cell, reading.message)
    if kind == "rate":
        return Edited(_with_rate(model, _stage_of(cell), reading.value), reading.echo)
    value = central(reading.value)
    if cell == DEAL_SIZE:
        return Edited(replace(model, deal_size=value), _echo(reading, value, symbols))
    return Edited(replace(model, anchor=Anchor(cell, value)), _echo(reading, value, symbols))


def clear(model: FunnelModel, cell: str) -> FunnelModel:
    """Return `model` with the input in `cell` unknown; a cell that is worked out stays as it is.

    Clearing the anchor leaves none.
    """
    if cell == DEAL_SIZE:
        return replace(model, deal_size=None)
    if kind_of(model, cell) == "rate":
        return _with_rate(model, _stage_of(cell), None)
    if model.anchor is not None and model.anchor.cell == cell:
        return replace(model, anchor=None)
    return model


def with_period(model: FunnelModel, period: Period) -> FunnelModel:
    """Return the same plan seen by another period.

    An anchored volume is converted by the exact ratio of the periods (to 50 digits); rates,
    deal size, revenue and its horizon stay.
    """
    anchor = model.anchor
    if anchor is None or anchor.cell == REVENUE or period == model.period:
        return replace(model, period=period)
    value = by_period(anchor.value, model.period, period)
    return replace(model, period=period, anchor=Anchor(anchor.cell, value))


def by_period(volume: Decimal, given: Period, wanted: Period) -> Decimal:
    """Return a volume of the period `given` as one of the period `wanted`, to 50 digits."""
    with localcontext(CONTEXT):
        return volume * PERIODS_A_YEAR[given] / PERIODS_A_YEAR[wanted]


def kind_of(model: FunnelModel, cell: str) -> CellKind | None:
    """Return what `cell` holds; None where `model` has no such cell."""
    if cell in {DEAL_SIZE, REVENUE}:
        return "money"
    if is_volume_or_revenue(model, cell):
        return "volume"
    if cell.endswith(RATE_SUFFIX) and _stage_of(cell) in model.stages[1:]:
        return "rate"
    return None


def current_value(model: FunnelModel, cell: str) -> Decimal | None:
    """Return the solved value of `cell`; where nothing can be solved, what was given there."""
    solution = solve(model)
    if isinstance(solution, Solution):
        return solution.cells.get(cell)
    return _inputs(model).get(cell)


def _inputs(model: FunnelModel) -> Mapping[str, Decimal | None]:
    given = {DEAL_SIZE: model.deal_size}
    for stage, rate in model.rates.items():
        given[rate_cell(stage)] = None if rate is None else central(rate)
    return given if model.anchor is None else {**given, model.anchor.cell: model.anchor.value}


def _stage_of(cell: str) -> str:
    return cell.removesuffix(RATE_SUFFIX)


def _with_rate(model: FunnelModel, stage: str, rate: Quantity | None) -> FunnelModel:
    return replace(model, rates={**model.rates, stage: rate})


def _echo(reading: Reading, value: Decimal, symbols: Symbols) -> str:
    if isinstance(reading.value, Range):
        return f"{reading.echo}; its middle counts, {show_number(value, symbols)}"
    return reading.echo
