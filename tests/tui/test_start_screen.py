"""A first start: keys in, a plan on disk and the text on the screen out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from decimal import Decimal
from pathlib import Path

import pytest

from goaltui import bootstrap
from goaltui.config.settings import Settings
from goaltui.core.plan import empty_plan
from goaltui.tui.shell import GoaltuiApp
from tests.desk import NARROW, WIDE, Desk
from tests.kit import TODAY


@pytest.fixture
def plans(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the person's folder of plans, in a place of the test's own."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return tmp_path / "goaltui" / "plans"


@asynccontextmanager
async def first_start(size: tuple[int, int] = WIDE) -> AsyncIterator[Desk]:
    with bootstrap.Start("ana", TODAY) as start:
        app = GoaltuiApp(None, Settings(), start)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Desk(app, pilot)


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_sample_is_opened_as_a_copy(size):
    async with first_start(size) as desk:
        assert "Samples, each as a throw-away copy" in desk.text
        assert "English" in desk.line_with("Inbound 2027")
        assert "한국어" in desk.line_with("마케팅 자동화 2027")
        await desk.press("end", "up", "up", "up", "enter")
        await desk.app.workers.wait_for_complete()
        await desk.press()
        assert desk.plan.settings.title == "Inbound 2027"
        assert "This copy goes when you leave" in desk.text
        path = desk.app.workplace.path
        assert path.exists()
        await desk.press("v", "d", "5", "enter")
        assert len((await desk.saved()).measurements) == len(desk.plan.measurements)
    assert not path.exists()


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_new_plan_asks_what_it_needs(plans, size):
    async with first_start(size) as desk:
        await desk.press("n")
        await desk.type("Spring push")
        await desk.press("enter", "enter", "ctrl+u")
        await desk.type("eur")
        await desk.press("enter")
        await desk.type("10M")
        assert "= 10,000,000" in desk.text
        await desk.press("enter")
        await desk.type("1.1M")
        await desk.press("enter")
        assert "spring-push.plan" in desk.text
        await desk.press("enter")
        await desk.app.workers.wait_for_complete()
        await desk.press()
        assert "Increase revenue" in desk.text
        assert "This plan is kept in" in desk.text
        assert "Spring push" in desk.text.splitlines()[0]
    plan = bootstrap.read_plan(plans / "spring-push.plan")
    assert plan.settings.currency == "EUR"
    assert [f.anchor_value for f in plan.funnels.values()] == [Decimal(10_000_000)]


@pytest.mark.usefixtures("plans")
async def test_without_a_title_it_asks_again():
    async with first_start() as desk:
        await desk.press("n", *["tab"] * 6)
        assert "It cannot be empty." in desk.text
        await desk.type("Spring")
        await desk.press(*["tab"] * 6)
        await desk.app.workers.wait_for_complete()
        assert desk.plan.settings.title == "Spring"


async def test_a_file_that_is_there_is_never_touched(plans, tmp_path):
    there = tmp_path / "there.plan"
    there.write_bytes(b"mine")
    async with first_start() as desk:
        await desk.press("n")
        await desk.type("Spring")
        await desk.press(*["tab"] * 5, "ctrl+u")
        await desk.paste(str(there))
        await desk.press("enter")
        assert "there already" in desk.text
        assert there.read_bytes() == b"mine"
        await desk.press("ctrl+u")
        await desk.paste(str(plans / "other" / "spring.plan"))
        await desk.press("enter")
        await desk.app.workers.wait_for_complete()
        assert desk.plan.settings.title == "Spring"
        assert (plans / "other" / "spring.plan").exists()


async def test_a_plan_that_is_kept_is_offered_again(plans):
    plans.mkdir(parents=True)
    bootstrap.create_plan(plans / "mine.plan", empty_plan("Mine", 2027))
    (plans / "broken.plan").write_bytes(b"not a plan")
    async with first_start() as desk:
        assert "mine" in desk.text
        await desk.press("enter")
        assert "broken.plan" in desk.text
        await desk.press("down", "enter")
        await desk.app.workers.wait_for_complete()
        assert desk.plan.settings.title == "Mine"


@pytest.mark.usefixtures("plans")
@pytest.mark.parametrize("keys", [("q",), ("escape",), ("ctrl+q",), ("n", "escape", "q")])
async def test_leaving_without_a_plan(keys):
    async with first_start() as desk:
        await desk.press(*keys)
        assert desk.app.return_code == 0


@pytest.mark.usefixtures("plans")
async def test_keys_of_the_other_screens_do_nothing_yet():
    async with first_start() as desk:
        await desk.press("v", "u", "g", "f2", "f4", "question_mark", "ctrl+p")
        assert "A new plan" in desk.text
