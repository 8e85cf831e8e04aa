"""Rows named on the command line."""

import pytest

from goaltui.cli.pick import pick
from goaltui.core.errors import PlanError
from goaltui.core.plan import Kpi

KPIS = [
    Kpi(id="visits", name="Website visits"),
    Kpi(id="sqls", name="Sales qualified leads"),
    Kpi(id="cycle", name="Sales cycle"),
    Kpi(id="csat", name="Satisfação"),
]


@pytest.mark.parametrize(
    ("wanted", "row"),
    [
        ("visits", "visits"),
        ("Website visits", "visits"),
        ("website", "visits"),
        ("sales q", "sqls"),
        ("SALES CYCLE", "cycle"),
        ("satisfacao", "csat"),
    ],
)
def test_by_id_by_name_or_by_its_beginning(wanted, row):
    assert pick(KPIS, wanted, "KPI").id == row


def test_several_are_named():
    with pytest.raises(PlanError, match="fits “Sales qualified leads”, “Sales cycle”"):
        pick(KPIS, "sales", "KPI")


def test_a_slip_of_the_pen_gets_the_near_name():
    with pytest.raises(PlanError, match="no KPI “Web visit”; did you mean “Website visits”"):
        pick(KPIS, "Web visit", "KPI")


def test_where_there_is_nothing_yet_it_says_so():
    with pytest.raises(PlanError, match="this plan has no KPI yet"):
        pick([], "visits", "KPI")


def test_what_was_typed_is_cleaned():
    with pytest.raises(PlanError) as caught:
        pick(KPIS, "a\x1b[31mb", "KPI")
    assert "\x1b" not in str(caught.value)
