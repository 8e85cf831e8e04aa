"""A day as a sentence would say it, typed alone: “next quarter”, “end of March”."""

from datetime import date

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.read import read_statement

_TRIED = 4
"""So many leads are put before a text: some stand before days alone, some before periods."""


def day_said(text: str, lexicon: Lexicon, written: date) -> date | None:
    """Return the last day that `text` leaves, or None where it is not a time and nothing else.

    Args:
        text: what was typed; a word such as “by” may stand before it or be left out.
        lexicon: the words of its language.
        written: the day that its periods count from.
    """
    leads = sorted(filter(str.isalpha, lexicon.leads), key=lambda lead: (len(lead), lead))
    ways = (text, *(f"{lead} {text}" for lead in leads[:_TRIED]))
    return next((day for way in ways if (day := _day(way, lexicon, written))), None)


def _day(text: str, lexicon: Lexicon, written: date) -> date | None:
    said = read_statement(text, lexicon, written).deadline
    return said.resolved if said is not None and said.text == text.strip() else None
