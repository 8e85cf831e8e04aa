"""A funnel as text in 80 columns."""

from decimal import Decimal

from goaltui.cli.render import paragraph, table
from goaltui.core.funnel.levers import Gap
from goaltui.core.funnel.model import DEAL_SIZE, REVENUE, FunnelModel, rate_cell
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.quantity.show import show_quantity, show_volume
from goaltui.session.funnel.sheet import FunnelSheet


def funnel_lines(sheet: FunnelSheet) -> list[str]:
    """Return a funnel as lines: a heading, the table, other targets, and the answer."""
    head = paragraph(f"{sheet.funnel.name} | a {sheet.period} | {sheet.plan.settings.currency}")
    aligned = table([_header(sheet), *_body(sheet)], ("<", ">", ">", ">", ">", ">"))
    told = [line for text in _told(sheet) for line in paragraph(text)]
    return [*head, *aligned, *told, "", *paragraph(sheet.answer)]


def _header(sheet: FunnelSheet) -> list[str]:
    cell = sheet.aim()
    aim = f"alone, to reach {sheet.typed(cell, sheet.targets[cell])}" if cell else ""
    return ["", "", "Plan", "", "Trial" if sheet.trial else "", aim if sheet.levers() else ""]


def _body(sheet: FunnelSheet) -> list[list[str]]:
    sides = [_Side(sheet, sheet.planned), _Side(sheet, sheet.tried if sheet.trial else None)]
    rows = [
        [
            name,
            *(text for side in sides for text in (side.rate(key), side.value(key))),
            _lever(sheet, key, rate_cell(key)),
        ]
        for key, name in sheet.names.items()
    ]
    horizon = sheet.planned.horizon
    last = next(reversed(sheet.tried.stages), None)
    totals = [text for side in sides for text in ("", side.total(last))]
    deals = [text for side in sides for text in ("", side.value(DEAL_SIZE))]
    revenue = [text for side in sides for text in ("", side.value(REVENUE))]
    if last is not None and sheet.tried.period != horizon:
        rows.append([f"{sheet.names[last]} a {horizon}", *totals, ""])
    rows.append(["Deal size", *deals, _lever(sheet, DEAL_SIZE)])
    rows.append([f"Revenue a {horizon}", *revenue, _lever(sheet, REVENUE)])
    return rows


class _Side:
    """One of the two columns, plan or trial; every text is empty where there is no model."""

    def __init__(self, sheet: FunnelSheet, model: FunnelModel | None) -> None:
        self.sheet = sheet
        self.model = model
        solved = solve(model) if model else None
        self.solution = solved if isinstance(solved, Solution) else None

    def rate(self, key: str) -> str:
        """Return a stage's rate as it was given; none for the first stage."""
        if self.model is None or key == self.model.stages[0]:
            return ""
        return show_quantity(self.model.rates.get(key), self.sheet.symbols)

    def value(self, cell: str) -> str:
        """Return a volume, the deal size or the revenue, `>` marking what is given."""
        if self.model is None:
            return ""
        anchor = self.model.anchor
        given = anchor is not None and anchor.cell == cell
        value = self.solution.cells.get(cell) if self.solution else None
        return ("> " if given else "") + _shown(self.sheet, cell, value)

    def total(self, key: str | None) -> str:
        """Return a stage's volume over the horizon."""
        if self.model is None or key is None:
            return ""
        total = self.solution.totals.get(key) if self.solution else None
        return show_volume(total, self.sheet.symbols)


def _shown(sheet: FunnelSheet, cell: str, value: Decimal | None) -> str:
    """Return a value of a cell as it is printed: money without idle zeros."""
    if value is not None and cell in (DEAL_SIZE, REVENUE):
        return sheet.typed(cell, value)
    return sheet.shown(cell, value)


def _lever(sheet: FunnelSheet, *cells: str) -> str:
    texts = []
    for cell in cells:
        lever = sheet.levers().get(cell)
        if lever is not None and cell not in sheet.targets:
            over = " (too much)" if lever.value is not None and not lever.feasible else ""
            texts.append(_shown(sheet, cell, lever.value) + over)
    return " or ".join(texts)


def _told(sheet: FunnelSheet) -> list[str]:
    return [*_loop(sheet), *_other_targets(sheet)]


def _loop(sheet: FunnelSheet) -> list[str]:
    loop = sheet.tried.referral
    if loop is None:
        return []
    brought = show_volume(loop.per_customer, sheet.symbols)
    return [f"Each customer brings {brought} more into {sheet.name_of(loop.into)}."]


def _other_targets(sheet: FunnelSheet) -> list[str]:
    aim = sheet.aim()
    return [_gap_line(sheet, cell, gap) for cell, gap in sheet.gaps.items() if cell != aim]


def _gap_line(sheet: FunnelSheet, cell: str, gap: Gap) -> str:
    target = f"{sheet.name_of(cell)}: target {_shown(sheet, cell, gap.target)}"
    if gap.gap is None:
        return target
    side = "short" if gap.gap < 0 else "over"
    return f"{target}, {_shown(sheet, cell, abs(gap.gap))} {side}"
