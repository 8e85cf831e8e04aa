"""A funnel as a JSON document."""

from typing import Any

from goaltui.core.funnel.levers import gaps, levers
from goaltui.core.funnel.model import FunnelModel
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.quantity.model import encode
from goaltui.session.funnel.sheet import FunnelSheet


def funnel_document(sheet: FunnelSheet) -> dict[str, Any]:
    """Return a funnel as JSON holds it: numbers exact as far as JSON goes, rates shares of one."""
    document = {
        "id": sheet.funnel.id,
        "name": sheet.funnel.name,
        "currency": sheet.plan.settings.currency,
        "stages": [{"key": key, "name": name} for key, name in sheet.names.items()],
        "plan": _side_document(sheet, sheet.planned),
    }
    if sheet.trial:
        document["trial"] = _side_document(sheet, sheet.tried)
    return {**document, "answer": sheet.answer}


def _side_document(sheet: FunnelSheet, model: FunnelModel) -> dict[str, Any]:
    given = {
        "period": model.period,
        "horizon": model.horizon,
        "anchor": model.anchor and {"cell": model.anchor.cell, "value": model.anchor.value},
        "rates": {key: rate if rate is None else encode(rate) for key, rate in model.rates.items()},
    }
    solution = solve(model)
    if not isinstance(solution, Solution):
        return {**given, "error": {"cell": solution.cell, "message": solution.message}}
    return {
        **given,
        "cells": solution.cells,
        "totals": solution.totals,
        "gaps": {
            cell: {"target": g.target, "value": g.value, "gap": g.gap, "gap_ratio": g.gap_ratio}
            for cell, g in gaps(solution, sheet.targets).items()
        },
        "levers": {
            cell: {c: {"value": v.value, "feasible": v.feasible} for c, v in found.items()}
            for cell, target in sheet.targets.items()
            if (found := levers(model, cell, target))
        },
    }
