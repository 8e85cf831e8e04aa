"""How start, memory and keys grow with the number of objectives."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.keys import DIGIT, DOWN, LETTER, Typed, type_cases
from benchmarks.plans import make
from benchmarks.report import Figure
from benchmarks.size import Size
from benchmarks.start import BARE_PROGRAM, against, opening, starts
from benchmarks.strokes import bytes_a_key, milliseconds, p95

_NAMES: Final = {DOWN: "down", LETTER: "letter", DIGIT: "digit"}
_START_TIMES: Final = {10_000: 2.5, 100_000: 6.0}
_DOWN_TIMES: Final = {100: 1.5, 100_000: 1.5}
_MEMORY: Final = {100_000: 250.0}


def growth(size: Size, folder: Path) -> Iterator[Figure]:
    """Measure plans of each size."""
    for objectives in size.objectives:
        path = folder / f"{objectives}.plan"
        make(path, objectives)
        for figure in _plan(path, objectives, size, folder):
            yield replace(figure, objectives=objectives)
        path.unlink()


def _plan(path: Path, objectives: int, size: Size, folder: Path) -> Iterator[Figure]:
    programs = (BARE_PROGRAM, opening(str(path)))
    other, mine = starts(programs, ceil(size.starts / 3), folder)
    for field in ("shown", "usable"):
        yield against(field, field, mine, other, _START_TIMES.get(objectives))
    memory = 0.0
    counted = ceil(size.keys / 4)
    for case, typed, bare in type_cases([str(path)], counted, folder, fast=False):
        times = _DOWN_TIMES.get(objectives) if case is DOWN else None
        yield _typed(_NAMES[case], typed, bare, times)
        if case is DOWN:
            yield Figure("sent", bytes_a_key(typed.slow), "B", bare=bytes_a_key(bare.slow))
        memory = typed.memory
    yield Figure("memory", memory, "MiB", most=_MEMORY.get(objectives))


def _typed(what: str, mine: Typed, other: Typed, times: float | None) -> Figure:
    took, bare = milliseconds(mine.slow), median(milliseconds(other.slow))
    return Figure(what, median(took), "ms", p95=p95(took), bare=bare, times=times)
