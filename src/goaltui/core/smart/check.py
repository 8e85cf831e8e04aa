"""All SMART rules, and what they say together about one node."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from goaltui.core.language.statement import Statement
from goaltui.core.plan import Kind, Node
from goaltui.core.smart.dismissed import dismissal_of
from goaltui.core.smart.finding import CRITERIA, Criterion, Finding, Report, Status
from goaltui.core.smart.rules import (
    achievable,
    amounts,
    asking,
    history,
    means,
    measurable,
    relevant,
    specific,
    time_bound,
    tree,
)
from goaltui.core.smart.subject import CLOSED, Context, Subject, is_finished

__all__ = ["RULES", "Context", "Rule", "check"]


@dataclass(frozen=True)
class Rule:
    """One rule; its function yields what it finds, mostly nothing or one thing."""

    criterion: Criterion
    find: Callable[[Subject], Iterator[Finding]]
    misses: bool = False
    """Whether it misses something that further typing may bring; it then waits until the
    sentence is finished."""
    plan: bool = False
    """Whether it needs the plan; a sentence that stands alone is not held against it."""
    of: tuple[Kind, ...] = ("objective",)
    """What it is about."""
    why: str = ""
    """Names the reason, `[reasons]` of findings.toml: what the sources ask for."""
    codes: tuple[str, ...] = ()
    """The codes of what it finds; its function's name where there is one only."""

    @property
    def finds(self) -> tuple[str, ...]:
        """The codes of what it finds."""
        return self.codes or (self.find.__name__,)


_S, _M, _A, _R, _T = CRITERIA

RULES: Final = (
    Rule(_S, specific.no_metric, why="metric", misses=True),
    Rule(_S, specific.vague_metric, why="metric"),
    Rule(_S, specific.vague_word, why="figure"),
    Rule(_S, specific.no_deadline, why="date", misses=True),
    Rule(_S, specific.two_objectives, why="one_thing"),
    Rule(_S, specific.goal_wording, why="goal_or_objective", misses=True, plan=True),
    Rule(
        _S,
        specific.objective_wording,
        why="goal_or_objective",
        misses=True,
        plan=True,
        of=("goal",),
    ),
    Rule(_M, measurable.no_metric, why="kpi", misses=True),
    Rule(_M, measurable.vague_metric, why="kpi"),
    Rule(_M, measurable.no_number, why="figure", misses=True),
    Rule(_M, amounts.unit_mismatch, why="arithmetic", misses=True, plan=True),
    Rule(_M, amounts.change_off, why="arithmetic", misses=True, plan=True),
    Rule(_M, measurable.no_kpi, why="kpi", misses=True, plan=True),
    Rule(
        _M,
        measurable.no_owner,
        why="owner",
        misses=True,
        plan=True,
        codes=("no_owner", "team_only"),
    ),
    Rule(_M, measurable.owner_gone, why="owner", misses=True, plan=True),
    Rule(_M, measurable.no_baseline, why="baseline", misses=True, plan=True),
    Rule(_M, asking.open_figure, why="figure"),
    Rule(_A, amounts.over_hundred, why="arithmetic", misses=True, plan=True),
    Rule(
        _A,
        achievable.funnel_short,
        why="funnel",
        misses=True,
        plan=True,
        codes=("funnel_short", "funnel_total"),
    ),
    Rule(_A, history.big_jump, why="past", misses=True, plan=True),
    Rule(
        _A,
        history.faster_than_ever,
        why="past",
        misses=True,
        plan=True,
        codes=("faster_than_ever", "more_than_ever"),
    ),
    Rule(_A, means.no_room, why="means", misses=True, plan=True),
    Rule(_A, means.team_full, why="means", misses=True, plan=True),
    Rule(_A, means.over_budget, why="means", misses=True, plan=True),
    Rule(_A, tree.children_short, why="adds_up", misses=True, plan=True, of=("goal", "objective")),
    Rule(_A, tree.counted_twice, why="adds_up", misses=True, plan=True, of=("goal", "objective")),
    Rule(_R, relevant.no_parent, why="step", misses=True, plan=True),
    Rule(
        _R, relevant.parent_closed, why="step", plan=True, codes=("parent_done", "parent_scrapped")
    ),
    Rule(_R, relevant.no_path, why="step", misses=True, plan=True),
    Rule(_R, relevant.contradicts, why="pull", misses=True, plan=True),
    Rule(_R, relevant.duplicate, why="pull", misses=True, plan=True),
    Rule(_R, relevant.no_objective, why="objectives", misses=True, plan=True, of=("goal",)),
    Rule(_T, time_bound.no_deadline, why="date", misses=True),
    Rule(_T, time_bound.cadence_only, why="date", misses=True),
    Rule(_T, time_bound.event_not_date, why="date", misses=True),
    Rule(_T, time_bound.vague_time, why="date"),
    Rule(_T, time_bound.past_date, why="date"),
    Rule(_T, time_bound.far_off, why="far", misses=True, plan=True),
    Rule(_T, time_bound.after_parent, why="order", misses=True, plan=True),
    Rule(_T, time_bound.before_start, why="order", misses=True, plan=True),
)
"""Every rule, in the order in which its findings are shown."""

