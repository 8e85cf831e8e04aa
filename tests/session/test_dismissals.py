"""Dismissing a finding: on record, one undo, once for each finding."""

from datetime import date

import pytest

from goaltui.core.errors import PlanError
from goaltui.core.plan import Node, empty_plan
from goaltui.core.smart.dismissed import dismissal_of
from goaltui.core.smart.finding import Criterion, Finding
from goaltui.session.commands.dismissals import Dismiss, DismissAll, Undismiss
from goaltui.session.commands.rows import Remove
from goaltui.session.session import Session
from tests.kit import StillKit

FOUND = Finding(Criterion.SPECIFIC, "vague_word", {"word": "more"})


@pytest.fixture
def session() -> Session:
    node = Node(id="n", kind="objective", position="1", statement="Win more clients")
    return Session(empty_plan("Plan", 2027).put(node), [], StillKit(), "ana")


def test_who_when_and_why_are_on_record(session: Session) -> None:
    group = session.dispatch(Dismiss("n", FOUND, " agreed with sales ", "ana"), "agreed with sales")
    (row,) = session.plan.dismissals.values()
    assert (row.node, row.criterion, row.code, row.about) == ("n", "S", "vague_word", "word=more")
    assert (row.reason, row.who) == ("agreed with sales", "ana")
    assert isinstance(row.day, date)
    assert group is not None
    assert group.label == "dismiss “vague word” of “Win more clients”"
    assert group.reason == "agreed with sales"


def test_undo_takes_it_back_and_redo_gives_it_again(session: Session) -> None:
    before = session.plan
    session.dispatch(Dismiss("n", FOUND, "agreed"))
    after = session.plan
    session.undo()
    assert session.plan == before
    session.redo()
    assert session.plan == after


def test_it_can_be_taken_back(session: Session) -> None:
    session.dispatch(Dismiss("n", FOUND, "agreed"))
    (row,) = session.plan.dismissals
    session.dispatch(Undismiss(row))
    assert not session.plan.dismissals
    with pytest.raises(PlanError):
        session.dispatch(Undismiss(row))


def test_a_reason_is_needed_and_the_node(session: Session) -> None:
    for command in (Dismiss("n", FOUND, "  "), Dismiss("gone", FOUND, "agreed")):
        with pytest.raises(PlanError):
            session.dispatch(command)


def test_dismissed_again_the_newer_takes_the_place_of_the_older(session: Session) -> None:
    session.dispatch(Dismiss("n", FOUND, "agreed"))
    other = Finding(Criterion.SPECIFIC, "vague_word", {"word": "lots"})
    session.dispatch(Dismiss("n", other, "again"))
    (row,) = session.plan.dismissals.values()
    assert (row.about, row.reason) == ("word=lots", "again")


@pytest.mark.parametrize("length", range(490, 506))
def test_it_holds_wherever_a_long_quotation_is_cut(session: Session, length: int) -> None:
    found = Finding(Criterion.SPECIFIC, "vague_word", {"word": f"{'a' * length} and so on"})
    session.dispatch(Dismiss("n", found, "agreed"))
    assert dismissal_of(found, session.plan.dismissals.values()) is not None


@pytest.mark.parametrize("reason", ["\x1b", "\u202e \x00", "\ufeff\n"])
def test_a_reason_of_which_nothing_can_be_seen_is_none(session: Session, reason: str) -> None:
    with pytest.raises(PlanError):
        session.dispatch(Dismiss("n", FOUND, reason))


def test_what_two_have_dismissed_counts_again_once_it_is_taken_back(session: Session) -> None:
    session.dispatch(Dismiss("n", FOUND, "agreed", "ana"))
    (mine,) = session.plan.dismissals.values()
    theirs = mine.model_copy(update={"id": "theirs", "who": "luca"})
    other = mine.model_copy(update={"id": "other", "code": "vague_metric"})
    session.refresh(session.plan.put(theirs, other))
    before = session.plan
    session.dispatch(Undismiss(mine.id))
    assert list(session.plan.dismissals) == ["other"]
    session.undo()
    assert session.plan == before


def test_it_goes_with_its_node_and_comes_back_with_it(session: Session) -> None:
    session.dispatch(Dismiss("n", FOUND, "agreed"))
    session.dispatch(Remove("nodes", ("n",)))
    assert not session.plan.dismissals
    session.undo()
    assert [row.reason for row in session.plan.dismissals.values()] == ["agreed"]


def test_several_are_dismissed_in_one_step_and_taken_back_alone(session: Session) -> None:
    other = Finding(Criterion.MEASURABLE, "no_owner")
    before = session.plan
    group = session.dispatch(DismissAll("n", (FOUND, other), "agreed", "ana"))
    assert group is not None
    assert group.label == "dismiss “vague word”, “no owner” of “Win more clients”"
    rows = session.plan.dismissals
    assert {(row.code, row.reason, row.who) for row in rows.values()} == {
        ("vague_word", "agreed", "ana"),
        ("no_owner", "agreed", "ana"),
    }
    session.dispatch(Undismiss(next(iter(rows))))
    assert len(session.plan.dismissals) == 1
    session.undo()
    session.undo()
    assert session.plan == before
