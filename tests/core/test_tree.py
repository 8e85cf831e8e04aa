import pytest

from goaltui.core.errors import PlanError
from goaltui.core.plan import Node
from goaltui.core.tree import Tree


def tree(*rows: tuple[str, str | None, str]) -> Tree:
    nodes = {i: Node(id=i, kind="objective", parent=p, position=at) for i, p, at in rows}
    return Tree.of(nodes)


FAMILY = tree(
    ("b", None, "B"), ("a", None, "A"), ("a2", "a", "2"), ("a1", "a", "1"), ("a11", "a1", "1")
)


def test_walk_goes_down_before_it_goes_on():
    assert list(FAMILY.walk()) == [("a", 0), ("a1", 1), ("a11", 2), ("a2", 1), ("b", 0)]


def test_subtree_and_ancestors():
    assert FAMILY.subtree("a") == ("a", "a1", "a11", "a2")
    assert FAMILY.ancestors("a11") == ("a1", "a")
    assert FAMILY.siblings("a2") == ("a1", "a2")


def test_a_node_whose_parent_is_missing_stands_at_the_top():
    assert tree(("x", "gone", "1")).children(None) == ("x",)


@pytest.mark.parametrize(
    ("after", "low", "high"), [(None, "", "1"), ("a1", "1", "2"), ("a2", "2", "~")]
)
def test_place_is_right_after(after, low, high):
    assert low < FAMILY.place("a", after) < high


def test_no_place_after_somebody_elses_child():
    with pytest.raises(PlanError):
        FAMILY.place("a", "b")


def test_siblings_on_one_place_are_told_apart_by_id_and_still_leave_room():
    doubled = tree(("x", None, "B"), ("y", None, "B"), ("z", None, "C"))
    assert doubled.children(None) == ("x", "y", "z")
    assert "B" < doubled.place(None, "x") < "C"
