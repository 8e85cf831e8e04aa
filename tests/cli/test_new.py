"""`new`: plans made from nothing, from a file, from a sample."""

import grp
import os
import stat
from pathlib import Path

import pytest

from goaltui import bootstrap
from goaltui.core.plan import About
from tests.cli.conftest import TODAY


def about(path: Path) -> About:
    return bootstrap.read_plan(path).settings


def test_a_plan_of_one_s_own(goaltui, tmp_path):
    path = tmp_path / "inbound.plan"
    ran = goaltui(
        *("new", path, "--title", "Inbound", "--client", "Acme", "--currency", "eur"),
        *("--year", "2027", "--year-start", "4", "--language", "it"),
    )
    assert (ran.code, ran.out) == (0, "")
    made = f"Made {path}: “Inbound”, Apr 2027 to Mar 2028, EUR; for you alone.\n"
    assert ran.err == made
    assert about(path) == About(
        title="Inbound", client="Acme", currency="EUR", year=2027, first_month=4, language="it"
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(
    ("today", "start", "year"),
    [
        ("2026-11-22", "1", 2027),
        ("2026-06-30", "1", 2026),
        ("2026-07-01", "1", 2027),
        ("2026-03-31", "4", 2026),
        ("2026-09-30", "4", 2026),
        ("2026-10-01", "4", 2027),
    ],
)
def test_without_a_year_it_is_this_one_or_the_next(goaltui, tmp_path, today, start, year):
    goaltui("new", tmp_path / "p.plan", "--year-start", start, "--today", today)
    assert about(tmp_path / "p.plan").year == year
    assert about(tmp_path / "p.plan").title == "p"


def test_from_a_sample_in_the_coming_year(goaltui, tmp_path):
    path = tmp_path / "p.plan"
    goaltui("new", path, "--from", "inbound", "--client", "Acme", "--today", "2029-06-01")
    plan = bootstrap.read_plan(path)
    assert (plan.settings.year, plan.settings.client) == (2030, "Acme")
    assert str(plan.nodes["ten-million"].deadline) == "2030-12-31"


def test_from_another_plan_file(goaltui, tmp_path, inbound):
    assert goaltui("new", tmp_path / "copy.plan", "--from", inbound, "--title", "Copy").code == 0
    copy = bootstrap.read_plan(tmp_path / "copy.plan")
    assert copy.settings.title == "Copy"
    assert copy.nodes == bootstrap.read_plan(inbound).nodes


def test_what_is_there_is_never_touched(goaltui, tmp_path):
    path = tmp_path / "notes"
    path.write_text("mine")
    ran = goaltui("new", path)
    assert ran.code == 2
    assert "is there already" in ran.err
    assert path.read_text() == "mine"


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("p.plan", "--currency", "euros"), "currency"),
        (("p.plan", "--year", "12"), "year"),
        (("p.plan", "--title", " "), "title"),
        (("p.plan", "--year-start", "13"), "year-start"),
        (("p.plan", "--from", "outbound"), "There is no sample “outbound”; there are automation"),
        (("p.plan", "--from", "none.toml"), "is not there"),
        (("p.toml",), "only read"),
        (("no/where/p.plan",), "cannot be made"),
        (("p.plan", "--group", "no-such-group"), "There is no group"),
    ],
)
def test_what_cannot_be_is_a_sentence_and_leaves_nothing(
    goaltui, tmp_path, monkeypatch, arguments, word
):
    monkeypatch.chdir(tmp_path)
    ran = goaltui("new", *arguments, "--today", TODAY)
    assert (ran.code, ran.out) == (2, "")
    assert word in ran.err
    assert list(tmp_path.iterdir()) == []


def test_for_a_group_it_says_what_the_folder_lacks(goaltui, tmp_path):
    group = grp.getgrgid(os.getgid()).gr_name
    tmp_path.chmod(0o700)
    ran = goaltui("new", tmp_path / "p.plan", "--group", group)
    assert ran.code == 0
    assert f"for you and the group {group}." in ran.err
    assert "chmod" in ran.err
    assert stat.S_IMODE((tmp_path / "p.plan").stat().st_mode) == 0o660


def test_help_is_a_page_and_an_unknown_option_a_sentence(goaltui):
    assert goaltui("new", "--help").out.startswith("Usage: goaltui new [OPTIONS] PATH")
    assert goaltui("new", "p", "--colour", "red").code == 2
