"""Work on plan files, each piece of it as somebody at a keyboard or a command line would do it."""

import contextlib
import io
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from goaltui import bootstrap
from goaltui.cli.main import run
from goaltui.core.errors import PlanError
from goaltui.core.plan import Node, Plan
from goaltui.session.commands.rows import SetFields
from goaltui.session.ports import Draft
from goaltui.session.workplace import Workplace
from goaltui.store import connection, migrations, opening, sqlite
from goaltui.store.creating import create
from goaltui.store.opening import open_store
from goaltui.store.shape import shape
from tests.store.support import AT, is_sound, small_plan


class Work(NamedTuple):
    """A piece of work that is ready to be done."""

    act: Callable[[], str]
    """Does it, and again where it failed; returns why it could not, or nothing."""
    look: Callable[[], object]
    """Returns what is there now: the same before and after, or it was done."""


Prepare = Callable[[Path], contextlib.AbstractContextManager[Work]]
"""Gets work on the small plan in a file ready, and clears away after it."""


def plan_at(path: Path) -> Plan | None:
    """Return the plan in a file, which has to be sound, or None where there is no plan."""
    assert not path.exists() or is_sound(path), path  # and what was interrupted is taken back
    if not path.exists() or not path.stat().st_size:
        return None
    with contextlib.closing(sqlite.SqliteStore(path)) as store:
        return store.read()


def command(*arguments: object) -> str:
    """Run a command of the program; return what it said where it could not do it."""
    said = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
        code = run([str(argument) for argument in arguments])
    return said.getvalue() if code == 2 else ""


def told(work: Callable[[], object]) -> str:
    """Do `work`; return the sentence of its problem, or nothing."""
    try:
        work()
    except PlanError as problem:
        return str(problem)
    return ""


@contextlib.contextmanager
def _edited(path: Path) -> Iterator[Workplace]:
    place = bootstrap.open_workplace(path, "ana")
    place.session.dispatch(SetFields("nodes", "grow", {"label": "Growth"}))
    yield place
    place.store.close()


@contextlib.contextmanager
def edit(path: Path) -> Iterator[Work]:
    """One field."""
    with _edited(path) as place:
        yield Work(lambda: told(place.save), lambda: plan_at(path))


@contextlib.contextmanager
def undo(path: Path) -> Iterator[Work]:
    """The last step."""
    with _edited(path) as place:
        place.save()
        place.session.undo()
        yield Work(lambda: told(place.save), lambda: plan_at(path))


@contextlib.contextmanager
def draft(path: Path) -> Iterator[Work]:
    """Text left half typed, of several pages."""
    kept = Draft("ana", "nodes", "grow", "label", "", "half " * 4000, AT)
    with contextlib.closing(open_store(path)) as store:

        def look() -> object:
            return plan_at(path), [*open_store(path).drafts("ana")]

        yield Work(lambda: told(lambda: store.keep_draft(kept)), look)


@contextlib.contextmanager
def bring_in(path: Path) -> Iterator[Work]:
    """The rows of a text file."""
    rows = [Node(id=f"x{n}", kind="goal", position="V", notes="notes " * 500) for n in range(9)]
    source = path.with_name("rows.toml")
    bootstrap.write_plan(source, small_plan().put(*rows), "toml")
    yield Work(lambda: command("import", source, "--into", path), lambda: plan_at(path))


@contextlib.contextmanager
def bring_in_much(path: Path) -> Iterator[Work]:
    """More rows than SQLite keeps in memory, so that they reach the file before the commit."""
    settings: Any = connection._SETTINGS
    setattr(connection, "_SETTINGS", (*settings, "PRAGMA cache_size = 3"))  # noqa: B010 - Final
    with bring_in(path) as work:
        yield work
    setattr(connection, "_SETTINGS", settings)  # noqa: B010 - Final


@contextlib.contextmanager
def record(path: Path) -> Iterator[Work]:
    """A KPI's value, by the command line."""
    said = ("record", path, "SQLs", "5", "--date", "2027-02-28")
    yield Work(lambda: command(*said), lambda: plan_at(path))


@contextlib.contextmanager
def show(path: Path) -> Iterator[Work]:
    """The plan, as text."""
    yield Work(lambda: command("show", path), lambda: plan_at(path))


@contextlib.contextmanager
def show_interrupted(path: Path) -> Iterator[Work]:
    """The plan of somebody who was killed in the middle of a write, which is taken back first."""
    journal, copies = Path(f"{path}-journal"), (path.with_name("a"), path.with_name("b"))
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("BEGIN IMMEDIATE")
        for number in range(300):
            db.execute("INSERT INTO teams VALUES (?, 'Team', NULL, 'V')", (f"x{number}" * 9,))
        shutil.copyfile(path, copies[0])
        shutil.copyfile(journal, copies[1])
        db.execute("ROLLBACK")
    copies[0].replace(path)
    copies[1].replace(journal)
    yield Work(lambda: command("show", path), lambda: plan_at(path))


@contextlib.contextmanager
def make(path: Path) -> Iterator[Work]:
    """A new plan."""
    path.unlink()

    def act() -> str:
        if path.exists() and plan_at(path) is None:
            path.unlink()  # as a person is told to
        said = command("new", path, "--from", "inbound", "--today", "2027-01-04")
        return "" if "is there already" in said else said

    yield Work(act, lambda: plan_at(path))


@contextlib.contextmanager
def export(path: Path) -> Iterator[Work]:
    """A text file in the place of another."""
    to = path.with_name("plan.toml")
    to.write_text("as it was")
    yield Work(lambda: command("export", path, "--to", "toml", "-o", to), to.read_text)


@contextlib.contextmanager
def back_up(path: Path) -> Iterator[Work]:
    """A backup, of which there is one or none, and never one that is not whole."""

    def look() -> object:
        found = [*path.parent.glob("*.backups/*.plan")]
        return plan_at(path), [plan_at(backup) for backup in found[:1]]

    yield Work(lambda: command("backup", path), look)


@contextlib.contextmanager
def bring_up_to_date(path: Path) -> Iterator[Work]:
    """A plan of today, opened by the program of tomorrow."""
    statement = "CREATE TABLE later (id TEXT) STRICT"

    def tomorrow(db: Any) -> None:
        db.execute(statement)

    def look() -> object:
        assert is_sound(path)
        with contextlib.closing(sqlite3.connect(path)) as db:
            return [line for line in db.iterdump() if "_sqlite_migrations" not in line]

    steps, version, known = migrations.STEPS, migrations.VERSION, migrations.KNOWN
    _be_at((*steps, tomorrow), version + 1, known | {shape(statement)})
    yield Work(lambda: told(lambda: open_store(path).close()), look)
    _be_at(steps, version, known)


def _be_at(steps: Any, version: int, known: frozenset[str]) -> None:
    for module, name, value in (
        (migrations, "STEPS", steps),
        (opening, "VERSION", version),
        (sqlite, "VERSION", version),
        (opening, "KNOWN", known),
    ):
        setattr(module, name, value)


WORKS: Final[dict[str, Prepare]] = {
    "edit": edit,
    "undo": undo,
    "draft": draft,
    "import": bring_in,
    "import-much": bring_in_much,
    "record": record,
    "show": show,
    "show-interrupted": show_interrupted,
    "new": make,
    "export": export,
    "backup": back_up,
    "migration": bring_up_to_date,
}


def ready(work: Prepare, folder: Path) -> contextlib.AbstractContextManager[Work]:
    """Return `work` on the small plan in a new folder."""
    folder.mkdir()
    path = folder / "plan.goal"
    create(path, small_plan())
    return work(path)
