"""A funnel of a plan as it is printed: what is planned, and what is tried beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from goaltui.core.base import Id
from goaltui.core.funnel.levers import Lever, levers
from goaltui.core.funnel.model import DEAL_SIZE, REVENUE, FunnelModel
from goaltui.core.funnel.plan import stages_of, targets_of
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.plan import Funnel
from goaltui.core.quantity.show import UNKNOWN, short_money, show_rate, show_volume
from goaltui.core.quantity.symbols import Symbols
from goaltui.session.answer import answer, foremost
from goaltui.session.derived import View


@dataclass(frozen=True)
class FunnelSheet:
    """One funnel of a plan as it is printed."""

    row: Funnel
    currency: str
    names: Mapping[str, str]
    """Of the stages, by key, from the top down."""
    planned: FunnelModel
    trial: FunnelModel | None
    """What is tried beside the plan."""
    targets: Mapping[str, Decimal]
    symbols: Symbols

    @classmethod
    def of(cls, view: View, funnel: Id, symbols: Symbols) -> "FunnelSheet":
        """Return a funnel as the plan has it."""
        plan = view.plan
        return cls(
            row=plan.funnels[funnel],
            currency=plan.settings.currency,
            names={s.key: s.name for s in stages_of(plan, funnel)},
            planned=view.flows[funnel].model,
            trial=None,
            targets=targets_of(plan, funnel),
            symbols=symbols,
        )

    @property
    def model(self) -> FunnelModel:
        """What is looked at: the trial, else the plan."""
        return self.trial or self.planned

    @cached_property
    def answer(self) -> str:
        """What the funnel says, as a sentence."""
        solution = solve(self.model)
        if not isinstance(solution, Solution):
            return f"{self.cell_name(solution.cell)}: {solution.message}"
        return answer(self.model, solution, self.names, self.targets, self.symbols)

    @property
    def aim(self) -> str | None:
        """The cell with the foremost target."""
        return foremost(self.targets)

    @cached_property
    def levers(self) -> Mapping[str, Lever]:
        """What each input, alone, would need to be for the foremost target."""
        return levers(self.model, self.aim, self.targets[self.aim]) if self.aim else {}

    def cell_name(self, cell: str) -> str:
        """Return what a person calls a cell."""
        stage, dot, _ = cell.partition(".")
        if dot:
            return f"{self.names.get(stage, stage)} rate"
        return self.names.get(cell, cell.replace("_", " ").capitalize())

    def shown(self, cell: str, value: Decimal | None) -> str:
        """Return the value of a cell as it is shown."""
        if cell.endswith(".rate"):
            return show_rate(value, self.symbols)
        if cell in (REVENUE, DEAL_SIZE):
            return UNKNOWN if value is None else short_money(value, self.symbols)
        return show_volume(value, self.symbols)
