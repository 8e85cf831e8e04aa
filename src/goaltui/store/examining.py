"""A look at a plan file, whatever its state: what it is, whether it is sound, what lies around.

Nothing is changed. Where one thing cannot be looked at, the others still are.
"""

import grp
import pwd
import shutil
import sqlite3
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from goaltui.core.text import clean_line
from goaltui.session.upkeep import Backups, Examined, Note, age
from goaltui.store.aside import header, reading
from goaltui.store.connection import APPLICATION_ID, pragma
from goaltui.store.contents import contents
from goaltui.store.copying import unsound
from goaltui.store.creating import about_folder
from goaltui.store.migrations import KNOWN, VERSION
from goaltui.store.opening import look
from goaltui.store.problems import FAILURES, StoreProblem, cause, foreign, named
from goaltui.store.shape import stranger

_SHOWN: Final = 5
"""So many of SQLite's complaints are shown."""

_ROOM: Final = 16_000_000
"""Bytes that are to be free besides three times the plan: for journals and backups."""

_BACK: Final = "Go back to a backup; keep the damaged file, much of it can still be read."


def examine(path: Path, backups: Backups, now: datetime) -> Examined:
    """Look at the plan file at `path`; `now` is what the age of drafts and backups counts from."""
    try:
        look(path)
    except StoreProblem as problem:
        return Examined([Note("file", str(problem), well=False), *_backups(backups, now)], False)
    notes, ours = [*_file(path)], False
    try:
        head = header(path)
        ours = head[68:72] == APPLICATION_ID.to_bytes(4)
        with reading(path) as (db, cut_off):
            if not ours:
                raise foreign(path)
            notes.append(_journal(head))
            if cut_off:
                notes.append(Note("journal", cut_off, well=False))
            notes += [note for part in _PARTS for note in _carefully(part, db, now)]
    except StoreProblem as problem:
        notes.append(Note("database", str(problem), well=False))
    except FAILURES as error:
        what, remedy = cause(error)
        notes.append(Note("database", f"It cannot be read: {what}. {remedy}", well=False))
    except OSError as error:
        text = f"It cannot be read: {error.strerror}. See that the disk is there and has room."
        notes.append(Note("database", text, well=False))
    if not ours and backups.there():
        notes.append(Note("file", f"It has backups, so it was a plan. {_BACK}", well=False))
    return Examined([*notes, *_backups(backups, now), *_disk(path), _sqlite()], ours)


def _carefully(
    part: Callable[[sqlite3.Connection, datetime], Iterable[Note]],
    db: sqlite3.Connection,
    now: datetime,
) -> Iterator[Note]:
    try:
        yield from part(db, now)
    except StoreProblem as problem:
        yield Note("contents", str(problem), well=False)
    except FAILURES as error:
        yield Note("contents", f"Some of it cannot be read: {cause(error)[0]}. {_BACK}", well=False)


def _file(path: Path) -> Iterator[Note]:
    found = path.stat()
    owner, group = _name_of(pwd.getpwuid, found.st_uid), _name_of(grp.getgrgid, found.st_gid)
    mode = stat.filemode(found.st_mode)
    size = f"{found.st_size / 1e6:,.1f} MB"
    yield Note("file", f"{path.absolute()}, {size}, {mode} {owner} {group}")
    if found.st_mode & stat.S_IWOTH:
        yield Note("file", "Everybody on this machine may write it: chmod o-rwx PLAN.", well=False)
    if found.st_mode & stat.S_IWGRP:
        yield from (Note("file", said, well=False) for said in about_folder(path, group))


def _name_of(look_up: Callable[[int], tuple[object, ...]], number: int) -> str:
    try:
        return str(look_up(number)[0])
    except KeyError:
        return str(number)


def _version(db: sqlite3.Connection, _now: datetime) -> Iterator[Note]:
    version = int(pragma(db, "user_version"))
    older = "" if version == VERSION else "; it is brought up to date when it is opened next"
    if version > VERSION:
        text = f"Version {version} is newer than this goaltui. Bring goaltui up to date."
        yield Note("version", text, well=False)
    elif version < 1:
        yield Note("version", f"No plan is of version {version}. {_BACK}", well=False)
    else:
        yield Note("version", f"{version} of {VERSION}{older}")


def _journal(head: bytes) -> Note:
    if head[18:20] == b"\1\1":
        return Note("journal", "a rollback journal; each save is synced to disk before it counts")
    text = "It was switched to a write-ahead log, which is not safe with several people in one file"
    return Note("journal", f"{text}. Run PRAGMA journal_mode = DELETE on it.", well=False)


def _integrity(db: sqlite3.Connection, _now: datetime) -> Iterator[Note]:
    found = [clean_line(line) for (line,) in db.execute(f"PRAGMA integrity_check({_SHOWN})")]
    if found == ["ok"]:
        yield Note("integrity", "SQLite finds nothing wrong")
    else:
        yield from (Note("integrity", f"{said}. {_BACK}", well=False) for said in found)
    loose = db.execute("PRAGMA foreign_key_check").fetchmany(_SHOWN)
    for table, row, to, _ in loose:
        text = f"Row {row} of {table} refers to something in {to} that is not there. {_BACK}"
        yield Note("integrity", text, well=False)
    if alien := stranger(db, KNOWN):
        text = f"The {clean_line(alien)} is not goaltui's. Remove it with an SQLite tool."
        yield Note("integrity", text, well=False)


_PARTS: Final = (_version, _integrity, *contents)


def _backups(backups: Backups, now: datetime) -> Sequence[Note]:
    there = backups.there()
    if not there:
        return [Note("backups", "none yet; “goaltui backup PLAN” makes one")]
    bad = {b.path: found for b in there if (found := unsound(b.path))}
    notes = [
        Note("backups", f"{named(path)} is damaged: {found}. Remove it.", well=False)
        for path, found in bad.items()
    ]
    sound = next((backup for backup in there if backup.path not in bad), None)
    if sound is not None:
        text = f"{len(there)}, the newest sound one {age(sound.at, now)}: {sound.path}"
        notes.insert(0, Note("backups", text))
    return notes


def _disk(path: Path) -> Iterator[Note]:
    try:
        free = shutil.disk_usage(path.absolute().parent).free
    except OSError:
        return
    if free < 3 * path.stat().st_size + _ROOM:
        text = f"Only {free / 1e6:,.0f} MB are free. Make room: journals and backups need some."
        yield Note("disk", text, well=False)
    else:
        yield Note("disk", f"{free / 1e9:,.1f} GB free")


def _sqlite() -> Note:
    return Note("SQLite", f"{sqlite3.sqlite_version}; any is safe with this journal mode")
