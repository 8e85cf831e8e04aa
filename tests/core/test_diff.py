from goaltui.core.diff import Change, patch, plain
from goaltui.core.plan import Node, empty_plan

GOAL = Node(id="g", kind="goal", position="V", label="old")


def test_changes_are_made_in_their_order():
    plan = empty_plan("Plan", 2027).put(GOAL)
    went = Change("nodes", "g", None, plain(GOAL), None)
    came = went.inverse()
    named = Change("nodes", "g", "label", "old", "new")
    assert patch(plan, [named, went, came]).nodes["g"].label == "old"
    assert patch(plan, [went, came, named]).nodes["g"].label == "new"


def test_a_field_of_a_row_that_is_gone_is_passed_over():
    plan = empty_plan("Plan", 2027)
    assert patch(plan, [Change("nodes", "g", "label", "old", "new")]) == plan
