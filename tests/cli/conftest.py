"""Commands run in this process, with folders of their own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from goaltui import bootstrap
from goaltui.cli.main import run

TODAY = "2026-11-22"


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit code, data and words for people."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Goaltui = Callable[..., Ran]


@pytest.fixture
def goaltui(capsys, monkeypatch, tmp_path) -> Goaltui:
    """Run the arguments as the command line does, today being 22 November 2026 and Ana at work."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("LOGNAME", "ana")

    def ran(*arguments: object) -> Ran:
        code = run([str(argument) for argument in arguments])
        written = capsys.readouterr()
        assert "Traceback" not in written.err
        assert "goaltui has a fault" not in written.err
        return Ran(code, written.out, written.err)

    return ran


@pytest.fixture
def inbound(tmp_path: Path) -> Path:
    """A plan file with the inbound sample in it."""
    path = tmp_path / "inbound.plan"
    bootstrap.create_plan(path, bootstrap.sample_plan("inbound", date.fromisoformat(TODAY)))
    return path
