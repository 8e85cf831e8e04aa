"""Copies of plan files, made through SQLite while others work, and looked at before they count."""

import os
import secrets
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from goaltui.core.text import clean_line
from goaltui.session.upkeep import never
from goaltui.store.connection import connect, connect_to_plan, pragma
from goaltui.store.problems import FAILURES, StoreProblem, cause, named

PART: Final = ".part"
"""How the name of a copy ends that is not whole yet."""

_PAGES: Final = 256
"""So many pages, a megabyte, are copied at once; in between, others may write."""

_RESTARTS: Final = 3
"""How often others may overtake a copy before it is made in one go, while they wait."""

_PATIENCE: Final = 60.0
"""Seconds after which a copy that others keep from being made is given up."""

_STEPS: Final = 10_000
"""Steps of SQLite's machine after which it is asked again whether to stop; under 1 ms."""


class Stopped(StoreProblem):
    """A copy that was given up since there was no more time for it."""


def copy(source: Path, target: Path, stop: Callable[[], bool] = never) -> None:
    """Copy the plan at `source` to the new file `target`, history and all.

    Nothing has the name `target` before its contents are found sound and are on disk. The copy is
    its maker's alone, or of the group that may read the plan. It takes 2 ms a megabyte, twice
    that with the check.

    Raises:
        Stopped: `stop` said so.
        StoreProblem: it could not be made; nothing is left behind.
    """
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}{PART}")
    try:
        _make_like(part, source)
        try:
            _fill(part, source, stop)
            _name(part, target)
        finally:
            with suppress(OSError):  # left by a disk that fails; `PlanBackups` clears it away later
                part.unlink(missing_ok=True)
    except OSError as error:
        raise _not_made(source, f"{named(target)} cannot be made: {error.strerror}") from error
    except FAILURES as error:
        if stop():
            raise Stopped("Given up since the program ends.") from error
        what, remedy = cause(error)
        raise _not_made(source, what, remedy) from error


def unsound(path: Path, stop: Callable[[], bool] = never) -> str:
    """Return what is wrong with the plan file at `path`, or nothing; 2 ms a megabyte."""
    try:
        with closing(connect_to_plan(path)) as db:
            db.set_progress_handler(stop, _STEPS)
            found = str(pragma(db, "quick_check(1)"))
    except StoreProblem as problem:
        return str(problem)
    except FAILURES as error:
        return cause(error)[0]
    return "" if found == "ok" else clean_line(found)


def like(path: Path, plan: Path) -> None:
    """Let the group that may use `plan` use `path` too, a folder or a file of one's own."""
    found, folder = plan.stat(), path.is_dir()
    shared = found.st_mode & 0o060
    if not shared:
        return
    with suppress(OSError):  # not of that group: it stays with its maker
        os.chown(path, -1, found.st_gid)
        path.chmod(0o2700 | shared | (shared & 0o040) >> 2 if folder else 0o600 | shared)


def _make_like(part: Path, plan: Path) -> None:
    made = os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    os.fchmod(made, 0o600)
    os.close(made)
    like(part, plan)


class _Overtaken(Exception):  # noqa: N818 - no error: the copy is made in another way
    pass


class _Watch:
    """Looks on while SQLite copies, after each of its steps."""

    def __init__(self, source: Path, stop: Callable[[], bool]) -> None:
        self._source, self._stop = source, stop
        self._until = time.monotonic() + _PATIENCE
        self._left, self._restarts = 0, 0

    def __call__(self, _status: int, left: int, _of: int) -> None:
        """Raise what ends the copy, where something does; `left` pages are not copied yet."""
        if self._stop():
            raise Stopped("Given up since the program ends.")
        if time.monotonic() > self._until:
            raise _not_made(self._source, "others hold the file", "Try again later.")
        self._restarts += left >= self._left > 0
        self._left = left
        if self._restarts > _RESTARTS:
            raise _Overtaken


def _fill(part: Path, source: Path, stop: Callable[[], bool]) -> None:
    with closing(connect_to_plan(source)) as db, closing(connect(part)) as to:
        try:
            db.backup(to, pages=_PAGES, progress=_Watch(source, stop))
        except _Overtaken:
            db.backup(to, progress=_Watch(source, stop))
    found = unsound(part, stop)
    if stop():
        raise Stopped("Given up since the program ends.")
    if found:
        raise _not_made(source, f"it is damaged ({found})", "“goaltui doctor PLAN” says more.")


def _name(part: Path, target: Path) -> None:
    """Give `part` its name, which nothing may have yet, and see that the name is on disk."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:
        if target.exists():
            raise
        part.rename(target)  # a file system without links
    folder = os.open(target.parent, os.O_RDONLY)
    with suppress(OSError):  # not every file system syncs folders
        os.fsync(folder)
    os.close(folder)


def _not_made(source: Path, what: str, remedy: str = "Take another place.") -> StoreProblem:
    return StoreProblem(f"No backup of {named(source)} was made: {what}. {remedy}")
