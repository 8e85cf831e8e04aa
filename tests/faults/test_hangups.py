"""Nobody reads any more, or another program holds the file: it ends all the same, and soon."""

import os
import signal
import sqlite3
import time
from contextlib import closing

import pytest

from tests.faults.ended import (
    TYPED,
    assert_left_in_order,
    drafts,
    ended_unseen,
    new_plan,
    processes_of,
    sample,
    started,
)

pytestmark = [pytest.mark.slow, pytest.mark.timeout(2400)]

_IGNORING_HANGUPS = ("sh", "-c", 'trap "" HUP; exec "$@"', "sh")


@pytest.mark.parametrize("through", [(), _IGNORING_HANGUPS], ids=["hangup", "no-hangup"])
def test_the_line_drops(tmp_path, through, times, figure):
    path, runs, slowest = new_plan(tmp_path), times(1, 100), 0.0
    for _ in range(runs):
        terminal = started(path, tmp_path, through)
        terminal.send("a" + TYPED)
        terminal.wait_for(TYPED)
        terminal.drop()
        slowest = max(slowest, ended_unseen(terminal))
        assert terminal.status == 128 + signal.SIGHUP
        assert processes_of(terminal.pid) == []
        assert drafts(path) == [TYPED]
        with closing(sqlite3.connect(path)) as db, db:
            db.execute("DELETE FROM drafts")
    figure(f"{runs} lines dropped: exit code 129, no process left, text kept; {slowest:.2f} s")


def test_another_program_that_holds_the_file_does_not_hold_up_the_end(tmp_path, figure):
    path = new_plan(tmp_path)
    terminal = started(path, tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        terminal.send("a" + TYPED + "\r")
        terminal.wait_for("saving")
        os.kill(terminal.pid, signal.SIGTERM)
        begun = time.monotonic()
        assert_left_in_order(terminal, 128 + signal.SIGTERM)
        took = time.monotonic() - begun
    assert b"Ended before everything was saved" in terminal.bytes
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    figure(f"SIGTERM while another program holds the file: says so, ended after {took:.1f} s")


def test_a_terminal_that_takes_nothing_does_not_hold_up_the_end(tmp_path, figure):
    folder = tmp_path / "for a while"
    terminal = sample(tmp_path, folder)
    terminal.wait_for("saved")
    for _ in range(100):
        terminal.press_unseen("jjjkkk")
        time.sleep(0.005)
    os.kill(terminal.pid, signal.SIGTERM)
    took = ended_unseen(terminal)
    assert terminal.attributes == terminal.before
    assert terminal.end() == 128 + signal.SIGTERM
    assert list(folder.iterdir()) == []
    figure(f"SIGTERM while the terminal takes nothing: copy removed, ended after {took:.1f} s")
