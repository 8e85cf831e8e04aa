"""docs/spec/plan-file.md says what the program does."""

import re
from pathlib import Path

import pytest

from goaltui.core.plan import TABLES, Away, Plan
from goaltui.formats.toml import read_toml

SPEC = (Path(__file__).resolve().parents[2] / "docs/spec/plan-file.md").read_text("utf-8")
HEADS = {
    "about": "[plan]",
    "departments": "[[department]]",
    "teams": "[[team]]",
    "people": "[[person]]",
    "kpis": "[[kpi]]",
    "nodes": "[[node]]",
    "dismissals": "[[dismissal]]",
    "measurements": "[[measurement]]",
    "funnels": "[[funnel]]",
    "stages": "[[funnel.stage]]",
    "targets": "[[funnel.target]]",
}


def test_its_example_is_a_plan():
    example = re.search(r"```toml\n(.*?)```", SPEC, re.DOTALL)
    assert example
    assert isinstance(read_toml(example[1], "spec"), Plan)


@pytest.mark.parametrize("table", TABLES)
def test_every_field_is_in_its_row(table: str):
    row = next(line for line in SPEC.splitlines() if line.startswith(f"| `{HEADS[table]}` |"))
    fields = set(TABLES[table].model_fields) | (
        set(Away.model_fields) if table == "people" else set()
    )
    told = set(re.findall(r"`([a-z_]+)`", row))
    assert told == fields - {"id"}
    required = {name for name, field in TABLES[table].model_fields.items() if field.is_required()}
    assert set(re.findall(r"\*\*`([a-z_]+)`\*\*", row)) == required - {"id", "position", "funnel"}
