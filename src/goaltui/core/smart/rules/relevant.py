"""Relevant: it brings the goal that it hangs under one step nearer, or it is scrapped."""

from collections.abc import Iterator

from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.fix import Fix, ScrapIt, SetValues
from goaltui.core.smart.subject import CLOSED, Subject

_R = Criterion.RELEVANT
_OPPOSITE = {"increase": "reduce", "reduce": "increase"}


def known(subject: Subject) -> bool:
    """Tell whether it hangs under anything."""
    return subject.parent is not None


def no_parent(subject: Subject) -> Iterator[Finding]:
    """It hangs under nothing; where the plan has one goal only, that one is offered."""
    if subject.parent is None:
        goals = subject.context.goals
        fixes: tuple[Fix, ...] = ()
        if len(goals) == 1:
            goal = subject.plan.nodes[goals[0]]
            params = {"goal": goal.label or goal.statement}
            fixes = (Fix("hang_under", SetValues({"parent": goal.id}), params),)
        yield Finding(_R, "no_parent", fixes=(*fixes, Fix("scrap", ScrapIt())))


def parent_closed(subject: Subject) -> Iterator[Finding]:
    """What it hangs under is done or scrapped."""
    parent = subject.parent
    if parent is not None and parent.state in CLOSED:
        yield Finding(_R, f"parent_{parent.state}", {"parent": parent.label or parent.statement})


def contradicts(subject: Subject) -> Iterator[Finding]:
    """Another open objective wants the same KPI to go the other way."""
    node, other_way = subject.node, _OPPOSITE.get(subject.node.direction or "")
    for other in subject.context.on_kpi(node.kpi) if other_way else ():
        if other.id != node.id and other.direction == other_way and other.market == node.market:
            kpi = subject.kpi.name if subject.kpi else ""
            yield Finding(_R, "contradicts", {"other": other.label or other.statement, "kpi": kpi})
            return


def no_objective(subject: Subject) -> Iterator[Finding]:
    """A goal has no objective below it yet."""
    if subject.node.id not in subject.context.parents:
        yield Finding(_R, "no_objective", hint=True)
