"""Backups: sound, private, ten of them, and no more than are due."""

import os
import shutil
import sqlite3
import stat
import threading
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from goaltui.session.upkeep import Backup, Why
from goaltui.store import backups, copying
from goaltui.store.backups import KEPT, PlanBackups, kept
from goaltui.store.connection import connect_to_plan
from goaltui.store.copying import Stopped, copy, unsound
from goaltui.store.opening import open_store
from goaltui.store.problems import StoreProblem
from goaltui.store.sqlite import SqliteStore
from tests.store.conftest import Shared
from tests.store.support import group_of, is_sound, with_node

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Sets the time that backups are named after."""

    def at(now: datetime) -> None:
        monkeypatch.setattr(backups, "_now", lambda: now)

    return at


def edit(store: SqliteStore, statement: str, at: datetime = NOON) -> None:
    plan = store.read()
    store.write(group_of(plan, with_node(plan, "grow", statement=statement), at=at))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_is_a_whole_plan_with_its_history(path: Path, store: SqliteStore) -> None:
    edit(store, "Grow")
    made = PlanBackups(path).make("asked")
    assert made.path.parent == path.with_name(f"{path.name}.backups")
    assert made.size == made.path.stat().st_size
    assert is_sound(made.path)
    copied = open_store(made.path)
    assert copied.read() == store.read()
    assert copied.history() == store.history()
    copied.close()
    assert names(made.path.parent) == [made.path.name]


@pytest.mark.parametrize(
    ("plan", "folder", "file"),
    [(0o600, 0o700, 0o600), (0o660, 0o2770, 0o660), (0o644, 0o2750, 0o640), (0o666, 0o2770, 0o660)],
)
def test_it_is_as_private_as_the_plan(path: Path, plan: int, folder: int, file: int) -> None:
    path.chmod(plan)
    made = PlanBackups(path).make("asked").path
    assert stat.S_IMODE(made.stat().st_mode) == file
    assert stat.S_IMODE(made.parent.stat().st_mode) == folder


def test_the_same_is_not_backed_up_twice(path: Path, store: SqliteStore) -> None:
    keeper = PlanBackups(path)
    first = keeper.make("asked")
    assert keeper.make("import") == first
    edit(store, "Grow")
    second = keeper.make("import")
    assert [b.path for b in keeper.there()] == [second.path, first.path]


def test_one_a_day_where_somebody_changed_the_plan(
    path: Path, store: SqliteStore, clock: Callable[[datetime], None]
) -> None:
    keeper = PlanBackups(path)
    clock(NOON)
    assert keeper.daily() is None, "a new plan is what it was made from"
    edit(store, "Grow", NOON)
    assert keeper.daily() is not None
    edit(store, "Grow more", NOON + timedelta(minutes=1))
    clock(NOON + timedelta(minutes=2))
    assert keeper.daily() is None, "one a day is enough"
    clock(NOON + timedelta(days=1))
    assert keeper.daily() is not None
    clock(NOON + timedelta(days=9))
    assert keeper.daily() is None, "nothing has changed since"


def test_a_backup_that_is_opened_gets_none_of_its_own(
    path: Path, store: SqliteStore, clock: Callable[[datetime], None]
) -> None:
    clock(NOON)
    edit(store, "Grow", NOON)
    made = PlanBackups(path).daily()
    assert made is not None
    clock(NOON + timedelta(days=2))
    with closing(SqliteStore(made.path)) as opened:
        edit(opened, "Grow less", NOON + timedelta(days=2))
    assert PlanBackups(made.path).daily() is None
    assert PlanBackups(made.path).make("asked").path.is_file()


def backup(day: int, why: Why) -> Backup:
    return Backup(Path(f"{day}-{why}"), NOON + timedelta(days=day), why, 1)


@pytest.mark.parametrize(
    ("daily", "imports", "expected"),
    [
        (range(20), [], range(10, 20)),
        (range(3, 20), [0, 1, 2], [0, 1, 2, *range(13, 20)]),
        (range(5), range(5, 40), [*range(5), *range(35, 40)]),
        ([0], range(1, 30), [0, *range(21, 30)]),
    ],
    ids=["dailies", "few imports", "many imports", "one daily"],
)
def test_which_are_kept(
    daily: Iterable[int], imports: Iterable[int], expected: Iterable[int]
) -> None:
    there = [backup(d, "daily") for d in daily] + [backup(d, "import") for d in imports]
    newest_first = sorted(there, key=lambda b: b.at, reverse=True)
    left = {int(b.path.name.split("-")[0]) for b in kept(newest_first)}
    assert left == set(expected)
    assert len(kept(newest_first)) <= KEPT


def test_never_more_than_ten_and_nothing_else_is_removed(
    path: Path, store: SqliteStore, clock: Callable[[datetime], None]
) -> None:
    keeper = PlanBackups(path)
    for number in range(14):
        clock(NOON + timedelta(hours=number))
        edit(store, f"Grow {number}")
        keeper.make("asked")
        (keeper.make("asked").path.parent / "mine.plan").write_text("mine")
    there = keeper.there()
    assert len(there) == KEPT
    assert there[0].at == NOON + timedelta(hours=13)
    assert (there[0].path.parent / "mine.plan").read_text() == "mine"


def test_what_a_killed_one_left_goes_before_long(path: Path, store: SqliteStore) -> None:
    keeper = PlanBackups(path)
    folder = keeper.make("asked").path.parent
    old, young = folder / ".x.1.part", folder / ".y.2.part-journal"
    for part in (old, young):
        part.write_bytes(b"half")
    os.utime(old, (1, 1))
    edit(store, "Grow")
    keeper.make("asked")
    assert not old.exists()
    assert young.exists()
    assert len(keeper.there()) == 2


def test_where_there_is_no_place_beside_the_plan(
    nobodys: Path, as_nobody: Shared, tmp_path_factory: pytest.TempPathFactory
) -> None:
    own = nobodys.parent / "own"
    with as_nobody():
        own.mkdir()
        (nobodys.parent / f"{nobodys.name}.backups").symlink_to("/tmp")
        made = PlanBackups(nobodys, own).make("asked")
        assert made.path.is_relative_to(own)
        assert PlanBackups(nobodys, own).there() == [made]
        with pytest.raises(StoreProblem, match="No backup of"):
            PlanBackups(nobodys).make("asked")


def test_a_folder_that_everybody_may_write_is_not_used(path: Path, tmp_path: Path) -> None:
    folder = path.with_name(f"{path.name}.backups")
    folder.mkdir()
    folder.chmod(0o777)
    own = tmp_path / "own"
    assert PlanBackups(path, own).make("asked").path.is_relative_to(own)
    assert names(folder) == []


def test_two_plans_of_one_name_do_not_share_a_place(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / path.name
    other.parent.mkdir()
    shutil.copy(path, other)
    for plan in (path, other):
        plan.with_name(f"{plan.name}.backups").write_text("in the way")
    own = tmp_path / "own"
    made = [PlanBackups(plan, own).make("asked").path.parent for plan in (path, other)]
    assert made[0] != made[1]


def scribble(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:12288] = b"\xa5" * 4096
    path.write_bytes(content)


def test_a_damaged_plan_makes_no_backup(path: Path) -> None:
    scribble(path)
    with pytest.raises(StoreProblem, match="goaltui doctor"):
        PlanBackups(path).make("asked")
    assert names(path.with_name(f"{path.name}.backups")) == []
    assert unsound(path) != ""


def test_what_is_there_is_never_replaced(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine"
    target.write_text("mine")
    with pytest.raises(StoreProblem, match="File exists"):
        copy(path, target)
    assert target.read_text() == "mine"
    assert not list(tmp_path.glob("*.part*")) + list(tmp_path.glob(".*.part*"))


def test_a_folder_that_is_not_there_is_told(path: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreProblem, match="No such file or directory"):
        copy(path, tmp_path / "no" / "b.plan")


def test_whoever_leaves_does_not_wait_for_it(path: Path) -> None:
    with pytest.raises(Stopped):
        PlanBackups(path).make("daily", lambda: True)
    assert names(path.with_name(f"{path.name}.backups")) == []


def test_others_who_hold_the_file_all_the_time_end_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "_PATIENCE", 0.2)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    monkeypatch.setattr(copying, "connect_to_plan", lambda path: connect_to_plan(path, 0.1))
    with pytest.raises(StoreProblem, match=r"(held|hold) the file"):
        PlanBackups(path).make("asked")
    other.close()


def test_backups_made_under_writes_are_sound(
    path: Path,
    monkeypatch: pytest.MonkeyPatch,
    times: Callable[[int, int], int],
    figure: Callable[[str], None],
) -> None:
    """One writes hundreds of times a second while another backs up: each is some moment."""
    monkeypatch.setattr(copying, "_PAGES", 4)  # so that even a small file takes many steps
    whole, ended, written = times(10, 200), threading.Event(), [0]

    def write() -> None:
        own = open_store(path)
        while not ended.wait(0.002):  # so that the other gets its turn at all
            written[0] += 1
            edit(own, f"Grow {written[0]}")
        own.close()

    writer = threading.Thread(target=write)
    writer.start()
    sound = 0
    try:
        for number in range(whole):
            target = path.with_name(f"{number}.copy")
            copy(path, target)
            copied = open_store(target)
            done = len(copied.history())
            expected = f"Grow {done}" if done else "Increase revenue"
            sound += is_sound(target) and copied.read().nodes["grow"].statement == expected
            copied.close()
            target.unlink()
    finally:
        ended.set()
        writer.join()
    assert sound == whole
    assert written[0] > 1
    figure(f"{whole} backups made under {written[0]:,} writes, {sound} sound and of one moment")


def test_a_full_disk_leaves_nothing_behind(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(copying, "_fill", full)
    with pytest.raises(StoreProblem, match="No space left on device"):
        PlanBackups(path).make("asked")
    assert names(path.with_name(f"{path.name}.backups")) == []


def test_the_time_of_a_backup_is_read_from_its_name(path: Path) -> None:
    made = PlanBackups(path).make("delete")
    assert PlanBackups(path).there() == [made]
    assert abs(made.path.stat().st_mtime - made.at.timestamp()) < 60


def test_a_copy_that_is_overtaken_again_and_again_is_made_in_one_go(
    path: Path, store: SqliteStore, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(copying, "_PAGES", 4)
    monkeypatch.setattr(copying, "_PATIENCE", 20.0)
    written = [0]

    def writes_instead() -> bool:
        """Write at each step, as if somebody else had."""
        if written[0] < 50:
            written[0] += 1
            edit(store, f"Grow {written[0]}")
        return False

    copy(path, tmp_path / "copy", writes_instead)
    assert copying._RESTARTS < written[0] < 50
    assert is_sound(tmp_path / "copy")
