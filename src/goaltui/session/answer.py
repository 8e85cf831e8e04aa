"""What a funnel says, as one sentence that can be pasted into a message."""

from collections.abc import Mapping
from decimal import Decimal

from goaltui.core.funnel.levers import Gap, gaps
from goaltui.core.funnel.model import DEAL_SIZE, RATE_SUFFIX, REVENUE, Anchor, FunnelModel
from goaltui.core.funnel.solve import Solution
from goaltui.core.quantity.show import short_money, short_volume
from goaltui.core.quantity.symbols import Symbols

_NOTHING = Decimal("1e-9")
"""A gap below this share of its target is not worth a word: 50 digits leave some 1e-49."""


def answer(
    model: FunnelModel,
    solution: Solution,
    names: Mapping[str, str],
    targets: Mapping[str, Decimal],
    symbols: Symbols,
) -> str:
    """Return what `solution` says in a sentence.

    Such as `6,000 visits a month give 9.504M a year: 496k short of 10M.` The gap is that of the
    `foremost` target. What is not known yet is said so. `names` are the stages' by key.
    """
    said = _Words(model, names, symbols)
    anchor = model.anchor
    if anchor is None:
        return "Type one volume or the revenue, and the rest follows."
    given = said.amount(anchor.cell, anchor.value)
    result = _result(model, solution, anchor.cell)
    value = solution.cells.get(result)
    if value is None:
        missing = _missing(solution, anchor.cell) or result
        return f"{given}: what follows is not known until {said.input(missing)} is."
    sentence = f"{given} {_verb(anchor)} {said.outcome(result, value, solution)}"
    cell = foremost(targets)
    if cell is None:
        return f"{sentence}."
    gap = gaps(solution, {cell: targets[cell]})[cell]
    return f"{sentence}{said.gap(cell, gap, about=(anchor.cell, result))}."


def _missing(solution: Solution, anchor: str) -> str | None:
    """Return the unknown input that is nearest to the anchor, on the way that is spoken of."""
    cells = list(solution.cells)
    at = cells.index(anchor)
    way = reversed(cells[:at]) if anchor == REVENUE else cells[at + 1 :]
    inputs = (c for c in way if c == DEAL_SIZE or c.endswith(RATE_SUFFIX))
    return next((c for c in inputs if solution.cells[c] is None), None)


def foremost(targets: Mapping[str, Decimal]) -> str | None:
    """Return the cell whose target is spoken of: revenue, else the first; None without any."""
    return REVENUE if REVENUE in targets else next(iter(targets), None)


def _verb(anchor: Anchor) -> str:
    if anchor.cell == REVENUE:
        return "takes"
    return "gives" if anchor.value == 1 else "give"


def _result(model: FunnelModel, solution: Solution, anchor: str) -> str:
    if anchor == REVENUE:
        return model.stages[0]
    last = model.stages[-1]
    return REVENUE if anchor == last or solution.cells.get(REVENUE) is not None else last


class _Words:
    def __init__(self, model: FunnelModel, names: Mapping[str, str], symbols: Symbols) -> None:
        self.model = model
        self.names = names
        self.symbols = symbols

    def amount(self, cell: str, value: Decimal) -> str:
        """Return `6,000 visits a month` or `10M a year`."""
        if cell == REVENUE:
            return f"{self.money(value)} a {self.model.horizon}"
        return f"{self.counted(cell, value)} a {self.model.period}"

    def outcome(self, cell: str, value: Decimal, solution: Solution) -> str:
        """Return `9.504M a year`; the last stage, like revenue, is told over the horizon."""
        total = solution.totals.get(cell)
        if cell == self.model.stages[-1] and total is not None:
            return f"{self.counted(cell, total)} a {self.model.horizon}"
        return self.amount(cell, value)

    def gap(self, cell: str, gap: Gap, *, about: tuple[str, str]) -> str:
        """Return `: 496k short of 10M`; the target of a cell not spoken of yet has its name."""
        anchor, result = about
        if gap.gap is None:
            return ""
        spoken = cell == anchor or (cell == result and cell != self.model.stages[-1])
        if abs(gap.gap) <= _NOTHING * abs(gap.target):
            just = "what is" if spoken else f"the {self.amount(cell, gap.target)}"
            return "" if cell == anchor else f": just {just} aimed at"
        show = self.money if cell == REVENUE else self.volume
        target = show(gap.target) if spoken else self.amount(cell, gap.target)
        return f": {show(abs(gap.gap))} {'short of' if gap.gap < 0 else 'more than'} {target}"

    def input(self, cell: str) -> str:
        """Return what an input is called in the middle of a sentence."""
        stage, dot, _ = cell.partition(".")
        if dot:
            return f"the rate of {self.stage(stage)}"
        return "the deal size" if stage == "deal_size" else self.stage(stage)

    def stage(self, key: str) -> str:
        """Return a stage's name as it stands in a sentence: `visits`, but `MQLs`."""
        name = self.names.get(key, key)
        return name[:1].lower() + name[1:] if name[1:].islower() else name

    def counted(self, cell: str, value: Decimal) -> str:
        """Return a volume with its stage: `6,000 visits`, `1 customer`."""
        name = self.stage(cell)
        one = value == 1 and name.endswith("s") and not name.endswith("ss")
        return f"{self.volume(value)} {name[:-1] if one else name}"

    def volume(self, value: Decimal) -> str:
        """Return a volume without idle zeros."""
        return short_volume(value, self.symbols)

    def money(self, value: Decimal) -> str:
        """Return a sum of money without idle zeros."""
        return short_money(value, self.symbols)
