"""The plan as it was on a day, from what was done since."""

from collections.abc import Sequence
from datetime import date

from goaltui.core.diff import patch
from goaltui.core.errors import PlanError
from goaltui.core.plan import Plan
from goaltui.session.ports import Group


def plan_at(plan: Plan, groups: Sequence[Group], day: date) -> Plan:
    """Return `plan` as it was at the end of `day`; `groups` is its whole history, oldest first.

    Raises:
        PlanError: it was made later than that.
    """
    since = [group for group in groups if group.at.date() > day]
    undone = [c.inverse() for group in reversed(since) for c in reversed(group.changes)]
    for change in undone:
        plan = patch(plan, [change])
    if not plan.about:
        raise PlanError(f"There was no plan on {day.isoformat()}: it was made later.")
    return plan
