"""What is typed reaches the disk, or is said not to have: locked, full, refused, broken."""

import asyncio
import threading
from typing import Any

import platformdirs
import pytest

from goaltui.core.plan import Node, empty_plan
from goaltui.session.commands.nodes import AddNode, SetStatement
from goaltui.session.commands.rows import Remove, SetFields
from goaltui.session.ports import Draft, NotSaved
from goaltui.store.problems import StoreProblem
from goaltui.tui import drafting, saver
from goaltui.tui.widgets.form import Form
from tests.desk import Desk, at_desk

LOCKED = "The plan cannot be used: another program has held the file for too long."
PLAN = empty_plan("Plan", 2027).put(
    Node(id="g", kind="goal", position="V", statement="Grow"),
    Node(id="o", kind="objective", parent="g", position="V", statement="Publish posts"),
)


@pytest.fixture(autouse=True)
def impatient(monkeypatch, tmp_path):
    """Try again soon, and keep the log of faults here."""
    monkeypatch.setattr(saver, "RETRY_SECONDS", 0.01)
    monkeypatch.setattr(drafting, "RETRY_SECONDS", 0.01)
    monkeypatch.setattr(platformdirs, "user_log_path", lambda *_a, **_k: tmp_path / "log")


async def kept(desk: Desk) -> list[str]:
    store = desk.app.workplace.store
    return [draft.text for draft in await desk.app.on_writer(lambda: store.drafts("ana"))]


async def until(desk: Desk, holds) -> None:
    """Wait until `holds()`; the test's own time limit ends it otherwise."""
    while not holds():
        await desk.pilot.pause(0.01)


async def kept_becomes(desk: Desk, *texts: str) -> None:
    while await kept(desk) != list(texts):
        await desk.pilot.pause(0.01)


def fail(*_: object) -> None:
    raise StoreProblem(LOCKED)


async def leave(desk: Desk) -> int | None:
    """Quit; where something is not saved, that is said first and one quits again."""
    for _ in range(2):
        await asyncio.wait_for(desk.app.action_quit(), 20)
        if desk.app.return_code is not None:
            break
        said = " ".join(desk.text.split())
        assert "Quit again to leave all the same." in said
    return desk.app.return_code


async def test_typing_goes_on_while_drafts_cannot_be_written(tmp_path):
    async with at_desk(tmp_path, PLAN) as desk:
        store: Any = desk.app.workplace.store
        writable, store.keep_draft = store.keep_draft, fail
        await desk.press("down", "enter")
        await desk.type(" a")
        await until(desk, lambda: "not kept as a draft yet" in desk.text)
        await desk.type(" week")
        store.keep_draft = writable
        await kept_becomes(desk, "Publish posts a week")


async def test_keys_do_not_wait_for_a_draft(tmp_path):
    async with at_desk(tmp_path, PLAN) as desk:
        store: Any = desk.app.workplace.store
        lock, waits = threading.Event(), threading.Event()
        writable = store.keep_draft

        def blocked(draft: Draft, unless: str | None = None) -> None:
            waits.set()
            lock.wait(20)
            writable(draft)

        store.keep_draft = blocked
        await desk.press("down", "enter")
        await desk.type(" a")
        await until(desk, waits.is_set)
        await desk.type(" week")
        assert "Publish posts a week" in desk.text
        lock.set()
        await kept_becomes(desk, "Publish posts a week")


async def test_what_was_typed_last_is_kept_when_one_leaves(tmp_path, monkeypatch):
    monkeypatch.setattr(drafting, "SECONDS", 60)
    async with at_desk(tmp_path, PLAN) as desk:
        await desk.press("down", "tab")
        desk.app.screen.query_one(Form).begin("deadline")
        await desk.type("soonish")
        assert await kept(desk) == []
        assert await leave(desk) == 0
        assert await kept(desk) == ["soonish"]


async def test_entered_text_is_a_draft_until_it_is_saved(tmp_path):
    async with at_desk(tmp_path, PLAN) as desk:
        store: Any = desk.app.workplace.store
        writable, store.write = store.write, lambda group: NotSaved(group, "The disk is full.")
        await desk.press("down", "enter")
        await desk.type(" a week")
        await desk.press("enter")
        await kept_becomes(desk, "Publish posts a week")
        store.write = writable
        await desk.saved()
        await kept_becomes(desk)


async def test_entered_text_that_cannot_be_saved_is_there_at_the_next_start(tmp_path):
    async with at_desk(tmp_path, PLAN) as desk:
        store: Any = desk.app.workplace.store
        store.write = lambda group: NotSaved(group, "The disk is full.")
        await desk.press("down", "enter")
        await desk.type(" a week")
        await desk.press("enter")
        await until(desk, lambda: "The disk is full." in desk.text)
        assert await leave(desk) == 2
    async with at_desk(tmp_path) as desk:
        await desk.app.workers.wait_for_complete()
        await desk.press("enter")
        assert desk.plan.nodes["o"].statement == "Publish posts a week"


