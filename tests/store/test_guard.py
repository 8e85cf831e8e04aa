from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from goaltui.core.plan import Node, Person, Plan
from goaltui.session.ports import Conflict, Refused, Written
from goaltui.store.sqlite import SqliteStore
from tests.store.conftest import Opener
from tests.store.support import AT, group_of, small_plan, with_node


def refused(store: SqliteStore, before: Plan, after: Plan) -> tuple[Conflict, ...]:
    """Write and return the conflicts, having seen that the file stayed as it was."""
    on_disk, told = store.read(), list(store.history())
    outcome = store.write(group_of(before, after))
    assert isinstance(outcome, Refused)
    assert (store.read(), list(store.history())) == (on_disk, told)
    return outcome.conflicts


def test_edits_of_different_fields_both_land(opened: Opener) -> None:
    ana, luca = opened(), opened()
    plan = small_plan()
    for store, fields in ((ana, {"label": "A"}), (luca, {"market": "EMEA"})):
        group = group_of(plan, with_node(plan, "more", **fields))
        assert store.write(group) == Written(group)
    assert ana.read() == with_node(plan, "more", label="A", market="EMEA")


def test_a_field_that_moved_is_refused_with_both_values_and_the_author(opened: Opener) -> None:
    ana, luca = opened(), opened()
    plan = small_plan()
    luca.write(group_of(plan, with_node(plan, "more", label="his"), who="luca"))
    mine = with_node(with_node(plan, "more", label="hers"), "grow", label="also")
    (conflict,) = refused(ana, plan, mine)
    assert (conflict.change.after, conflict.now) == ("hers", "his")
    assert (conflict.by, conflict.at) == ("luca", AT)


def test_all_conflicts_of_a_group_are_told(opened: Opener) -> None:
    ana, luca = opened(), opened()
    plan = small_plan()
    luca.write(group_of(plan, with_node(plan, "more", label="1", market="2"), who="luca"))
    conflicts = refused(ana, plan, with_node(plan, "more", label="3", market="4"))
    assert [(c.change.field, c.now) for c in conflicts] == [("label", "1"), ("market", "2")]


def test_a_field_of_a_row_that_is_gone(opened: Opener) -> None:
    ana, luca = opened(), opened()
    plan = small_plan()
    luca.write(group_of(plan, plan.drop("nodes", "more"), who="luca"))
    (conflict,) = refused(ana, plan, with_node(plan, "more", label="late"))
    assert (conflict.now, conflict.by) == (None, "luca")


def test_a_row_that_is_there_already_and_one_that_changed_before_it_was_to_go(
    opened: Opener,
) -> None:
    ana, luca = opened(), opened()
    plan = small_plan()
    his = with_node(plan.put(Person(id="x", name="His")), "more", label="changed")
    luca.write(group_of(plan, his, who="luca"))
    hers = plan.put(Person(id="x", name="Hers")).drop("nodes", "more")
    came, went = refused(ana, plan, hers)
    assert (came.now["name"], came.by) == ("His", "luca")
    assert (went.now["label"], went.by) == ("changed", "luca")


def test_a_row_that_went_twice(opened: Opener) -> None:
    ana, luca = opened(), opened()
    plan = small_plan()
    without = plan.drop("nodes", "more")
    luca.write(group_of(plan, without, who="luca"))
    (conflict,) = refused(ana, plan, without)
    assert (conflict.now, conflict.by) == (None, "luca")


def test_a_value_nobody_wrote_has_no_author(store: SqliteStore) -> None:
    plan = small_plan()
    (conflict,) = refused(
        store, with_node(plan, "more", label="dreamt"), with_node(plan, "more", label="x")
    )
    assert (conflict.now, conflict.by, conflict.at) == ("", "", None)


def test_numbers_are_compared_by_value(store: SqliteStore) -> None:
    plan = small_plan()
    ten = with_node(plan, "more", target=Decimal("10"), kpi=None)
    store.write(group_of(plan, ten))
    same = with_node(ten, "more", target=Decimal("10.00"))
    eleven = with_node(same, "more", target=Decimal("11"))
    assert isinstance(store.write(group_of(same, eleven)), Written)
    again = with_node(eleven, "more", target=Decimal("11.0"))
    assert isinstance(store.write(group_of(again, again.drop("nodes", "more"))), Written)
    assert "more" not in store.read().nodes


def test_a_field_may_change_twice_in_one_group(store: SqliteStore) -> None:
    plan = small_plan()
    a, b = with_node(plan, "more", label="a"), with_node(plan, "more", label="b")
    group = group_of(plan, a)
    group = replace(group, changes=(*group.changes, *group_of(a, b).changes))
    assert store.write(group) == Written(group)
    assert store.read() == b


def test_an_owner_whom_somebody_removed_meanwhile(opened: Opener) -> None:
    ana, luca = opened(), opened()
    plan = small_plan().put(Person(id="eve", name="Eve"))
    ana.write(group_of(small_plan(), plan))
    luca.write(group_of(plan, plan.drop("people", "eve"), who="luca"))
    (conflict,) = refused(ana, plan, with_node(plan, "more", owner="eve"))
    assert (conflict.change.after, conflict.now, conflict.by) == ("eve", None, "luca")


def test_a_person_to_whom_somebody_gave_work_meanwhile(opened: Opener) -> None:
    ana, luca = opened(), opened()
    plan = small_plan().put(Person(id="eve", name="Eve"))
    ana.write(group_of(small_plan(), plan))
    luca.write(group_of(plan, with_node(plan, "more", owner="eve"), who="luca"))
    (conflict,) = refused(ana, plan, plan.drop("people", "eve"))
    assert (conflict.change.row, conflict.by) == ("eve", "luca")


@pytest.mark.parametrize("far", [False, True])
def test_two_moves_that_would_put_nodes_under_themselves(opened: Opener, far: bool) -> None:
    ana, luca = opened(), opened()
    rows = [Node(id=i, kind="goal", position="V") for i in ("a", "b")]
    rows.append(Node(id="c", kind="goal", position="V", parent="b"))
    plan = small_plan().put(*rows)
    ana.write(group_of(small_plan(), plan))
    later = AT + timedelta(minutes=1)
    luca.write(group_of(plan, with_node(plan, "b", parent="a"), who="luca", at=later))
    (conflict,) = refused(ana, plan, with_node(plan, "a", parent="c" if far else "b"))
    assert conflict.change.field == "parent"
    assert conflict.by == "luca"
