"""How a plan file of any version becomes one of the newest.

A migration is added at the end and never changed again: it speaks SQL of its own and knows
neither the models nor what other migrations look like.
"""

import sqlite3
from typing import TYPE_CHECKING, Final

from goaltui.store import schema
from goaltui.store.connection import APPLICATION_ID
from goaltui.store.shape import shape

if TYPE_CHECKING:
    from sqlite_utils import Database


def m001_plan_history_drafts(db: "Database") -> None:
    """Make the tables of version 1."""
    parts = (schema.PLAN, schema.REFERENCES, schema.HISTORY, schema.TRIGGERS, schema.DRAFTS)
    for part in parts:
        for statement in part:
            db.execute(statement)


STEPS: Final = (m001_plan_history_drafts,)
"""Oldest first; the first makes version 1 of an empty file, each next one version more."""

VERSION: Final = len(STEPS)
"""The version that this program reads and writes, `user_version` in the file."""

KNOWN: Final[frozenset[str]] = frozenset(
    shape(statement)
    for part in (schema.PLAN, schema.REFERENCES, schema.HISTORY, schema.TRIGGERS, schema.DRAFTS)
    for statement in part
)
"""The `shape` of every table, index and trigger that any version of a plan has."""


def migrate(db: sqlite3.Connection) -> None:
    """Bring an empty database or an older plan to the newest version.

    The caller holds a write transaction, so that all steps are done or none. For an older plan
    it has foreign keys off, so that a step may rebuild a table.

    Raises:
        sqlite3.Error: a step could not be done.
    """
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations("goaltui")
    for step in STEPS:
        migrations()(step)
    migrations.apply(Database(db, recursive_triggers=False, execute_plugins=False))
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {len(STEPS)}")