async def test_one_is_told_what_leaving_would_lose_and_may_stay(tmp_path):
    async with at_desk(tmp_path, PLAN) as desk:
        store: Any = desk.app.workplace.store
        writable, store.write = store.write, lambda group: NotSaved(group, "The disk is full.")
        desk.app.session.dispatch(SetFields("nodes", "o", {"channel": "paid"}))
        await until(desk, lambda: "The disk is full." in desk.text)
        await desk.press("ctrl+q")
        said = " ".join(desk.text.split())
        assert (
            "Quit again to leave all the same. Not saved: set channel of “Publish posts”." in said
        )
        store.write = writable
        assert (await desk.saved()).nodes["o"].channel == "paid"
        assert await leave(desk) == 0


async def test_a_plan_that_cannot_be_read_after_a_refusal(tmp_path):
    async with at_desk(tmp_path, PLAN) as ana, at_desk(tmp_path, who="luca") as luca:
        luca.app.session.dispatch(SetFields("nodes", "o", {"channel": "blog"}))
        await luca.saved()
        store: Any = ana.app.workplace.store
        readable, store.read = store.read, fail
        ana.app.session.dispatch(SetFields("nodes", "o", {"channel": "paid"}))
        ana.app.session.dispatch(SetFields("nodes", "o", {"market": "Italy"}))
        await until(ana, lambda: LOCKED in ana.text)
        assert "not saved" in ana.text
        store.read = readable
        await until(ana, lambda: ana.plan.nodes["o"].channel == "blog")
        assert "luca changed channel" in ana.text
        assert (await ana.saved()).nodes["o"].market == "Italy"


async def test_one_can_leave_while_the_plan_cannot_be_read(tmp_path):
    async with at_desk(tmp_path, PLAN) as ana, at_desk(tmp_path, who="luca") as luca:
        luca.app.session.dispatch(SetFields("nodes", "o", {"channel": "blog"}))
        await luca.saved()
        store: Any = ana.app.workplace.store
        store.read = fail
        ana.app.session.dispatch(SetFields("nodes", "o", {"channel": "paid"}))
        ana.app.session.dispatch(SetFields("nodes", "o", {"market": "Italy"}))
        assert await leave(ana) == 2


async def test_a_fault_of_ours_is_said_and_logged_and_one_can_leave(tmp_path):
    def broken(_group: object) -> None:
        raise KeyError("lost")

    async with at_desk(tmp_path, PLAN) as desk:
        store: Any = desk.app.workplace.store
        store.write = broken
        desk.app.session.dispatch(SetFields("nodes", "o", {"channel": "paid"}))
        await until(desk, lambda: "goaltui has a fault: KeyError" in desk.text)
        assert "not saved" in desk.text
        assert "KeyError" in (tmp_path / "log" / "goaltui.log").read_text("utf-8")
        assert await leave(desk) == 2


async def test_refused_words_are_said_and_offered_again(tmp_path):
    async with at_desk(tmp_path, PLAN) as ana, at_desk(tmp_path, who="luca") as luca:
        luca.app.session.dispatch(SetStatement("o", "Write for magazines"))
        await luca.saved()
        await ana.press("down", "enter")
        await ana.type(" a week")
        await ana.press("enter")
        await until(ana, lambda: ana.plan.nodes["o"].statement == "Write for magazines")
        said = " ".join(ana.text.split())
        assert "luca changed statement of “Write for magazines” to “Write for magazines”" in said
        assert "written" not in said
        assert await kept(ana) == ["Publish posts a week"]
        await ana.press("down")
        assert await leave(ana) == 0
        assert await kept(ana) == ["Publish posts a week"]
    async with at_desk(tmp_path) as ana:
        await ana.app.workers.wait_for_complete()
        await ana.press()
        assert "typed  Publish posts a week" in ana.text
        assert "now    Write for magazines" in ana.text


async def test_a_row_whose_parent_has_gone_is_offered_again(tmp_path):
    async with at_desk(tmp_path, PLAN) as ana, at_desk(tmp_path, who="luca") as luca:
        luca.app.session.dispatch(Remove("nodes", ("g",)))
        await luca.saved()
        ana.app.session.dispatch(AddNode("objective", "g", None, "Call customers"))
        await until(ana, lambda: "g" not in ana.plan.nodes)
        assert await kept(ana) == ["Call customers"]


async def test_what_is_done_while_drafts_are_seen_to_is_saved_too(tmp_path, monkeypatch):
    async with at_desk(tmp_path, "inbound") as desk:
        await desk.press("enter", "x", "enter")
        await desk.saved()
        late = [SetFields("nodes", next(iter(desk.plan.nodes)), {"label": "Late"})]

        async def tend(_drafting):
            while late:
                desk.app.dispatch(late.pop())

        monkeypatch.setattr(drafting.Drafting, "tend", tend)
        await desk.press("down", "d")
        plan = await desk.saved()
        assert not late
        assert "Late" in [node.label for node in plan.nodes.values()]
