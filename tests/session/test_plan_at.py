"""The plan as it was on a day."""

from datetime import UTC, date, datetime

import pytest

from goaltui.core.diff import diff
from goaltui.core.errors import PlanError
from goaltui.core.plan import Node, Plan, empty_plan
from goaltui.session.plan_at import Told, done_by, plan_at
from goaltui.session.ports import Group

EMPTY = empty_plan("Plan", 2027)
WITH_ROW = EMPTY.put(Node(id="a", kind="goal", position="1", statement="Grow"))
REWORDED = WITH_ROW.put(Node(id="a", kind="goal", position="1", statement="Grow fast"))
GONE = REWORDED.drop("nodes", "a")


def group(day: int, before: Plan, after: Plan) -> Group:
    at = datetime(2026, 11, day, 12, tzinfo=UTC)
    return Group(f"g{day}", at, "ana", "s", "work", diff(before, after))


GROUPS = [group(2, EMPTY, WITH_ROW), group(3, WITH_ROW, REWORDED), group(5, REWORDED, GONE)]


@pytest.mark.parametrize(
    ("day", "plan"),
    [(1, EMPTY), (2, WITH_ROW), (3, REWORDED), (4, REWORDED), (5, GONE), (9, GONE)],
)
def test_every_day_has_the_plan_that_it_had(day, plan):
    assert plan_at(Told(GONE, GROUPS), date(2026, 11, day)) == plan


def test_before_it_was_made_there_was_none():
    groups = [group(2, empty_plan("x", 2027).drop("about", "plan"), EMPTY)]
    with pytest.raises(PlanError, match="no plan on 2026-11-01"):
        plan_at(Told(EMPTY, groups), date(2026, 11, 1))


def test_a_file_that_was_made_later_says_so_instead():
    made = datetime(2026, 11, 2, 9, tzinfo=UTC)
    with pytest.raises(PlanError, match="this file was made on 2026-11-02"):
        plan_at(Told(GONE, GROUPS, made), date(2026, 11, 1))
    assert plan_at(Told(GONE, GROUPS, made), date(2026, 11, 2)) == WITH_ROW


def test_a_clock_that_went_wrong_leaves_the_steps_in_order():
    ahead = [GROUPS[0], group(9, WITH_ROW, REWORDED), GROUPS[2]]
    told = Told(GONE, ahead)
    assert [done_by(told, date(2026, 11, day)) for day in (1, 2, 5, 9)] == [0, 1, 3, 3]
    assert plan_at(told, date(2026, 11, 5)) == GONE
