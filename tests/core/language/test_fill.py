"""What a sentence says goes into the fields; what a person decided stays there."""

from datetime import date
from decimal import Decimal

import pytest

from goaltui.core.base import evolve
from goaltui.core.language.fill import Names, fill, kpi_of, said
from goaltui.core.plan import Kpi, Node, Person, Team, empty_plan
from tests.core.language.english import read

PLAN = empty_plan("Plan", 2027).put(
    Person(id="sara", name="Sara Bianchi"),
    Person(id="luca", name="Luca Verdi"),
    Person(id="luca2", name="Luca Neri"),
    Team(id="blog", name="Blog", position="1"),
    Team(id="mail", name="E-mail marketing", position="2"),
    Kpi(id="leads", name="Leads"),
    Kpi(id="hot", name="Hot leads"),
    Kpi(id="cpc", name="Cost per click"),
)
NAMES = Names.of(PLAN)
EMPTY = Node(id="n", kind="objective", position="1")


def filled(text: str, node: Node = EMPTY, before: str | None = None) -> Node:
    return fill(node, None if before is None else read(before), read(text), NAMES)


def test_an_empty_node_takes_all_that_is_said():
    node = filled("Sara Bianchi: cut the cost per click from $3 to $2 in Spain by 31 May 2027")
    assert node.direction == "reduce"
    assert (node.baseline, node.target, node.unit) == (Decimal(3), Decimal(2), "USD")
    assert (node.deadline, node.market) == (date(2027, 5, 31), "Spain")
    assert (node.kpi, node.owner, node.team) == ("cpc", "sara", None)


def test_a_quantity_with_a_cadence_is_a_target():
    node = filled("Blog team: publish 2 guides a month")
    assert (node.target, node.team, node.unit) == (Decimal(2), "blog", "")
    assert node.cadence == "month"


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Increase leads by 20%", "60"),
        ("Reduce leads by 20%", "40"),
        ("Win 8 more leads", "58"),
        ("Double leads", "100"),
        ("Halve leads", "25"),
        ("Raise leads to 70", "70"),
    ],
)
def test_a_change_from_a_known_baseline_is_a_target(text, target):
    assert filled(text, evolve(EMPTY, baseline=50)).target == Decimal(target)
    if "70" not in text:
        assert filled(text).target is None


def test_a_new_sentence_takes_the_place_of_the_old_one():
    old, new = "Win 40 leads in Spain by May 2027", "Win 55 leads by June 2027"
    node = filled(new, filled(old), before=old)
    assert (node.target, node.market, node.deadline) == (Decimal(55), "", date(2027, 6, 30))


def test_what_a_person_corrected_stays():
    old, new = "Win 40 leads in Spain by May 2027", "Win 55 leads in Italy by June 2027"
    corrected = evolve(filled(old), target=42, market="Portugal")
    node = filled(new, corrected, before=old)
    assert (node.target, node.market, node.deadline) == (Decimal(42), "Portugal", date(2027, 6, 30))


def test_a_cleared_correction_gives_the_reading_back():
    text = "Win 40 leads by May 2027"
    assert filled(text, evolve(filled(text), target=None), before=text).target == 40


def test_a_baseline_that_a_person_gives_works_the_target_out():
    text = "Increase leads by 20%"
    assert filled(text, evolve(filled(text), baseline=50), before=text).target == 60


def test_only_a_name_that_fits_one_row_is_taken():
    assert filled("Luca: win 40 leads").owner is None
    assert filled("Luca Neri: win 40 leads").owner == "luca2"
    assert filled("Win 40 leads").kpi == "leads"
    assert filled("Win 40 hot leads").kpi == "hot"
    assert filled("Win 40 sales leads").kpi == "leads"
    assert filled("Win 40 sunny days").kpi is None


def test_a_reading_that_changes_nothing_gives_the_same_node():
    node = filled("Win 40 leads")
    assert filled("Win 40 leads", node, before="Win 40 leads") is node


@pytest.mark.parametrize(
    ("text", "kpi"),
    [
        ("Win 20 customers by June 2027", "c"),
        ("Win 20 new customers by June 2027", "c"),
        ("Publish 4 customer videos by June 2027", None),
        ("Reach 5,000 visits to the site by June 2027", "v"),
        ("Increase site visits by 5 % by June 2027", "v"),
        ("Answer 95 % of customers by June 2027", None),
    ],
)
def test_a_kpi_stands_for_what_its_metric_turns_on(text, kpi):
    assert kpi_of(read(text), {"c": "Customers", "v": "Visits"}) == kpi


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Luca publishes 4 videos by June 2027", "l"),
        ("Win 20 customers by June 2027 (Tess owns this)", "t"),
        ("Win 20 customers by June 2027, Omar", None),
        ("Win 20 customers by June 2027, Omar Haddad", "o"),
        ("Win 20 customers by June 2027, Luca and Tess", None),
        ("Extend the grace period to 20 days by June 2027", None),
        ("Sell 20 Luca lamps by June 2027", None),
    ],
)
def test_a_person_of_the_plan_is_known_by_name(text, owner):
    people = {"l": "Luca", "t": "Tess Bauer", "o": "Omar Haddad", "p": "Omar Sy", "g": "Grace"}
    assert said(read(text), Names(people=people), None)["owner"] == owner
