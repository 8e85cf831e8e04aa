"""The data of each language makes a lexicon that fits together."""

import pytest

from goaltui.core.language.scan import scanner
from goaltui.i18n.lexicons import language_of, lexicon, locale_data
from tests.core.language.english import english

DOINGS = {
    *("increase", "reduce", "double", "triple", "halve", "generate", "convert", "launch"),
    *("create", "reach", "contact", "maintain", "save", "work", "state"),
}


def test_a_language_without_data_has_no_lexicon():
    assert lexicon("xx") is None
    assert lexicon("../en") is None
    assert locale_data("en", "nothing") is None


def test_a_lexicon_is_made_once():
    assert lexicon("en") is lexicon("en")
    assert scanner(english()) is scanner(english())


def test_the_words_of_the_english_lexicon_mean_something():
    known = english()
    assert set(known.verbs.values()) == DOINGS
    assert set(known.roles.values()) == {"by", "to", "from", "now", "level", "of"}
    assert set(known.changes.values()) <= DOINGS
    assert known.singular <= known.articles | {"one"}
    assert known.nouns <= set(known.verbs), sorted(known.nouns - set(known.verbs))


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sell 40 bags", "en"),
        ("MQL +20%", "en"),
        ("매출 20% 증가", "ko"),
        ("زيادة المبيعات", "ar"),
        ("Grow visits to our 블로그", "en"),
        ("MQL 20% 증가", "ko"),
        ("", "en"),
        ("123", "en"),
    ],
)
def test_the_language_of_a_sentence(text, language):
    assert language_of(text) == language
