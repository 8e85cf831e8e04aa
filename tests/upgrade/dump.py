"""Plan files as SQL text, the form in which every version's are kept here.

`python -m tests.upgrade.dump PLAN > tests/upgrade/vN.sql` keeps one of the version that was
just made; from then on it is never changed.
"""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from goaltui.store.connection import APPLICATION_ID


def dump(path: Path) -> str:
    """Return SQL that makes the file again."""
    with closing(sqlite3.connect(path)) as db:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        header = f"PRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {version};\n"
        return header + "\n".join(db.iterdump()) + "\n"


def restore(sql: str, path: Path) -> None:
    """Make the file at `path` that `dump` was given."""
    with closing(sqlite3.connect(path)) as db:
        db.executescript(sql)


if __name__ == "__main__":
    sys.stdout.write(dump(Path(sys.argv[1])))
