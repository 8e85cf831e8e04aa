"""A sentence keeps the day that its periods count from, until the words that say when change."""

from datetime import date
from pathlib import Path

import pytest

from goaltui import bootstrap
from goaltui.core.base import evolve
from goaltui.core.plan import Node, Plan, empty_plan
from goaltui.formats.registry import FORMATS, read_file, write_file
from goaltui.session.commands.nodes import AddNode, SetStatement
from goaltui.session.commands.split import Split
from tests.kit import TODAY, StillKit

LATER = date(2027, 1, 20)
"""In the quarter that was the next one when the sentences were written."""
MARCH, JUNE = date(2027, 3, 31), date(2027, 6, 30)


def planned(text: str) -> Plan:
    add = AddNode("objective", statement=text, id="n")
    return add.apply(empty_plan("Plan", 2027), StillKit())


def reworded(plan: Plan, text: str, day: date = LATER) -> Node:
    return SetStatement("n", text).apply(plan, StillKit(day=day)).nodes["n"]


def test_a_new_sentence_is_written_today():
    node = planned("Win 40 leads by next quarter").nodes["n"]
    assert (node.written, node.deadline) == (TODAY, MARCH)


@pytest.mark.parametrize(
    ("before", "after", "written", "deadline"),
    [
        ("Win 40 leads by next quarter", "Win 50 leads by next quarter", TODAY, MARCH),
        ("Win 40 leads by next quarter", "Win 40 hot leads by next quarter.", TODAY, MARCH),
        ("Win 40 leads by next quarter", "By next quarter win 40 leads", TODAY, MARCH),
        ("Win 40 leads by next quarter", "Win 40 leads by NEXT  quarter", TODAY, MARCH),
        ("Win 40 leads by 10 January", "Win 50 leads by 10 January", TODAY, date(2027, 1, 10)),
        ("Win 40 leads in 2 months", "Win 50 leads in 2 months", TODAY, date(2027, 1, 22)),
        ("Win 40 leads by next quarter", "Win 40 leads in the next quarter", LATER, JUNE),
        ("Win 40 leads by next quarter", "Win 40 leads by next month", LATER, date(2027, 2, 28)),
        ("Win 40 leads by 10 January", "Win 40 leads by 11 January", LATER, date(2028, 1, 11)),
        ("Win 40 leads", "Win 40 leads by next quarter", LATER, JUNE),
        ("Win 40 leads by next quarter", "Win 40 leads", LATER, None),
        ("Win 40 leads soon", "Win 40 leads by next quarter", LATER, JUNE),
        ("", "Win 40 leads by next quarter", LATER, JUNE),
    ],
)
def test_only_new_words_for_when_are_read_anew(before, after, written, deadline):
    node = reworded(planned(before), after)
    assert (node.written, node.deadline) == (written, deadline)


def test_a_phrase_that_is_taken_out_and_put_back_is_new():
    plan = planned("Win 40 leads by next quarter")
    without = plan.put(reworded(plan, "Win 40 leads"))
    assert reworded(without, "Win 40 leads by next quarter").deadline == JUNE


def test_a_corrected_deadline_stays_whatever_is_reworded():
    plan = planned("Win 40 leads by next quarter")
    own = plan.put(plan.nodes["n"].model_copy(update={"deadline": date(2027, 2, 14)}))
    assert reworded(own, "Win 50 leads by next month").deadline == date(2027, 2, 14)


@pytest.mark.parametrize("to", ["toml", "json"])
def test_a_plan_that_went_out_and_came_back_keeps_its_dates(tmp_path: Path, to: str):
    form = next(f for f in FORMATS if f.name == to)
    plan, file = planned("Win 40 leads by next quarter"), tmp_path / f"plan.{to}"
    write_file(file, plan, form)
    back = read_file(file)
    assert back == plan
    assert back.nodes["n"].written == TODAY
    assert reworded(back, "Win 50 leads by next quarter").deadline == MARCH
    bootstrap.create_plan(tmp_path / "a.plan", back)
    assert bootstrap.read_plan(tmp_path / "a.plan") == plan


def test_both_halves_of_a_split_keep_the_day_that_they_were_read_on():
    text = "Increase leads by 20% and win 40 customers next quarter"
    undated = Node(id="n", kind="objective", position="1", statement=text)
    plan = empty_plan("Plan", 2027).put(undated)
    halves = Split("n").apply(plan, StillKit()).nodes.values()
    assert [(n.written, n.deadline) for n in halves] == [(TODAY, MARCH)] * 2
    before = evolve(undated, written=TODAY)
    halves = Split("n").apply(plan.put(before), StillKit(day=LATER)).nodes.values()
    assert [(n.written, n.deadline) for n in halves] == [(TODAY, MARCH)] * 2
