"""Colours by what they are for; one TOML file in `themes/` is one theme."""

import tomllib
from functools import cache
from typing import Annotated

from pydantic import Field

from goaltui.config.resources import theme_files
from goaltui.core.base import Value

Colour = Annotated[str, Field(pattern=r"^#[0-9a-f]{6}$")]


class Theme(Value):
    """Every colour there is on a screen: two shades of text, one accent, one for what is wrong."""

    name: str
    title: str
    dark: bool
    order: int
    """Themes are offered by this; the first is the one to begin with."""
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


@cache
def themes() -> tuple[Theme, ...]:
    """Return every theme, the one to begin with first."""
    found = [
        Theme(name=path.stem, **tomllib.loads(path.read_text("utf-8"))) for path in theme_files()
    ]
    return tuple(sorted(found, key=lambda theme: theme.order))


def theme_names() -> tuple[str, ...]:
    """Return the names that settings may hold."""
    return tuple(theme.name for theme in themes())
