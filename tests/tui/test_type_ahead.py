"""Keys that arrive at once: each goes where the one before it led."""

import pytest
from textual.events import Paste

from goaltui.core.plan import Person, empty_plan
from tests.desk import at_desk
from tests.scenarios.test_plan_screen import GOAL, SECOND, small_plan


async def test_text_follows_the_key_that_begins_it(tmp_path):
    async with at_desk(tmp_path) as desk:
        await desk.at_once("a", *"Grow", "enter", "a", *"qud?g", "enter")
        assert desk.children(None) == ["Grow"]
        assert desk.children(desk.node("Grow").id) == ["qud?g"]


async def test_a_paste_takes_its_turn_among_keys(tmp_path):
    async with at_desk(tmp_path) as desk:
        await desk.at_once("a", "x", Paste("Grow"), "y", "enter")
        assert desk.children(None) == ["xGrowy"]


async def test_keys_follow_into_a_dialog_a_screen_and_back(tmp_path):
    async with at_desk(tmp_path, empty_plan("P", 2027)) as desk:
        await desk.at_once("g", "o", "a", *"Zoe", "enter", "a", *"Yan", "enter", "g", "p", "a", "G")
        assert sorted(p.name for p in desk.plan.people.values()) == ["Yan", "Zoe"]
        await desk.at_once("enter")
        assert desk.children(None) == ["G"]


async def test_keys_follow_the_focus_from_field_to_field(tmp_path):
    plan = small_plan().put(Person(id="bo", name="Bo"))
    async with at_desk(tmp_path, plan) as desk:
        await desk.at_once("down", "down", "tab", "tab", *"bo", "enter", "escape", "u", "up", "up")
        assert desk.plan.nodes["o2"].owner is None
        assert desk.node_here == "g"
        await desk.at_once("U")
        assert desk.plan.nodes["o2"].owner == "bo"


@pytest.mark.parametrize("leaving", ["escape", "enter"])
async def test_what_follows_a_finding_is_a_command_again(tmp_path, leaving):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.at_once("slash", *"win", leaving, "d")
        assert (desk.children(None), "o2" in desk.plan.nodes) == (
            ([GOAL], False) if leaving == "enter" else ([], False)
        )
        await desk.at_once("u")
        assert SECOND in desk.children("g")
