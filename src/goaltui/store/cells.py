"""Cells of funnels, which are known by name: a stage that is named has to be there, once."""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from goaltui.core.diff import Change
from goaltui.core.integrity import Fault, cell_faults
from goaltui.core.plan import Plan
from goaltui.session.ports import Conflict
from goaltui.store import history, rows

_TABLES: Final = ("funnels", "stages", "targets")


def faults_of(db: sqlite3.Connection, changes: Sequence[Change]) -> frozenset[Fault]:
    """Return what does not hold between the cells on disk, where `changes` touch any.

    Raises:
        StoreProblem: a row is damaged.
    """
    if not _touching(changes):
        return frozenset()
    maps: dict[str, Any] = {name: rows.read_table(db, name) for name in _TABLES}
    return frozenset(cell_faults(Plan(about={}, **maps)))


def conflicts(
    db: sqlite3.Connection, changes: Sequence[Change], before: frozenset[Fault]
) -> Iterator[Conflict]:
    """Yield a conflict for each fault that `changes`, all made, added to those `before`.

    None can come from one person's sound plan: somebody else took away the stage that is named,
    named the one that goes, or added one of the same key.
    """
    touching = _touching(changes)
    for fault in faults_of(db, changes) - before:
        own = next((c for c in touching if (c.table, c.row) == (fault.table, fault.row)), None)
        if own is None:
            author = history.author(db, fault.table, fault.row, fault.field)
            yield Conflict(touching[0], None, *author)
        elif fault.field != "key":  # where a key is there twice, the other row tells whose it is
            yield Conflict(own, None, *_last_to_change_stages(db))


def _touching(changes: Sequence[Change]) -> Sequence[Change]:
    return [change for change in changes if change.table in _TABLES]


def _last_to_change_stages(db: sqlite3.Connection) -> tuple[str, datetime | None]:
    found = db.execute(
        "SELECT of_row FROM changes WHERE of_table = 'stages'"
        " AND (of_field IS NULL OR of_field = 'key') ORDER BY seq DESC LIMIT 1"
    ).fetchone()
    return history.author(db, "stages", found[0], None) if found else ("", None)
