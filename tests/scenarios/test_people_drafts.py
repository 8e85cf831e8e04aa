"""What was half typed when the line dropped is offered back."""

import pytest

from goaltui.core.plan import Node, Person, Plan, empty_plan
from goaltui.session.ports import Draft
from tests.desk import NARROW, WIDE, Desk, at_desk
from tests.kit import StillKit


def small() -> Plan:
    return empty_plan("Small", 2027).put(
        Person(id="ana", name="Ana Ruiz", role="Head"),
        Node(id="g", kind="goal", position="V", statement="Increase leads"),
    )


def draft(table: str, row: str, field: str, before: str, text: str, who: str = "ana") -> Draft:
    return Draft(who, table, row, field, before, text, StillKit().now())


async def left(tmp_path, *drafts: Draft) -> None:
    async with at_desk(tmp_path, small()) as desk:
        for one in drafts:
            await desk.app.on_writer(lambda d=one: desk.app.workplace.store.keep_draft(d))  # type: ignore[misc]


async def kept(desk: Desk) -> list[str]:
    await desk.app.workers.wait_for_complete()
    drafts = await desk.app.on_writer(lambda: desk.app.workplace.store.drafts("ana"))
    return [d.text for d in drafts]


@pytest.mark.parametrize("size", [NARROW, WIDE])
async def test_taken_dropped_or_left_for_later(tmp_path, size):
    await left(
        tmp_path,
        draft("people", "ana", "role", "Head", "Head of dem"),
        draft("nodes", "g", "child", "", "Publish 2 posts"),
        draft("nodes", "g", "statement", "Increase leads", "Increase lead gen"),
        draft("nodes", "plan", "child", "", "Be loved"),
    )
    async with at_desk(tmp_path, size=size) as desk:
        await desk.app.workers.wait_for_complete()
        await desk.press()
        for expected in (
            "You left this half typed",
            "role of “Ana Ruiz”",
            "typed  Head of dem",
            "now    Head",
            "a new row under “Increase leads”",
        ):
            assert expected in desk.text
        await desk.press("enter", "enter", "enter")  # the new row is worded on, then entered
        await desk.press("d", "escape")
        assert desk.plan.people["ana"].role == "Head of dem"
        assert desk.children("g") == ["Publish 2 posts"]
        assert desk.children(None) == ["Increase leads"]
        assert await kept(desk) == ["Be loved"]
        await desk.press("u", "u")
        assert desk.plan == small()
    async with at_desk(tmp_path, size=size) as desk:
        await desk.app.workers.wait_for_complete()
        await desk.press()
        assert "a new goal" in desk.text
        await desk.press("enter", "enter")
        assert desk.children(None) == ["Increase leads", "Be loved"]
        assert await kept(desk) == []


async def test_what_cannot_be_entered_stays_with_the_reason(tmp_path):
    await left(
        tmp_path,
        draft("people", "ana", "hours", "", "a few"),
        draft("people", "gone", "role", "", "Chief"),
        draft("nodes", "gone", "child", "", "Anything"),
    )
    async with at_desk(tmp_path) as desk:
        await desk.app.workers.wait_for_complete()
        await desk.press("enter")
        assert "a few" in desk.line_with("Type it anew")
        await desk.press("down", "enter")
        assert "What it belongs to is no longer there; d drops it." in desk.text
        await desk.press("d", "enter")
        assert "What it was to hang under is no longer there" in desk.text
        assert desk.plan == small()
        assert await kept(desk) == ["a few", "Anything"]


async def test_what_stands_there_anyway_and_anothers_drafts_are_not_offered(tmp_path):
    await left(
        tmp_path,
        draft("people", "ana", "role", "", "Head"),
        draft("people", "ana", "hours", "", "12", who="luca"),
        draft("funnels", "f", "trial", "", "{}"),
    )
    async with at_desk(tmp_path) as desk:
        assert "half typed" not in desk.text
        assert await kept(desk) == ["{}"]


async def test_half_typed_text_of_a_person_survives(tmp_path):
    async with at_desk(tmp_path, small()) as desk:
        await desk.press("g", "o", "enter", "down", "ctrl+u")
        await desk.type("Chief of everyth")
        while await kept(desk) != ["Chief of everyth"]:
            await desk.pilot.pause(0.05)
        # The line drops: nothing is entered, nothing is said.
    async with at_desk(tmp_path) as desk:
        await desk.app.workers.wait_for_complete()
        await desk.press("enter")
        assert desk.plan.people["ana"].role == "Chief of everyth"


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(("g", "o", "enter", "down", "ctrl+u", *"Chief"), id="a field"),
        pytest.param(("f2", "ctrl+u", *"Chief"), id="a dialog"),
        pytest.param(("enter", "ctrl+u", *"Chief"), id="a sentence"),
        pytest.param(("a", *"Chief"), id="a new row"),
    ],
)
async def test_leaving_enters_what_is_typed(tmp_path, keys):
    async with at_desk(tmp_path, small()) as desk:
        await desk.press(*keys, "ctrl+q")
        assert desk.app.return_code == 0
    async with at_desk(tmp_path) as desk:
        plan = desk.plan
        texts = [plan.settings.title, plan.people["ana"].role]
        assert "Chief" in texts + [node.statement for node in plan.nodes.values()]
        assert "half typed" not in desk.text
