"""People and KPIs as rows."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import pytest

from goaltui.core.plan import (
    Away,
    Department,
    Kpi,
    Measurement,
    Node,
    Person,
    Plan,
    Team,
    empty_plan,
)
from goaltui.core.quantity.symbols import ENGLISH
from goaltui.core.text import fold
from goaltui.session.derived import Readings, View
from goaltui.tui.row_form import Place
from goaltui.tui.screens.kpis import rows as kpi_rows
from goaltui.tui.screens.people import around
from goaltui.tui.screens.people.rows import NOBODY, people_rows
from goaltui.tui.widgets.lines import Line, width
from goaltui.tui.widgets.row_list import ListRow
from tests.kit import TODAY, StillKit


def view_of(*rows: object) -> View:
    kit = StillKit()
    plan: Plan = empty_plan("Plan", 2027).put(*rows)  # type: ignore[arg-type]
    return View(plan, kit, Readings(kit))


def said(rows: Iterable[ListRow | Line]) -> list[str]:
    return ["".join(part.text for part in row.parts) for row in rows]


def objective(key: str, **values: object) -> Node:
    return Node(id=key, kind="objective", position=f"{key}1", label=key.title(), **values)


TEAM = (
    Department(id="m", name="Marketing", position="V"),
    Team(id="d", name="Demand", department="m", position="V"),
    Person(id="ana", name="Ana Ruiz", team="d", role="Head", hours=Decimal(32)),
)


def test_nobodys_first_then_departments_teams_people():
    view = view_of(
        *TEAM,
        Person(id="kim", name="Kim"),
        Team(id="x", name="Loose", position="V"),
        objective("a", owner="ana", hours=Decimal(8)),
        objective("b"),
    )
    keys = [row.key for row in people_rows(view, ENGLISH, 70)]
    assert keys == [
        None,
        NOBODY,
        "departments/m",
        "teams/d",
        "people/ana",
        "teams/x",
        None,
        "people/kim",
    ]
    lines = said(people_rows(view, ENGLISH, 70))
    assert "8 of 32 h     1" in lines[4]
    assert "Head" in lines[4]
    assert "nobody yet" in lines[5]
    assert all(width(line) <= 70 for line in lines)


def test_an_empty_plan_has_no_rows():
    assert people_rows(view_of(), ENGLISH, 70) == []
    assert kpi_rows.kpi_rows(view_of(), ENGLISH, 70) == []


@pytest.mark.parametrize(
    ("values", "mark"),
    [
        ({"hours": Decimal(4)}, "6 h too much"),
        ({"last_day": date(2027, 6, 30)}, "leaves 30 Jun 27"),
        ({"last_day": date(2026, 6, 30)}, "left 30 Jun 26"),
        ({"away": (Away(start=date(2026, 11, 20), end=date(2026, 12, 1)),)}, "away to 1 Dec 26"),
        ({"away": (Away(start=date(2026, 12, 1), end=date(2026, 12, 9)),)}, "away 1 Dec 26"),
        ({"away": (Away(start=date(2027, 8, 1), end=date(2027, 8, 9)),)}, None),
        ({"away": (Away(start=date(2026, 1, 1), end=date(2026, 1, 9)),)}, None),
        ({}, None),
    ],
)
def test_what_stands_out_about_a_person(values, mark):
    view = view_of(
        Person(id="ana", name="Ana", **values), objective("a", owner="ana", hours=Decimal(10))
    )
    line = said(people_rows(view, ENGLISH, 66))[-1]
    for possible in ("too much", "leaves", "left", "away"):
        assert (possible in line) == (mark is not None and possible in mark)
    assert mark is None or mark in line


def test_a_person_with_unknown_hours():
    view = view_of(Person(id="ana", name="Ana"), objective("a", owner="ana"))
    assert said(people_rows(view, ENGLISH, 66))[-1].endswith(" 0 h     1")
    assert "1 without hours" in "\n".join(
        said(around.below(view, Place("people", "ana"), 60, ENGLISH))
    )


def test_what_a_team_and_a_department_have_to_do():
    view = view_of(
        *TEAM,
        objective("a", owner="ana", team="d", deadline=date(2026, 3, 31)),
        objective("b", team="d", state="done"),
    )
    for place in (Place("teams", "d"), Place("departments", "m")):
        lines = said(around.below(view, place, 60, ENGLISH))
        assert lines[1] == " 1 objective to do"
        assert "A" in lines[2]
        assert "late Ana" in " ".join(lines[2].split())
        assert "31 Mar 26" in lines[2]
    assert said(around.above(view, Place("people", "ana"))) == [" Ana Ruiz  Marketing > Demand"]


def test_a_long_name_never_pushes_the_numbers_out():
    view = view_of(
        Person(id="ana", name="매출" * 40, role="x" * 90, hours=Decimal(1)),
        objective("a", owner="ana", hours=Decimal(1_000)),
    )
    for cells in (40, 60, 80, 120):
        line = said(people_rows(view, ENGLISH, cells))[-1]
        assert width(line) <= cells
        assert line.endswith(" of 1 h     1")


def test_values_stand_under_each_other_newest_first():
    values = [("2026-10-01", "4"), ("2026-11-01", "3.75"), ("2026-09-01", "12")]
    view = view_of(
        Kpi(id="k", name="SQLs", unit="SQLs"),
        *(
            Measurement(id=f"m{at}", kpi="k", on=date.fromisoformat(on), value=Decimal(value))
            for at, (on, value) in enumerate(values)
        ),
        objective("a", kpi="k"),
    )
    lines = said(kpi_rows.below(view, Place("kpis", "k"), 60, ENGLISH, "v"))
    shown = [line for line in lines if "SQLs" in line]
    assert [line.split()[3] for line in shown] == ["3.75", "4.00", "12.00"]
    assert len({line.index(".") for line in shown}) == 1
    assert "Used by" in " ".join(lines)
    row = said(kpi_rows.kpi_rows(view, ENGLISH, 66))[1]
    assert "3.75" in row
    assert "3 weeks ago" in row
    assert row.endswith(" 1")


def test_kpis_are_in_the_order_of_their_names():
    view = view_of(*(Kpi(id=f"k{at}", name=n) for at, n in enumerate(("b", "A", "é"))))
    names = [
        view.plan.kpis[str(r.key).split("/")[1]].name
        for r in kpi_rows.kpi_rows(view, ENGLISH, 80)[1:]
    ]
    assert names == sorted(names, key=fold) == ["A", "b", "é"]


def test_today_is_the_kits():
    assert view_of().today == TODAY
