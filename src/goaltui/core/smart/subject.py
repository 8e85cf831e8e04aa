"""What a rule looks at: a node, its sentence and the plan around it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cached_property, partial
from typing import Any

from goaltui.core.base import Id
from goaltui.core.language.statement import Deadline, Part, Span, Statement
from goaltui.core.plan import Dismissal, Kpi, Measurement, Node, Period, Person, Plan
from goaltui.core.rows import columns, kept
from goaltui.core.series import series_of
from goaltui.core.smart.dismissed import by_node

CLOSED = frozenset({"done", "scrapped"})
"""States in which an objective is no longer asked anything."""

_FINISHED = re.compile(r"[\w%)]\s*[.!?。؟]\s*$")
_WORDS = 3
_GONE = "scrapped"
_ENDLESS = Decimal("1e400")


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
    def parents(self) -> frozenset[Id]:
        """The nodes that an objective hangs under which is not scrapped."""
        if self.plan is None:
            return frozenset()
        names = ("kind", "state", "parent")
        return kept(self.plan.nodes, "parents", names, partial(_parents, self.plan))

    @cached_property
    def by_kpi(self) -> Mapping[Id, tuple[Id, ...]]:
        """The open objectives on each KPI."""
        if self.plan is None:
            return {}
        names = ("kind", "state", "kpi")
        return kept(self.plan.nodes, "by kpi", names, partial(_by_kpi, self.plan))

    def on_kpi(self, kpi: Id | None) -> Iterator[Node]:
        """Yield the open objectives on a KPI."""
        if self.plan is not None:
            yield from map(self.plan.nodes.__getitem__, self.by_kpi.get(kpi or "", ()))

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
            given[owner] = given.get(owner, Decimal()) + _hours(hours)
    return given


def _hours(value: Any) -> Decimal:  # noqa: ANN401 - a number, the text of one, or damage
    try:
        hours = Decimal(value or 0)
        return hours if 0 <= hours < _ENDLESS else Decimal()
    except InvalidOperation:
        return Decimal()


def _parents(plan: Plan) -> frozenset[Id]:
    rows = columns(plan.nodes, "kind", "state", "parent")
    return frozenset(p for kind, state, p in rows if kind == "objective" and p and state != _GONE)


def _goals(plan: Plan) -> tuple[Id, ...]:
    return tuple(node for node, kind in columns(plan.nodes, "id", "kind") if kind == "goal")


def _by_kpi(plan: Plan) -> Mapping[Id, tuple[Id, ...]]:
    found: dict[Id, list[Id]] = {}
    for node, kind, state, kpi in columns(plan.nodes, "id", "kind", "state", "kpi"):
        if kind == "objective" and kpi and state not in CLOSED:
            found.setdefault(kpi, []).append(node)
    return {kpi: tuple(nodes) for kpi, nodes in found.items()}


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
    def kpi(self) -> Kpi | None:
        """The KPI that it moves."""
        return self.plan.kpis.get(self.node.kpi or "")

    @property
    def owner(self) -> Person | None:
        """The person who answers for it."""
        return self.plan.people.get(self.node.owner or "")

    @property
    def parent(self) -> Node | None:
        """What it hangs under."""
        return self.plan.nodes.get(self.node.parent or "")

    def settled(self, span: Span) -> bool:
        """Tell whether a word that is finished follows `span`, so that it will stay as it is.

        Always so where nobody is typing.
        """
        after = self.statement.text[span[1] :]
        return not self.context.typing or bool(re.search(r"\w\W*\s", after))


def is_finished(text: str) -> bool:
    """Tell whether a sentence looks finished: some words, then a full stop or its like."""
    return bool(_FINISHED.search(text[-8:])) and len(text.split(None, _WORDS)) >= _WORDS
