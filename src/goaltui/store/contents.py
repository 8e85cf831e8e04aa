"""What is in a plan file: rows, their history, what was left half typed."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, Final

from goaltui.core.integrity import faults
from goaltui.core.plan import NEEDED, Plan
from goaltui.core.rows import Rows
from goaltui.core.text import clean_line
from goaltui.session.past import Past
from goaltui.session.ports import Group
from goaltui.session.upkeep import Note, age
from goaltui.store import history, rows
from goaltui.store.connection import pragma
from goaltui.store.migrations import tables_of

_SHOWN: Final = 10
"""So many rows of a kind are named; of the others it is said how many there are."""


def there(db: sqlite3.Connection) -> list[str]:
    """Return the tables of rows that a plan of this version has; a look brings none up to date.

    Every plan has those of version 1, also where its version is damaged.
    """
    return tables_of(max(1, int(pragma(db, "user_version"))))


def plan_rows(db: sqlite3.Connection, _now: datetime) -> Iterator[Note]:
    """Say how many rows there are, and name those that make no sense or do not fit."""
    stored = {name: rows.StoredRows(name, rows.all_rows(db, name)) for name in there(db)}
    counts = ", ".join(f"{name} {len(held):,}" for name, held in stored.items() if len(held))
    yield Note("rows", counts or "none")
    yield from _at_most(_senseless(stored))
    maps: dict[str, Any] = {name: rows.read_table(db, name) for name in there(db)}
    if "plan" not in maps["about"]:
        yield Note("rows", "The plan's settings are missing. Go back to a backup.", well=False)
        return
    yield from _at_most(
        f"{f.table} “{clean_line(f.row)}”: {clean_line(f.message)} Go there and choose anew."
        for f in faults(Plan(**maps))
    )


def _senseless(stored: dict[str, rows.StoredRows]) -> Iterator[str]:
    for table, held in stored.items():
        for row in held:
            for field, value in held.wrong(row).items():
                said = f"{table} “{clean_line(str(row))}”: {field} holds “{_short(value)}”"
                if field == "id" or field in NEEDED.get(table, ()):
                    yield f"{said}, so the row is left out. Go back to a backup."
                else:
                    yield f"{said}, which makes no sense. Open the plan and type it anew there."


def told(db: sqlite3.Connection, _now: datetime) -> Iterator[Note]:
    """Say what the history holds, and where the plan is not what it tells."""
    groups = history.groups(db, None, None)
    made = history.made(db)
    since = f"; the file was made on {made.date()}" if made else ""
    if not groups:
        yield Note("history", f"nothing has been changed yet{since}")
        return
    who = ", ".join(dict.fromkeys(clean_line(group.who) for group in groups))
    yield Note("history", f"{len(groups):,} step{'s' * (len(groups) > 1)} by {who}{since}")
    maps: dict[str, Rows[Any]] = {name: rows.read_table(db, name) for name in there(db)}
    yield from _at_most(_untold(Plan(**maps), groups))


def _untold(plan: Plan, groups: Sequence[Group]) -> Iterator[str]:
    """Yield what the plan holds that the history does not tell of, unless it was typed over."""
    past, told = Past(plan), set[tuple[str, str, str | None]]()
    for group in reversed(groups):
        for change in reversed(group.changes):
            of_row = (change.table, change.row, None)
            at = (*of_row[:2], change.field)
            typed_over = at in told or (change.field is None and of_row in told)
            told.update((at, of_row))
            if not typed_over and not past.stands(change):
                field = f"{change.field} of " if change.field else ""
                yield (
                    f"{field}{change.table} “{clean_line(change.row)}” is not as"
                    f" {clean_line(group.who)} left it on {group.at:%Y-%m-%d}, and the history"
                    " does not say why: another program wrote it. See that it is right."
                )
            past.take_back(change)


def half_typed(db: sqlite3.Connection, now: datetime) -> Iterator[Note]:
    """Say whose half-typed text waits, and for how long."""
    found = db.execute("SELECT who, count(*), min(at) FROM drafts GROUP BY who ORDER BY who")
    parts = [
        f"{count} of {clean_line(who)}, the oldest {age(datetime.fromisoformat(at), now)}"
        for who, count, at in found
    ]
    if parts:
        yield Note("half typed", f"{'; '.join(parts)}; offered back when they start again")


def _at_most(texts: Iterable[str]) -> Iterator[Note]:
    every = list(texts)
    yield from (Note("rows", text, well=False) for text in every[:_SHOWN])
    if len(every) > _SHOWN:
        yield Note("rows", f"{len(every) - _SHOWN:,} more like these.", well=False)


def _short(value: str) -> str:
    line = clean_line(value)
    return line if len(line) <= 40 else f"{line[:39]}…"


contents: Final = (plan_rows, told, half_typed)
"""What is looked at, in this order."""
