"""What hangs under a node on the node's own KPI: whether it comes together, and is counted once."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from goaltui.core.plan import Node
from goaltui.core.smart.figure import figure
from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.subject import Subject

_A = Criterion.ACHIEVABLE


class _Sum(NamedTuple):
    """What the children promise together, and what is wanted."""

    wanted: Decimal
    promised: Decimal
    once: Decimal
    """Without the smallest child of each pair that counts the same."""
    doubled: Node | None
    """A child that another one counts already."""
    other: Node | None


def children_short(subject: Subject) -> Iterator[Finding]:
    """The objectives below it promise less of its KPI together than it asks for."""
    total = _sum_of(subject)
    if total is not None and total.promised < total.wanted:
        yield Finding(_A, "children_short", _told(subject, total.promised, total.wanted))


def counted_twice(subject: Subject) -> Iterator[Finding]:
    """They reach what it asks for only because one of them counts what another counts."""
    total = _sum_of(subject)
    if total is None or total.doubled is None or total.other is None:
        return
    if total.once < total.wanted <= total.promised:
        names = {"one": _name(total.doubled), "other": _name(total.other)}
        yield Finding(_A, "counted_twice", {**names, **_told(subject, total.once, total.wanted)})


def _told(subject: Subject, promised: Decimal, wanted: Decimal) -> dict[str, str]:
    kpi = subject.kpi.name if subject.kpi else ""
    return {"sum": figure(promised), "target": figure(wanted), "kpi": kpi}


def _name(node: Node) -> str:
    return node.label or node.statement


def _sum_of(subject: Subject) -> _Sum | None:
    """Return the sum where it means something; None where it does not, or is not known.

    Counts and money that are to grow add up; shares, scores, averages and what is to shrink do
    not. Every child has to be on the same KPI, with a target that comes round as the parent's.
    """
    node = subject.node
    if node.target is None or not _adds_up(subject, node):
        return None
    children = [subject.plan.nodes[i] for i in subject.context.below.get(node.id, ())]
    if not children or not all(_fits(subject, child, node) for child in children):
        return None
    targets = {child.id: child.target or Decimal() for child in children}
    wanted, promised = node.target, sum(targets.values(), Decimal())
    if promised < wanted and node.baseline is not None:
        changes = [c.target - c.baseline for c in children if c.target and c.baseline is not None]
        if len(changes) == len(children):
            wanted, promised = node.target - node.baseline, sum(changes, Decimal())
            targets = {c.id: change for c, change in zip(children, changes, strict=True)}
    pair = _overlap(children, targets)
    once = promised - targets[pair[0].id] if pair else promised
    return _Sum(wanted, promised, once, *(pair or (None, None)))


def _adds_up(subject: Subject, node: Node) -> bool:
    kpi = subject.plan.kpis.get(node.kpi or "")
    if kpi is None or node.direction not in ("increase", None) or kpi.better == "lower":
        return False
    units = {node.unit, kpi.unit, subject.statement.target.unit if subject.statement.target else ""}
    shares = {"%", "percent", "percentage_point", "score"}
    average = "/" in kpi.formula or "÷" in kpi.formula or subject.statement.share
    return not (units & shares or average)


def _fits(subject: Subject, child: Node, parent: Node) -> bool:
    same = (child.kpi, child.cadence) == (parent.kpi, parent.cadence)
    return same and child.target is not None and _adds_up(subject, child)


def _overlap(children: Sequence[Node], targets: dict[str, Decimal]) -> tuple[Node, Node] | None:
    """Return two children of which the first counts nothing that the second does not.

    Two are told apart by market, channel or team; one that names none of the three counts
    everything.
    """
    by_size = sorted(children, key=lambda c: targets[c.id])
    named: dict[tuple[str, ...], list[int]] = {}
    covered: dict[tuple[str, ...], list[int]] = {}
    for at, child in enumerate(by_size):
        named.setdefault(_names(child), []).append(at)
        for wider in _wider(_names(child)):
            covered.setdefault(wider, []).append(at)
    for at, small in enumerate(by_size):
        rows = [covered[_names(small)], *(named.get(each, []) for each in _wider(_names(small)))]
        others = [other for row in rows for other in row[:2] if other != at]
        if others:
            return small, by_size[min(others)]
    return None


def _names(child: Node) -> tuple[str, ...]:
    return (child.market, child.channel, child.team or "")


def _wider(names: tuple[str, ...]) -> set[tuple[str, ...]]:
    """Return names with any of them left out: what covers what they name, they themselves."""
    return set(product(*((name, "") for name in names)))
