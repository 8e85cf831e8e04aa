"""Achievable, worked out by hand: funnel, past, hours, budget, and what hangs below."""

from datetime import date
from decimal import Decimal

import pytest

from goaltui.core.plan import Kpi, Measurement, Node, Person, Plan
from goaltui.core.smart.finding import Criterion, Finding
from tests.core.smart.test_rules import ANA, FUNNEL, GOAL, GOOD, LEVEL, PLAN, ask, past, under

A, R = Criterion.ACHIEVABLE, Criterion.RELEVANT


def only(code: str, node: Node, plan: Plan) -> Finding:
    """Return the one finding of this code."""
    (finding,) = (f for f in ask(node, plan).findings if f.code == code)
    return finding


def found(node: Node, plan: Plan) -> list[str]:
    return [f.code for f in ask(node, plan).findings if f.criterion is A]


def monthly(*values: int) -> Plan:
    """Return the plan with a value of the SQLs at the end of each month from January 2026."""
    rows = [
        Measurement(id=f"m{i}", kpi="sqls", on=date(2026, i, 22), value=Decimal(v))
        for i, v in enumerate(values, 1)
    ]
    return PLAN.put(*rows)


def test_a_jump_is_held_against_periods_as_long_as_the_one_ahead():
    """190 days are left: 6.24 months; 48 - 11 = 37 more, 5.93 a month.

    Of the past, six periods are within a quarter of 190 days: five brought 6 in 181 to 184 days,
    1.01 to 0.993 a month, the last 5 in 153 days, 0.995. Of these the middle is 0.996.
    """
    plan = monthly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
    node = LEVEL.model_copy(update={"target": Decimal(48)})
    assert only("faster_than_ever", node, plan).params == {
        "wanted": "5.93",
        "best": "1.01",
        "usual": "0.996",
    }


def test_one_good_month_is_no_good_half_year():
    """July brought 9 in a month, twice as fast as asked for; no half year brought half of it."""
    plan = monthly(20, 20, 20, 20, 20, 20, 29, 21, 20, 20, 20)
    node = LEVEL.model_copy(update={"target": Decimal(50)})
    assert "faster_than_ever" in found(node, plan)


def test_a_pace_twice_the_best_is_hard_and_not_found():
    plan = monthly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
    for target, codes in ((23, []), (24, ["faster_than_ever"])):
        assert found(LEVEL.model_copy(update={"target": Decimal(target)}), plan) == codes


def test_a_quantity_is_held_against_what_a_month_brought():
    """40 in 190 days are 40 · 30.4375 / 190 = 6.41 a month; 3 came in 31 days, 2.95 a month.

    2 came in 30 days, 2.03 a month, so that the usual is 2.49.
    """
    finding = only("more_than_ever", GOOD, past(1, 2, 3))
    assert finding.params == {"wanted": "6.41", "best": "2.95", "usual": "2.49"}
    assert found(GOOD, past(3, 3, 4)) == []


def test_what_moves_with_the_day_is_not_what_it_is_about():
    finding = only("faster_than_ever", LEVEL, past(4, 5, 6))
    assert finding.about == {"target": "40", "best": "1.01", "date": "2027-05-31"}


@pytest.mark.parametrize(
    ("hours", "others", "room"),
    [(Decimal(21), 0, "20"), (Decimal(8), 15, "5"), (Decimal(8), 25, "0")],
)
def test_the_hours_of_the_owner(hours: Decimal, others: int, room: str):
    other = GOOD.model_copy(update={"id": "x", "hours": Decimal(others)})
    finding = only("no_room", GOOD.model_copy(update={"hours": hours}), PLAN.put(other))
    assert finding.params == {"owner": "Ana", "hours": f"{hours}", "room": room}


def test_the_hours_of_the_team_count_where_those_of_the_owner_are_not_known():
    """Ben's 8 and Cleo's 6 less 9 that another one takes leave 5 of the 14."""
    team = PLAN.put(
        PLAN.people["ben"].model_copy(update={"hours": Decimal(8)}),
        Person(id="cleo", name="Cleo", team="mail", hours=Decimal(6)),
        GOOD.model_copy(update={"id": "x", "team": "mail", "hours": Decimal(9)}),
    )
    node = GOOD.model_copy(update={"team": "mail", "owner": None, "hours": Decimal(6)})
    assert only("team_full", node, team).params == {"team": "E-mail", "hours": "6", "room": "5"}
    assert "team_full" not in found(node.model_copy(update={"owner": "ana"}), team)
    unknown = team.put(Person(id="cleo", name="Cleo", team="mail"))
    assert "team_full" not in found(node, unknown)


