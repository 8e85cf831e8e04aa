import resource
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from goaltui.core.diff import Change
from goaltui.core.plan import Node, Plan
from goaltui.session.ports import Draft, NotSaved, Written
from goaltui.store.problems import StoreProblem
from goaltui.store.sqlite import SqliteStore
from tests.store.conftest import Opener
from tests.store.support import AT, group_of, is_sound, small_plan, with_node


def big(plan: Plan) -> Plan:
    """Return `plan` with more in it than its file has room for."""
    rows = (Node(id=f"x{n}", kind="goal", position="V", notes="long " * 200) for n in range(200))
    return plan.put(*rows)


@contextmanager
def no_file_grows_beyond(size: int) -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_full_disk(store: SqliteStore, path: Path) -> None:
    plan = store.read()
    group = group_of(plan, big(plan))
    pages = store._connection().execute("PRAGMA page_count").fetchone()[0]
    store._connection().execute(f"PRAGMA max_page_count = {pages}")
    outcome = store.write(group)
    assert isinstance(outcome, NotSaved)
    assert "the disk is full" in outcome.message
    assert store.read() == plan
    assert is_sound(path)
    assert store.write(group) == Written(group)
    assert store.read() == big(plan)


@pytest.mark.parametrize("extra", [0, 512, 4096, 20_000])
def test_a_disk_that_fails_in_the_middle(store: SqliteStore, path: Path, extra: int) -> None:
    plan = store.read()
    group = group_of(plan, big(plan))
    with no_file_grows_beyond(path.stat().st_size + extra):
        outcome = store.write(group)
    assert isinstance(outcome, NotSaved)
    assert "the disk" in outcome.message
    assert store.read() == plan
    assert list(store.history()) == []
    assert is_sound(path)
    assert store.write(group) == Written(group)


def test_a_draft_that_cannot_be_kept(store: SqliteStore, path: Path) -> None:
    with no_file_grows_beyond(0), pytest.raises(StoreProblem, match="the disk"):
        store.keep_draft(Draft("ana", "nodes", "grow", "label", "", "half", AT))
    assert list(store.drafts("ana")) == []


@pytest.mark.parametrize("lock", ["BEGIN IMMEDIATE", "BEGIN; SELECT * FROM nodes"])
def test_a_lock_held_too_long(path: Path, opened: Opener, lock: str) -> None:
    """A writer keeps others from beginning, a reader keeps them from committing."""
    store = opened(0.05)
    plan = store.read()
    other = sqlite3.connect(path, isolation_level=None)
    for part in lock.split(";"):
        held = other.execute(part)
    held.fetchone()
    group = group_of(plan, with_node(plan, "grow", label="x"))
    outcome = store.write(group)
    assert isinstance(outcome, NotSaved)
    assert "held the file for too long" in outcome.message
    held.close()
    other.close()
    assert store.write(group) == Written(group)
    assert len(store.history()) == 1


def test_a_plan_that_is_moved_away_while_it_is_open(store: SqliteStore, path: Path) -> None:
    plan = store.read()
    group = group_of(plan, with_node(plan, "grow", label="x"))
    away = path.rename(path.with_name("away"))
    for _ in range(2):
        outcome = store.write(group)
        assert isinstance(outcome, NotSaved)
        assert "moved, deleted" in outcome.message or "is there" in outcome.message
    assert not path.exists()
    away.rename(path)
    assert store.write(group) == Written(group)


def test_a_file_of_another_program_in_the_place_of_the_plan(store: SqliteStore, path: Path) -> None:
    plan = store.read()
    path.unlink()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE theirs (id)")
    other.close()
    before = path.read_bytes()
    group = group_of(plan, with_node(plan, "grow", label="x"))
    for _ in range(2):
        assert isinstance(store.write(group), NotSaved)
    assert path.read_bytes() == before


def test_rows_that_sqlite_itself_refuses(store: SqliteStore) -> None:
    group = replace(
        group_of(small_plan(), small_plan()),
        changes=(Change("nodes", "grow", "kind", "goal", None),),
    )
    outcome = store.write(group)
    assert isinstance(outcome, NotSaved)
    assert "fit together" in outcome.message
    assert store.read() == small_plan()
