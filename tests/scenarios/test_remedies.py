"""Remedies taken by their numbers: a KPI added and chosen, the cursor put into a field."""

from pathlib import Path

import pytest

from goaltui.core.plan import Node, Person, empty_plan
from goaltui.tui.screens.plan.node_form import NodeForm
from goaltui.tui.widgets.form import Form
from tests.desk import NARROW, WIDE, Desk, at_desk

SENTENCE = "Raise the open rate from 20 % to 24 % by 31 May 2027"
PLAN = empty_plan("Plan", 2027).put(
    Node(id="g", kind="goal", position="1", statement="Grow"),
    Node(id="n", kind="objective", parent="g", position="1", statement=SENTENCE),
    Person(id="dana", name="Dana Whitfield"),
)
SIZES = pytest.mark.parametrize("size", [NARROW, WIDE])


def number_of(desk: Desk, name: str) -> str:
    """Return the number under which the plan screen offers a remedy."""
    offered = [fix.name for fix in desk.app.screen.query_one(NodeForm).offered]
    return str(offered.index(name) + 1)


def field_of(desk: Desk) -> str:
    """Return the field that keys type into."""
    typed = desk.app.screen.query_one(Form).typed_in
    return typed.name if typed else ""


@SIZES
async def test_the_kpi_that_is_missing_is_added_and_chosen_by_a_digit(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with at_desk(tmp_path, PLAN, size=size) as desk:
        await desk.press("down")
        before = desk.plan
        await desk.press(number_of(desk, "add_kpi"))
        (kpi,) = desk.plan.kpis.values()
        assert (kpi.name, kpi.unit, kpi.better) == ("open rate", "%", "higher")
        assert desk.plan.nodes["n"].kpi == kpi.id
        await desk.press("u")
        assert desk.plan == before


@SIZES
async def test_a_digit_leads_to_the_owner(tmp_path: Path, size: tuple[int, int]) -> None:
    async with at_desk(tmp_path, PLAN, size=size) as desk:
        await desk.press("down")
        await desk.press(number_of(desk, "go_to_owner"))
        assert field_of(desk) == "owner"
        await desk.type("dana")
        await desk.press("enter")
        assert desk.plan.nodes["n"].owner == "dana"


async def test_the_owner_is_reached_from_the_list_of_remedies(tmp_path: Path) -> None:
    async with at_desk(tmp_path, PLAN) as desk:
        await desk.press("down", "f")
        await desk.type("name the owner")
        await desk.press("enter")
        assert field_of(desk) == "owner"


async def test_the_owner_is_reached_while_a_new_sentence_is_typed(tmp_path: Path) -> None:
    async with at_desk(tmp_path, PLAN) as desk:
        await desk.press("a")
        await desk.type("By May 2027, win 40 clients.")
        await desk.press(f"alt+{number_of(desk, 'go_to_owner')}")
        assert field_of(desk) == "owner"
        assert desk.node("By May 2027, win 40 clients.").id == desk.node_here


async def test_the_owner_is_reached_while_another_field_is_typed(tmp_path: Path) -> None:
    async with at_desk(tmp_path, PLAN) as desk:
        await desk.press("down", "tab")
        await desk.type("Opens")
        await desk.press(f"alt+{number_of(desk, 'go_to_owner')}")
        assert field_of(desk) == "owner"
        assert desk.plan.nodes["n"].label == "Opens"


@SIZES
async def test_what_two_presses_add_is_said_to_take_two(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with at_desk(tmp_path, PLAN, size=size) as desk:
        await desk.press("down")
        await desk.press(number_of(desk, "go_to_owner"))
        await desk.type("Mei")
        assert "Enter twice adds “Mei” as a new" in desk.text
        assert "Enter twice add it" in desk.text.splitlines()[-1]
        await desk.press("enter")
        assert "Press Enter once more." in desk.text
        assert "Enter add it" in desk.text.splitlines()[-1]
        await desk.press("enter")
        assert [p.name for p in desk.plan.people.values()] == ["Dana Whitfield", "Mei"]


async def test_a_target_in_money_brings_its_unit_in_one_step(tmp_path: Path) -> None:
    node = Node(id="n", kind="objective", position="1", statement="Cut the cost per lead")
    plan = empty_plan("Plan", 2027, currency="EUR").put(node)
    async with at_desk(tmp_path, plan) as desk:
        await desk.press(*["tab"] * 8)
        assert field_of(desk) == "unit"
        assert "%, EUR, days" in desk.text
        await desk.press("shift+tab")
        await desk.type("38 EUR")
        await desk.press("tab")
        assert str(desk.plan.nodes["n"].target) == "38"
        assert desk.plan.nodes["n"].unit == "EUR"
        await desk.press("escape", "escape", "u")
        assert desk.plan == plan
