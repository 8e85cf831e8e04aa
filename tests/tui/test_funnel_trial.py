from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaltui.core.funnel.edit import with_period
from goaltui.core.funnel.model import Anchor, FunnelModel, FunnelProblem
from goaltui.core.plan import Funnel, Plan, Stage, Target, empty_plan
from goaltui.core.quantity.model import Observation, Range
from goaltui.core.quantity.symbols import ENGLISH
from goaltui.session.funnel.numbers import Entry
from goaltui.session.funnel.sheet import FunnelSheet
from goaltui.session.funnel.trial import Trial, Tried, pack, unpack

PLAN = FunnelModel(
    stages=("visits", "leads", "customers"),
    rates={"leads": Decimal("0.02"), "customers": Decimal("0.1")},
    deal_size=Decimal(500),
    anchor=Anchor("visits", Decimal(9000)),
    period="quarter",
    horizon="year",
)


def plan_of(**funnel: object) -> Plan:
    values = {"deal_size": Decimal(500), "anchor": "visits", "anchor_value": Decimal(9000)}
    return empty_plan("Tried", 2027).put(
        Funnel(id="f", name="F", position="V", period="quarter", **{**values, **funnel}),
        Stage(id="s1", funnel="f", position="B", key="visits", name="Visits"),
        Stage(id="s2", funnel="f", position="F", key="leads", name="Leads", rate="0.02"),
        Stage(id="s3", funnel="f", position="V", key="customers", name="Customers", rate="0.1"),
        Target(id="t1", funnel="f", cell="leads", value=Decimal(300)),
        Target(id="t2", funnel="f", cell="revenue", value=Decimal(40_000)),
    )


def sheet_of(plan: Plan, trial: Trial | None = None, period: str = "quarter") -> FunnelSheet:
    return FunnelSheet(plan, plan.funnels["f"], trial or Trial(), period, ENGLISH)  # type: ignore[arg-type]


def entered(sheet: FunnelSheet, *entries: tuple[str, str]) -> Trial:
    for cell, text in entries:
        entry = sheet.entered(cell, text)
        assert isinstance(entry, Entry), entry
        sheet = replace(sheet, trial=entry.trial)
    return sheet.trial


def test_a_trial_holds_only_what_differs():
    sheet = sheet_of(plan_of())
    assert entered(sheet, ("leads.rate", "3%")) == Trial({"leads.rate": Decimal("0.03")})
    assert entered(sheet, ("leads.rate", "3%"), ("leads.rate", "2%")) == Trial()
    assert entered(sheet, ("visits", "9000")) == Trial()
    tried = entered(sheet, ("leads", "100"), ("deal_size", "600"))
    assert tried == Trial(
        {"deal_size": Decimal(600)}, Tried(Anchor("leads", Decimal(100)), "quarter")
    )
    assert not Trial()
    assert tried


def test_what_is_not_tried_follows_the_plan():
    trial = Trial({"leads.rate": Decimal("0.03")})
    other = replace(PLAN, deal_size=Decimal(700), anchor=Anchor("revenue", Decimal(1)))
    assert trial.over(other, "quarter") == replace(
        other, rates={**other.rates, "leads": Decimal("0.03")}
    )


def test_an_entry_counts_in_the_period_that_is_shown_and_keeps_it():
    trial = entered(sheet_of(plan_of(), period="month"), ("visits", "1000"))
    assert trial.start == Tried(Anchor("visits", Decimal(1000)), "month")
    assert trial.over(PLAN, "quarter").anchor == Anchor("visits", Decimal(3000))
    # A rate typed while quarters are shown leaves the month's number exactly as it was typed.
    after = entered(sheet_of(plan_of(), trial, "year"), ("leads.rate", "1%"))
    assert after.start == trial.start
    same = entered(sheet_of(plan_of(), period="month"), ("visits", "3000"))
    assert same == Trial()


def test_what_builds_on_a_value_builds_on_the_trial():
    trial = entered(sheet_of(plan_of()), ("visits", "+10%"), ("visits", "+10%"))
    assert trial.start is not None
    assert trial.start.anchor == Anchor("visits", Decimal(10_890))


def test_an_entry_that_leaves_nothing_to_work_out_is_refused():
    sheet = sheet_of(plan_of(anchor="revenue", anchor_value=Decimal(40_000)))
    refused = sheet.entered("leads.rate", "0")
    assert isinstance(refused, FunnelProblem)
    assert refused.cell == "leads.rate"
    assert isinstance(sheet.entered("leads.rate", "0.5"), Entry)


def test_a_funnel_that_cannot_be_worked_out_can_be_put_right():
    plan = plan_of(anchor="revenue", anchor_value=Decimal(40_000))
    plan = plan.put(plan.stages["s2"].model_copy(update={"rate": Decimal(0)}))
    sheet = sheet_of(plan)
    assert sheet.answer.startswith("Leads rate: ")
    assert isinstance(sheet.entered("deal_size", "9"), Entry)
    assert isinstance(sheet.entered("leads.rate", "1%"), Entry)


def test_unknown_is_tried_too():
    sheet = sheet_of(plan_of())
    assert sheet.cleared("leads.rate") == Trial({"leads.rate": None})
    assert sheet.cleared("visits") == Trial(start=Tried(None, "quarter"))
    assert sheet.cleared("leads") == Trial()


def test_targets_are_seen_by_the_period_that_is_shown():
    sheet = sheet_of(plan_of(), period="month")
    assert sheet.targets == {"leads": Decimal(100), "revenue": Decimal(40_000)}
    assert sheet.planned_for("leads", Decimal(100)) == 300
    assert sheet.planned_for("revenue", Decimal(7)) == 7


@pytest.mark.parametrize(
    "trial",
    [
        Trial(),
        Trial({"leads.rate": None, "deal_size": None}),
        Trial({"leads.rate": Observation(Decimal(3), Decimal(70))}),
        Trial({"leads.rate": Range(Decimal("0.01"), Decimal("0.02"))}),
        Trial(start=Tried(None, "month")),
        Trial({"deal_size": Decimal("1.5")}, Tried(Anchor("revenue", Decimal("1e7")), "year")),
    ],
)
def test_a_draft_brings_a_trial_back(trial):
    assert unpack(pack(trial), PLAN) == trial


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        '{"inputs":{"sqls.rate":"0.1"}}',
        '{"inputs":{"revenue":"5"}}',
        '{"inputs":{"leads.rate":"much"}}',
        '{"inputs":{"leads.rate":7}}',
        '{"start":["sqls","5","month"]}',
        '{"start":["visits","5","day"]}',
        '{"start":["visits","1..2","month"]}',
        '{"start":"visits"}',
    ],
)
def test_a_draft_that_fits_no_more_is_let_go(text):
    assert unpack(text, PLAN) is None


def test_a_draft_leaves_out_what_the_plan_says_by_now():
    draft = pack(
        Trial({"leads.rate": Decimal("0.02")}, Tried(Anchor("visits", Decimal(3000)), "month"))
    )
    assert unpack(draft, PLAN) == Trial()


ENTRIES = st.tuples(
    st.sampled_from(("visits", "leads", "customers", "leads.rate", "customers.rate", "deal_size")),
    st.integers(1, 100).map(str),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ENTRIES, max_size=6), st.sampled_from(("month", "quarter", "year")))
def test_entries_in_any_order_are_what_the_draft_says(entries, period):
    trial = entered(sheet_of(plan_of(), period=period), *entries)
    assert trial.beside(PLAN) == trial
    assert unpack(pack(trial), PLAN) == trial
    assert trial.over(PLAN, "month") == with_period(trial.over(PLAN, "month"), "month")
