"""The usual goals and objectives, to start a plan from."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from goaltui.core.plan import Direction
from goaltui.i18n.lexicons import locale_data


@dataclass(frozen=True)
class Template:
    """A goal or an objective in the words of one language."""

    key: str
    """Names it in all languages."""
    kind: Literal["goal", "objective"]
    statement: str
    unit: str = ""
    """The unit that its figure would have; empty for a count."""
    direction: Direction | None = None


@cache
def templates(language: str) -> Sequence[Template]:
    """Return the templates of a language, goals first; English ones where it has none."""
    data = locale_data(language, "templates") or locale_data("en", "templates") or {}
    return tuple(Template(key, **entry) for key, entry in data.items())
