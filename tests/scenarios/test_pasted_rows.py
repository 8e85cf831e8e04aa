"""Several lines pasted into the tree: looked at as rows, taken or left, as one step."""

from datetime import date
from decimal import Decimal

import pytest

from goaltui.core.diff import diff
from goaltui.core.plan import Node, Person, Plan, empty_plan
from goaltui.session.commands.rows import Remove
from goaltui.tui.dialogs.outline import OutlineDialog
from tests.desk import NARROW, WIDE, Desk, at_desk

SIZES = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])

MAIL = """\
> Increase lead generation:
> - Generate 200 leads by 31 March 2027
> - Win 20 customers by June 2027
>
> Improve engagement
> - Reach 40% open rate by Q2 2027
--
Ana
"""
SHEET = (
    "Objective\tOwner\tDue\tRegion\n"
    "Generate 200 leads\tana\t31/03/2027\tNorth\n"
    '"Win 20\ncustomers"\tBob Gray\tsome day\t\n'
)


def plan() -> Plan:
    return empty_plan("Small", 2027).put(
        Person(id="ana", name="Ana Ruiz"),
        Node(id="g", kind="goal", position="V", statement="Grow"),
        Node(id="o", kind="objective", parent="g", position="V", statement="Win 5 by May 2027"),
        Node(id="h", kind="goal", position="W", statement="Keep"),
    )


def outline(desk: Desk) -> list[str]:
    """Return the tree: two points for each level, then the statement."""
    tree = desk.app.view.tree
    return [".." * depth + desk.plan.nodes[node].statement for node, depth in tree.walk()]


def asked(desk: Desk) -> bool:
    return isinstance(desk.app.screen, OutlineDialog)


ADDED = [
    "Increase lead generation",
    "..Generate 200 leads by 31 March 2027",
    "..Win 20 customers by June 2027",
    "Improve engagement",
    "..Reach 40% open rate by Q2 2027",
]


@SIZES
async def test_a_mail_becomes_goals_and_objectives_in_one_step(tmp_path, size):
    async with at_desk(tmp_path, plan(), size=size) as desk:
        before = desk.plan
        await desk.paste(MAIL)
        assert "5 pasted rows, after “Grow”" in desk.text
        assert "a signature of 1 line is left out" in desk.text
        assert "31 Mar 27" in desk.line_with("Generate 200")
        assert desk.plan is before
        await desk.press("enter")
        assert outline(desk) == ["Grow", "..Win 5 by May 2027", *ADDED, "Keep"]
        assert [desk.node(s.strip(".")).kind for s in ADDED] == [
            *("goal", "objective", "objective", "goal", "objective")
        ]
        leads = desk.node("Generate 200 leads by 31 March 2027")
        assert (leads.deadline, leads.target) == (date(2027, 3, 31), Decimal(200))
        assert desk.node_here == desk.node("Increase lead generation").id
        assert "Added 5 rows" in desk.text
        assert diff(await desk.saved(), desk.plan) == ()
        await desk.press("u")
        assert diff(desk.plan, before) == ()


async def test_escape_leaves_all_as_it_was_and_the_rows_can_be_had_again(tmp_path):
    async with at_desk(tmp_path, plan()) as desk:
        before = desk.plan
        await desk.paste(MAIL)
        await desk.press("escape")
        assert desk.plan is before
        assert "p offers them again" in desk.text
        await desk.press("p")
        assert asked(desk)
        await desk.press("enter")
        assert len(desk.plan.nodes) == 8
        await desk.press("p")
        assert "Nothing is cut" in desk.text


async def test_rows_are_left_out_moved_and_made_another_kind(tmp_path):
    async with at_desk(tmp_path, plan()) as desk:
        await desk.paste("Goal A\nGoal B\nGoal C\nGoal D\nGoal E")
        await desk.press("space")
        assert "4 of 5 pasted rows" in desk.text
        assert desk.line_with("Goal A").split()[-4:] != []
        await desk.press("k", "down", "greater_than_sign", "down", "tab", "tab", "down")
        await desk.press("shift+tab", "c", "enter")
        added = [s.statement for s in desk.plan.nodes.values() if s.statement.startswith("Goal")]
        assert added == ["Goal B", "Goal C", "Goal D", "Goal E"]
        here = outline(desk)
        assert [row.lstrip(".") for row in here if "Goal" in row] == added
        level = {row.lstrip("."): row.count("..") for row in here}
        base = level["Goal B"]
        assert [level[s] - base for s in added] == [0, 1, 2, 0]
        kinds = {s: desk.node(s).kind for s in added}
        assert kinds["Goal B"] != kinds["Goal C"] or kinds["Goal E"] != "goal"


async def test_a_sheet_fills_the_fields_and_says_what_it_did_not_understand(tmp_path):
    async with at_desk(tmp_path, plan()) as desk:
        await desk.press("down")
        await desk.paste(SHEET)
        assert "2 pasted rows, after" in desk.text
        assert "adds Bob Gray" in desk.text
        await desk.press("down")
        assert "“some day” is no deadline: it goes into the notes." in desk.text
        await desk.press("enter")
        leads, win = desk.node("Generate 200 leads"), desk.node("Win 20 customers")
        assert (leads.owner, leads.deadline, leads.market) == ("ana", date(2027, 3, 31), "North")
        assert desk.plan.people[win.owner or ""].name == "Bob Gray"
        assert win.notes == "deadline: some day"
        assert desk.children("g")[-2:] == ["Generate 200 leads", "Win 20 customers"]
        await desk.press("u")
        assert [p.name for p in desk.plan.people.values()] == ["Ana Ruiz"]


