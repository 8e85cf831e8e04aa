"""What the columns of a table are called, in every language that there is data for."""

from collections.abc import Mapping
from functools import cache

from goaltui.core.text import fold
from goaltui.i18n.lexicons import locale_data
from goaltui.i18n.numbers import LANGUAGES


@cache
def headings() -> Mapping[str, str]:
    """Return the field of a node by each name that its column may have, folded.

    `goal` and `objective` are columns of statements; where both are there, objectives hang under
    goals. A name that two languages share keeps the meaning of the first.
    """
    named: dict[str, str] = {}
    for language in LANGUAGES:
        for field, names in (locale_data(language, "columns") or {}).items():
            for name in names:
                named.setdefault(" ".join(fold(name).split()), field)
    return named
