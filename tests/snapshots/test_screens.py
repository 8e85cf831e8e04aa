"""A few pictures of whole screens, so that a change of looks is seen and meant.

What the screens do is tested elsewhere, on text. `pytest tests/snapshots --snapshot-update` takes
the pictures anew.
"""

import pytest

from goaltui import bootstrap
from goaltui.config.settings import Settings
from goaltui.tui.shell import GoaltuiApp
from tests.desk import NARROW, SAMPLES, WIDE
from tests.kit import TODAY


@pytest.fixture
def app(tmp_path, monkeypatch):
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    path = tmp_path / "snapshot.plan"
    bootstrap.create_plan(path, bootstrap.read_plan(SAMPLES / "inbound.toml"))
    workplace = bootstrap.open_workplace(path, "ana", TODAY)
    yield GoaltuiApp(workplace, Settings())
    workplace.store.close()


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
def test_plan(app, size, snap_compare):
    assert snap_compare(app, press=["down"] * 7, terminal_size=size)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
def test_funnel(app, size, snap_compare):
    assert snap_compare(app, press=["g", "f", *"7000"], terminal_size=size)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])
def test_people(app, size, snap_compare):
    assert snap_compare(app, press=["g", "o", "down", "down"], terminal_size=size)
