"""A disk that is full, or fails, at any moment of any work: a sentence, and no plan harmed."""

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from goaltui import bootstrap
from goaltui.core.plan import Node, empty_plan
from tests.faults.disk import WRITING, Disk
from tests.faults.disk_works import WORKS
from tests.store.support import is_sound
from tests.terminal import Terminal

ROOT = Path(__file__).parents[2]


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("work", WORKS)
def test_work_while_the_disk_fails_at_each_call(work, in_memory, failing_disk, times, figure):
    disk = Disk(in_memory / "disk", in_memory / "orders")
    disk.folder.mkdir()
    homes = {name: str(in_memory) for name in ("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.disk_trials", work, *(["sample"] * times(1, 0))],
        cwd=ROOT,
        env={**os.environ, **homes, **disk.environment(failing_disk)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert any(way["failed"] for way in found.values())
    counted = ", ".join(f"{name} {way['failed']}" for name, way in found.items())
    figure(f"{work}: {counted} failures; each time a sentence, sound, before or after, then done")


@pytest.fixture
def crowded(in_memory, failing_disk):
    """The whole program at a plan on a disk that can be full: both of them."""
    disk = Disk(in_memory / "disk", in_memory / "orders")
    disk.folder.mkdir()
    path = disk.folder / "plan.goal"
    goal = Node(id="g", kind="goal", position="V", statement="Grow")
    bootstrap.create_plan(path, empty_plan("Crowded", 2027).put(goal))
    surroundings = disk.environment(failing_disk)
    terminal = Terminal(str(path), home=in_memory, size=(120, 30), environment=surroundings)
    terminal.wait_for("Grow")
    yield disk, path, terminal
    disk.heal()
    if terminal.status is None:
        terminal.kill()


def statements(path: Path) -> set[str]:
    return {node.statement for node in bootstrap.read_plan(path).nodes.values()}


@pytest.mark.slow
@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
def test_saving_goes_on_by_itself_when_there_is_room_again(crowded, error):
    disk, path, terminal = crowded
    disk.fail(error=error, kinds=WRITING)
    terminal.send("aWin 20 customers")
    terminal.wait_for("Win 20 customers")
    terminal.send("\r\x1b")
    terminal.wait_for(lambda text: "not saved" in text and "Not saved in" in text)
    assert "20 customers" in terminal.text
    assert statements(path) == {"Grow"}
    terminal.send("aKeep 90 of them\r\x1b")
    terminal.wait_for("90 of them")
    disk.heal()
    terminal.wait_for(lambda text: " saved" in text and "not saved" not in text)
    assert statements(path) == {"Grow", "Win 20 customers", "Keep 90 of them"}
    terminal.send("\x11")
    assert terminal.end() == 0


@pytest.mark.slow
def test_leaving_a_full_disk_says_what_is_lost_and_leaves_at_the_second_time(crowded):
    disk, path, terminal = crowded
    disk.fail()
    terminal.send("aWin 20 customers\r\x1b")
    terminal.wait_for("not saved")
    terminal.send("\x11")
    terminal.wait_for("Quit again to leave all the same.")
    terminal.send("\x11")
    assert terminal.end() == 2
    assert "Not saved: add" in terminal.text
    assert "20 customers" in terminal.text
    disk.heal()
    assert statements(path) == {"Grow"}
    assert is_sound(path)
