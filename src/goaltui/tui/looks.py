"""Themes as Textual wants them, and which of them fits a terminal."""

from typing import Final, Literal

from textual.theme import Theme as TextualTheme

from goaltui.config.themes import COLOURS, FIRST, SIXTEEN, Theme

Colours = Literal["none", "sixteen", "many"]
"""How many colours there are."""

COLOURLESS: Final = "colourless"
"""The look where nothing is said by colour."""

DEFAULTS: Final = dict.fromkeys(("muted", "line", "good", "selection"), "ansi_default")
"""Our own colours for looks that do not know them."""


def look(theme: Theme) -> TextualTheme:
    """Return a theme as Textual wants it."""
    return TextualTheme(
        name=theme.name,
        dark=theme.dark,
        ansi=any(colour.startswith("ansi_") for colour in theme.colours.values()),
        primary=theme.accent,
        accent=theme.accent,
        warning=theme.warning,
        error=theme.warning,
        success=theme.good,
        foreground=theme.text,
        background=theme.background,
        surface=theme.surface,
        panel=theme.surface,
        variables={
            "surface": theme.surface,
            "ansi-background": theme.background,
            "ansi-foreground": theme.text,
            "muted": theme.muted,
            "line": theme.line,
            "good": theme.good,
            "selection": theme.selection,
            "block-cursor-background": theme.selection,
            "block-cursor-foreground": theme.text,
            "input-cursor-background": theme.text,
            "input-cursor-foreground": theme.background,
        },
    )


def colourless() -> TextualTheme:
    """Return the look in which everything has the terminal's own two colours."""
    colours = dict.fromkeys(COLOURS, "ansi_default")
    return look(Theme.model_validate({"name": COLOURLESS, **colours}))


def fitting(name: str, colours: Colours) -> str:
    """Return the theme to begin with where a person chose `name`, or nothing, which is empty.

    In sixteen colours any other theme would be rounded to what nobody chose, so there only that of
    sixteen is taken, unless the chosen one is made of them.
    """
    return name or (SIXTEEN if colours == "sixteen" else FIRST)
