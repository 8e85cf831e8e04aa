"""Killed at any moment of typing, nothing that the screen called saved is lost."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from goaltui import bootstrap
from goaltui.core.plan import Node, empty_plan
from tests.terminal import Terminal


def on_disk(path: Path) -> set[str]:
    return {n.statement for n in bootstrap.read_plan(path).nodes.values()}


def shown_as_saved(screen: str, typed: list[str]) -> set[str]:
    """Return the rows that stand on the screen while it says saved and nothing is being typed."""
    if " saved" not in screen.splitlines()[0] or "put back" in screen:
        return set()
    return {text for text in typed if text in screen}


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_killed_while_typing_nothing_shown_as_saved_is_lost(tmp_path, times, figure):
    path = tmp_path / "killed.plan"
    goal = Node(id="g", kind="goal", position="V", statement="Grow")
    bootstrap.create_plan(path, empty_plan("Killed", 2027).put(goal))
    chance, typed = random.Random(2027), []
    kills, seen = times(10, 100), 0
    for run in range(kills):
        terminal = Terminal(str(path), home=tmp_path)
        terminal.wait_for("Grow")
        saved: set[str] = set()
        for number in range(chance.randint(1, 4)):
            typed.append(f"No {run}.{number}")
            terminal.send("a")
            for character in typed[-1]:
                terminal.send(character)
                terminal.look(chance.uniform(0, 0.01))
            terminal.send("\r\x1b[H")
            saved |= shown_as_saved(terminal.look(chance.uniform(0, 0.15)), typed)
        saved |= shown_as_saved(terminal.look(chance.uniform(0, 0.3)), typed)
        terminal.kill()
        assert saved <= on_disk(path)
        seen += len(saved)
        with closing(sqlite3.connect(path)) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(on_disk(path)) > kills
    figure(f"{kills} kills, {seen} rows shown as saved, 0 lost, integrity ok {kills} of {kills}")


@pytest.mark.slow
def test_typed_text_survives_a_kill_as_a_draft(tmp_path):
    path = tmp_path / "draft.plan"
    goal = Node(id="g", kind="goal", position="V", statement="Grow")
    bootstrap.create_plan(path, empty_plan("Draft", 2027).put(goal))
    terminal = Terminal(str(path), home=tmp_path)
    terminal.wait_for("Grow")
    terminal.send("aWin 20 custom")
    terminal.wait_for("Win 20 custom")
    terminal.look(0.6)
    terminal.kill()
    again = Terminal(str(path), home=tmp_path)
    again.wait_for("Win 20 custom")
    again.send("\r")
    again.wait_for(lambda text: " saved" in text and "20 custom  " in text)
    again.look(0.3)
    again.send("\x11")
    assert again.end() == 0
    assert "Win 20 custom" in on_disk(path)
