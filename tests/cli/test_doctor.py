"""`doctor`: what a plan file is, whether it is sound, and what to do where it is not."""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from goaltui.session.commands.rows import SetFields
from goaltui.store.migrations import VERSION
from tests.cli.test_history import work


def sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


def state(folder: Path) -> dict[str, tuple[str, int]]:
    return {
        str(path): (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_sound_plan(goaltui, inbound):
    work(inbound, SetFields("nodes", "ten-million", {"owner": "ana", "hours": None}), who="Luca")
    goaltui("backup", inbound)
    before = state(inbound.parent)
    ran = goaltui("doctor", inbound)
    assert state(inbound.parent) == before
    assert ran.code == 0
    assert ran.err == "The plan is sound.\n"
    said = " ".join(ran.out.split())
    for expected in (
        str(inbound),
        "-rw-------",
        f"version {VERSION} of {VERSION}",
        "a rollback journal",
        "SQLite finds nothing wrong",
        "about 1, departments",
        "1 step by Luca; the file was made on 20",
        "1, the newest sound one less than an hour old",
        "GB free",
        sqlite3.sqlite_version,
        "terminal",
    ):
        assert expected in said or expected.replace(" ", "") in said.replace(" ", "")
    assert not [line for line in ran.out.splitlines() if line.startswith("!")]


def test_as_json(goaltui, inbound):
    found = goaltui("doctor", inbound, "--json").json
    assert found["opened"] is True
    assert all(note["well"] for note in found["notes"])
    assert {"file", "version", "integrity", "rows", "history"} <= {
        note["about"] for note in found["notes"]
    }


def cut_short(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def scribbled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:12288] = b"\xa5" * 4096
    path.write_bytes(content)


ILL: dict[str, tuple[Callable[[Path], object], str]] = {
    "a field": (
        lambda p: sql(p, "UPDATE nodes SET deadline = 'soon' WHERE id = 'ten-million'"),
        "deadline holds “soon”, which makes no sense. Open the plan and type it anew",
    ),
    "a reference": (
        lambda p: sql(
            p, "PRAGMA foreign_keys = 0", "UPDATE nodes SET owner = 'x' WHERE id = 'ten-million'"
        ),
        "owner “x” is not among the people. Go there and choose anew.",
    ),
    "behind the history": (
        lambda p: sql(p, "UPDATE nodes SET hours = '99' WHERE id = 'ten-million'"),
        "hours of nodes “ten-million” is not as Luca left it",
    ),
    "settings": (lambda p: sql(p, "DELETE FROM about"), "settings are missing. Go back"),
    "a table": (
        lambda p: sql(p, "PRAGMA foreign_keys = 0", "DROP TABLE kpis"),
        "Go back to a backup",
    ),
    "a trigger": (
        lambda p: sql(p, "CREATE TRIGGER t AFTER UPDATE ON nodes BEGIN DELETE FROM kpis; END"),
        "trigger “t” is not goaltui's",
    ),
    "no version": (lambda p: sql(p, "PRAGMA user_version = 0"), "No plan is of version 0. Go back"),
    "newer": (lambda p: sql(p, "PRAGMA user_version = 99"), "Bring goaltui up to date."),
    "a log": (lambda p: sql(p, "PRAGMA journal_mode = WAL"), "PRAGMA journal_mode = DELETE"),
    "cut short": (cut_short, "go back to a backup"),
    "scribbled over": (scribbled, "Go back to a backup"),
    "open to all": (lambda p: p.chmod(0o666), "chmod o-rwx PLAN"),
}


@pytest.mark.parametrize("how", ILL)
def test_what_is_to_be_seen_to_is_marked_and_the_file_left_alone(goaltui, inbound, how):
    work(inbound, SetFields("nodes", "ten-million", {"hours": "5"}), who="Luca")
    goaltui("backup", inbound)
    spoil, expected = ILL[how]
    spoil(inbound)
    before = state(inbound.parent)
    ran = goaltui("doctor", inbound)
    assert state(inbound.parent) == before
    assert ran.code == 1
    marked = [line for line in ran.out.splitlines() if line.startswith("!")]
    assert marked
    said = " ".join(ran.out.split())
    assert expected in said
    assert "the newest sound one" in said
    assert "to see to, marked with “!”. To go back, run" in ran.err


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (Path.unlink, "cannot be opened"),
        (lambda p: p.write_text("hello " * 999), "not an SQLite database"),
        (lambda p: sql(p, "PRAGMA application_id = 7"), "another program"),
    ],
    ids=["gone", "text", "foreign"],
)
def test_what_is_no_plan_and_the_backup_that_is_one(goaltui, inbound, spoil, said):
    goaltui("backup", inbound)
    spoil(inbound)
    ran = goaltui("doctor", inbound)
    assert ran.code == 2
    assert said in " ".join(ran.out.split())
    assert "the newest sound one" in ran.out
    was_a_plan = "It has backups, so it was a plan" in " ".join(ran.out.split())
    assert was_a_plan == (spoil is not Path.unlink)


def test_a_damaged_backup_is_named_and_the_next_sound_one(goaltui, inbound):
    goaltui("backup", inbound)
    (old,) = inbound.with_name(f"{inbound.name}.backups").iterdir()
    newer = old.with_name("2999-01-01T000000Z-daily.plan")
    shutil.copy(old, newer)
    cut_short(newer)
    ran = goaltui("doctor", inbound)
    assert ran.code == 1
    said = "".join(ran.out.split())
    assert f"{newer}”isdamaged" in said
    assert str(old) in said


def test_a_write_that_was_cut_off(goaltui, inbound):
    """The journal of a killed writer is there; looking at it must not take the write back."""
    copy = inbound.with_name("cut.plan")
    with closing(sqlite3.connect(inbound, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE nodes SET notes = hex(randomblob(20000))")
        shutil.copy(inbound, copy)
        shutil.copy(f"{inbound}-journal", f"{copy}-journal")
        db.execute("ROLLBACK")
    before = state(copy.parent)
    ran = goaltui("doctor", copy)
    assert state(copy.parent) == before
    assert ran.code == 1
    said = " ".join(ran.out.split())
    assert "Somebody's last write was cut off. Open the plan once" in said
    assert "SQLite finds nothing wrong" in said
    assert goaltui("show", copy).code == 0
    assert goaltui("doctor", copy).code == 0


def test_half_typed_text_is_counted_not_shown(goaltui, inbound):
    sql(
        inbound,
        "INSERT INTO drafts VALUES ('ana', 'nodes', 'x', 'statement', '', 'secret',"
        " '2026-01-01T00:00:00+00:00')",
    )
    ran = goaltui("doctor", inbound)
    assert ran.code == 0
    assert "1 of ana, the oldest" in ran.out
    assert "secret" not in ran.out


def test_what_another_program_wrote_is_no_matter_once_it_is_typed_over(goaltui, inbound):
    work(inbound, SetFields("nodes", "ten-million", {"hours": "5"}), who="Luca")
    sql(inbound, "UPDATE nodes SET hours = 'much' WHERE id = 'ten-million'")
    assert goaltui("doctor", inbound).code == 1
    work(inbound, SetFields("nodes", "ten-million", {"hours": "6"}), who="Luca")
    assert goaltui("doctor", inbound).code == 0
