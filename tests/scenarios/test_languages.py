"""A plan in each language: rows, findings and what is offered, at both sizes."""

import pytest

from goaltui.config.settings import Settings
from tests.desk import NARROW, WIDE, at_desk

BOTH = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])


@BOTH
@pytest.mark.parametrize(
    ("language", "sentence", "label", "said"),
    [
        ("it", "Acquisire molti più iscritti. ", "Acquisire molti più iscritti", "“molti più”"),
        ("it", "Tagliare i resi del 10%. ", "resi -10%", "Entro quando?"),
        ("ko", "반품 10% 감소. ", "반품 10% 감소", "언제까지입니까?"),
        ("ar", "خفض المرتجعات بنسبة 10%. ", "خفض المرتجعات 10%", "متى الموعد؟"),
    ],
)
async def test_a_sentence_is_labelled_and_spoken_of_in_its_language(
    tmp_path, size, language, sentence, label, said
):
    async with at_desk(tmp_path, f"automation-{language}", size=size) as desk:
        await desk.press("a")
        await desk.type(sentence)
        assert said in desk.text
        await desk.press("enter")
        assert label in desk.text
        assert said in desk.text


@pytest.mark.parametrize(
    ("sample", "offered"),
    [
        ("automation", "Increase lead generation"),
        ("automation-it", "Coltivare i lead già raccolti"),
        ("automation-ko", "기존 리드 육성"),
        ("automation-ar", "رعاية العملاء المحتملين الحاليين"),
    ],
)
async def test_the_usual_goals_are_offered_in_the_plan_s_language(tmp_path, sample, offered):
    async with at_desk(tmp_path, sample) as desk:
        await desk.press("t")
        assert offered in desk.text


async def test_all_findings_can_speak_one_language(tmp_path):
    async with at_desk(tmp_path, "automation-ko", settings=Settings(findings="en")) as desk:
        await desk.press("a")
        await desk.type("반품 10% 감소. ")
        assert "By when?" in desk.text
