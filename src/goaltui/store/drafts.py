"""Text that people left half typed; no part of the plan or of its history."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from goaltui.core.base import Id
from goaltui.core.text import clean, clean_line
from goaltui.session.ports import Draft, Group


def keep(db: sqlite3.Connection, draft: Draft) -> None:
    """Keep `draft` as the newest, in place of any other of the same person and field."""
    db.execute(
        "INSERT OR REPLACE INTO drafts (who, of_table, of_row, of_field, before, text, at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            clean_line(draft.who),
            draft.table,
            draft.row,
            draft.field,
            clean(draft.before),
            clean(draft.text),
            draft.at.isoformat(),
        ),
    )


def drop(db: sqlite3.Connection, who: str, table: str, row: Id, field: str) -> None:
    """Forget a draft, whether there is one or not."""
    db.execute(
        "DELETE FROM drafts WHERE who = ? AND of_table = ? AND of_row = ? AND of_field = ?",
        (clean_line(who), table, row, field),
    )


def drop_entered(db: sqlite3.Connection, group: Group) -> None:
    """Forget the drafts that became `group`; what was typed there since then stays."""
    for draft in of(db, group.who):
        at = (draft.table, draft.row, draft.field)
        if at in group.entered and draft.at <= group.at:
            drop(db, group.who, *at)


def of(db: sqlite3.Connection, who: str) -> Sequence[Draft]:
    """Return what `who` left half typed, oldest first."""
    found = db.execute(
        "SELECT who, of_table, of_row, of_field, before, text, at FROM drafts"
        " WHERE who = ? ORDER BY rowid",
        (clean_line(who),),
    )
    return [
        Draft(who, table, row, field, before, text, datetime.fromisoformat(at))
        for who, table, row, field, before, text, at in found
    ]
