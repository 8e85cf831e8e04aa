"""Waiting for another's lock, and not at the cost of a processor."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from goaltui.store.connection import connect, transaction

PATIENCE = 0.2


def test_where_sqlite_does_not_wait_itself_it_is_not_asked_without_pause(path: Path) -> None:
    """Two who have read and would write: SQLite tells the second at once, lest both wait."""
    asked: list[str] = []
    with closing(connect(path)) as writer, closing(connect(path, PATIENCE)) as reader:
        write = "UPDATE nodes SET id = id"
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM nodes").fetchall()
        writer.execute("BEGIN IMMEDIATE")
        writer.execute(write)
        writer.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            writer.execute("COMMIT")
        reader.set_trace_callback(asked.append)
        with pytest.raises(sqlite3.OperationalError, match="locked"), transaction(reader, write):
            pass
    assert 1 < asked.count(write) <= PATIENCE * 1000
