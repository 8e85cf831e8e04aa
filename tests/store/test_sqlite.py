import sqlite3
import threading
from decimal import Decimal
from pathlib import Path

import pytest

from goaltui.core.diff import Change
from goaltui.core.plan import Node
from goaltui.session.ports import NotSaved, Written
from goaltui.store import history
from goaltui.store.problems import StoreProblem
from goaltui.store.sqlite import SqliteStore
from tests.store.conftest import Opener
from tests.store.support import group_of, is_sound, small_plan, with_node


def test_a_plan_comes_back_as_it_was_made(store: SqliteStore) -> None:
    plan = small_plan()
    assert store.read() == plan
    assert [*store.read().stages] == [*plan.stages]


def test_what_is_written_is_read(store: SqliteStore, path: Path) -> None:
    plan = small_plan()
    after = with_node(plan, "more", target=Decimal("4.32"), notes="two\nlines")
    after = after.put(Node(id="new", kind="goal", position="k")).drop("measurements", "m1")
    group = group_of(plan, after)
    assert store.write(group) == Written(group)
    assert store.read() == after
    assert is_sound(path)


def test_rows_stay_in_the_order_in_which_they_came(store: SqliteStore) -> None:
    plan = small_plan()
    after = plan.put(*(Node(id=f"x{n}", kind="goal", position="V") for n in (3, 1, 2)))
    store.write(group_of(plan, after))
    assert [*store.read().nodes] == ["grow", "more", "x3", "x1", "x2"]


def test_history_tells_the_groups_as_they_were(store: SqliteStore) -> None:
    plan = small_plan()
    first = with_node(plan, "grow", statement="Erhöhen [/] 매출")
    one = group_of(plan, first, reason="because")
    two = group_of(first, first.drop("nodes", "more"), who="luca")
    three = group_of(first, first, kind="undo", undoes=one.id)
    for group in (one, two, three):
        store.write(group)
    assert list(store.history()) == [one, two, three]
    assert list(store.history(who="ana")) == [one, three]
    assert list(store.history(row="more")) == [two]
    assert list(store.history(who="luca", row="grow")) == []


def test_a_group_that_is_on_disk_is_not_written_twice(store: SqliteStore) -> None:
    plan = small_plan()
    group = group_of(plan, with_node(plan, "grow", label="once"))
    assert store.write(group) == store.write(group) == Written(group)
    assert list(store.history()) == [group]


def test_history_takes_any_text(store: SqliteStore) -> None:
    odd = Change("nodes", "grow", "statement", "Increase revenue", "a\x00b\udc80")
    group = group_of(small_plan(), small_plan(), who="an\udcffa", reason="x\x00")
    store.write(group)
    (told,) = store.history(who="an\udcffa")
    assert (told.who, told.reason) == ("ana", "x")
    assert history._decode(history._encode(odd.after)) == odd.after
    assert history._encode(odd.after).encode()  # type: ignore[union-attr]


def test_history_is_never_changed(store: SqliteStore, path: Path) -> None:
    plan = small_plan()
    store.write(group_of(plan, with_node(plan, "grow", label="x")))
    db = sqlite3.connect(path, isolation_level=None)
    for table in ("groups", "changes"):
        for sql in (f'DELETE FROM "{table}"', f'UPDATE "{table}" SET seq = 9'):
            with pytest.raises(sqlite3.IntegrityError, match="never changed"):
                db.execute(sql)
    db.close()


def test_only_what_others_write_counts_as_changed_elsewhere(opened: Opener) -> None:
    mine, theirs = opened(), opened()
    plan = mine.read()
    theirs.read()
    mine.write(group_of(plan, with_node(plan, "grow", label="mine")))
    assert not mine.changed_elsewhere()
    assert theirs.changed_elsewhere()
    assert not theirs.changed_elsewhere()
    theirs.write(group_of(plan, with_node(plan, "more", label="theirs")))
    mine.write(group_of(plan, with_node(plan, "grow", market="mine")))
    assert mine.changed_elsewhere()
    assert not mine.changed_elsewhere()


def test_reading_takes_in_what_others_wrote(opened: Opener) -> None:
    mine, theirs = opened(), opened()
    plan = theirs.read()
    theirs.write(group_of(plan, with_node(plan, "more", label="theirs")))
    mine.read()
    assert not mine.changed_elsewhere()


def test_each_thread_has_a_connection_with_the_same_settings(store: SqliteStore) -> None:
    found: list[tuple[int, dict[str, object]]] = []
    names = ("synchronous", "journal_mode", "foreign_keys", "trusted_schema", "cell_size_check")

    def look() -> None:
        store.read()
        db = store._connection()
        found.append((id(db), {n: db.execute(f"PRAGMA {n}").fetchone()[0] for n in names}))

    threads = [threading.Thread(target=look) for _ in range(2)]
    look()
    for thread in threads:
        thread.start()
        thread.join()
    assert len({connection for connection, _ in found}) == 3
    wanted = dict(zip(names, (3, "delete", 1, 0, 1), strict=True))
    assert [settings for _, settings in found] == [wanted] * 3


def test_a_closed_store_lets_go_of_the_file_and_opens_it_again(store: SqliteStore) -> None:
    store.read()
    connection = store._connection()
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")
    assert store.read() == small_plan()


def test_a_damaged_history_is_told(path: Path, store: SqliteStore) -> None:
    with sqlite3.connect(path) as db:
        db.execute(
            "INSERT INTO \"groups\" VALUES (1, 'g', 'Monday', 'ana', 's', '', '', 'do', NULL)"
        )
    db.close()
    with pytest.raises(StoreProblem, match="damaged"):
        store.history()
    assert store.read() == small_plan()


def test_a_plan_made_newer_while_it_is_open_is_left_alone(store: SqliteStore, path: Path) -> None:
    plan = store.read()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()
    outcome = store.write(group_of(plan, with_node(plan, "grow", label="x")))
    assert isinstance(outcome, NotSaved)
    assert "newer goaltui" in outcome.message
    with pytest.raises(StoreProblem, match="newer goaltui"):
        store.read()


def test_steps_end_where_they_would_make_opening_slow(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = store.read()
    groups = []
    for label in "abcde":
        new = with_node(plan, "grow", label=label)
        groups.append(group_of(plan, new))
        assert store.write(groups[-1]) == Written(groups[-1])
        plan = new
    assert store.steps("ana") == groups
    assert store.steps("nobody") == []
    monkeypatch.setattr("goaltui.store.history._MOST_STEPS", 3)
    assert store.steps("ana") == groups[-3:]
    monkeypatch.setattr("goaltui.store.history._MOST_CHANGES", 2)
    assert store.steps("ana") == groups[-2:]
    monkeypatch.setattr("goaltui.store.history._MOST_CHANGES", 0)
    assert store.steps("ana") == groups[-1:]
