"""One funnel as it is shown: its numbers at the precision of a decision, its cells by name."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cached_property

from goaltui.core.base import Id
from goaltui.core.funnel.model import DEAL_SIZE, REVENUE, FunnelModel, FunnelProblem
from goaltui.core.plan import Plan
from goaltui.core.quantity.show import (
    short_money,
    show_entry,
    show_money,
    show_rate,
    show_volume,
)
from goaltui.core.quantity.symbols import Symbols
from goaltui.session.answer import answer
from goaltui.session.funnel.numbers import Numbers, given
from goaltui.session.funnel.trial import Trial


class FunnelSheet(Numbers):
    """A funnel of a plan with a trial, both in the reader's words and separators."""

    @cached_property
    def names(self) -> Mapping[str, str]:
        """The stages' names by key."""
        return {s.key: s.name for s in self.stages}

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

    @classmethod
    def of(cls, plan: Plan, funnel: Id, symbols: Symbols) -> "FunnelSheet":
        """Return a funnel as the plan has it, by its own period."""
        row = plan.funnels[funnel]
        return cls(plan, row, Trial(), row.period, symbols)

    # Numbers as they are shown

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
