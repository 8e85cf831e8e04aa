"""`backup`: one made now, those that there are, and the way back."""

import stat
from pathlib import Path

import pytest

from goaltui import bootstrap
from goaltui.session.commands.rows import Remove, SetFields
from tests.cli.test_history import work

MORE = """
[plan]
title = "Inbound 2027"
year = 2027

[[person]]
id = "noor"
name = "Noor"
"""


def backups(path: Path) -> list[Path]:
    folder = path.with_name(f"{path.name}.backups")
    return sorted(folder.iterdir()) if folder.exists() else []


def test_made_now_and_said_how_to_go_back(goaltui, inbound):
    ran = goaltui("backup", inbound)
    (made,) = backups(inbound)
    assert (ran.code, ran.out) == (0, "")
    assert f"Made {made}. To go back, run “goaltui backup BACKUP --to NEW.plan”" in ran.err
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    again = goaltui("backup", inbound, "--json")
    assert "Nothing has changed since the newest backup" in again.err
    assert again.json["path"] == str(made)
    assert backups(inbound) == [made]


def test_the_way_back_keeps_the_history_and_touches_nothing_else(goaltui, inbound, tmp_path):
    work(inbound, SetFields("nodes", "ten-million", {"label": "Ten"}))
    before = bootstrap.read_plan(inbound)
    goaltui("backup", inbound)
    (made,) = backups(inbound)
    work(inbound, Remove("nodes", ("more-revenue",)))
    now, back = inbound.read_bytes(), tmp_path / "back.plan"
    assert goaltui("backup", made, "--to", back).code == 0
    told = bootstrap.read_history(back)
    assert (told.plan, len(told.groups)) == (before, 1)
    assert inbound.read_bytes() == now
    assert stat.S_IMODE(back.stat().st_mode) == 0o600
    ran = goaltui("backup", made, "--to", inbound)
    assert ran.code == 2
    assert "File exists" in ran.err
    assert inbound.read_bytes() == now


def test_a_backup_is_a_plan_that_a_new_one_can_begin_with(goaltui, inbound, tmp_path):
    goaltui("backup", inbound)
    (made,) = backups(inbound)
    assert goaltui("new", tmp_path / "new.plan", "--from", made).code == 0
    assert bootstrap.read_plan(tmp_path / "new.plan") == bootstrap.read_plan(inbound)


def test_those_that_there_are(goaltui, inbound):
    ran = goaltui("backup", inbound, "--list")
    assert (ran.code, ran.out, ran.err) == (0, "", "There is no backup yet.\n")
    goaltui("backup", inbound)
    (made,) = backups(inbound)
    ran = goaltui("backup", inbound, "--list")
    assert "asked for" in ran.out
    assert "sound" in ran.out
    assert str(made) in ran.out
    assert ran.err.startswith("1 backup. To go back")
    made.write_bytes(made.read_bytes()[:5000])
    (one,) = goaltui("backup", inbound, "--list", "--json").json
    assert (one["path"], one["why"], one["sound"]) == (str(made), "asked", False)
    assert goaltui("backup", inbound, "--list").code == 1


def test_they_can_be_listed_where_the_plan_has_gone(goaltui, inbound):
    goaltui("backup", inbound)
    inbound.unlink()
    assert "sound" in goaltui("backup", inbound, "--list").out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("PLAN", "--list", "--to", "x"), "either --to or --list"),
        (("gone.plan",), "cannot be opened"),
        (("PLAN", "--to", "no/where.plan"), "No such file or directory"),
        (("PLAN", "--to", "x.toml"), "only read"),
    ],
)
def test_what_cannot_be_done(goaltui, inbound, arguments, said):
    ran = goaltui("backup", *(inbound if a == "PLAN" else a for a in arguments))
    assert ran.code == 2
    assert said in ran.err
    assert backups(inbound) == []


def test_before_an_import_and_only_where_it_changes_something(goaltui, inbound, tmp_path):
    (tmp_path / "more.toml").write_text(MORE)
    goaltui("import", tmp_path / "more.toml", "--into", inbound, "--dry-run")
    assert backups(inbound) == []
    before = bootstrap.read_plan(inbound)
    for _ in range(2):
        assert goaltui("import", tmp_path / "more.toml", "--into", inbound).code == 0
    (made,) = backups(inbound)
    assert made.name.endswith("-import.plan")
    assert bootstrap.read_plan(made) == before


def test_no_import_without_a_backup_unless_it_is_said(goaltui, inbound, tmp_path):
    (tmp_path / "more.toml").write_text(MORE)
    inbound.with_name(f"{inbound.name}.backups").write_text("in the way")
    (tmp_path / "data").write_text("in the way")
    before = inbound.read_bytes()
    ran = goaltui("import", tmp_path / "more.toml", "--into", inbound)
    assert ran.code == 2
    assert "Nothing was imported; with --no-backup it is imported all the same." in ran.err
    assert inbound.read_bytes() == before
    ran = goaltui("import", tmp_path / "more.toml", "--into", inbound, "--no-backup")
    assert ran.code == 0
    assert "noor" in bootstrap.read_plan(inbound).people
