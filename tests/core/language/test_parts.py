"""The small tools of the reader, each alone."""

import re
from decimal import Decimal

import pytest

from goaltui.core.language.numbers import number, words_regex
from goaltui.core.language.pattern import phrases, to_regex
from goaltui.core.language.source import LONGEST, Source, fold_line
from goaltui.core.language.verbs import one_slip
from tests.core.language.english import english


@pytest.mark.parametrize(
    ("pattern", "fits", "fails"),
    [
        ("the end", ["the end", "the   end"], ["theend", "the"]),
        ("[the] end", ["end", "the end"], ["theend", " end"]),
        ("end [of it]", ["end", "end of it"], ["end of", "end "]),
        ("(a|two words) b", ["a b", "two words b"], ["two b"]),
        ("[a [very]] long [b]", ["long", "a long b", "a very long"], ["very long"]),
        ("{x}[st|nd] of", ["1 of", "1st of"], ["1 st of"]),
        ("[,]a.b", ["a.b", ",a.b"], ["axb"]),
    ],
)
def test_patterns(pattern, fits, fails):
    regex = to_regex(pattern, lambda name: {"x": r"\d"}[name])
    assert all(re.fullmatch(regex, text) for text in fits)
    assert not any(re.fullmatch(regex, text) for text in fails)


@pytest.mark.parametrize("pattern", ["(a", "[a", "a)", "a]"])
def test_a_bracket_left_alone_is_refused(pattern):
    with pytest.raises(ValueError, match="bracket"):
        to_regex(pattern, str)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,250.5", "1250.5"),
        ("3.5k", "3500"),
        ("2 million", "2000000"),
        ("twenty-five", "25"),
        ("three hundred and twelve", "312"),
        ("two hundred fifty thousand", "250000"),
        ("one million two hundred thousand", "1200000"),
    ],
)
def test_numbers(text, value):
    assert number(text, english()) == Decimal(value)
    if text[0].isalpha():
        assert re.fullmatch(words_regex(english()), text)


def test_two_numbers_joined_by_and_are_two():
    assert not re.fullmatch(words_regex(english()), "two and three")


@pytest.mark.parametrize("text", ["Ünïcode ½ ٣", "a\u200fb\u2066c", "ＭＱＬ", "ﬁne", "İstanbul"])
def test_every_folded_character_has_its_place(text):
    source = Source.of(text)
    for at in range(len(source.folded)):
        start, end = source.span(at, at + 1)
        assert 0 <= start < end <= len(text)
    assert source.part(0, len(source.folded)).text in text


def test_folding_evens_out_what_looks_alike():
    assert fold_line("ＭＱＬ\u00a0’s \u200f٣–٤") == "mql 's 3-4"
    assert len(Source.of("é" * 3 * LONGEST).folded) == LONGEST


@pytest.mark.parametrize(
    ("word", "other", "slip"),
    [
        ("inrease", "increase", True),
        ("incraese", "increase", True),
        ("increasse", "increase", True),
        ("increace", "increase", True),
        ("increase", "increase", False),
        ("icnraese", "increase", False),
        ("in", "increase", False),
    ],
)
def test_one_slip(word, other, slip):
    assert one_slip(word, other) is slip


def test_a_pattern_of_a_list_stands_for_several_phrases() -> None:
    assert phrases("[now] at ({where})", {"where": "last | the end"}) == [
        "now at last",
        "now at the end",
        "at last",
        "at the end",
    ]


@pytest.mark.parametrize("pattern", ["(now", "now]", "now|then", "((now))"])
def test_a_pattern_that_is_not_closed_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="bracket"):
        phrases(pattern, {})
