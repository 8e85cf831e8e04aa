"""What was read is shown as chips; it is corrected, given back and asked about by keys."""

from datetime import date
from decimal import Decimal

import pytest

from goaltui.core.plan import Node, Person, Plan, empty_plan
from goaltui.tui.screens.plan.node_form import NodeForm
from goaltui.tui.widgets.form import Form
from goaltui.tui.widgets.lines import width
from tests.desk import NARROW, WIDE, Desk, at_desk

SIZES = pytest.mark.parametrize("size", [NARROW, WIDE])
MARCH = date(2027, 3, 31)


def plan() -> Plan:
    return empty_plan("Plan", 2027).put(
        Node(id="g", kind="goal", position="V", statement="Increase revenue"),
        Person(id="ana", name="Ana Ruiz"),
        Person(id="luca", name="Luca Verdi"),
    )


async def add(desk: Desk, text: str) -> None:
    await desk.press("a")
    await desk.type(text)


async def to_field(desk: Desk, name: str) -> None:
    form = desk.app.screen.query_one(Form)
    if not form.has_focus:
        await desk.press("tab")
    while form.current is None or form.current.name != name:
        await desk.press("tab")


@SIZES
async def test_a_sentence_fills_its_chips_while_it_is_typed_and_after(tmp_path, size):
    async with at_desk(tmp_path, plan(), size=size) as desk:
        await add(desk, "Luca")
        assert "owner –" in desk.text
        await desk.type(": raise NPS from 40 to 50 next quarter ")
        for _ in range(2):
            assert "from 40 · to 50 (+25 %)" in desk.text
            assert "31 Mar 2027, in 18 weeks" in desk.text
            assert "owner Luca" in desk.text
            await desk.press("enter")
        assert " –" not in desk.text


@SIZES
async def test_a_correction_is_marked_and_emptying_it_gives_the_reading_back(tmp_path, size):
    async with at_desk(tmp_path, plan(), size=size) as desk:
        await add(desk, "Luca: win 40 leads by next quarter")
        await desk.press("enter")
        before = desk.plan
        await to_field(desk, "deadline")
        await desk.type("14 Feb 2027")
        assert size == NARROW or "14 Feb 2027, in 12 weeks*" in desk.text
        await desk.press("tab")
        assert "14 Feb 2027*" in desk.line_with(" deadline ")
        says = "the sentence says 31 Mar 2027" if size == NARROW else "read: 31 Mar 2027"
        assert says in desk.line_with(" deadline ")
        corrected = desk.plan
        await desk.press("shift+tab", "delete", "enter")
        assert desk.plan == before
        assert "*" not in desk.text
        await desk.press("escape", "escape", "u")
        assert desk.plan == corrected
        await desk.press("u")
        assert desk.plan == before


@SIZES
async def test_a_question_is_answered_by_a_digit_in_the_tree(tmp_path, size):
    async with at_desk(tmp_path, plan(), size=size) as desk:
        await add(desk, "Increase the open rate 24 %")
        await desk.press("enter")
        assert "24 %: by, points or to?" in desk.text
        assert "1 “by 24 % relative”" in desk.text
        before = desk.plan
        await desk.press("3")
        node = desk.node("Increase the open rate to 24 %")
        assert (node.target, node.unit) == (Decimal(24), "%")
        assert "to 24 %" in desk.text
        assert "or to?" not in desk.text
        await desk.press("u")
        assert desk.plan == before


@SIZES
async def test_a_question_is_answered_while_typing_and_typing_goes_on(tmp_path, size):
    async with at_desk(tmp_path, plan(), size=size) as desk:
        before = desk.plan
        await add(desk, "Improve NPS 10 by June ")
        assert "10: by or to?" in desk.text
        assert "Alt-2 “to 10”" in desk.text
        await desk.press("alt+2")
        assert "10: by or to?" not in desk.text
        await desk.type("2027")
        await desk.press("enter")
        assert desk.node("Improve NPS to 10 by June 2027").target == 10
        await desk.press("u")
        assert desk.plan == before


@SIZES
async def test_a_question_is_answered_in_the_form_too(tmp_path, size):
    async with at_desk(tmp_path, plan(), size=size) as desk:
        await add(desk, "Improve NPS 10")
        await desk.press("enter", "tab", "shift+tab", "alt+1")
        assert "+10" in desk.text
        await desk.press("enter")
        assert desk.node("Improve NPS by 10").direction == "increase"


async def test_another_remedy_while_typing_enters_the_sentence_first(tmp_path):
    async with at_desk(tmp_path, plan()) as desk:
        await add(desk, "Win 40 leads soon. ")
        number = next(
            n for n, f in enumerate(desk.app.screen.query_one(NodeForm).offered, 1)
            if f.name == "due_on"
        )  # fmt: skip
        await desk.press(f"alt+{number}")
        node = desk.node("Win 40 leads soon.")
        assert node.deadline == MARCH
        await desk.press("u")
        assert desk.node("Win 40 leads soon.").deadline is None
        await desk.press("u")
        assert list(desk.plan.nodes) == ["g"]


async def test_digits_are_text_while_typing_and_say_so_where_nothing_is_offered(tmp_path):
    async with at_desk(tmp_path, plan()) as desk:
        await add(desk, "Win 123 leads")
        await desk.press("enter")
        assert desk.node("Win 123 leads").target == 123
        await desk.press("9")
        assert "Nothing here has the number 9" in desk.text


@SIZES
async def test_korean_chips_stay_in_their_columns(tmp_path, size):
    async with at_desk(tmp_path, plan(), size=size) as desk:
        await desk.press("a")
        await desk.paste("2027년 6월까지 신규 고객 전환율을 2%만큼 높인다")
        assert "2 %: of it or points?" in desk.text
        await desk.press("alt+2", "enter")
        assert "신규 고객 전환율" in desk.text
        assert "+2 points" in desk.text
        assert all(width(line) <= size[0] for line in desk.text.splitlines())


@pytest.mark.parametrize("typed", ["entro fine marzo", "다음 분기", "نهاية مارس", "next quarter"])
async def test_a_deadline_is_typed_in_any_language(tmp_path, typed):
    async with at_desk(tmp_path, plan()) as desk:
        await add(desk, "Win 40 leads")
        await desk.press("enter")
        await to_field(desk, "deadline")
        await desk.paste(typed)
        await desk.press("enter")
        assert desk.node("Win 40 leads").deadline == MARCH
