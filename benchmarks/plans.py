"""Plans of any size, the same every time: the inbound sample and so many objectives more.

python -m benchmarks.plans 100000 big.plan
"""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path
from typing import Final

from goaltui import bootstrap
from goaltui.core.plan import Node

TODAY: Final = date(2026, 11, 22)
SAMPLE: Final = "inbound"

UNDER_A_GOAL: Final = 20
UNDER_AN_OBJECTIVE: Final = 4
"""Every fifth objective under a goal has the next four below it."""

_SAYINGS: Final = (
    "Increase qualified leads from {low} to {high} a month by {day}",
    "Publish {low} posts a month until {day}",
    "Reduce the cost per click from {high} to {low} USD by {day}",
    "Win {low} new customers by {day}",
    "Improve engagement on social media",
    "Reach a click rate of {low} % in every newsletter by {day}",
)
"""What objectives say; one of them is no good, so that there are findings."""


def make(path: Path, objectives: int) -> None:
    """Make a plan file in a process of its own, so that the memory it takes is given back."""
    command = [sys.executable, "-m", "benchmarks.plans", str(objectives), str(path)]
    subprocess.run(command, check=True, cwd=Path(__file__).parent.parent)


def nodes(objectives: int) -> Iterator[Node]:
    """Yield so many objectives, and the goals over them."""
    parent = goal = ""
    for number in range(objectives):
        at = number % UNDER_A_GOAL
        if at == 0:
            goal = f"goal-{number:06}"
            yield Node(id=goal, kind="goal", position=_place(number), statement=f"Grow {number}")
        below = at % (UNDER_AN_OBJECTIVE + 1) != 0
        node = _objective(number, parent if below else goal)
        parent = parent if below else node.id
        yield node


def _objective(number: int, parent: str) -> Node:
    deadline = TODAY + timedelta(days=number * 7 % 360)
    saying = _SAYINGS[number % len(_SAYINGS)]
    low, owners = number % 90 + 10, ("ana", "luca", "mei", "omar", "grace", "priya", None)
    return Node(
        id=f"objective-{number:06}",
        kind="objective",
        parent=parent,
        position=_place(number),
        statement=saying.format(low=low, high=low * 2, day=f"{deadline:%d %B %Y}"),
        written=TODAY,
        deadline=deadline if "{day}" in saying else None,
        owner=owners[number % len(owners)],
    )


def _place(number: int) -> str:
    return f"{number:06}1"


def _main(objectives: int, path: Path) -> None:
    plan = bootstrap.sample_plan(SAMPLE, TODAY)
    rows = nodes(objectives)
    while some := list(islice(rows, 10_000)):
        plan = plan.put(*some)
    bootstrap.create_plan(path, plan)


if __name__ == "__main__":
    _main(int(sys.argv[1]), Path(sys.argv[2]))
