"""Days as people type them, and steps of whole months."""

import calendar
import re
from contextlib import suppress
from datetime import date, timedelta

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_YEARS_TO_LEAP_DAY = 8
"""At most: 2100 is no leap year."""
_NUMERIC = re.compile(r"(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})")
_WORDED = re.compile(r"(\d{1,2})\.? ([a-z]{3,9})\.?(?: (\d{4}|\d{2}))?")
_STEP = re.compile(r"\+ ?(\d{1,4}) ?([dwmy])[a-z]*")


def add_months(day: date, months: int) -> date:
    """Return the same day of the month `months` later, or that month's last day.

    Raises:
        ValueError: there is no such year.
    """
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def write_day(day: date) -> str:
    """Return a day as `read_day` takes it: `31 Mar 2027`."""
    return f"{day.day} {_MONTHS[day.month - 1][:3].capitalize()} {day.year}"


def read_day(text: str, today: date) -> date | None:
    """Return the day that `text` names, or None.

    Understood are 2027-03-31, 31/3/2027, 31.3.27, 31 Mar 2027, 31 mar (the next one), today,
    and steps from today: +6w, +3 months, +10d, +1y.
    """
    folded = " ".join(text.casefold().split())
    try:
        if folded == "today":
            return today
        if step := _STEP.fullmatch(folded):
            return _stepped(today, int(step[1]), step[2])
        if numeric := _NUMERIC.fullmatch(folded):
            return _numeric(*numeric.groups())
        if worded := _WORDED.fullmatch(folded):
            return _worded(int(worded[1]), worded[2], worded[3], today)
    except (ValueError, OverflowError):
        return None
    return None


def _stepped(today: date, count: int, unit: str) -> date:
    if unit in "dw":
        return today + timedelta(days=count * (7 if unit == "w" else 1))
    return add_months(today, count * (12 if unit == "y" else 1))


def _numeric(first: str, second: str, third: str) -> date | None:
    if len(first) == 4:
        return date(int(first), int(second), int(third))
    if len(third) not in (2, 4):
        return None
    return date(_full(third), int(second), int(first))


def _worded(day: int, month: str, year: str | None, today: date) -> date | None:
    number = next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(month)), None)
    if number is None:
        return None
    if year:
        return date(_full(year), number, day)
    return _next(day, number, today)


def _next(day: int, month: int, today: date) -> date | None:
    """Return the next such day, today among them; None where no year has one."""
    for year in range(today.year, today.year + _YEARS_TO_LEAP_DAY + 1):
        with suppress(ValueError):
            if (found := date(year, month, day)) >= today:
                return found
    return None


def _full(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)
