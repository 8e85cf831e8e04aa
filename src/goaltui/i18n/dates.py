"""Dates as people read them."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from babel import Locale

Style = Literal["medium", "short"]

_MONTHS_SHORT: Final = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip
"""English is written here, day first: that needs no locale data, which take 10 ms to load."""

_PATTERNS: Final = {
    ("ko", "medium"): "long",
    ("ar", "medium"): "long",
    ("ar", "short"): "d/M/yy",
}
"""Where another of the locale data's patterns reads better in a sentence, and without marks."""

_WEEKS, _MONTHS, _YEARS = 14, 183, 730
"""Days from which a distance is told in weeks, months and years."""


def show_date(day: date, language: str, style: Style = "medium") -> str:
    """Return a day as `31 Mar 2027`, or, with the style `short`, as `31 Mar 27`.

    Args:
        day: the day.
        language: an ISO code; one without data of its own gives English.
        style: with the whole year, or with its last two digits.
    """
    if language == "en":
        year = f"{day.year % 100:02}" if style == "short" else day.year
        return f"{day.day} {_MONTHS_SHORT[day.month - 1]} {year}"
    from babel.dates import format_date

    pattern = _PATTERNS.get((language, style), style)
    return format_date(day, pattern, locale=_locale(language))


def in_words(day: date, today: date) -> str:
    """Return how far off a day is: `today`, `in 18 weeks`, `3 days ago`."""
    days = (day - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    if days in near:
        return near[days]
    length = _length(abs(days))
    return f"in {length}" if days > 0 else f"{length} ago"


def _length(days: int) -> str:
    """Return a distance in the largest unit that says it well."""
    if days < _WEEKS:
        return f"{days} days"
    if days < _MONTHS:
        return f"{round(days / 7)} weeks"
    if days < _YEARS:
        return f"{round(days / 30.4375)} months"
    return f"{round(days / 365.25)} years"


@cache
def _locale(language: str) -> "Locale":
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en")
