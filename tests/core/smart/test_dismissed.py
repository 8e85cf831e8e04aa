"""What is dismissed stays out of the way, and comes back when what it was about changes."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from goaltui.core.plan import Dismissal, Node, Plan
from goaltui.core.smart.check import Context, check
from goaltui.core.smart.dismissed import about_of
from goaltui.core.smart.finding import Criterion, Finding, Report
from tests.core.language.english import SUNDAY, read
from tests.core.smart.test_rules import GOOD, PLAN, bare

JUMP = GOOD.model_copy(update={"baseline": Decimal(10)})


def dismissed(node: Node, plan: Plan = PLAN) -> Plan:
    """Return the plan with everything dismissed that is found about `node`."""
    report = ask(node, plan)
    rows = [
        Dismissal(
            id=f"x{number}",
            node=node.id,
            criterion=found.criterion.value,
            code=found.code,
            about=about_of(found),
            reason="agreed",
            who="ana",
            day=date(2026, 11, 22),
        )
        for number, found in enumerate(report.findings)
    ]
    return plan.put(node, *rows)


def ask(node: Node, plan: Plan) -> Report:
    context = Context(SUNDAY, plan.put(node))
    return check(node, read(node.statement, node.written or SUNDAY), context)


def test_what_is_dismissed_warns_no_more_and_keeps_its_reason():
    assert ask(JUMP, PLAN).warned == ("A",)
    report = ask(JUMP, dismissed(JUMP))
    assert report.findings == ()
    assert report.warned == ()
    ((found, row),) = report.dismissed
    assert (found.code, row.reason) == ("big_jump", "agreed")


def test_it_comes_back_when_its_figure_changes():
    plan = dismissed(JUMP)
    for target in (41, 60):
        again = JUMP.model_copy(update={"target": Decimal(target)})
        assert [f.code for f in ask(again, plan).findings] == ["big_jump"]


@given(st.integers(1, 10_000), st.integers(1, 10_000), st.integers(1, 10))
def test_a_jump_is_dismissed_for_its_own_figures_only(target: int, other: int, base: int):
    one = JUMP.model_copy(update={"baseline": Decimal(base), "target": Decimal(target)})
    two = one.model_copy(update={"target": Decimal(other)})
    plan = dismissed(one)
    assert ask(one, plan).findings == ()
    if target != other:
        assert ask(two, plan).findings == ask(two, PLAN).findings
    assert ask(one, plan.drop("dismissals", *plan.dismissals)).findings == ask(one, PLAN).findings


def test_it_comes_back_when_its_word_changes_and_not_with_another_word_of_the_sentence():
    plan = dismissed(bare("Win many more clients by May"))
    same, other = bare("Win many more buyers by June"), bare("Win lots of clients by May")
    assert "vague_word" not in [f.code for f in ask(same, plan).findings]
    assert "vague_word" in [f.code for f in ask(other, plan).findings]


def test_one_dismissal_is_about_one_criterion_of_one_node():
    node = bare("Win 40 clients")
    plan = dismissed(node)
    other = node.model_copy(update={"id": "other"})
    assert ask(other, plan).findings == ask(node, PLAN).findings
    left = plan.drop("dismissals", *(d.id for d in plan.dismissals.values() if d.criterion == "T"))
    found = [(f.criterion, f.code) for f in ask(node, left).findings]
    assert found == [(Criterion.TIME_BOUND, "no_deadline")]


def test_what_it_is_about_is_a_line_in_one_order():
    one = Finding(Criterion.RELEVANT, "x", {"b": "2", "a": "1\n\x1b["})
    assert about_of(one) == "a=1 [; b=2"
    assert about_of(Finding(Criterion.RELEVANT, "x", {"a": "1"}, about={})) == ""
    assert len(about_of(Finding(Criterion.RELEVANT, "x", {"a": "리" * 4_000}))) == 500
