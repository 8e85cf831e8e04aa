"""Every finding has its words."""

import re
import string

import pytest

from goaltui.core.smart.finding import CRITERIA, Criterion, Finding
from goaltui.i18n.catalog import finding_text, finding_texts
from tests.core.smart.test_rules import FOUND, ask


def all_findings() -> list[Finding]:
    found = [f for _, _, node, world in FOUND for f in ask(node, **world).findings]
    return [*found, Finding(Criterion.RELEVANT, "parent_scrapped", {"parent": "Enter Spain"})]


def test_every_finding_has_a_text_and_every_text_a_finding():
    found = {(f.criterion.word, f.code) for f in all_findings()}
    assert found == set(finding_texts("en"))


@pytest.mark.parametrize("key", sorted(finding_texts("en")))
def test_a_text_quotes_all_that_a_finding_tells(key):
    wanted = {name for _, name, _, _ in string.Formatter().parse(finding_texts("en")[key]) if name}
    told = [set(f.params) for f in all_findings() if (f.criterion.word, f.code) == key]
    assert all(wanted <= names for names in told)


@pytest.mark.parametrize("text", sorted(finding_texts("en").values()))
def test_a_text_says_what_is_missing_and_what_would_satisfy(text):
    sentences = re.findall(r"[^.?!]+[.?!]", text)
    assert 1 <= len(sentences) <= 2
    assert len(text) <= 150
    assert text.endswith((".", "?"))


def test_dates_are_shown_and_braces_of_a_person_are_left_alone():
    late = Finding(Criterion.TIME_BOUND, "past_date", {"date": "2026-05-01"})
    assert finding_text(late, "en").startswith("1 May 2026 has passed.")
    odd = Finding(Criterion.SPECIFIC, "vague_word", {"word": "{0} [b]"})
    assert finding_text(odd, "en").startswith("“{0} [b]” ")


def test_a_language_without_texts_speaks_english():
    finding = Finding(Criterion.SPECIFIC, "no_deadline")
    assert finding_text(finding, "xx") == finding_text(finding, "en")


def test_the_criteria_are_told_apart_by_letter_and_word():
    assert "".join(c.letter for c in CRITERIA) == "SMART"
    assert [c.word for c in CRITERIA][-1] == "time_bound"
    assert set(finding_texts("en")) >= {(c.word, code) for c, code, *_ in FOUND}
