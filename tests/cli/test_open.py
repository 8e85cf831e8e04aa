"""`open` where there is no terminal, or none that can show screens."""

import stat
from datetime import date

import pytest

from goaltui import bootstrap
from goaltui.config.resources import samples
from goaltui.core.plan import empty_plan
from tests.cli.conftest import TODAY


@pytest.fixture
def terminal(monkeypatch):
    """Let the command believe in a terminal, and return what the screens are given to show."""
    monkeypatch.setattr("goaltui.cli.commands.open.has_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    shown = []

    def run(workplace, settings, *, settings_file, endings):
        del settings
        shown.append((workplace.path, workplace.session.plan, workplace.session.who))
        assert stat.S_IMODE(workplace.path.stat().st_mode) == 0o600
        return 0

    monkeypatch.setattr("goaltui.tui.shell.run", run)
    return shown


def test_without_a_terminal_it_prints_what_show_prints(goaltui, inbound):
    shown = goaltui("show", inbound, "--today", TODAY)
    for arguments in ((inbound,), ("open", inbound)):
        assert goaltui(*arguments, "--today", TODAY) == shown


def test_a_sample_is_printed_in_the_coming_year(goaltui):
    ran = goaltui("--sample", "inbound", "--today", "2030-05-05")
    assert ran.code == 0
    assert ran.out.splitlines()[:2] == ["Inbound 2031 for Kestrel Robotics", "2031 | USD"]
    assert goaltui("open", "--sample", "inbound", "--today", "2030-05-05") == ran


def test_without_plan_or_terminal_it_says_what_to_type(goaltui):
    ran = goaltui()
    assert (ran.code, ran.out) == (2, "")
    assert "goaltui show PLAN" in ran.err


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("chek", "a.plan"), "“chek” is neither a command nor a plan file; did you mean “goaltui "),
        (("inbound",), "did you mean “goaltui --sample inbound”?"),
        (("zzzzzz",), "“goaltui --help” lists the commands."),
        (("a.plan", "b.plan"), "Name one plan."),
        (("a.plan", "--sample", "inbound"), "Name a plan or a sample, not both."),
    ],
)
def test_a_slip_of_the_pen_is_met_with_what_was_meant(goaltui, arguments, hint):
    ran = goaltui(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert hint in ran.err


def test_a_dumb_terminal_is_told_what_works(goaltui, inbound, terminal, monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    ran = goaltui(inbound)
    assert ran.code == 2
    assert "goaltui show PLAN" in ran.err
    assert terminal == []


def test_a_plan_file_is_opened_where_it_is(goaltui, inbound, terminal):
    assert goaltui(inbound, "--as", "Ana").code == 0
    assert terminal == [(inbound, bootstrap.read_plan(inbound), "Ana")]


def test_a_toml_file_is_imported_saying_where(goaltui, inbound, terminal, tmp_path):
    goaltui("export", inbound, "--to", "toml", "-o", tmp_path / "year.toml")
    for name in ("year.plan", "year-2.plan"):
        ran = goaltui(tmp_path / "year.toml")
        kept = tmp_path / "data" / "goaltui" / "plans" / name
        assert (ran.code, ran.err) == (
            0,
            f"Imported {tmp_path}/year.toml into a new plan: {kept}\n",
        )
        assert terminal[-1][:2] == (kept, bootstrap.read_plan(inbound))


def test_a_sample_is_a_private_copy_that_goes_again(goaltui, terminal):
    assert goaltui("--sample", "inbound", "--today", TODAY).code == 0
    path, plan, who = terminal[0]
    assert (path.name, plan.settings.year, who) == ("inbound.plan", 2027, "ana")
    assert not path.exists()
    assert not path.parent.exists()


def test_a_first_start_opens_samples_and_keeps_new_plans(goaltui, tmp_path):
    plan = empty_plan("Q1: Größer / 매출", 2027)
    with bootstrap.Start("ana", date.fromisoformat(TODAY)) as start:
        assert start.kit.today() == date.fromisoformat(TODAY)
        assert [name for name, *_ in start.samples()] == [sample.name for sample in samples()]
        sample = start.open_sample("inbound")
        assert sample.session.plan.settings.title == "Inbound 2027"
        kept = [start.open_new(plan).path.name for _ in range(2)]
        assert kept == ["q1-größer-매출.plan", "q1-größer-매출-2.plan"]
    assert not sample.path.exists()
    plans = tmp_path / "data" / "goaltui" / "plans"
    assert bootstrap.read_plan(plans / kept[0]) == plan
