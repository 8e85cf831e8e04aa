"""What each chip of an objective is, and where it has it from."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from goaltui.core.base import evolve
from goaltui.core.plan import Kpi, Person, Plan, Team, empty_plan
from goaltui.session.chips import Chip, Every, Level, chips
from goaltui.session.commands.nodes import AddNode
from goaltui.session.derived import Readings, View
from tests.kit import StillKit

KIT = StillKit()
PLAN = empty_plan("Plan", 2027).put(
    Person(id="ana", name="Ana Ruiz"),
    Person(id="luca", name="Luca Verdi"),
    Team(id="blog", name="Blog team", position="1"),
    Kpi(id="opens", name="Open rate"),
    Kpi(id="clicks", name="Click rate"),
)
MARCH = date(2027, 3, 31)
FULL = "Luca: cut the open rate from 4 % to 3 % in Spain every month by next quarter"


def planned(text: str, **own: Any) -> Plan:
    plan = AddNode("objective", statement=text, id="n").apply(PLAN, KIT)
    return plan.put(evolve(plan.nodes["n"], **own)) if own else plan


def chips_of(text: str, *, typing: bool = False, **own: Any) -> dict[str, Chip]:
    view = View(planned(text, **own), KIT, Readings(KIT))
    made = chips(view, "n", view.report("n", typing=typing))
    assert len({chip.name for chip in made}) == len(made)
    return {chip.name: chip for chip in made}


def told(made: dict[str, Chip]) -> dict[str, object]:
    """Return what chips hold, the source of those that were not just read before it."""
    return {
        name: chip.value if chip.source == "read" else (chip.source, chip.value, chip.read)
        for name, chip in made.items()
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Luca: increase the open rate by 20 % by next quarter", {
            "metric": "open rate", "direction": "increase",
            "by": ("asked", Level(Decimal(20), "%"), None), "deadline": MARCH, "owner": "Luca",
        }),
        ("Ana: reduce churn by 1.5 points in Spain this year", {
            "metric": "churn", "direction": "reduce", "by": Level(Decimal("-1.5"), "points"),
            "deadline": date(2026, 12, 31), "market": "Spain", "owner": "Ana",
        }),
        ("Ana: reach an NPS of 50 by next quarter", {
            "metric": "NPS", "direction": "reach", "to": Level(Decimal(50)), "deadline": MARCH,
            "owner": "Ana",
        }),
        ("Blog team: publish 2 guides a month by next quarter", {
            "metric": "guides", "direction": "create", "amount": Level(Decimal(2)),
            "deadline": MARCH, "repeats": Every("month"), "team": "Blog team",
            "owner": ("missing", None, None),
        }),
        ("Ana: double the orders before the launch", {
            "metric": "orders", "direction": "double", "by": Level(Decimal(2), "x"),
            "deadline": "before the launch", "owner": "Ana",
        }),
        ("Post every 2 weeks", {
            "metric": ("missing", None, None), "direction": "create",
            "by": ("missing", None, None), "deadline": ("missing", None, None),
            "repeats": Every("week", 2), "owner": ("missing", None, None),
        }),
        ("Zoe: improve NPS", {
            "metric": "NPS", "direction": "increase", "by": ("missing", None, None),
            "deadline": ("missing", None, None), "owner": ("missing", None, "Zoe"),
        }),
    ],
)  # fmt: skip
def test_what_is_read_has_a_chip_and_what_is_needed_a_gap(text, said):
    assert told(chips_of(text)) == said


def test_chips_stand_in_one_order():
    assert list(chips_of(FULL)) == [
        "metric", "direction", "from", "to", "deadline", "repeats", "market", "owner",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "own", "value", "read"),
    [
        ("metric", {"kpi": "clicks"}, "Click rate", "open rate"),
        ("direction", {"direction": "keep"}, "keep", "reduce"),
        ("from", {"baseline": 5}, Level(Decimal(5), "%"), Level(Decimal(4), "%")),
        ("to", {"target": 2}, Level(Decimal(2), "%"), Level(Decimal(3), "%")),
        ("deadline", {"deadline": date(2027, 2, 14)}, date(2027, 2, 14), MARCH),
        ("repeats", {"cadence": "week"}, Every("week"), Every("month")),
        ("market", {"market": "Italy"}, "Italy", "Spain"),
        ("owner", {"owner": "ana"}, "Ana", "Luca"),
    ],
)
def test_what_a_person_corrected_wins_and_keeps_the_reading_within_reach(name, own, value, read):
    before, after = chips_of(FULL), chips_of(FULL, **own)
    assert before[name].source == "read"
    assert (after[name].source, after[name].value, after[name].read) == ("corrected", value, read)
    others = {n for n in before if before[n] != after[n]}
    assert others <= {name, "to"}  # the change to the target follows from the start


@pytest.mark.parametrize(
    ("name", "own", "value"),
    [
        ("from", {"baseline": 50}, Level(Decimal(50))),
        ("to", {"target": 60}, Level(Decimal(60))),
        ("deadline", {"deadline": MARCH}, MARCH),
        ("repeats", {"cadence": "week"}, Every("week")),
        ("market", {"market": "Italy"}, "Italy"),
        ("owner", {"owner": "ana"}, "Ana"),
        ("team", {"team": "blog"}, "Blog team"),
    ],
)
def test_what_a_person_gave_where_nothing_is_said_is_no_correction(name, own, value):
    chip = chips_of("Increase signups by 20 %", **own)[name]
    assert (chip.source, chip.value, chip.read) == ("given", value, None)


def test_a_date_for_an_event_keeps_the_event_within_reach():
    chip = chips_of("Win 40 leads before the launch", deadline=MARCH)["deadline"]
    assert (chip.source, chip.value, chip.read) == ("given", MARCH, "before the launch")


@pytest.mark.parametrize(
    ("text", "own", "change", "points"),
    [
        ("Cut the cost per click from $3.50 to $0.50", {}, "-85.7", None),
        ("Raise NPS from 40 to 50", {}, "25.0", None),
        ("Raise the open rate from 20 % to 25 %", {}, "25.0", "5"),
        ("Raise signups to 90", {"baseline": 60}, "50.0", None),
        ("Increase signups by 20 %", {"baseline": 50, "target": 65}, "30.0", None),
        ("Increase signups by 20 %", {"baseline": 50, "target": 60}, None, None),
        ("Raise signups from 0 to 50", {}, None, None),
        ("Raise signups to 90", {}, None, None),
    ],
)
def test_the_change_between_both_ends_is_worked_out(text, own, change, points):
    chip = chips_of(text, **own)["to"]
    assert (chip.change and str(round(chip.change, 1))) == change
    assert (chip.points and str(chip.points)) == points


def test_a_target_is_worked_out_from_a_start_that_a_person_gave():
    made = chips_of("Increase signups by 20 %", baseline=50)
    assert (made["to"].source, made["to"].value) == ("read", Level(Decimal(60)))


def test_a_question_waits_while_its_figure_is_typed():
    text = "Increase the open rate 24 %"
    assert chips_of(text, typing=True)["by"].source == "read"
    assert chips_of(text)["by"].open == ("relative", "points", "to")


def test_goals_have_no_chips_and_what_is_done_no_gaps():
    assert chips_of(FULL, kind="goal") == {}
    assert list(chips_of("Improve NPS", state="done")) == ["metric", "direction"]
