"""Where a number of a funnel comes from, in words."""

from collections.abc import Sequence
from decimal import Decimal

from goaltui.core.funnel.levers import Lever
from goaltui.core.funnel.model import (
    DEAL_SIZE,
    PERIODS_A_YEAR,
    REVENUE,
    rate_cell,
)
from goaltui.core.funnel.solve import Solution
from goaltui.core.quantity.model import Observation, Range, central
from goaltui.core.quantity.show import show_exact, show_quantity, show_rate
from goaltui.session.funnel.numbers import given
from goaltui.session.funnel.sheet import FunnelSheet


def about(sheet: FunnelSheet, cell: str, linked: Sequence[str]) -> list[str]:
    """Return what is worth saying of a cell while one is on it, the source of its number first.

    `linked` are the labels of the objectives on the KPI of its stage.
    """
    said = [source(sheet, cell)]
    stage = sheet.stage(cell)
    if stage is None:
        return said
    kpi = sheet.plan.kpis.get(stage.kpi or "")
    facts = [f"KPI {kpi.name}"] if kpi else []
    if gap := target(sheet, stage.key):
        facts.append(gap)
    said.append("; ".join(facts))
    said.append(f"Linked: {'; '.join(linked)}" if linked else "")
    said.append(f"Counts as one: {stage.definition}" if stage.definition else "")
    return [text for text in said if text]


def explained(sheet: FunnelSheet, cell: str) -> list[str]:
    """Return everything there is to say of a number: source, digits, plan, target, lever."""
    planned = sheet.planned_value(cell)
    tried = sheet.value(cell)
    said = [source(sheet, cell), f"Exactly {show_exact(tried, sheet.symbols)}"]
    if planned != tried:
        said.append(f"In the plan {show_exact(planned, sheet.symbols)}")
    if isinstance(sheet.solution, Solution) and cell == sheet.tried.stages[-1]:
        said.append(_whole(sheet, cell, sheet.solution.totals[cell]))
    if gap := target(sheet, cell):
        said.append(f"{gap[:1].upper()}{gap[1:]}")
    said.append(_alone(sheet, cell))
    if (stage := sheet.stage(cell)) is not None and stage.definition:
        said.append(f"Counts as one: {stage.definition}")
    return [text for text in said if text]


def _alone(sheet: FunnelSheet, cell: str) -> str:
    aim, lever = sheet.aim(cell), sheet.levers(cell).get(cell)
    if aim is None or lever is None or aim == cell:
        return ""
    wanted = f"{_named(sheet, aim)} of {sheet.typed(aim, sheet.targets[aim])}"
    if lever.value is None or not lever.feasible:
        return f"Alone, it cannot bring {wanted}."
    return f"Alone, {sheet.shown(cell, lever.value)} would bring {wanted}."


def _whole(sheet: FunnelSheet, cell: str, total: Decimal | None) -> str:
    """Return the last stage in whole ones over the horizon: 9.09 customers means ten."""
    if total is None:
        return ""
    whole = total.to_integral_value(rounding="ROUND_CEILING")
    return f"{sheet.shown(cell, total)} a {sheet.tried.horizon}: {sheet.typed(cell, whole)} whole"


def needed(sheet: FunnelSheet, cell: str, lever: Lever) -> str:
    """Return what an input would have to be for a target, or that it cannot do it alone."""
    if lever.value is None:
        return "not alone"
    return sheet.shown(cell, lever.value) if lever.feasible else "> 100 %"


def target(sheet: FunnelSheet, cell: str) -> str:
    """Return the target of a cell and how far it is, `target 4.32, 0.72 short`; else nothing."""
    if cell not in sheet.targets:
        return ""
    said = f"target {sheet.typed(cell, sheet.targets[cell])}"
    gap = sheet.gaps.get(cell)
    if gap is None or gap.gap is None:
        return said
    far = sheet.shown(cell, abs(gap.gap))
    return f"{said}, {far} {'short' if gap.gap < 0 else 'over'}"


# The source of a number


