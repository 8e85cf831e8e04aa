"""The plan as it was on a day, from what was done since."""

from collections.abc import Sequence
from datetime import date

from pydantic import ValidationError

from goaltui.core.diff import patch
from goaltui.core.errors import PlanError
from goaltui.core.plan import Plan
from goaltui.session.ports import Group


def plan_at(plan: Plan, groups: Sequence[Group], day: date) -> Plan:
    """Return `plan` as it was at the end of `day`; `groups` is its whole history, oldest first.

    Raises:
        PlanError: it was made later than that, or its history is damaged.
    """
    since = [group for group in groups if group.at.date() > day]
    undone = [c.inverse() for group in reversed(since) for c in reversed(group.changes)]
    try:
        for change in undone:
            plan = patch(plan, [change])
    except ValidationError as error:
        raise PlanError(
            f"The plan of {day.isoformat()} cannot be shown: its history is damaged in the file."
        ) from error
    if not plan.about:
        raise PlanError(f"There was no plan on {day.isoformat()}: it was made later.")
    return plan
