"""Which KPI moves which: down a funnel, and through the formulas of KPIs."""

import re
from collections.abc import Mapping
from functools import partial
from typing import Final

from goaltui.core.base import Id
from goaltui.core.plan import Plan
from goaltui.core.rows import kept
from goaltui.core.text import fold

_BETWEEN: Final = re.compile(r"[+*/()=×÷:]|\s[-−–]\s")

Moves = Mapping[Id, frozenset[Id]]
"""The KPIs that each KPI moves next."""


def leads_to(plan: Plan) -> tuple[Moves, ...]:
    """Return what each KPI moves: in funnels, and through formulas.

    A stage's KPI moves those of all stages below it in its funnel; a KPI that the formula of
    another names moves that one.
    """
    in_funnels = kept(plan.stages, "moves", ("funnel", "kpi", "position"), partial(_down, plan))
    in_formulas = kept(plan.kpis, "moves", ("name", "formula"), partial(_through_formulas, plan))
    return in_funnels, in_formulas


def reaches(moves: tuple[Moves, ...], kpi: Id, wanted: Id) -> bool:
    """Tell whether moving `kpi` moves `wanted`, by however many steps."""
    seen: set[Id] = set()
    waiting = [kpi]
    while waiting:
        at = waiting.pop()
        if at == wanted:
            return True
        if at not in seen:
            seen.add(at)
            waiting += [to for each in moves for to in each.get(at, ())]
    return False


def is_placed(moves: tuple[Moves, ...], kpi: Id) -> bool:
    """Tell whether the plan says anything of what a KPI moves or what moves it."""
    return any(kpi in each or any(kpi in to for to in each.values()) for each in moves)


def _through_formulas(plan: Plan) -> Moves:
    names = {fold(row.name): row.id for row in plan.kpis.values()}
    moved: dict[Id, set[Id]] = {}
    for row in plan.kpis.values():
        for word in _BETWEEN.split(fold(row.formula)) if row.formula else ():
            part = names.get(word.strip())
            if part is not None and part != row.id:
                moved.setdefault(part, set()).add(row.id)
    return {kpi: frozenset(to) for kpi, to in moved.items()}


def _down(plan: Plan) -> Moves:
    moved: dict[Id, set[Id]] = {}
    above: dict[Id, list[Id]] = {}
    for stage in sorted(plan.stages.values(), key=lambda row: (row.position, row.id)):
        if stage.kpi is not None:
            for kpi in above.setdefault(stage.funnel, []):
                moved.setdefault(kpi, set()).add(stage.kpi)
            above[stage.funnel].append(stage.kpi)
    return {kpi: frozenset(to) for kpi, to in moved.items()}
