"""What is left behind when the program itself is at fault."""

import os
import platform
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from goaltui.config.paths import logs_folder
from goaltui.version import VERSION

MOST_BYTES: Final = 1_000_000
"""A log that has grown longer is begun anew."""


def record(error: BaseException) -> str:
    """Write where `error` came about to the log and return a sentence for the person.

    The log is its owner's alone. It holds kinds of errors and lines of the program: no values of
    variables and no messages of errors, which may quote the plan. Never raises for a log that
    cannot be written: the sentence then says so.
    """
    what = f"goaltui has a fault: {_kind(error)}. What was said to be saved is saved."
    path = logs_folder() / "goaltui.log"
    try:
        _append(path, report(error))
    except OSError as failure:
        return f"{what} The details could not be written to {path}: {failure.strerror}."
    return f"{what} Please report it with the end of {path}."


def report(error: BaseException) -> str:
    """Return the kinds of `error` and of what led to it, each with the lines it went through."""
    now = time.strftime("%Y-%m-%d %H:%M:%S")
    head = f"{now} goaltui {VERSION}, Python {platform.python_version()}\n"
    return head + "".join(
        line
        for found in reversed(list(_chain(error)))
        for line in (*traceback.format_tb(found.__traceback__), f"{type(found).__name__}\n")
    )


def _kind(error: BaseException) -> str:
    """Return the name of the error that others were raised from."""
    while error.__cause__ is not None:
        error = error.__cause__
    return type(error).__name__


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        hidden = error.__suppress_context__
        error = error.__cause__ or (None if hidden else error.__context__)


def _append(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    begun_anew = path.exists() and path.stat().st_size > MOST_BYTES
    how = os.O_TRUNC if begun_anew else os.O_APPEND
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | how, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as log:
        path.chmod(0o600)
        log.write(text)
