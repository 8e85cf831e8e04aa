"""Sentences in Arabic, and what is read in them."""

from datetime import date

import pytest

from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Amount, Statement
from goaltui.i18n.lexicons import lexicon

SUNDAY = date(2026, 11, 22)


def read(text: str) -> Statement:
    known = lexicon("ar")
    assert known
    return read_statement(text, known, SUNDAY)


def said(amount: Amount | None) -> str:
    """Return a figure as one word: 20percent+ for a change."""
    if amount is None:
        return ""
    high = f"-{amount.high}" if amount.high else ""
    return f"{amount.value}{high}{amount.unit}{'+' if amount.relative else ''}"


METRICS = [
    ("زيادة حجوزات الغرف بنسبة 20% بحلول مارس 2027", "حجوزات الغرف"),
    ("نريد أن نرفع الوعي بمنتجنا", "الوعي بمنتجنا"),
    ("خفض مرتجعات الأحذية إلى 3%", "مرتجعات الأحذية"),
]


@pytest.mark.parametrize(("text", "metric"), METRICS)
def test_the_metric_is_found_by_its_place(text, metric):
    found = read(text).metric
    assert (found.text if found else None) == metric
