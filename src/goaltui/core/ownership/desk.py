"""The owner desk: who owns what, what nobody owns, and whose hours do not suffice."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from goaltui.core.base import Id
from goaltui.core.plan import Node, Person, Plan
from goaltui.core.text import fold
from goaltui.core.tree import Tree


@dataclass(frozen=True)
class Load:
    """What one person owns."""

    person: Person
    objectives: tuple[Node, ...]
    """Those still to be reached, in the order of the tree."""

    @property
    def given(self) -> Decimal:
        """Hours a week that these objectives take, as far as they say so."""
        return sum((n.hours for n in self.objectives if n.hours is not None), Decimal())

    @property
    def unsaid(self) -> int:
        """How many of these objectives do not say what they take."""
        return sum(n.hours is None for n in self.objectives)

    @property
    def over(self) -> Decimal:
        """Hours a week given beyond those there are; zero where that is not known."""
        hours = self.person.hours
        return max(self.given - hours, Decimal()) if hours is not None else Decimal()


@dataclass(frozen=True)
class Desk:
    """All objectives still to be reached, by owner."""

    nobody: tuple[Node, ...]
    """Those that no person owns, in the order of the tree."""
    loads: tuple[Load, ...]
    """Everybody, by name, also who owns nothing."""


def is_open(node: Node) -> bool:
    """Tell whether `node` is an objective that is still to be reached."""
    return node.kind == "objective" and node.state not in ("done", "scrapped")


def is_late(node: Node, today: date) -> bool:
    """Tell whether the deadline of an open objective has passed."""
    return is_open(node) and node.deadline is not None and node.deadline < today


def desk_of(plan: Plan) -> Desk:
    """Return the owner desk of `plan`."""
    owned: dict[Id | None, list[Node]] = {}
    for node in open_nodes(plan):
        owned.setdefault(node.owner if node.owner in plan.people else None, []).append(node)
    people = sorted(plan.people.values(), key=lambda p: (fold(p.name), p.id))
    loads = tuple(Load(p, tuple(owned.get(p.id, ()))) for p in people)
    return Desk(tuple(owned.get(None, ())), loads)


def open_nodes(plan: Plan) -> Iterator[Node]:
    """Yield the objectives that are still to be reached, in the order of the tree."""
    return (n for i, _ in Tree.of(plan.nodes).walk() if is_open(n := plan.nodes[i]))
