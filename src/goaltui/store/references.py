"""Rows that refer to rows which others removed or moved in the meantime."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime

from goaltui.core.base import Id
from goaltui.core.diff import Change
from goaltui.core.plan import REFERENCES, Reference
from goaltui.session.ports import Conflict
from goaltui.store import history, rows


def loose_ends(db: sqlite3.Connection, changes: Sequence[Change]) -> Iterator[Conflict]:
    """Yield those of `changes`, all made, that leave a reference to nothing or in a circle.

    Nothing of the kind can come from one person's sound plan: somebody else removed the row
    that is referred to, put a reference to the row that was removed, or moved a node under one
    that was moved under it.
    """
    for change in changes:
        held = rows.find(db, change.table, change.row)
        if held is None:
            yield from _left_behind(db, change)
        else:
            for reference in REFERENCES:
                if reference.table == change.table and change.field in (None, reference.field):
                    yield from _nowhere(db, change, reference, held[reference.field])


def _left_behind(db: sqlite3.Connection, change: Change) -> Iterator[Conflict]:
    for table, field, to, _ in REFERENCES:
        if to == change.table:
            sql = f'SELECT id FROM "{table}" WHERE "{field}" = ? LIMIT 1'  # noqa: S608 - our names
            holder = db.execute(sql, (change.row,)).fetchone()
            if holder is not None:
                yield Conflict(change, change.before, *history.author(db, table, holder[0], field))


def _nowhere(
    db: sqlite3.Connection, change: Change, reference: Reference, to: Id | None
) -> Iterator[Conflict]:
    if to is None:
        return
    if rows.find(db, reference.to, to) is None:
        yield Conflict(change, None, *history.author(db, reference.to, to, None))
    elif reference.to == reference.table:
        above = _above(db, reference, to)
        if to in above:
            authors = [history.author(db, reference.to, row, reference.field) for row in above]
            yield Conflict(change, change.before, *max(authors, key=_when))


def _above(db: sqlite3.Connection, reference: Reference, row: Id) -> Sequence[Id]:
    """Return the rows above `row`, itself among them where it is in a circle."""
    table, field = f'"{reference.table}"', f'"{reference.field}"'
    sql = f"""
        WITH RECURSIVE above (id) AS (
            SELECT {field} FROM {table} WHERE id = ?
            UNION SELECT {field} FROM {table} JOIN above USING (id)
        ) SELECT id FROM above WHERE id IS NOT NULL
    """  # noqa: S608 - our names
    return [found for (found,) in db.execute(sql, (row,))]


def _when(author: tuple[str, datetime | None]) -> float:
    return author[1].timestamp() if author[1] else 0.0
