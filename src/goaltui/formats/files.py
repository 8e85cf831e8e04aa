"""Text files, read and written so that nothing else is harmed."""

import os
import stat
import tempfile
from pathlib import Path

from goaltui.core.errors import PlanError
from goaltui.formats.problem import FormatProblem

LARGEST = 5_000_000
"""Bytes that a file may have; a plan of 10,000 objectives has about half as many."""


def read_text(path: Path) -> str | FormatProblem:
    """Return the text of a UTF-8 file, or why it cannot be read."""
    try:
        kind = path.stat().st_mode
        if stat.S_ISDIR(kind):
            return _problem(path, "is a folder, not a file")
        if not stat.S_ISREG(kind):
            return _problem(path, "is not an ordinary file")
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        return _problem(path, "is not there")
    except (OSError, ValueError) as error:
        return _problem(path, f"cannot be read: {getattr(error, 'strerror', None) or error}")
    if len(data) > LARGEST:
        return _problem(path, f"is larger than {LARGEST // 1_000_000} MB, too large for a plan")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return _problem(path, "should be UTF-8 text", f"line {line}")


def _problem(path: Path, message: str, at: str = "") -> FormatProblem:
    return FormatProblem(str(path), at, message)


def write_text(path: Path, text: str, encoding: str = "utf-8") -> None:
    """Put `text` into a file that is its owner's alone; whole, or not at all.

    Raises:
        PlanError: it could not be written; what was there before still is.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            raise PlanError(f"{path} is not an ordinary file; choose another name.")
        _replace(target, text.encode(encoding))
    except (OSError, RuntimeError) as error:  # RuntimeError where links lead round in a circle
        reason = getattr(error, "strerror", None) or error
        raise PlanError(f"{path} could not be written: {reason}.") from error


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=".goaltui-", dir=target.parent)  # its mode is 0600
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(target)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
