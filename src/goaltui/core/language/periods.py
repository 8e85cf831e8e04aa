"""What a period named in a sentence ends on, counted from the day on which it was written.

A named period (quarter, month, calendar year) ends on its last day; a length of time counts
from the day. A period without its year is the next one whose last day has not passed.
"""

from collections.abc import Callable, Mapping
from datetime import MAXYEAR, MINYEAR, date, timedelta

Found = Mapping[str, int]
"""What a pattern found: `year`, `month`, `day`, `quarter`, `half`, `weekday`, `n`."""


def resolve(kind: str, unit: str | None, found: Found, written: date) -> date | None:
    """Return the last day that a deadline of this kind leaves.

    None where it names no day: an event, a vague time, a day that no calendar has.
    """
    try:
        if kind == "in_n":
            return _after(written, unit or "day", found["n"])
        if kind == "current":
            return _end(unit or "month", written, found.get("n", 0))
        if kind in _NAMED:
            return _NAMED[kind](found, written)
    except (ValueError, OverflowError, KeyError):
        return None
    return None


def month_end(year: int, month: int) -> date:
    """Return the last day of a month; months beyond 12 run on into the years after.

    Raises:
        ValueError: there is no such year.
    """
    month += 1
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    if year > MAXYEAR or year < MINYEAR:
        raise ValueError(year)
    return date(year, month, 1) - timedelta(days=1)


def add_months(day: date, months: int) -> date:
    """Return the same day `months` later, or the last day of a month that is too short.

    Raises:
        ValueError: there is no such year.
    """
    last = month_end(day.year, day.month + months)
    return last.replace(day=min(day.day, last.day))


def _after(day: date, unit: str, n: int) -> date:
    if unit in ("day", "week"):
        return day + timedelta(days=n * (7 if unit == "week" else 1))
    if unit == "quarter":
        return _end(unit, day, n)
    return add_months(day, n * (12 if unit == "year" else 1))


def _end(unit: str, day: date, later: int) -> date:
    """Return the last day of the period around `day`, or of one that many periods later."""
    if unit == "week":
        return day + timedelta(days=6 - day.weekday() + 7 * later)
    width = {"month": 1, "quarter": 3, "half": 6}.get(unit, 12)
    return month_end(day.year, ((day.month - 1) // width + 1 + later) * width)


def _coming(found: Found, written: date, month: int) -> date:
    """Return the end of `month` in the year found, or the next time that it comes."""
    if "year" in found:
        return month_end(found["year"], month)
    ends = month_end(written.year, month)
    return ends if ends >= written else month_end(written.year + 1, month)


def _day(found: Found, written: date) -> date:
    if "weekday" in found and "n" in found:
        return written + timedelta(days=found["weekday"] - written.weekday() + 7 * found["n"])
    if "weekday" in found:
        return written + timedelta(days=(found["weekday"] - written.weekday()) % 7)
    if "month" not in found:
        return add_months(written.replace(day=1), found["n"]).replace(day=found["day"])
    month, day = found["month"], found["day"]
    if "year" in found:
        return date(found["year"], month, day)
    coming = date(written.year, month, day)
    return coming if coming >= written else date(written.year + 1, month, day)


_NAMED: Mapping[str, Callable[[Found, date], date]] = {
    "by_date": _day,
    "by_month": lambda found, written: _coming(found, written, found["month"]),
    "quarter": lambda found, written: _coming(found, written, found["quarter"] * 3),
    "half": lambda found, written: _coming(found, written, found["half"] * 6),
    "in_year": lambda found, written: date(found.get("year", written.year), 12, 31),
}
