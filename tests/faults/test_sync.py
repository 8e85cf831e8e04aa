"""What is said to be saved was synced: counted, and tried by cutting the power."""

import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from goaltui.store.connection import connect_to_plan, pragma
from goaltui.store.creating import create
from goaltui.store.opening import open_store
from tests.faults.disk import Disk, Entry, Kind, entries
from tests.faults.power_cut import Folder
from tests.store.support import is_sound, small_plan

ROOT = Path(__file__).parents[2]


@pytest.fixture
def recorded(in_memory, failing_disk, times):
    """A plan, a copy of its folder from before it was edited, and all that reached the disk."""
    disk = Disk(in_memory / "disk", in_memory / "orders")
    disk.folder.mkdir()
    path, record = disk.folder / "plan.goal", in_memory / "record"
    create(path, small_plan())
    before = in_memory / "before"
    shutil.copytree(disk.folder, before)
    edit = [sys.executable, "-m", "tests.faults.recorded_edits", str(path), str(times(100, 1000))]
    surroundings = {**os.environ, **disk.environment(failing_disk, record)}
    subprocess.run(edit, cwd=ROOT, env=surroundings, check=True)
    return path, before, [*entries(record)]


def commits(done: list[Entry]) -> list[list[Entry]]:
    """Return what reached the disk for each edit that was said to be saved."""
    told = [-1, *(at for at, entry in enumerate(done) if entry.kind is Kind.TOLD)]
    return [done[start + 1 : end] for start, end in pairwise(told)]


def is_safe(commit: list[Entry], plan: Path) -> bool:
    """Tell whether the journal was on disk before the plan was touched, and the plan before
    the journal was given up for good."""
    steps = [(entry.kind, entry.path) for entry in commit]
    journal, folder = f"{plan}-journal", str(plan.parent)
    first, last = (
        steps.index((Kind.WRITE, str(plan))),
        len(steps) - 1 - steps[::-1].index((Kind.WRITE, str(plan))),
    )
    removed = steps.index((Kind.REMOVE, journal))
    return (
        (Kind.SYNC, journal) in steps[:first]
        and (Kind.SYNC, folder) in steps[:first]
        and (Kind.SYNC, str(plan)) in steps[last:removed]
        and (Kind.SYNC, folder) in steps[removed:]
    )


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_every_edit_that_is_said_to_be_saved_was_synced(recorded, figure):
    plan, _, done = recorded
    edits = commits(done)
    assert all(is_safe(edit, plan) for edit in edits)
    synced = Counter(e.path for edit in edits for e in edit if e.kind is Kind.SYNC)
    each = ", ".join(
        f"{what} {synced[path] / len(edits):.1f}"
        for what, path in (
            ("plan", str(plan)),
            ("journal", f"{plan}-journal"),
            ("folder", str(plan.parent)),
        )
    )
    figure(f"{len(edits)} of {len(edits)} commits synced in the right order; syncs each: {each}")


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_what_is_said_to_be_saved_survives_a_power_cut(recorded, tmp_path, times, figure):
    plan, before, done = recorded
    shutil.rmtree(plan.parent)
    shutil.copytree(before, plan.parent)
    folder, chance, told = Folder(plan.parent), random.Random(2027), 0
    cuts = sorted(chance.sample(range(len(done)), times(60, 1000)))
    for number, entry in enumerate(done):
        folder.take(entry)
        told += entry.kind is Kind.TOLD
        if number in cuts:
            left = plan.parent.with_name("left")
            left.mkdir()
            folder.cut(chance, left)
            with closing(open_store(left / plan.name)) as store:
                hours = store.read().nodes["more"].hours or 0
                assert told <= hours <= told + 1
                assert len(store.history()) == hours
            assert is_sound(left / plan.name)
            shutil.rmtree(left)
    figure(
        f"{len(cuts)} power cuts at random moments, each sector of what was not synced kept or"
        f" lost by chance: 0 of {told} edits lost, sound {len(cuts)} of {len(cuts)}"
    )


def test_every_connection_keeps_a_rollback_journal_and_syncs_all(tmp_path):
    path = tmp_path / "plan.goal"
    create(path, small_plan())
    with closing(connect_to_plan(path)) as db:
        assert pragma(db, "journal_mode") == "delete"
        assert pragma(db, "synchronous") == 3
        assert pragma(db, "trusted_schema") == 0
        assert pragma(db, "cell_size_check") == 1
        assert pragma(db, "foreign_keys") == 1
