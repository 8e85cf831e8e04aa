"""Colours by what they are for; one TOML file is one theme, shipped or a person's own.

A file is read when its theme is wanted. One of a person's own takes the place of a shipped one of
the same name.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field, ValidationError

from goaltui.config.resources import theme_files
from goaltui.config.small_toml import read_small_toml
from goaltui.core.base import Value
from goaltui.core.errors import PlanError
from goaltui.core.text import clean_line

FIRST: Final = "night"
"""The theme to begin with."""
SIXTEEN: Final = "sixteen"
"""The theme of terminals that have sixteen colours."""

_LARGEST: Final = 20_000  # bytes
_NAME: Final = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,39}")
_HEX = r"#[0-9a-fA-F]{6}"
_ANSI = r"ansi_(default|(bright_)?(black|red|green|yellow|blue|magenta|cyan|white))"

Colour = Annotated[str, Field(pattern=rf"^({_HEX}|{_ANSI})$")]
"""As `#82bbff`, or one of the terminal's own sixteen, as `ansi_bright_blue`."""


class Theme(Value):
    """Every colour there is on a screen: two shades of text, one accent, one for what is wrong."""

    name: str
    title: Annotated[str, Field(max_length=60)] = ""
    dark: bool = True
    order: int = 100
    """Themes are offered by this."""
    background: Colour
    surface: Colour
    """Behind what lies over the screen: dialogs, the field that is typed into."""
    selection: Colour
    """Behind the row or cell that the cursor is on."""
    line: Colour
    """Rules, where panes meet."""
    text: Colour
    muted: Colour
    """Text that is there when looked for: units, dates that are far, keys."""
    accent: Colour
    """What is focused, and what the funnel is worked from."""
    warning: Colour
    """What needs a decision."""
    good: Colour
    """What was passed or reached."""

    @property
    def colours(self) -> Mapping[str, str]:
        """Its colours by what they are for."""
        return {name: getattr(self, name) for name in COLOURS}

    @property
    def of_sixteen(self) -> bool:
        """Whether it names only colours that every terminal has."""
        return all(colour.startswith("ansi_") for colour in self.colours.values())


COLOURS: Final = tuple(
    name for name in Theme.model_fields if name not in ("name", "title", "dark", "order")
)
"""What a theme has colours for."""


def own_folder(settings_file: Path) -> Path:
    """Return where a person's own themes are, beside their settings."""
    return settings_file.parent / "themes"


def theme_paths(own: Path | None = None) -> Mapping[str, Path]:
    """Return the file of each theme by its name, those in the folder `own` before shipped ones."""
    mine = sorted(own.glob("*.toml")) if own is not None else ()
    return {path.stem: path for path in (*theme_files(), *mine) if _NAME.fullmatch(path.stem)}


def read_theme(path: Path) -> Theme:
    """Return the theme in a file.

    Raises:
        PlanError: it cannot be read, or is no theme; the sentence says what is wrong.
    """
    try:
        return Theme.model_validate({**read_small_toml(path, _LARGEST), "name": path.stem})
    except ValidationError as error:
        raise _problem(path, _first(error)) from error
    except (OSError, ValueError) as error:
        raise _problem(path, str(error)) from error


def find_theme(name: str, own: Path | None = None) -> tuple[Theme, str]:
    """Return the theme of a name, and a sentence where it cannot be had.

    In place of one that is not there, or is no theme, stands the shipped one of its name, else the
    first.
    """
    path = theme_paths(own).get(name)
    try:
        if path is not None:
            return read_theme(path), ""
        problem = f"There is no theme “{clean_line(name)}”."
    except PlanError as error:
        problem = str(error)
    shipped = theme_paths()
    return read_theme(shipped.get(name, shipped[FIRST])), problem


def themes(own: Path | None = None) -> tuple[Theme, ...]:
    """Return every theme that can be read, in the order in which they are offered."""
    found = []
    for name in theme_paths(own):
        theme, problem = find_theme(name, own)
        if not problem or theme.name == name:
            found.append(theme)
    return tuple(sorted(found, key=lambda theme: (theme.order, theme.name)))


def theme_problems(own: Path) -> tuple[str, ...]:
    """Return a sentence on each file in the folder `own` that is no theme."""
    odd = [p for p in sorted(own.glob("*.toml")) if not _NAME.fullmatch(p.stem)]
    named = [
        f"{clean_line(p.name)} is passed over: letters, digits and hyphens name a theme."
        for p in odd
    ]
    return (*named, *filter(None, (find_theme(name, own)[1] for name in theme_paths(own))))


def _first(error: ValidationError) -> str:
    details = error.errors(include_url=False)[0]
    key = ".".join(str(step) for step in details["loc"])
    if details["type"] == "missing":
        return f"{key} is missing"
    if details["type"] == "extra_forbidden":
        return f"{key} is no colour of a theme; there are {', '.join(COLOURS)}"
    if details["type"] == "string_pattern_mismatch":
        return f"{key} should be a colour such as “#82bbff” or “ansi_bright_blue”"
    return f"{key} {details['msg'].replace('Input should', 'should')}"


def _problem(path: Path, what: str) -> PlanError:
    return PlanError(clean_line(f"The theme {path.name} cannot be used: {what}."))
