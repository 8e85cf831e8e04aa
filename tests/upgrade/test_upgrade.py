"""Plan files of every version, kept as SQL text, through the migrations."""

import sqlite3
import stat
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from goaltui.core.integrity import faults
from goaltui.core.plan import Away
from goaltui.core.quantity.model import Observation, Range
from goaltui.store import migrations, opening, sqlite
from goaltui.store.creating import create
from goaltui.store.opening import open_store
from goaltui.store.problems import StoreProblem
from goaltui.store.shape import shape
from tests.store.support import is_sound, small_plan
from tests.upgrade.dump import dump, restore

if TYPE_CHECKING:
    from sqlite_utils import Database

HERE = Path(__file__).parent
VERSIONS = range(1, migrations.VERSION + 1)


def schema(path: Path) -> set[tuple[str, str, str]]:
    """Return every table, index and trigger in a file, as SQL without its spaces."""
    with closing(sqlite3.connect(path)) as db:
        found = db.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return {(kind, name, "".join(sql.split()).lower()) for kind, name, sql in found}


def test_every_version_is_kept() -> None:
    assert {path.name for path in HERE.glob("*.sql")} == {f"v{number}.sql" for number in VERSIONS}


@pytest.mark.parametrize("version", VERSIONS)
def test_every_version_becomes_the_newest(tmp_path: Path, version: int) -> None:
    old, new = tmp_path / "old.goal", tmp_path / "new.goal"
    restore((HERE / f"v{version}.sql").read_text(encoding="utf-8"), old)
    create(new, small_plan())
    store = open_store(old)
    assert faults(store.read()) == []
    assert schema(old) == schema(new)
    assert is_sound(old)
    store.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_what_was_in_version_1_is_still_there(tmp_path: Path, version: int) -> None:
    path = tmp_path / "plan.goal"
    restore((HERE / f"v{version}.sql").read_text(encoding="utf-8"), path)
    store = open_store(path)
    plan, groups, (draft,) = store.read(), store.history(), store.drafts("ana")
    store.close()
    assert (plan.settings.title, plan.settings.first_month) == ("리드 늘리기 2027", 4)
    assert plan.people["ana"].away == (Away(start=date(2027, 8, 1), end=date(2027, 8, 14)),)
    assert plan.kpis["sqls"].tags == ("value", "conversion")
    more = plan.nodes["more"]
    assert (more.parent, more.owner, more.team, more.kpi) == ("grow", "ana", "blog", "sqls")
    assert (more.baseline, more.target) == (Decimal("3.60"), Decimal("4.32"))
    assert (more.deadline, more.budget, more.notes) == (
        date(2027, 3, 31),
        Decimal(1000),
        "one\ntwo",
    )
    assert plan.nodes["grow"].statement == "Increase revenue [/] زيادة"
    assert plan.measurements["m1"].value == Decimal("3.75")
    assert plan.stages["s2"].rate == Observation(Decimal(90), Decimal(6000))
    assert plan.stages["s3"].rate == Range(Decimal("0.012"), Decimal("0.018"))
    assert plan.funnels["inbound"].anchor_value == 10_000_000
    assert plan.targets["t1"].cell == "visits"
    assert [(g.who, g.kind, g.undoes) for g in groups] == [
        ("ana", "do", None),
        ("luca", "do", None),
        ("luca", "undo", "g2"),
    ]
    assert groups[2].changes[0].after["reason"] == "too dear"
    assert (draft.field, draft.text) == ("statement", "Increase rev")


