"""The plans that come with the program."""

from datetime import date
from decimal import Decimal

import pytest

from goaltui.bootstrap import view_of
from goaltui.config.resources import samples
from goaltui.core.funnel.plan import model_of, targets_of
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.plan import TABLES, Plan
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


def found_in(plan: Plan) -> set[tuple[str, str, str]]:
    """Return what the checks warn of: row, criterion, code."""
    view = view_of(plan, date(2026, 11, 22))
    return {
        (node, f.criterion.letter, f.code)
        for node in plan.nodes
        for f in view.report(node).findings
        if f.warns
    }


@pytest.mark.parametrize("language", ["it", "ko", "ar"])
def test_a_sample_in_another_language_is_the_same_plan_in_other_words(language):
    plan, english = PLANS[f"automation-{language}"], PLANS["automation"]
    assert plan.settings.language == language
    assert found_in(plan) == found_in(english)
    assert {name: len(plan.table(name)) for name in TABLES} == {
        name: len(english.table(name)) for name in TABLES
    }
    texts = {node.statement for node in plan.nodes.values()}
    assert not texts & {node.statement for node in english.nodes.values()}


@pytest.mark.parametrize("language", ["it", "ko", "ar"])
def test_the_sentences_of_a_sample_are_read_in_its_language_and_say_what_its_fields_say(language):
    plan = PLANS[f"automation-{language}"]
    view = view_of(plan, date(2026, 11, 22))
    for node in plan.nodes.values():
        said = view.statement(node.id)
        assert said is not None
        assert said.language == language, node.statement
        assert said.kind == node.kind or node.id == "onboarding", node.statement
        for field in ("baseline", "target"):
            figure = getattr(said, field)
            assert figure is None or figure.value == getattr(node, field), node.statement
        if node.deadline is not None:
            assert said.deadline is not None
            assert said.deadline.resolved == node.deadline, node.statement


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
