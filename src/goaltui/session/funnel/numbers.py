"""One funnel in numbers: the plan's, and the trial's beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Self

from goaltui.core.funnel.edit import by_period, clear, edit, with_period
from goaltui.core.funnel.levers import Gap, Lever, gaps, levers
from goaltui.core.funnel.model import (
    DEAL_SIZE,
    REVENUE,
    FunnelModel,
    FunnelProblem,
    Period,
)
from goaltui.core.funnel.plan import model_of, stages_of, targets_of
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.plan import Funnel, Plan, Stage
from goaltui.core.quantity.model import central
from goaltui.core.quantity.symbols import Symbols
from goaltui.session.answer import foremost
from goaltui.session.commands.base import made
from goaltui.session.funnel.trial import Trial


@dataclass(frozen=True)
class Entry:
    """A trial after an entry, and how the entry was read."""

    trial: Trial
    echo: str


@dataclass(frozen=True)
class Numbers:
    """A funnel of a plan with a trial, both seen by one period."""

    plan: Plan
    funnel: Funnel
    trial: Trial
    period: Period
    """What volumes are shown in; the plan's own period stays what it is."""
    symbols: Symbols

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The stages, from the top down."""
        return stages_of(self.plan, self.funnel.id)

    @cached_property
    def own(self) -> FunnelModel:
        """The plan's model in its own period."""
        return model_of(self.plan, self.funnel.id)

    @cached_property
    def planned(self) -> FunnelModel:
        """The plan's model as it is shown."""
        return with_period(self.own, self.period)

    @cached_property
    def tried(self) -> FunnelModel:
        """The trial's model as it is shown; without a trial, the plan's."""
        return self.trial.over(self.own, self.period) if self.trial else self.planned

    @cached_property
    def planned_solution(self) -> Solution | FunnelProblem:
        """What follows from the plan."""
        return solve(self.planned)

    @cached_property
    def solution(self) -> Solution | FunnelProblem:
        """What follows from the trial."""
        return solve(self.tried) if self.trial else self.planned_solution

    @cached_property
    def targets(self) -> Mapping[str, Decimal]:
        """The goal lines by cell, volumes for the period that is shown."""
        return {c: self.seen(c, v) for c, v in targets_of(self.plan, self.funnel.id).items()}

    def seen(self, cell: str, value: Decimal) -> Decimal:
        """Return a volume of the plan's period in the period that is shown; money stays."""
        return _converted(cell, value, self.funnel.period, self.period)

    def planned_for(self, cell: str, value: Decimal) -> Decimal:
        """Return a volume of the period that is shown in the plan's period; money stays."""
        return _converted(cell, value, self.period, self.funnel.period)

    def aim(self, cell: str = "") -> str | None:
        """Return the cell that the levers are for, seen from `cell`: revenue goes first."""
        if REVENUE not in self.targets and (key := self.stage_key(cell)) in self.targets:
            return key
        return foremost(self.targets)

    def levers(self, cell: str = "") -> Mapping[str, Lever]:
        """Return what each input alone would have to be for the target seen from `cell`."""
        aim = self.aim(cell)
        return levers(self.tried, aim, self.targets[aim]) if aim else {}

    @cached_property
    def gaps(self) -> Mapping[str, Gap]:
        """How far the trial is from each target; empty where nothing can be worked out."""
        return gaps(self.solution, self.targets) if isinstance(self.solution, Solution) else {}

    # What is tried

    def entered(self, cell: str, text: str) -> Entry | FunnelProblem:
        """Return the trial with `text` entered into `cell`, or why it is refused.

        An entry that leaves nothing to be worked out where something was before is refused too.
        """
        edited = edit(self.tried, cell, text, self.symbols)
        if isinstance(edited, FunnelProblem):
            return edited
        trial = self.trial.taking(self.own, edited.model, cell)
        after = replace(self, trial=trial).solution
        if isinstance(after, FunnelProblem) and isinstance(self.solution, Solution):
            return after
        return Entry(trial, edited.echo)

    def cleared(self, cell: str) -> Trial:
        """Return the trial with the input in `cell` unknown; what is worked out stays."""
        return self.trial.taking(self.own, clear(self.tried, cell), cell)

    def aimed(self, cell: str, value: Decimal | None) -> Self:
        """Return the funnel with a goal line of the plan moved, or with None taken away."""
        plan, of = self.plan, self.funnel.id
        here = [t.id for t in plan.targets.values() if (t.funnel, t.cell) == (of, cell)]
        if value is None:
            return replace(self, plan=plan.drop("targets", *here))
        values = {"id": here[0] if here else cell, "funnel": of, "cell": cell, "value": value}
        return replace(self, plan=plan.put(made("targets", values)))

    # Cells

    def value(self, cell: str) -> Decimal | None:
        """Return what a cell holds in the trial; what was typed where nothing can be solved."""
        return _value(self.tried, self.solution, cell)

    def planned_value(self, cell: str) -> Decimal | None:
        """Return what a cell holds in the plan."""
        return _value(self.planned, self.planned_solution, cell)

    def stage(self, cell: str) -> Stage | None:
        """Return the stage of a volume or of a rate."""
        key = self.stage_key(cell)
        return next((s for s in self.stages if s.key == key), None)

    def kpi(self, cell: str) -> str:
        """Return the id of the KPI that measures a stage; empty where none does."""
        stage = self.stage(cell)
        return (stage and stage.kpi) or ""

    def stage_key(self, cell: str) -> str:
        """Return the key of the stage that a cell belongs to, if it does."""
        return cell.removesuffix(".rate")


def given(model: FunnelModel, cell: str) -> Decimal | None:
    """Return the input in a cell as it counts; None where it is worked out or not known."""
    if cell == DEAL_SIZE:
        return model.deal_size
    if cell.endswith(".rate"):
        rate = model.rates.get(cell.removesuffix(".rate"))
        return None if rate is None else central(rate)
    anchor = model.anchor
    return anchor.value if anchor is not None and anchor.cell == cell else None


def _value(model: FunnelModel, solution: Solution | FunnelProblem, cell: str) -> Decimal | None:
    return solution.cells.get(cell) if isinstance(solution, Solution) else given(model, cell)


def _converted(cell: str, value: Decimal, given: Period, wanted: Period) -> Decimal:
    same = cell == REVENUE or given == wanted
    return value if same else by_period(value, given, wanted)
