"""How well a text stands out from what is behind it, as WCAG 2.2 measures it."""

from typing import Final

from goaltui.config.themes import Theme

LEAST: Final = 4.5
"""What a text needs that is not large."""

TEXTS: Final = ("text", "muted", "accent", "warning", "good")
GROUNDS: Final = ("background", "surface", "selection")

XTERM: Final = (
    *("#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5"),
    *("#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"),
)
"""The sixteen colours of xterm, in their order."""
_ORDER: Final = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")


def in_hex(colour: str) -> str:
    """Return a colour of a theme as `#rrggbb`; the terminal's own are taken to be those of xterm.

    Its default, which a program cannot know, is taken for black.
    """
    if not colour.startswith("ansi_"):
        return colour
    name = colour.removeprefix("ansi_")
    base = name.removeprefix("bright_")
    at = _ORDER.index(base) if base in _ORDER else 0
    return XTERM[at + 8 * name.startswith("bright_")]


def contrast(one: str, other: str) -> float:
    """Return the contrast of two `#rrggbb`, from 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def weakest(theme: Theme) -> tuple[float, str, str]:
    """Return the least contrast of a text on a ground of a theme, and which two they are."""
    colours = theme.colours
    return min(
        (contrast(in_hex(colours[text]), in_hex(colours[ground])), text, ground)
        for text in TEXTS
        for ground in GROUNDS
    )


def remark(theme: Theme) -> str:
    """Return a sentence where some text of a theme is hard to read; else nothing."""
    least, text, ground = weakest(theme)
    return "" if least >= LEAST else f"{text} on {ground} is hard to read ({least:.1f} to 1)"
