"""How a plan file of any version becomes one of the newest.

A migration is added at the end and never changed again: it speaks SQL of its own and knows
nothing of the fields of a model nor what other migrations look like.
"""

import sqlite3
from typing import Final, Protocol

from goaltui.core.plan import TABLES
from goaltui.store import schema
from goaltui.store.connection import APPLICATION_ID
from goaltui.store.shape import shape

_SET: Final = "goaltui"
"""What sqlite-utils records the steps under."""

_RECORD: Final = (
    """CREATE TABLE "_sqlite_migrations" (
       "id" INTEGER PRIMARY KEY,
       "migration_set" TEXT,
       "name" TEXT,
       "applied_at" TEXT
    )""",
    """CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name")""",
)
_DONE: Final = (
    "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
    " VALUES (?, ?, strftime('%Y-%m-%d %H:%M:%f+00:00', 'now'))"
)


class Runs(Protocol):
    """What a step asks of a database, be it sqlite3's or sqlite-utils'."""

    def execute(self, sql: str, /) -> object:
        """Run one statement."""


def m001_plan_history_drafts(db: Runs) -> None:
    """Make the tables of version 1."""
    parts = (schema.PLAN, schema.REFERENCES, schema.HISTORY, schema.TRIGGERS, schema.DRAFTS)
    for part in parts:
        for statement in part:
            db.execute(statement)


_DISMISSALS: Final = (
    """CREATE TABLE dismissals (
        id TEXT PRIMARY KEY NOT NULL,
        node TEXT NOT NULL REFERENCES nodes (id) DEFERRABLE INITIALLY DEFERRED,
        criterion TEXT NOT NULL,
        code TEXT NOT NULL,
        about TEXT NOT NULL,
        reason TEXT NOT NULL,
        who TEXT NOT NULL,
        day TEXT
    ) STRICT""",
    "CREATE INDEX dismissals_node ON dismissals (node)",
)


def m002_dismissals(db: Runs) -> None:
    """Make the table of findings that were set aside."""
    for statement in _DISMISSALS:
        db.execute(statement)


STEPS: Final = (m001_plan_history_drafts, m002_dismissals)
"""Oldest first; the first makes version 1 of an empty file, each next one version more."""

_LATER: Final = {"dismissals": 2}
"""Tables that version 1 does not have, and the version that brought each."""

VERSION: Final = len(STEPS)
"""The version that this program reads and writes, `user_version` in the file."""

KNOWN: Final[frozenset[str]] = frozenset(
    shape(statement)
    for part in (
        *(schema.PLAN, schema.REFERENCES, schema.HISTORY, schema.TRIGGERS, schema.DRAFTS),
        _DISMISSALS,
    )
    for statement in part
)
"""The `shape` of every table, index and trigger that any version of a plan has."""


def tables_of(version: int) -> list[str]:
    """Return the tables of rows that a plan of this version has, in the order of `TABLES`."""
    return [table for table in TABLES if _LATER.get(table, 1) <= version]


def begin(db: sqlite3.Connection) -> None:
    """Bring an empty database to the newest version, as `migrate` does to any.

    All steps are to be done, so sqlite-utils, which takes 25 ms to load, is not asked which; they
    are recorded as it records them.

    Raises:
        sqlite3.Error: a step could not be done.
    """
    for statement in _RECORD:
        db.execute(statement)
    for step in STEPS:
        step(db)
        db.execute(_DONE, (_SET, step.__name__))
    _sign(db)


def migrate(db: sqlite3.Connection) -> None:
    """Bring an empty database or an older plan to the newest version.

    The caller holds a write transaction, so that all steps are done or none. For an older plan
    it has foreign keys off, so that a step may rebuild a table.

    Raises:
        sqlite3.Error: a step could not be done.
    """
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(_SET)
    for step in STEPS:
        migrations()(step)
    migrations.apply(Database(db, recursive_triggers=False, execute_plugins=False))
    _sign(db)


def _sign(db: sqlite3.Connection) -> None:
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {len(STEPS)}")
