"""A day as it is said in one of the languages that are read."""

from datetime import date
from typing import Final

from goaltui.core.language.days import day_said
from goaltui.i18n.lexicons import language_of, lexicon

_OF_ONE_SCRIPT: Final = ("en", "it")
"""Languages that a few words do not tell apart."""


def read_day(text: str, written: date) -> date | None:
    """Return the last day that a time typed alone leaves, in whichever language, or None.

    Args:
        text: what was typed, such as “next quarter” or “entro fine marzo”.
        written: the day that its periods count from.
    """
    likely = language_of(text)
    others = () if likely not in (None, *_OF_ONE_SCRIPT) else _OF_ONE_SCRIPT
    for language in dict.fromkeys((likely, *others)):
        known = lexicon(language) if language else None
        if known and (day := day_said(text, known, written)):
            return day
    return None
