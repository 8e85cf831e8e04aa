"""Goal and objective side by side, in the words of one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from goaltui.i18n.lexicons import locale_data


@dataclass(frozen=True)
class Comparison:
    """What the table of goals and objectives says in one language."""

    title: str
    goal: str
    objective: str
    aspects: Mapping[str, tuple[str, str, str]]
    """By aspect of `core/smart/kinds.py`: what it is called, of a goal, of an objective."""
    here: str
    """What the mark means."""
    to_goal: str
    to_objective: str
    stay: str


@cache
def comparison(language: str) -> Comparison:
    """Return the table of a language; the English one where it has none."""
    data = locale_data(language, "kinds") or locale_data("en", "kinds") or {}
    aspects = {
        name: (row["name"], row["goal"], row["objective"])
        for name, row in data.items()
        if isinstance(row, dict)
    }
    words = {name: text for name, text in data.items() if isinstance(text, str)}
    return Comparison(aspects=aspects, **words)
