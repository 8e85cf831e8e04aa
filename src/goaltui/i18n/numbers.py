"""The separators of each language, from the Unicode locale data."""

from functools import cache

from goaltui.core.quantity.symbols import ENGLISH, Symbols

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
    if language == "en":
        return ENGLISH  # what the locale data say, which take 10 ms to load
    from babel import Locale

    latin = Locale.parse(language).number_symbols["latn"]
    return Symbols(decimal=latin["decimal"], group=latin["group"], language=language)
