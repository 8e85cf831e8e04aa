"""Findings settled by keys: a remedy taken, one dismissed, a dismissal taken back."""

from pathlib import Path

import pytest

from goaltui.core.base import evolve
from goaltui.core.plan import Node, empty_plan
from goaltui.i18n.catalog import finding_text
from tests.desk import NARROW, WIDE, at_desk

PLAN = empty_plan("Plan", 2027).put(
    Node(id="g", kind="goal", position="1", statement="Grow"),
    Node(id="n", kind="objective", parent="g", position="1", statement="Win lots of clients"),
)


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_a_finding_is_dismissed_with_a_reason_and_brought_back(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with at_desk(tmp_path, PLAN, size=size) as desk:
        await desk.press("down", "m")
        await desk.type("can mean")
        await desk.press("enter", "enter")
        assert not desk.plan.dismissals
        await desk.type("agreed")
        await desk.press("enter")
        (row,) = desk.plan.dismissals.values()
        assert (row.node, row.code) == ("n", "vague_word")
        assert (row.reason, row.who) == ("agreed", "ana")
        assert size == NARROW or "agreed (ana, 22 Nov" in desk.text
        await desk.press("M")
        assert not desk.plan.dismissals
        await desk.press("u")
        assert (await desk.saved()).dismissals == {row.id: row}


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_what_is_dismissed_is_named_where_it_is_asked_why(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    plan = empty_plan("Plan", 2027).put(Node(id="n", kind="goal", position="1", statement="Grow"))
    async with at_desk(tmp_path, plan, size=size) as desk:
        (found,) = desk.app.view.report("n").findings
        await desk.press("m")
        above = desk.text.splitlines()[: desk.text[: desk.text.index("Why may this")].count("\n")]
        assert finding_text(found, "en")[:40] in above[-1]


async def test_all_findings_are_dismissed_for_one_reason(tmp_path: Path) -> None:
    async with at_desk(tmp_path, PLAN) as desk:
        await desk.press("down")
        before, found = desk.plan, desk.app.view.report("n").findings
        await desk.press("m", *["pagedown"] * 3)
        assert "all of them" in desk.text
        await desk.press("enter")
        assert f"All {len(found)} findings about this row." in desk.text
        await desk.type("agreed")
        await desk.press("enter")
        assert not desk.app.view.report("n").findings
        assert {row.code for row in desk.plan.dismissals.values()} == {f.code for f in found}
        await desk.press("u")
        assert desk.plan == before


async def test_a_remedy_that_scraps_asks_why(tmp_path: Path) -> None:
    loose = evolve(PLAN.nodes["n"], parent=None, position="2")
    async with at_desk(tmp_path, PLAN.put(loose)) as desk:
        await desk.press("down", "f")
        await desk.type("scrap")
        await desk.press("enter")
        await desk.type("no use")
        await desk.press("enter")
        assert (desk.plan.nodes["n"].state, desk.plan.nodes["n"].reason) == ("scrapped", "no use")
        await desk.press("u")
        assert desk.plan.nodes["n"].state == "draft"


@pytest.mark.parametrize("key", ["f", "m", "M"])
async def test_where_there_is_nothing_to_settle_it_is_said(tmp_path: Path, key: str) -> None:
    alone = PLAN.put(evolve(PLAN.nodes["n"], state="done"))
    async with at_desk(tmp_path, alone) as desk:
        await desk.press("down", key)
        assert not desk.plan.dismissals
        assert "othing" in desk.text
