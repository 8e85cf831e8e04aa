"""The words for people, in their language."""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from goaltui.core.smart.finding import Finding
from goaltui.i18n.dates import show_date
from goaltui.i18n.lexicons import locale_data

FALLBACK = "en"
"""The language in which every text exists."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def finding_text(finding: Finding, language: str) -> str:
    """Return the sentence that says what a finding means: what is missing, what would satisfy.

    A language without the text gives it in English; dates are shown as the language has them.
    """
    texts = finding_texts(language) or {}
    key = (finding.criterion.word, finding.code)
    text = texts.get(key) or finding_texts(FALLBACK)[key]
    return text.format_map({k: _shown(v, language) for k, v in finding.params.items()})


@cache
def finding_texts(language: str) -> Mapping[tuple[str, str], str]:
    """Return the texts of findings by criterion and code; empty for a language without any."""
    data = locale_data(language, "findings") or {}
    return {(word, code): text for word, texts in data.items() for code, text in texts.items()}


def _shown(value: str, language: str) -> str:
    if not _DAY.fullmatch(value):
        return value
    return show_date(date.fromisoformat(value), language, "medium")
