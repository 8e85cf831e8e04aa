"""Achievable by the KPI's own past: the jump asked for against the best and the usual period."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from statistics import median
from typing import Final, NamedTuple

from goaltui.core.plan import Measurement
from goaltui.core.smart.figure import figure
from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.subject import Subject

_A = Criterion.ACHIEVABLE

BIG_JUMP: Final = Decimal(3)
"""Times the baseline, or a part of it, from which a jump without a past to show for it warns."""

FAST: Final = Decimal(2)
"""Times the best of the past from which what is asked for warns."""

PAST: Final = 3
"""Measurements from which a KPI has a past."""

MONTH: Final = Decimal("30.4375")
"""Days of an average month."""

_ALIKE: Final = Decimal("0.25")
"""The part by which the length of a past period may differ from the one ahead."""


def past_of(subject: Subject) -> Sequence[Measurement]:
    """Return the measurements of its KPI, oldest first."""
    return subject.context.series.get(subject.node.kpi or "", ())


def has_jump(subject: Subject) -> bool:
    """Tell whether there are two levels to compare."""
    node = subject.node
    return bool(node.baseline and node.baseline > 0) and node.target is not None


def big_jump(subject: Subject) -> Iterator[Finding]:
    """The level asked for is several times the baseline, or a fraction, and no past shows why."""
    node = subject.node
    if len(past_of(subject)) >= PAST or not has_jump(subject):
        return
    assert node.baseline is not None
    assert node.target is not None
    up, down = node.target >= node.baseline * BIG_JUMP, node.target * BIG_JUMP <= node.baseline
    if up or down:
        change = (node.target / node.baseline - 1) * 100
        params = {"from": figure(node.baseline), "to": figure(node.target)}
        yield Finding(_A, "big_jump", {**params, "change": figure(change, sign=True)})


class _Pace(NamedTuple):
    """Changes a month in the direction that is wanted: asked for, the best, the usual."""

    wanted: Decimal
    best: Decimal
    usual: Decimal


def faster_than_ever(subject: Subject) -> Iterator[Finding]:
    """The pace asked for is well beyond the best that the KPI has ever shown."""
    node, past, due = subject.node, past_of(subject), subject.deadline
    if len(past) < PAST or node.target is None or due is None or due <= subject.today:
        return
    if subject.is_quantity:
        yield from _more_than_ever(subject, past, node.target, due)
        return
    rising = node.target > past[-1].value
    if any(m.value >= node.target if rising else m.value <= node.target for m in past):
        return
    pace = _pace_of(past, node.target, (due - subject.today).days, rising=rising)
    if pace.wanted > max(pace.best, Decimal()) * FAST:
        yield _finding("faster_than_ever", pace, node.target, due)


def _more_than_ever(
    subject: Subject, past: Sequence[Measurement], target: Decimal, due: date
) -> Iterator[Finding]:
    """Hold a total until the deadline against what the KPI brought a month.

    Each measurement counts for the days since the one before.
    """
    if subject.node.direction in ("reduce", "keep") or subject.node.unit == "%":
        return
    days = max((due - subject.begins).days, 1)
    months = [max(Decimal((b.on - a.on).days) / MONTH, 1 / MONTH) for a, b in pairwise(past)]
    brought = [m.value / span for m, span in zip(past[1:], months, strict=True)]
    pace = _Pace(target * MONTH / days, max(brought), Decimal(median(brought)))
    if pace.wanted > max(pace.best, Decimal()) * FAST:
        yield _finding("more_than_ever", pace, target, due)


def _finding(code: str, pace: _Pace, target: Decimal, due: date) -> Finding:
    params = {"wanted": figure(pace.wanted), "best": figure(max(pace.best, Decimal()))}
    about = {"target": str(target), "best": params["best"], "date": due.isoformat()}
    usual = figure(max(pace.usual, Decimal()))
    return Finding(_A, code, {**params, "usual": usual}, about=about)


def _pace_of(past: Sequence[Measurement], target: Decimal, days: int, *, rising: bool) -> _Pace:
    """Return the pace asked for beside those of past periods as long as the one ahead.

    Where the past has fewer than two of that length, its neighbouring measurements stand in.
    """
    months = max(Decimal(days) / MONTH, Decimal(1))
    pairs = [*_as_long(past, days)]
    changes = [_pace(a, b, rising=rising) for a, b in (pairs if len(pairs) > 1 else pairwise(past))]
    wanted = abs(target - past[-1].value) / months
    return _Pace(wanted, max(changes), Decimal(median(changes)))


def _as_long(past: Sequence[Measurement], days: int) -> Iterator[tuple[Measurement, Measurement]]:
    """Yield the past periods of about `days`, one from each measurement that has one."""
    dates = [m.on for m in past]
    for first in past:
        ends = first.on + timedelta(days=days) if days < (date.max - first.on).days else date.max
        at = bisect_left(dates, ends)
        near = [m for m in past[max(at - 1, 0) : at + 1] if m.on > first.on]
        last = min(near, key=lambda m: abs((m.on - ends).days), default=None)
        if last is not None and abs((last.on - ends).days) <= days * _ALIKE:
            yield first, last


def _pace(one: Measurement, other: Measurement, *, rising: bool) -> Decimal:
    """Return the change a month between two measurements in the direction that is wanted."""
    months = max(Decimal((other.on - one.on).days) / MONTH, 1 / MONTH)
    change = (other.value - one.value) / months
    return change if rising else -change
