"""Whatever a plan holds, printing it raises nothing and keeps to its columns."""

import json
from datetime import date

import pytest
from hypothesis import given, settings

from goaltui import bootstrap
from goaltui.cli.cells import width
from goaltui.cli.document import plan_document
from goaltui.cli.history_text import Names, change_text
from goaltui.cli.options import Common
from goaltui.cli.overview import overview
from goaltui.cli.sheet import Sheet
from goaltui.core.base import evolve
from goaltui.core.diff import diff
from goaltui.session.past import Past
from tests.strategies import plans

TODAY = date(2026, 11, 22)
COMMON = Common(TODAY, "ana", "en")


@settings(max_examples=60, deadline=None)
@given(plans())
def test_any_plan_can_be_shown(plan):
    sheet = Sheet.of(plan, COMMON)
    assert all(width(line) <= 80 for line in overview(sheet))
    assert json.dumps(plan_document(sheet), default=str)


@settings(max_examples=60, deadline=None)
@given(plans(), plans())
def test_any_change_can_be_told(before, after):
    changes = diff(before, after)
    names = Names.of(Past(after), changes)
    assert all(change_text(change, names) for change in changes)


@pytest.mark.parametrize("command", ["show", "owners", "funnel show"])
@pytest.mark.parametrize("long", ["매출 " * 40, "x" * 200, "a long name " * 12])
def test_long_names_keep_to_their_columns(goaltui, tmp_path, command, long):
    plan = bootstrap.sample_plan("inbound", TODAY)
    named = [evolve(row, name=long) for _, row in plan.rows() if "name" in type(row).model_fields]
    nodes = [evolve(node, label=long) for node in plan.nodes.values()]
    about = evolve(plan.settings, title=long, client=long)
    bootstrap.create_plan(tmp_path / "p.plan", plan.put(about, *named, *nodes))
    lines = goaltui(*command.split(), tmp_path / "p.plan").out.splitlines()
    assert [line for line in lines if width(line) > 80] == []
