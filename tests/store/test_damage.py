"""One field that makes no sense keeps nobody from the rest, and can be put right."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from goaltui.core.integrity import faults
from goaltui.core.plan import Plan
from goaltui.core.series import series_of
from goaltui.core.smart.subject import Context
from goaltui.session.ports import Written
from goaltui.store.problems import StoreProblem
from goaltui.store.sqlite import SqliteStore
from tests.store.support import group_of, small_plan, with_node

DAMAGE = {
    "a day": ("nodes", "more", "deadline", "'soon'", "soon"),
    "a kind": ("nodes", "more", "kind", "'wish'", "wish"),
    "a place": ("nodes", "more", "position", "'?'", "?"),
    "a number": ("nodes", "more", "hours", "'NaN'", "NaN"),
    "less than nothing": ("nodes", "more", "hours", "'-1'", "-1"),
    "a list": ("people", "ana", "away", "'[{'", "[{"),
    "a name": ("people", "ana", "name", "''", ""),
    "a rate": ("stages", "s2", "rate", "'9/0'", "9/0"),
    "a year": ("about", "plan", "year", "-7", "-7"),
}


def scribble(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(sql)


@pytest.mark.parametrize(("table", "row", "field", "raw", "held"), DAMAGE.values(), ids=DAMAGE)
def test_the_rest_is_read_and_what_is_wrong_is_told(
    store: SqliteStore, path: Path, table: str, row: str, field: str, raw: str, held: str
) -> None:
    scribble(path, f"UPDATE {table} SET {field} = {raw} WHERE id = '{row}'")
    plan = store.read()
    assert {i: set(plan.table(t).wrong(i)) for t, rows in tables(plan) for i in rows} == {
        i: {field} if (t, i) == (table, row) else set()
        for t, rows in tables(small_plan())
        for i in rows
    }
    assert plan.table(table).wrong(row)[field] == held
    assert faults(plan) == []


def test_bytes_that_are_no_text_show_that_they_are_none(store: SqliteStore, path: Path) -> None:
    scribble(path, "UPDATE nodes SET statement = CAST(x'4772ff6f77' AS TEXT) WHERE id = 'more'")
    plan = store.read()
    assert plan.nodes["more"].statement == "Gr\ufffdow"
    group = group_of(plan, with_node(plan, "more", statement="Grow"))
    assert store.write(group) == Written(group)


def tables(plan: Plan):
    return [(name, plan.table(name)) for name in ("about", "people", "nodes", "stages")]


def test_what_is_wrong_is_put_right_by_giving_it_a_value(store: SqliteStore, path: Path) -> None:
    scribble(path, "UPDATE nodes SET deadline = 'soon' WHERE id = 'more'")
    plan = store.read()
    right = with_node(plan, "more", deadline="2027-03-31")
    assert right.table("nodes").wrong("more") == {}
    group = group_of(plan, right)
    assert store.write(group) == Written(group)
    assert store.read() == right
    assert store.read().table("nodes").wrong("more") == {}


def test_other_fields_of_a_wrong_row_can_be_changed(store: SqliteStore, path: Path) -> None:
    scribble(path, "UPDATE nodes SET deadline = 'soon' WHERE id = 'more'")
    plan = store.read()
    group = group_of(plan, with_node(plan, "more", label="x"))
    assert store.write(group) == Written(group)
    assert store.read().table("nodes").wrong("more") == {"deadline": "soon"}


def test_a_wrong_row_can_be_deleted(store: SqliteStore, path: Path) -> None:
    scribble(path, "UPDATE nodes SET deadline = 'soon' WHERE id = 'more'")
    plan = store.read()
    group = group_of(plan, plan.drop("nodes", "more"))
    assert store.write(group) == Written(group)
    assert "more" not in store.read().nodes


def test_a_row_of_a_funnel_that_says_nothing_is_left_out(store: SqliteStore, path: Path) -> None:
    scribble(path, "UPDATE stages SET key = 'no key' WHERE id = 's2'")
    assert "s2" not in store.read().stages
    assert "s2" in small_plan().stages


def test_a_row_whose_id_makes_no_sense_is_left_out(store: SqliteStore, path: Path) -> None:
    scribble(path, "UPDATE nodes SET id = '../x' WHERE id = 'more'")
    assert set(store.read().nodes) == set(small_plan().nodes) - {"more"}


def test_a_value_that_makes_no_sense_is_none(store: SqliteStore, path: Path) -> None:
    before = store.read()
    kpi, row = next((m.kpi, m.id) for m in before.measurements.values())
    scribble(path, f"UPDATE measurements SET value = 'much' WHERE id = '{row}'")
    plan = store.read()
    series, earlier = series_of(plan.measurements), series_of(before.measurements)
    assert series[kpi] == tuple(m for m in earlier[kpi] if m.id != row)


def test_a_note_that_makes_no_sense_takes_no_value_away(store: SqliteStore, path: Path) -> None:
    before = store.read()
    kpi, row = next((m.kpi, m.id) for m in before.measurements.values())
    scribble(path, f"UPDATE measurements SET note = '{'x' * 3000}' WHERE id = '{row}'")
    plan = store.read()
    assert set(plan.table("measurements").wrong(row)) == {"note"}
    assert len(series_of(plan.measurements)[kpi]) == len(series_of(before.measurements)[kpi])


def test_a_stage_whose_kpi_makes_no_sense_stays(store: SqliteStore, path: Path) -> None:
    scribble(path, "UPDATE stages SET kpi = '../x' WHERE id = 's2'")
    assert store.read().stages["s2"].kpi is None


@pytest.mark.parametrize("hours", ["9e999999", "-500", "NaN", "Infinity", "much"])
def test_hours_that_make_no_sense_are_nobodys_load(
    store: SqliteStore, path: Path, hours: str
) -> None:
    owned = "UPDATE nodes SET owner = 'ana', kind = 'objective', hours = '{}'"
    scribble(path, owned.format(hours))
    assert Context(today=date(2027, 1, 4), plan=store.read()).given["ana"] == 0


def test_a_plan_without_settings_is_none(store: SqliteStore, path: Path) -> None:
    scribble(path, "DELETE FROM about")
    with pytest.raises(StoreProblem, match="settings"):
        store.read()
