"""Labels in each language, from readings made by hand."""

import string
from dataclasses import fields
from decimal import Decimal
from typing import Any

import pytest

from goaltui.core.label import LabelWords, label_of
from goaltui.core.language.statement import Amount, Cadence, Deadline, Part, Statement
from goaltui.core.plan import Node
from goaltui.i18n.labels import label_words

LANGUAGES = ["en", "it", "ko", "ar"]
PATTERNS = [
    f.name for f in fields(LabelWords) if f.type is str and f.name not in ("decimal", "group")
]


def words(language: str) -> LabelWords:
    found = label_words(language)
    assert found is not None
    return found


def reading(text: str, metric: str, **parts: Any) -> Statement:
    """Return what `text` says; a figure is its words, value, unit and whether it is a change."""

    def at(said: str) -> tuple[str, tuple[int, int]]:
        start = text.index(said)
        return said, (start, start + len(said))

    made: dict[str, Any] = {"direction": parts.get("direction"), "metric": Part(*at(metric))}
    for name in ("amount", "baseline", "target"):
        if name in parts:
            said, value, unit, *change = parts[name]
            made[name] = Amount(*at(said), Decimal(value), unit, bool(change))
    if "every" in parts:
        said, unit = parts["every"]
        made["cadence"] = Cadence(*at(said), unit)
    return Statement(text=text, **made)


