"""A fault of the program itself: the terminal is given back, and no text of a plan gets out."""

import stat
import sys

import pytest

from tests.faults.ended import assert_left_in_order, new_plan
from tests.terminal import Terminal

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]

SECRET = "Win-the-secret-account"

_PRELUDE = """
import sys, asyncio
from goaltui.tui.shell import GoaltuiApp
from goaltui.tui.widgets.goal_tree import GoalTree
from goaltui.tui.dialogs.base import Dialog
def boom(*of):
    secret = "-".join(["Win", "the", "secret", "account"])
    raise ValueError("cannot make sense of " + secret)
async def boom_later():
    await asyncio.sleep(0)
    boom()
def redraw_badly(app):
    GoalTree.render_lines = boom
    app.screen.query_one(GoalTree).refresh()
"""

_REST = """
from goaltui.__main__ import main
sys.argv = ["goaltui", *sys.argv[4:]]
sys.exit(main())
"""

PLACES = {
    "key": "GoaltuiApp.action_go_to = boom",
    "worker": "GoaltuiApp.action_go_to = lambda app: app.run_worker(boom_later())",
    "later": "GoaltuiApp.action_go_to = lambda app: app.call_after_refresh(boom)",
    "timer": "GoaltuiApp.action_go_to = lambda app: app.set_timer(0.01, boom)",
    "drawing": "GoaltuiApp.action_go_to = redraw_badly",
    "laying out": "Dialog.compose = boom",
    "plan": "GoaltuiApp.action_go_to = lambda app: app.screen.call_later(boom)",
    "keyboard": (
        "from goaltui.tui.keyboard import Keyboard\n"
        "was = Keyboard._pass_on\n"
        "Keyboard._pass_on = lambda k, came: boom() if 'g' in str(came) else was(k, came)"
    ),
}
"""Where a fault is put before the program starts; the key g sets each off."""


@pytest.mark.parametrize("place", PLACES)
def test_a_fault(tmp_path, place, times, figure):
    if place not in ("drawing", "keyboard", "worker") and not times(0, 1):
        pytest.skip("three in the sample, all in full")
    faulty = _PRELUDE + PLACES[place] + _REST
    path = new_plan(tmp_path)
    terminal = Terminal(str(path), home=tmp_path, through=(sys.executable, "-c", faulty))
    terminal.wait_for("Grow")
    terminal.look(0.2)
    terminal.send("g")
    assert_left_in_order(terminal, 2)
    written = bytes(terminal.bytes).decode()
    assert SECRET not in written
    assert "Traceback" not in written
    assert "goaltui has a fault: " in written
    (log,) = (tmp_path / ".local" / "state").rglob("*.log")
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700
    said = log.read_text("utf-8")
    assert SECRET not in said
    assert "ValueError" in said
    assert "in boom" in said
    figure(f"a fault in a {place}: exit code 2, terminal as before, no values shown or logged")


def test_a_fault_before_there_are_screens(tmp_path):
    faulty = _PRELUDE + "GoaltuiApp.compose = boom" + _REST
    path = new_plan(tmp_path)
    terminal = Terminal(str(path), home=tmp_path, through=(sys.executable, "-c", faulty))
    while terminal.alive:
        terminal.look(0.01)
    assert terminal.attributes == terminal.before
    assert terminal.end() == 2
    assert SECRET.encode() not in terminal.bytes