def source(sheet: FunnelSheet, cell: str) -> str:
    """Return how a number came about, `Leads = 6,000 visits x 1.5 %`."""
    model, name = sheet.tried, sheet.name_of(cell)
    if cell.endswith(".rate"):
        return _rate_source(sheet, cell)
    if given(model, cell) is not None:
        every = "" if cell == DEAL_SIZE else "; everything else is worked from it"
        return f"{name}: typed{every}{_planned(sheet, cell)}."
    if cell == DEAL_SIZE or sheet.value(cell) is None:
        return f"{name}: not known yet. {_missing(sheet, cell)}"
    return f"{name} = {_formula(sheet, cell)}"


def _missing(sheet: FunnelSheet, cell: str) -> str:
    """Return which input is missing, of those that would give the value of `cell`."""
    model = sheet.tried
    if cell == DEAL_SIZE:
        return "Type what one customer brings."
    if model.anchor is None:
        return "Type it, or any other volume, or the revenue."
    order = [*model.stages, REVENUE]
    if model.anchor.cell not in order or cell not in order:
        return "Type it."
    low, high = sorted((order.index(model.anchor.cell), order.index(cell)))
    between = [DEAL_SIZE if c == REVENUE else rate_cell(c) for c in order[low + 1 : high + 1]]
    absent = [sheet.name_of(c) for c in between if given(model, c) is None]
    return f"Missing: {', '.join(absent)}." if absent else "Type it."


def _rate_source(sheet: FunnelSheet, cell: str) -> str:
    name, key = sheet.name_of(cell), sheet.stage_key(cell)
    rate = sheet.tried.rates.get(key)
    above = _named(sheet, sheet.tried.stages[sheet.tried.stages.index(key) - 1])
    if rate is None:
        return f"{name}: not known yet. Type a share of {above}, as 1.5% or 90/6000."
    shown = show_rate(central(rate), sheet.symbols)
    if isinstance(rate, Observation):
        counted = show_quantity(rate, sheet.symbols)
        return f"{name}: {shown}, since {counted} {above} were counted{_planned(sheet, cell)}."
    if isinstance(rate, Range):
        both = show_quantity(rate, sheet.symbols)
        return f"{name}: {both} of {above}; the middle counts, {shown}{_planned(sheet, cell)}."
    return f"{name}: {shown} of {above}, typed{_planned(sheet, cell)}."


def _planned(sheet: FunnelSheet, cell: str) -> str:
    planned, tried = given(sheet.planned, cell), given(sheet.tried, cell)
    if planned == tried:
        return ""
    return f"; planned {sheet.planned_text(cell)}"


def _formula(sheet: FunnelSheet, cell: str) -> str:
    """Return the sum that gives a volume or the revenue, from the anchor's side."""
    model = sheet.tried
    order = [*model.stages, REVENUE]
    at, start = order.index(cell), order.index(model.anchor.cell if model.anchor else cell)
    other = order[at - 1] if start < at else order[at + 1]
    lower = cell if start < at else other
    sign = "x" if start < at else "/"
    first = sheet.text(other) if other == REVENUE else f"{sheet.text(other)} {_named(sheet, other)}"
    factors = " ".join(f"{sign} {factor}" for factor in _factors(sheet, lower))
    return f"{first} {factors}{_referrals(sheet, lower)}"


def _factors(sheet: FunnelSheet, lower: str) -> list[str]:
    model = sheet.tried
    if lower != REVENUE:
        return [sheet.shown(rate_cell(lower), given(model, rate_cell(lower)))]
    per, over = PERIODS_A_YEAR[model.period], PERIODS_A_YEAR[model.horizon]
    times = f"{per}" if over == 1 else f"{per}/{over}"
    counted = [] if model.period == model.horizon else [times]
    return [sheet.typed(DEAL_SIZE, model.deal_size or Decimal()), *counted]


def _referrals(sheet: FunnelSheet, lower: str) -> str:
    loop = sheet.tried.referral
    if loop is None or loop.into != lower or not loop.per_customer:
        return ""
    return f", with {sheet.typed(lower, loop.per_customer)} more from each customer"


def _named(sheet: FunnelSheet, key: str) -> str:
    """Return a stage's name in the middle of a sentence."""
    name = sheet.name_of(key)
    return name[:1].lower() + name[1:] if name[1:].islower() else name
