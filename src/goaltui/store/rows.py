"""Rows of a plan as rows of their tables, and back.

Every field is a column of its name. Lists are JSON; everything else is text or a whole number,
as `core.diff.plain` has it.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from operator import itemgetter
from typing import Any, Final, get_origin

from pydantic import ValidationError

from goaltui.core.base import Id, Row
from goaltui.core.diff import Change, Plain
from goaltui.core.plan import NEEDED, TABLES
from goaltui.core.rows import Rows

Raw = tuple[Any, ...]
"""A row as SQLite gives it."""

_STAND_INS: Final[Mapping[str, object]] = {
    "id": "x",
    "title": "?",
    "name": "?",
    "year": 2000,
    "position": "V",
    "kind": "objective",
    "kpi": "x",
    "node": "x",
    "criterion": "S",
    "code": "x",
    "on": date(1970, 1, 1),
    "value": 0,
    "funnel": "x",
    "key": "x",
    "cell": "revenue",
}
"""What stands in a field that needs something and holds what makes no sense."""

_IS_ID: Final = "id NOT GLOB '*[^A-Za-z0-9_-]*' AND length(id) BETWEEN 1 AND 64"
"""What `core.base.Id` asks of an id; nothing can be done with a row of another."""

_MANY: Final = ("nodes", "measurements")


def all_rows(db: sqlite3.Connection, table: str, where: str = "true") -> list[Raw]:
    """Return the rows of `table` that fulfil an SQL condition, in the order of their coming.

    Bytes that are no UTF-8 become the character that says so.
    """
    return _fetch(db, f"{_select(table)} WHERE {where} ORDER BY rowid")


def read_table(db: sqlite3.Connection, table: str) -> Rows[Any]:
    """Return the rows of `table`, those that make no sense at all left out.

    Nodes and measurements, of which there may be many, are built when they are asked for; a
    measurement that makes no sense is there, and `Rows.wrong` says so.
    """
    stored = StoredRows(table, all_rows(db, table, _IS_ID))
    needed = NEEDED.get(table, frozenset()) if table not in _MANY else frozenset()
    return Rows(stored, [row for row in stored if needed and needed & stored.wrong(row).keys()])


def find(db: sqlite3.Connection, table: str, row: Id) -> dict[str, Plain] | None:
    """Return the plain fields of one row, or None where there is no such row."""
    raws = _fetch(db, f"{_select(table)} WHERE id = ?", row)
    return _plain(table, raws[0]) if raws else None


def _fetch(db: sqlite3.Connection, sql: str, *values: str) -> list[Raw]:
    try:
        return db.execute(sql, values).fetchall()
    except sqlite3.OperationalError as error:
        if "decode" not in str(error):
            raise
    db.text_factory = lambda text: text.decode("utf-8", "replace")  # slower than the usual one
    try:
        return db.execute(sql, values).fetchall()
    finally:
        db.text_factory = str


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


def overwrite(db: sqlite3.Connection, change: Change) -> None:
    """Make the change of one field, whatever the field holds."""
    name = _fields(change.table)[change.field or ""]
    sql = f'UPDATE "{change.table}" SET {name} = ? WHERE id = ?'  # noqa: S608 - as above
    db.execute(sql, (_column(change.after), change.row))


def delete(db: sqlite3.Connection, table: str, row: Id) -> None:
    """Remove one row, whether it is there or not."""
    _fields(table)
    db.execute(f'DELETE FROM "{table}" WHERE id = ?', (row,))  # noqa: S608 - our names


class StoredRows:
    """The rows of one table as they were read; see `core.rows.Source`."""

    def __init__(self, table: str, raws: Iterable[Raw]) -> None:
        """Hold rows of `table`, each as `all_rows` gives it."""
        self._table = table
        self._raws = {raw[0]: raw for raw in raws}
        self._built: dict[Id, Row] = {}
        self._wrong: dict[Id, Mapping[str, str]] = {}

    def __len__(self) -> int:
        return len(self._raws)

    def __contains__(self, row: object) -> bool:
        return row in self._raws

    def __iter__(self) -> Iterator[Id]:
        return iter(self._raws)

    def __getitem__(self, row: Id) -> Row:
        built = self._built.get(row)
        if built is None:
            built, wrong = mend(self._table, _plain(self._table, self._raws[row]))
            self._built[row] = built
            if wrong:
                self._wrong[row] = wrong
        return built

    def column(self, name: str) -> Iterator[Any]:
        """Return one field of every row as it is in the file, lists as JSON."""
        return map(itemgetter(list(_fields(self._table)).index(name)), self._raws.values())

    def wrong(self, row: Id) -> Mapping[str, str]:
        """Return the fields of a row that make no sense, and what they hold."""
        self[row]
        return self._wrong.get(row, {})


def mend(table: str, fields: Mapping[str, Plain]) -> tuple[Row, Mapping[str, str]]:
    """Return the row that has these plain fields, and those of them that make no sense.

    Each of those, with what it holds as text, has given way to its default, or where it has none
    to what stands in for it.
    """
    model = TABLES[table]
    try:
        return model.model_validate(fields), {}
    except ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
    wrong = {name: str(fields[name]) for name in (str(e["loc"][0]) for e in found)}
    return model.model_validate({**fields, **{n: _stand_in(model, n) for n in wrong}}), wrong


def _stand_in(model: type[Row], name: str) -> object:
    field = model.model_fields[name]
    return _STAND_INS[name] if field.is_required() else field.get_default()


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
    except (ValueError, RecursionError):
        return text  # the model says what is wrong with it
