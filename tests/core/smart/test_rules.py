"""Every rule with a case that it finds and one that it leaves in peace."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from goaltui.core.base import evolve
from goaltui.core.plan import Funnel, Kpi, Measurement, Node, Person, Plan, Stage, Team, empty_plan
from goaltui.core.smart.check import RULES, Context, check
from goaltui.core.smart.finding import Criterion, Finding, Report
from goaltui.core.smart.fix import AddKpi, Become, Fix, GoTo, SetValues
from tests.core.language.english import SUNDAY, read

MAY = date(2027, 5, 31)
SQLS = Kpi(id="sqls", name="SQLs")
ANA = Person(id="ana", name="Ana", hours=Decimal(20))
GOAL = Node(id="goal", kind="goal", position="1", statement="Increase revenue")
PLAN = empty_plan("Plan", 2027).put(
    SQLS,
    Kpi(id="cpc", name="Cost per click", unit="EUR", better="lower"),
    Kpi(id="rate", name="Demo rate", unit="%", tags=("conversion",)),
    ANA,
    Person(id="eva", name="Eva", last_day=date(2027, 1, 31)),
    Team(id="mail", name="E-mail", position="1"),
    Team(id="blog", name="Blog", position="2"),
    Person(id="ben", name="Ben", team="mail"),
    GOAL,
    Node(id="done", kind="goal", position="2", statement="Enter Spain", state="done"),
    Node(id="early", kind="goal", position="3", deadline=date(2027, 3, 31), statement="Sell"),
)
GOOD = Node(
    id="n",
    kind="objective",
    position="1",
    parent="goal",
    statement="Win 40 SQLs by 31 May 2027",
    written=SUNDAY,
    kpi="sqls",
    owner="ana",
    target=Decimal(40),
    deadline=MAY,
)


LEVEL = GOOD.model_copy(update={"statement": "Increase SQLs by 20% by May", "baseline": Decimal(6)})
FUNNEL = PLAN.put(
    GOAL.model_copy(update={"kpi": "sqls"}),
    Funnel(id="f", name="Inbound", position="1"),
    Stage(id="s1", funnel="f", position="1", key="leads", name="Leads", kpi="rate"),
    Stage(id="s2", funnel="f", position="2", key="sqls", name="SQLs", kpi="sqls"),
)


def under(target: int, **fields: object) -> Node:
    """Return an objective on the KPI of the good one, right under it."""
    return GOOD.model_copy(update={"parent": "n", "target": Decimal(target), **fields})


def past(*values: int) -> Plan:
    """Return the plan with one measurement of the SQLs a month, the last one today."""
    rows = [
        Measurement(id=f"m{i}", kpi="sqls", on=date(2026, 12 - len(values) + i, 22), value=v)
        for i, v in enumerate(values)
    ]
    return PLAN.put(*rows)


def ask(node: Node, plan: Plan = PLAN, **context: object) -> Report:
    asked = replace(Context(SUNDAY, plan.put(node)), **context)  # type: ignore[arg-type]
    return check(node, read(node.statement, node.written or SUNDAY), asked)


def bare(statement: str, **fields: object) -> Node:
    """Return an objective with this sentence and nothing in its other fields."""
    node = Node(id="n", kind="objective", position="1", statement=statement, parent="goal")
    return node.model_copy(update=fields)


def codes(report: Report, criterion: Criterion) -> set[str]:
    return {f.code for f in report.findings if f.criterion is criterion}


S, M, A, R, T = Criterion
FLOW = {"sqls": (Decimal("3.6"), "month")}
MUCH = {"sqls": (Decimal(200), "month")}
FOUND: list[tuple[Criterion, str, Node, dict[str, Any]]] = [
    (S, "no_metric", bare("Grow by 20% by May"), {}),
    (S, "vague_metric", bare("Improve engagement by 20% by May"), {}),
    (S, "vague_word", bare("Win many more clients by May"), {}),
    (S, "no_deadline", bare("Win 40 clients"), {}),
    (S, "two_objectives", bare("Win 40 clients and cut churn by 5% by May"), {}),
    (S, "goal_wording", bare("Increase revenue"), {}),
    (S, "objective_wording", GOOD.model_copy(update={"kind": "goal"}), {}),
    (M, "no_metric", bare("Launch the spring sale by May"), {}),
    (M, "vague_metric", bare("Improve engagement by 20% by May"), {}),
    (M, "no_number", bare("Increase sales by 30 May 2027"), {}),
    (M, "unit_mismatch", bare("Cut churn by 5 points by May", kpi="cpc"), {}),
    (M, "unit_mismatch", GOOD.model_copy(update={"kpi": "rate", "unit": "hour"}), {}),
    (M, "change_off", LEVEL, {}),
    (M, "no_kpi", bare("Win 40 SQLs by May"), {}),
    (M, "no_kpi", bare("Win 40 clients by May"), {}),
    (M, "no_kpi", bare("Improve engagement by 20% by May"), {}),
    (M, "no_owner", bare("Win 40 SQLs by May"), {}),
    (M, "team_only", bare("Win 40 SQLs by May", team="mail"), {}),
    (M, "owner_gone", GOOD.model_copy(update={"owner": "eva"}), {}),
    (M, "no_baseline", bare("Increase SQLs by 20% by May", kpi="sqls"), {}),
    (M, "no_baseline", bare("Increase SQLs by 20% by May", kpi="sqls"), {"plan": past(4, 5)}),
    (M, "open_figure", bare("Increase the open rate 24 % by May"), {}),
    (A, "funnel_short", GOOD.model_copy(update={"cadence": "week"}), {"supply": FLOW}),
    (A, "funnel_total", GOOD, {"supply": FLOW}),
    (A, "big_jump", GOOD.model_copy(update={"baseline": Decimal(10)}), {}),
    (A, "big_jump", GOOD.model_copy(update={"baseline": Decimal(140)}), {}),
    (A, "over_hundred", GOOD.model_copy(
        update={"kpi": "rate", "unit": "%", "target": Decimal(120)}), {}),
    (A, "faster_than_ever", LEVEL, {"plan": past(4, 5, 6)}),
    (A, "more_than_ever", GOOD, {"plan": past(1, 2, 3)}),
    (A, "no_room", GOOD.model_copy(update={"hours": Decimal(21)}), {}),
    (A, "team_full", bare("Win 40 SQLs by May", team="mail", hours=Decimal(9)), {
        "plan": PLAN.put(PLAN.people["ben"].model_copy(update={"hours": Decimal(8)}))}),
    (A, "over_budget", GOOD.model_copy(update={"budget": Decimal(900)}), {
        "plan": PLAN.put(GOAL.model_copy(update={"budget": Decimal(800)}))}),
    (A, "children_short", GOOD, {"plan": PLAN.put(under(20, id="x"))}),
    (A, "counted_twice", GOOD, {"plan": PLAN.put(under(30, id="x"), under(15, id="y"))}),
    (R, "no_parent", GOOD.model_copy(update={"parent": None}), {}),
    (R, "no_parent", GOOD.model_copy(update={"parent": None}), {
        "plan": PLAN.drop("nodes", "done", "early")}),
    (R, "parent_done", GOOD.model_copy(update={"parent": "done"}), {}),
    (R, "contradicts", GOOD.model_copy(update={"direction": "reduce"}), {
        "plan": PLAN.put(GOOD.model_copy(update={"id": "x", "direction": "increase"}))}),
    (R, "contradicts", GOOD.model_copy(update={"direction": "reduce"}), {
        "plan": PLAN.put(GOAL.model_copy(update={"kpi": "sqls", "direction": "increase"}))}),
    (R, "no_path", GOOD.model_copy(update={"kpi": "cpc"}), {"plan": FUNNEL}),
    (R, "duplicate", GOOD, {"plan": PLAN.put(GOOD.model_copy(update={"id": "x"}))}),
    (R, "no_objective", GOAL, {}),
    (T, "no_deadline", bare("Win 40 clients"), {}),
    (T, "cadence_only", bare("Win 4 clients a week"), {}),
    (T, "event_not_date", bare("Win 40 clients before the trade fair"), {}),
    (T, "vague_time", bare("Win 40 clients soon"), {}),
    (T, "past_date", bare("Win 40 clients by 1 May 2026"), {}),
    (T, "far_off", GOOD.model_copy(update={"deadline": date(2028, 12, 1)}), {}),
    (T, "after_parent", GOOD.model_copy(update={"parent": "early"}), {}),
    (T, "before_start", GOOD.model_copy(update={"start": date(2027, 6, 1)}), {}),
]  # fmt: skip


@pytest.mark.parametrize(("criterion", "code", "node", "world"), FOUND)
def test_a_rule_finds_its_case(criterion, code, node, world):
    assert code in codes(ask(node, **world), criterion)


@pytest.mark.parametrize(("criterion", "code", "node", "world"), FOUND)
def test_no_rule_finds_anything_in_a_good_objective(criterion, code, node, world):
    report = ask(GOOD)
    assert not report.findings
    assert report.warned == ()


def test_every_rule_has_a_case():
    found: set[str] = set()
    for rule in RULES:
        for criterion, _, node, world in FOUND:
            if criterion is rule.criterion:
                report = ask(node, **world)
                found |= {
                    rule.find.__name__ for f in report.findings if _is_of(rule.find.__name__, f)
                }
    assert found == {rule.find.__name__ for rule in RULES}


def _is_of(rule: str, finding: Finding) -> bool:
    owners = {
        "team_only": "no_owner",
        "parent_done": "parent_closed",
        "funnel_total": "funnel_short",
        "more_than_ever": "faster_than_ever",
    }
    return owners.get(finding.code, finding.code) == rule


@pytest.mark.parametrize(
    ("criterion", "node", "world"),
    [
        (S, bare("Win clients by May", target=Decimal(4)), {}),
        (M, GOOD.model_copy(update={"statement": "Improve engagement by May"}), {}),
        (A, GOOD.model_copy(update={"cadence": "week"}), {"supply": MUCH}),
        (A, GOOD.model_copy(update={"baseline": Decimal(30)}), {}),
        (A, GOOD, {"plan": past(4, 45, 20)}),
        (A, GOOD, {"plan": past(4, 14, 24)}),
        (A, GOOD.model_copy(update={"hours": Decimal(20)}), {}),
        (R, GOOD, {"plan": PLAN.put(GOOD.model_copy(update={"id": "x", "direction": "reduce"}))}),
        (
            R,
            GOOD.model_copy(update={"direction": "reduce"}),
            {
                "plan": PLAN.put(
                    GOOD.model_copy(update={"id": "x", "direction": "increase", "market": "Spain"})
                )
            },
        ),
        (T, bare("Win 40 clients before the trade fair", deadline=MAY), {}),
    ],
)
def test_what_a_person_or_the_past_makes_up_for_is_not_found(criterion, node, world):
    assert not [f for f in ask(node, **world).findings if f.criterion is criterion and f.warns]


def test_achievable_is_not_known_where_there_is_nothing_to_hold_it_against():
    assert ask(GOOD).status[A] == "neutral"
    assert ask(GOOD, supply=MUCH).status[A] == "pass"
    unknown = PLAN.put(ANA.model_copy(update={"hours": None}))
    assert ask(GOOD.model_copy(update={"hours": Decimal(9)}), unknown).status[A] == "neutral"


def test_a_week_is_held_against_a_month_at_its_own_length():
    node = GOOD.model_copy(update={"cadence": "week", "target": Decimal(30)})
    (finding,) = (f for f in ask(node, supply=FLOW).findings if f.criterion is A)
    assert finding.params == {"wanted": "130", "gives": "3.6", "period": "month"}


def test_a_total_is_held_against_what_the_funnel_gives_until_the_deadline():
    assert ask(GOOD, supply={"sqls": (Decimal(7), "month")}).status[A] == "pass"
    for node in (GOOD, GOOD.model_copy(update={"baseline": Decimal(30)})):
        (finding,) = (f for f in ask(node, supply=FLOW).findings if f.criterion is A)
        assert finding.params == {"wanted": "40", "gives": "22.5", "date": "2027-05-31"}


def test_a_level_is_held_against_the_period_of_the_funnel():
    level = {"statement": "Raise SQLs from 3 to 5 by May", "baseline": 3, "target": 5}
    node = Node.model_validate({**dict(GOOD), **level})
    (finding,) = (f for f in ask(node, supply=FLOW).findings if f.criterion is A)
    assert finding.params == {"wanted": "5", "gives": "3.6", "period": "month"}


def test_hours_count_all_open_objectives_of_the_owner():
    other = GOOD.model_copy(update={"id": "x", "hours": Decimal(15)})
    node = GOOD.model_copy(update={"hours": Decimal(8)})
    (finding,) = (f for f in ask(node, PLAN.put(other)).findings if f.criterion is A)
    assert finding.params == {"owner": "Ana", "hours": "8", "room": "5"}
    closed = other.model_copy(update={"state": "done"})
    assert ask(node, PLAN.put(closed)).status[A] == "pass"


def taken(node: Node, fix: Fix) -> Node:
    """Return `node` with what the fix of a rule does to it."""
    match fix.remedy:
        case SetValues(values):
            return evolve(node, **values)
        case Become(kind):
            return evolve(node, kind=kind)
        case AddKpi():
            return evolve(node, kpi="sqls")
        case _:
            return evolve(node, state="scrapped")


def test_fixes_are_values_that_fit_the_node():
    for _, _, node, world in FOUND:
        for finding in ask(node, **world).findings:
            for fix in finding.fixes:
                fixed = taken(node, fix)
                plan = PLAN.put(fixed)
                left = ask(fixed, **{**world, "plan": plan} if "plan" in world else world)
                assert finding not in left.findings


@pytest.mark.parametrize(
    ("sentence", "remedy"),
    [
        ("Raise the open rate from 20 % to 24 % by May", AddKpi("open rate", "%", "higher")),
        ("Raise the open rate by 4 points by May", AddKpi("open rate", "%", "higher")),
        ("Cut ad costs to 900 EUR by May", AddKpi("ad costs", "EUR", "lower")),
        ("Win 40 clients by May", AddKpi("clients", "", "higher")),
        ("Raise traffic by 20 % by May", AddKpi("traffic", "", "higher")),
        ("Improve engagement by 20% by May", GoTo("kpi")),
    ],
)
def test_a_kpi_that_the_plan_lacks_is_offered_as_the_sentence_has_it(sentence, remedy):
    (finding,) = (f for f in ask(bare(sentence)).findings if f.code == "no_kpi")
    assert [fix.remedy for fix in finding.fixes] == [remedy]


def test_the_kpi_that_fits_is_offered_first_and_none_of_its_name_is_added():
    plan = PLAN.put(Kpi(id="rate", name="Open rate"))
    (exact,) = (
        f for f in ask(bare("Raise the open rate to 24 %"), plan).findings if f.code == "no_kpi"
    )
    assert [fix.remedy for fix in exact.fixes] == [SetValues({"kpi": "rate"})]
    (near,) = (
        f
        for f in ask(bare("Raise the newsletter open rate to 24 %"), plan).findings
        if f.code == "no_kpi"
    )
    assert [fix.name for fix in near.fixes] == ["choose_kpi", "add_kpi"]


def test_who_has_no_owner_is_led_to_the_field():
    for fields in ({}, {"team": "mail"}):
        (finding,) = (
            f
            for f in ask(bare("Win 40 SQLs by May", **fields)).findings
            if f.code in ("no_owner", "team_only")
        )
        assert [fix.name for fix in finding.fixes] in (["go_to_owner"], ["give_to"])


def test_a_goal_is_asked_for_nothing_but_an_objective():
    with_one = PLAN.put(GOOD)
    assert ask(GOAL, with_one).findings == ()
    scrapped = PLAN.put(GOOD.model_copy(update={"state": "scrapped"}))
    for plan in (PLAN, scrapped):
        report = ask(GOAL, plan)
        assert report.warned == ()
        assert [f.code for f in report.findings] == ["no_objective"]


def test_a_sentence_that_is_not_read_is_judged_by_its_fields():
    node = bare("매출 20% 증가")
    plan = Context(SUNDAY, PLAN)
    assert codes(check(node, None, plan), S) == set()
    assert "no_owner" in codes(check(node, None, plan), M)
    full = GOOD.model_copy(update={"statement": "매출 20% 증가"})
    assert {check(full, None, plan).status[c] for c in (S, M, R, T)} == {"pass"}


def test_a_sentence_alone_is_not_held_against_a_plan():
    report = check(
        bare("Win 40 clients by 31 May 2027"),
        read("Win 40 clients by 31 May 2027"),
        Context(SUNDAY),
    )
    assert report.warned == ()
    assert (report.status[A], report.status[R]) == ("neutral", "neutral")


def test_on_the_last_days_that_there_are_no_later_one_is_offered():
    node = evolve(GOOD, statement="Win 40 SQLs", deadline=None)
    found = ask(node, today=date.max).findings
    assert [f.fixes for f in found if f.code == "no_deadline"] == [(), ()]
