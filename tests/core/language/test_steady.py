"""What is shown while a sentence grows: half a word takes nothing back."""

import pytest

from goaltui.core.language.statement import Statement
from goaltui.core.language.steady import steady
from tests.core.language.english import read


def shown(text: str) -> Statement:
    said = steady(text, read)
    assert said is not None
    assert said.text == text
    return said


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("Take demo requests from 40 a month to 60 by June 2027", "demo requests"),
        ("Renewal rate: keep above 92% until December 2027", "Renewal rate"),
        ("Increase qualified leads by 20 % until June 2027", "qualified leads"),
    ],
)
def test_a_metric_that_was_read_stays_while_the_sentence_grows(sentence, metric):
    begun = next(at for at, character in enumerate(sentence) if character.isdigit())
    for end in range(begun + 1, len(sentence) + 1):
        said = shown(sentence[:end])
        assert said.metric is not None, sentence[:end]
        assert metric in said.metric.text, sentence[:end]


def test_letters_after_a_figure_are_no_unit_yet():
    assert shown("Raise leads from 40 to 60 b").target == read("Raise leads from 40 to 60").target
    done = shown("Raise leads from 40 to 60 billion").target
    assert done is not None
    assert done.value == 60_000_000_000


def test_what_further_words_bring_is_taken_at_once():
    assert (
        shown("Increase leads by 20 percent").amount == read("Increase leads by 20 percent").amount
    )
    assert shown("Increase").metric is None
    assert steady("", read) == read("")
