"""Pasted rows in the plan: their kinds, their fields, their places, as one step."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaltui.core.diff import diff
from goaltui.core.integrity import faults
from goaltui.core.order import spread_between
from goaltui.core.outline.model import OutlineRow
from goaltui.core.plan import Kpi, Node, Person, Plan, Team, empty_plan
from goaltui.core.quantity.symbols import ENGLISH
from goaltui.core.tree import Tree
from goaltui.session.commands.outline import AddOutline, NewRow
from goaltui.session.session import Session
from goaltui.session.sketch import Sketcher, parents, straightened
from tests.kit import StillKit


def plan() -> Plan:
    return empty_plan("Small", 2027).put(
        Person(id="ana", name="Ana Ruiz"),
        Team(id="blog", name="Blog", position="V"),
        Kpi(id="leads", name="Leads"),
        Node(id="g", kind="goal", position="V", statement="Grow"),
        Node(id="h", kind="goal", position="V1", statement="Keep"),
    )


def sketch(statement: str, *, parent: bool = False, level: int = 0, **columns: str):
    row = OutlineRow(level, statement, columns)
    return Sketcher(plan(), StillKit(), ENGLISH).of(row, parent=parent)


@pytest.mark.parametrize(
    ("statement", "parent", "kind"),
    [
        ("Generate 200 leads by May 2027", False, "objective"),
        ("Generate 200 leads by May 2027", True, "objective"),
        ("Increase lead generation", False, "goal"),
        ("Launch the site by May 2027", True, "goal"),
        ("Launch the site by May 2027", False, "objective"),
    ],
)
def test_what_a_row_is(statement, parent, kind):
    assert sketch(statement, parent=parent).kind == kind


def test_columns_that_only_an_objective_has_make_one():
    assert sketch("Increase lead generation", owner="Ana Ruiz").kind == "objective"


@pytest.mark.parametrize(
    ("column", "text", "value"),
    [
        ("owner", "ana ruiz", "ana"),
        ("owner", "Ana", "ana"),
        ("team", "Blog", "blog"),
        ("kpi", "leads", "leads"),
        ("deadline", "31/03/2027", date(2027, 3, 31)),
        ("deadline", "03/31/2027", date(2027, 3, 31)),
        ("deadline", "2027-03-31", date(2027, 3, 31)),
        ("deadline", "Q1 2027", date(2027, 3, 31)),
        ("deadline", "by the end of March 2027", date(2027, 3, 31)),
        ("target", "1,200", 1200),
        ("hours", "6", 6),
        ("priority", "2", 2),
        ("state", "done", "done"),
    ],
)
def test_columns_fill_fields(column, text, value):
    read = sketch("Win more", **{column: text})
    assert read.values[column] == value
    assert read.remarks == ()


def test_what_is_not_understood_is_said_and_kept():
    read = sketch("Win more", deadline="some day", notes="From the board")
    assert read.remarks == ("“some day” is no deadline: it goes into the notes.",)
    assert read.values == {"notes": "From the board\ndeadline: some day"}
    read = sketch("Win more", owner="Bob, Ana")
    assert (read.new, read.values) == ({"owner": "Bob"}, {"notes": "owner: Bob, Ana"})


@pytest.mark.parametrize(
    ("column", "text"),
    [("priority", "200"), ("market", "m" * 3000), ("channel", "c" * 2001), ("hours", "-3")],
)
def test_a_cell_that_no_row_takes_is_kept_and_does_not_hold_up_the_others(column, text):
    read = sketch("Win more", **{column: text, "state": "done"})
    assert column not in read.values
    assert text in read.values["notes"]
    assert len(read.remarks) == 1
    row = NewRow(0, read.kind, "Win more", read.said, read.values, read.new)
    session = Session(plan(), [], StillKit(), "ana")
    assert session.dispatch(AddOutline((row,))) is not None


def test_notes_are_cut_where_a_row_takes_no_more_and_that_is_said():
    read = sketch("Win more", notes="n" * 150_000)
    assert read.remarks == ("Its notes are cut after 99,000 of 150,000 characters.",)
    row = NewRow(0, read.kind, "Win more", read.said, read.values, read.new)
    session = Session(plan(), [], StillKit(), "ana")
    assert session.dispatch(AddOutline((row,))) is not None


def test_names_among_many_blanks():
    read = sketch("Win more", owner=f"Bob {' ' * 1000},  Ana and {' ' * 1000} Eva ")
    assert read.new == {"owner": "Bob"}


def test_cells_without_headings_are_told_by_what_they_hold():
    row = OutlineRow(0, "Win more", others=("31 Mar 2027", "Ana Ruiz", "North"))
    read = Sketcher(plan(), StillKit(), ENGLISH).of(row, parent=False)
    assert read.values == {"deadline": date(2027, 3, 31), "owner": "ana", "notes": "North"}


def test_all_rows_are_one_step_and_go_where_they_should():
    session = Session(plan(), [], StillKit(), "ana")
    before = session.plan
    rows = (
        NewRow(0, "goal", "A"),
        NewRow(1, "objective", "B", new={"owner": "Bob"}),
        NewRow(2, "objective", "C", new={"owner": "bob"}),
        NewRow(0, "goal", "D"),
    )
    session.dispatch(AddOutline(rows, None, "g"))
    tree = Tree.of(session.plan.nodes)
    said = [(depth, session.plan.nodes[n].statement) for n, depth in tree.walk()]
    assert said == [(0, "Grow"), (0, "A"), (1, "B"), (2, "C"), (0, "D"), (0, "Keep")]
    assert [p.name for p in session.plan.people.values()] == ["Ana Ruiz", "Bob"]
    assert not faults(session.plan)
    session.undo()
    assert diff(session.plan, before) == ()


@given(st.integers(0, 300), st.sampled_from([("V", "V1"), (None, "1"), ("z", None), ("A", "B")]))
def test_places_between_two_are_in_order_and_short(count, ends):
    low, high = ends
    places = spread_between(low, high, count)
    assert places == sorted(set(places))
    assert len(places) == count
    assert all((low is None or low < p) and (high is None or p < high) for p in places)
    assert max(map(len, places), default=0) <= 12


@given(st.lists(st.integers(0, 6), max_size=20))
def test_straightened_levels_hang_together(levels):
    made = straightened(levels)
    assert all(0 <= here <= before + 1 for before, here in zip([-1, *made], made, strict=False))
    assert len(parents(made)) == len(levels)
