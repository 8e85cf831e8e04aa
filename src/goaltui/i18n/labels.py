"""How labels are made in each language, read from its data when first needed."""

from functools import cache

from goaltui.core.label import LabelWords
from goaltui.i18n.lexicons import locale_data


@cache
def label_words(language: str) -> LabelWords | None:
    """Return the patterns of a language, or None where it has none."""
    data = locale_data(language, "labels")
    return None if data is None else LabelWords(**data)
