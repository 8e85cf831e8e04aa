"""The separators of each language, from the Unicode locale data."""

from functools import cache

from goaltui.core.quantity.symbols import Symbols

LANGUAGES = ("en", "it", "ko", "ar")
"""The languages that a plan's numbers may be written in."""


@cache
def symbols(language: str) -> Symbols:
    """Return the separators of `language`, with the digits 0 to 9 also in Arabic.

    Raises:
        ValueError: `language` is none of `LANGUAGES`.
    """
    if language not in LANGUAGES:
        raise ValueError(f'"{language[:40]}" is no number language: {", ".join(LANGUAGES)}.')
    from babel import Locale  # the locale data are for those who need them

    latin = Locale.parse(language).number_symbols["latn"]
    return Symbols(decimal=latin["decimal"], group=latin["group"], language=language)
