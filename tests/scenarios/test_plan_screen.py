"""Days at the plan screen: keys in, the plan and the text on the screen out."""

from datetime import date

import pytest

from goaltui.core.diff import diff
from goaltui.core.plan import Plan, empty_plan
from tests.desk import NARROW, WIDE, at_desk

GOAL, FIRST, SECOND = "Increase lead generation", "Generate 200 leads by 31 March 2027", "Win more"


def small_plan() -> Plan:
    from goaltui.core.plan import Node, Person

    return empty_plan("Small", 2027).put(
        Person(id="ana", name="Ana Ruiz"),
        Person(id="luca", name="Luca Ferri"),
        Node(id="g", kind="goal", position="V", statement=GOAL),
        Node(
            id="o1",
            kind="objective",
            parent="g",
            position="B",
            statement=FIRST,
            written=date(2026, 11, 1),
            owner="ana",
            deadline=date(2027, 3, 31),
        ),
        Node(id="o2", kind="objective", parent="g", position="V", statement=SECOND),
    )


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_goal_and_its_objective_from_an_empty_plan(tmp_path, size):
    async with at_desk(tmp_path, size=size) as desk:
        assert "Nothing is planned yet." in desk.text
        await desk.press("a")
        await desk.type("Grow")
        await desk.press("enter", "a")
        await desk.type("Generate 200 leads by 31 March 2027")
        assert "in 18 weeks" in desk.text
        await desk.press("enter")
        plan = await desk.saved()
    (goal,) = (n for n in plan.nodes.values() if n.kind == "goal")
    (objective,) = (n for n in plan.nodes.values() if n.kind == "objective")
    assert (goal.statement, objective.parent) == ("Grow", goal.id)
    assert objective.deadline == date(2027, 3, 31)
    assert objective.target == 200


