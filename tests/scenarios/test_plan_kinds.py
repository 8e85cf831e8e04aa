"""Goal or objective: the finding converts with one key, and the comparison says why."""

import pytest
from rich.cells import cell_len

from goaltui.core.diff import diff
from goaltui.core.plan import Node, Plan, empty_plan
from goaltui.tui.dialogs.compare import CompareDialog
from tests.bidi import seen
from tests.desk import NARROW, WIDE, at_desk

SIZES = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
FIGURES = "Generate 150 leads by May 2027"


def plan(*statements: str) -> Plan:
    nodes = (
        Node(id=f"n{at}", kind="goal", position=f"{at + 1}", statement=text)
        for at, text in enumerate(statements)
    )
    return empty_plan("Small", 2027).put(*nodes)


@SIZES
async def test_the_comparison_shows_what_the_row_says_and_converts(tmp_path, size):
    async with at_desk(tmp_path, plan(FIGURES), size=size) as desk:
        before = desk.plan
        await desk.press("C")
        assert "Goal or objective?" in desk.text
        assert "* says what exactly" in desk.text
        assert "* in broad strokes" in desk.text
        await desk.press("escape")
        assert desk.plan is before
        await desk.press("C", "enter")
        assert desk.node(FIGURES).kind == "objective"
        await desk.press("u")
        assert diff(desk.plan, before) == ()


async def test_the_remedy_converts_and_names_the_comparison(tmp_path):
    async with at_desk(tmp_path, plan(FIGURES)) as desk:
        await desk.press("f")
        if desk.node(FIGURES).kind == "goal":
            await desk.type("make it an obj")
            await desk.press("enter")
        assert desk.node(FIGURES).kind == "objective"
        assert "C shows what tells the two apart" in desk.text


@SIZES
@pytest.mark.parametrize(
    ("statement", "title"),
    [
        ("Generare 150 lead entro maggio 2027", "Traguardo o obiettivo?"),
        ("2027년 5월까지 리드 150건 확보", "목표인가, 세부 목표인가?"),
        ("زيادة العملاء بنسبة 20% بحلول مارس 2027", "غاية أم هدف؟"),
    ],
)
async def test_it_speaks_the_language_of_the_sentence(tmp_path, statement, title, size):
    async with at_desk(tmp_path, plan(statement), size=size) as desk:
        await desk.press("C")
        assert isinstance(desk.app.screen, CompareDialog)
        assert title in desk.text
        strips = desk.app.screen._compositor.render_strips()[: size[1]]
        assert {cell_len(strip.text) for strip in strips} == {size[0]}
        heads = next(strip.text for strip in strips if "  " in strip.text and title in strip.text)
        assert seen(heads).strip()
