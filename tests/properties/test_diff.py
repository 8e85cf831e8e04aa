from hypothesis import given, settings

from goaltui.core.diff import diff, patch, plain, row_from
from goaltui.core.plan import Plan
from tests.strategies import plans


@settings(max_examples=60, deadline=None)
@given(plans(), plans())
def test_a_patch_with_the_difference_leads_there_and_back(before: Plan, after: Plan) -> None:
    changes = diff(before, after)
    assert patch(before, changes) == after
    assert patch(after, [change.inverse() for change in reversed(changes)]) == before


@settings(max_examples=60, deadline=None)
@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    assert diff(plan, patch(plan, ())) == ()
    rebuilt = Plan(about=plan.about).put(*(row for _, row in plan.rows()))
    assert diff(plan, rebuilt) == ()


@settings(max_examples=60, deadline=None)
@given(plans())
def test_every_row_is_made_again_from_its_plain_values(plan: Plan) -> None:
    for table, row in plan.rows():
        assert row_from(table, plain(row)) == row


@settings(max_examples=60, deadline=None)
@given(plans(), plans())
def test_what_does_not_change_stays_the_same_object(before: Plan, after: Plan) -> None:
    changes = diff(before, after)
    touched = {(change.table, change.row) for change in changes}
    patched = patch(before, changes)
    for table, row in before.rows():
        if (table, row.id) not in touched:
            assert patched.table(table)[row.id] is row
