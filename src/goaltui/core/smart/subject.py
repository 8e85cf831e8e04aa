"""What a rule looks at: a node, its sentence and the plan around it."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property, partial
from typing import Any

from goaltui.core.base import Id
from goaltui.core.language.statement import Deadline, Part, Span, Statement
from goaltui.core.plan import Dismissal, Kpi, Measurement, Node, Period, Person, Plan, Team
from goaltui.core.rows import columns, kept
from goaltui.core.series import series_of
from goaltui.core.smart.budgets import number_of, taken_of
from goaltui.core.smart.dismissed import by_node
from goaltui.core.smart.paths import Moves, leads_to
from goaltui.core.text import fold

CLOSED = frozenset({"done", "scrapped"})
"""States in which an objective is no longer asked anything."""

_FINISHED = re.compile(r"(?:[^\W\d]|[%)])\s*[.!?。؟]\s*$|\d\s*[!?。؟]\s*$|(?<!\d)\d{4}\.\s*$")
_WORDS = 3
_GONE = "scrapped"
_OPEN = ("kind", "state")
_GOING = ("kpi", "direction", "market")
_WANTED = ("kpi", "direction", "market", "channel", "team", "deadline", "cadence")


@dataclass(frozen=True)
class Context:
    """What the rules may know beside the node."""

    today: date
    plan: Plan | None = None
    """None where a sentence stands alone; rules about the plan are then left out."""
    supply: Mapping[Id, tuple[Decimal, Period]] = field(default_factory=dict)
    """What the plan's funnels give of a KPI: a volume, and the period it is counted in."""
    typing: bool = False
    """Whether the sentence is being typed: what is missing is then not missed yet."""

    def typed(self) -> "Context":
        """Return the same context while the sentence is being typed."""
        return replace(self, typing=True)

    @cached_property
    def series(self) -> Mapping[Id, tuple[Measurement, ...]]:
        """The measurements of each KPI that has any, oldest first."""
        return series_of(self.plan.measurements) if self.plan else {}

    def dismissals(self, node: Id) -> Sequence[Dismissal]:
        """Return what was set aside about a node."""
        if self.plan is None or not self.plan.dismissals:
            return ()
        return [self.plan.dismissals[row] for row in by_node(self.plan).get(node, ())]

    @cached_property
    def given(self) -> Mapping[Id, Decimal]:
        """Hours a week that each person's open objectives take, as far as they say so."""
        if self.plan is None:
            return {}
        names = ("kind", "state", "owner", "hours")
        return kept(self.plan.nodes, "given", names, partial(_given, self.plan))

    @cached_property
    def given_by_team(self) -> Mapping[Id, Decimal]:
        """Hours a week that each team's open objectives take, as far as they say so."""
        if self.plan is None:
            return {}
        names = ("kind", "state", "team", "hours")
        return kept(self.plan.nodes, "given by team", names, partial(_by_team, self.plan))

    @cached_property
    def below(self) -> Mapping[Id, tuple[Id, ...]]:
        """The objectives right under each node that are not scrapped."""
        if self.plan is None:
            return {}
        names = ("kind", "state", "parent")
        return kept(self.plan.nodes, "objectives below", names, partial(_below, self.plan))

    @cached_property
    def taken(self) -> Mapping[Id, Decimal]:
        """What the next ones below a node with a budget take of it together."""
        if self.plan is None:
            return {}
        names = ("parent", "state", "budget")
        return kept(self.plan.nodes, "taken", names, partial(taken_of, self.plan))

    @cached_property
    def moves(self) -> tuple[Moves, ...]:
        """The KPIs that each KPI moves next, in funnels and through formulas."""
        return leads_to(self.plan) if self.plan else ()

    def going(self, kpi: Id, way: str, market: str) -> Iterator[Node]:
        """Yield the open objectives that move a KPI one way in a market."""
        if self.plan is not None:
            found = kept(self.plan.nodes, "going", (*_OPEN, *_GOING), partial(_going, self.plan))
            yield from map(self.plan.nodes.__getitem__, found.get((kpi, way, market), ()))

    def wanting(self, node: Node) -> Iterator[Node]:
        """Yield the open objectives that want what `node` does, itself among them.

        That is to move the same KPI the same way for the same market, channel, team and period.
        """
        if self.plan is not None:
            found = kept(self.plan.nodes, "want", (*_OPEN, *_WANTED), partial(_wanting, self.plan))
            wanted = _want(*(getattr(node, name) for name in _WANTED))
            yield from map(self.plan.nodes.__getitem__, found.get(wanted, ()))

    @cached_property
    def goals(self) -> tuple[Id, ...]:
        """All goals."""
        if self.plan is None:
            return ()
        return kept(self.plan.nodes, "goals", ("kind",), partial(_goals, self.plan))


def _given(plan: Plan) -> Mapping[Id, Decimal]:
    given: dict[Id, Decimal] = {}
    for kind, state, owner, hours in columns(plan.nodes, "kind", "state", "owner", "hours"):
        if kind == "objective" and owner and state not in CLOSED:
            given[owner] = given.get(owner, Decimal()) + number_of(hours)
    return given


def _by_team(plan: Plan) -> Mapping[Id, Decimal]:
    given: dict[Id, Decimal] = {}
    for kind, state, team, hours in columns(plan.nodes, "kind", "state", "team", "hours"):
        if kind == "objective" and team and state not in CLOSED:
            given[team] = given.get(team, Decimal()) + number_of(hours)
    return given