_KNOWN: Final[Mapping[Criterion, Callable[[Subject], bool]]] = {
    _S: specific.known,
    _M: measurable.known,
    _A: achievable.known,
    _R: relevant.known,
    _T: time_bound.known,
}
_PLAN_ONLY: Final = frozenset({_A, _R})

_NOTHING_KNOWN: Final = Report(dict.fromkeys(CRITERIA, "neutral"))


def check(node: Node, statement: Statement | None, context: Context) -> Report:
    """Return what the rules say about `node`.

    Goals are asked for nothing but an objective below them; what is done or scrapped, and a
    sentence without a word, are asked for nothing at all.

    Args:
        node: the goal or objective.
        statement: how its sentence reads; None where its language is not read.
        context: the plan around it, the day, and whether the sentence is being typed.
    """
    if node.state in CLOSED or not node.statement.strip():
        return _NOTHING_KNOWN
    if context.typing and is_finished(node.statement):
        context = replace(context, typing=False)
    subject = Subject(node, statement or Statement(text=node.statement), context)
    findings = [f for rule in _applying(subject, statement) for f in rule.find(subject)]
    findings.sort(key=lambda f: (CRITERIA.index(f.criterion), f.hint))
    known = context.dismissals(node.id)
    pairs = [(f, dismissal_of(f, known) if known else None) for f in findings]
    open_still = tuple(f for f, row in pairs if row is None)
    dismissed = tuple((f, row) for f, row in pairs if row is not None)
    status = {c: _status(c, subject, open_still) for c in CRITERIA}
    return Report(status, open_still, dismissed, tuple(_unknown(subject, status)))


def _unknown(subject: Subject, status: Mapping[Criterion, Status]) -> Iterable[Finding]:
    """Return what would let it be known, where a criterion that asks the plan is neutral."""
    context = subject.context
    asked = subject.node.kind == "objective" and context.plan is not None and not context.typing
    return achievable.unknown(subject) if asked and status[_A] == "neutral" else ()


def reason_of(finding: Finding) -> str:
    """Return the name of the reason for a finding: what the sources ask for."""
    return next(
        rule.why
        for rule in RULES
        if rule.criterion is finding.criterion and finding.code in rule.finds
    )


def _applying(subject: Subject, statement: Statement | None) -> Iterable[Rule]:
    """Return the rules that have something to go by."""
    context = subject.context
    for rule in RULES:
        waits = rule.misses and context.typing
        unread = statement is None and not rule.plan
        alone = rule.plan and context.plan is None
        if subject.node.kind in rule.of and not (waits or unread or alone):
            yield rule


def _status(criterion: Criterion, subject: Subject, findings: Iterable[Finding]) -> Status:
    if any(f.criterion is criterion and f.warns for f in findings):
        return "warn"
    if subject.node.kind == "goal" or (criterion in _PLAN_ONLY and subject.context.plan is None):
        return "neutral"
    return "pass" if _KNOWN[criterion](subject) else "neutral"
