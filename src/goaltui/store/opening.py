"""A plan file is looked at before it is trusted, and never changed by that.

Only an older plan is: it is backed up, then brought to the newest version. The file is opened by
SQLite alone, since closing it anywhere else in the process would drop the locks on it; but for
the case that `look_beside` is about.
"""

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path
from typing import Final

from goaltui.core.text import clean_line
from goaltui.store.beside import look_beside
from goaltui.store.connection import TIMEOUT, connect_to_plan, pragma, transaction
from goaltui.store.migrations import KNOWN, VERSION, migrate, tables_of
from goaltui.store.problems import FAILURES, StoreProblem, empty, logged, named, newer, unreadable
from goaltui.store.shape import stranger
from goaltui.store.sqlite import SqliteStore

LARGEST: Final = 1_000_000_000
"""Bytes of the largest file that is opened; 100,000 objectives take about a twentieth."""

MOST_ROWS: Final = 500_000
"""How many rows a table may have."""


def open_store(path: Path, timeout: float = TIMEOUT) -> SqliteStore:
    """Open the plan file at `path`, waiting at most `timeout` seconds for a lock.

    A plan that may not be written opens all the same; writing to it says so. A plan of an older
    version is backed up first, then brought to the newest; without a backup it is not.

    Raises:
        StoreProblem: there is no plan that can be read; the sentence says why and what to do.
    """
    look(path)
    try:
        with closing(connect_to_plan(path, timeout)) as db:
            version = _version(db, path)
            _must_be_ours(db, path)
            _examine(db, path, version)
            if version < VERSION:
                _bring_up_to_date(db, path)
    except FAILURES as error:
        raise unreadable(path, error) from error
    return SqliteStore(path, timeout)


def look(path: Path) -> None:
    """Raise StoreProblem for what is no database, before SQLite opens it."""
    try:
        found = path.stat()
    except OSError as error:
        reason = error.strerror or "it is not there"
        raise StoreProblem(
            f"{named(path)} cannot be opened: {reason}. Check the name, or make a plan there"
            " with “goaltui new”."
        ) from error
    except ValueError as error:
        raise StoreProblem(f"{named(path)} is no name of a file.") from error
    if stat.S_ISDIR(found.st_mode):
        raise StoreProblem(f"{named(path)} is a folder. Name a plan file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise StoreProblem(f"{named(path)} is no ordinary file. Name a plan file.")
    if found.st_size == 0:
        raise empty(path)
    if found.st_size > LARGEST:
        raise StoreProblem(
            f"{named(path)} is larger than {LARGEST // 1_000_000:,} MB, too large for a plan."
        )
    if not os.access(path, os.R_OK, effective_ids=os.access in os.supports_effective_ids):
        raise StoreProblem(f"{named(path)} may not be read by you. Ask its owner for permission.")
    look_beside(path)


def _version(db: sqlite3.Connection, path: Path) -> int:
    """Return the version of a plan that this program can use.

    Raises:
        StoreProblem: the plan is newer, or not all there.
    """
    version = int(pragma(db, "user_version"))
    if version > VERSION:
        raise newer(path)
    found = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
    missing = {*tables_of(version), "groups", "changes", "drafts"} - {name for (name,) in found}
    if version < 1 or missing:
        raise StoreProblem(
            f"{named(path)} is no whole plan: tables are missing. Go back to a backup."
        )
    return version


def _must_be_ours(db: sqlite3.Connection, path: Path) -> None:
    """Raise StoreProblem where other programs had their hands in the file."""
    if alien := stranger(db, KNOWN):
        raise StoreProblem(
            f"{named(path)} holds the {clean_line(alien)}, which is not goaltui's and could act on"
            " what you write. Remove it with an SQLite tool, then open the plan again."
        )
    if pragma(db, "journal_mode") != "delete":
        raise logged(path)


def _examine(db: sqlite3.Connection, path: Path, version: int) -> None:
    """Raise StoreProblem for damage that shows in the shape of the file; 1 ms a megabyte."""
    for table in tables_of(version):
        sql = f'SELECT count(*) FROM (SELECT 1 FROM "{table}" LIMIT ?)'  # noqa: S608 - our names
        if db.execute(sql, (MOST_ROWS + 1,)).fetchone()[0] > MOST_ROWS:
            raise StoreProblem(
                f"{named(path)} has more than {MOST_ROWS:,} {table}, too many for a plan."
            )
    if path.stat().st_size < int(pragma(db, "page_count")) * int(pragma(db, "page_size")):
        raise StoreProblem(f"{named(path)} is damaged (its end is missing). Go back to a backup.")
    found = str(pragma(db, "quick_check(1)"))
    if "unable to get the page" in found:
        raise ValueError(found)  # perhaps the disk's fault, which may do better next time
    if found != "ok":
        raise StoreProblem(
            f"{named(path)} is damaged ({clean_line(found)}). Go back to a backup; keep the damaged"
            " file, much of it can still be read."
        )


def _bring_up_to_date(db: sqlite3.Connection, path: Path) -> None:
    if not os.access(path, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise StoreProblem(
            f"{named(path)} is of an older version. Ask somebody who may write it to open it once."
        )
    from goaltui.store.backups import PlanBackups  # noqa: PLC0415 - for older plans only

    db.execute("PRAGMA foreign_keys = OFF")
    with transaction(db):  # nobody writes between the backup and the migration
        if pragma(db, "user_version") != VERSION:
            PlanBackups(path).make("upgrade")
            migrate(db)