CASES: list[tuple[str, str, Statement]] = [
    ("it", "iscritti alla newsletter +1.500", reading(
        "Aumentare gli iscritti alla newsletter di 1.500", "iscritti alla newsletter",
        direction="increase", amount=("1.500", 1500, "count", "change"))),
    ("it", "spese pubblicitarie -10%", reading(
        "Tagliare le spese pubblicitarie del 10%", "spese pubblicitarie",
        direction="reduce", amount=("10%", 10, "percent", "change"))),
    ("it", "costo per clic da 3,50 $ a 0,50 $", reading(
        "Portare il costo per clic da 3,50 $ a 0,50 $", "costo per clic", direction="reduce",
        baseline=("3,50 $", "3.50", "currency:USD"), target=("0,50 $", "0.50", "currency:USD"))),
    ("it", "prove gratuite x2", reading(
        "Raddoppiare le prove gratuite", "prove gratuite",
        direction="double", amount=("Raddoppiare", 2, "factor", "change"))),
    ("it", "2 articoli al mese", reading(
        "Pubblicare 2 articoli al mese", "articoli", direction="create",
        amount=("2", 2, "count"), every=("al mese", "month"))),
    ("it", "abbandono -1,5 punti", reading(
        "Ridurre l'abbandono di 1,5 punti", "abbandono",
        direction="reduce", amount=("1,5 punti", "1.5", "percentage_point", "change"))),
    ("it", "tempo di risposta a 1 ora", reading(
        "Portare il tempo di risposta a un'ora", "tempo di risposta",
        direction="reach", target=("un'ora", 1, "hour"))),
    ("ko", "월 매출 15% 증가", reading(
        "다음 분기에 월 매출 15% 증가", "월 매출",
        direction="increase", amount=("15%", 15, "percent", "change"))),
    ("ko", "클릭당 비용 $3.50에서 $0.50까지", reading(
        "클릭당 비용을 $3.50에서 $0.50로 줄이기", "클릭당 비용", direction="reduce",
        baseline=("$3.50", "3.50", "currency:USD"), target=("$0.50", "0.50", "currency:USD"))),
    ("ko", "뉴스레터 구독자 4만 명 달성", reading(
        "내년 말까지 뉴스레터 구독자 4만 명 달성", "뉴스레터 구독자",
        direction="reach", target=("4만 명", 40000, "count"))),
    ("ko", "매월 블로그 글 2편", reading(
        "매월 블로그 글 2편 발행", "블로그 글", direction="create",
        amount=("2편", 2, "count"), every=("매월", "month"))),
    ("ko", "설치당 비용 절반", reading(
        "설치당 비용을 절반으로 줄이기", "설치당 비용",
        direction="halve", amount=("절반", "0.5", "factor", "change"))),
    ("ko", "무료 체험 사용자 중 12%", reading(
        "무료 체험 사용자의 12%를 유료 고객으로 전환", "무료 체험 사용자",
        direction="convert", amount=("12%", 12, "percent"))),
    ("ko", "응답 시간 9시간에서 2시간까지", reading(
        "응답 시간을 9시간에서 2시간으로 단축", "응답 시간", direction="reduce",
        baseline=("9시간", 9, "hour"), target=("2시간", 2, "hour"))),
    ("ar", "زيادة الإيرادات الشهرية 15%", reading(
        "زيادة الإيرادات الشهرية بنسبة 15٪", "الإيرادات الشهرية",
        direction="increase", amount=("15٪", 15, "percent", "change"))),
    ("ar", "تكلفة النقرة من 3.50 دولار إلى 0.50 دولار", reading(
        "خفض تكلفة النقرة من 3.50 دولار إلى 0.50 دولار", "تكلفة النقرة", direction="reduce",
        baseline=("3.50 دولار", "3.50", "currency:USD"),
        target=("0.50 دولار", "0.50", "currency:USD"))),
    ("ar", "دراستي حالة شهريًا", reading(
        "نشر دراستي حالة كل شهر", "دراستي حالة", direction="create",
        amount=("دراستي", 2, "count"), every=("كل شهر", "month"))),
    ("ar", "وقت الرد من 9 ساعات إلى ساعتين", reading(
        "تقليص وقت الرد من 9 ساعات إلى ساعتين", "وقت الرد", direction="reduce",
        baseline=("9 ساعات", 9, "hour"), target=("ساعتين", 2, "hour"))),
    ("ar", "10 مكالمات أسبوعيًا", reading(
        "إجراء 10 مكالمات كل أسبوع", "مكالمات", direction="contact",
        amount=("10", 10, "count"), every=("كل أسبوع", "week"))),
    ("ar", "200 مشترك إضافي", reading(
        "تحويل 200 مشترك إضافي", "مشترك إضافي", direction="convert",
        amount=("200", 200, "count", "change"))),
    ("it", "tempo medio di risposta alle… da 9 ore a 2 ore", reading(
        "Portare il tempo medio di risposta alle richieste da 9 ore a 2 ore",
        "tempo medio di risposta alle richieste", direction="reduce",
        baseline=("9 ore", 9, "hour"), target=("2 ore", 2, "hour"))),
    ("ko", "월 매출 1억 2천만 원 달성", reading(
        "다음 분기까지 월 매출 1억 2천만 원 달성", "월 매출", direction="reach",
        target=("1억 2천만 원", 120000000, "currency:KRW"))),
    ("ar", "مضاعفة التسجيلات", reading(
        "مضاعفة التسجيلات", "التسجيلات", direction="double",
        amount=("مضاعفة", 2, "factor", "change"))),
]  # fmt: skip


@pytest.mark.parametrize(("language", "label", "said"), CASES, ids=[label for _, label, _ in CASES])
def test_a_label_in_the_language_of_its_sentence(language, label, said):
    node = Node(id="n", kind="objective", position="1", statement=said.text)
    assert label_of(node, said, words(language)) == label


def test_a_deadline_at_the_head_goes_too():
    text = "2027년 3월 15일까지 봄 캠페인 시작"
    when = Deadline("2027년 3월 15일까지", (0, text.index(" 봄")), "by_date")
    node = Node(id="n", kind="objective", position="1", statement=text)
    said = Statement(text=text, deadline=when)
    assert label_of(node, said, words("ko")) == "봄 캠페인 시작"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PATTERNS)
def test_every_pattern_says_what_it_should(language, name):
    text = getattr(words(language), name)
    asked = {field for _, field, _, _ in string.Formatter().parse(text) if field}
    figures = {"number", "said", "code"}
    if name in ("count", "percent", "points", "currency"):
        assert asked
        assert asked <= figures
    else:
        assert "metric" in asked
        assert asked <= {"metric", "figure", "baseline", "target", "every"}


def test_a_language_without_words_has_no_labels_of_its_own():
    assert label_words("xx") is None
