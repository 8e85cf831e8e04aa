"""Many changes are taken back at once, with the outcome of one at a time."""

from collections.abc import Mapping, Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from goaltui.core.base import Id, Row
from goaltui.core.diff import Change, diff, patch, plain, plain_field
from goaltui.core.plan import Node, Plan, empty_plan
from goaltui.core.rows import Rows
from goaltui.session.history import retake
from tests.strategies import plans


def one_at_a_time(plan: Plan, changes: Sequence[Change]) -> tuple[Plan, list[Change]]:
    """Take changes back, each in the plan that the one before it left."""
    left = []
    for change in reversed(changes):
        row = plan.table(change.table).get(change.row)
        if change.field is None:
            stands = (plain(row) if row is not None else None) == change.after
        else:
            stands = row is not None and plain_field(row, change.field) == change.after
        if stands:
            plan = patch(plan, [change.inverse()])
        else:
            left.append(change)
    return plan, left


@settings(max_examples=60, deadline=None)
@given(plans(), plans(), plans(), st.data())
def test_as_if_one_after_the_other(first: Plan, second: Plan, third: Plan, data: st.DataObject):
    changes = [*diff(first, second), *diff(second, third), *diff(third, first)]
    if changes:
        changes = data.draw(st.lists(st.sampled_from(changes), max_size=12)) + changes
    for now in (first, second, third):
        taken = retake(now, changes)
        assert (taken.plan, list(taken.left)) == one_at_a_time(now, changes)


def test_however_many_rows_the_plan_is_laid_over_once(monkeypatch):
    laid: list[int] = []
    overlaid = Rows.overlaid

    def counted(rows: Rows[Row], over: Mapping[Id, Row | None]) -> Rows[Row]:
        laid.append(len(over))
        return overlaid(rows, over)

    full = plans_of(50)
    empty = full.drop("nodes", *full.nodes)
    monkeypatch.setattr(Rows, "overlaid", counted)
    taken = retake(empty, diff(full, empty))
    assert taken.plan == full
    assert laid == [50]


def plans_of(count: int) -> Plan:
    """Return a plan of so many goals."""
    goals = (Node(id=f"g{n}", kind="goal", position="V") for n in range(count))
    return empty_plan("Plan", 2027).put(*goals)
