"""A funnel as tab-separated text for a spreadsheet."""

from decimal import Decimal
from typing import Final

from goaltui.core.funnel.model import DEAL_SIZE, REVENUE, rate_cell
from goaltui.core.funnel.solve import Solution
from goaltui.core.quantity.model import CONTEXT, plain
from goaltui.core.quantity.show import localised
from goaltui.core.text import clean_line
from goaltui.session.funnel.sheet import FunnelSheet

_PLACES: Final = Decimal("1e-6")
_STARTS_A_FORMULA: Final = ("=", "+", "-", "@")


def table_text(sheet: FunnelSheet) -> str:
    """Return the funnel as lines of cells parted by tabs: a heading, a line for each number.

    Numbers have up to six decimals, no thousands separators, and the plan's decimal separator;
    what is not known is empty.
    """
    period, horizon = sheet.period, sheet.tried.horizon
    rows = [[_words(sheet.funnel.name), "Plan", "Trial"]]
    for stage in sheet.stages:
        name = _words(stage.name)
        if stage is not sheet.stages[0]:
            rows.append([f"{name} rate", *_both(sheet, rate_cell(stage.key))])
        rows.append([f"{name} a {period}", *_both(sheet, stage.key)])
    rows.append(["Deal size", *_both(sheet, DEAL_SIZE)])
    rows.append([f"Revenue a {horizon}", *_both(sheet, REVENUE)])
    return "\n".join("\t".join(row) for row in rows) + "\n"


def _both(sheet: FunnelSheet, cell: str) -> list[str]:
    return [
        _number(sheet, cell, s.cells.get(cell)) if isinstance(s, Solution) else ""
        for s in (sheet.planned_solution, sheet.solution)
    ]


def _number(sheet: FunnelSheet, cell: str, value: Decimal | None) -> str:
    if value is None:
        return ""
    rate = cell.endswith(".rate")
    shown = CONTEXT.multiply(value, Decimal(100)) if rate else value
    if abs(shown) < Decimal("1e40"):
        shown = shown.quantize(_PLACES, context=CONTEXT)
    return localised(plain(shown), sheet.symbols) + ("%" if rate else "")


def _words(text: str) -> str:
    text = clean_line(text)
    return f"'{text}" if text.startswith(_STARTS_A_FORMULA) else text
