"""Relevant: it brings the goal that it hangs under one step nearer, or it is scrapped."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from goaltui.core.plan import Node
from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.fix import Fix, HangUnder, ScrapIt
from goaltui.core.smart.paths import is_placed, reaches
from goaltui.core.smart.subject import CLOSED, Subject

_R = Criterion.RELEVANT
_SCRAP = Fix("scrap", ScrapIt())
_OPPOSITE = {"increase": "reduce", "reduce": "increase"}


def known(subject: Subject) -> bool:
    """Tell whether it hangs under anything."""
    return subject.parent is not None


def no_parent(subject: Subject) -> Iterator[Finding]:
    """It hangs under nothing; where the plan has one goal only, that one is offered."""
    if subject.parent is None:
        yield Finding(_R, "no_parent", fixes=(*_hanging(subject), _SCRAP))


def _hanging(subject: Subject) -> Iterator[Fix]:
    """Offer the only goal, where it is open and does not hang under the objective itself."""
    goals = subject.context.goals
    if len(goals) == 1:
        goal = subject.plan.nodes[goals[0]]
        if goal.state not in CLOSED and not _hangs_under(subject, goal):
            params = {"goal": goal.label or goal.statement}
            yield Fix("hang_under", HangUnder(goal.id), params)


def parent_closed(subject: Subject) -> Iterator[Finding]:
    """What it hangs under is done or scrapped."""
    parent = subject.parent
    if parent is not None and parent.state in CLOSED:
        params = {"parent": parent.label or parent.statement}
        about = {"parent": parent.id}
        yield Finding(_R, f"parent_{parent.state}", params, (_SCRAP,), about=about)


def no_path(subject: Subject) -> Iterator[Finding]:
    """Its KPI moves nothing that leads to the KPI of what it hangs under.

    It is asked where the plan says what moves the KPI above. A warning where the plan also says
    what this KPI moves, a hint where it says nothing. What is produced (tag `activity`) moves
    things that no funnel has, and is left in peace.
    """
    kpi, moves = subject.kpi, subject.context.moves
    above = next((node for node in subject.above() if node.kpi in subject.plan.kpis), None)
    if kpi is None or above is None or above.kpi is None or "activity" in kpi.tags:
        return
    if reaches(moves, kpi.id, above.kpi) or not is_placed(moves, above.kpi):
        return
    params = {"kpi": kpi.name, "parent_kpi": subject.plan.kpis[above.kpi].name}
    about = {"kpi": kpi.id, "parent_kpi": above.kpi}
    hint = not is_placed(moves, kpi.id)
    yield Finding(_R, "no_path", params, (_SCRAP,), hint=hint, about=about)


def contradicts(subject: Subject) -> Iterator[Finding]:
    """What it hangs under, or another open objective, wants the same KPI to go the other way."""
    node, other_way = subject.node, _OPPOSITE.get(subject.node.direction or "")
    if not other_way or node.kpi is None:
        return
    rivals = subject.context.going(node.kpi, other_way, node.market)
    for other in chain(subject.above(), rivals):
        opposite = other.kpi == node.kpi and other.direction == other_way
        if opposite and other.market == node.market and other.state not in CLOSED:
            yield _beside(subject, other, "contradicts")
            return


def duplicate(subject: Subject) -> Iterator[Finding]:
    """Another open objective wants the same: KPI, market, way, period, team and channel.

    One that hangs under the other is a part of it and no duplicate.
    """
    if subject.kpi is None:
        return
    above = {subject.node.id, *(node.id for node in subject.above())}
    for other in subject.context.wanting(subject.node):
        if other.id not in above and not _hangs_under(subject, other):
            yield _beside(subject, other, "duplicate")
            return


def _hangs_under(subject: Subject, other: Node) -> bool:
    return any(node.id == subject.node.id for node in replace(subject, node=other).above())


def _beside(subject: Subject, other: Node, code: str) -> Finding:
    kpi = subject.kpi.name if subject.kpi else ""
    about = {"other": other.id, "kpi": subject.node.kpi or ""}
    params = {"other": other.label or other.statement, "kpi": kpi}
    return Finding(_R, code, params, (_SCRAP,), about=about)


def no_objective(subject: Subject) -> Iterator[Finding]:
    """A goal has no objective below it yet."""
    if subject.node.id not in subject.context.below:
        yield Finding(_R, "no_objective", hint=True)
