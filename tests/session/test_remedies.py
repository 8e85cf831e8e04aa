"""Remedies as commands: each one step, and the tree whole behind it."""

import pytest

from goaltui.core.errors import PlanError
from goaltui.core.plan import Kind, Node, Plan, empty_plan
from goaltui.core.smart.fix import AddKpi, Become, Fix, HangUnder
from goaltui.core.tree import Tree
from goaltui.session.derived import Readings, View
from goaltui.session.remedies import command_of
from goaltui.session.session import Session
from tests.kit import StillKit

LOOSE = Node(id="loose", kind="objective", position="2", statement="Win 40 clients by May 2027")
GOAL = Node(id="goal", kind="goal", position="1", statement="Grow")
CHILD = Node(id="child", kind="objective", parent="goal", position="2", statement="Win Spain")


def hanging(plan: Plan) -> list[Fix]:
    """Return the remedies that hang the loose objective under something."""
    found = View(plan, StillKit(), Readings(StillKit())).report("loose").findings
    return [fix for finding in found for fix in finding.fixes if fix.name == "hang_under"]


def test_what_is_hung_under_the_goal_is_its_last() -> None:
    plan = empty_plan("Plan", 2027).put(GOAL, CHILD, LOOSE)
    session = Session(plan, [], StillKit(), "ana")
    (fix,) = hanging(plan)
    assert isinstance(fix.remedy, HangUnder)
    group = session.dispatch(command_of("loose", fix.remedy))
    assert group is not None
    assert group.label == "move “Win 40 clients by May 2027” under “Grow”"
    assert Tree.of(session.plan.nodes).children("goal") == ("child", "loose")
    assert session.plan.nodes["loose"].position > session.plan.nodes["child"].position
    session.undo()
    assert session.plan == plan


def test_a_goal_below_the_objective_itself_is_not_offered() -> None:
    plan = empty_plan("Plan", 2027).put(LOOSE, GOAL.model_copy(update={"parent": "loose"}))
    assert hanging(plan) == []


def test_a_goal_that_is_closed_is_not_offered() -> None:
    plan = empty_plan("Plan", 2027).put(LOOSE, GOAL.model_copy(update={"state": "done"}))
    assert hanging(plan) == []


def test_a_goal_that_came_to_hang_below_is_refused() -> None:
    plan = empty_plan("Plan", 2027).put(LOOSE, GOAL.model_copy(update={"parent": "loose"}))
    command = command_of("loose", HangUnder("goal"))
    session = Session(plan, [], StillKit(), "ana")
    with pytest.raises(PlanError, match="cannot hang under itself"):
        session.dispatch(command)
    assert [node for node, _ in Tree.of(session.plan.nodes).walk()] == ["loose", "goal"]


def test_what_somebody_has_converted_meanwhile_is_not_converted_back() -> None:
    plan = empty_plan("Plan", 2027).put(GOAL)
    session = Session(plan, [], StillKit(), "ana")
    steps: list[tuple[Kind, bool]] = [("goal", False), ("objective", True), ("objective", False)]
    for kind, done in steps:
        group = session.dispatch(command_of("goal", Become(kind)))
        assert (group is not None) is done
    assert session.plan.nodes["goal"].kind == "objective"


def test_a_kpi_that_is_added_is_chosen_in_the_same_step() -> None:
    plan = empty_plan("Plan", 2027).put(LOOSE)
    session = Session(plan, [], StillKit(), "ana")
    session.dispatch(command_of("loose", AddKpi("ad costs", "EUR", "lower")))
    (kpi,) = session.plan.kpis.values()
    assert (kpi.name, kpi.unit, kpi.better) == ("ad costs", "EUR", "lower")
    assert session.plan.nodes["loose"].kpi == kpi.id
    session.undo()
    assert session.plan == plan
