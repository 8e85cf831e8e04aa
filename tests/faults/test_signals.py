"""A signal at any moment: the terminal is as it was and half-typed text is offered back."""

import os
import random
import signal
import statistics
import time

import pytest

from tests.faults.ended import (
    TYPED,
    assert_as_before,
    assert_left_in_order,
    drafts,
    new_plan,
    sample,
    started,
    wait_until,
)
from tests.terminal import Terminal

pytestmark = [pytest.mark.slow, pytest.mark.timeout(2400)]

SIGNALS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT]


def offered(terminal: Terminal, text: str) -> None:
    """Wait until `text` is offered back, and drop it."""
    terminal.wait_for("half typed")
    terminal.wait_for(text.rstrip())
    terminal.send("d")
    terminal.wait_for(lambda shown: "half typed" not in shown)


def test_signals_in_mid_typing(tmp_path, times, figure):
    path, chance, slowest = new_plan(tmp_path), random.Random(2027), 0.0
    order = SIGNALS * times(1, 100)
    terminal, draft = started(path, tmp_path), ""
    for number in order:
        if draft:
            offered(terminal, draft)
        terminal.send("a")
        for character in TYPED[: chance.randint(3, len(TYPED))]:
            terminal.send(character)
            terminal.look(chance.uniform(0, 0.02))
        terminal.wait_for(TYPED[:3])
        shown = terminal.look(chance.uniform(0, 0.3))
        seen = max(n for n in range(len(TYPED) + 1) if TYPED[:n] in shown)
        os.kill(terminal.pid, number)
        begun = time.monotonic()
        assert_left_in_order(terminal, 128 + number)
        slowest = max(slowest, time.monotonic() - begun)
        (draft,) = drafts(path)
        assert draft.startswith(TYPED[:seen])
        terminal = started(path, tmp_path)
    offered(terminal, draft)
    terminal.send("\x11")
    assert_left_in_order(terminal, 0)
    figure(
        f"{len(order)} signals in mid-typing (SIGTERM, SIGHUP, SIGINT, SIGQUIT in turn): exit code"
        f" 128 + n, terminal as before, no process left, all that was shown offered back"
        f" {len(order)} of {len(order)}; ended after {slowest:.2f} s at most"
    )


def test_stopped_and_going_on(tmp_path, times, figure):
    path, rounds = new_plan(tmp_path), times(2, 50)
    terminal = started(path, tmp_path)
    terminal.send("a" + TYPED)
    terminal.wait_for(TYPED)
    shown = terminal.look(0.5)
    for _ in range(rounds):
        os.kill(terminal.pid, signal.SIGTSTP)
        assert os.WIFSTOPPED(os.waitpid(terminal.pid, os.WUNTRACED)[1])
        terminal.look(0.05)
        assert terminal.attributes == terminal.before
        assert_as_before(terminal.modes, bytes(terminal.bytes))
        assert drafts(path) == [TYPED]
        terminal.screen.reset()
        os.kill(terminal.pid, signal.SIGCONT)
        wait_until(terminal, lambda: terminal.text == shown)
    terminal.send("!")
    terminal.wait_for(f"{TYPED}!")
    terminal.send("\r\x11")
    assert_left_in_order(terminal, 0)
    figure(f"{rounds} times stopped and going on: terminal as before, picture as before")


def test_told_to_go_on_without_a_pause(tmp_path):
    """Systems send SIGCONT beside other signals; the terminal is not taken a second time."""
    terminal = started(new_plan(tmp_path), tmp_path)
    for _ in range(3):
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.look(0.05)
    terminal.send("aWin\r")
    terminal.wait_for(lambda text: " saved" in text and "Win  " in text)
    terminal.send("\x11")
    assert_left_in_order(terminal, 0)


def test_a_signal_at_any_moment_of_starting_leaves_no_copy(tmp_path, times, figure):
    chance, runs, folder = random.Random(7), times(3, 100), tmp_path / "for a while"
    for _ in range(runs):
        terminal = sample(tmp_path, folder)
        terminal.look(chance.uniform(0.05, 1.2))
        os.kill(terminal.pid, signal.SIGTERM)
        while terminal.alive:
            terminal.look(0.01)
        assert terminal.attributes == terminal.before
        assert terminal.end() in (128 + signal.SIGTERM, -signal.SIGTERM)
        assert not any(terminal.modes.get(mode) for mode in (1049, 1000, 1003, 2004))
        assert list(folder.iterdir()) == []
    figure(f"{runs} times SIGTERM while a sample opens: no copy left, terminal as before")


def test_how_soon_a_key_is_on_disk(tmp_path, times, figure):
    path, keys = new_plan(tmp_path), times(8, 300)
    terminal, chance = started(path, tmp_path), random.Random(3)
    terminal.send("a")
    typed, took = "", list[float]()
    for _ in range(keys):
        key = chance.choice("abcdefgh")
        if len(typed) == 40:
            typed, key = "", "\x15" + key  # ^U: all of it goes
        typed += key[-1]
        terminal.send(key)
        begun = time.monotonic()
        wait_until(terminal, lambda: drafts(path) == [typed])  # noqa: B023 - called at once
        took.append(time.monotonic() - begun)
        terminal.look(chance.uniform(0, 0.3))
    terminal.kill()
    soon = sum(seconds <= 0.3 for seconds in took)
    figure(
        f"{keys} keys: on disk as a draft after {statistics.median(took):.3f} s (median),"
        f" {max(took):.3f} s (slowest), {soon} of {keys} within 0.3 s"
    )
