"""Undo and redo where somebody else has changed the plan in the meantime."""

from decimal import Decimal

import pytest

from goaltui.core.errors import PlanError
from goaltui.core.integrity import faults
from goaltui.core.plan import Funnel, Node, Plan, Stage, empty_plan
from goaltui.session.commands.base import Command
from goaltui.session.commands.funnel import AddStage, SetTarget
from goaltui.session.commands.rows import SetFields
from goaltui.session.session import Session
from tests.kit import StillKit

PLAN = empty_plan("Plan", 2027).put(
    Node(id="o", kind="objective", position="V", statement="Grow"),
    Funnel(id="f", name="Inbound", position="V"),
    Stage(id="s", funnel="f", position="V", key="visits", name="Visits"),
)


def session_of(*commands: Command) -> Session:
    session = Session(PLAN, [], StillKit(), "ana")
    for command in commands:
        session.dispatch(command)
    return session


def by_somebody(session: Session, command: Command) -> None:
    """Change the plan as if the file had been changed and read again."""
    plan: Plan = command.apply(session.plan, StillKit("other"))
    session._outbox.clear()
    session.refresh(plan)


def test_redo_says_what_it_leaves():
    session = session_of(SetFields("nodes", "o", {"channel": "blog", "market": "Italy"}))
    session.undo()
    by_somebody(session, SetFields("nodes", "o", {"channel": "paid"}))
    said = session.redo()
    assert said.startswith("Done again: set channel")
    assert said.endswith("but for channel: changed by somebody since.")
    assert (session.plan.nodes["o"].channel, session.plan.nodes["o"].market) == ("paid", "Italy")


def test_what_cannot_be_retaken_at_all_is_said_and_not_written():
    session = session_of(SetFields("nodes", "o", {"channel": "blog"}))
    by_somebody(session, SetFields("nodes", "o", {"channel": "paid"}))
    assert session.undo().startswith("Not undone: set channel")
    assert session.next_unsaved() is None
    assert session.redo().startswith("Done again: set channel") is False
    assert session.plan.nodes["o"].channel == "paid"


def test_steps_before_one_that_cannot_be_taken_back_still_can():
    session = session_of(
        SetFields("nodes", "o", {"market": "Italy"}), SetFields("nodes", "o", {"channel": "blog"})
    )
    by_somebody(session, SetFields("nodes", "o", {"channel": "paid"}))
    session.undo()
    session.undo()
    assert session.plan.nodes["o"].market == ""


def test_a_stage_that_somebody_aims_at_is_not_undone():
    session = session_of(AddStage("f", "Demo", "s"))
    by_somebody(session, SetTarget("f", "demo", Decimal(5)))
    with pytest.raises(PlanError, match="Not undone, others have built on it"):
        session.undo()


def test_a_field_that_somebody_built_on_is_not_undone():
    session = session_of(SetFields("stages", "s", {"key": "calls"}))
    by_somebody(session, SetTarget("f", "calls", Decimal(5)))
    with pytest.raises(PlanError, match="Not undone, others have built on it"):
        session.undo()
    assert faults(session.plan) == []


def test_a_field_that_somebody_built_on_is_not_redone():
    session = session_of(SetFields("stages", "s", {"key": "calls"}))
    session.undo()
    by_somebody(session, SetTarget("f", "visits", Decimal(5)))
    with pytest.raises(PlanError, match="Not done again, others have built on it"):
        session.redo()
    assert faults(session.plan) == []
