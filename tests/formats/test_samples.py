"""The plans that come with the program."""

from datetime import date
from decimal import Decimal

import pytest

from goaltui.config.resources import samples
from goaltui.core.funnel.plan import model_of, targets_of
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.plan import Plan
from goaltui.core.shift import shift
from goaltui.formats.registry import read_file
from goaltui.formats.toml import read_toml, write_toml

PLANS = {sample.name: read_file(sample.path) for sample in samples()}


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_a_sample_is_worth_looking_at(plan: Plan):
    goals = [node for node in plan.nodes.values() if node.kind == "goal"]
    objectives = [node for node in plan.nodes.values() if node.kind == "objective"]
    assert 8 <= len(plan.nodes) <= 20
    assert goals
    assert all(node.parent for node in objectives)
    owned = [node for node in objectives if node.owner]
    assert len(objectives) - len(owned) == 1
    assert sum(node.deadline is None for node in objectives) == 2
    assert any(node.target is None for node in objectives)
    assert plan.measurements
    assert any(person.away for person in plan.people.values())


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_a_sample_survives_export_and_import(plan: Plan):
    text = write_toml(plan)
    assert read_toml(text, "again.toml") == plan


def test_the_inbound_plan_falls_short_of_ten_million_by_496_thousand():
    plan = PLANS["inbound"]
    solved = solve(model_of(plan, "inbound"))
    assert isinstance(solved, Solution)
    revenue = solved.cells["revenue"]
    assert revenue is not None
    assert targets_of(plan, "inbound")["revenue"] - revenue == Decimal(496_000)


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
@pytest.mark.parametrize("today", [date(2026, 11, 22), date(2028, 2, 29), date(2031, 7, 1)])
def test_a_sample_opened_on_any_day_is_about_the_coming_year(plan: Plan, today: date):
    moved = shift(plan, today)
    assert moved.settings.year in (today.year, today.year + 1)
    assert str(moved.settings.year) in moved.settings.title
    assert all(node.deadline > today for node in moved.nodes.values() if node.deadline)
    assert all(measurement.on <= today for measurement in moved.measurements.values())
    assert len(moved.measurements) == len(plan.measurements)
