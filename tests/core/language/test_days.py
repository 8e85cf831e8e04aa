"""A time typed alone into a field for a day."""

from datetime import date

import pytest

from goaltui.core.language.days import day_said
from tests.core.language.english import SUNDAY, english


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("next quarter", date(2027, 3, 31)),
        ("by next quarter", date(2027, 3, 31)),
        ("end of March", date(2027, 3, 31)),
        ("March", date(2027, 3, 31)),
        ("by the end of 2027", date(2027, 12, 31)),
        ("Q3", date(2027, 9, 30)),
        ("Within a year", date(2027, 11, 22)),
        ("30 June 2027", date(2027, 6, 30)),
    ],
)
def test_a_time_alone_is_a_day(text, day):
    assert day_said(text, english(), SUNDAY) == day


@pytest.mark.parametrize(
    "text",
    ["", "soon", "before the launch", "leads by March", "40", "from March", "next quarter x"],
)
def test_what_is_more_or_less_than_a_time_is_none(text):
    assert day_said(text, english(), SUNDAY) is None