async def test_new_names_can_stay_in_the_notes(tmp_path):
    async with at_desk(tmp_path, plan()) as desk:
        await desk.paste(SHEET)
        await desk.press("n")
        assert "into the notes: Bob Gray" in desk.text
        await desk.press("enter")
        win = desk.node("Win 20 customers")
        assert (win.owner, win.notes) == (None, "deadline: some day\nowner: Bob Gray")
        assert len(desk.plan.people) == 1


async def test_the_place_can_be_changed(tmp_path):
    async with at_desk(tmp_path, plan()) as desk:
        await desk.paste("Win 6 by May 2027\nWin 7 by May 2027")
        assert "under “Grow”" in desk.text
        await desk.press("p")
        assert "after “Grow”" in desk.text
        await desk.press("p")
        assert "at the top, as the last" in desk.text
        await desk.press("p", "enter")
        assert desk.children("g") == [
            "Win 5 by May 2027",
            "Win 6 by May 2027",
            "Win 7 by May 2027",
        ]


async def test_an_empty_plan_takes_the_rows_at_the_top(tmp_path):
    async with at_desk(tmp_path) as desk:
        await desk.paste(MAIL)
        await desk.press("enter")
        assert outline(desk) == ADDED


async def test_rows_take_the_place_of_a_new_row_that_is_being_worded(tmp_path):
    async with at_desk(tmp_path, plan()) as desk:
        await desk.press("down", "s")
        await desk.paste("Win 6\nWin 7")
        assert "where the new row was" in desk.text
        await desk.press("enter")
        assert outline(desk) == ["Grow", "..Win 5 by May 2027", "..Win 6", "..Win 7", "Keep"]


async def test_what_was_typed_before_a_paste_is_kept(tmp_path):
    async with at_desk(tmp_path, plan()) as desk:
        await desk.press("down", "s")
        await desk.type("Typed")
        await desk.paste("Win 6\nWin 7")
        await desk.press("enter")
        assert desk.children("g") == ["Win 5 by May 2027", "Typed", "Win 6", "Win 7"]


async def test_a_wrapped_sentence_is_one_for_a_new_row(tmp_path):
    wrapped = "Generate 200 leads from the spring campaign in Italy and\nin Spain by June 2027\n"
    async with at_desk(tmp_path, plan()) as desk:
        await desk.press("a")
        await desk.paste(wrapped)
        assert not asked(desk)
        await desk.press("enter")
        desk.node(" ".join(wrapped.split()))


async def test_one_line_is_worded_in_a_new_row(tmp_path):
    async with at_desk(tmp_path, plan()) as desk:
        await desk.paste("- Win 6 by May 2027\n")
        assert not asked(desk)
        await desk.press("enter")
        assert desk.children("g") == ["Win 5 by May 2027", "Win 6 by May 2027"]


async def test_lines_pasted_into_a_sentence_stay_one_and_that_is_said(tmp_path):
    async with at_desk(tmp_path, plan()) as desk:
        await desk.press("down", "enter", "space")
        await desk.paste("for sure\nreally")
        assert "2 lines became one" in desk.text
        await desk.press("enter")
        desk.node("Win 5 by May 2027 for sure really")


async def test_too_many_lines_are_refused_in_a_sentence(tmp_path):
    async with at_desk(tmp_path, plan()) as desk:
        before = desk.plan
        await desk.paste("a\n" * 10_001)
        assert "Not pasted: 10001 lines; 10000 fit." in desk.text
        await desk.paste("x" * 1_000_001)
        assert "Not pasted: 1000001 characters; 1000000 fit." in desk.text
        assert not asked(desk)
        assert desk.plan is before


async def test_keys_that_follow_a_paste_at_once_go_to_the_rows(tmp_path):
    from textual.events import Paste

    async with at_desk(tmp_path, plan()) as desk:
        await desk.at_once(Paste(MAIL), "space", "enter")
        assert [row for row in outline(desk) if "lead" in row] == [
            "Generate 200 leads by 31 March 2027"
        ]


async def test_ten_thousand_rows_are_read_while_keys_go_on(tmp_path, times):
    count = times(2_000, 10_000)
    text = "\n".join(f"{'  ' * (at % 4)}- Generate {at} leads by May 2027" for at in range(count))
    async with at_desk(tmp_path, plan()) as desk:
        await desk.press("down")
        await desk.paste(text)
        assert f"{count} pasted rows" in desk.text
        await desk.press("space", "enter")
        while asked(desk):
            await desk.pilot.pause(0.05)
        await desk.pilot.pause()
        assert len(desk.plan.nodes) == 3 + count - 1
        await desk.press("u")
        assert len(desk.plan.nodes) == 3


async def test_rows_that_were_refused_are_offered_again(tmp_path):
    async with at_desk(tmp_path, plan()) as ana, at_desk(tmp_path, who="luca") as luca:
        luca.app.session.dispatch(Remove("nodes", ("g",)))
        await luca.saved()
        await ana.paste("Win 20 customers by May 2027\nGenerate 200 leads by May 2027")
        assert "under “Grow”" in ana.text
        await ana.press("enter")
        while "g" in ana.plan.nodes:
            await ana.pilot.pause(0.01)
        assert outline(ana) == ["Keep"]
        await ana.press("p")
        assert "2 pasted rows" in ana.text
        await ana.press("enter")
        assert len(outline(ana)) == 3
        await ana.press("p")
        assert not asked(ana)
