"""The plan as it was on a day, from what was done since."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from pydantic import ValidationError

from goaltui.core.diff import patch
from goaltui.core.errors import PlanError
from goaltui.core.plan import Plan
from goaltui.session.ports import Group


@dataclass(frozen=True)
class Told:
    """A plan, and everything that was done to it."""

    plan: Plan
    groups: Sequence[Group]
    """Oldest first."""
    made: datetime | None = None
    """When its file was made; None where the file does not say."""


def plan_at(told: Told, day: date) -> Plan:
    """Return the plan as it was at the end of `day`.

    Raises:
        PlanError: it was made later than that, or its history is damaged.
    """
    if told.made is not None and day < told.made.date():
        raise PlanError(
            f"There was no plan on {day}: this file was made on {told.made.date()}. If the plan is"
            " older, ask the file that it was made from."
        )
    since = told.groups[done_by(told, day) :]
    undone = [c.inverse() for group in reversed(since) for c in reversed(group.changes)]
    try:
        plan = patch(told.plan, undone)
    except ValidationError as error:
        raise PlanError(
            f"The plan of {day} cannot be shown: its history is damaged in the file."
            " “goaltui doctor PLAN” says more."
        ) from error
    if not plan.about:
        raise PlanError(f"There was no plan on {day}: it was made later.")
    return plan


def done_by(told: Told, day: date) -> int:
    """Return how many of the steps had been done at the end of `day`.

    A step between others of that day counts, whatever the clock said where it was done.
    """
    done = (n for n, group in enumerate(told.groups, 1) if group.at.date() <= day)
    return max(done, default=0)
