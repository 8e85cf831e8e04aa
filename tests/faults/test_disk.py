"""A disk that is full, or fails, at any moment of any work: a sentence, and no plan harmed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.disk import Disk
from tests.faults.disk_works import WORKS

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
