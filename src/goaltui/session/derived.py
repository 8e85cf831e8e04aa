"""What follows from a plan: its tree, readings, labels, findings and funnels, worked out once."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Final

from goaltui.core.base import Id
from goaltui.core.funnel.model import FunnelModel
from goaltui.core.funnel.plan import funnels_of, model_of, stages_of
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.label import label_of
from goaltui.core.language.fill import Names
from goaltui.core.language.statement import Statement
from goaltui.core.language.steady import steady
from goaltui.core.plan import Measurement, Node, Period, Plan
from goaltui.core.smart.check import Context, check
from goaltui.core.smart.finding import Report
from goaltui.core.tree import Tree
from goaltui.session.commands.base import Tools


class Readings:
    """Remembers what sentences were read as, across plans."""

    def __init__(self, tools: Tools, room: int = 4_000) -> None:
        """Remember up to `room` readings."""
        self._tools = tools
        self._room = room
        self._known: dict[tuple[str, date], Statement | None] = {}

    def of(self, node: Node) -> Statement | None:
        """Return the reading of a node's statement on the day it was written."""
        key = (node.statement, node.written or self._tools.today())
        if key not in self._known:
            if len(self._known) >= self._room:
                self._known.clear()
            self._known[key] = self._tools.read(*key)
        return self._known[key]


class Typing:
    """The tools as they are while a sentence is typed: half a word overthrows no reading."""

    def __init__(self, tools: Tools) -> None:
        """Read as `tools` do, and leave all else to them."""
        self._tools = tools
        self.today, self.new_id = tools.today, tools.new_id
        self.read_day, self.label_words = tools.read_day, tools.label_words

    def read(self, text: str, written: date) -> Statement | None:
        """Return what `text` says so far, or None where its language is not read."""
        return steady(text, lambda part: self._tools.read(part, written))


@dataclass(frozen=True)
class Flow:
    """A funnel of the plan, solved; `solution` is None where its inputs contradict each other."""

    model: FunnelModel
    solution: Solution | None


_HANGS_ON: Final[Mapping[str, tuple[str, ...]]] = {
    "flows": ("funnels", "stages"),
    "supply": ("funnels", "stages"),
    "short_names": ("people",),
    "names": ("people", "teams", "kpis"),
}
"""What a view of the next plan takes over where these tables are the same."""


class View:
    """One plan and what follows from it; made anew for each plan, worked out when asked for."""

    def __init__(
        self, plan: Plan, tools: Tools, readings: Readings, typed: Id | None = None
    ) -> None:
        """Look at `plan` as of today; the sentence of the node `typed` is not finished."""
        self.plan = plan
        self._typed = typed
        self._tools = tools
        self.today = tools.today()
        self._readings = readings
        self._reports: dict[tuple[Id, bool], Report] = {}

    def of(self, plan: Plan, typed: Id | None = None) -> "View":
        """Look at `plan`, taking over what is the same; the sentence of `typed` is not finished."""
        view = View(plan, self._tools, self._readings, typed)
        for name, tables in _HANGS_ON.items():
            if name in self.__dict__ and all(plan.table(t) is self.plan.table(t) for t in tables):
                view.__dict__[name] = self.__dict__[name]
        return view

    @cached_property
    def tree(self) -> Tree:
        """The tree of goals and objectives."""
        return Tree.of(self.plan.nodes)

    @cached_property
    def flows(self) -> Mapping[Id, Flow]:
        """Every funnel, solved, in order."""
        flows = {}
        for funnel in funnels_of(self.plan):
            model = model_of(self.plan, funnel.id)
            solved = solve(model)
            flows[funnel.id] = Flow(model, solved if isinstance(solved, Solution) else None)
        return flows

    @cached_property
    def supply(self) -> Mapping[Id, tuple[Decimal, Period]]:
        """What the funnels give of each KPI that a stage names: a volume and its period."""
        given: dict[Id, tuple[Decimal, Period]] = {}
        for funnel, flow in self.flows.items():
            for stage in stages_of(self.plan, funnel):
                volume = flow.solution.cells.get(stage.key) if flow.solution else None
                if stage.kpi is not None and volume is not None:
                    given.setdefault(stage.kpi, (volume, flow.model.period))
        return given

    @cached_property
    def series(self) -> Mapping[Id, tuple[Measurement, ...]]:
        """The measurements of each KPI that has any, oldest first."""
        return self.context.series

    @cached_property
    def short_names(self) -> Mapping[Id, str]:
        """What each person is called where there is little room: the first name where it tells."""
        first = {p.id: p.name.split(" ")[0] for p in self.plan.people.values()}
        often = Counter(first.values())
        return {
            person: name if often[name] == 1 else self.plan.people[person].name
            for person, name in first.items()
        }

    @cached_property
    def names(self) -> Names:
        """Whom and what a sentence may name."""
        return Names.of(self.plan)

    @cached_property
    def context(self) -> Context:
        """What the SMART rules ask about the plan."""
        return Context(plan=self.plan, today=self.today, supply=self.supply)

    def statement(self, node: Id) -> Statement | None:
        """Return what a node's sentence says; None where its language is not read."""
        if node == self._typed:
            row = self.plan.nodes[node]
            return Typing(self._tools).read(row.statement, row.written or self.today)
        return self._readings.of(self.plan.nodes[node])

    def label(self, node: Id) -> str:
        """Return the short text that stands for a node, in the language of its sentence."""
        said = self.statement(node)
        words = self._tools.label_words(said.language) if said else None
        return label_of(self.plan.nodes[node], said, words)

    def report(self, node: Id, *, typing: bool = False) -> Report:
        """Return the findings about a node; `typing` says that its sentence is not finished."""
        key = (node, typing)
        if key not in self._reports:
            context = self.context.typed() if typing else self.context
            self._reports[key] = check(self.plan.nodes[node], self.statement(node), context)
        return self._reports[key]
