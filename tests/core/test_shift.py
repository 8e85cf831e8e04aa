"""Plans moved to another year."""

from datetime import date

import pytest

from goaltui.core.plan import Away, Dismissal, Kpi, Measurement, Node, Person, empty_plan
from goaltui.core.shift import move, shift


@pytest.mark.parametrize(
    ("day", "years", "moved"),
    [
        ("2027-03-31", 1, "2028-03-31"),
        ("2027-02-28", 1, "2028-02-29"),
        ("2028-02-29", 1, "2029-02-28"),
        ("2028-02-28", 1, "2029-02-28"),
        ("2027-02-27", 1, "2028-02-27"),
        ("2027-01-15", -3, "2024-01-15"),
        ("2027-01-15", 0, "2027-01-15"),
    ],
)
def test_the_end_of_a_month_stays_its_end(day, years, moved):
    assert move(date.fromisoformat(day), years) == date.fromisoformat(moved)


@pytest.mark.parametrize(
    ("first_month", "today", "year"),
    [
        (1, "2026-11-22", 2027),
        (1, "2027-01-01", 2027),
        (1, "2027-01-02", 2028),
        (4, "2027-03-31", 2027),
        (4, "2027-04-01", 2027),
        (4, "2027-04-02", 2028),
        (1, "2019-06-01", 2020),
        (1, "9999-12-31", 9000),
    ],
)
def test_the_year_is_the_first_that_begins_today_or_later(first_month, today, year):
    plan = empty_plan("P", 2027, first_month=first_month)
    assert shift(plan, date.fromisoformat(today)).settings.year == year


def test_plans_move_on_and_what_has_happened_is_never_in_the_future():
    plan = empty_plan("Plan 2027", 2027).put(
        Person(id="p", name="Ana", away=(Away(start="2027-02-01", end="2027-02-28"),)),
        Kpi(id="k2027", name="Visits"),
        Measurement(id="m", kpi="k2027", on="2026-10-31", value=1),
        Node(
            id="n",
            kind="objective",
            position="V",
            kpi="k2027",
            statement="2,000 leads by 31 March 2027, as in 2025; SKU 2090, 2027.5 kg.",
            written="2026-11-16",
            deadline="2027-03-31",
        ),
    )
    moved = shift(plan, date(2028, 1, 1))
    node = moved.nodes["n"]
    assert moved.settings.title == "Plan 2028"
    assert node.statement == "2,000 leads by 31 March 2028, as in 2026; SKU 2090, 2027.5 kg."
    assert (node.deadline, node.written) == (date(2028, 3, 31), date(2027, 11, 16))
    assert node.kpi == "k2027"
    assert moved.people["p"].away == (Away(start="2028-02-01", end="2028-02-29"),)
    assert moved.measurements["m"].on == date(2027, 10, 31)

    early = shift(plan, date(2027, 2, 1))
    assert early.nodes["n"].deadline == date(2028, 3, 31)
    assert early.nodes["n"].written == date(2026, 11, 16)
    assert early.measurements["m"].on == date(2026, 10, 31)


def test_a_dismissal_is_never_in_the_future():
    plan = empty_plan("Plan 2027", 2027).put(
        Node(id="n", kind="goal", position="V", written="2026-03-01"),
        Dismissal(id="d", node="n", criterion="R", code="no_objective", day="2027-03-01"),
    )
    assert shift(plan, date(2027, 2, 1)).dismissals["d"].day == date(2026, 3, 1)


def test_nothing_moves_on_the_day_it_was_made():
    plan = empty_plan("P", 2027).put(Node(id="n", kind="goal", position="V", notes="2027"))
    assert shift(plan, date(2026, 11, 22)) == plan
