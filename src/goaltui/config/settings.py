"""A person's own settings, in one small TOML file."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, Field, ValidationError

from goaltui.config.keymap import COMMANDS
from goaltui.config.themes import theme_names
from goaltui.core.base import Value
from goaltui.core.errors import PlanError
from goaltui.core.text import clean_line

_LARGEST = 100_000  # bytes

Keys = Annotated[str, Field(pattern=r"^[A-Za-z0-9_+]+(,[A-Za-z0-9_+]+)*$", max_length=200)]
"""Keys as Textual names them, separated by commas: `a,ctrl+n`."""


def _known_theme(name: str) -> str:
    if name and name not in theme_names():
        raise ValueError(f"should be one of {', '.join(theme_names())}")
    return name or theme_names()[0]


def _known_command(name: str) -> str:
    if all(name != command.id() for command in COMMANDS):
        raise ValueError("is no command; `goaltui keys` lists them")
    return name


class Settings(Value):
    """What a person chose; a file may leave out any of it."""

    theme: Annotated[str, AfterValidator(_known_theme), Field(validate_default=True)] = ""
    """The name of a theme; left empty, the first there is."""
    ascii: bool = False
    """Whether only glyphs are used that every terminal gives the same width."""
    keys: Mapping[Annotated[str, AfterValidator(_known_command)], Keys] = {}
    """A person's own keys, by the command's name, in place of its usual ones."""


@dataclass(frozen=True)
class SettingProblem:
    """Something in the settings that was passed over: at which key, and what was expected."""

    file: str
    key: str
    message: str

    def __str__(self) -> str:
        """Return all of it on one clean line."""
        return ": ".join(clean_line(part) for part in (self.file, self.key, self.message) if part)


def read_settings(path: Path) -> tuple[Settings, list[SettingProblem]]:
    """Return the settings in a file, and what of it was passed over; no file, no choices."""
    try:
        raw = _read(path)
    except FileNotFoundError:
        return Settings(), []
    except RecursionError:
        return Settings(), [SettingProblem(str(path), "", "is nested too deeply")]
    except (OSError, ValueError) as error:
        return Settings(), [SettingProblem(str(path), "", f"cannot be read: {error}")]
    try:
        return Settings.model_validate(raw), []
    except ValidationError as error:
        problems = []
        for details in error.errors(include_url=False):
            steps = [str(step) for step in details["loc"] if step != "[key]"]
            problems.append(SettingProblem(str(path), ".".join(steps), _message(details)))
            _forget(raw, steps)
        return Settings.model_validate(raw), problems


def _read(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ValueError(f"it is larger than {_LARGEST // 1000} kB")
    return tomllib.loads(data.decode("utf-8-sig"))


def _message(details: Any) -> str:  # noqa: ANN401 - pydantic's own dictionary
    if details["type"] == "extra_forbidden":
        return f"is no setting; known are {', '.join(Settings.model_fields)}"
    if details["type"] == "string_pattern_mismatch":
        return "should be keys such as “a” or “ctrl+n,f5”"
    if details["type"] == "value_error":
        return str(details["ctx"]["error"])
    return str(details["msg"]).replace("Input should", "should")


def _forget(raw: dict[str, Any], steps: list[str]) -> None:
    """Take out the value at a key, at most one table deep, that it may have its default."""
    top, *inner = steps
    if inner and isinstance(raw.get(top), dict):
        raw[top].pop(inner[0], None)
    else:
        raw.pop(top, None)


def keep_theme(path: Path, name: str) -> None:
    """Put the name of a theme into a file of settings; all else in it stays as it is.

    Raises:
        PlanError: it could not be written, or the file says its theme in an unusual way.
    """
    try:
        old = path.read_text("utf-8-sig") if path.exists() else ""
        text = _with_theme(old, name)
        if tomllib.loads(text).get("theme") != name:
            raise ValueError("it says so in another way")
        _replace(path.resolve(), text)
    except (OSError, ValueError) as error:
        raise PlanError(f"The theme could not be kept in {path}: {error}.") from error


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    fresh.write_text(text, "utf-8")
    fresh.replace(path)


def _with_theme(text: str, name: str) -> str:
    line = f'theme = "{name}"'
    top, bracket, tables = text.partition("\n[")
    changed, found = re.subn(r"^theme\s*=.*$", line, top, count=1, flags=re.MULTILINE)
    return (changed if found else f"{line}\n{top}") + bracket + tables
