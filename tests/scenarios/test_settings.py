"""Forms over the screen: what holds for the whole plan, and for one funnel."""

from decimal import Decimal

import pytest

from goaltui.core.plan import Funnel
from tests.desk import NARROW, WIDE, Desk, at_desk

BOTH = pytest.mark.parametrize("size", [NARROW, WIDE])


def inbound(desk: Desk) -> Funnel:
    return desk.plan.funnels["inbound"]


async def retype(desk: Desk, text: str) -> None:
    await desk.press("ctrl+u")
    await desk.type(text)


@BOTH
async def test_the_settings_show_what_was_just_entered(tmp_path, size):
    async with at_desk(tmp_path, "inbound", size=size) as desk:
        await desk.press("f2")
        await retype(desk, "A bolder year")
        await desk.press("enter")
        assert "A bolder year" in desk.line_with("title")
        await desk.press("up", "end")
        await desk.type("!")
        await desk.press("enter")
        assert desk.plan.settings.title == "A bolder year!"
        await desk.press("escape", "u", "u")
        assert desk.plan.settings.title == "Inbound 2027"


async def at_settings(desk: Desk) -> None:
    await desk.press("g", "f", "s")


@BOTH
async def test_a_funnel_is_renamed(tmp_path, size):
    async with at_desk(tmp_path, "inbound", size=size) as desk:
        await at_settings(desk)
        await retype(desk, "Web")
        await desk.press("enter", "escape")
        assert inbound(desk).name == "Web"
        assert "Funnel: Web" in desk.text
        await desk.press("u")
        assert "Funnel: Inbound" in desk.text


async def test_another_period_leaves_the_plan_as_it_is(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await desk.press("g", "f", "t")
        await desk.type("7000")
        await desk.press("enter", "s", "tab")
        await retype(desk, "quarter")
        await desk.press("enter", "escape")
        assert "18,000 visits a quarter give 9.504M a year: 496k short of 10M." in desk.text
        assert inbound(desk).period == "quarter"
        assert inbound(desk).anchor_value == 18000
        targets = {t.cell: t.value for t in desk.plan.targets.values()}
        assert targets == {"revenue": 10_000_000, "visits": 21000}
        await desk.press("u")
        assert "6,000 visits a month give" in desk.text


async def test_revenue_is_over_a_month_a_quarter_or_a_year(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await at_settings(desk)
        await desk.press("tab", "tab")
        await retype(desk, "week")
        await desk.press("enter")
        assert "It is one of month, quarter, year." in desk.text
        await retype(desk, "quarter")
        await desk.press("enter", "escape")
        assert "6,000 visits a month give 2.376M a quarter" in desk.text


@BOTH
async def test_a_referral_loop_is_made_and_taken_away(tmp_path, size):
    async with at_desk(tmp_path, "inbound", size=size) as desk:
        await at_settings(desk)
        await desk.press("tab", "tab", "tab")
        await desk.type("prospects")
        await desk.press("enter")
        assert "There is no stage “prospects”; there are" in desk.text
        await retype(desk, "leads")
        await desk.press("enter")
        assert "Leads" in desk.line_with("referrals to")
        await desk.type("200")
        assert "The loop does not settle" in desk.text
        await desk.press("enter")
        assert inbound(desk).referrals is None
        await retype(desk, "20")
        await desk.press("enter")
        assert (inbound(desk).referral_into, inbound(desk).referrals) == ("leads", Decimal(20))
        assert "9.504M" not in desk.text
        await desk.press("s", "tab", "tab", "tab")
        await retype(desk, "")
        await desk.press("enter", "escape")
        assert inbound(desk).referral_into is None


async def test_without_a_funnel_there_is_nothing_to_set(tmp_path):
    async with at_desk(tmp_path) as desk:
        await at_settings(desk)
        assert "There is no funnel yet; F adds one." in desk.text
