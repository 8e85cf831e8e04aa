"""The words for people, in their language."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final

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

    A language without the text gives it in English. Dates, numbers and periods are shown as the
    language has them; what stands in quotes is a part of the sentence and is left as it is.
    """
    texts = finding_texts(language)
    key = (finding.criterion.word, finding.code)
    text = texts.get(key)
    if text is None:
        text, language = finding_texts(FALLBACK)[key], FALLBACK
    quoted = _QUOTED.findall(text)
    return text.format_map(
        {
            name: _word(value, language) if name in quoted else _shown(value, language)
            for name, value in finding.params.items()
        }
    )


@cache
def finding_texts(language: str) -> Mapping[tuple[str, str], str]:
    """Return the texts of findings by criterion and code; empty for a language without any."""
    data = locale_data(language, "findings") or {}
    return {(c.word, code): text for c in CRITERIA for code, text in data.get(c.word, {}).items()}


def unknown_text(finding: Finding, language: str) -> str:
    """Return what would let a criterion know that is neutral; one line."""
    texts = _table(language, "unknown")
    text = texts.get(finding.code) or _table(FALLBACK, "unknown")[finding.code]
    return text.format_map({k: _shown(v, language) for k, v in finding.params.items()})


def reason_text(why: str, language: str) -> str:
    """Return the reason that a rule names: what an objective needs, and why."""
    return _table(language, "reasons").get(why) or _table(FALLBACK, "reasons")[why]


@cache
def _table(language: str, name: str) -> Mapping[str, str]:
    texts: Mapping[str, str] = (locale_data(language, "findings") or {}).get(name, {})
    return texts


def fix_text(fix: Fix, language: str) -> str:
    """Return what a remedy is called on the screen: a few words in the imperative."""
    text = fix_texts(language).get(fix.name)
    if text is None:
        text, language = fix_texts(FALLBACK)[fix.name], FALLBACK
    return text.format_map({k: _shown(v, language) for k, v in fix.params.items()})


@cache
def fix_texts(language: str) -> Mapping[str, str]:
    """Return the texts of remedies by name; empty for a language without any."""
    texts: Mapping[str, str] = (locale_data(language, "findings") or {}).get("fixes", {})
    return texts


@cache
def _words(language: str) -> Mapping[str, str]:
    """Return what stands for words that rules have in English."""
    words: Mapping[str, str] = (locale_data(language, "findings") or {}).get("words", {})
    return words


def _word(value: str, language: str) -> str:
    """Return “every month” in a language; a sentence's own words are not changed."""
    return _words(language).get(value, value) if value.startswith("every ") else value


def _shown(value: str, language: str) -> str:
    if _DAY.fullmatch(value):
        return show_date(date.fromisoformat(value), language, "medium")
    if number := _NUMBER.fullmatch(value):
        return _number(number[1], number[2], language)
    return _words(language).get(value, value)


def _number(sign: str, digits: str, language: str) -> str:
    known = symbols(language if language in LANGUAGES else FALLBACK)
    mark = _BESIDE_LEFT if sign and language == "ar" else ""
    return mark + sign + digits.translate({44: known.group, 46: known.decimal})
