"""A plan moved to another year, as a sample is when it is opened."""

import re
from calendar import monthrange
from datetime import date
from functools import partial
from typing import Any

from goaltui.core.base import Row, evolve
from goaltui.core.plan import About, Away, Person, Plan

_YEAR = re.compile(r"(?<![\d.,])20\d\d(?![\d.,]*\d)")
_AROUND = 5  # years; a number further from the plan's year is no year of this plan
_LAST_YEAR = 9_000
_TEXTS = {
    *("title", "client", "name", "role", "formula", "statement", "label", "market", "channel"),
    *("reason", "notes", "note", "definition"),
}
_PAST = {"on", "written", "day"}


def shift(plan: Plan, today: date) -> Plan:
    """Return `plan` in the first year of its kind that begins on `today` or later.

    Dates, and the years that texts mention, move by whole years, and the last day of a month
    stays the last. What has happened (measurements, dismissals, and when a statement was written)
    stays a year behind where it would lie after `today`, so that nothing is lost or in the future.
    """
    ahead = _years_to(plan.settings, today)
    past = [row.on for row in plan.measurements.values()]
    past += [row.written for row in plan.nodes.values() if row.written]
    past += [row.day for row in plan.dismissals.values() if row.day]
    behind = ahead
    while past and move(max(past), behind) > today:
        behind -= 1
    return plan.put(*(_moved(row, ahead, behind, plan.settings.year) for _, row in plan.rows()))


def _years_to(about: About, today: date) -> int:
    begun = (today.month, today.day) > (about.first_month, 1)
    return min(today.year + begun, _LAST_YEAR) - about.year


def _moved(row: Row, ahead: int, behind: int, around: int) -> Row:
    changes: dict[str, Any] = {}
    for name, value in row:
        if isinstance(value, date):
            changes[name] = move(value, behind if name in _PAST else ahead)
        elif name in _TEXTS:
            changes[name] = _YEAR.sub(partial(_renamed, years=ahead, around=around), value)
    if isinstance(row, About):
        changes["year"] = row.year + ahead
    if isinstance(row, Person):
        changes["away"] = tuple(
            Away(start=move(away.start, ahead), end=move(away.end, ahead)) for away in row.away
        )
    return evolve(row, **changes)


def _renamed(found: re.Match[str], years: int, around: int) -> str:
    year = int(found[0])
    return str(year + years) if abs(year - around) <= _AROUND else found[0]


def move(day: date, years: int) -> date:
    """Return the same day `years` later, the last of a month staying the last.

    Raises:
        ValueError: there is no such year.
    """
    last = monthrange(day.year, day.month)[1]
    new_last = monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=new_last if day.day == last else day.day)
