"""What the work itself costs, in process, without a screen."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from math import ceil
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.plans import SAMPLE, TODAY
from benchmarks.recording import Stuck
from benchmarks.report import Figure
from benchmarks.size import Size
from benchmarks.strokes import p95
from goaltui import bootstrap
from goaltui.core.funnel.levers import levers
from goaltui.core.funnel.model import REVENUE
from goaltui.core.funnel.plan import model_of, targets_of
from goaltui.core.funnel.solve import solve
from goaltui.core.plan import Node
from goaltui.core.smart.check import check
from goaltui.session.derived import Readings, View

_STAGES: Final = 6


def inside(size: Size, folder: Path) -> Iterator[Figure]:  # noqa: ARG001 - as all groups
    """Measure solving a funnel, and reading and checking one objective."""
    plan, kit = bootstrap.sample_plan(SAMPLE, TODAY), bootstrap.SystemKit(TODAY)
    funnel = next(iter(plan.funnels))
    model, target = model_of(plan, funnel), targets_of(plan, funnel)[REVENUE]
    if len(model.stages) != _STAGES or not levers(model, REVENUE, target):
        raise Stuck("The sample's funnel is not one of six stages with a target.")

    def funnel_key() -> None:
        solve(model)
        levers(model, REVENUE, target)

    yield _figure("six stages solved, with levers", _each(funnel_key, size.loops), "µs", 100)
    context = View(plan, kit, Readings(kit)).context

    def objective(node: Node) -> None:
        check(node, kit.read(node.statement, node.written or TODAY), context)

    objectives = [node for node in plan.nodes.values() if node.kind == "objective"]
    for node in objectives:
        objective(node)  # the words of the language are loaded with the first
    times = [median(_each(partial(objective, node), ceil(size.loops / 50))) for node in objectives]
    yield _figure("one objective read and checked", times, "µs", 1_000)


def _each(work: Callable[[], None], loops: int) -> list[float]:
    """Return how many seconds each of `loops` calls takes."""
    took = []
    for _ in range(loops):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return took


def _figure(what: str, seconds: list[float], unit: str, most: float) -> Figure:
    micro = [value * 1e6 for value in seconds]
    return Figure(what, median(micro), unit, p95=p95(micro), most=most)
