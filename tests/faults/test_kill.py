"""Killed at any moment of any work, nothing that the screen called saved is lost."""

import random
import sqlite3
import time

import pytest

from goaltui import bootstrap
from goaltui.core.plan import Node, empty_plan
from goaltui.store.opening import open_store
from tests.faults.edits import EDITS, LAST, Edit, is_idle, plan_of_many
from tests.store.support import is_sound
from tests.terminal import Terminal

SIZE = (100, 24)


class Person:
    """Somebody who works until the program is killed under their hands."""

    def __init__(self, path, home, chance: random.Random) -> None:
        self.terminal = Terminal(str(path), "--as", "ana", home=home, size=SIZE)
        self.terminal.wait_for("Grow")
        self._chance = chance
        self._journal = path.with_name(f"{path.name}-journal")
        self._colleague = sqlite3.connect(path, isolation_level=None)
        self._entered: list[Edit] = []
        self.saved: list[Edit] = []
        """What was seen to be done while the screen said that all is saved."""

    def work(self) -> None:
        """Do a few things, and stop at a random moment of the last of them."""
        kinds = [*self._chance.choices(EDITS, k=self._chance.randint(0, 3))]
        for number, kind in enumerate([*kinds, self._chance.choice(EDITS + LAST)], 1):
            edit = kind(number)
            last = number > len(kinds)
            if last and self._chance.random() < 0.3:
                self._colleague.execute("BEGIN IMMEDIATE")  # so that nothing can be saved for now
            broken_off = last and self._chance.random() < 0.2
            keys = edit.keys[: self._chance.randint(1, len(edit.keys))] if broken_off else edit.keys
            for key in keys:
                self.terminal.send(key)
                self._look(self._chance.uniform(0, 0.01))
            if not broken_off:
                self._entered.append(edit)
            if last and not broken_off and self._chance.random() < 0.5:
                self._wait_for_commit()
            else:
                self._look(self._chance.choice((0.02, 0.1, 1.0)) * self._chance.random())

    def kill(self) -> None:
        """Be stopped."""
        self.terminal.kill()
        self._colleague.close()

    def _wait_for_commit(self) -> None:
        """Wait for the journal of a commit that is still to come, if one is, and a bit longer."""
        until = time.monotonic() + 0.5
        while time.monotonic() < until and not self._journal.exists():
            self._look(0.0005)
        self._look(self._chance.uniform(0, 0.01))

    def _look(self, seconds: float) -> None:
        screen = self.terminal.look(seconds)
        new = [e for e in self._entered if e not in self.saved and e.seen(screen)]
        # A screen is painted from the top: what it says counts once it stands still.
        if new and is_idle(screen) and self.terminal.look(0.02) == screen:
            self.saved += new


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_killed_while_working_nothing_shown_as_saved_is_lost(tmp_path, times, figure):
    chance = random.Random(2027)
    kills, seen, left = times(4, 100), 0, 0
    for run in range(kills):
        path = tmp_path / f"{run}.plan"
        bootstrap.create_plan(path, plan_of_many())
        person = Person(path, tmp_path, chance)
        person.work()
        person.kill()
        left += path.with_name(f"{path.name}-journal").exists()
        again = Terminal(str(path), "--as", "ana", home=tmp_path, size=SIZE)
        again.wait_for("Killed")
        again.wait_for(" saved")
        again.send("\x11")
        assert again.end() == 0
        assert is_sound(path)
        plan = bootstrap.read_plan(path)
        lost = ["".join(edit.keys) for edit in person.saved if not edit.kept(plan)]
        assert lost == [], f"run {run}"
        seen += len(person.saved)
    assert seen or kills < 10
    figure(
        f"{kills} kills ({left} in the middle of a commit), {seen} edits shown as saved, 0 lost;"
        f" opened again by the program and sound {kills} of {kills}"
    )


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_of_what_is_being_typed_little_is_lost(tmp_path, times, figure):
    """How old the first letter is that is not on disk, from when the screen showed it."""
    chance, kills, oldest, letters = random.Random(7), times(3, 100), 0.0, 0
    for run in range(kills):
        path = tmp_path / f"{run}.plan"
        goal = Node(id="g", kind="goal", position="V", statement="Grow")
        bootstrap.create_plan(path, empty_plan("Draft", 2027).put(goal))
        terminal = Terminal(str(path), "--as", "ana", home=tmp_path)
        terminal.wait_for("Grow")
        terminal.send("a")
        typed, shown = "", list[float]()
        while len(shown) < chance.randint(10, 30):
            typed += chance.choice("abcdefgh")
            terminal.send(typed[-1])
            terminal.wait_for(typed)
            shown.append(time.monotonic())
            terminal.look(chance.choice((0.01, 0.05, 0.3)) * chance.random())
        terminal.look(0.5 * chance.random())
        terminal.kill()
        killed = time.monotonic()
        kept = [draft.text for draft in open_store(path).drafts("ana")] or [""]
        assert typed.startswith(kept[0])
        missing = shown[len(kept[0]) :]
        oldest = max([oldest, *(killed - at for at in missing[:1])])
        letters += len(missing)
        assert is_sound(path)
    assert oldest < 3, "drafts are not kept in time"
    figure(
        f"{kills} kills while typing: {letters} letters lost in all, none shown more than"
        f" {oldest:.2f} s before; sound {kills} of {kills}"
    )


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
    again.wait_for("put back")  # the row is worded on
    again.send("\r")
    again.wait_for(lambda text: " saved" in text and "20 custom  " in text)
    again.look(0.3)
    again.send("\x11")
    assert again.end() == 0
    kept = bootstrap.read_plan(path).nodes.values()
    assert "Win 20 custom" in {node.statement for node in kept}