def test_what_is_left_of_the_budget_above():
    """1,000 less 700 that another takes, passed on through a goal without one, leave 300."""
    plan = PLAN.put(
        GOAL.model_copy(update={"budget": Decimal(1000)}),
        Node(id="part", kind="goal", parent="goal", position="1", statement="Part"),
        GOOD.model_copy(update={"id": "x", "parent": "goal", "budget": Decimal(700)}),
        GOOD.model_copy(
            update={"id": "y", "parent": "goal", "budget": Decimal(900), "state": "scrapped"}
        ),
    )
    node = GOOD.model_copy(update={"parent": "part", "budget": Decimal(301)})
    assert only("over_budget", node, plan).params == {
        "budget": "301",
        "left": "300",
        "parent": "Increase revenue",
    }
    assert "over_budget" not in found(node.model_copy(update={"budget": Decimal(300)}), plan)


@pytest.mark.parametrize(
    ("children", "codes"),
    [
        ([under(20, id="x"), under(19, id="y", team="mail")], ["children_short"]),
        ([under(20, id="x", market="Spain"), under(20, id="y", market="Italy")], []),
        ([under(30, id="x", market="Spain"), under(15, id="y", market="Spain")], ["counted_twice"]),
        ([under(30, id="x"), under(15, id="y", market="Spain")], ["counted_twice"]),
        ([under(40, id="x"), under(15, id="y", market="Spain")], []),
        ([under(20, id="x", kpi="cpc")], []),
        ([under(20, id="x", cadence="week")], []),
        ([under(20, id="x", state="scrapped")], []),
        ([under(20, id="x").model_copy(update={"target": None})], []),
        ([], []),
    ],
)
def test_what_hangs_below_has_to_come_together(children: list[Node], codes: list[str]):
    assert found(GOOD, PLAN.put(*children)) == codes


def test_shares_scores_and_what_shrinks_are_never_added():
    for fields in ({"unit": "%"}, {"direction": "reduce"}):
        node = GOOD.model_copy(update=fields)
        assert found(node, PLAN.put(under(5, id="x", **fields))) == []
    ratio = PLAN.put(Kpi(id="sqls", name="SQLs", formula="SQLs / visits"), under(5, id="x"))
    assert found(GOOD, ratio) == []


def test_levels_that_grow_may_come_together_as_changes():
    """From 100 to 150 are 50; 40 to 60 and 10 to 40 are 50 too, though 100 is not 150."""
    node = GOOD.model_copy(update={"baseline": Decimal(100), "target": Decimal(150)})
    parts = [
        under(60, id="x", baseline=Decimal(40), market="Spain"),
        under(40, id="y", baseline=Decimal(10), market="Italy"),
    ]
    assert "children_short" not in found(node, PLAN.put(*parts))
    less = parts[1].model_copy(update={"target": Decimal(39)})
    finding = only("children_short", node, PLAN.put(parts[0], less))
    assert finding.params == {"sum": "49", "target": "50", "kpi": "SQLs"}


def test_a_path_leads_down_a_funnel_and_through_formulas():
    up = GOOD.model_copy(update={"kpi": "rate"})
    assert "no_path" not in [f.code for f in ask(up, FUNNEL).findings]
    down = FUNNEL.put(GOAL.model_copy(update={"kpi": "rate"}))
    finding = only("no_path", GOOD, down)
    assert (finding.params, finding.hint) == ({"kpi": "SQLs", "parent_kpi": "Demo rate"}, False)
    named = FUNNEL.put(Kpi(id="sqls", name="SQLs", formula="visits × demo rate - (cost per click)"))
    cost = GOOD.model_copy(update={"kpi": "cpc"})
    assert only("no_path", cost, FUNNEL).hint
    assert "no_path" not in [f.code for f in ask(cost, named).findings]
    posts = FUNNEL.put(Kpi(id="cpc", name="Posts", tags=("activity",)))
    assert "no_path" not in [f.code for f in ask(cost, posts).findings]


def test_a_part_of_an_objective_is_no_duplicate_of_it():
    part = GOOD.model_copy(update={"id": "x", "parent": "n"})
    other = GOOD.model_copy(update={"id": "x", "deadline": date(2027, 6, 30)})
    for plan in (
        PLAN.put(part),
        PLAN.put(other),
        PLAN.put(part.model_copy(update={"team": "blog"})),
    ):
        assert "duplicate" not in [f.code for f in ask(GOOD, plan).findings]
    assert "duplicate" not in [f.code for f in ask(part, PLAN.put(GOOD)).findings]


@pytest.mark.parametrize(
    ("node", "code"),
    [
        (GOOD.model_copy(update={"kpi": None}), "no_kpi"),
        (GOOD.model_copy(update={"target": None}), "no_target"),
        (GOOD, "no_figures"),
    ],
)
def test_what_would_let_it_be_known_is_said(node: Node, code: str):
    report = ask(node, PLAN.put(ANA.model_copy(update={"hours": None})))
    assert report.status[A] == "neutral"
    assert [f.code for f in report.unknown] == [code]
    assert ask(LEVEL, PLAN).unknown == ()
