import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from goaltui.core.plan import Node
from goaltui.session.ports import NotSaved, Written
from goaltui.store.opening import open_store
from goaltui.store.problems import StoreProblem
from tests.store.conftest import Opener, Shared
from tests.store.support import group_of, is_sound, small_plan, with_node


def sql(path: Path, *statements: str) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        db.execute(statement)
    db.close()


def foreign(path: Path) -> None:
    path.unlink()
    sql(path, "CREATE TABLE nodes (id TEXT)", "PRAGMA user_version = 1")


def cut_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def clipped(path: Path) -> None:
    os.truncate(path, path.stat().st_size - 100)


def scribbled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:20480] = b"\xa5" * 16384
    path.write_bytes(content)


def replaced(path: Path, old: bytes, new: bytes) -> None:
    path.write_bytes(path.read_bytes().replace(old, new, 1))


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, "goaltui new"),
    "not a database": (lambda path: path.write_text("hello " * 999), "not an SQLite database"),
    "a few bytes": (lambda path: path.write_bytes(b"SQLite"), "not an SQLite database"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "another program's": (foreign, "another program"),
    "without tables": (
        lambda path: sql(path, "PRAGMA foreign_keys = 0", "DROP TABLE kpis"),
        "tables are missing",
    ),
    "unfinished": (lambda path: sql(path, "PRAGMA user_version = 0"), "missing"),
    "newer": (lambda path: sql(path, "PRAGMA user_version = 1000"), "newer goaltui"),
    "cut short": (cut_short, "damaged"),
    "without its last bytes": (clipped, "its end is missing"),
    "scribbled over": (scribbled, "damaged"),
    "with names that are no text": (
        lambda path: replaced(path, b"STRICT", b"STR\xc8CT"),
        "damaged",
    ),
    "a view": (lambda path: sql(path, "CREATE VIEW v AS SELECT 1"), "the view “v”"),
    "a trigger": (
        lambda path: sql(
            path, "CREATE TRIGGER t AFTER UPDATE ON nodes BEGIN DELETE FROM kpis; END"
        ),
        "the trigger “t”",
    ),
    "a trigger in the place of ours": (
        lambda path: sql(
            path,
            "DROP TRIGGER groups_no_update",
            "CREATE TRIGGER groups_no_update AFTER UPDATE ON nodes BEGIN DELETE FROM kpis; END",
        ),
        "the trigger “groups_no_update”",
    ),
    "a virtual table": (
        lambda path: sql(path, "CREATE VIRTUAL TABLE words USING fts5 (text)"),
        "the table “words",
    ),
    "a table of somebody's": (lambda path: sql(path, "CREATE TABLE mine (id)"), "the table “mine”"),
    "an index that works something out": (
        lambda path: sql(path, "CREATE INDEX i ON nodes (upper(label))"),
        "the index “i”",
    ),
    "a column that is worked out": (
        lambda path: sql(path, "ALTER TABLE nodes ADD loud TEXT AS (upper(label))"),
        "the table “nodes”",
    ),
    "a check that calls a function": (
        lambda path: sql(path, "ALTER TABLE kpis ADD x TEXT CHECK (length(x) < 9)"),
        "the table “kpis”",
    ),
    "a write-ahead log": (lambda path: sql(path, "PRAGMA journal_mode = WAL"), "journal_mode"),
}


@pytest.mark.parametrize("how", BAD)
def test_a_bad_file_is_refused_in_a_sentence_and_left_as_it_is(path: Path, how: str) -> None:
    spoil, said = BAD[how]
    spoil(path)
    before = path.read_bytes() if path.exists() else None
    with pytest.raises(StoreProblem) as problem:
        open_store(path)
    assert said in str(problem.value)
    assert str(problem.value).endswith(".")
    assert (path.read_bytes() if path.exists() else None) == before


