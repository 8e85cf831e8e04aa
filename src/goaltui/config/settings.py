"""A person's own settings, in one small TOML file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, ValidationError

from goaltui.config.keymap import COMMANDS
from goaltui.config.keymaps import KEYMAPS, Keys, resolve
from goaltui.config.keynames import read_keys
from goaltui.config.small_toml import read_small_toml
from goaltui.config.themes import own_folder, theme_paths
from goaltui.core.base import Value
from goaltui.core.text import clean_line


def _readable(text: str) -> str:
    read_keys(text)
    return text


KeyText = Annotated[str, Field(max_length=200), AfterValidator(_readable)]
"""Keys as a person writes them, separated by commas: `a, ^n`; two in a row as `d d`."""


def _known_keymap(name: str) -> str:
    if name not in KEYMAPS:
        raise ValueError(f"should be one of {', '.join(KEYMAPS)}")
    return name


def _known_command(name: str) -> str:
    if all(name != command.id() for command in COMMANDS):
        raise ValueError("is no command; `goaltui keys` lists them")
    return name


Speech = Literal["sentence", "en", "it", "ko", "ar"]
"""A language, or that of each sentence."""


class Settings(Value):
    """What a person chose; a file may leave out any of it."""

    theme: Annotated[str, Field(max_length=40)] = ""
    """The name of a theme, `goaltui.config.themes` knows which; left empty, what fits."""
    ascii: bool = False
    """Whether only glyphs are used that every terminal gives the same width."""
    changed_cells: bool = True
    """Whether a terminal is sent only the cells that changed; else every row that did."""
    findings: Speech = "sentence"
    """In which language the checks speak."""
    keymap: Annotated[str, AfterValidator(_known_keymap)] = "default"
    """The name of the keys to begin with."""
    keys: Mapping[Annotated[str, AfterValidator(_known_command)], KeyText] = {}
    """A person's own keys, by the command's name, in place of those of the keymap."""

    def changed(self, **changes: object) -> Self:
        """Return these settings with some of them changed, all validated."""
        # A setting is called `keys`, so these are no mapping of names to values to Python.
        return self.model_validate({**dict(iter(self)), **changes})

    def resolved(self) -> Keys:
        """Return the keys of every command."""
        return resolve(self.keymap, self.keys)


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
        raw = read_small_toml(path)
    except FileNotFoundError:
        return Settings(), []
    except (OSError, ValueError) as error:
        return Settings(), [SettingProblem(str(path), "", f"cannot be read: {error}")]
    settings, problems = _settings(path, raw)
    themes = theme_paths(own_folder(path))
    if settings.theme and settings.theme not in themes:
        problems.append(SettingProblem(str(path), "theme", f"should be one of {', '.join(themes)}"))
        settings = settings.changed(theme="")
    collide = settings.resolved().problems
    return settings, [
        *problems,
        *(SettingProblem(str(path), f"keys.{p.command}", p.message) for p in collide),
    ]


def _settings(path: Path, raw: dict[str, Any]) -> tuple[Settings, list[SettingProblem]]:
    try:
        return Settings.model_validate(raw), []
    except ValidationError as error:
        problems = []
        for details in error.errors(include_url=False):
            steps = [str(step) for step in details["loc"] if step != "[key]"]
            problems.append(SettingProblem(str(path), ".".join(steps), _message(details)))
            _forget(raw, steps)
        return Settings.model_validate(raw), problems


def _message(details: Any) -> str:  # noqa: ANN401 - pydantic's own dictionary
    if details["type"] == "extra_forbidden":
        return f"is no setting; known are {', '.join(Settings.model_fields)}"
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
