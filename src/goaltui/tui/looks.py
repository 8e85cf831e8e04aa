"""Themes as Textual wants them."""

from collections.abc import Sequence
from functools import cache

from textual.theme import Theme as TextualTheme

from goaltui.config.themes import themes


@cache
def looks() -> Sequence[TextualTheme]:
    """Return every theme there is, the first being the one to begin with."""
    return [
        TextualTheme(
            name=theme.name,
            dark=theme.dark,
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
        for theme in themes()
    ]
