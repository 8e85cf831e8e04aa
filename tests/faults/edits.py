"""What a person does in the program, how one sees that it was done, and how the file shows it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from goaltui.core.plan import Funnel, Kpi, Node, Plan, Stage, empty_plan

HOME: Final = "\x1b[H"

_TO_PLAN: Final = ("g", "p", HOME)


@dataclass(frozen=True)
class Edit:
    """One thing that is done, whatever screen is in front."""

    keys: tuple[str, ...]
    """The keys, to the last one."""
    seen: Callable[[str], bool]
    """Whether a screen shows it as done."""
    kept: Callable[[Plan], bool]
    """Whether a plan holds it."""


def plan_of_many() -> Plan:
    """Return a plan with a row to work under, a large tree below another, a KPI and a funnel."""
    heavy = [
        Node(id=f"h{n}", kind="objective", parent="h", position=f"{n:03}V", statement=f"Heavy {n}")
        for n in range(300)
    ]
    return empty_plan("Killed", 2027).put(
        Kpi(id="k", name="Leads"),
        Node(id="g", kind="goal", position="B", statement="Grow", kpi="k"),
        Node(id="h", kind="goal", position="V", statement="Weigh"),
        *heavy,
        Funnel(id="f", name="Inbound", position="V", anchor="visits", anchor_value=Decimal(7)),
        Stage(id="s1", funnel="f", position="B", key="visits", name="Visits"),
        Stage(id="s2", funnel="f", position="V", key="leads", name="Leads"),
    )


def statements(plan: Plan) -> set[str]:
    """Return the statements of all rows."""
    return {node.statement for node in plan.nodes.values()}


def is_idle(screen: str) -> bool:
    """Tell whether a screen says that all is saved, and nothing is being typed."""
    return " saved" in screen.splitlines()[0] and "put back" not in screen


def add(number: int) -> Edit:
    """A new row; the cursor leaves it, so that it is seen to be entered and no longer typed."""
    text = f"No {number:03}"
    keys = (*_TO_PLAN, "a", *text, "\r", HOME)
    return Edit(
        keys,
        lambda screen: text in screen and re.search(r"^> . Grow", screen, re.MULTILINE) is not None,
        lambda plan: text in statements(plan),
    )


def take_back(number: int) -> Edit:
    """A new row, taken back again."""
    text = f"Not {number:03}"
    keys = (*_TO_PLAN, "a", *text, "\r", HOME, "u")
    return Edit(
        keys,
        lambda screen: f"Undone: add objective “{text}”" in screen,
        lambda plan: text not in statements(plan),
    )


def measure(number: int) -> Edit:
    """A value of a KPI, in the place of the one of today."""
    keys = (*_TO_PLAN, "v", *f"{1000 + number}", "\r")
    return Edit(
        keys,
        lambda screen: f"Leads: 1,{number:03} on" in screen and "recorded" in screen,
        lambda plan: any(m.value >= 1000 + number for m in plan.measurements.values()),
    )


def enter(number: int) -> Edit:
    """A number of a funnel, tried and made the plan."""
    keys = ("g", "f", HOME, *f"{2000 + number}", "\r", "A")
    return Edit(
        keys,
        lambda screen: screen.count(f"2,{number:03} ") > 1 and "The trial is the plan" in screen,
        lambda plan: (plan.funnels["f"].anchor_value or 0) >= 2000 + number,
    )


def hang_elsewhere(number: int) -> Edit:
    """A row with 300 below it, cut and pasted under another."""
    del number
    keys = (*_TO_PLAN, "z", "\x1b[F", "x", HOME, "P")
    return Edit(
        keys,
        lambda screen: re.search(r"^.  \+ Weigh", screen, re.MULTILINE) is not None,
        lambda plan: plan.nodes["h"].parent == "g",
    )


def delete(number: int) -> Edit:
    """A row with 300 below it."""
    del number
    keys = (*_TO_PLAN, "z", "\x1b[F", "d")
    return Edit(
        keys, lambda screen: "Deleted" in screen, lambda plan: "Heavy 7" not in statements(plan)
    )


EDITS: Final = (add, take_back, measure, enter)
LAST: Final = (add, hang_elsewhere, delete)
