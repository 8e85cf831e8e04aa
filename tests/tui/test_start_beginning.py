"""What a first plan is made of, and the answers it is made from."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from goaltui.core.errors import PlanError
from goaltui.core.funnel.plan import stages_of
from goaltui.core.integrity import faults
from goaltui.core.plan import Plan
from goaltui.core.quantity.symbols import ENGLISH
from goaltui.session.first_plan import Beginning, first_plan
from goaltui.session.session import Kit as SessionKit
from goaltui.session.workplace import Workplace
from goaltui.tui.dialogs.start_answers import Answers
from tests.kit import StillKit


class Nowhere:
    """A starter that opens nothing."""

    kit: SessionKit = StillKit()

    def samples(self) -> Sequence[tuple[str, str, str]]:
        return []

    def open_sample(self, name: str) -> Workplace:
        raise PlanError(name)

    def place_for(self, title: str) -> Path:
        return Path(f"/plans/{title}.plan")

    def open_new(self, plan: Plan, path: Path | None = None) -> Workplace:
        raise PlanError(str(path))

    def kept(self) -> Sequence[Path]:
        return []

    def open_kept(self, path: Path) -> Workplace:
        raise PlanError(str(path))


def test_the_revenue_is_what_the_funnel_is_worked_from():
    plan = first_plan(
        Beginning("Spring", 2027, "EUR", Decimal(10_000_000), Decimal(1_100_000)),
        StillKit(),
        ENGLISH,
    )
    (funnel,) = plan.funnels.values()
    (target,) = plan.targets.values()
    assert (funnel.anchor, funnel.anchor_value) == ("revenue", Decimal(10_000_000))
    assert funnel.deal_size == Decimal(1_100_000)
    assert (target.cell, target.value) == ("revenue", Decimal(10_000_000))
    assert len(stages_of(plan, funnel.id)) == 6
    goal, objective = sorted(plan.nodes.values(), key=lambda n: n.kind)
    assert (goal.kind, objective.parent) == ("goal", goal.id)
    assert objective.statement == "Reach 10M EUR of revenue by 31 December 2027"
    assert [k.unit for k in plan.kpis.values()] == ["EUR"]
    assert faults(plan) == []


def test_without_a_revenue_there_is_a_funnel_and_nothing_is_claimed():
    plan = first_plan(Beginning("Spring", 2027, "EUR"), StillKit(), ENGLISH)
    (funnel,) = plan.funnels.values()
    assert (funnel.anchor, plan.targets, plan.nodes, plan.kpis) == (None, {}, {}, {})


def test_a_year_of_another_age_is_refused():
    with pytest.raises(PlanError, match="year"):
        first_plan(Beginning("Spring", 27, "EUR"), StillKit(), ENGLISH)


def test_what_is_not_answered_is_proposed():
    answers = Answers(Nowhere()).answered("title", "Spring")
    assert answers.text("year") == "2027"
    assert answers.text("currency") == "USD"
    assert answers.text("path") == "/plans/Spring.plan"
    assert answers.missing() is None
    assert answers.beginning() == Beginning("Spring", 2027, "USD")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("title", " "),
        ("year", "soon"),
        ("year", ""),
        ("currency", "Euro"),
        ("revenue", "a lot"),
        ("deal_size", "5%"),
    ],
)
def test_what_will_not_do_is_named(name, text):
    answers = Answers(Nowhere()).answered("title", "Spring").answered(name, text)
    assert answers.missing() == name
    assert answers.judge(name).remark


def test_numbers_are_read_as_in_any_cell():
    answers = Answers(Nowhere()).answered("title", "S").answered("revenue", "10M")
    answers = answers.answered("deal_size", "1.1m").answered("currency", "eur")
    assert answers.beginning() == Beginning(
        "S", 2027, "EUR", Decimal(10_000_000), Decimal(1_100_000)
    )