def _below(plan: Plan) -> Mapping[Id, tuple[Id, ...]]:
    found: dict[Id, list[Id]] = {}
    for node, kind, state, parent in columns(plan.nodes, "id", "kind", "state", "parent"):
        if kind == "objective" and parent and state != _GONE:
            found.setdefault(parent, []).append(node)
    return {parent: tuple(nodes) for parent, nodes in found.items()}


def _goals(plan: Plan) -> tuple[Id, ...]:
    return tuple(node for node, kind in columns(plan.nodes, "id", "kind") if kind == "goal")


def _going(plan: Plan) -> Mapping[tuple[str, ...], tuple[Id, ...]]:
    return _open_by(plan, _GOING, lambda *cells: cells)


def _wanting(plan: Plan) -> Mapping[tuple[str, ...], tuple[Id, ...]]:
    return _open_by(plan, _WANTED, _want)


def _want(*cells: Any) -> tuple[str, ...]:  # noqa: ANN401 - a day may be its text
    return tuple(fold(str(cell)) for cell in cells)


def _open_by(
    plan: Plan, names: Sequence[str], key: Callable[..., tuple[str, ...]]
) -> Mapping[tuple[str, ...], tuple[Id, ...]]:
    """Return the open objectives on KPIs by some of their fields, the KPI first."""
    found: dict[tuple[str, ...], list[Id]] = {}
    for node, kind, state, *cells in columns(plan.nodes, "id", *_OPEN, *names):
        if kind == "objective" and cells[0] and state not in CLOSED:
            found.setdefault(key(*cells), []).append(node)
    return {wanted: tuple(nodes) for wanted, nodes in found.items()}


@dataclass(frozen=True)
class Subject:
    """One node with its reading; fields that a person set count before what was read."""

    node: Node
    statement: Statement
    """Empty where there is no reading."""
    context: Context

    @property
    def plan(self) -> Plan:
        """The plan; only for rules that need one."""
        assert self.context.plan is not None
        return self.context.plan

    @property
    def today(self) -> date:
        """The day on which the question is asked."""
        return self.context.today

    @property
    def has_metric(self) -> bool:
        """Whether it is said what is measured."""
        return self.node.kpi is not None or self.statement.metric is not None

    @property
    def vague_metric(self) -> Part | None:
        """The metric that the sentence names, where it is vague and no KPI stands for it."""
        metric = self.statement.metric
        if metric is None or not self.statement.vague_metric or self.node.kpi is not None:
            return None
        return metric if self.settled(metric.span) else None

    @property
    def has_number(self) -> bool:
        """Whether it is said how much."""
        return self.node.target is not None or self.statement.numbered

    @property
    def said_deadline(self) -> Deadline | None:
        """The deadline that the sentence states, if it states one; a vague time is none."""
        said = self.statement.deadline
        return said if said and said.kind != "vague" else None

    @property
    def deadline(self) -> date | None:
        """The day by which it is to be done, where one is known."""
        if self.node.deadline is not None:
            return self.node.deadline
        return self.statement.deadline.resolved if self.statement.deadline else None

    @property
    def has_deadline(self) -> bool:
        """Whether it is said when, be it a day or an event."""
        return self.node.deadline is not None or self.said_deadline is not None

    @property
    def baseline(self) -> Decimal | None:
        """Where its KPI stands: as it was entered, else as the sentence says."""
        said = self.statement.baseline
        if self.node.baseline is not None:
            return self.node.baseline
        return said.value if said is not None else None

    @property
    def target(self) -> Decimal | None:
        """The level to arrive at: as it was entered, else as the sentence states it."""
        said = self.statement.target
        if self.node.target is not None:
            return self.node.target
        return said.value if said is not None else None

    @property
    def kpi(self) -> Kpi | None:
        """The KPI that it moves."""
        return self.plan.kpis.get(self.node.kpi or "")

    @property
    def owner(self) -> Person | None:
        """The person who answers for it."""
        return self.plan.people.get(self.node.owner or "")

    @property
    def team(self) -> Team | None:
        """The team whose work it is."""
        return self.plan.teams.get(self.node.team or "")

    @property
    def begins(self) -> date:
        """The day from which it counts: its start, else when it was written, else today."""
        return self.node.start or self.node.written or self.today

    @property
    def is_total(self) -> bool:
        """Whether its target is what is to come together until the deadline, and no level.

        So it is with a quantity (“win 40”), and with a target that starts from nothing; not with
        one that comes round.
        """
        return self.node.cadence is None and (self.is_quantity or self.node.baseline is None)

    @property
    def is_quantity(self) -> bool:
        """Whether the sentence asks for so many of something, as “win 40” does."""
        amount = self.statement.amount
        return amount is not None and not amount.relative and self.node.cadence is None

    @property
    def parent(self) -> Node | None:
        """What it hangs under."""
        return self.plan.nodes.get(self.node.parent or "")

    def above(self) -> Iterator[Node]:
        """Yield what it hangs under, the next first."""
        seen = {self.node.id}
        node = self.parent
        while node is not None and node.id not in seen:
            yield node
            seen.add(node.id)
            node = self.plan.nodes.get(node.parent or "")

    def settled(self, span: Span) -> bool:
        """Tell whether a word that is finished follows `span`, so that it will stay as it is.

        Always so where nobody is typing.
        """
        after = self.statement.text[span[1] :]
        return not self.context.typing or bool(re.search(r"\w\W*\s", after))


def is_finished(text: str) -> bool:
    """Tell whether a sentence looks finished: some words, then a full stop or its like."""
    return bool(_FINISHED.search(text[-8:])) and len(text.split(None, _WORDS)) >= _WORDS
