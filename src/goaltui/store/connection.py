"""Connections to plan files, each with the settings that a plan's safety rests on."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from goaltui.store.problems import empty, foreign

APPLICATION_ID: Final = 0x474F414C
"""`GOAL` in the file's header says that it is a plan."""

TIMEOUT: Final = 5.0
"""Seconds to wait for another program's lock."""

LONGEST: Final = 10_000_000
"""Bytes of the largest value or row that is read or written; a plan's are a tenth of that."""

_ASKING: Final = 20
"""Milliseconds in which SQLite asks for a lock at short intervals, of 1, 2, 5 and 10."""

_PAUSE: Final = 0.002
"""Seconds between two rounds of asking, since SQLite sometimes answers without waiting at all."""

_SETTINGS: Final = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = EXTRA",
)


def connect(path: Path, timeout: float = TIMEOUT) -> sqlite3.Connection:
    """Return a connection to an existing database file; it never makes one.

    It begins no transaction by itself. Whoever asks for it uses it on one thread; any thread
    may close it. Where the file may not be written, it reads only.

    Raises:
        sqlite3.Error, ValueError: the file cannot be opened or is no database.
    """
    db = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=timeout,
        isolation_level=None,
        check_same_thread=False,
    )
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    try:
        for setting in _SETTINGS:
            db.execute(setting)
    except BaseException:
        db.close()
        raise
    return db


def connect_to_plan(path: Path, timeout: float = TIMEOUT) -> sqlite3.Connection:
    """Return a connection to an existing plan file.

    Raises:
        sqlite3.Error, ValueError: the file cannot be opened or is no database.
        StoreProblem: it is empty, or another program's database.
    """
    db = connect(path, timeout)
    try:
        if pragma(db, "page_count") == 0:  # whoever made it was stopped before it was a plan
            raise empty(path)
        if pragma(db, "application_id") != APPLICATION_ID:
            raise foreign(path)
    except BaseException:
        db.close()
        raise
    return db


def pragma(db: sqlite3.Connection, name: str) -> int | str:
    """Return what `PRAGMA name` answers."""
    answer: int | str = db.execute(f"PRAGMA {name}").fetchone()[0]
    return answer


@contextmanager
def transaction(db: sqlite3.Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    """Commit what is done inside, or nothing where anything is raised.

    `BEGIN IMMEDIATE` waits for its turn at the start, where waiting works: a transaction that
    turns from reading to writing halfway fails at once when somebody else is writing.
    """
    _in_turn(db, begin)
    try:
        yield
        _in_turn(db, "COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):  # the first error is the one to tell
            if db.in_transaction:
                db.execute("ROLLBACK")
        raise


def _in_turn(db: sqlite3.Connection, sql: str) -> None:
    """Execute `sql`, asking for the lock often, for as long as the connection waits for locks.

    SQLite itself asks but ten times a second after a while. Where many write, a lock is hardly
    ever free just then, and some would wait in vain.
    """
    patience = int(pragma(db, "busy_timeout"))
    until = time.monotonic() + patience / 1000
    db.execute(f"PRAGMA busy_timeout = {min(patience, _ASKING)}")
    try:
        while True:
            try:
                db.execute(sql)
            except sqlite3.OperationalError as error:
                busy = error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
                if not busy or time.monotonic() >= until:
                    raise
                time.sleep(_PAUSE)
            else:
                return
    finally:
        db.execute(f"PRAGMA busy_timeout = {patience}")
