"""Clicks on the bottom line: each does what its key does, wherever that is carried out."""

import pytest

from goaltui.core.diff import diff
from goaltui.tui.screens.plan.screen import PlanScreen
from tests.desk import NARROW, WIDE, Desk, at_desk
from tests.scenarios.test_plan_screen import small_plan


async def click(desk: Desk, label: str) -> None:
    """Click a label of the bottom line."""
    at = desk.text.splitlines()[-1].index(label)
    await desk.pilot.click("KeyBar", offset=(at, 0))
    await desk.pilot.pause()


@pytest.mark.parametrize("size", [NARROW, WIDE])
@pytest.mark.parametrize(
    ("label", "screen"), [("help", "HelpDialog"), ("go to", "GoToDialog"), ("find", "Find")]
)
async def test_a_click_opens_what_the_key_opens(tmp_path, size, label, screen):
    async with at_desk(tmp_path, small_plan(), size=size) as desk:
        bar = desk.text.splitlines()[-1]
        if label not in bar:
            pytest.skip(f"there is no room for {label!r} in {bar!r}")
        await click(desk, label)
        assert type(desk.app.screen).__name__ == screen


async def test_a_click_on_undo_takes_back_and_one_on_the_palette_opens_it(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        before = desk.plan
        await desk.press("down", "d", "down")
        assert diff(before, desk.plan)
        await click(desk, "undo")
        assert diff(before, desk.plan) == ()
        await desk.press("down")
        await click(desk, "commands")
        assert type(desk.app.screen).__name__ == "CommandPalette"


async def test_a_click_on_a_key_of_the_screen_and_one_beside_every_key(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await click(desk, "edit")
        assert isinstance(desk.app.screen, PlanScreen)
        assert desk.app.screen.goal_tree.typing
        await desk.press("escape")
        await desk.pilot.click("KeyBar", offset=(WIDE[0] - 1, 0))
        assert len(desk.app.screen_stack) == 2


async def test_a_click_on_a_message_takes_it_away_and_does_nothing_else(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        await desk.press("n")
        assert "Nothing was looked for" in desk.text
        await desk.pilot.click("KeyBar", offset=(3, 0))
        await desk.pilot.pause()
        assert "Nothing was looked for" not in desk.text
        assert len(desk.app.screen_stack) == 2


async def test_what_leaves_elsewhere_says_how_to_leave_here(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await desk.press("ctrl+c")
        assert "^q leaves" in desk.text
        assert desk.app.is_running
