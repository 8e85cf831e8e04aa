"""Half-typed text comes back after a bad end, and only text that was not kept."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from textual.worker import WorkerFailed

from goaltui import bootstrap
from goaltui.core.plan import Node, Plan, empty_plan
from goaltui.session.commands.nodes import SetStatement
from goaltui.session.ports import Draft, Group, NotSaved
from goaltui.session.upkeep import MANY, Backup, Why, never
from goaltui.store.backups import PlanBackups
from goaltui.store.copying import Stopped
from goaltui.store.problems import StoreProblem
from goaltui.store.sqlite import SqliteStore
from goaltui.tui import saver, upkeep
from goaltui.tui.row_form import Place
from tests.desk import Desk, at_desk
from tests.kit import StillKit

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


# What was not kept is offered back


async def left(tmp_path, *drafts: Draft) -> None:
    async with at_desk(tmp_path, PLAN) as desk:
        for one in drafts:
            await desk.app.on_writer(partial(desk.app.workplace.store.keep_draft, one))


def draft(row: str, field: str, before: str, text: str) -> Draft:
    return Draft("ana", "nodes", row, field, before, text, StillKit().now())


async def offered(desk: Desk) -> str:
    await desk.app.workers.wait_for_complete()
    await desk.press()
    return desk.text


async def test_a_new_row_is_worded_on_and_not_entered_at_once(tmp_path):
    await left(tmp_path, draft("g", "child", "", "Call custom"), draft("o", "owner", "", "Noor"))
    async with at_desk(tmp_path) as desk:
        assert "a new row under “Grow”" in await offered(desk)
        await desk.press("enter")
        assert desk.plan == PLAN
        assert "put back" in desk.text
        await desk.type("ers")
        await desk.press("enter")
        assert desk.children("g") == ["Publish posts", "Call customers"]
        assert "typed  Noor" in await offered(desk), "what else was left comes after it"
        await desk.saved()
        assert await kept(desk) == ["Noor"]


async def test_what_is_taken_stays_a_draft_until_its_step_is_on_disk(tmp_path, monkeypatch):
    """Whoever is killed while the disk is full finds the words again at the next start."""
    monkeypatch.setattr(saver, "RETRY_SECONDS", 0.01)
    typed = draft("o", "statement", "Publish posts", "Publish posts a week")
    await left(tmp_path, replace(typed, at=typed.at.replace(year=2020)))
    async with at_desk(tmp_path) as desk:
        await offered(desk)
        store: Any = desk.app.workplace.store
        writable, store.write = store.write, lambda group: NotSaved(group, "The disk is full.")
        await desk.press("enter")
        assert desk.plan.nodes["o"].statement == "Publish posts a week"
        await desk.pilot.pause(0.4)
        assert await kept(desk) == ["Publish posts a week"]
        store.drop_draft = lambda *_: None  # killed before it would have come to this
        store.write = writable
        await desk.saved()
        assert await kept(desk) == [], "it goes in the transaction of its step"


async def test_what_is_typed_where_a_draft_was_taken_stays(tmp_path, monkeypatch):
    monkeypatch.setattr(saver, "RETRY_SECONDS", 0.01)
    await left(tmp_path, draft("o", "market", "", "Italy"))
    async with at_desk(tmp_path) as desk:
        screen: Any = desk.app.get_screen("plan")
        drafts = screen.form.drafts(Place("nodes", "o"))
        await offered(desk)
        store: Any = desk.app.workplace.store
        writable, store.write = store.write, lambda group: NotSaved(group, "The disk is full.")
        await desk.press("enter")
        drafts.keep("o", "market", "Italy", "Italy and Mal")
        await kept_becomes(desk, "Italy and Mal")
        store.write = writable
        await desk.saved()
        await desk.pilot.pause(0.4)
        assert await kept(desk) == ["Italy and Mal"]


@pytest.mark.parametrize("keys", [(), ("d",)], ids=["at the start", "on dropping one"])
async def test_a_file_that_is_held_when_drafts_are_asked_for_is_told(tmp_path, monkeypatch, keys):
    def held(*_: object) -> None:
        raise StoreProblem("Another program holds the file.")

    if keys:
        await left(tmp_path, draft("o", "owner", "", "Noor"), draft("o", "market", "", "Italy"))
    monkeypatch.setattr(SqliteStore, "drop_draft" if keys else "drafts", held)
    async with at_desk(tmp_path, PLAN) as desk:
        await desk.app.workers.wait_for_complete()
        await desk.press(*keys)
        await until(desk, lambda: "Another program holds the file." in desk.text)


async def test_a_fault_in_what_is_done_aside_ends_the_program(tmp_path, monkeypatch):
    def boom(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(SqliteStore, "drafts", boom)
    with pytest.raises(WorkerFailed, match="ZeroDivisionError"):
        async with at_desk(tmp_path, PLAN) as desk:
            await desk.pilot.pause(0.2)


async def test_a_new_row_may_be_put_back(tmp_path):
    await left(tmp_path, draft("plan", "child", "", "Be lov"))
    async with at_desk(tmp_path) as desk:
        assert "a new goal" in await offered(desk)
        await desk.press("enter", "escape")
        await kept_becomes(desk)
        assert desk.plan == PLAN


async def test_a_new_row_whose_place_has_gone_says_so(tmp_path):
    await left(tmp_path, draft("gone", "child", "", "Be lov"))
    async with at_desk(tmp_path) as desk:
        await offered(desk)
        await desk.press("enter")
        assert "no longer there; d drops it" in desk.text
        await desk.press("d")
        await kept_becomes(desk)


async def test_before_and_after_and_who_changed_it_meanwhile(tmp_path):
    await left(
        tmp_path,
        draft("o", "statement", "Publish posts", "Publish posts a we"),
        draft("o", "market", "", "Ital"),
    )
    async with at_desk(tmp_path, who="luca") as luca:
        luca.app.session.dispatch(SetStatement("o", "Write for magazines"))
        await luca.saved()
    async with at_desk(tmp_path) as desk:
        text = await offered(desk)
        assert "typed  Publish posts a we" in text
        assert "now    Write for magazines" in text
        (since,) = [line for line in text.splitlines() if "since" in line]
        assert "luca changed it at" in since
        assert "it was Publish posts" in since
        assert "now    nothing" in text
        await desk.press("enter")
        assert desk.plan.nodes["o"].statement == "Publish posts a we"


# Backups while one works


def backups(tmp_path) -> list[str]:
    folder = tmp_path / "desk.plan.backups"
    return sorted(p.name.split("-", 3)[3] for p in folder.iterdir()) if folder.exists() else []


async def until(desk: Desk, holds) -> None:
    while not holds():
        await desk.pilot.pause(0.01)


async def test_one_a_day_after_the_first_screen_where_there_is_something_new(tmp_path, monkeypatch):
    monkeypatch.setattr(upkeep, "SECONDS", 0)
    async with at_desk(tmp_path, PLAN) as desk:
        await desk.app.workers.wait_for_complete()
        assert backups(tmp_path) == []
        desk.app.session.dispatch(SetStatement("o", "Write"))
        await desk.saved()
    for _ in range(2):
        async with at_desk(tmp_path) as desk:
            await desk.app.workers.wait_for_complete()
            assert backups(tmp_path) == ["daily.plan"]


async def test_why_there_is_none_today_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(upkeep, "SECONDS", 0)
    (tmp_path / "desk.plan.backups").write_text("in the way")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "desk.plan.backups"))
    async with at_desk(tmp_path, PLAN) as desk:
        desk.app.session.dispatch(SetStatement("o", "Write"))
        await desk.saved()
    async with at_desk(tmp_path) as desk:
        await until(desk, lambda: "No backup of" in desk.text)


@pytest.mark.parametrize("rows", [MANY - 3, MANY - 2])
async def test_before_many_rows_go_in_one_step(tmp_path, rows):
    nodes = [
        Node(id=f"n{n}", kind="objective", parent="g", position=f"V{n}1", statement=f"No {n}")
        for n in range(rows)
    ]
    async with at_desk(tmp_path, PLAN.put(*nodes)) as desk:
        await desk.press("home", "d")
        assert desk.plan.nodes == {}
        await desk.saved()
        assert backups(tmp_path) == (["delete.plan"] if rows + 2 >= MANY else [])
        for backup in (tmp_path / "desk.plan.backups").glob("*.plan"):
            assert len(bootstrap.read_plan(backup).nodes) == rows + 2


def many() -> Plan:
    rows = (
        Node(id=f"n{n}", kind="objective", parent="g", position=f"V{n}1", statement=f"No {n}")
        for n in range(MANY)
    )
    return PLAN.put(*rows)


async def test_one_backup_before_a_step_however_often_it_cannot_be_saved(tmp_path, monkeypatch):
    monkeypatch.setattr(saver, "RETRY_SECONDS", 0.01)
    async with at_desk(tmp_path, many()) as desk:
        store: Any = desk.app.workplace.store
        writable, made = store.write, PlanBackups.make
        tried: list[int] = []
        asked: list[str] = []

        def make(keeper: PlanBackups, why: Why, stop: Callable[[], bool] = never) -> Backup:
            asked.append(why)
            return made(keeper, why, stop)

        monkeypatch.setattr(PlanBackups, "make", make)

        def full(group: Group) -> NotSaved:
            tried.append(1)
            return NotSaved(group, "The disk is full.")

        store.write = full
        await desk.press("home", "d")
        await until(desk, lambda: len(tried) > 3)
        assert asked == ["delete"]
        store.write = writable
        await desk.saved()


async def test_a_signal_ends_the_backup_before_a_step_and_the_step_is_saved(tmp_path, monkeypatch):
    async with at_desk(tmp_path, many()) as desk:
        began = threading.Event()

        def make(_keeper: PlanBackups, _why: Why, stop: Callable[[], bool] = never) -> None:
            began.set()
            while not stop():
                began.wait()
            raise Stopped("Given up since the program ends.")

        monkeypatch.setattr(PlanBackups, "make", make)
        await desk.press("home", "d")
        await until(desk, began.is_set)
        desk.app.endings._number = 15
        assert (await desk.saved()).nodes == {}
        assert "Given up" not in desk.text


async def test_a_program_that_stays_open_sees_the_day_change(tmp_path, monkeypatch):
    monkeypatch.setattr(upkeep, "SECONDS", 0)
    monkeypatch.setattr(upkeep, "EVERY", 0.05)
    async with at_desk(tmp_path, PLAN) as desk:
        desk.app.session.dispatch(SetStatement("o", "Write"))
        await desk.saved()
        await until(desk, lambda: backups(tmp_path) == ["daily.plan"])
        today, seen = desk.app.view.today + timedelta(days=1), desk.app.view
        kit: Any = desk.app.session.kit
        object.__setattr__(kit, "day", today)
        await until(desk, lambda: desk.app.view is not seen)
        assert desk.app.view.today == today
        frame: Any = desk.app.screen
        assert frame._seen is desk.app.view
        assert desk.app.day_shown in desk.text
        seen = desk.app.view
        await desk.pilot.pause(0.2)
        assert desk.app.view is seen, "nothing is worked out anew on the same day"
