from dataclasses import replace
from decimal import Decimal

import pytest

from goaltui import bootstrap
from goaltui.core.funnel.model import Anchor
from goaltui.core.plan import Plan
from goaltui.core.quantity.model import Observation
from goaltui.core.quantity.symbols import ENGLISH, Symbols
from goaltui.session.funnel.sheet import FunnelSheet
from goaltui.session.funnel.trial import Trial, Tried
from goaltui.tui.screens.funnel.about import explained, source
from goaltui.tui.screens.funnel.copying import table_text
from goaltui.tui.screens.funnel.table import content
from goaltui.tui.widgets.funnel_lines import Drawing, Pointer, draw, tracks
from goaltui.tui.widgets.lines import width
from tests.desk import SAMPLES

SIX_THOUSAND = "6,000 visits a month give 9.504M a year: 496k short of 10M."


@pytest.fixture(scope="module")
def plan() -> Plan:
    return bootstrap.read_plan(SAMPLES / "inbound.toml")


def sheet_of(plan: Plan, trial: Trial | None = None, symbols: Symbols = ENGLISH) -> FunnelSheet:
    return FunnelSheet(plan, plan.funnels["inbound"], trial or Trial(), "month", symbols)


def worked_from(cell: str, value: str) -> Trial:
    return Trial(start=Tried(Anchor(cell, Decimal(value)), "month"))


def drawing(
    sheet: FunnelSheet, at: Pointer | None = None, size: tuple[int, int] = (80, 22)
) -> Drawing:
    at = at or Pointer("visits")
    return draw(content(sheet, at.cell, {"visits": ("One", "Two")}), at, *size)


def texts(drawn: Drawing) -> list[str]:
    return ["".join(p.text for p in line.parts).rstrip() for line in drawn.lines]


def test_plan_trial_and_levers_side_by_side(plan):
    trial = replace(
        worked_from("visits", "5000"),
        inputs={"leads.rate": Observation(Decimal(90), Decimal(4500)), "deal_size": Decimal(10**6)},
    )
    assert texts(drawing(sheet_of(plan, trial)))[:13] == [
        "",
        "                              Plan                 Trial    alone, to reach 10M",
        " Visits                 > 6,000               > 5,000      5,208.33    2 linked",
        " Leads           1.5 %       90.00  *~ 2 %        100.00       2.08 %",
        " MQLs           20 %         18.00    20 %         20.00      20.8 %",
        " SQLs           20 %          3.60    20 %          4.00      20.8 %",
        " Opportunities  40 %          1.44    40 %          1.60      41.7 %",
        " Customers      50 %          0.72    50 %          0.80      52.1 %",
        " a year -----------------------------------------------------------------------",
        " Customers                    8.64                  9.60",
        " Deal size                    1.1M                * 1M         1.042M",
        " Revenue                      9.504M                9.600M",
        "",
    ]


def test_the_stage_says_what_is_linked_to_it(plan):
    said = texts(drawing(sheet_of(plan), Pointer("visits")))
    assert said[16:18] == [" KPI Website visits", " Linked: One; Two"]


def test_what_is_as_planned_steps_back(plan):
    rows = content(sheet_of(plan, worked_from("visits", "7000")), "visits", {}).stages
    assert rows[0].figures["trial"].role == "strong"
    assert rows[1].figures["rate"].role == "muted"
    assert rows[1].figures["trial"].role == "strong"
    assert {row.figures["trial"].role for row in content(sheet_of(plan), "", {}).rows} == {"muted"}


def test_where_the_target_cannot_be_reached_alone(plan):
    rows = content(sheet_of(plan, worked_from("visits", "100")), "visits", {}).stages
    assert [row.figures["alone"].text for row in rows] == ["6,313.13", "94.7 %", *["> 100 %"] * 4]


@pytest.mark.parametrize(
    ("targets", "cell", "head"),
    [
        ({}, "visits", "t sets a target"),
        ({"revenue": 10**7, "sqls": 5}, "sqls", "alone, to reach 10M"),
        ({"mqls": 20, "sqls": 5}, "sqls.rate", "alone, for 5 SQLs"),
        ({"mqls": 20, "sqls": 5}, "visits", "alone, for 20 MQLs"),
    ],
)
def test_the_target_that_the_levers_are_for(plan, targets, cell, head):
    from goaltui.core.plan import Target

    drawn = [Target(id=f"t{c}", funnel="inbound", cell=c, value=v) for c, v in targets.items()]
    bare = plan.drop("targets", *plan.targets).put(*drawn)
    assert content(sheet_of(bare), cell, {}).heads["alone"] == head


