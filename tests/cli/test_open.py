"""`open` where there is no terminal, or none that can show screens."""

import stat

import pytest

from goaltui import bootstrap
from tests.cli.conftest import TODAY


@pytest.fixture
def terminal(monkeypatch):
    """Let the command believe in a terminal, and return what the screens are given to show."""
    monkeypatch.setattr("goaltui.cli.commands.open.has_terminal", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    shown = []

    def run(workplace, settings):
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
