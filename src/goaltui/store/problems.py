"""What can go wrong with a plan file, as sentences for the person in front of it."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from goaltui.core.errors import PlanError
from goaltui.core.text import clean_line


class StoreProblem(PlanError):  # noqa: N818 - named for what the person has
    """A plan file that cannot be made, opened, read or kept up; its text says what to do."""


_CAUSES: Final[Mapping[int, tuple[str, str]]] = {
    sqlite3.SQLITE_BUSY: (
        "another program has held the file for too long",
        "Let it finish, or close it, then try again.",
    ),
    sqlite3.SQLITE_FULL: ("the disk is full", "Make room on it, then try again."),
    sqlite3.SQLITE_IOERR: (
        "the disk did not do as it was asked",
        "See that it is there and has room, then try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "the file may be read but not written",
        "Ask its owner for write permission.",
    ),
    sqlite3.SQLITE_READONLY_ROLLBACK: (
        "somebody's last write was interrupted, and taking it back needs write permission",
        "Ask somebody who may write the file to open it once.",
    ),
    sqlite3.SQLITE_READONLY_DBMOVED: (
        "the file was moved, deleted or replaced while it was open",
        "Put it back, or export the plan, then try again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "the file, or the journal beside it, cannot be opened",
        "See that the file is there, that you may write in its folder and that there is room.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "its contents are damaged or could not be read",
        "Try again; if it says so again, go back to a backup, and keep this file: much of it can"
        " still be read.",
    ),
    sqlite3.SQLITE_TOOBIG: (
        "something in it is larger than anything in a plan can be",
        "Go back to a backup; keep this file, the rest of it can still be read.",
    ),
    sqlite3.SQLITE_CONSTRAINT: (
        "its rows would not fit together",
        "Open the plan anew, then make the change again.",
    ),
    sqlite3.SQLITE_NOTADB: ("it is not an SQLite database", "Name a plan file."),
}
_SIMILAR: Final = {
    sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PERM: sqlite3.SQLITE_READONLY,
}


FAILURES: Final = (sqlite3.Error, ValueError)
"""What a file raises; ValueError where what is in it is no text, no date, no JSON."""


def cause(error: Exception) -> tuple[str, str]:
    """Return what happened, to follow a colon, and what to do, a sentence.

    Raises:
        sqlite3.ProgrammingError: `error` itself, where it is a mistake of ours.
    """
    if isinstance(error, sqlite3.ProgrammingError | sqlite3.InterfaceError):
        raise error
    if isinstance(error, ValueError):
        return _CAUSES[sqlite3.SQLITE_CORRUPT]
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    family = code & 0xFF  # extended codes keep the plain one in their lowest byte
    found = _CAUSES.get(code) or _CAUSES.get(_SIMILAR.get(family, family))
    said = clean_line(str(error))
    return found or (f"SQLite says “{said}”", "Go back to a backup if it says so again.")


def unreadable(path: Path, error: Exception) -> StoreProblem:
    """Return the problem of a plan file that is not read or opened because of `error`."""
    what, remedy = cause(error)
    return StoreProblem(f"{named(path)} cannot be used: {what}. {remedy}")


def unsaved(path: Path, error: Exception) -> str:
    """Return the sentence for a change that was not written because of `error`."""
    what, remedy = cause(error)
    return f"Not saved in {named(path)}: {what}. {remedy}"


def newer(path: Path) -> StoreProblem:
    """Return the problem of a plan file that only a newer goaltui understands."""
    return StoreProblem(
        f"{named(path)} was written by a newer goaltui. Bring this one up to date, then open it."
    )


def empty(path: Path) -> StoreProblem:
    """Return the problem of a file in which there is nothing."""
    return StoreProblem(
        f"{named(path)} is empty. Remove it, then make a plan there with “goaltui new”."
    )


def foreign(path: Path) -> StoreProblem:
    """Return the problem of another program's file."""
    return StoreProblem(f"{named(path)} belongs to another program. Name a plan file.")


def logged(path: Path) -> StoreProblem:
    """Return the problem of a plan that somebody switched to a write-ahead log."""
    return StoreProblem(
        f"{named(path)} was switched to a write-ahead log, which is not safe with several people"
        " in one file. Run PRAGMA journal_mode = DELETE on it with an SQLite tool."
    )


def named(path: Path) -> str:
    """Return `path` quoted, fit for a terminal."""
    return f"“{clean_line(str(path))}”"
