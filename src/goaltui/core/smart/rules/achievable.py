"""Achievable: what the period's planned funnel yields, and whether anything can be known.

What nobody knows is held against nothing: without a funnel, a past, hours or a budget, the
criterion stays neutral.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from goaltui.core.plan import Period
from goaltui.core.smart.figure import figure
from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.rules.history import PAST, has_jump, past_of
from goaltui.core.smart.rules.means import purse_of, room_of_owner, room_of_team
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


def known(subject: Subject) -> bool:
    """Tell whether there is anything that it can be held against."""
    return (
        _needs_supply(subject) is not None
        or has_jump(subject)
        or (subject.node.target is not None and len(past_of(subject)) >= PAST)
        or any(f(subject) is not None for f in (room_of_owner, room_of_team, purse_of))
    )


def unknown(subject: Subject) -> Iterator[Finding]:
    """Say what would let it be known: the first that is missing of KPI, target, and figures."""
    if subject.kpi is None:
        yield Finding(_A, "no_kpi", hint=True)
    elif subject.node.target is None:
        yield Finding(_A, "no_target", hint=True)
    else:
        yield Finding(_A, "no_figures", {"kpi": subject.kpi.name}, hint=True)


def funnel_short(subject: Subject) -> Iterator[Finding]:
    """The funnel gives less of the KPI than the objective asks for in the same time."""
    need = _needs_supply(subject)
    if need is None or need.wanted <= need.gives:
        return
    params = {"wanted": figure(need.wanted), "gives": figure(need.gives)}
    if need.until is None:
        yield Finding(_A, "funnel_short", {**params, "period": need.period})
        return
    volume, period = subject.context.supply[subject.node.kpi or ""]
    about = {"wanted": params["wanted"], "funnel": f"{volume:f} a {period}"}
    until = need.until.isoformat()
    yield Finding(_A, "funnel_total", {**params, "date": until}, about={**about, "date": until})


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
    due = subject.deadline
    if due is None or not subject.is_total:
        return _Need(node.target, volume, period)
    periods = Decimal(max((due - subject.begins).days, 1)) * A_YEAR[period] / A_YEAR["day"]
    return _Need(node.target, volume * periods, period, due)
