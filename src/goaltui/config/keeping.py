"""Puts one setting into a person's file of settings; all else in it stays, comments too."""

import json
import os
import re
import tomllib
from pathlib import Path
from typing import Any

from goaltui.config.small_toml import read_small_toml
from goaltui.core.errors import PlanError
from goaltui.core.text import clean_line

Setting = str | bool | None
"""A value of a setting; None where it is not set."""


def keep(path: Path, name: str, value: str | bool | None) -> None:
    """Set `name` in the file, such as `theme` or `keys.undo`; None takes it out.

    Raises:
        PlanError: it cannot be read or written, or says it in an unusual way; it is as it was.
    """
    try:
        if path.exists():
            read_small_toml(path)  # so that reading it ends, whatever it is
        old = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
        new = _changed(old, name, value)
        if tomllib.loads(new) != _wanted(tomllib.loads(old), name, value):
            raise ValueError("the file says it in an unusual way, so change it there")
        if new != old:
            _replace(path.resolve(), new)
    except OSError as error:
        raise _problem(path, name, error.strerror or str(error)) from error
    except (ValueError, RuntimeError) as error:  # too deep, or links that lead round in a circle
        raise _problem(path, name, str(error)) from error


def _problem(path: Path, name: str, why: str) -> PlanError:
    return PlanError(clean_line(f"{name} could not be kept in {path}: {why}."))


def _changed(text: str, name: str, value: str | bool | None) -> str:
    """Return `text` with one line of it set, added or taken out."""
    table, _, key = name.rpartition(".")
    end = "\r\n" if "\r\n" in text else "\n"
    line = f"{key} = {_literal(value)}{end}"
    start, stop = _span(text, table)
    if start is None:
        return text if value is None else f"{_ended(text, end)}{end}[{table}]{end}{line}"
    part = text[start:stop]
    there = re.compile(
        rf"^({re.escape(key)}[ \t]*=[ \t]*)({_VALUE})([ \t]*(?:#.*)?)(?:\r?\n|\Z)", re.M
    )
    found = there.search(part)
    if found and value is None:
        part = part[: found.start()] + part[found.end() :]
    elif found:
        part = part[: found.start(2)] + _literal(value) + part[found.end(2) :]
    elif value is not None and table:
        part = "\n" + line + part.removeprefix("\n") if part else end + line
    elif value is not None:
        part = line + part
    return text[:start] + part + text[stop:]


_VALUE = r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|true|false'


def _span(text: str, table: str) -> tuple[int | None, int]:
    """Return where the lines of a table begin, behind its heading, and where they end."""
    start: int | None = 0
    if table:
        head = re.search(
            rf"^[ \t]*\[[ \t]*{re.escape(table)}[ \t]*\][ \t]*(?:#.*)?\r?$", text, re.M
        )
        start = head.end() if head else None
    behind = re.compile(r"^[ \t]*\[", re.M).search(text, start or 0)
    return start, behind.start() if behind else len(text)


def _literal(value: str | bool | None) -> str:
    # What JSON writes of a text of ASCII is the same in TOML.
    return json.dumps(value)


def _ended(text: str, end: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}{end}"


def _wanted(raw: dict[str, Any], name: str, value: str | bool | None) -> dict[str, Any]:
    table, _, key = name.rpartition(".")
    inner = (
        raw.setdefault(table, {})
        if table and value is not None
        else raw.get(table, {})
        if table
        else raw
    )
    if not isinstance(inner, dict):
        raise ValueError(f"{table} is no table")
    if value is None:
        inner.pop(key, None)
    else:
        inner[key] = value
    return raw


def _replace(path: Path, text: str) -> None:
    """Write the file beside its place first, so that it is never half there."""
    from tempfile import mkstemp  # noqa: PLC0415 - when something is first kept

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    opened, name = mkstemp(prefix=f"{path.name}.", dir=path.parent)
    fresh = Path(name)
    try:
        with os.fdopen(opened, "w", encoding="utf-8", newline="") as file:
            if path.exists():
                fresh.chmod(path.stat().st_mode & 0o777)
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
