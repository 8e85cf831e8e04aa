"""Plan files of every broken kind: opened right, or refused in a sentence and left as they are."""

import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

import pytest

from goaltui import bootstrap
from goaltui.cli.main import run
from goaltui.core.errors import PlanError
from goaltui.session.commands.rows import SetFields
from tests.desk import at_desk

COMMANDS: Final = (("show",), ("check",), ("history",), ("history", "--at", "2026-01-01"))

MEMORY: Final = 400_000_000
"""Bytes that a command may take for the largest of files."""

SECONDS: Final = 20


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A plan with rows of every kind, a history and a draft."""
    path = tmp_path_factory.mktemp("sound") / "desk.plan"
    bootstrap.create_plan(path, bootstrap.sample_plan("inbound"))
    place = bootstrap.open_workplace(path, "ana")
    for number, node in enumerate(place.session.plan.nodes):
        place.session.dispatch(SetFields("nodes", node, {"notes": f"note {number}"}))
    place.session.undo()
    place.save()
    place.store.close()
    return path


@pytest.fixture
def plan(sound, in_memory):
    """A copy of that plan in a folder of its own."""
    return Path(shutil.copy(sound, in_memory / "desk.plan"))


def answers(plan: Path, capsys) -> list[int]:
    """Return the exit code of each of `COMMANDS` but the last, none of which may end in a fault.

    The last asks for a day on which there may have been no plan.
    """
    codes = []
    for name, *rest in COMMANDS:
        codes.append(run([name, str(plan), *rest]))
        said = capsys.readouterr().err
        assert "goaltui has a fault" not in said, said
        assert codes[-1] != 2 or said.strip().endswith("."), said
    return codes[:-1]


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def unchanged(plan: Path, capsys) -> bool:
    """Look at a plan in every way; return whether it could be read at all."""
    before = files(plan.parent)
    codes = answers(plan, capsys)
    assert files(plan.parent) == before
    return 2 not in codes


def sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


@pytest.mark.timeout(1200)
def test_a_plan_cut_off_at_any_point(sound, plan, capsys, times, figure):
    whole, count = sound.read_bytes(), times(12, 100)
    opened = 0
    for number in range(count):
        plan.write_bytes(whole[: len(whole) * number // count])
        opened += unchanged(plan, capsys)
    assert opened == 0
    figure(f"{count} truncations: {count} refused in a sentence, 0 changed, 0 tracebacks")


@pytest.mark.timeout(1200)
async def test_a_plan_with_a_bit_turned_over(sound, in_memory, capsys, times, figure):
    whole, chance = sound.read_bytes(), random.Random(2027)
    used = [at for at, byte in enumerate(whole) if byte]
    count, opened, shown = times(25, 1000), 0, 0
    for number in range(count):
        folder = in_memory / str(number)
        folder.mkdir()
        plan, content = folder / "desk.plan", bytearray(whole)
        at = chance.choice(used) if number % 4 else chance.randrange(len(whole))
        content[at] ^= 1 << chance.randrange(8)
        plan.write_bytes(content)
        if unchanged(plan, capsys):
            opened += 1
            if shown < times(2, 100):
                shown += await is_workable(folder)
        shutil.rmtree(folder)
    figure(
        f"{count} bit flips: {count - opened} refused in a sentence, {opened} opened,"
        f" {shown} of these worked on in the screens, 0 changed by looking, 0 tracebacks"
    )


async def is_workable(folder: Path) -> bool:
    """Go through the screens of a plan, then edit and undo; False where it will not open."""
    try:
        bootstrap.open_workplace(folder / "desk.plan", "ana").store.close()
    except PlanError:
        return False
    async with at_desk(folder) as desk:
        await desk.press("down", "enter", "x", "enter", "g", "f", "down", "g", "p", "down")
        await desk.press("g", "k", "down", "g", "t", "u", "u", "U")
    return True


def text(path: Path) -> None:
    path.write_text("hello\n" * 999)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def device(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def without_permission(path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("whoever may do everything is refused nothing")
    path.chmod(0)


def browser(path: Path) -> None:
    path.unlink()
    sql(path, "PRAGMA application_id = 7", "CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url)")


def with_log(path: Path, spoil: Callable[[Path], object]) -> None:
    """Leave a write-ahead log of a program that was killed beside the file."""
    spoil(path)
    copy = path.with_name("copy")
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("CREATE TABLE waits (id)")
        copies = {f"{path}{end}": Path(f"{path}{end}").read_bytes() for end in ("", "-wal")}
    copy.unlink(missing_ok=True)
    for name, content in copies.items():
        Path(name).write_bytes(content)


def with_journal(path: Path, spoil: Callable[[Path], object]) -> None:
    """Leave the journal of a program that was killed beside the file."""
    spoil(path)
    names = (str(path), f"{path}-journal")
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        db.execute("CREATE TABLE waits (id)")
        for _ in range(99):
            db.execute("INSERT INTO waits VALUES (zeroblob(2000))")
        copies = {name: Path(name).read_bytes() for name in names}
        db.execute("ROLLBACK")
    for name, content in copies.items():
        Path(name).write_bytes(content)


def large_row(path: Path, size: int) -> None:
    sql(path, f"UPDATE people SET role = CAST(zeroblob({size}) AS TEXT) WHERE rowid = 1")


def many_rows(path: Path, size: int) -> None:
    sql(
        path,
        f"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT {size})"
        " INSERT INTO teams SELECT 't' || i, 'Team', NULL, 'V' FROM n",
    )


def many_tables(path: Path, size: int) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        for number in range(size):
            db.execute(f"CREATE TABLE t{number} (a, b, c)")


def sparse(path: Path, size: int) -> None:
    os.truncate(path, size)


def sparse_zeros(path: Path, size: int) -> None:
    emptied(path)
    sparse(path, size)


LARGE: Final[dict[str, tuple[Callable[[Path, int], object], int, int]]] = {
    "bytes, all but a plan's never written": (sparse, 10**10, 10**10),
    "bytes, none of them written": (sparse_zeros, 10**10, 10**10),
    "rows": (many_rows, 600_000, 10_000_000),
    "bytes in one row": (large_row, 20_000_000, 500_000_000),
    "tables": (many_tables, 300, 5_000),
}
"""How each is made, how large in a sample, and in full."""


STRANGE: Final[dict[str, Callable[[Path], object]]] = {
    "text": text,
    "nothing in it": emptied,
    "a folder": folder,
    "a pipe": pipe,
    "a device": device,
    "a link to itself": loop,
    "no permission": without_permission,
    "another program's": browser,
    "another program's, with its journal": lambda path: with_journal(path, browser),
    "another program's, with its log": lambda path: with_log(path, browser),
    "a plan with a log": lambda path: with_log(path, lambda _: None),
    "a write-ahead log": lambda path: sql(path, "PRAGMA journal_mode = WAL"),
    "a trigger": lambda path: sql(
        path, "CREATE TRIGGER t AFTER UPDATE ON nodes BEGIN DELETE FROM kpis; END"
    ),
    "a view": lambda path: sql(path, "CREATE VIEW v AS SELECT * FROM nodes"),
    "a view in the place of a table": lambda path: sql(
        path, "ALTER TABLE targets RENAME TO t", "CREATE VIEW targets AS SELECT * FROM t"
    ),
    "a virtual table": lambda path: sql(path, "CREATE VIRTUAL TABLE v USING fts5 (x)"),
    "a column that is worked out": lambda path: sql(
        path, "ALTER TABLE nodes ADD x TEXT AS (upper(label))"
    ),
    "an index that works something out": lambda path: sql(
        path, "CREATE INDEX i ON nodes (upper(notes))"
    ),
    "a check": lambda path: sql(path, "ALTER TABLE kpis ADD x TEXT CHECK (length(x) < 9)"),
}


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.mark.parametrize("how", STRANGE)
def test_a_strange_file_is_refused_and_left_as_it_is(plan, how, capsys):
    STRANGE[how](plan)
    before = looks(plan)
    assert set(answers(plan, capsys)) == {2}
    assert looks(plan) == before


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("what", LARGE)
def test_a_file_too_large_is_refused_in_bounded_time_and_memory(plan, what, times, figure):
    make, sample, full = LARGE[what]
    size = times(sample, full)
    make(plan, size)
    before = looks(plan)
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "goaltui", "show", str(plan)],
        preexec_fn=limited,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    took = time.monotonic() - began
    assert done.returncode == 2, done.stdout[:500]
    assert done.stderr.strip().endswith(".")
    assert "fault" not in done.stderr
    assert looks(plan) == before
    figure(f"{size:,} {what}: refused in {took:.1f} s, within {MEMORY:,} bytes of memory")


def looks(plan: Path) -> dict[str, object]:
    """Return what lies in the folder; of huge files, their sizes and times."""
    found: dict[str, object] = {}
    for path in plan.parent.iterdir():
        state = path.lstat()
        small = path.is_file() and not path.is_symlink() and state.st_size < 10**8
        found[path.name] = path.read_bytes() if small else (state.st_size, state.st_mtime_ns)
    return found


def test_a_journal_that_means_nothing_is_no_danger(plan, capsys):
    journal = Path(f"{plan}-journal")
    before = bootstrap.read_plan(plan)
    for content in (b"", b"\0" * 5000, random.Random(1).randbytes(5000), b"\xd9\xd5\x05\xf9"):
        journal.write_bytes(content)
        assert 2 not in answers(plan, capsys)
        assert bootstrap.read_plan(plan) == before


NESTED: Final = "[" * 100_000
SENSELESS: Final = {
    "history, no JSON": "UPDATE changes SET after = '{'",
    "history, nested": f"UPDATE changes SET after = '{NESTED}'",
    "history, another kind": "UPDATE changes SET before = '7', after = '[[]]', of_field = NULL",
    "history, no such table": "UPDATE changes SET of_table = 'tables'",
    "history, no such field": "UPDATE changes SET of_field = 'colour'",
    "history, no such row": "UPDATE changes SET of_row = 'nobody'",
    "history, of no type": "UPDATE changes SET before = '\"x\"', of_field = 'deadline'",
    "history, no such kind": "UPDATE \"groups\" SET kind = 'jump'",
    "history, undoing what is not": "UPDATE \"groups\" SET kind = 'undo', undoes = 'x'",
    "history, no time": "UPDATE \"groups\" SET at = 'noon'",
    "history, a time without a zone": "UPDATE \"groups\" SET at = '2027-01-01T00:00:00'",
    "a cell, nested": f"UPDATE people SET away = '{NESTED}'",
    "a cell, of another kind": "UPDATE people SET away = '[[1]]'",
    "a number that is none": "UPDATE nodes SET target = 'many'",
    "a number without end": "UPDATE nodes SET target = '1e999999999'",
    "a draft of nothing": (
        "INSERT INTO drafts VALUES ('ana', 'tables', 'x', 'y', '', 'text', '2027-01-01')"
    ),
    "a draft of no time": (
        "INSERT INTO drafts VALUES ('ana', 'nodes', 'x', 'label', '', 'text', 'noon')"
    ),
    "a circle": "UPDATE nodes SET parent = id",
}


@pytest.mark.parametrize("how", SENSELESS)
async def test_rows_that_make_no_sense(plan, how, capsys):
    sql(
        plan,
        "DROP TRIGGER groups_no_update",
        "DROP TRIGGER changes_no_update",
        SENSELESS[how],
    )
    unchanged(plan, capsys)
    await is_workable(plan.parent)
