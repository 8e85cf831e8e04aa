"""How each language says what a figure means, read from its data when first needed."""

import re
from collections.abc import Iterable
from functools import cache

from goaltui.core.language.asking import Forms, Phrasing
from goaltui.i18n.lexicons import locale_data


@cache
def phrasing(language: str) -> Phrasing | None:
    """Return how `language` says what a figure means, or None where that is not known."""
    data = locale_data(language, "answers")
    if data is None:
        return None
    return Phrasing(
        by=_forms(data["by"]),
        to=_forms(data["to"]),
        points=_forms(data["points"]),
        relative=_forms(data["relative"]),
        before=_longest_first(data.get("before", ())),
        after=_longest_first(data.get("after", ())),
        sure=tuple(data["sure"]),
        decimal=data.get("decimal", "."),
        bare_is_by=data.get("bare_is_by", False),
    )


def _forms(said: str | list[list[str]]) -> Forms:
    """Return the one way that serves all figures, or each with the figures that it serves."""
    rows = [["", said]] if isinstance(said, str) else said
    return tuple((re.compile(fits), pattern) for fits, pattern in rows)


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))
