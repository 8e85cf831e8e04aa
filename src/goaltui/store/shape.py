"""What a plan file may be made of: our tables, indexes and triggers, and nothing else.

Anything else could act on what is written: a trigger, a view, a virtual table, a column or index
that is worked out, a check that calls a function.
"""

import re
import sqlite3
from collections.abc import Set
from typing import Final

_HARMLESS: Final = re.compile(
    r"createtable\W*(_sqlite_migrations|sqlite_stat[14]|sqlite_sequence)\W?\([^()]*\)"
    r"|createuniqueindex\W*idx__sqlite_migrations_\w+\W*on\W*_sqlite_migrations\W*\([^()]*\)"
)
"""What SQLite and sqlite-utils keep for themselves: plain columns, nothing is worked out."""


def shape(sql: str) -> str:
    """Return `sql` without what means nothing: white space and upper case."""
    return "".join(sql.split()).lower()


def stranger(db: sqlite3.Connection, known: Set[str]) -> str:
    """Return what is in the file and has no `known` shape, such as `trigger “t”`, or nothing.

    Raises:
        sqlite3.Error, ValueError: the file cannot be read.
    """
    for kind, name, sql in db.execute("SELECT type, name, sql FROM sqlite_schema"):
        # SQLite makes the indexes without SQL itself, for the keys of tables.
        if sql is not None and shape(sql) not in known and not _HARMLESS.fullmatch(shape(sql)):
            return f"{kind} “{name}”"
    return ""
