"""Dates as people read them."""

from datetime import date, timedelta

import pytest

from goaltui.i18n.dates import in_words, show_date

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
