"""A funnel's sheet as rows and figures."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from goaltui.core.funnel.levers import Lever
from goaltui.core.funnel.model import DEAL_SIZE, REVENUE, FunnelModel, rate_cell
from goaltui.core.funnel.solve import Solution
from goaltui.core.plan import Stage
from goaltui.core.quantity.model import Observation, Range
from goaltui.session.funnel.sheet import FunnelSheet
from goaltui.tui.screens.funnel.about import about, needed
from goaltui.tui.widgets.figures import Figure
from goaltui.tui.widgets.funnel_lines import Column, GridContent, GridRow
from goaltui.tui.widgets.lines import Role

ANCHOR: Final = ">"
CHANGED: Final = "*"
COUNTED: Final = "~"
_LEGEND: Final = "    ".join(
    (f"{ANCHOR} worked from", f"{CHANGED} changed in the trial", f"{COUNTED} counted, or a range")
)


def content(sheet: FunnelSheet, cell: str, linked: Mapping[str, Sequence[str]]) -> GridContent:
    """Return everything that is said of a funnel, seen from `cell`.

    `linked` are the labels of the objectives on each KPI.
    """
    row = _Rows(sheet, sheet.aim(cell), sheet.levers(cell))
    return GridContent(
        heads=_heads(sheet, cell),
        stages=tuple(row.stage(stage, linked.get(stage.kpi or "", ())) for stage in sheet.stages),
        rule=f"a {sheet.tried.horizon}",
        totals=tuple(row.totals()),
        answer=sheet.answer,
        about=_about(sheet, linked),
        legend=_LEGEND,
        decimal=sheet.symbols.decimal,
    )


def _about(
    sheet: FunnelSheet, linked: Mapping[str, Sequence[str]]
) -> Callable[[str], Sequence[str]]:
    return lambda cell: about(sheet, cell, linked.get(sheet.kpi(cell), ()))


def _heads(sheet: FunnelSheet, cell: str) -> Mapping[Column, str]:
    aim = sheet.aim(cell)
    if aim is None:
        alone = "t sets a target"
    elif aim == REVENUE:
        alone = f"alone, to reach {sheet.typed(aim, sheet.targets[aim])}"
    else:
        alone = f"alone, for {sheet.typed(aim, sheet.targets[aim])} {sheet.name_of(aim)}"
    return {"plan": "Plan", "trial": "Trial", "alone": alone}


class _Rows:
    def __init__(self, sheet: FunnelSheet, aim: str | None, levers: Mapping[str, Lever]) -> None:
        self.sheet = sheet
        self.aim = aim
        self.levers = levers

    def stage(self, stage: Stage, linked: Sequence[str]) -> GridRow:
        """Return the row of a stage: the rate into it, its volume, and what either would need."""
        top = stage is self.sheet.stages[0]
        rate = rate_cell(stage.key)
        figures = self._pair(stage.key)
        cells: dict[Column, str] = {"trial": stage.key}
        if not top:
            figures |= {"plan rate": self._planned(rate), "rate": self._tried(rate)}
            cells = {"rate": rate, **cells}
        return GridRow(
            name=stage.name,
            figures={**figures, "alone": self._lever(stage.key, rate)},
            cells=cells,
            notes=self._notes(stage, linked),
        )

    def totals(self) -> list[GridRow]:
        """Return the last stage over the horizon, the deal size, and revenue."""
        rows = [self._money(DEAL_SIZE, "Deal size"), self._money(REVENUE, "Revenue")]
        if not self.sheet.stages:
            return rows
        last = self.sheet.stages[-1]
        plan, trial = (
            self.sheet.shown(last.key, s.totals.get(last.key)) if isinstance(s, Solution) else "-"
            for s in (self.sheet.planned_solution, self.sheet.solution)
        )
        tried = Figure(trial, role=self._role(plan, trial))
        figures: dict[Column, Figure] = {"plan": Figure(plan), "trial": tried}
        return [GridRow(last.name, figures, {}), *rows]

    def _money(self, cell: str, name: str) -> GridRow:
        figures = self._pair(cell) | {"alone": self._lever(cell)}
        aimed = cell in self.sheet.targets and self.aim != cell
        notes = (self._target(cell),) if aimed else ()
        return GridRow(name, figures, {"trial": cell}, notes)

    def _pair(self, cell: str) -> dict[Column, Figure]:
        return {"plan": self._planned(cell), "trial": self._tried(cell)}

    def _planned(self, cell: str) -> Figure:
        return Figure(self.sheet.planned_text(cell), _mark(self.sheet.planned, cell))

    def _tried(self, cell: str) -> Figure:
        """Return a figure of the trial; what is as planned steps back."""
        sheet = self.sheet
        text, planned = sheet.text(cell), sheet.planned_text(cell)
        mark = _mark(sheet.tried, cell)
        if cell in sheet.trial.inputs:
            mark = CHANGED + mark
        changed = mark != _mark(sheet.planned, cell)
        return Figure(text, mark, "strong" if changed else self._role(planned, text))

    def _role(self, planned: str, tried: str) -> Role:
        return "strong" if planned != tried else "muted"

    def _lever(self, *cells: str) -> Figure:
        """Return what the first of `cells` that moves the target would have to be."""
        for cell in cells:
            if cell in self.levers and cell != self.aim:
                return Figure(needed(self.sheet, cell, self.levers[cell]))
        return Figure()

    def _notes(self, stage: Stage, linked: Sequence[str]) -> tuple[str, ...]:
        aimed = stage.key in self.sheet.targets
        return (
            f"{len(linked)} linked" if linked else "",
            self._target(stage.key) if aimed else "",
            stage.definition,
        )

    def _target(self, cell: str) -> str:
        return f"target {self.sheet.typed(cell, self.sheet.targets[cell])}"


def _mark(model: FunnelModel, cell: str) -> str:
    anchored = model.anchor is not None and model.anchor.cell == cell
    counted = isinstance(model.rates.get(cell.removesuffix(".rate")), Observation | Range)
    if cell.endswith(".rate"):
        return COUNTED if counted else ""
    return ANCHOR if anchored else ""
