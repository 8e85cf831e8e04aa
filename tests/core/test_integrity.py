"""What must hold between rows, one fault at a time."""

import pytest
from hypothesis import given, settings

from goaltui.core.base import Row
from goaltui.core.integrity import cell_faults, faults
from goaltui.core.plan import REFERENCES, Funnel, Node, Plan, Stage, Target, empty_plan
from tests.strategies import plans

SOUND = empty_plan("Plan", 2027).put(
    Node(id="a", kind="goal", position="V"),
    Node(id="b", kind="objective", parent="a", position="V"),
    Funnel(id="f", name="Inbound", position="V", anchor="visits", referral_into="visits"),
    Funnel(id="g", name="Outbound", position="X", anchor="revenue"),
    Stage(id="s", funnel="f", position="V", key="visits", name="Visits"),
    Target(id="t", funnel="f", cell="revenue", value=5),
)


def test_a_sound_plan_has_none():
    assert faults(SOUND) == []


@pytest.mark.parametrize(
    ("row", "found"),
    [
        (Node(id="b", kind="goal", parent="gone", position="V"), ("nodes", "b", "parent")),
        (Node(id="b", kind="goal", owner="gone", position="V"), ("nodes", "b", "owner")),
        (Node(id="b", kind="goal", kpi="gone", position="V"), ("nodes", "b", "kpi")),
        (Node(id="b", kind="goal", parent="b", position="V"), ("nodes", "b", "parent")),
        (Node(id="a", kind="goal", parent="b", position="V"), ("nodes", "a", "parent")),
        (
            Stage(id="x", funnel="g", position="V", key="revenue", name="Revenue"),
            ("stages", "x", "key"),
        ),
        (
            Stage(id="x", funnel="g", position="V", key="deal_size", name="Deal"),
            ("stages", "x", "key"),
        ),
        (Funnel(id="g", name="G", position="V", anchor="visits"), ("funnels", "g", "anchor")),
        (
            Funnel(id="g", name="G", position="V", referral_into="visits"),
            ("funnels", "g", "referral_into"),
        ),
        (Target(id="t", funnel="g", cell="visits", value=5), ("targets", "t", "cell")),
        (Target(id="t", funnel="f", cell="visits.rate", value=5), ("targets", "t", "cell")),
    ],
)
def test_what_does_not_hold_is_found_where_it_is(row: Row, found: tuple[str, str, str]):
    (fault,) = faults(SOUND.put(row))
    assert (fault.table, fault.row, fault.field) == found
    assert fault.message.endswith(".")


def test_both_of_two_stages_of_one_key_are_found():
    twin = Stage(id="x", funnel="f", position="X", key="visits", name="Visits too")
    assert [(f.row, f.field) for f in faults(SOUND.put(twin))] == [("s", "key"), ("x", "key")]
    elsewhere = Stage(id="x", funnel="g", position="X", key="visits", name="Visits too")
    assert faults(SOUND.put(elsewhere)) == []


def test_a_circle_is_told_once_and_what_hangs_on_it_is_none():
    circle = SOUND.put(
        Node(id="a", kind="goal", parent="b", position="V"),
        Node(id="c", kind="goal", parent="b", position="V"),
    )
    assert len(faults(circle)) == 1


def test_cells_are_looked_at_without_the_rest():
    loose = SOUND.put(Node(id="b", kind="goal", owner="gone", position="V"))
    assert cell_faults(loose) == []
    assert cell_faults(SOUND.drop("stages", "s")) == faults(SOUND.drop("stages", "s")) != []


@given(plans())
@settings(max_examples=30, deadline=None)
def test_a_row_that_goes_leaves_every_reference_to_it_dangling(plan: Plan):
    for table, field, to, _ in REFERENCES:
        for row in plan.table(table).values():
            if wanted := getattr(row, field):
                left = faults(plan.drop(to, wanted))
                assert (table, row.id, field) in {(f.table, f.row, f.field) for f in left}
