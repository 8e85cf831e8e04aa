"""Where a sentence leaves open what its figure means, and how the answer words it anew."""

import pytest

from goaltui.core.language.statement import Part, Statement
from tests.core.language.english import figure, read


def meant(text: str) -> list[str]:
    return [wording.meaning for wording in read(text).open]


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("Increase the open rate 24 % by May", ["relative", "points", "to"]),
        ("Reduce churn 5 % by 31 May 2027", ["relative", "points", "to"]),
        ("Raise the conversion rate by 2 %", ["relative", "points"]),
        ("Raise the conversion rate by 2 percent next quarter", ["relative", "points"]),
        ("Lower the bounce rate by 10%", ["relative", "points"]),
        ("Raise the conversion rate from 3 % by 2 %", ["relative", "points"]),
        ("Improve NPS 10 by May", ["by", "to"]),
        ("Cut the cost per click $2 this year", ["by", "to"]),
        ("Increase leads 200 by May", ["by", "to"]),
    ],
)
def test_a_figure_that_may_mean_several_things_is_asked_about(text, meanings):
    assert meant(text) == meanings


@pytest.mark.parametrize(
    "text",
    [
        "Increase the open rate to 24 % by May",
        "Raise the conversion rate by 2 percentage points",
        "Raise the conversion rate by 2 points",
        "Raise the conversion rate by 2 % relative",
        "Raise the conversion rate from 3 % to 5 %",
        "Raise the conversion rate by 150 %",
        "Reduce churn from 3 % by 5 %",
        "Increase revenue 20 % by May",
        "Increase revenue by 20 %",
        "Improve NPS by 10",
        "Improve NPS to 50",
        "Generate 40 leads a month",
        "Add 50 subscribers",
        "Win 20 % more sales-qualified leads",
        "Publish 2 blog posts a month",
        "Double the open rate",
        "Improve NPS 10-15",
        "Increase the open rate",
        "",
    ],
)
def test_a_clear_figure_is_left_in_peace(text):
    assert meant(text) == []


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "Increase the open rate 24 % by May",
            [
                "Increase the open rate by 24 % relative by May",
                "Increase the open rate by 24 percentage points by May",
                "Increase the open rate to 24 % by May",
            ],
        ),
        (
            "Raise the conversion rate by 1.5% next quarter",
            [
                "Raise the conversion rate by 1.5% relative next quarter",
                "Raise the conversion rate by 1.5 percentage points next quarter",
            ],
        ),
        (
            "Raise the conversion rate by at least 1% next quarter",
            [
                "Raise the conversion rate by at least 1% relative next quarter",
                "Raise the conversion rate by at least 1 percentage point next quarter",
            ],
        ),
        ("Improve NPS 10.", ["Improve NPS by 10.", "Improve NPS to 10."]),
    ],
)
def test_each_answer_is_a_sentence_that_says_what_is_meant(text, sentences):
    assert [wording.sentence for wording in read(text).open] == sentences


@pytest.mark.parametrize(
    "text",
    [
        "Increase the open rate 24 % by May",
        "Reduce churn 5 % by 31 May 2027",
        "Raise the conversion rate by 1 % in Spain by Q3",
        "Raise the conversion rate by about 2 percent",
        "Improve NPS 10",
        "Cut the cost per click $2 this year",
    ],
)
def test_the_new_sentence_is_read_as_it_was_meant_and_asks_nothing_more(text):
    before = read(text)
    assert before.amount
    value = before.amount.value.normalize()
    for wording in before.open:
        after = read(wording.sentence)
        assert not after.open
        assert after.metric is not None
        for part in ("metric", "deadline", "segment"):
            assert _words(after, part) == _words(before, part)
        if wording.meaning == "to":
            assert after.amount is None
            assert figure(after.target).split()[0] == f"{value:f}"
        elif wording.meaning == "points":
            assert figure(after.amount) == f"+{value:f} percentage_point"
        else:
            assert figure(after.amount) == f"+{value:f} {before.amount.unit}"


def _words(said: Statement, name: str) -> str:
    part: Part | None = getattr(said, name)
    return part.text if part else ""
