"""What is left open is asked in every language, and each answer is read as it was meant."""

from datetime import date

import pytest

from goaltui.core.language.asking import asked, worded
from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Meaning, Statement
from goaltui.i18n.days import read_day
from goaltui.i18n.lexicons import lexicon
from goaltui.i18n.phrasings import phrasing
from tests.core.language.english import SUNDAY, figure

LANGUAGES = ["en", "it", "ko", "ar"]


def read(language: str, text: str) -> Statement:
    words = lexicon(language)
    assert words is not None
    return asked(read_statement(text, words, SUNDAY), phrasing(language))


OPEN = [
    ("it", "Aumentare il tasso di apertura 24% entro maggio 2027", ["relative", "points", "to"]),
    ("it", "Aumentare il tasso di conversione del 2% entro giugno 2027", ["relative", "points"]),
    ("it", "Ridurre il tasso di abbandono dell'8% entro giugno 2027", ["relative", "points"]),
    ("it", "Migliorare l'NPS 10 entro giugno 2027", ["by", "to"]),
    ("ko", "2027년 5월까지 뉴스레터 오픈율 4% 증가", ["relative", "points"]),
    ("ko", "2027년 6월까지 전환율을 2%만큼 높인다", ["relative", "points"]),
    ("ko", "2027년 6월까지 이탈률을 3% 줄인다", ["relative", "points"]),
    ("ar", "زيادة معدل الفتح 24% بحلول مايو 2027", ["relative", "points", "to"]),
    ("ar", "رفع معدل التحويل بنسبة 2% بحلول يونيو 2027", ["relative", "points"]),
    ("ar", "خفض معدل الارتداد بنسبة 5% بحلول يونيو 2027", ["relative", "points"]),
]


@pytest.mark.parametrize(("language", "text", "meanings"), OPEN)
def test_it_is_asked_what_a_figure_means(language, text, meanings):
    assert [wording.meaning for wording in read(language, text).open] == meanings


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("it", "Aumentare il tasso di apertura al 24% entro maggio 2027"),
        ("it", "Aumentare il tasso di conversione di 2 punti percentuali entro maggio 2027"),
        ("it", "Aumentare i ricavi del 20% entro maggio 2027"),
        ("it", "Generare 40 lead al mese entro maggio 2027"),
        ("ko", "2027년 5월까지 오픈율을 24%까지 높인다"),
        ("ko", "2027년 5월까지 전환율 2%p 증가"),
        ("ko", "2027년 5월까지 매출 20% 증가"),
        ("ko", "2027년 5월까지 신규 고객 40명 확보"),
        ("ar", "رفع معدل الفتح إلى 24% بحلول مايو 2027"),
        ("ar", "زيادة معدل التحويل بمقدار 4 نقاط مئوية بحلول مايو 2027"),
        ("ar", "زيادة الإيرادات بنسبة 20% بحلول مايو 2027"),
    ],
)
def test_a_clear_sentence_is_left_in_peace(language, text):
    assert read(language, text).open == ()


@pytest.mark.parametrize(("language", "text", "meanings"), OPEN)
def test_an_answer_is_read_as_it_was_meant_and_asks_nothing_more(language, text, meanings):
    before = read(language, text)
    for wording in before.open:
        said = read(language, wording.sentence)
        assert not said.open, wording.sentence
        assert _meant(before, said, wording.meaning), wording.sentence
        assert said.direction == before.direction
        assert said.metric is not None
        assert before.metric is not None
        assert said.metric.text == before.metric.text, wording.sentence
        assert said.deadline is not None
        assert said.deadline.resolved is not None


@pytest.mark.parametrize("meaning", ["relative", "points", "by", "to"])
@pytest.mark.parametrize(
    ("language", "text"),
    [(language, text) for language, text, meanings in OPEN if "relative" in meanings]
    + [("en", "Increase the open rate 24 % by May 2027")],
)
def test_every_language_can_say_all_meanings(language, text, meaning):
    before, known = read(language, text), phrasing(language)
    assert known is not None
    said = read(language, worded(before, meaning, known).sentence)
    assert _meant(before, said, meaning)


def _meant(before: Statement, said: Statement, meaning: Meaning) -> bool:
    assert before.amount is not None
    value = f"{before.amount.value.normalize():f}"
    if meaning == "to":
        return figure(said.target).startswith(f"{value} ") and said.amount is None
    unit = "percentage_point" if meaning == "points" else before.amount.unit
    return figure(said.amount) == f"+{value} {unit}"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("next quarter", date(2027, 3, 31)),
        ("entro fine marzo", date(2027, 3, 31)),
        ("fine marzo", date(2027, 3, 31)),
        ("prossimo trimestre", date(2027, 3, 31)),
        ("다음 분기", date(2027, 3, 31)),
        ("3월 말까지", date(2027, 3, 31)),
        ("3월 말", date(2027, 3, 31)),
        ("نهاية مارس", date(2027, 3, 31)),
        ("بحلول نهاية مارس", date(2027, 3, 31)),
        ("الربع القادم", date(2027, 3, 31)),
    ],
)
def test_a_day_is_read_in_every_language(text, day):
    assert read_day(text, SUNDAY) == day


@pytest.mark.parametrize(
    "text", ["", "presto", "soon", "곧", "قريبا", "x", "lead entro marzo", "40"]
)
def test_what_is_no_day_is_none_in_every_language(text):
    assert read_day(text, SUNDAY) is None
