"""The program as a person starts it, in a terminal of its own."""

import os
import signal

import pytest

from goaltui import bootstrap
from goaltui.core.plan import Node, empty_plan
from tests.terminal import Terminal

pytestmark = pytest.mark.slow


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "whole.plan"
    goal = Node(id="g", kind="goal", position="V", statement="Grow")
    bootstrap.create_plan(path, empty_plan("Whole", 2027).put(goal))
    return path


def statements(path) -> list[str]:
    return sorted(n.statement for n in bootstrap.read_plan(path).nodes.values())


def test_keys_that_arrive_at_once_do_what_they_would_one_by_one(path, tmp_path):
    terminal = Terminal(str(path), home=tmp_path)
    terminal.wait_for("Grow")
    terminal.send("aWin 20 customers\rsMake 30 calls\rgfgpda")
    terminal.send("Win u and gq\r")
    terminal.wait_for("Win u and gq")
    terminal.send("\x11")
    assert terminal.end() == 0
    assert statements(path) == ["Grow", "Win 20 customers", "Win u and gq"]


def test_quitting_right_after_a_key_loses_nothing(path, tmp_path):
    terminal = Terminal(str(path), home=tmp_path)
    terminal.wait_for("Grow")
    terminal.send("aWin 20 customers\r\x11")
    assert terminal.end() == 0
    assert "Win 20 customers" in statements(path)


def test_a_dumb_terminal_is_sent_to_the_commands(path, tmp_path):
    terminal = Terminal(str(path), home=tmp_path, environment={"TERM": "dumb"})
    terminal.look(0.2)
    assert terminal.end() == 2
    assert "goaltui --help" in terminal.text


def test_a_closed_line_leaves_no_process_behind(path, tmp_path):
    terminal = Terminal(str(path), home=tmp_path)
    terminal.wait_for("Grow")
    terminal.send("aHalf a sent")
    terminal.wait_for("Half a sent")
    os.kill(terminal.pid, signal.SIGHUP)
    assert terminal.end() != 0


def test_a_theme_that_is_chosen_is_kept(path, tmp_path):
    terminal = Terminal(str(path), home=tmp_path)
    terminal.wait_for("Grow")
    terminal.send("\x1b[20~")
    terminal.wait_for("Theme: ")
    terminal.send("\x11")
    assert terminal.end() == 0
    (settings,) = tmp_path.rglob("settings.toml")
    assert "theme = " in settings.read_text("utf-8")
