"""The newest tables against the models, which the migrations do not know."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Annotated, Union, get_args, get_origin

import pytest

from goaltui.core.plan import REFERENCES, TABLES
from goaltui.store.connection import APPLICATION_ID
from goaltui.store.migrations import VERSION


@pytest.fixture
def db(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(path)
    yield connection
    connection.close()


def kinds(annotation: object) -> set[object]:
    """Return what a field may be: the members of a union, what they are annotated with aside."""
    if get_origin(annotation) is Annotated:
        return kinds(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        return {kind for part in get_args(annotation) for kind in kinds(part)}
    return {annotation}


@pytest.mark.parametrize("table", TABLES)
def test_every_field_is_a_column(db: sqlite3.Connection, table: str) -> None:
    fields = {
        name: (
            "INTEGER" if int in kinds(field.annotation) else "TEXT",
            type(None) not in kinds(field.annotation),
        )
        for name, field in TABLES[table].model_fields.items()
    }
    columns = db.execute(f'PRAGMA table_info("{table}")').fetchall()
    assert {name: (kind, bool(needed)) for _, name, kind, needed, _, _ in columns} == fields
    assert [name for _, name, _, _, _, key in columns if key] == ["id"]


@pytest.mark.parametrize("table", TABLES)
def test_every_reference_is_a_deferred_key_with_an_index(
    db: sqlite3.Connection, table: str
) -> None:
    wanted = {(field, to, "id") for of, field, to, _ in REFERENCES if of == table}
    keys = db.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
    assert {(field, to, key) for _, _, to, field, key, *_ in keys} == wanted
    (sql,) = db.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    assert sql.count("DEFERRABLE INITIALLY DEFERRED") == len(wanted)
    indexed = {
        column
        for (name,) in db.execute("SELECT name FROM pragma_index_list(?)", (table,)).fetchall()
        for (column,) in db.execute("SELECT name FROM pragma_index_info(?)", (name,))
    }
    assert {field for field, _, _ in wanted} <= indexed


def test_every_table_of_ours_is_strict(db: sqlite3.Connection) -> None:
    found = db.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
    strict = {name: bool(flag) for name, flag in found if not name.startswith(("sqlite_", "_"))}
    assert strict == dict.fromkeys((*TABLES, "groups", "changes", "drafts"), True)


def test_the_header_says_what_the_file_is(path: Path) -> None:
    header = path.read_bytes()[:100]
    assert header[68:72] == b"GOAL"
    assert int.from_bytes(b"GOAL") == APPLICATION_ID
    assert int.from_bytes(header[60:64]) == VERSION
