from datetime import date

import pytest

from goaltui.core.dates import add_months, read_day

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2027-03-31", date(2027, 3, 31)),
        ("2027/3/31", date(2027, 3, 31)),
        ("31/03/2027", date(2027, 3, 31)),
        ("31.3.27", date(2027, 3, 31)),
        ("31 Mar 2027", date(2027, 3, 31)),
        ("1 september 27", date(2027, 9, 1)),
        ("31 mar", date(2027, 3, 31)),
        ("22 Nov", date(2026, 11, 22)),
        ("21 nov", date(2027, 11, 21)),
        (" today ", TODAY),
        ("+10d", date(2026, 12, 2)),
        ("+6w", date(2027, 1, 3)),
        ("+3 months", date(2027, 2, 22)),
        ("+1y", date(2027, 11, 22)),
    ],
)
def test_days_that_are_read(text, day):
    assert read_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("today", "day"),
    [
        (date(2027, 5, 1), date(2028, 2, 29)),
        (date(2028, 2, 29), date(2028, 2, 29)),
        (date(2028, 3, 1), date(2032, 2, 29)),
        (date(2096, 3, 1), date(2104, 2, 29)),
    ],
)
def test_a_leap_day_without_a_year_is_the_next_one(today, day):
    assert read_day("29 feb", today) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "31 feb",
        "soon",
        "31/02/2027",
        "99 Mar",
        "3 m",
        "+9999y",
        "1/1/1",
        "2027-13-01",
        "5 mayhem",
    ],
)
def test_texts_that_are_no_day(text):
    assert read_day(text, TODAY) is None


def test_months_end_where_a_month_ends():
    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(2027, 3, 31), -13) == date(2026, 2, 28)
