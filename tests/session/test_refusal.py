"""What is said of a refused group, and which words of it are kept."""

from datetime import UTC, datetime

import pytest

from goaltui.core.base import evolve
from goaltui.core.diff import Change, diff
from goaltui.core.plan import Node, Person, Plan, empty_plan
from goaltui.session.ports import Conflict, Group, Refused
from goaltui.session.refusal import drafts_of, refusal_text

AT = datetime(2027, 1, 4, 9, 30, tzinfo=UTC)
OLD = Node(id="o", kind="objective", position="V", statement="Old words")
BEFORE = empty_plan("Plan", 2027).put(OLD, Person(id="luca", name="Luca"))


def refused(after: Plan) -> Refused:
    return Refused(Group("g", AT, "ana", "s", "label", diff(BEFORE, after)), ())


def with_node(**fields: object) -> Plan:
    return BEFORE.put(evolve(OLD, **fields))


@pytest.mark.parametrize(
    ("after", "kept"),
    [
        (with_node(statement="My words", market="Italy"), [("o", "statement", "Old words")]),
        (with_node(notes="one\ntwo", market="Italy"), [("o", "market", ""), ("o", "notes", "")]),
        (with_node(owner="luca", target="5", state="agreed"), []),
        (with_node(statement=""), []),
        (
            BEFORE.put(Node(id="n", kind="goal", position="X", statement="New")),
            [("plan", "child", "")],
        ),
        (
            BEFORE.put(Node(id="n", kind="objective", parent="o", position="X", statement="New")),
            [("o", "child", "")],
        ),
        (
            BEFORE.put(
                Node(id="n", kind="goal", position="X", statement="New"),
                Node(id="m", kind="objective", parent="n", position="X", statement="Under it"),
            ),
            [("plan", "child", "")],
        ),
        (BEFORE.put(Node(id="n", kind="goal", position="X")), []),
        (BEFORE.put(Person(id="sara", name="Sara")), []),
        (BEFORE.put(Person(id="luca", name="Luca", role="Head")), [("luca", "role", "")]),
        (BEFORE.drop("nodes", "o"), []),
    ],
)
def test_words_that_are_kept(after, kept):
    drafts = list(drafts_of(refused(after), AT))
    assert [(d.row, d.field, d.before) for d in drafts] == kept
    assert {d.who for d in drafts} <= {"ana"}


def conflict(field: str | None, before: object, after: object, now: object) -> Conflict:
    return Conflict(Change("nodes", "o", field, before, after), now, "luca", AT)


WORDS = conflict("statement", "Old words", "My words", "Luca's words")
WRITTEN = conflict("written", None, "2027-01-04", "2027-01-03")


@pytest.mark.parametrize(
    ("conflicts", "now", "said"),
    [
        (
            [WORDS, WRITTEN],
            with_node(statement="Luca's words"),
            "luca changed statement of “Luca's words” to “Luca's words” at 09:30 on 4 Jan 2027;"
            " yours, “My words”, was not saved.",
        ),
        (
            [conflict("owner", None, None, "luca")],
            BEFORE,
            "luca changed owner of “Old words” to “Luca” at 09:30 on 4 Jan 2027;"
            " yours, nothing, was not saved.",
        ),
        (
            [conflict("market", "EU", "Italy", None)],
            BEFORE.drop("nodes", "o"),
            "luca changed “Old words” at 09:30 on 4 Jan 2027; yours was not saved.",
        ),
    ],
)
def test_what_is_said(conflicts, now, said):
    assert refusal_text(conflicts, BEFORE, now) == said
