"""`import` and `export`: plans in and out of files."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from goaltui import bootstrap
from goaltui.config.resources import samples

MORE = """
[plan]
title = "Inbound 2027"
client = "Kestrel Robotics"
year = 2027

[[person]]
id = "ana"
name = "Ana Ruiz-Ortega"

[[person]]
id = "new"
name = "Noor"
"""


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
@pytest.mark.parametrize("form", ["toml", "json"])
def test_what_was_exported_gives_the_same_plan_and_bytes(goaltui, tmp_path, sample, form):
    first, second = tmp_path / f"a.{form}", tmp_path / f"b.{form}"
    assert goaltui("export", sample.path, "--to", form, "-o", first).code == 0
    assert goaltui("import", first, "--into", tmp_path / "p.plan").code == 0
    assert goaltui("export", tmp_path / "p.plan", "--to", form, "-o", second).code == 0
    assert first.read_bytes() == second.read_bytes()
    again = goaltui("import", first, "--into", tmp_path / "p.plan")
    assert again.err == "The plan has all of this already.\n"
    assert bootstrap.read_history(tmp_path / "p.plan").groups == []


def test_to_standard_output(goaltui, inbound):
    assert json.loads(goaltui("export", inbound, "--to", "json").out)["plan"]["year"] == 2027
    rows = list(csv.DictReader(io.StringIO(goaltui("export", inbound, "--to", "csv").out)))
    assert len(rows) == len(bootstrap.read_plan(inbound).nodes)


def test_a_table_in_a_file_is_marked_as_utf8_and_other_output_is_not(goaltui, inbound, tmp_path):
    mark = "\ufeff".encode()
    for form, marked in (("csv", True), ("toml", False), ("json", False)):
        target = tmp_path / f"out.{form}"
        goaltui("export", inbound, "--to", form, "-o", target)
        assert target.read_bytes().startswith(mark) is marked
        printed = goaltui("export", inbound, "--to", form).out
        assert not printed.startswith(mark.decode())
        assert target.read_text("utf-8-sig") == printed.replace("\r\n", "\n")


def test_export_replaces_files_of_its_kinds_only(goaltui, inbound, tmp_path):
    target = tmp_path / "out.toml"
    target.write_text("old")
    assert goaltui("export", inbound, "--to", "toml", "-o", target).err == f"Written to {target}.\n"
    assert target.read_text().startswith("[plan]")
    before = inbound.read_bytes()
    ran = goaltui("export", inbound, "--to", "toml", "-o", inbound)
    assert ran.code == 2
    assert "take another name" in ran.err
    assert inbound.read_bytes() == before
    assert goaltui("export", inbound, "--to", "toml", "-o", tmp_path / "no" / "p.toml").code == 2
    assert goaltui("export", inbound, "--to", "xls").code == 2


def test_import_adds_and_updates_as_one_step_that_can_be_undone(goaltui, inbound, tmp_path):
    (tmp_path / "more.toml").write_text(MORE)
    before = bootstrap.read_plan(inbound)
    ran = goaltui("import", tmp_path / "more.toml", "--into", inbound, "--as", "Luca")
    assert ran.code == 0
    assert "new person “Noor”" in ran.out
    assert "name of person “Ana Ruiz”: Ana Ruiz → Ana Ruiz-Ortega" in ran.out
    assert ran.err.endswith("1 person added, 1 person changed.\n")
    after = bootstrap.read_plan(inbound)
    assert after.people.keys() - before.people.keys() == {"new"}
    assert after.nodes == before.nodes
    workplace = bootstrap.open_workplace(inbound, "Luca", date(2026, 11, 22))
    assert workplace.session.undo() == "Undone: import “more.toml”."
    workplace.save()
    workplace.store.close()
    assert bootstrap.read_plan(inbound) == before


def test_a_dry_run_says_the_same_and_changes_nothing(goaltui, inbound, tmp_path):
    (tmp_path / "more.toml").write_text(MORE)
    before = inbound.read_bytes()
    dry = goaltui("import", tmp_path / "more.toml", "--into", inbound, "--dry-run")
    assert inbound.read_bytes() == before
    assert "dry run" in dry.err
    wet = goaltui("import", tmp_path / "more.toml", "--into", inbound)
    assert dry.out == wet.out
    ran = goaltui("import", tmp_path / "more.toml", "--into", tmp_path / "q.plan", "--dry-run")
    assert "would be made" in ran.err
    assert not (tmp_path / "q.plan").exists()


def test_as_json_the_changes_are_data(goaltui, inbound, tmp_path):
    (tmp_path / "more.toml").write_text(MORE)
    changes = goaltui("import", tmp_path / "more.toml", "--into", inbound, "--json").json
    fields = {(c["table"], c["row"], c["field"]): (c["before"], c["after"]) for c in changes}
    assert fields["people", "ana", "name"] == ("Ana Ruiz", "Ana Ruiz-Ortega")
    assert fields["people", "new", None][0] is None


def test_rows_that_do_not_fit_the_plan_are_refused(goaltui, inbound, tmp_path):
    whole = json.loads(bootstrap.plan_text(bootstrap.read_plan(inbound), "json"))
    stages = [{**stage, "id": f"{stage['id']}-2", "kpi": None} for stage in whole["stages"]]
    part = {"plan": whole["plan"], "funnels": whole["funnels"], "stages": stages}
    (tmp_path / "part.json").write_text(json.dumps(part))
    before = inbound.read_bytes()
    ran = goaltui("import", tmp_path / "part.json", "--into", inbound)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("The rows do not fit this plan: two stages of one funnel")
    assert inbound.read_bytes() == before


def test_nothing_but_a_plan_file_is_written(goaltui, inbound, tmp_path):
    target = tmp_path / "t.toml"
    target.write_text(MORE)
    ran = goaltui("import", inbound, "--into", target)
    assert ran.code == 2
    assert "only read" in ran.err
    assert target.read_text() == MORE
    ran = goaltui("record", target, "visits", "1")
    assert (ran.code, target.read_text()) == (2, MORE)


def test_what_an_export_cannot_say_is_told(goaltui, inbound):
    with closing(sqlite3.connect(inbound)) as db, db:
        db.execute("UPDATE nodes SET deadline = 'soon' WHERE id = 'ten-million'")
        db.execute("UPDATE stages SET key = 'no key' WHERE rowid = 2")
    ran = goaltui("export", inbound, "--to", "toml")
    assert ran.code == 1
    assert "2 rows of the plan file" in ran.err
    assert "goaltui doctor" in ran.err
    assert "2 rows of the plan file" in goaltui("check", inbound).err
