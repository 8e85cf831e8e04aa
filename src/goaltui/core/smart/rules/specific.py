"""Specific: clear, with the metric and the deadline that must be met (docs/spec/smart.md)."""

from collections.abc import Iterator

from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.fix import Become, Fix, SplitUp
from goaltui.core.smart.subject import Subject

_S = Criterion.SPECIFIC


def known(subject: Subject) -> bool:
    """Tell whether all that this criterion asks for is there."""
    return subject.has_metric and subject.has_deadline


def no_metric(subject: Subject) -> Iterator[Finding]:
    """Nothing is named that could be measured."""
    if not subject.has_metric:
        yield Finding(_S, "no_metric")


def vague_metric(subject: Subject) -> Iterator[Finding]:
    """The metric's name is one that no report shows."""
    metric = subject.vague_metric
    if metric is not None:
        yield Finding(_S, "vague_metric", {"metric": metric.text})


def vague_word(subject: Subject) -> Iterator[Finding]:
    """A word such as “more” stands where a figure should."""
    if subject.node.target is None:
        words = [word for word in subject.statement.vague if subject.settled(word.span)]
        if words:
            yield Finding(_S, "vague_word", {"word": words[0].text})


def no_deadline(subject: Subject) -> Iterator[Finding]:
    """No time is stated at all."""
    if not subject.has_deadline:
        yield Finding(_S, "no_deadline")


def two_objectives(subject: Subject) -> Iterator[Finding]:
    """The sentence holds more than one objective; nobody could say that it was met."""
    for aim in subject.statement.also:
        figure = aim.metric or aim.target or aim.amount
        if subject.settled(figure.span if figure else aim.span):
            second = figure.text if figure else subject.statement.text[slice(*aim.span)]
            split = Fix("split", SplitUp())
            yield Finding(_S, "two_objectives", {"second": second}, fixes=(split,))
            return


def objective_wording(subject: Subject) -> Iterator[Finding]:
    """A goal reads like an objective: it has a figure and a date."""
    if subject.statement.numbered and subject.statement.deadline is not None:
        yield Finding(
            _S, "objective_wording", fixes=(Fix("to_objective", Become("objective")),), hint=True
        )


def goal_wording(subject: Subject) -> Iterator[Finding]:
    """An objective reads like a goal: a direction without figure or date."""
    is_goal = subject.statement.kind == "goal" and not subject.has_number
    if is_goal and subject.node.deadline is None and subject.node.cadence is None:
        yield Finding(_S, "goal_wording", fixes=(Fix("to_goal", Become("goal")),), hint=True)