def test_what_was_dismissed_in_version_2_is_still_there(tmp_path: Path) -> None:
    path = tmp_path / "plan.goal"
    restore((HERE / "v2.sql").read_text(encoding="utf-8"), path)
    store = open_store(path)
    (row,) = store.read().dismissals.values()
    store.close()
    assert (row.node, row.criterion, row.code) == ("more", "S", "vague_word")
    assert (row.about, row.reason, row.who) == ("word=[/] più", "agreed with sales", "ana")
    assert row.day == date(2027, 1, 4)


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A plan of today, in a folder of its own."""
    folder = tmp_path / "folder"
    folder.mkdir()
    create(folder / "plan.goal", small_plan())
    return folder / "plan.goal"


def backups(path: Path) -> list[Path]:
    """Return the backups beside a plan."""
    return [*path.with_name(f"{path.name}.backups").iterdir()]


@pytest.fixture
def tomorrow(monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    """Adds a migration to those of today and returns the version that it makes."""

    def with_step(*statements: str) -> int:
        def m999_tomorrow(db: "Database") -> None:
            for statement in statements:
                db.execute(statement)

        version = migrations.VERSION + 1
        monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, m999_tomorrow))
        monkeypatch.setattr(opening, "VERSION", version)
        monkeypatch.setattr(opening, "KNOWN", migrations.KNOWN | {shape(s) for s in statements})
        monkeypatch.setattr(sqlite, "VERSION", version)
        return version

    return with_step


def test_an_older_plan_is_copied_then_changed(older: Path, tomorrow: Callable[..., int]) -> None:
    before = dump(older)
    version = tomorrow("CREATE TABLE later (id TEXT) STRICT")
    for _ in range(2):
        store = open_store(older)
        assert store.read() == small_plan()
        store.close()
    (copy,) = backups(older)
    assert copy.name.endswith("-upgrade.plan")
    assert {*older.parent.iterdir()} == {older, copy.parent}
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert dump(copy) == before
    assert f"PRAGMA user_version = {version};" in dump(older)
    assert "CREATE TABLE later" in dump(older)
    assert is_sound(older)


def test_a_migration_may_rebuild_a_table_that_others_refer_to(
    older: Path, tomorrow: Callable[..., int]
) -> None:
    columns = "id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, unit TEXT NOT NULL, "
    columns += "better TEXT NOT NULL, tags TEXT NOT NULL, formula TEXT NOT NULL, owner TEXT"
    tomorrow(
        f"CREATE TABLE kpis_new ({columns}) STRICT",
        "INSERT INTO kpis_new SELECT * FROM kpis ORDER BY rowid",
        "DROP TABLE kpis",
        "ALTER TABLE kpis_new RENAME TO kpis",
    )
    store = open_store(older)
    assert store.read() == small_plan()
    store.close()
    assert is_sound(older)


def test_a_migration_that_fails_changes_nothing(older: Path, tomorrow: Callable[..., int]) -> None:
    before = older.read_bytes()
    tomorrow("CREATE TABLE later (id TEXT) STRICT", "INSERT INTO absent VALUES (1)")
    with pytest.raises(StoreProblem, match="no such table"):
        open_store(older)
    for _ in range(2):  # the second try finds a backup of just this
        assert older.read_bytes() == before
        assert len(backups(older)) == 1
        with pytest.raises(StoreProblem):
            open_store(older)


def test_without_a_backup_nothing_is_brought_up_to_date(
    older: Path, tomorrow: Callable[..., int]
) -> None:
    before = older.read_bytes()
    tomorrow("CREATE TABLE later (id TEXT) STRICT")
    (older.parent / "plan.goal.backups").write_text("in the way")
    with pytest.raises(StoreProblem, match="No backup of"):
        open_store(older)
    assert older.read_bytes() == before


def test_two_who_open_an_older_plan_at_once(older: Path, tomorrow: Callable[..., int]) -> None:
    tomorrow("CREATE TABLE later (id TEXT) STRICT")
    opened: list[bool] = []
    together = threading.Barrier(2)

    def open_it() -> None:
        together.wait()
        store = open_store(older)
        opened.append(store.read() == small_plan())
        store.close()

    threads = [threading.Thread(target=open_it) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert opened == [True, True]
    assert len(backups(older)) == 1


def test_a_new_plan_is_as_the_migrations_would_make_it(older: Path, tmp_path: Path) -> None:
    path = tmp_path / "migrated.goal"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        migrations.migrate(db)
    assert _made_of(older) == _made_of(path)


def _made_of(path: Path) -> object:
    with closing(sqlite3.connect(path)) as db:
        things = {shape(sql) for (sql,) in db.execute("SELECT sql FROM sqlite_schema") if sql}
        steps = db.execute("SELECT migration_set, name, applied_at FROM _sqlite_migrations")
        done = [(name, step, datetime.fromisoformat(at).tzinfo) for name, step, at in steps]
    return things, done, path.read_bytes()[60:72]
