"""What SQLite would act on before anybody could look: journals and logs beside a file.

Opening a database plays back what lies beside it. That is wanted for a plan whose writer was
killed, and for no other file: so its first bytes are looked at before.
"""

from pathlib import Path
from typing import Final

from goaltui.store.connection import APPLICATION_ID
from goaltui.store.problems import StoreProblem, foreign, logged, named

_MAGIC: Final = b"SQLite format 3\x00"


def look_beside(path: Path) -> None:
    """Take note that SQLite may open `path` with what lies beside it.

    The file is read here only where something lies there, which is hardly ever: closing it drops
    the locks that other connections of this process have on it.

    Raises:
        StoreProblem: it is no plan, or there is a write-ahead log beside it.
    """
    database = path.resolve()
    journal, log = (database.with_name(f"{database.name}-{kind}") for kind in ("journal", "wal"))
    if not journal.exists() and not log.exists():
        return
    try:
        with database.open("rb", buffering=0) as file:
            header = file.read(100)
    except OSError as error:
        raise StoreProblem(f"{named(path)} cannot be read: {error.strerror}.") from error
    if header[:16] != _MAGIC or int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise foreign(path)
    if log.exists():
        raise logged(path)
