"""What a rule looks at: a node, its sentence and the plan around it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from goaltui.core.base import Id
from goaltui.core.language.statement import Deadline, Part, Span, Statement
from goaltui.core.plan import Kpi, Measurement, Node, Period, Person, Plan

CLOSED = frozenset({"done", "scrapped"})
"""States in which an objective is no longer asked anything."""

_FINISHED = re.compile(r"[\w%)]\s*[.!?。؟]\s*$")
_WORDS = 3


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
        found: dict[Id, list[Measurement]] = {}
        rows = self.plan.measurements.values() if self.plan else ()
        for row in sorted(rows, key=lambda m: (m.on, m.id)):
            found.setdefault(row.kpi, []).append(row)
        return {kpi: tuple(found_rows) for kpi, found_rows in found.items()}

    @cached_property
    def given(self) -> Mapping[Id, Decimal]:
        """Hours a week that each person's open objectives take, as far as they say so."""
        hours: dict[Id, Decimal] = {}
        for node in self.plan.nodes.values() if self.plan else ():
            if node.kind == "objective" and node.owner and node.state not in CLOSED:
                hours[node.owner] = hours.get(node.owner, Decimal()) + (node.hours or 0)
        return hours

    @cached_property
    def parents(self) -> frozenset[Id]:
        """The nodes that an objective hangs under which is not scrapped."""
        nodes = self.plan.nodes.values() if self.plan else ()
        return frozenset(
            n.parent for n in nodes if n.kind == "objective" and n.parent and n.state != "scrapped"
        )

    @cached_property
    def by_kpi(self) -> Mapping[Id, tuple[Node, ...]]:
        """The open objectives on each KPI."""
        found: dict[Id, list[Node]] = {}
        for node in self.plan.nodes.values() if self.plan else ():
            if node.kind == "objective" and node.kpi and node.state not in CLOSED:
                found.setdefault(node.kpi, []).append(node)
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