def test_neither_a_folder_nor_a_pipe_is_a_plan(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, said in ((tmp_path, "is a folder"), (tmp_path / "pipe", "no ordinary file")):
        with pytest.raises(StoreProblem, match=said):
            open_store(path)


def test_what_sqlite_keeps_for_itself_is_no_strangers(path: Path) -> None:
    sql(path, "INSERT INTO teams VALUES ('t', 'Team', NULL, 'V')", "ANALYZE")
    assert "t" in open_store(path).read().teams


def test_odd_names_are_told_in_a_sentence(tmp_path: Path) -> None:
    for name in ("a\0b", "x" * 300, "a\x1b[31m/b"):
        with pytest.raises(StoreProblem) as problem:
            open_store(tmp_path / name)
        assert str(problem.value).isprintable()


def test_opening_and_reading_change_nothing(path: Path) -> None:
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    store = open_store(path)
    store.read()
    store.changed_elsewhere()
    store.close()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [*path.parent.iterdir()] == [path]


def test_a_lock_held_too_long(path: Path, opened: Opener) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreProblem, match="held the file for too long"):
        open_store(path, timeout=0.05)
    other.execute("ROLLBACK")
    other.close()
    assert opened(0.05).read() == small_plan()


def test_a_plan_that_may_not_be_read(nobodys: Path, as_nobody: Shared) -> None:
    nobodys.chmod(0o200)
    with as_nobody(), pytest.raises(StoreProblem, match="may not be read by you"):
        open_store(nobodys)
    nobodys.parent.chmod(0o000)
    with as_nobody(), pytest.raises(StoreProblem, match="Permission denied"):
        open_store(nobodys)


@pytest.mark.parametrize("locked", ["file", "folder"])
def test_a_plan_that_may_not_be_written_is_read_only(
    nobodys: Path, as_nobody: Shared, locked: str
) -> None:
    if locked == "file":
        nobodys.chmod(0o400)
    else:
        nobodys.parent.chmod(0o500)
    with as_nobody():
        store = open_store(nobodys)
        plan = store.read()
        assert plan == small_plan()
        group = group_of(plan, with_node(plan, "grow", label="x"))
        outcome = store.write(group)
        assert isinstance(outcome, NotSaved)
        assert "you may" in outcome.message or "may be read" in outcome.message
        nobodys.parent.chmod(0o700)
        nobodys.chmod(0o600)
        assert store.write(group) == Written(group)
        store.close()


def interrupted(path: Path, copy: Path) -> None:
    """Make `copy` a plan whose writer was killed with its journal still beside the file."""
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA cache_size = 1")  # so that changed pages reach the file before the commit
    db.execute("BEGIN IMMEDIATE")
    for number in range(500):
        row = (f"x{number}", "Somebody", "role " * 50)
        db.execute("INSERT INTO people (id, name, role, away) VALUES (?, ?, ?, '[]')", row)
    shutil.copyfile(path, copy)
    shutil.copyfile(f"{path}-journal", f"{copy}-journal")
    db.execute("ROLLBACK")
    db.close()


def test_an_interrupted_write_is_taken_back_by_whoever_may(
    path: Path, nobodys: Path, as_nobody: Shared
) -> None:
    interrupted(path, nobodys)
    nobodys.parent.chmod(0o500)
    with as_nobody(), pytest.raises(StoreProblem, match=r"interrupted|journal"):
        open_store(nobodys)
    nobodys.parent.chmod(0o700)
    store = open_store(nobodys)
    assert store.read() == small_plan()
    store.close()
    assert is_sound(nobodys)


@pytest.mark.parametrize("seed", range(60))
def test_any_damage_ends_in_a_sentence(path: Path, seed: int) -> None:
    content = bytearray(path.read_bytes())
    chance = random.Random(seed)
    used = [at for at, byte in enumerate(content) if byte]
    for _ in range(chance.randint(1, 4)):
        content[chance.choice(used)] = chance.randrange(256)
    path.write_bytes(content)
    try:
        store = open_store(path)
    except StoreProblem:
        assert path.read_bytes() == content
        return
    try:
        plan = store.read()
        store.history()
        store.write(group_of(plan, plan.put(Node(id="new", kind="goal", position="V"))))
    except StoreProblem:
        assert path.read_bytes() == content
    finally:
        store.close()