async def test_adding_is_one_step_of_undo_and_redo(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        before = desk.plan
        await desk.press("s")
        await desk.type("Build the brand")
        await desk.press("enter")
        after = desk.plan
        assert desk.children(None) == [GOAL, "Build the brand"]
        await desk.press("u")
        assert diff(desk.plan, before) == ()
        assert "Undone" in desk.text
        await desk.press("U")
        assert diff(desk.plan, after) == ()


async def test_escape_puts_back_and_an_empty_new_row_goes(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        before = desk.plan
        await desk.press("down", "enter")
        await desk.type(" in Italy")
        assert "in Italy" in desk.text
        await desk.press("escape")
        assert "in Italy" not in desk.text
        await desk.press("a")
        await desk.press("enter")
        await desk.press("a")
        await desk.type("half")
        await desk.press("escape")
        assert diff(desk.plan, before) == ()
        assert desk.app.session.next_unsaved() is None


async def test_letters_that_are_commands_are_text_while_typing(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("a")
        await desk.type("u?gdxq/")
        await desk.press("enter")
        assert desk.node("u?gdxq/").parent == "g"


async def test_the_owner_is_found_by_a_few_letters(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("down", "down", "tab", "tab")
        await desk.type("lu")
        assert "Luca Ferri" in desk.text
        await desk.press("enter")
        assert desk.plan.nodes["o2"].owner == "luca"


async def test_an_unknown_owner_is_created_at_the_second_enter(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("down", "down", "tab", "tab")
        await desk.type("Sara")
        await desk.press("enter")
        assert "once more" in desk.text
        assert len(desk.plan.people) == 2
        await desk.press("enter")
        owner = desk.plan.nodes["o2"].owner
        assert owner is not None
        assert desk.plan.people[owner].name == "Sara"
        await desk.press("escape", "u")
        assert len(desk.plan.people) == 2


async def test_a_field_that_does_not_fit_says_why_and_keeps_the_text(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("down", "tab", "tab", "tab")
        await desk.press("ctrl+u")
        await desk.type("soonish")
        await desk.press("enter")
        assert "is no day" in desk.text
        assert "soonish" in desk.text
        assert desk.plan.nodes["o1"].deadline == date(2027, 3, 31)


async def test_subtrees_move_by_keys(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("down", "J")
        assert desk.children("g") == [SECOND, FIRST]
        await desk.press("L")
        assert desk.children("o2") == [FIRST]
        await desk.press("H", "H")
        assert desk.children(None) == [GOAL, FIRST]
        await desk.press("K")
        assert desk.children(None) == [FIRST, GOAL]


async def test_cut_and_paste_moves_a_subtree(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("down", "x", "down", "P")
        assert desk.children("o2") == [FIRST]
        await desk.press("u")
        assert desk.children("g") == [FIRST, SECOND]


async def test_delete_takes_the_subtree_and_undo_brings_it_back(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        before = desk.plan
        await desk.press("d")
        assert desk.plan.nodes == {}
        assert "2 under it" in desk.text
        await desk.press("u")
        assert diff(desk.plan, before) == ()


async def test_convert_keeps_every_field(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("down", "c")
        assert desk.plan.nodes["o1"].kind == "goal"
        await desk.press("c")
        assert desk.plan.nodes["o1"] == small_plan().nodes["o1"]


async def test_find_as_you_type_and_back(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        top = desk.node_here
        await desk.press("slash")
        await desk.type("sqls")
        assert "found" in desk.text
        found = desk.node_here
        assert found is not None
        assert "SQL" in desk.app.view.label(found) or "sales-qualified" in (
            desk.plan.nodes[found].statement
        )
        await desk.press("escape")
        assert desk.node_here == top


async def test_fold_filter_and_by_owner(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("space")
        assert "Win more" not in desk.text
        await desk.press("space", "w")
        await desk.type("nobody")
        await desk.press("enter")
        assert "only nobody's" in desk.text
        assert "200 leads" not in desk.text
        await desk.press("w", "enter", "b")
        lines = desk.text.splitlines()
        assert "NOBODY" in lines[1]
        assert desk.text.index("NOBODY") < desk.text.index("Ana Ruiz")


async def test_a_template_can_be_put_in_own_words(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("t")
        await desk.type("brand")
        await desk.press("enter")
        await desk.type(" in Korea")
        await desk.press("enter")
        assert any("brand in Korea" in n.statement for n in desk.plan.nodes.values())


async def test_half_typed_text_is_a_draft_until_it_is_entered(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("down", "enter")
        await desk.type(" x")
        await desk.pilot.pause(0.4)
        (draft,) = await desk.app.on_writer(lambda: desk.app.workplace.store.drafts("ana"))
        assert (draft.row, draft.field, draft.text) == ("o1", "statement", FIRST + " x")
        await desk.press("enter")
        await desk.saved()
        left = await desk.app.on_writer(lambda: desk.app.workplace.store.drafts("ana"))
        assert list(left) == []


async def test_a_value_changed_by_somebody_else_is_shown_and_not_overwritten(tmp_path):
    from goaltui.session.commands.rows import SetFields

    async with at_desk(tmp_path, small_plan()) as ana, at_desk(tmp_path, who="luca") as luca:
        luca.app.session.dispatch(SetFields("nodes", "o1", {"owner": "luca"}))
        await luca.saved()
        ana.app.session.dispatch(SetFields("nodes", "o1", {"owner": None}))
        await ana.saved()
        while "was not saved" not in " ".join(ana.text.split()):  # it takes two lines
            await ana.pilot.pause()
        assert ana.plan.nodes["o1"].owner == "luca"
        assert "luca changed owner" in ana.text
        assert "yours, nothing, was not saved" in " ".join(ana.text.split())


@pytest.mark.parametrize("size", [(1, 1), (20, 5), (40, 10), (300, 80)])
async def test_any_size_is_survived(tmp_path, size):
    async with at_desk(tmp_path, "inbound", size=size) as desk:
        await desk.press("down", "enter")
        await desk.type("x")
        await desk.press("escape", "tab", "escape", "question_mark", "escape")
        assert desk.app.is_running


async def test_brackets_are_text_everywhere(tmp_path):
    from dataclasses import replace

    plan = small_plan()
    odd = "a [/] b [@click=app.quit]x[/] 50% [/red]"
    node = type(plan.nodes["o1"]).model_validate({**dict(plan.nodes["o1"]), "statement": odd})
    about = {"plan": type(plan.settings).model_validate({**dict(plan.settings), "title": odd})}
    async with at_desk(tmp_path, replace(plan.put(node), about=about)) as desk:
        assert odd in desk.text.splitlines()[0]
        await desk.press("down")
        assert "A [/] b [@click=app.quit]x" in desk.text.splitlines()[2]
        assert f"│ {odd}" in desk.text
        await desk.press("d")
        message = desk.text.splitlines()[-1]
        assert "A [/] b [@click=app.quit]x[/] 50% [/red]" in message
        await desk.pilot.click("KeyBar", offset=(message.index("x[/]"), 0))
        assert desk.app.is_running
