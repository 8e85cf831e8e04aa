"""The words for people, in their language."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Any, Final

from goaltui.core.language.statement import Statement
from goaltui.core.smart.finding import CRITERIA, Finding
from goaltui.core.smart.fix import Fix
from goaltui.i18n.dates import show_date
from goaltui.i18n.lexicons import locale_data
from goaltui.i18n.numbers import LANGUAGES, symbols

FALLBACK: Final = "en"
"""The language in which every text exists."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NUMBER = re.compile(r"([+-]?)(\d[\d,]*(?:\.\d+)?)")
_QUOTED = re.compile(r"“\{(\w+)\}")
_BESIDE_LEFT = "\u200e"  # keeps a sign at the left of its number in a line from right to left


def spoken(speech: str, said: Statement | None) -> str:
    """Return the language in which to speak of a sentence.

    Args:
        speech: a language; `sentence` is that of the sentence itself.
        said: how it reads; one that is not read is spoken of in English.
    """
    if speech != "sentence":
        return speech
    return said.language if said is not None and said.language in LANGUAGES else FALLBACK


def finding_text(finding: Finding, language: str) -> str:
    """Return the sentence that says what a finding means: what is missing, what would satisfy.

    A language without the text gives it in English. Dates, numbers, periods and units are shown
    as the language has them; what stands in quotes is of the sentence and is left as it is.
    """
    key = (finding.criterion.word, finding.code)
    texts = finding_texts(language)
    if key not in texts:
        texts, language = finding_texts(FALLBACK), FALLBACK
    return _filled(texts[key], finding.params, language)


@cache
def finding_texts(language: str) -> Mapping[tuple[str, str], str]:
    """Return the texts of findings by criterion and code; empty for a language without any."""
    tables = ((c.word, _table(language, c.word)) for c in CRITERIA)
    return {(word, code): text for word, texts in tables for code, text in texts.items()}


def unknown_text(finding: Finding, language: str) -> str:
    """Return what would let a criterion know that is neutral; one line."""
    return _of_table("unknown", finding.code, finding.params, language)


def reason_text(why: str, language: str) -> str:
    """Return the reason that a rule names: what an objective needs, and why."""
    return _of_table("reasons", why, {}, language)


def fix_text(fix: Fix, language: str) -> str:
    """Return what a remedy is called on the screen: a few words in the imperative."""
    return _of_table("fixes", fix.name, fix.params, language)


def fix_texts(language: str) -> Mapping[str, str]:
    """Return the texts of remedies by name; empty for a language without any."""
    return _table(language, "fixes")


def _of_table(table: str, name: str, params: Mapping[str, str], language: str) -> str:
    texts = _table(language, table)
    if name not in texts:
        texts, language = _table(FALLBACK, table), FALLBACK
    return _filled(texts[name], params, language)


def _table(language: str, name: str) -> Mapping[str, str]:
    """Return one table of a language's texts, such as `specific`; empty where it has none."""
    table: Mapping[str, str] = _tables(language).get(name, {})
    return table


@cache
def _tables(language: str) -> Mapping[str, Any]:
    return locale_data(language, "findings") or {}


def _filled(text: str, params: Mapping[str, str], language: str) -> str:
    """Put what a text tells into its places, as the language has it."""
    quoted, words = _QUOTED.findall(text), _tables(language).get("words", {})
    shown = {}
    for name, value in params.items():
        word = words.get(name, {}).get(value)
        shown[name] = word or (value if name in quoted else _shown(value, language))
    return text.format_map(shown)


def _shown(value: str, language: str) -> str:
    if _DAY.fullmatch(value):
        return show_date(date.fromisoformat(value), language, "medium")
    number = _NUMBER.fullmatch(value)
    return _number(number[1], number[2], language) if number else value


def _number(sign: str, digits: str, language: str) -> str:
    known = symbols(language if language in LANGUAGES else FALLBACK)
    mark = _BESIDE_LEFT if sign and language == "ar" else ""
    return mark + sign + digits.translate({44: known.group, 46: known.decimal})
