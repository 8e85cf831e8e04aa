"""What holds for any text at all."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Part, Statement
from tests.core.language.english import SUNDAY, english, read

_WORDS = sorted(
    {
        *list(english().verbs)[::7],
        *english().roles,
        *list(english().stops)[::3],
        *("MQLs", "20%", "$5", "3.5k", "by", "30", "June", "2027", "next quarter", "Q3", "a week"),
        *(
            "and",
            ",",
            ".",
            ":",
            "(",
            ")",
            "more",
            "soon",
            "team",
            "in Spain",
            "to",
            "from",
            "½",
            "٣",
        ),
    }
)
sentences = st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join)
days = st.dates(date(1970, 1, 1), date(9998, 12, 31))


def parts(said: Statement) -> Iterator[Part]:
    for aim in (said, *said.also):
        yield from filter(None, (aim.metric, aim.amount, aim.baseline, aim.target))
    yield from filter(None, (said.cadence, said.deadline, said.segment, said.owner, *said.vague))


def holds(said: Statement, text: str) -> None:
    assert said.text == text
    for part in parts(said):
        start, end = part.span
        assert 0 <= start < end <= len(text)
        assert text[start:end] == part.text
    assert all(0 <= a <= b <= len(text) for a, b in (said.span, *(aim.span for aim in said.also)))


@given(st.text(max_size=300), days)
@settings(max_examples=150)
def test_any_text_is_read_and_every_part_stands_in_it(text, written):
    holds(read(text, written), text)


@given(sentences, days)
@settings(max_examples=300, deadline=None)
def test_any_row_of_known_words_is_read(text, written):
    holds(read(text, written), text)
    assert read(text, written) == read(text, written)


@given(sentences)
@settings(max_examples=50, deadline=None)
def test_without_any_words_nothing_is_known_and_nothing_breaks(text):
    holds(read_statement(text, Lexicon("xx"), SUNDAY), text)


@pytest.mark.parametrize(
    "text",
    [
        "Raise performance marketing revenue to",
        "$5 are now giving a call to",
        "Lead quality is to",
        "We want to",
        "by",
    ],
)
def test_a_sentence_that_breaks_off_is_read(text):
    holds(read(text), text)
