"""When English sentences say that something is to be done."""

from datetime import date

import pytest

from goaltui.core.language.periods import add_months, month_end, resolve
from tests.core.language.english import SUNDAY, read


@pytest.mark.parametrize(
    ("words", "kind", "resolved"),
    [
        ("by 5 March 2027", "by_date", "2027-03-05"),
        ("by March 5th, 2027", "by_date", "2027-03-05"),
        ("by Friday", "by_date", "2026-11-27"),
        ("by the end of next week", "by_date", "2026-11-29"),
        ("by 12/31/2027", "by_date", "2027-12-31"),
        ("by 31/12/2027", "by_date", "2027-12-31"),
        ("by 31.12.2027", "by_date", "2027-12-31"),
        ("until 2027-05-31", "by_date", "2027-05-31"),
        ("by 21 November", "by_date", "2027-11-21"),
        ("no later than 22 November", "by_date", "2026-11-22"),
        ("by the end of May", "by_month", "2027-05-31"),
        ("in Febrary 2028", "by_month", "2028-02-29"),
        ("in the third quarter", "quarter", "2027-09-30"),
        ("by Q4", "quarter", "2026-12-31"),
        ("by mid-2027", "half", "2027-06-30"),
        ("in the first half of 2028", "half", "2028-06-30"),
        ("in 2028", "in_year", "2028-12-31"),
        ("next quarter", "next_quarter", "2027-03-31"),
        ("by quarter end", "this_quarter", "2026-12-31"),
        ("this month", "this_month", "2026-11-30"),
        ("by the end of next month", "next_month", "2026-12-31"),
        ("by year-end", "this_year", "2026-12-31"),
        ("next year", "next_year", "2027-12-31"),
        ("over the coming twelve months", "in_n_months", "2027-11-22"),
        ("within a year", "in_n_years", "2027-11-22"),
        ("in the next three quarters", "in_n_quarters", "2027-09-30"),
        ("within 10 days", "in_n_days", "2026-12-02"),
        ("before the spring trade fair", "event", None),
        ("within 2 weeks of each release", "after_event", None),
        ("in the near future", "vague", None),
        ("by the summer", "vague", None),
    ],
)
def test_deadlines(words, kind, resolved):
    for text in (f"Win 40 clients {words}", f"{words}, win 40 clients"):
        found = read(text).deadline
        assert found is not None, text
        assert found.kind == kind
        assert found.text == words
        assert found.resolved == (date.fromisoformat(resolved) if resolved else None)


@pytest.mark.parametrize(
    "text",
    [
        "From January, win 40 clients",
        "Win 40 clients more than in Q3 2026",
        "Run a 30-day campaign",
        "Win 40 clients, starting in May 2027",
        "Beat last quarter by 10%",
        "Sell 40 tickets to the class of 2027",
        "Win 40 clients by 31 February 2027",
        "Answer 90% of tickets within 4 hours",
        "Fix the H1 tags",
    ],
)
def test_what_is_no_deadline(text):
    assert read(text).deadline is None


def test_the_deadline_of_the_first_objective_counts():
    found = read("Cut churn by 10% in Q1 and raise prices by 4% in Q2").deadline
    assert found is not None
    assert found.resolved == date(2027, 3, 31)


@pytest.mark.parametrize("written", [date(2024, 2, 29), date(2026, 12, 31), date(2027, 1, 1)])
def test_a_period_without_its_year_has_not_passed(written):
    for words in ("by Q1", "by Q4", "by March", "by H2", "by 29 May", "by Monday"):
        found = read(f"Win 40 clients {words}", written).deadline
        assert found is not None
        assert found.resolved is not None
        assert written <= found.resolved < add_months(written, 13)


def test_months_have_their_own_ends():
    assert month_end(2028, 2) == date(2028, 2, 29)
    assert month_end(2027, 14) == date(2028, 2, 29)
    assert add_months(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert add_months(date(2027, 11, 30), 3) == date(2028, 2, 29)


def test_beyond_all_calendars_there_is_no_day():
    assert resolve("in_n", "year", {"n": 999_999}, SUNDAY) is None
    assert resolve("by_date", None, {"year": 2027, "month": 13, "day": 1}, SUNDAY) is None
    assert resolve("event", None, {}, SUNDAY) is None
