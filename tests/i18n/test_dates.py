"""Dates as people read them."""

from datetime import date, timedelta

import pytest
from babel import Locale
from babel.dates import format_date

from goaltui.core.quantity.symbols import Symbols
from goaltui.i18n.dates import in_words, show_date
from goaltui.i18n.numbers import symbols

DAY = date(2027, 3, 31)


def test_styles():
    assert show_date(DAY, "en") == "31 Mar 2027"
    assert show_date(DAY, "en", "short") == "31 Mar 27"
    assert show_date(DAY, "nowhere") == "31 Mar 2027" or "2027" in show_date(DAY, "nowhere")


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (-3, "3 days ago"),
        (13, "in 13 days"),
        (14, "in 2 weeks"),
        (129, "in 18 weeks"),
        (-200, "7 months ago"),
        (730, "in 2 years"),
    ],
)
def test_distances(days, words):
    assert in_words(DAY + timedelta(days=days), DAY) == words


@pytest.mark.parametrize(("style", "pattern"), [("medium", "d MMM y"), ("short", "d MMM yy")])
def test_english_is_what_the_locale_data_make_of_the_pattern(style, pattern):
    for month in range(1, 13):
        for day in (date(987, month, 9), date(2007, month, 28)):
            assert show_date(day, "en", style) == format_date(day, pattern, locale="en")


def test_english_separators_are_those_of_the_locale_data():
    latin = Locale.parse("en").number_symbols["latn"]
    assert symbols("en") == Symbols(latin["decimal"], latin["group"], "en")
