"""`funnel show`: a funnel, and a trial of it."""

import pytest

from goaltui.cli.cells import width
from tests.cli.conftest import Ran

ANSWER = "6,000 visits a month give 9.504M a year: 496k short of 10M."


@pytest.fixture
def funnel(goaltui, inbound):
    return lambda *arguments: goaltui("funnel", "show", inbound, *arguments)


def cells(ran: Ran, first: str) -> list[str]:
    (line,) = [line for line in ran.out.splitlines() if line.startswith(first)]
    return line.split("  ", 1)[1].split("  ")


def row(ran: Ran, first: str) -> list[str]:
    return [cell.strip() for cell in cells(ran, first) if cell.strip()]


def test_the_plan_alone(funnel):
    ran = funnel()
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "Inbound | a month | USD"
    assert ran.out.splitlines()[-1] == ANSWER
    assert row(ran, "Leads") == ["1.5 %", "90.00", "1.58 %"]
    assert row(ran, "Revenue") == ["9.504M"]
    assert "Trial" not in ran.out


def test_a_trial_stands_beside_the_plan_and_says_how_it_was_read(funnel):
    ran = funnel("--set", "visits=7k", "--set", "Leads.rate=1.8", "--set", "deal size=+5%")
    assert ran.err.splitlines()[0].startswith("Visits: ")
    assert ran.err.splitlines()[1] == "Leads rate: 1.8 = 1.8 %"
    assert ran.err.splitlines()[2] == "Deal size: +5% of 1,100,000 = 1,155,000"
    assert row(ran, "Visits") == ["> 6,000.00", "> 7,000.00", "5,010.42"]
    assert row(ran, "Leads") == ["1.5 %", "90.00", "1.8 %", "126.00", "1.29 %"]
    assert all(width(line) <= 80 for line in ran.out.splitlines())


def test_the_plan_is_not_changed(funnel, inbound):
    before = inbound.read_bytes()
    funnel("--set", "visits=7000", "--target", "revenue=12M")
    assert inbound.read_bytes() == before


def test_typing_revenue_works_backwards(funnel):
    ran = funnel("--set", "revenue=10M")
    assert row(ran, "Revenue") == ["9.504M", "> 10M"]
    assert ran.out.splitlines()[-1] == "10M a year takes 6,313.13 visits a month."


def test_what_is_wrong_is_said_with_the_names_of_stages(funnel):
    ran = funnel("--set", "mqls=20", "--set", "mqls.rate=0")
    assert "MQLs rate: With 0 here" in ran.err
    assert "mqls" not in ran.err


@pytest.mark.parametrize("cell", ["visits", "leads.rate", "customers rate", "deal_size"])
def test_one_input_alone_closes_the_gap(funnel, cell):
    ran = funnel("--close", cell)
    assert ran.code == 0
    assert ran.out.splitlines()[-1].endswith("give 10M a year: just what is aimed at.")


def test_a_target_is_drawn_or_taken_away(funnel):
    drawn = funnel("--target", "sqls=4", "--target", "revenue=9M")
    assert drawn.out.splitlines()[-1] == (
        "6,000 visits a month give 9.504M a year: 504k more than 9M."
    )
    assert "SQLs: target 4.00, 0.40 short" in drawn.out
    assert "alone" not in funnel("--target", "revenue=").out


def test_an_empty_text_makes_a_cell_unknown(funnel):
    ran = funnel("--set", "leads.rate=")
    assert ran.err == "Leads rate: unknown\n"
    assert row(ran, "SQLs")[-1] == "-"
    assert "not known until the rate of leads is" in ran.out


def test_as_json_plan_and_trial_are_exact(funnel):
    document = funnel("--set", "visits=7000", "--json").json
    assert document["plan"]["cells"]["revenue"] == 9_504_000
    assert document["trial"]["cells"]["revenue"] == 11_088_000
    assert document["trial"]["anchor"] == {"cell": "visits", "value": 7000}
    assert document["trial"]["gaps"]["revenue"]["gap_ratio"] == pytest.approx(0.1088)
    assert document["answer"].startswith("7,000 visits a month")
    assert "trial" not in funnel("--json").json


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--set", "vists=1"), "There is no cell “vists”; did you mean visits?"),
        (("--set", "visits"), "has no “=”"),
        (("--set", "visits=1,2,3"), 'Visits: "1,2,3"'),
        (("--set", "leads.rate=150%"), "Leads rate: "),
        (("--set", "visits.rate=5%"), "There is no cell “visits.rate”"),
        (("--target", "leads.rate=5%"), "a target is drawn on a volume or on revenue"),
        (("--target", "revenue=", "--close", "visits"), "There is no target to reach"),
        (("--close", "revenue"), "does not move"),
        (("--target", "revenue=100M", "--close", "customers.rate"), "would have to be 526 %"),
        (("--funnel", "outbound"), "There is no funnel “outbound”; did you mean “Inbound”?"),
    ],
)
def test_what_cannot_be_is_a_sentence(funnel, arguments, words):
    ran = funnel(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err


def test_a_plan_without_a_funnel(goaltui, tmp_path):
    goaltui("new", tmp_path / "p.plan")
    ran = goaltui("funnel", "show", tmp_path / "p.plan")
    assert (ran.code, ran.err) == (2, "This plan has no funnel yet.\n")
