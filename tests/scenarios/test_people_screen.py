"""Days at the people and KPI screens: keys in, the plan and the text on the screen out."""

from decimal import Decimal

import pytest

from goaltui.bootstrap import sample_plan
from goaltui.core.plan import Plan
from tests.desk import NARROW, WIDE, Desk, at_desk
from tests.kit import TODAY


def inbound() -> Plan:
    return sample_plan("inbound", TODAY)


def cursor(desk: Desk) -> str:
    """Return the row of the list that the cursor is on."""
    return next((line for line in desk.text.splitlines() if line.startswith(">")), "")


async def go(desk: Desk, *keys: str) -> None:
    await desk.press("g", *keys)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_from_nobody_to_a_team_with_its_people(tmp_path, size):
    async with at_desk(tmp_path, size=size) as desk:
        await go(desk, "o")
        assert "Nobody is in this plan yet." in desk.text
        await desk.press("D")
        await desk.type("Marketing")
        await desk.press("enter", "t")
        assert "Name of the new team in Marketing" in desk.text
        await desk.type("Demand")
        await desk.press("enter", "a")
        assert "Name of the new person in Demand" in desk.text
        await desk.type("Ana Ruiz")
        await desk.press("enter", "a")
        await desk.type("Luca")
        await desk.press("enter")
        plan = await desk.saved()
        (team,) = plan.teams.values()
        assert {p.name: p.team for p in plan.people.values()} == {
            "Ana Ruiz": team.id,
            "Luca": team.id,
        }
        assert [d.id for d in plan.departments.values()] == [team.department]
        assert "Luca" in cursor(desk)
        await desk.press("u")
        assert [p.name for p in desk.plan.people.values()] == ["Ana Ruiz"]


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_the_fields_of_a_person(tmp_path, size):
    async with at_desk(tmp_path, inbound(), size=size) as desk:
        await go(desk, "o")
        await desk.press(*["down"] * 5)
        assert "Ana Ruiz" in cursor(desk)
        assert "20 % more SQLs" in desk.text
        await desk.press("enter", "down", "down", "down", "ctrl+u")
        await desk.type("10")
        await desk.press("enter")
        assert desk.plan.people["ana"].hours == Decimal(10)
        assert "4 h too much" in desk.line_with("14 of 10 h")
        await desk.press("escape", "u")
        assert desk.plan.people["ana"].hours == Decimal(32)
        assert "Ana Ruiz" in cursor(desk)


async def test_what_does_not_fit_stays_with_the_reason(tmp_path):
    async with at_desk(tmp_path, inbound()) as desk:
        await go(desk, "o")
        await desk.press(*["down"] * 5, "enter", "ctrl+u", "enter")
        assert "The name cannot be empty." in desk.text
        assert desk.plan.people["ana"].name == "Ana Ruiz"
        await desk.press("escape", "down", "down", "down", "ctrl+u")
        await desk.type("lots")
        await desk.press("enter")
        assert "lots" in desk.line_with("│ hours a week")
        assert desk.plan.people["ana"].hours == Decimal(32)


async def test_a_name_that_is_there_is_told_and_can_be_added_again(tmp_path):
    async with at_desk(tmp_path, inbound()) as desk:
        await go(desk, "o")
        await desk.press("a")
        await desk.type("ana ruiz")
        assert "Ana Ruiz is there already. Enter adds another, Esc leaves." in desk.text
        await desk.press("escape")
        assert len(desk.plan.people) == 6
        await desk.press("a")
        await desk.type("ana ruiz")
        await desk.press("enter")
        assert len(desk.plan.people) == 7


async def test_who_goes_leaves_the_objectives_to_nobody_and_comes_back(tmp_path):
    async with at_desk(tmp_path, inbound(), size=NARROW) as desk:
        await go(desk, "o")
        before = desk.plan
        await desk.press(*["down"] * 5, "d")
        assert "Deleted Ana Ruiz; 1 objective without an owner now. u brings it back." in desk.text
        assert desk.line_with("NOBODY").endswith(" 2")
        await desk.press("u")
        assert desk.plan == before
        assert (await desk.saved()) == before


async def test_nobodys_objectives_are_listed_with_the_way_out(tmp_path):
    async with at_desk(tmp_path, inbound()) as desk:
        await go(desk, "o")
        assert "Nobody owns" in desk.text
        await desk.press("enter")
        assert "b groups by owner" in desk.text


async def test_a_team_that_is_new_is_added_from_the_field(tmp_path):
    async with at_desk(tmp_path, inbound()) as desk:
        await go(desk, "o")
        await desk.press(*["down"] * 5, "enter", "down", "down", "ctrl+u")
        await desk.type("Events")
        assert "Enter twice adds “Events”" in desk.text
        await desk.press("enter", "enter")
        plan = desk.plan
        assert plan.teams[plan.people["ana"].team or ""].name == "Events"
        await desk.press("escape", "u")
        assert desk.plan.people["ana"].team == "demand"
        assert "Events" not in [t.name for t in desk.plan.teams.values()]


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_from_nothing_measured_to_a_value_and_back(tmp_path, size):
    async with at_desk(tmp_path, size=size) as desk:
        await go(desk, "k")
        assert "Nothing is measured yet." in desk.text
        await desk.press("a")
        await desk.type("Leads")
        await desk.press("enter", "v", "6", "1", "enter")
        (value,) = (await desk.saved()).measurements.values()
        assert (value.value, value.on) == (Decimal(61), TODAY)
        assert "61" in desk.line_with("22 Nov 2026  ")
        assert "today" in desk.line_with("Leads  ")
        await desk.press("x")
        assert "Removed 61 of 22 Nov 2026." in desk.text
        assert desk.plan.measurements == {}
        await desk.press("u")
        assert list(desk.plan.measurements) == [value.id]


async def test_a_kpi_with_its_values_and_what_uses_it(tmp_path):
    async with at_desk(tmp_path, inbound()) as desk:
        await go(desk, "k")
        await desk.press("end")
        assert "Website visits" in cursor(desk)
        for expected in ("Values", "5,100 visits", "in the funnel Inbound", "owner"):
            assert expected in desk.text
        before = desk.plan
        await desk.press("d")
        assert "Deleted Website visits and its" in desk.text
        assert not any(m.kpi == "visits" for m in desk.plan.measurements.values())
        await desk.press("u")
        assert desk.plan == before


async def test_a_click_elsewhere_enters_where_it_was_typed(tmp_path):
    async with at_desk(tmp_path, inbound()) as desk:
        await go(desk, "o")
        await desk.press(*["down"] * 5, "enter", "down", "ctrl+u")
        await desk.type("Boss")
        lines = desk.text.splitlines()
        row = next(at for at, line in enumerate(lines) if line.startswith("     Mei Tan"))
        await desk.pilot.click(offset=(10, row))
        await desk.press()
        assert desk.plan.people["ana"].role == "Boss"
        assert desk.plan.people["mei"].role == "Web producer"
        assert "Mei Tan" in cursor(desk)


async def test_text_is_never_markup(tmp_path):
    async with at_desk(tmp_path) as desk:
        await go(desk, "o")
        await desk.press("a")
        await desk.paste("[@click=app.quit]x[/] [b]y\x1b[31m")
        await desk.press("enter")
        assert "[@click=app.quit]x[/] [b]y[31m" in desk.text