@pytest.mark.parametrize("cells", [80, 120])
def test_wide_names_leave_the_columns_where_they_are(plan, cells):
    leads = next(s for s in plan.stages.values() if s.key == "leads")
    wide = plan.put(leads.model_copy(update={"name": "잠재 고객"}))
    lines = texts(drawing(sheet_of(wide), size=(cells, 22)))
    leads, mqls = (next(line for line in lines if n in line) for n in ("잠재", "MQLs"))
    assert width(leads.partition("90.00")[0]) == width(mqls.partition("18.00")[0])


@pytest.mark.parametrize("cells", range(1, 130, 7))
@pytest.mark.parametrize("height", [1, 2, 5, 11, 22, 38])
def test_the_cell_is_in_sight_at_every_size(plan, cells, height):
    sheet = sheet_of(plan)
    for cell in ("visits", "customers", "revenue"):
        drawn = drawing(sheet, Pointer(cell), (cells, height))
        assert len(drawn.lines) <= height
        if cells >= 24:
            assert cell in {spot.cell for spot in drawn.spots}


def test_with_little_room_the_least_important_goes_first():
    shown = [[t.column for t in tracks(cells, 13)[1]] for cells in (80, 60, 50, 33)]
    assert shown == [
        ["plan rate", "plan", "rate", "trial", "alone"],
        ["plan", "rate", "trial", "alone"],
        ["plan", "rate", "trial"],
        ["rate", "trial"],
    ]


def test_a_refusal_is_shown_however_little_room_there_is(plan):
    at = Pointer("leads", remark='Leads: "x" is no number.', good=False)
    for height in (14, 18, 22):
        assert ' ! Leads: "x" is no number.' in texts(drawing(sheet_of(plan), at, (80, height)))


@pytest.mark.parametrize(
    ("trial", "cell", "said"),
    [
        (Trial(), "visits", "Visits: typed; everything else is worked from it."),
        (Trial(), "leads", "Leads = 6,000 visits x 1.5 %"),
        (Trial(), "leads.rate", "Leads rate: 1.5 % of visits, typed."),
        (Trial(), "revenue", "Revenue = 0.72 customers x 1.1M x 12"),
        (Trial(), "deal_size", "Deal size: typed."),
        (worked_from("revenue", "1e7"), "visits", "Visits = 94.70 leads / 1.5 %"),
        (worked_from("revenue", "1e7"), "customers", "Customers = 10M / 1.1M / 12"),
        (
            worked_from("visits", "100"),
            "visits",
            "Visits: typed; everything else is worked from it; planned 6,000.",
        ),
        (
            Trial({"leads.rate": Observation(Decimal(3), Decimal(100))}),
            "leads.rate",
            "Leads rate: 3 %, since 3 of 100 visits were counted; planned 1.5 %.",
        ),
        (
            Trial({"leads.rate": None}),
            "leads.rate",
            "Leads rate: not known yet. Type a share of visits, as 1.5% or 90/6000.",
        ),
        (Trial({"leads.rate": None}), "mqls", "MQLs: not known yet. Missing: Leads rate."),
    ],
)
def test_every_number_says_where_it_comes_from(plan, trial, cell, said):
    assert source(sheet_of(plan, trial), cell) == said


def test_an_explanation_has_every_digit(plan):
    said = explained(sheet_of(plan, worked_from("revenue", "10000000")), "customers")
    assert said[0] == "Customers = 10M / 1.1M / 12"
    assert said[1].startswith("Exactly 0.7575757575757575757575")
    assert said[2] == "In the plan 0.72"
    assert said[3] == "9.09 a year: 10 whole"
    assert "Alone, 1.58 % would bring revenue of 10M." in explained(sheet_of(plan), "leads.rate")


def test_the_table_for_a_spreadsheet(plan):
    leads = next(s for s in plan.stages.values() if s.key == "leads")
    odd = plan.put(leads.model_copy(update={"name": "=Leads"}))
    italian = Symbols(decimal=",", group=".", language="it")
    text = table_text(sheet_of(odd, worked_from("visits", "1000.5"), italian))
    assert text.splitlines()[:4] == [
        "Inbound\tPlan\tTrial",
        "Visits a month\t6000\t1000,5",
        "'=Leads rate\t1,5%\t1,5%",
        "'=Leads a month\t90\t15,0075",
    ]
    assert text.splitlines()[-1] == "Revenue a year\t9504000\t1584792"


def test_no_stages_at_all_still_shows_a_screen(plan):
    bare = plan.drop("stages", *plan.stages)
    drawn = drawing(sheet_of(bare), Pointer("revenue"))
    assert any(text.startswith(" Revenue") for text in texts(drawn))
