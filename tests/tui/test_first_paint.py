"""What stands on the terminal while the screens load, in a terminal of its own."""

import os
import signal
import subprocess
import sys

import pytest

from goaltui.tui import first_paint
from goaltui.tui.first_paint import SECOND_SCREEN
from tests.terminal import Terminal

ALONE = ("--sample", "inbound", "--as", "ana")
GROUND = b"\x1b[48;2;21;23;28m"
"""The ground of the theme to begin with."""


@pytest.fixture
def opening(tmp_path):
    """Starts the program and returns its terminal as soon as there is something on it."""

    def open_it(*arguments, **environment):
        terminal = Terminal(*arguments, home=tmp_path, environment=environment)
        terminal.wait_for(lambda text: bool(text.strip()))
        return terminal

    return open_it


def left_clean(terminal: Terminal) -> int:
    """Wait for the end; tell whether the terminal is as it was, and return the exit status."""
    while terminal.alive:
        terminal.look(0.02)
    terminal.look(0.02)
    assert terminal.attributes == terminal.before
    assert terminal.modes[1049] is False
    assert terminal.modes[25] is True
    return terminal.end()


def test_the_name_is_there_first_and_the_plan_is_drawn_over_it(opening):
    terminal = opening(*ALONE)
    assert terminal.text.strip() == "inbound"
    assert GROUND in terminal.bytes
    terminal.wait_for("saved")
    assert terminal.bytes.count(SECOND_SCREEN.encode()) == 1
    assert terminal.bytes.count(b"\x1b[2J") == 1
    terminal.send("\x11")
    assert left_clean(terminal) == 0


def test_keys_typed_meanwhile_are_neither_shown_nor_lost(opening):
    terminal = opening(*ALONE)
    terminal.send("?")
    assert "?" not in terminal.text
    terminal.wait_for("In the tree of goals")
    terminal.kill()


def test_ctrl_z_waits_for_the_screens(opening):
    terminal = opening(*ALONE)
    terminal.send("\x1a")
    terminal.wait_for("saved")
    terminal.kill()


@pytest.mark.parametrize("name", ["broken.plan", "broken.toml"])
def test_what_cannot_be_opened_leaves_a_clean_terminal_and_its_sentence(opening, tmp_path, name):
    (tmp_path / name).write_bytes(b"nonsense")
    terminal = opening(str(tmp_path / name))
    assert left_clean(terminal) == 2
    assert name in terminal.text.replace("\n", "")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_meanwhile_gives_the_terminal_back(opening, number):
    terminal = opening(*ALONE)
    os.kill(terminal.pid, number)
    assert left_clean(terminal) != 0
    assert "Traceback" not in terminal.text


def test_without_colours_there_is_the_name_alone(opening):
    terminal = opening(*ALONE, NO_COLOR="1")
    assert terminal.text.strip() == "inbound"
    assert b"48;2" not in terminal.bytes
    terminal.kill()


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        ((), "goaltui"),
        (("--sample", "inbound"), "inbound"),
        (("--as", "ana", "--sample=inbound"), "inbound"),
        (("open", "FILE"), "our plan"),
        (("FILE",), "our plan"),
        (("--today", "2027-01-01", "FILE"), "our plan"),
        (("--sample",), None),
        (("--help",), None),
        (("FILE", "--help"), None),
        (("show", "FILE"), None),
        (("nowhere.plan",), None),
        (("--as", "ana"), None),
    ],
)
def test_what_is_said_to_be_opened(tmp_path, arguments, name):
    file = tmp_path / "our plan.plan"
    file.touch()
    given = [str(file) if a == "FILE" else a for a in arguments]
    assert (first_paint._opened(given) or None) == name


def test_a_name_is_text_whatever_is_in_it():
    picture = first_paint._picture("a\x1b]0;x\x07\n[b]" * 9, 80)
    assert picture.count("\x1b]") == 0
    assert "\n" not in picture


def test_it_loads_nothing_large():
    heavy = {"click", "pydantic", "textual", "rich", "sqlite3", "dataclasses", "asyncio"}
    code = "import sys, goaltui.tui.first_paint; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not heavy & set(done.stdout.split())
