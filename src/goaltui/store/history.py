"""What was done to a plan: groups of changes, one after the other, never altered."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from goaltui.core.base import Id
from goaltui.core.diff import Change, Plain
from goaltui.core.plan import TABLES
from goaltui.core.text import clean_line
from goaltui.session.ports import Group

_KINDS: Final = ("do", "undo", "redo")

_SELECT = """
    SELECT g.seq, g.id, g.at, g.who, g.session, g.label, g.reason, g.kind, g.undoes,
           c.of_table, c.of_row, c.of_field, c.before, c.after
    FROM "groups" AS g LEFT JOIN changes AS c ON c.group_seq = g.seq
    WHERE g.seq >= :since AND (:who IS NULL OR g.who = :who)
      AND (:row IS NULL OR g.seq IN (SELECT group_seq FROM changes WHERE of_row = :row))
    ORDER BY g.seq, c.seq
"""
_LAST = """
    SELECT g.who, g.at FROM changes AS c JOIN "groups" AS g ON g.seq = c.group_seq
    WHERE c.of_row = :row AND c.of_table = :table
      AND (:field IS NULL OR c.of_field IS NULL OR c.of_field = :field)
    ORDER BY c.seq DESC LIMIT 1
"""
_STEPS = """
    SELECT g.seq, (SELECT count(*) FROM changes AS c WHERE c.group_seq = g.seq)
    FROM "groups" AS g WHERE g.who = ? ORDER BY g.seq DESC LIMIT ?
"""
_MOST_STEPS = 1_000
_MOST_CHANGES = 20_000
"""What is read to take back may not make opening slow; the last step always is."""


def append(db: sqlite3.Connection, group: Group) -> None:
    """Add `group` at the end."""
    text = [clean_line(part) for part in (group.who, group.session, group.label, group.reason)]
    seq = db.execute(
        'INSERT INTO "groups" (id, at, who, session, label, reason, kind, undoes)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (group.id, group.at.isoformat(), *text, group.kind, group.undoes),
    ).lastrowid
    db.executemany(
        "INSERT INTO changes (group_seq, of_table, of_row, of_field, before, after)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [
            (seq, c.table, c.row, c.field, _encode(c.before), _encode(c.after))
            for c in group.changes
        ],
    )


def groups(
    db: sqlite3.Connection, who: str | None, row: Id | None, *, since: int = 0
) -> Sequence[Group]:
    """Return the groups of one person and to one row, where asked, from a number on."""
    wanted = {"who": None if who is None else clean_line(who), "row": row, "since": since}
    found = db.execute(_SELECT, wanted)
    return [_group(list(rows)) for _, rows in groupby(found, key=itemgetter(0))]


def first_step(db: sqlite3.Connection, who: str) -> int:
    """Return the number of the first of those groups of `who` that can be taken back."""
    steps = db.execute(_STEPS, (clean_line(who), _MOST_STEPS)).fetchall()
    first, changes = 0, 0
    for seq, count in steps:
        changes += count
        if first and changes > _MOST_CHANGES:
            break
        first = seq
    return first


def holds(db: sqlite3.Connection, group: Id) -> bool:
    """Tell whether the group of this id is there."""
    return db.execute('SELECT 1 FROM "groups" WHERE id = ?', (group,)).fetchone() is not None


def since(db: sqlite3.Connection, seq: int) -> Sequence[tuple[int, Id]]:
    """Return number and id of the groups that came after number `seq`, oldest first."""
    return db.execute('SELECT seq, id FROM "groups" WHERE seq > ? ORDER BY seq', (seq,)).fetchall()


def newest(db: sqlite3.Connection) -> int:
    """Return the number of the last group, 0 where there is none."""
    seq: int = db.execute('SELECT ifnull(max(seq), 0) FROM "groups"').fetchone()[0]
    return seq


def made(db: sqlite3.Connection) -> datetime | None:
    """Return when the file was made, in this machine's time zone; None where it does not say.

    The record of migrations says so, which sqlite-utils keeps in UTC.
    """
    try:
        found = db.execute("SELECT min(applied_at) FROM _sqlite_migrations").fetchone()[0]
        return datetime.fromisoformat(found).astimezone() if found else None
    except (sqlite3.OperationalError, ValueError, TypeError):
        return None


def author(
    db: sqlite3.Connection, table: str, row: Id, field: str | None
) -> tuple[str, datetime | None]:
    """Return who last changed `field` of a row, or anything of it for None, and when.

    The name is empty where nobody ever did.
    """
    found = db.execute(_LAST, {"table": table, "row": row, "field": field}).fetchone()
    return (found[0], datetime.fromisoformat(found[1])) if found else ("", None)


def _group(rows: Sequence[tuple[Any, ...]]) -> Group:
    _, group_id, at, who, session, label, reason, kind, undoes = rows[0][:9]
    if kind not in _KINDS:
        raise ValueError(f"a step is of the kind {kind}")
    return Group(
        id=group_id,
        at=_moment(at),
        who=who,
        session=session,
        label=label,
        changes=tuple(_changes(row[9:] for row in rows)),
        reason=reason,
        kind=kind,
        undoes=undoes,
    )


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(f"{text} is in no time zone")
    return moment


def _changes(rows: Iterable[tuple[Any, ...]]) -> Iterable[Change]:
    for table, row, field, before, after in rows:
        if table is not None:  # a group may be without changes
            values = _decode(before), _decode(after)
            if not _is_of(table, field, values):
                raise ValueError(f"a change of {table} makes no sense")
            yield Change(table, row, field, *values)


def _is_of(table: str, field: str | None, values: Iterable[Plain]) -> bool:
    """Tell whether a change can be one of this field, or of whole rows where it is None."""
    if table not in TABLES:
        return False
    fields = TABLES[table].model_fields
    if field is not None:
        return field in fields
    return all(v is None or (isinstance(v, dict) and v.keys() <= fields.keys()) for v in values)


def _encode(value: Plain) -> str | None:
    """Return `value` as JSON; a lone surrogate becomes its escape, which UTF-8 can hold."""
    if value is None:
        return None
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _decode(text: str | None) -> Plain:
    try:
        return None if text is None else json.loads(text)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
