"""Half-typed text comes back after a bad end, and only text that was not kept."""

import threading
from typing import Any

import pytest

from goaltui.core.plan import Node, empty_plan
from goaltui.session.ports import NotSaved
from goaltui.tui import saver
from tests.desk import Desk, at_desk

PLAN = empty_plan("Plan", 2027).put(
    Node(id="g", kind="goal", position="V", statement="Grow"),
    Node(id="o", kind="objective", parent="g", position="V", statement="Publish posts"),
)


async def kept(desk: Desk) -> list[str]:
    store = desk.app.workplace.store
    return [draft.text for draft in await desk.app.on_writer(lambda: store.drafts("ana"))]


async def kept_becomes(desk: Desk, *texts: str) -> None:
    while await kept(desk) != list(texts):
        await desk.pilot.pause(0.01)


def hold_up(store: Any, name: str) -> threading.Event:
    """Let a method of the store wait until the event is set."""
    lock, done = threading.Event(), getattr(store, name)

    def waiting(*arguments: Any) -> Any:
        lock.wait(20)
        return done(*arguments)

    setattr(store, name, waiting)
    return lock


# What was kept is never offered as half typed


@pytest.mark.parametrize("keys", [("a",), ("down", "enter", "ctrl+u")], ids=["new", "reworded"])
async def test_a_draft_goes_in_the_same_moment_as_its_step_is_saved(tmp_path, keys):
    """Whoever is killed after the step is saved finds no draft of it, also no shorter one."""
    async with at_desk(tmp_path, PLAN) as desk:
        store: Any = desk.app.workplace.store
        store.drop_draft = lambda *_: None  # killed before it would have come to this
        await desk.press(*keys)
        await desk.type("Call custom")
        await kept_becomes(desk, "Call custom")
        await desk.type("ers")
        await desk.press("enter")
        await desk.saved()
        assert await kept(desk) == []
    async with at_desk(tmp_path) as desk:
        await desk.app.workers.wait_for_complete()
        assert "half typed" not in desk.text
        assert "Call customers" in desk.text


async def test_a_draft_never_comes_after_the_step_that_it_became(tmp_path):
    """The disk is slow: the step is still being written when its text would become a draft."""
    async with at_desk(tmp_path, PLAN) as desk:
        store: Any = desk.app.workplace.store
        store.drop_draft = lambda *_: None  # killed before it would have come to this
        lock = hold_up(store, "write")
        await desk.press("a")
        await desk.type("Call customers")
        await desk.press("enter")
        await desk.pilot.pause(0.4)
        lock.set()
        await desk.saved()
        await desk.pilot.pause(0.1)
        assert await kept(desk) == []


async def test_what_is_typed_next_is_kept_while_the_last_step_cannot_be_saved(
    tmp_path, monkeypatch
):
    monkeypatch.setattr(saver, "RETRY_SECONDS", 0.01)
    async with at_desk(tmp_path, PLAN) as desk:
        store: Any = desk.app.workplace.store
        writable, store.write = store.write, lambda group: NotSaved(group, "The disk is full.")
        await desk.press("home", "a")
        await desk.type("First")
        await desk.press("enter", "up", "up", "a")
        await desk.type("Second")
        await kept_becomes(desk, "Second")
        store.write = writable
        await desk.saved()
        assert await kept(desk) == ["Second"]
