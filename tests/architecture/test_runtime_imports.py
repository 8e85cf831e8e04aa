"""What each command loads, looked up in a process of its own: none but `open` loads the screens.

And `open` loads, until the plan is on the screen, only what that takes: every module costs.
"""

import json
import subprocess
import sys

import pytest

from goaltui import bootstrap
from goaltui.cli.main import COMMANDS
from goaltui.config.resources import folder
from tests.terminal import Terminal

INBOUND = folder("sample_plans") / "inbound.toml"
SCREENS = ("textual", "rich", "goaltui.tui")
RUN = """
import json, os, sys
from goaltui.__main__ import main
sys.argv = ["goaltui", *sys.argv[1:]]
code = main()
sys.stdout.flush()
os.write(2, ("\\n" + json.dumps([code, sorted(sys.modules)])).encode())
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    path = tmp_path_factory.mktemp("plans") / "p.plan"
    bootstrap.create_plan(path, bootstrap.read_plan(INBOUND))
    return path


def loaded(*arguments: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code in (0, 1), done.stderr
    return set(modules)


HEADLESS = {
    "version": (("--version",), ("click", "pydantic", "sqlite3", "goaltui.core", "goaltui.cli")),
    "help": (("--help",), ()),
    "open": (("PLAN",), ("sqlite_utils",)),
    "sample": (("--sample", "inbound"), ("sqlite3",)),
    "new": (("new", "FOLDER/new.plan"), ()),
    "samples": (("samples",), ("pydantic", "sqlite3", "goaltui.session")),
    "show": (("show", "PLAN"), ("sqlite_utils",)),
    "check": (("check", "PLAN"), ("sqlite_utils",)),
    "funnel": (("funnel", "show", "PLAN"), ("sqlite_utils",)),
    "solve": (("funnel", "solve", "--jsonl"), ("sqlite3", "goaltui.session", "goaltui.bootstrap")),
    "entry": (("funnel", "entry", "--jsonl"), ("sqlite3", "goaltui.session", "goaltui.bootstrap")),
    "owners": (("owners", "PLAN"), ("sqlite_utils",)),
    "record": (("record", "PLAN", "visits", "1"), ("sqlite_utils",)),
    "import": (("import", "TOML", "--into", "PLAN", "--dry-run"), ("sqlite_utils",)),
    "export": (("export", "PLAN", "--to", "json"), ("sqlite_utils",)),
    "history": (("history", "PLAN"), ("sqlite_utils",)),
    "backup": (("backup", "PLAN"), ("sqlite_utils",)),
    "doctor": (("doctor", "PLAN"), ("sqlite_utils",)),
    "parse": (("parse", "--jsonl"), ("sqlite3",)),
    "keys": (("keys",), ("sqlite3",)),
}
"""A name, the arguments, and what besides the screens has no business being loaded."""


def test_every_command_is_looked_at():
    assert set(HEADLESS) >= set(COMMANDS)


@pytest.mark.parametrize("name", HEADLESS)
def test_a_headless_command_loads_no_screens(name, plan, tmp_path):
    arguments, others = HEADLESS[name]
    places = {"PLAN": str(plan), "TOML": str(INBOUND)}
    given = [places.get(a, a.replace("FOLDER", str(tmp_path))) for a in arguments]
    modules = loaded(*given)
    for unwanted in (*SCREENS, *others):
        assert unwanted not in modules


LATER = (
    *("babel", "dateutil", "sqlite_utils", "tomli_w"),
    *("goaltui.cli.sheet", "goaltui.cli.overview", "goaltui.cli.commands.show"),
    *("goaltui.tui.screens.funnel", "goaltui.tui.screens.people", "goaltui.tui.screens.kpis"),
    *("goaltui.tui.dialogs.record", "goaltui.tui.dialogs.help", "goaltui.tui.dialogs.start"),
)
"""What has no business being loaded before the plan is on the screen."""

SETTLED = "goaltui.tui.dialogs.drafts"
"""The first thing that is loaded once the plan is there to see."""


@pytest.mark.parametrize("arguments", [("PLAN",), ("--sample", "inbound")])
def test_the_plan_is_on_the_screen_before_anything_else_is_loaded(plan, tmp_path, arguments):
    given = [str(plan) if argument == "PLAN" else argument for argument in arguments]
    log = tmp_path / "imports"
    log.touch()
    to_log = ("sh", "-c", f'exec "$@" 2>{log}', "sh")
    watched = {"PYTHONPROFILEIMPORTTIME": "1"}
    terminal = Terminal(*given, home=tmp_path, through=to_log, environment=watched)
    terminal.wait_for(lambda text: SETTLED in log.read_text() and "saved" in text)
    terminal.kill()
    loaded = [line.rsplit("|")[-1].strip() for line in log.read_text().splitlines()]
    assert loaded.index("goaltui.tui.first_paint") < loaded.index("click")
    before = loaded[: loaded.index(SETTLED)]
    assert "textual.app" in before
    assert [name for name in before if name.startswith(LATER)] == []
