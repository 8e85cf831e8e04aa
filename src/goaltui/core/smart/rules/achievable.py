"""Achievable: held against the funnel, the KPI's own past and the owner's hours.

What nobody knows is held against nothing: without a funnel, a past or hours, the criterion
stays neutral.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Final, NamedTuple

from goaltui.core.plan import Measurement, Period
from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.subject import Subject

_A = Criterion.ACHIEVABLE


class _Need(NamedTuple):
    """What an objective asks of the funnel, and what the funnel gives in the same time."""

    wanted: Decimal
    gives: Decimal
    period: Period
    until: date | None = None
    """The deadline, where both are totals until then."""


A_YEAR: Final = {
    "day": Decimal(365),
    "week": Decimal(52),
    "month": Decimal(12),
    "quarter": Decimal(4),
    "year": Decimal(1),
}
"""How many of each period a plan counts in a year."""

BIG_JUMP: Final = Decimal(3)
"""Times the baseline, or a part of it, from which a jump without a past to show for it warns."""

FAST: Final = Decimal(2)
"""Times the best pace of the past from which the pace asked for warns."""

_PAST = 3
"""Measurements from which a KPI has a past."""

_DAYS = Decimal("30.4375")
"""Days of an average month."""


def known(subject: Subject) -> bool:
    """Tell whether there is anything that it can be held against."""
    return _needs_supply(subject) is not None or _has_jump(subject) or _room(subject) is not None


def funnel_short(subject: Subject) -> Iterator[Finding]:
    """The funnel gives less of the KPI than the objective asks for in the same time."""
    need = _needs_supply(subject)
    if need is None or need.wanted <= need.gives:
        return
    params = {"wanted": _figure(need.wanted), "gives": _figure(need.gives)}
    if need.until is None:
        yield Finding(_A, "funnel_short", {**params, "period": need.period})
    else:
        yield Finding(_A, "funnel_total", {**params, "date": need.until.isoformat()})


def big_jump(subject: Subject) -> Iterator[Finding]:
    """The level asked for is several times the baseline, or a fraction, and no past shows why."""
    node, past = subject.node, _past(subject)
    if len(past) >= _PAST or not _has_jump(subject):
        return
    assert node.baseline is not None
    assert node.target is not None
    up, down = node.target >= node.baseline * BIG_JUMP, node.target * BIG_JUMP <= node.baseline
    if up or down:
        change = (node.target / node.baseline - 1) * 100
        params = {"from": _figure(node.baseline), "to": _figure(node.target)}
        yield Finding(_A, "big_jump", {**params, "change": f"{change:+.0f}"})


def faster_than_ever(subject: Subject) -> Iterator[Finding]:
    """The pace asked for is well beyond the best that the KPI has ever shown."""
    node, past, due = subject.node, _past(subject), subject.deadline
    if len(past) < _PAST or node.target is None or due is None or due <= subject.today:
        return
    rising = node.target > past[-1].value
    if any(m.value >= node.target if rising else m.value <= node.target for m in past):
        return
    months = max(Decimal((due - subject.today).days) / _DAYS, Decimal(1))
    wanted = abs(node.target - past[-1].value) / months
    best = max(_pace(a, b, rising=rising) for a, b in pairwise(past))
    if wanted > max(best, Decimal()) * FAST:
        yield Finding(
            _A,
            "faster_than_ever",
            {"wanted": _figure(wanted), "best": _figure(max(best, Decimal()))},
        )


def no_room(subject: Subject) -> Iterator[Finding]:
    """The owner's hours do not suffice for it beside what they have already."""
    room, owner = _room(subject), subject.owner
    if room is None or owner is None or subject.node.hours is None:
        return
    if subject.node.hours > room:
        params = {"owner": owner.name, "hours": _figure(subject.node.hours)}
        yield Finding(_A, "no_room", {**params, "room": _figure(max(room, Decimal()))})


def _needs_supply(subject: Subject) -> _Need | None:
    """Return what is wanted and what the funnel gives in that time, or None where not known.

    A target with a cadence is a flow: 30 a week are 130 a month. A quantity (“win 40”), or a
    target that starts from nothing, is a total, for which the funnel has until the deadline.
    Any other is a level in the funnel's own period.
    """
    node, given = subject.node, subject.context.supply.get(subject.node.kpi or "")
    if given is None or node.target is None or node.direction in ("reduce", "keep"):
        return None
    if node.unit == "%":
        return None
    volume, period = given
    if node.cadence is not None:
        return _Need(node.target * A_YEAR[node.cadence] / A_YEAR[period], volume, period)
    due, amount = subject.deadline, subject.statement.amount
    quantity = amount is not None and not amount.relative
    if due is None or not (quantity or node.baseline is None):
        return _Need(node.target, volume, period)
    days = (due - (node.start or node.written or subject.today)).days
    periods = Decimal(max(days, 1)) * A_YEAR[period] / A_YEAR["day"]
    return _Need(node.target, volume * periods, period, due)


def _has_jump(subject: Subject) -> bool:
    node = subject.node
    return bool(node.baseline and node.baseline > 0) and node.target is not None


def _past(subject: Subject) -> Sequence[Measurement]:
    return subject.context.series.get(subject.node.kpi or "", ())


def _pace(one: Measurement, other: Measurement, *, rising: bool) -> Decimal:
    """Return the change a month between two measurements in the direction that is wanted."""
    months = max(Decimal((other.on - one.on).days) / _DAYS, 1 / _DAYS)
    change = (other.value - one.value) / months
    return change if rising else -change


def _room(subject: Subject) -> Decimal | None:
    """Return the hours a week that the owner has for this objective; None where not known."""
    owner, node = subject.owner, subject.node
    if owner is None or owner.hours is None or node.hours is None:
        return None
    return owner.hours - subject.context.given.get(owner.id, Decimal()) + node.hours


def _figure(value: Decimal) -> str:
    """Return a number with three digits that count, none of a whole number lost."""
    if value == value.to_integral_value() or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"
