"""Changes made only where the file still holds what they started from."""

import sqlite3
from collections.abc import Sequence

from goaltui.core.diff import Change, Plain
from goaltui.session.ports import Conflict
from goaltui.store import history, rows


def make(db: sqlite3.Connection, changes: Sequence[Change]) -> tuple[Conflict, ...]:
    """Make `changes` in order within the caller's transaction.

    Returns:
        Those that could not be made; where there is one, the caller takes all of them back.
    """
    return tuple(_conflict(db, change) for change in changes if not _make(db, change))


def _make(db: sqlite3.Connection, change: Change) -> bool:
    if change.field is not None:
        return _set(db, change, change.field)
    if change.before is None:
        return rows.insert(db, change.table, change.after)
    return _remove(db, change)


def _set(db: sqlite3.Connection, change: Change, field: str) -> bool:
    if rows.update(db, change):
        return True
    held = rows.find(db, change.table, change.row)
    if held is None or not _same(change.table, held, {**held, field: change.before}):
        return False
    rows.overwrite(db, change)
    return True


def _remove(db: sqlite3.Connection, change: Change) -> bool:
    held = rows.find(db, change.table, change.row)
    if held is None or not _same(change.table, held, change.before):
        return False
    rows.delete(db, change.table, change.row)
    return True


def _same(table: str, one: dict[str, Plain], other: dict[str, Plain]) -> bool:
    """Tell whether two rows mean the same: 1.0 is 1.00, and damage is what stands in for it."""
    return one == other or rows.mend(table, one)[0] == rows.mend(table, other)[0]


def _conflict(db: sqlite3.Connection, change: Change) -> Conflict:
    held = rows.find(db, change.table, change.row)
    now = held if held is None or change.field is None else held[change.field]
    by, at = history.author(db, change.table, change.row, change.field)
    return Conflict(change, now, by, at)
