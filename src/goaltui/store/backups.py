"""The backups of a plan file: where they are, when one is due, which are kept.

They are beside the plan, in `PLAN.backups/`, where everybody who shares it finds them. Where that
folder cannot be made, or is not to be trusted, they are in the person's own.
"""

import os
import re
import stat
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Final, cast
from zlib import crc32

from goaltui.session.upkeep import Backup, Why, never
from goaltui.store.connection import connect_to_plan
from goaltui.store.copying import PART, copy, like
from goaltui.store.problems import FAILURES, StoreProblem, named, unreadable

KEPT: Final = 10
"""How many backups a plan has at most."""

SPARED: Final = KEPT // 2
"""So many daily ones, and so many of the others, are kept however many of the other kind come."""

_LEFTOVER: Final = 3600.0
"""Seconds after which a copy that is not whole was left by somebody who was killed."""

_NAME: Final = re.compile(
    r"(\d{4}-\d\d-\d\dT\d{6}Z)-(daily|import|upgrade|delete|asked)(-\d+)?\.plan"
)
_STAMP: Final = "%Y-%m-%dT%H%M%SZ"
_COUNTERS: Final = (range(24, 28), range(40, 44), range(92, 100))
"""Bytes of a header that say how often, and by which SQLite, a file was written."""


class PlanBackups:
    """The backups of one plan file; see `session.upkeep.Backups`. Any thread may call it."""

    def __init__(self, plan: Path, own: Path | None = None) -> None:
        """Look after `plan`; `own` is a folder of the person's alone, there or not."""
        self.plan = plan.resolve()
        number = crc32(os.fsencode(self.plan))  # tells plans of one name apart
        self._own = own and own / f"{self.plan.name}-{number:08x}"
        self._beside = self.plan.with_name(f"{self.plan.name}.backups")

    def make(self, why: Why, stop: Callable[[], bool] = never) -> Backup:
        """Make one now, unless the newest holds the same; return the newest.

        Raises:
            Stopped: `stop` said so.
            StoreProblem: none could be made; the sentence says why and what to do.
        """
        at = _now()
        try:
            path = _unused(self._folder(), f"{at:{_STAMP}}-{why}")
            before = next(iter(self.there()), None)
            copy(self.plan, path, stop)
            if before is not None and _same(before.path, path):
                path.unlink()
                return before
            self._thin()
            return Backup(path, at, why, path.stat().st_size)
        except OSError as error:
            raise StoreProblem(
                f"No backup of {named(self.plan)} was made: {error.strerror}. See that"
                f" {named(self._beside)} can be written."
            ) from error

    def daily(self, stop: Callable[[], bool] = never) -> Backup | None:
        """Make today's where one is due; return it, or None.

        It is due to whoever may write the plan, once a day, where somebody has changed the plan
        since the newest backup. A backup that is opened as a plan gets none of its own.

        Raises:
            Stopped: `stop` said so.
            StoreProblem: it could not be made; the sentence says why and what to do.
        """
        if _NAME.fullmatch(self.plan.name) or not os.access(self.plan, os.W_OK):
            return None
        newest, changed = next(iter(self.there()), None), self._changed()
        if changed is None:
            return None
        if newest is not None:
            today, day = _now().astimezone().date(), newest.at.astimezone().date()
            if day >= today or changed < newest.at:
                return None
        return self.make("daily", stop)

    def there(self) -> Sequence[Backup]:
        """Return those that there are, the newest first, whether they are sound or not."""
        found = chain.from_iterable(map(_listed, filter(None, (self._beside, self._own))))
        return sorted(found, key=lambda backup: (backup.at, backup.path.name), reverse=True)

    def _changed(self) -> datetime | None:
        """Return when the plan was changed last; None where it never was since it was made."""
        try:
            with closing(connect_to_plan(self.plan)) as db:
                last = db.execute('SELECT at FROM "groups" ORDER BY seq DESC LIMIT 1').fetchone()
                return None if last is None else datetime.fromisoformat(last[0])
        except FAILURES as error:
            raise unreadable(self.plan, error) from error

    def _folder(self) -> Path:
        """Return the folder for a new backup, made where it was not there.

        Raises:
            OSError: there is none.
        """
        try:
            return _made(self._beside, self.plan)
        except OSError:
            if self._own is None:
                raise
        self._own.mkdir(0o700, parents=True, exist_ok=True)
        return self._own

    def _thin(self) -> None:
        """Remove what is too much, and what somebody left who was killed."""
        there = self.there()
        for backup in set(there) - set(kept(there)):
            with suppress(OSError):  # another's, in a folder where one may not
                backup.path.unlink()
        for folder in filter(None, (self._beside, self._own)):
            for part in folder.glob(f".*{PART}*"):
                with suppress(OSError):
                    if time.time() - part.stat().st_mtime > _LEFTOVER:
                        part.unlink()


def kept(backups: Sequence[Backup]) -> Sequence[Backup]:
    """Return those of `backups`, the newest first, that are kept when a new one has come.

    The newest `SPARED` of the daily ones and as many of the others stay; the newest of the rest
    take what places are left.
    """
    daily = [b for b in backups if b.why == "daily"][:SPARED]
    others = [b for b in backups if b.why != "daily"][:SPARED]
    rest = [b for b in backups if b not in daily and b not in others]
    chosen = [*daily, *others, *rest[: KEPT - len(daily) - len(others)]]
    return [b for b in backups if b in chosen]


def _made(folder: Path, plan: Path) -> Path:
    """Return `folder` where backups of `plan` may lie in it, else raise OSError."""
    try:
        folder.mkdir(0o700)
    except FileExistsError:
        if not _trusted(folder.lstat(), plan.stat()) or not os.access(folder, os.W_OK | os.X_OK):
            raise
    else:
        like(folder, plan)
    return folder


def _trusted(folder: os.stat_result, plan: os.stat_result) -> bool:
    """Tell whether a folder beside a plan is for those who may use the plan, and no one else."""
    if not stat.S_ISDIR(folder.st_mode) or folder.st_mode & 0o002:
        return False
    group = folder.st_gid == plan.st_gid and bool(plan.st_mode & folder.st_mode & 0o020)
    return group or folder.st_uid in (os.geteuid(), plan.st_uid)


def _listed(folder: Path) -> Iterator[Backup]:
    with suppress(OSError):
        for path in folder.iterdir():
            if named_so := _NAME.fullmatch(path.name):
                with suppress(OSError, ValueError):
                    at = datetime.strptime(named_so[1], _STAMP).replace(tzinfo=UTC)
                    yield Backup(path, at, cast("Why", named_so[2]), path.stat().st_size)


def _unused(folder: Path, name: str) -> Path:
    number, path = 2, folder / f"{name}.plan"
    while path.exists():
        number, path = number + 1, folder / f"{name}-{number}.plan"
    return path


def _same(one: Path, other: Path) -> bool:
    """Tell whether two backups hold the same, byte for byte, but for counters of their writing."""
    if one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as first, other.open("rb") as second:
        if _header(first.read(100)) != _header(second.read(100)):
            return False
        while block := first.read(1 << 20):
            if block != second.read(1 << 20):
                return False
    return True


def _header(held: bytes) -> bytes:
    masked = bytearray(held)
    for places in _COUNTERS:
        masked[places.start : places.stop] = bytes(len(places))
    return bytes(masked)


def _now() -> datetime:
    now = datetime.now(UTC)  # noqa: TID251 - the name of a file, no part of a plan
    return now.replace(microsecond=0)
