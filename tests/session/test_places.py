"""Rows in order, some of which share a place since two people added them at once."""

import pytest

from goaltui.core.errors import PlanError
from goaltui.core.funnel.plan import stages_of
from goaltui.core.plan import Funnel, Node, Plan, Stage, empty_plan
from goaltui.core.tree import Tree
from goaltui.session.commands.base import Command
from goaltui.session.commands.funnel import AddStage, MoveStage
from goaltui.session.commands.nodes import AddNode, Convert, Shift
from tests.kit import StillKit


def funnel(*places: str) -> Plan:
    plan = empty_plan("Plan", 2027).put(Funnel(id="f", name="Inbound", position="V"))
    for key, place in zip("abcd", places, strict=False):
        rate = None if key == "a" else f"0.{ord(key) - 96}"
        plan = plan.put(Stage(id=key, funnel="f", position=place, key=key, name=key, rate=rate))
    return plan


def order(plan: Plan, command: Command) -> str:
    return "".join(s.key for s in stages_of(command.apply(plan, StillKit()), "f"))


@pytest.mark.parametrize(
    ("places", "stage", "way", "moved"),
    [
        ("1BV", "c", "up", "acb"),
        ("1BV", "a", "down", "bac"),
        ("BBV", "a", "down", "bac"),
        ("BBV", "b", "up", "bac"),
        ("BBV", "c", "up", "cab"),
        ("1VV", "a", "down", "bca"),
        ("VVV", "c", "up", "cab"),
    ],
)
def test_a_stage_that_is_moved_moves(places, stage, way, moved):
    assert order(funnel(*places), MoveStage(stage, way)) == moved


def test_a_move_touches_the_place_of_one_stage():
    before = funnel("1", "B", "V")
    after = MoveStage("c", "up").apply(before, StillKit())
    assert [after.stages[k].position == before.stages[k].position for k in "abc"] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(("stage", "way"), [("a", "down"), ("b", "up")])
def test_the_first_stage_has_no_rate_and_the_one_it_was_gets_one(stage, way):
    plan = MoveStage(stage, way).apply(funnel("1", "B", "V"), StillKit())
    assert [str(s.rate) for s in stages_of(plan, "f")] == ["None", "0.2", "0.3"]


@pytest.mark.parametrize(("stage", "way"), [("a", "up"), ("c", "down")])
def test_a_stage_at_the_end_stays(stage, way):
    with pytest.raises(PlanError, match="It is the"):
        MoveStage(stage, way).apply(funnel("1", "B", "V"), StillKit())


def test_a_stage_is_added_after_one_that_shares_its_place():
    assert order(funnel("B", "B", "V"), AddStage("f", "New", "a")) == "abnewc"


@pytest.mark.parametrize(
    ("places", "node", "way", "moved"),
    [("BBV", "c", "up", "cab"), ("BBV", "b", "up", "bac"), ("BBV", "a", "down", "bac")],
)
def test_a_node_that_is_moved_moves(places, node, way, moved):
    plan = empty_plan("Plan", 2027).put(
        *(Node(id=i, kind="goal", position=p) for i, p in zip("abc", places, strict=True))
    )
    after = Shift(node, way).apply(plan, StillKit())
    assert "".join(Tree.of(after.nodes).children(None)) == moved


@pytest.mark.parametrize(("kind", "said"), [("goal", "an objective"), ("objective", "a goal")])
def test_what_a_row_is_made_into(kind, said):
    plan = empty_plan("Plan", 2027).put(Node(id="n", kind=kind, position="V", statement="Grow"))
    assert Convert("n").describe(plan) == f"make “Grow” {said}"


def test_a_row_that_makes_no_sense_is_refused_in_a_sentence():
    with pytest.raises(PlanError):
        AddNode("goal", id="no id").apply(empty_plan("Plan", 2027), StillKit())
