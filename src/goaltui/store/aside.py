"""Plan files looked into without changing them, whatever lies beside them."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from goaltui.store.connection import LONGEST

BESIDE: Final = ("-journal", "-wal", "-shm")
"""What SQLite keeps beside a file, by the end of its name."""


def header(path: Path) -> bytes:
    """Return the first hundred bytes of a file that no connection of this process has open.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb", buffering=0) as file:
        return file.read(100)


@contextmanager
def reading(path: Path) -> Iterator[tuple[sqlite3.Connection, str]]:
    """Give a connection that reads `path`, and a sentence about what was interrupted, or nothing.

    Where somebody's write was cut off, SQLite would take it back in the file; so a copy in a
    folder of one's own is read instead, in which it may.

    Raises:
        sqlite3.Error, ValueError: it cannot be opened or is no database.
        OSError: it cannot be copied.
    """
    logged = header(path)[18:20] != b"\1\1"
    if not _of(path, "-wal").exists():
        # Even to read, SQLite would make a log beside a file that wants one.
        with closing(_open(path, "ro&immutable=1" if logged else "ro")) as db:
            try:
                db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
                    raise
            else:
                yield db, ""
                return
    with TemporaryDirectory(prefix="goaltui-") as folder:
        copy = Path(folder) / "plan"
        shutil.copyfile(path, copy)
        for kind in BESIDE:
            if _of(path, kind).exists():
                shutil.copyfile(_of(path, kind), _of(copy, kind))
        with closing(_open(copy, "rw")) as db:
            yield (
                db,
                "Somebody's last write was cut off. Open the plan once: that takes it back, and"
                " nothing that was said to be saved is in it.",
            )


def _of(path: Path, kind: str) -> Path:
    return path.with_name(f"{path.name}{kind}")


def _open(path: Path, mode: str) -> sqlite3.Connection:
    db = sqlite3.connect(f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None)
    db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
    db.execute("PRAGMA trusted_schema = OFF")
    db.execute("PRAGMA cell_size_check = ON")
    return db
