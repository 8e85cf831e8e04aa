"""Rows of a plan as rows of their tables, and back.

Every field is a column of its name. Lists are JSON; everything else is text or a whole number,
as `core.diff.plain` has it.
"""

import json
import sqlite3
from collections.abc import Iterable
from functools import cache
from typing import Any, get_origin

from pydantic import ValidationError

from goaltui.core.base import Id, Row
from goaltui.core.diff import Change, Plain
from goaltui.core.plan import TABLES
from goaltui.store.problems import StoreProblem

Raw = tuple[Any, ...]
"""A row as SQLite gives it."""


def all_rows(db: sqlite3.Connection, table: str) -> list[Raw]:
    """Return every row of `table` in the order in which they came to be."""
    return db.execute(f"{_select(table)} ORDER BY rowid").fetchall()


def find(db: sqlite3.Connection, table: str, row: Id) -> dict[str, Plain] | None:
    """Return the plain fields of one row, or None where there is no such row."""
    raw = db.execute(f"{_select(table)} WHERE id = ?", (row,)).fetchone()
    return None if raw is None else _plain(table, raw)


def insert(db: sqlite3.Connection, table: str, fields: dict[str, Plain]) -> bool:
    """Add a row with these plain fields; False where there is one of that id already."""
    values = [_column(fields[name]) for name in _fields(table)]
    return db.execute(_insert(table), values).rowcount == 1


def update(db: sqlite3.Connection, change: Change) -> bool:
    """Make the change of one field; False where the field does not hold `change.before`."""
    name = _fields(change.table)[change.field or ""]
    # The names are those of our own tables and fields; values are always bound.
    sql = f'UPDATE "{change.table}" SET {name} = ? WHERE id = ? AND {name} IS ?'  # noqa: S608
    values = (_column(change.after), change.row, _column(change.before))
    return db.execute(sql, values).rowcount == 1


def delete(db: sqlite3.Connection, table: str, row: Id) -> None:
    """Remove one row, whether it is there or not."""
    _fields(table)
    db.execute(f'DELETE FROM "{table}" WHERE id = ?', (row,))  # noqa: S608 - our names


def hydrate(table: str, raws: Iterable[Raw]) -> dict[Id, Row]:
    """Return the rows of `table` by id, each validated, in the order of `raws`.

    Raises:
        StoreProblem: a row is not one; the sentence names table, row and field.
    """
    model, rows = TABLES[table], {}
    for raw in raws:
        fields = _plain(table, raw)
        try:
            row = model.model_validate(fields)
        except ValidationError as error:
            raise _damaged(table, fields["id"], error) from error
        rows[row.id] = row
    return rows


def _damaged(table: str, row: Id, error: ValidationError) -> StoreProblem:
    first = error.errors(include_url=False)[0]
    field = ".".join(str(step) for step in first["loc"])
    return StoreProblem(
        f"The plan is damaged: in the table {table}, row “{row}”, {field} makes no sense"
        f" ({first['msg']}). Put it right with an SQLite tool, or go back to a backup."
    )


@cache
def _fields(table: str) -> dict[str, str]:
    """Return the fields of `table` and their columns, quoted, in order."""
    return {field: f'"{field}"' for field in TABLES[table].model_fields}


@cache
def _select(table: str) -> str:
    return f'SELECT {", ".join(_fields(table).values())} FROM "{table}"'  # noqa: S608 - our names


@cache
def _insert(table: str) -> str:
    columns = ", ".join(_fields(table).values())
    values = ", ".join("?" for _ in _fields(table))
    # As in `update`, only names of our own stand in the text.
    return f'INSERT INTO "{table}" ({columns}) VALUES ({values}) ON CONFLICT (id) DO NOTHING'  # noqa: S608


@cache
def _lists(table: str) -> tuple[str, ...]:
    fields = TABLES[table].model_fields.items()
    return tuple(name for name, field in fields if get_origin(field.annotation) is tuple)


def _column(value: Plain) -> str | int | None:
    if isinstance(value, list | tuple | dict):
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text_or_number: str | int | None = value
    return text_or_number


def _plain(table: str, raw: Raw) -> dict[str, Plain]:
    fields = dict(zip(_fields(table), raw, strict=True))
    for name in _lists(table):
        fields[name] = _list(fields[name])
    return fields


def _list(text: str) -> Plain:
    try:
        return json.loads(text)
    except ValueError:
        return text  # the model says what is wrong with it
