"""One funnel as the screen looks at it: the plan's numbers, and the trial's beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from goaltui.core.funnel.edit import clear, edit, with_period
from goaltui.core.funnel.levers import Gap, Lever, gaps, levers
from goaltui.core.funnel.model import (
    DEAL_SIZE,
    PERIODS_A_YEAR,
    REVENUE,
    FunnelModel,
    FunnelProblem,
    Period,
)
from goaltui.core.funnel.plan import model_of, stages_of, targets_of
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.plan import Funnel, Plan, Stage
from goaltui.core.quantity.model import CONTEXT, central
from goaltui.core.quantity.show import show_entry, show_money, show_rate, show_volume
from goaltui.core.quantity.symbols import Symbols
from goaltui.session.answer import answer, foremost, short_money
from goaltui.tui.screens.funnel.trial import Trial


@dataclass(frozen=True)
class Entry:
    """A trial after an entry, and how the entry was read."""

    trial: Trial
    echo: str


@dataclass(frozen=True)
class Sheet:
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
    def names(self) -> Mapping[str, str]:
        """The stages' names by key."""
        return {s.key: s.name for s in self.stages}

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

    def aim(self, cell: str) -> str | None:
        """Return the target that the levers are for, seen from `cell`: revenue's goes first."""
        if REVENUE not in self.targets and (key := self.stage_key(cell)) in self.targets:
            return key
        return foremost(self.targets)

    def levers(self, cell: str) -> Mapping[str, Lever]:
        """Return what each input alone would have to be for the target seen from `cell`."""
        aim = self.aim(cell)
        return levers(self.tried, aim, self.targets[aim]) if aim else {}

    @cached_property
    def gaps(self) -> Mapping[str, Gap]:
        """How far the trial is from each target; empty where nothing can be worked out."""
        return gaps(self.solution, self.targets) if isinstance(self.solution, Solution) else {}

    @cached_property
    def answer(self) -> str:
        """What the trial says, as a sentence."""
        if isinstance(self.solution, FunnelProblem):
            return self.problem(self.solution)
        return answer(self.tried, self.solution, self.names, self.targets, self.symbols)

    def problem(self, problem: FunnelProblem, cell: str = "") -> str:
        """Return what is wrong as a sentence, with the cell's name unless one is in it."""
        if problem.cell == cell:
            return problem.message
        return f"{self.name_of(problem.cell)}: {problem.message}"

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

    # Values

    def value(self, cell: str) -> Decimal | None:
        """Return what a cell holds in the trial; what was typed where nothing can be solved."""
        return _value(self.tried, self.solution, cell)

    def planned_value(self, cell: str) -> Decimal | None:
        """Return what a cell holds in the plan."""
        return _value(self.planned, self.planned_solution, cell)

    def text(self, cell: str) -> str:
        """Return what a cell of the trial shows."""
        return self._text(self.tried, cell, self.value(cell))

    def planned_text(self, cell: str) -> str:
        """Return what a cell of the plan shows."""
        return self._text(self.planned, cell, self.planned_value(cell))

    def _text(self, model: FunnelModel, cell: str, value: Decimal | None) -> str:
        if value is not None and not cell.endswith(".rate") and given(model, cell) is not None:
            return self.typed(cell, value)
        return self.shown(cell, value)

    # Cells in words

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

    def name_of(self, cell: str) -> str:
        """Return what a person calls a cell."""
        key = self.stage_key(cell)
        if cell != key:
            return f"{self.names.get(key, key)} rate"
        return self.names.get(cell, cell.replace("_", " ").capitalize())

    def shown(self, cell: str, value: Decimal | None) -> str:
        """Return a value of a cell at the precision that a decision needs."""
        if cell.endswith(".rate"):
            return show_rate(value, self.symbols)
        if cell in (REVENUE, DEAL_SIZE):
            return show_money(value, self.symbols, compact=True)
        return show_volume(value, self.symbols)

    def entry_text(self, cell: str) -> str:
        """Return what stands in a cell of the trial, to be edited: an input digit for digit."""
        model = self.tried
        rate = model.rates.get(self.stage_key(cell)) if cell.endswith(".rate") else None
        if rate is not None:
            return show_entry(rate, rate=True, symbols=self.symbols)
        if cell == DEAL_SIZE and model.deal_size is not None:
            return show_entry(model.deal_size, rate=False, symbols=self.symbols)
        if model.anchor is not None and model.anchor.cell == cell:
            return show_entry(model.anchor.value, rate=False, symbols=self.symbols)
        value = self.value(cell)
        return "" if value is None else show_volume(value, self.symbols)

    def typed(self, cell: str, value: Decimal) -> str:
        """Return a value that a person gave, without idle zeros."""
        if cell in (REVENUE, DEAL_SIZE):
            return short_money(value, self.symbols)
        whole = value == value.to_integral_value()
        return show_volume(value, self.symbols, 0 if whole else None)


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
    if cell == REVENUE or given == wanted:
        return value
    product = CONTEXT.multiply(value, Decimal(PERIODS_A_YEAR[given]))
    return CONTEXT.divide(product, Decimal(PERIODS_A_YEAR[wanted]))
