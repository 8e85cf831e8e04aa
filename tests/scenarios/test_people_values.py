"""A value recorded from wherever one is, and the plan's settings: keys in, the plan out."""

from decimal import Decimal

import pytest

from goaltui.bootstrap import sample_plan
from goaltui.core.plan import Kpi, Measurement, Plan, empty_plan
from tests.desk import NARROW, WIDE, Desk, at_desk
from tests.kit import TODAY


def inbound() -> Plan:
    return sample_plan("inbound", TODAY)


def latest(desk: Desk, kpi: str) -> Measurement:
    return max((m for m in desk.plan.measurements.values() if m.kpi == kpi), key=lambda m: m.on)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_three_keys_beyond_the_number(tmp_path, size):
    async with at_desk(tmp_path, inbound(), size=size) as desk:
        await desk.press("v", "d", "7", "0", "enter")
        assert latest(desk, "leads").value == Decimal(70)
        assert latest(desk, "leads").on == TODAY
        assert "Leads: 70 leads on 22 Nov 2026, recorded. u takes it back." in desk.text
        before = len((await desk.saved()).measurements)
        await desk.press("u")
        assert len((await desk.saved()).measurements) == before - 1


async def test_the_row_says_which_kpi(tmp_path):
    async with at_desk(tmp_path, inbound()) as desk:
        row = next(n for n in desk.plan.nodes.values() if n.kpi == "sqls" and n.kind == "objective")
        screen = desk.app.screen
        screen.goal_tree.go_to(row.id)  # type: ignore[attr-defined]
        await desk.press("v")
        assert "Record a value of Sales qualified leads" in desk.text
        await desk.press("5", "enter")
        assert latest(desk, "sqls").value == Decimal(5)


async def test_the_stage_says_which_kpi(tmp_path):
    async with at_desk(tmp_path, inbound()) as desk:
        await desk.press("g", "f", "v")
        assert "Record a value of Website visits" in desk.text


async def test_while_a_field_is_typed_in_and_what_was_typed_stays(tmp_path):
    async with at_desk(tmp_path, inbound()) as desk:
        await desk.press("g", "o", *["down"] * 5, "enter", "down")
        await desk.press("end")
        await desk.type(" and more")
        await desk.press("f4", "d")
        await desk.type("9.5k")
        assert "= 9,500" in desk.text
        await desk.press("enter")
        assert latest(desk, "leads").value == Decimal(9500)
        await desk.type("!")
        await desk.press("enter")
        assert desk.plan.people["ana"].role == "Head of demand and more!"


async def test_bad_text_stays_and_nothing_is_recorded(tmp_path):
    async with at_desk(tmp_path, inbound()) as desk:
        before = desk.plan
        await desk.press("v", "d")
        await desk.type("1..")
        await desk.press("enter")
        assert "1.." in desk.line_with("  value  ")
        assert "unfinished" in desk.text
        await desk.press("escape")
        assert desk.plan == before


async def test_without_a_kpi_it_asks_what_is_measured(tmp_path):
    async with at_desk(tmp_path) as desk:
        await desk.press("v")
        assert "There is no KPI yet." in desk.text
        await desk.type("Leads")
        await desk.press("enter")
        assert "Record a value of Leads" in desk.text
        await desk.press("4", "enter")
        (value,) = desk.plan.measurements.values()
        assert desk.plan.kpis[value.kpi].name == "Leads"


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_more_kpis_than_letters(tmp_path, size):
    kpis = [Kpi(id=f"k{n}", name=f"Metric number {n}") for n in range(40)]
    plan = empty_plan("Plan", 2027).put(*kpis, Kpi(id="nps", name="Promoters"))
    async with at_desk(tmp_path, plan, size=size) as desk:
        await desk.press("v")
        await desk.type("prom")
        assert "Record a value of Promoters" in desk.text
        await desk.type("-12")
        await desk.press("enter")
        assert latest(desk, "nps").value == Decimal(-12)


async def test_the_plans_own_settings(tmp_path):
    async with at_desk(tmp_path, inbound(), size=NARROW) as desk:
        await desk.press("f2", "ctrl+u")
        await desk.type("Inbound next")
        await desk.press("enter", "down", "ctrl+u")
        await desk.type("euro")
        await desk.press("enter")
        assert "A currency has three letters" in desk.text
        await desk.press("backspace", "enter")
        await desk.press("escape")
        settings = (await desk.saved()).settings
        assert (settings.title, settings.currency) == ("Inbound next", "EUR")
        assert "Inbound next" in desk.text.splitlines()[0]
        await desk.press("u", "u")
        assert desk.plan == inbound()
