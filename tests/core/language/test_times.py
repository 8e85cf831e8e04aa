"""The ways of saying when, each looked for only where its words stand."""

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaltui.core.language.lexicon import Lexicon, TimeRule
from goaltui.core.language.pattern import needs
from goaltui.core.language.times import Possible, Times, Way, possible, ways
from tests.core.language.english import english

ENGLISH = ways(english())


FIGURES = {"n": "7", "day": "21", "year": "2027", "yyyy": "2028", "word": "big"}
FIGURES |= {"iso": "2027-03-31", "slashed": "3/31/2027", "dotted": "31.3.2027"}


def said(pattern: str, random: Random) -> str:
    """Return one of the texts that a pattern describes."""
    inner = re.compile(r"\[([^\[\]()]*)\]|\(([^\[\]()]*)\)")

    def one_of(found: re.Match[str]) -> str:
        options = str(found[1] or found[2]).split("|")
        return random.choice([*options, ""] if found[1] else options)

    while inner.search(pattern):
        pattern = inner.sub(one_of, pattern)
    classes = english().classes
    return re.sub(
        r"\{(\w+)\}",
        lambda found: random.choice([*classes.get(found[1], ()), FIGURES.get(found[1], "")]),
        pattern,
    )


@given(st.randoms(), st.lists(st.sampled_from(ENGLISH), min_size=1, max_size=3))
@settings(max_examples=150)
def test_a_text_s_own_words_find_what_all_words_find(random: Random, some: list[Way]) -> None:
    text = " ".join(said(way.pattern, random) for way in some)
    found = {fits.way: fits.regex.search(text) for fits in possible(ENGLISH, text)}
    for way in ENGLISH:
        whole, short = Possible(way, way.words).regex.search(text), found.get(way)
        assert (short and (short.span(), short.groupdict())) == (
            whole and (whole.span(), whole.groupdict())
        ), way.pattern


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        ("[the] end of [the [very]] {x}", [["end"], ["of"], ["ten", "six"]]),
        ("(in|no later than) {any}", [["in", "later"]]),
        ("(by|in {x}) time", [["time"]]),
        ("(by|in [the|a] (week|{x})) time", [["time"]]),
        ("fy{x}['s]", [["fy"], ["ten", "six"]]),
    ],
)
def test_what_a_pattern_needs(pattern: str, needed: list[list[str]]) -> None:
    words = {"x": ["ten", "six"], "any": None}
    assert [list(some) for some in needs(pattern, words.get)] == needed


def test_most_ways_are_never_made() -> None:
    text = "grow leads by 20 % until 31 march 2027"
    assert Times(english(), ENGLISH, text).at(text.index("until")) is not None
    assert len(list(possible(ENGLISH, text))) < len(ENGLISH) / 4


def test_a_lead_wins_over_the_order_of_the_ways() -> None:
    lexicon = Lexicon(
        "xx",
        starts=frozenset({"from"}),
        leads=frozenset({"by", "by the"}),
        times=(TimeRule("a", ("by the end",), "none"), TimeRule("b", ("end", "the end"))),
    )
    found = Times(lexicon, ways(lexicon), "by the end").at(0)
    assert found is not None
    assert (found.rule.kind, found.lead, found.end) == ("b", "leads", 10)
    assert Times(lexicon, ways(lexicon), "x from: end").at(2).lead == "starts"  # type: ignore[union-attr]
