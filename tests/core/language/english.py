"""The English reader as tests use it."""

from datetime import date

from goaltui.core.language.asking import asked
from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Amount, Statement
from goaltui.i18n.lexicons import lexicon
from goaltui.i18n.phrasings import phrasing

SUNDAY = date(2026, 11, 22)
"""The day on which every sentence of these tests was written."""


def english() -> Lexicon:
    found = lexicon("en")
    assert found is not None
    return found


def read(text: str, written: date = SUNDAY) -> Statement:
    return asked(read_statement(text, english(), written), phrasing("en"))


def figure(amount: Amount | None) -> str:
    """Return a figure in one word: `+20 percent` for a change, `20 percent` for a level."""
    if amount is None:
        return ""
    return f"{'+' if amount.relative else ''}{amount.value.normalize():f} {amount.unit}"
