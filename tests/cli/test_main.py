"""The command line itself: finding commands, and what happens when something goes wrong."""

import subprocess
import sys
import tomllib
from pathlib import Path

import click
import platformdirs
import pytest

from goaltui.cli import main
from goaltui.core.errors import PlanError
from goaltui.version import VERSION

ROOT = Path(__file__).parents[2]


@click.command()
@click.argument("words", nargs=-1)
def probe(words: tuple[str, ...]) -> int:
    """Do what the first word says."""
    what = " ".join(words)
    if what == "fault":
        raise KeyError(what.upper())
    if what == "plan":
        raise PlanError("There is no such owner.")
    if what == "stop":
        raise KeyboardInterrupt
    if what == "exit":
        click.get_current_context().exit(1)
    click.echo(what)
    return len(words)


@pytest.fixture(autouse=True)
def only_the_probe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    place = f"{__name__}:probe"
    monkeypatch.setattr(main, "COMMANDS", {"open": place, "probe": place})
    monkeypatch.setattr(platformdirs, "user_log_path", lambda *_a, **_k: tmp_path / "log")


def test_the_version_is_the_packages():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == VERSION


def test_asking_for_the_version_loads_next_to_nothing():
    code = (
        "import sys; sys.argv[1:] = ['--version']\n"
        "from goaltui.__main__ import main; main()\n"
        "print(sorted(m for m in sys.modules if 'goaltui' in m or m in ('click', 'pydantic')))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout == f"goaltui {VERSION}\n['goaltui', 'goaltui.__main__', 'goaltui.version']\n"


def test_what_is_no_command_is_a_plan_to_open(capsys: pytest.CaptureFixture[str]):
    assert main.run(["plan.db"]) == 1
    assert main.run(["./probe"]) == 1
    assert main.run([]) == 0
    assert capsys.readouterr().out == "plan.db\n./probe\n\n"


def test_the_code_of_a_command_is_the_exit_code(capsys: pytest.CaptureFixture[str]):
    assert main.run(["probe", "a", "b"]) == 2
    assert main.run(["probe", "exit"]) == 1
    assert main.run(["--help"]) == 0
    assert "probe" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["probe", "plan"], "There is no such owner.\n"),
        (["probe", "stop"], "Interrupted"),
        (["probe", "--nope"], "--nope"),
    ],
)
def test_what_cannot_be_done_is_said(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
):
    assert main.run(arguments) == 2
    out, err = capsys.readouterr()
    assert said in err
    assert out == ""


def test_a_fault_is_a_sentence_and_a_private_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert main.run(["probe", "fault"]) == 2
    log = tmp_path / "log" / "goaltui.log"
    assert str(log) in capsys.readouterr().err
    assert log.stat().st_mode & 0o777 == 0o600
    written = log.read_text("utf-8")
    assert written.count("KeyError") == 2  # the line that raises, and the kind
    assert "FAULT" not in written


def test_a_log_that_cannot_be_written_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "log").write_text("in the way")
    assert main.run(["probe", "fault"]) == 2
    assert "could not be written" in capsys.readouterr().err
