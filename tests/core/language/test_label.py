"""The few words that stand for a node in the tree."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaltui.core.label import LONGEST, NOTHING, label_of
from goaltui.core.plan import Kind, Node
from goaltui.i18n.labels import label_words
from tests.core.language.english import read


def label(statement: str, kind: Kind = "objective", own: str = "") -> str:
    node = Node(id="n", kind=kind, position="1", statement=statement, label=own)
    return label_of(node, read(node.statement), label_words("en"))


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Generate 20% more SQLs by next quarter.", "20 % more SQLs"),
        ("Cut returns by 12% by May", "12 % less returns"),
        ("Blog: publish 2 guides a month until May", "2 guides a month"),
        ("Reduce CPC from $3.50 to $0.50", "CPC $3.50 to $0.50"),
        ("Raise open rate to 24%", "open rate to 24 %"),
        ("Keep churn below 2%", "churn at 2 %"),
        ("Reach 300 leads by May", "300 leads"),
        ("Book another 200 demos by May", "200 more demos"),
        ("Double sign-ups by May", "double sign-ups"),
        ("Convert 8% of guests", "8 % of guests"),
        ("Cut handling time by 4 minutes", "4 minutes less handling time"),
        ("Sara: launch the spring campaign by 15 March 2027", "Launch the spring campaign"),
        ("By 15 March 2027, launch the spring campaign", "Launch the spring campaign"),
        ("Improve retention", "Improve retention"),
        ("", NOTHING),
        (".", NOTHING),
    ],
)
def test_an_objective_shows_figure_and_metric(statement, expected):
    assert label(statement) == expected


def test_a_goal_shows_its_sentence_and_anything_its_own_label():
    assert label("Increase sales by 5%.", "goal") == "Increase sales by 5%"
    assert label("Increase sales by 5%.", own="Sales") == "Sales"


def test_without_a_reading_the_prefix_goes():
    node = Node(id="n", kind="objective", position="1", statement="Blog team: write more.")
    assert label_of(node) == "write more"


def test_without_words_of_its_language_the_sentence_stands_for_itself():
    node = Node(id="n", kind="objective", position="1", statement="Win 40 leads by May")
    assert label_of(node, read(node.statement)) == "Win 40 leads"


def test_a_reading_of_another_sentence_is_not_used():
    node = Node(id="n", kind="objective", position="1", statement="Write guides")
    assert label_of(node, read("Win 40 leads"), label_words("en")) == "Write guides"


@given(st.text(max_size=300), st.sampled_from(["goal", "objective"]))
@settings(max_examples=80)
def test_a_label_is_never_empty_and_never_long(text, kind):
    node = Node(id="n", kind=kind, position="1", statement=text)
    said = read(node.statement)
    for made in (label_of(node), label_of(node, said), label_of(node, said, label_words("en"))):
        assert 0 < len(made) <= LONGEST
