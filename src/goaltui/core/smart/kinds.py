"""Goal or objective: the five things by which they differ, and which of both a row says.

The five are those of the product's sources: what it is made of, how exact it is, how it is
planned, how far off it lies, and whether it can be measured.
"""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from goaltui.core.language.statement import Statement
from goaltui.core.plan import Kind, Node

ASPECTS: Final = ("nature", "precision", "planning", "time", "measure")
"""In the order in which they are shown."""

_FAR: Final = timedelta(days=550)
"""From about a year and a half on, a date is a long way off."""


def leanings(node: Node, said: Statement | None, today: date) -> Mapping[str, Kind]:
    """Return of each aspect what a row reads like, by its fields and its sentence.

    Args:
        node: the goal or objective.
        said: how its sentence reads; None where its language is not read.
        today: the day from which dates are near or far.
    """
    figure = node.target is not None or (said is not None and said.numbered)
    metric = node.kpi is not None or (
        said is not None and said.metric is not None and not said.vague_metric
    )
    work = said is not None and said.direction in ("launch", "create", "contact")
    owned = node.owner is not None or node.team is not None
    detailed = owned or node.hours is not None or (said is not None and said.owner is not None)
    day = node.deadline or (said.deadline.resolved if said and said.deadline else None)
    often = node.cadence is not None or (said is not None and said.cadence is not None)
    tells = {
        "nature": figure or work,
        "precision": (metric and figure) or (work and day is not None),
        "planning": detailed,
        "time": (day is not None and day - today < _FAR) or (day is None and often),
        "measure": metric and (figure or node.kpi is not None),
    }
    return {aspect: "objective" if tells[aspect] else "goal" for aspect in ASPECTS}
