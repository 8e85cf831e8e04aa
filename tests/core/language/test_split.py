"""Two objectives in one sentence become two sentences, each complete in itself."""

import pytest

from goaltui.core.language.read import read_statement
from goaltui.core.language.split import halves
from goaltui.core.language.statement import Statement
from goaltui.i18n.lexicons import lexicon
from tests.kit import TODAY

SPLIT = {
    "en": {
        "Cut cost per click from $3 to $1 and increase reach from 5 to 9 a week by June 2027": (
            "Cut cost per click from $3 to $1 by June 2027",
            "Increase reach from 5 to 9 a week by June 2027",
        ),
        "Generate 150 leads by May 2027 and win 12 customers by July 2027": (
            "Generate 150 leads by May 2027",
            "Win 12 customers by July 2027",
        ),
        "Sales team: win 20 customers and keep churn at 3% by May 2027.": (
            "Sales team: win 20 customers by May 2027.",
            "Sales team: keep churn at 3% by May 2027.",
        ),
        "By Q2 2027, reduce churn to 3% and raise NPS to 50": (
            "By Q2 2027, reduce churn to 3%",
            "By Q2 2027, raise NPS to 50",
        ),
        "Increase leads by 20 % and MQLs by 10 % by June 2027": (
            "Increase leads by 20 % by June 2027",
            "Increase MQLs by 10 % by June 2027",
        ),
        "Reduce churn to 3 %, raise NPS to 50 and launch 2 webinars": (
            "Reduce churn to 3 %",
            "Raise NPS to 50 and launch 2 webinars",
        ),
    },
    "it": {
        "Genera 150 lead e acquisisci 12 clienti entro il 31 marzo 2027.": (
            "Genera 150 lead entro il 31 marzo 2027.",
            "Acquisisci 12 clienti entro il 31 marzo 2027.",
        ),
    },
    "ko": {
        "2027년 6월까지 리드를 20% 늘리고 고객 12명을 확보하기": (
            "2027년 6월까지 리드를 20% 늘리기",
            "2027년 6월까지 고객 12명을 확보하기",
        ),
        "클릭당 비용을 3달러에서 1달러로 줄이며 방문 수를 10% 늘린다": (
            "클릭당 비용을 3달러에서 1달러로 줄이기",
            "방문 수를 10% 늘린다",
        ),
    },
    "ar": {
        "زيادة العملاء بنسبة 20% وخفض التكلفة بنسبة 10% بحلول مارس 2027": (
            "زيادة العملاء بنسبة 20% بحلول مارس 2027",
            "خفض التكلفة بنسبة 10% بحلول مارس 2027",
        ),
    },
}
CASES = [(language, text) for language, texts in SPLIT.items() for text in texts]


def read(text: str, language: str) -> Statement:
    words = lexicon(language)
    assert words is not None
    return read_statement(text, words, TODAY)


@pytest.mark.parametrize(("language", "text"), CASES)
def test_two_sentences(language, text):
    two = halves(read(text, language), lambda half: read(half, language))
    assert two == SPLIT[language][text]


@pytest.mark.parametrize(("language", "text"), CASES)
def test_the_first_says_what_it_said(language, text):
    before = read(text, language)
    two = halves(before, lambda half: read(half, language))
    assert two is not None
    after = read(two.first, language)
    assert after.also == ()
    assert after.direction == before.direction
    assert after.metric is not None
    assert before.metric is not None
    assert after.metric.text == before.metric.text
    assert (after.deadline and after.deadline.resolved) == (
        before.deadline and before.deadline.resolved
    )
    assert len(read(two.second, language).also) == len(before.also) - 1


@pytest.mark.parametrize("text", ["Win 20 customers", "", "Increase revenue", "and and and"])
def test_one_objective_is_left_as_it_is(text):
    assert halves(read(text, "en"), lambda half: read(half, "en")) is None
