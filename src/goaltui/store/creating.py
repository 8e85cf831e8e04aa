"""New plan files."""

import os
import shlex
import shutil
import sqlite3
import stat
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path

from goaltui.core.diff import plain
from goaltui.core.plan import Plan
from goaltui.core.text import clean_line
from goaltui.store import rows
from goaltui.store.connection import connect, transaction
from goaltui.store.migrations import begin
from goaltui.store.problems import StoreProblem, named, unreadable


def create(path: Path, plan: Plan, group: str | None = None) -> Sequence[str]:
    """Make a plan file with `plan` in it, for its owner alone or for a group of people too.

    Its history begins empty. An existing file is never touched.

    Returns:
        Sentences that a person should know, often none: whether the folder lets the group work.

    Raises:
        StoreProblem: the file cannot be made; nothing is left behind on a disk that obeys.
    """
    _make_file(path)
    try:
        if group is not None:
            _give(path, group)
        _fill(path, plan)
    except BaseException:
        with suppress(OSError):  # of a disk that fails the first error is the one to tell
            path.unlink(missing_ok=True)
        raise
    return () if group is None else about_folder(path, group)


def _make_file(path: Path) -> None:
    try:
        made = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError as error:
        raise StoreProblem(f"{named(path)} is there already. Take another name.") from error
    except OSError as error:
        raise StoreProblem(
            f"{named(path)} cannot be made: {error.strerror}. Take another place."
        ) from error
    except ValueError as error:
        raise StoreProblem(f"{named(path)} is no name for a file.") from error
    os.fchmod(made, 0o600)  # whatever the umask took away
    os.close(made)


def _give(path: Path, group: str) -> None:
    try:
        shutil.chown(path, group=group)
    except LookupError as error:
        raise StoreProblem(f"There is no group “{group}” on this machine.") from error
    except OSError as error:
        raise StoreProblem(
            f"{named(path)} cannot be given to the group “{group}”: {error.strerror}. You have to"
            " be a member."
        ) from error
    path.chmod(0o660)


def _fill(path: Path, plan: Plan) -> None:
    try:
        with closing(connect(path)) as db, transaction(db):
            begin(db)
            for table, row in plan.rows():
                rows.insert(db, table, plain(row))
    except sqlite3.Error as error:
        raise unreadable(path, error) from error


def about_folder(path: Path, group: str) -> Sequence[str]:
    """Say where the group cannot make, read or remove each other's journals beside the file.

    A journal takes its group from a folder with the set-group-id bit, else from whoever made it.
    """
    folder = path.absolute().parent
    quoted = shlex.quote(clean_line(str(folder)))
    found = folder.stat()
    needed = stat.S_IRGRP | stat.S_IWGRP | stat.S_IXGRP | stat.S_ISGID
    shared = found.st_mode & needed == needed and found.st_gid == path.stat().st_gid
    if shared and not found.st_mode & stat.S_ISVTX:
        return ()
    return (
        f"The group “{group}” cannot write the plan yet: SQLite keeps a journal beside it, so the"
        f" folder has to be the group's too. Run: chgrp {group} {quoted}"
        f" && chmod g+rwxs,-t {quoted}",
    )
