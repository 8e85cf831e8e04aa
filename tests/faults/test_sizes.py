"""From 1 × 1 to 1000 × 300 and back, on every screen and in every dialog."""

import random

import pytest
from textual.events import Resize
from textual.geometry import Size

from goaltui import bootstrap
from goaltui.config.settings import Settings
from goaltui.core.plan import Node, empty_plan
from goaltui.tui.shell import GoaltuiApp
from tests.desk import Desk, at_desk
from tests.kit import TODAY
from tests.terminal import Terminal

PLACES = {
    "plan": "",
    "word a new row": "a W i n space 3 0 space l e a d s",
    "word a row": "down enter x y",
    "fields of a row": "down tab",
    "type into a field": "down tab tab A n",
    "find": "slash w",
    "show only some": "w",
    "templates": "t",
    "go to": "g",
    "help": "question_mark",
    "palette": "ctrl+p",
    "record a value": "v 4",
    "details of the plan": "f2",
    "own settings": "f3",
    "funnel": "g f",
    "type a number": "g f down 5",
    "explain a number": "g f i",
    "settings of the funnel": "g f s",
    "rename a stage": "g f r",
    "KPI of a stage": "g f k",
    "people": "g o",
    "fields of a person": "g o down tab x",
    "KPIs": "g k",
    "fields of a KPI": "g k down tab x",
}
"""The keys that lead to each screen and dialog of the sample plan."""

EXTREMES = [(1, 1), (2, 1), (1, 300), (1000, 1), (5, 3), (20, 5), (1000, 300), (79, 23)]


def sizes(chance: random.Random, count: int) -> list[tuple[int, int]]:
    """Return so many sizes, the extreme ones among them."""
    drawn = [(chance.randint(1, 300), chance.randint(1, 100)) for _ in range(count)]
    return chance.sample([*drawn[len(EXTREMES) :], *EXTREMES], count)


async def resize(desk: Desk, *to: tuple[int, int]) -> None:
    """Send sizes one right after the other, then wait until the last is shown."""
    for width, height in to:
        size = Size(width, height)
        desk.app._driver._size = size  # type: ignore[union-attr]
        desk.app.post_message(Resize(size, size))
    await desk.pilot.pause(0.02)


async def shows(desk: Desk, text: str, of: object = "") -> None:
    """Wait until the screen shows `text`, or fail after a while."""
    for _ in range(200):
        if desk.text == text:
            return
        await desk.pilot.pause(0.02)
    assert desk.text == text, of


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["wide", "narrow"])
async def test_a_storm_of_sizes_leaves_the_picture_of_a_fresh_start(tmp_path, size, times, figure):
    every, storm = times(4, 1), times(20, 300)
    chance = random.Random(sum(size))
    places = [place for at, place in enumerate(PLACES) if at % every == size[0] // 120]
    if every == 1:
        places = list(PLACES)
    for place in places:
        async with at_desk(tmp_path, "inbound", size=size) as desk:
            await desk.press(*PLACES[place].split())
            await desk.app.workers.wait_for_complete()
            await desk.pilot.pause(0.1)
            before = desk.text
            drawn = sizes(chance, storm)
            for at in range(0, storm, 5):
                await resize(desk, *drawn[at : at + 5])
            await resize(desk, size)
            await shows(desk, before, place)
        (tmp_path / "desk.plan").unlink()
    figure(f"{len(places)} places, {storm} sizes each: alive, at {size} as after a fresh start")


@pytest.mark.timeout(1200)
async def test_started_at_any_size_it_grows_into_the_usual_picture(tmp_path, times, figure):
    async with at_desk(tmp_path, "inbound", size=(80, 24)) as desk:
        usual = desk.text
    starts = EXTREMES[: times(3, len(EXTREMES))]
    for start in starts:
        async with at_desk(tmp_path, size=start) as desk:
            await resize(desk, (80, 24))
            await shows(desk, usual, start)
    figure(f"{len(starts)} extreme sizes to start at, each grown to the usual picture")


@pytest.mark.timeout(1200)
async def test_the_first_start_at_any_size(tmp_path, monkeypatch, times):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with bootstrap.Start("ana", TODAY) as start:
        app = GoaltuiApp(None, Settings(), start)
        async with app.run_test(size=(80, 24)) as pilot:
            desk = Desk(app, pilot)
            await pilot.pause(0.1)
            before = desk.text
            for size in sizes(random.Random(5), times(10, 300)):
                await resize(desk, size)
            await resize(desk, (80, 24))
            await shows(desk, before)


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_a_window_that_is_dragged(tmp_path, times, figure):
    path = tmp_path / "dragged.plan"
    goal = Node(id="g", kind="goal", position="V", statement="Grow")
    bootstrap.create_plan(path, empty_plan("Dragged", 2027).put(goal))
    terminal = Terminal(str(path), home=tmp_path)
    terminal.wait_for("Grow")
    terminal.send("aWin 20 customers")
    terminal.wait_for("Win 20 customers")
    shown = terminal.look(0.5)
    steps, chance = times(40, 300), random.Random(11)
    for columns, rows in sizes(chance, steps):
        terminal.resize(columns, rows)
        terminal.look(chance.uniform(0, 0.02))
    terminal.resize(80, 24)
    terminal.look(0.5)
    terminal.wait_for(lambda text: text == shown)
    terminal.send("\x1b\x11")
    assert terminal.end() == 0
    figure(f"{steps} sizes of a real terminal, 1 × 1 to 1000 × 300: alive, picture as before")
