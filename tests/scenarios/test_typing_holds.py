"""What is typed goes where it was typed, whatever happens around it."""

from datetime import date

from goaltui.core.plan import Node, Person, Plan, empty_plan
from goaltui.session.commands.rows import Remove, SetFields
from tests.desk import NARROW, Desk, at_desk


def three() -> Plan:
    return empty_plan("Three", 2027).put(
        Person(id="joanna", name="Joanna Smith"),
        Person(id="luca", name="Luca Ferri"),
        Node(id="g", kind="goal", position="V", statement="Increase lead generation"),
        *(
            Node(
                id=f"o{n}",
                kind="objective",
                parent="g",
                position=str(n),
                statement=f"Win {n}0 leads by 31 March 2027",
                deadline=date(2027, 3, 31),
            )
            for n in (1, 2, 3)
        ),
    )


async def drafts(desk: Desk) -> list[tuple[str, str, str]]:
    found = await desk.app.on_writer(lambda: desk.app.workplace.store.drafts("ana"))
    return [(d.row, d.field, d.text) for d in found]


async def test_a_row_that_a_filter_drops_takes_its_typing_along(tmp_path):
    async with at_desk(tmp_path, three()) as desk:
        await desk.press("w")
        await desk.type("nobody")
        await desk.press("enter", "down", "tab", "tab")
        await desk.type("luca")
        await desk.press("enter")
        assert desk.plan.nodes["o1"].owner == "luca"
        await desk.type("1 May 2027")
        await desk.press("enter")
        assert desk.plan.nodes["o2"].deadline == date(2027, 3, 31)
        assert desk.plan.nodes["o3"].deadline == date(2027, 3, 31)


async def test_the_palette_ends_typing_in_the_tree_and_enters_it(tmp_path):
    async with at_desk(tmp_path, three()) as desk:
        await desk.press("down", "enter", "end")
        await desk.type(" abc")
        await desk.press("ctrl+p")
        await desk.type("fold all")
        await desk.press("enter")
        await desk.pilot.pause()
        assert desk.plan.nodes["o1"].statement.endswith(" abc")
        await desk.press("enter", "escape")
        assert desk.plan.nodes["g"].statement == "Increase lead generation"


async def test_a_row_that_goes_while_it_is_typed_in_leaves_a_draft_and_no_trace(tmp_path):
    async with at_desk(tmp_path, three()) as ana:
        await ana.press("down", "enter", "end")
        await ana.type(" x")
        await ana.pilot.pause(0.4)
        gone = Remove("nodes", ("o1",)).apply(ana.plan, ana.app.session.kit)
        ana.app.session.refresh(gone)
        await ana.press("enter", "escape")
        assert ana.plan.nodes["o2"].statement == "Win 20 leads by 31 March 2027"
        assert ("o1", "statement", "Win 10 leads by 31 March 2027 x") in await drafts(ana)


async def test_a_form_field_of_a_row_that_goes_enters_nothing_elsewhere(tmp_path):
    async with at_desk(tmp_path, three()) as ana:
        await ana.press("down", "tab")
        await ana.type("Mine")
        gone = Remove("nodes", ("o1",)).apply(ana.plan, ana.app.session.kit)
        ana.app.session.refresh(gone)
        await ana.press("enter")
        assert ana.plan.nodes["o2"].label == ""


async def test_a_sentence_that_is_refused_is_typed_on(tmp_path):
    async with at_desk(tmp_path, three()) as desk:
        await desk.press("down", "enter")
        await desk.paste("x" * 2_100)
        await desk.press("enter")
        assert desk.plan.nodes["o1"].statement == "Win 10 leads by 31 March 2027"
        assert "at most 2000 characters" in desk.text
        assert "xxxxxxxx" in desk.text
        await desk.press("escape")
        assert "xxxxxxxx" not in desk.text


async def test_a_field_that_does_not_fit_keeps_its_text_as_a_draft_when_it_is_left(tmp_path):
    async with at_desk(tmp_path, three()) as desk:
        await desk.press("down", "tab", "tab", "tab")
        await desk.type("soonish")
        await desk.pilot.pause(0.4)
        await desk.pilot.click("GoalTree", offset=(20, 2))
        await desk.pilot.pause()
        assert "kept as a draft" in desk.text
        assert desk.plan.nodes["o2"].deadline == date(2027, 3, 31)
        assert ("o1", "deadline", "soonish") in await drafts(desk)


async def test_a_name_within_a_name_is_not_taken_for_it(tmp_path):
    async with at_desk(tmp_path, three()) as desk:
        await desk.press("down", "tab", "tab")
        await desk.type("Ann")
        await desk.press("enter")
        assert desk.plan.nodes["o1"].owner is None
        await desk.press("enter")
        owner = desk.plan.nodes["o1"].owner
        assert owner is not None
        assert desk.plan.people[owner].name == "Ann"


async def test_a_plus_adds_a_name_that_is_like_another(tmp_path):
    async with at_desk(tmp_path, three()) as desk:
        await desk.press("down", "tab", "tab")
        await desk.type("Jo")
        assert "Enter takes Joanna Smith" in desk.text
        await desk.press("escape")
        await desk.type("+Jo")
        await desk.press("enter", "enter")
        owner = desk.plan.nodes["o1"].owner
        assert owner is not None
        assert desk.plan.people[owner].name == "Jo"


async def test_clicking_away_creates_nobody(tmp_path):
    async with at_desk(tmp_path, three()) as desk:
        await desk.press("down", "tab", "tab")
        await desk.type("Zoe")
        await desk.press("enter")
        await desk.pilot.click("GoalTree", offset=(20, 2))
        await desk.pilot.pause()
        assert len(desk.plan.people) == 2


async def test_typing_replaces_what_stands_in_a_field_and_an_arrow_keeps_it(tmp_path):
    async with at_desk(tmp_path, three()) as desk:
        desk.app.session.dispatch(SetFields("nodes", "o1", {"market": "Italy"}))
        await desk.press("down", "tab", *["down"] * 13)
        assert "Italy" in desk.line_with(" market")
        await desk.type("Korea")
        await desk.press("up", "down", "end")
        await desk.type("n")
        await desk.press("enter")
        assert desk.plan.nodes["o1"].market == "Korean"


async def test_findings_are_in_sight_for_a_new_row_after_the_fields_were_scrolled(tmp_path):
    async with at_desk(tmp_path, three(), size=NARROW) as desk:
        await desk.press("down", "tab", *["down"] * 10, "escape", "s")
        await desk.type("Win more leads")
        assert desk.line_with("T -").startswith(" S ")


async def test_the_mouse_folds_and_edits(tmp_path):
    async with at_desk(tmp_path, three()) as desk:
        await desk.pilot.click("GoalTree", offset=(1, 0))
        await desk.pilot.pause()
        assert "10 leads" not in desk.text.split("│")[0]
        await desk.pilot.click("GoalTree", offset=(1, 0))
        await desk.pilot.pause()
        await desk.pilot.click("GoalTree", offset=(20, 1), times=2)
        await desk.pilot.pause()
        assert "put back" in desk.text


async def test_undo_goes_to_the_row_that_came_back(tmp_path):
    async with at_desk(tmp_path, three()) as desk:
        await desk.press("down", "d", "end", "u")
        assert desk.node_here == "o1"
