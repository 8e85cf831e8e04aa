"""Finding in the tree: what is counted can be gone to, whatever is folded, filtered or grouped."""

from tests.desk import at_desk
from tests.scenarios.test_plan_screen import small_plan


async def test_what_a_filter_hides_is_told_and_not_counted(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("w")
        await desk.type("nobody")
        await desk.press("enter", "slash")
        await desk.type("leads")
        assert "none here, 1 hidden; w shows all" in desk.text
        await desk.press("ctrl+u")
        await desk.type("e")
        assert "2 found, 1 hidden; w shows all" in desk.text
        await desk.press("enter", "n")
        first = desk.node_here
        await desk.press("n")
        assert {first, desk.node_here} == {"g", "o2"}


async def test_the_next_one_says_when_all_of_them_are_hidden(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("slash")
        await desk.type("200")
        await desk.press("enter", "w")
        await desk.type("nobody")
        await desk.press("enter")
        before = desk.node_here
        await desk.press("n")
        assert "None here, 1 hidden; w shows all." in desk.text
        assert desk.node_here == before


async def test_goals_are_hidden_where_objectives_stand_by_owner(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("b", "slash")
        await desk.type("lead")
        assert "1 found, 1 hidden; b shows the tree" in desk.text
        assert desk.node_here == "o1"


async def test_what_is_folded_away_is_found_and_unfolded(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("space", "slash")
        await desk.type("win")
        assert "1 found" in desk.text
        assert "hidden" not in desk.text
        await desk.press("enter")
        assert desk.node_here == "o2"
        assert "Win more" in desk.text


async def test_the_tree_stays_in_sight_while_one_types_what_to_find(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("slash")
        await desk.type("200")
        assert "1 found" in desk.text
        assert "Increase lead generation" in desk.text
