"""`history`: what was done, and the plan as it was."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

from goaltui import bootstrap
from goaltui.session.commands.base import Command
from goaltui.session.commands.rows import Remove, SetFields
from tests.cli.conftest import TODAY


def work(path: Path, *commands: Command, who: str = "Ana", reason: str = "") -> None:
    workplace = bootstrap.open_workplace(path, who, date.fromisoformat(TODAY))
    for command in commands:
        workplace.session.dispatch(command, reason)
    workplace.save()
    workplace.store.close()


def test_who_when_what_from_what_to_what_and_why(goaltui, inbound):
    give = SetFields("nodes", "ten-million", {"owner": "ana", "hours": None})
    work(inbound, give, who="Luca", reason="Grace has left")
    lines = goaltui("history", inbound).out.splitlines()
    assert lines[0].endswith("Luca  set owner, hours of “10M new revenue” (Grace has left)")
    assert lines[0][:2] == "20"
    assert lines[1:] == [
        "    owner of row “10M new revenue”: Grace Okafor → Ana Ruiz",
        "    hours of row “10M new revenue”: 6 → nothing",
    ]


def test_names_of_what_is_gone_are_still_known(goaltui, inbound):
    work(inbound, Remove("people", ("luca",)))
    out = goaltui("history", inbound).out
    assert "person “Luca Ferri” deleted" in out
    assert ": Luca Ferri → nothing" in out


def test_as_json(goaltui, inbound):
    work(inbound, SetFields("nodes", "ten-million", {"owner": "ana"}), reason="away")
    (group,) = goaltui("history", inbound, "--json").json
    assert (group["who"], group["reason"], group["kind"]) == ("Ana", "away", "do")
    assert group["changes"] == [
        {
            "table": "nodes",
            "row": "ten-million",
            "field": "owner",
            "before": "grace",
            "after": "ana",
        }
    ]


def test_names_are_those_of_that_time(goaltui, inbound):
    work(
        inbound,
        SetFields("nodes", "ten-million", {"owner": "ana"}),
        SetFields("people", "ana", {"name": "Ana Ortega"}),
        SetFields("nodes", "ten-million", {"label": "Ten million"}),
        SetFields("nodes", "ten-million", {"owner": "luca"}),
        Remove("people", ("ana",)),
    )
    told = [line.strip() for line in goaltui("history", inbound).out.splitlines()]
    assert "owner of row “10M new revenue”: Grace Okafor → Ana Ruiz" in told
    assert "name of person “Ana Ruiz”: Ana Ruiz → Ana Ortega" in told
    assert "label of row “10M new revenue”: 10M new revenue → Ten million" in told
    assert "owner of row “Ten million”: Ana Ortega → Luca Ferri" in told
    assert "person “Ana Ortega” deleted" in told


def test_the_plan_as_it_was(goaltui, inbound):
    before = goaltui("show", inbound, "--today", TODAY).out
    work(inbound, Remove("nodes", ("more-revenue",)))
    after = goaltui("show", inbound, "--today", TODAY).out
    assert "10M new revenue" not in after
    now = goaltui("history", inbound, "--at", "2999-01-01", "--today", TODAY)
    assert (now.code, now.out) == (0, after)
    assert "1 of 1 step had been done" in now.err
    made = bootstrap.read_history(inbound).made
    assert made is not None
    with closing(sqlite3.connect(inbound)) as db, db:
        record = "UPDATE _sqlite_migrations SET applied_at = '2020-01-02 03:04:05.000+00:00'"
        db.execute(record)
    then = goaltui("history", inbound, "--at", "2020-01-05", "--today", TODAY)
    assert (then.code, then.out) == (0, before)
    assert (
        "at the end of 2020-01-05: 0 of 1 step had been done. It was made on 2020-01-0" in then.err
    )


def test_a_day_before_there_was_a_plan_is_told_in_a_sentence(goaltui, inbound):
    ran = goaltui("history", inbound, "--at", "2001-01-01", "--today", TODAY)
    assert (ran.code, ran.out) == (2, "")
    made = bootstrap.read_history(inbound).made
    assert made is not None
    assert f"no plan on 2001-01-01: this file was made on {made.date()}" in ran.err


def test_nothing_yet_and_no_history_at_all(goaltui, inbound, tmp_path):
    ran = goaltui("history", inbound)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "Nothing has been changed since the plan was made.\n"
    assert goaltui("history", inbound, "--json").json == []
    (tmp_path / "p.toml").write_text('[plan]\ntitle = "p"\nyear = 2027\n')
    ran = goaltui("history", tmp_path / "p.toml")
    assert (ran.code, ran.out) == (2, "")
    assert "only a plan file keeps one" in ran.err
