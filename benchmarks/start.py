"""How long it takes to start, and what it takes.

A program is usable when it has shown its screen and answered a key that was pressed then.
"""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import Final

from benchmarks.keys import BARE, BARE_READY, BODY, DOWN_KEY, READY
from benchmarks.plans import SAMPLE, TODAY
from benchmarks.recording import Area, Stuck
from benchmarks.report import Figure
from benchmarks.size import Size
from benchmarks.strokes import p95
from benchmarks.terminal import Terminal, bare, ours, surroundings

_TAKES_KEYS: Final = b"\x1b[?2004h"
"""What Textual writes when it begins to listen."""


@dataclass(frozen=True)
class Program:
    """What is started, when it has shown its screen, and a key that it answers."""

    command: Sequence[str]
    ready: bytes
    key: bytes
    area: Area
    answer: str
    """What the area shows then."""


@dataclass(frozen=True)
class Started:
    """One start: milliseconds from the start of the process; what it had taken when usable."""

    first: float
    shown: float
    usable: float
    written: int
    processor: float
    memory: float


BARE_PROGRAM: Final = Program(bare(), BARE_READY, b"a", BARE, "READY a")


def opening(*arguments: str) -> Program:
    """Return goaltui opening a plan."""
    return Program(
        ours("open", "--today", f"{TODAY}", *arguments), READY, DOWN_KEY, BODY, "Objective"
    )


def start(size: Size, folder: Path) -> Iterator[Figure]:
    """Measure the start of the sample plan, and of `goaltui --version`."""
    programs = (BARE_PROGRAM, opening("--sample", SAMPLE))
    other, mine = starts(programs, size.starts, folder)
    bare_shown = median(started.shown for started in other)
    first = against("first of ours on the screen", "first", mine, other, 0.4)
    yield replace(first, bare=bare_shown)
    yield against("sample plan shown", "shown", mine, other, 2)
    yield against("sample plan usable: a key answered", "usable", mine, other, 2)
    yield against("  bytes", "written", mine, other)
    yield against("  processor time", "processor", mine, other)
    yield against("peak memory when usable", "memory", mine, other, 1.9)
    yield _version(size.starts, folder)


_UNITS: Final = {"written": "B", "memory": "MiB"}


def against(
    what: str,
    field: str,
    mine: Sequence[Started],
    other: Sequence[Started],
    times: float | None = None,
) -> Figure:
    """Return the figure of one field of starts, beside that of the bare application."""
    values = [getattr(started, field) for started in mine]
    bare_value = median(getattr(started, field) for started in other)
    return Figure(
        what, median(values), _UNITS.get(field, "ms"), p95(values), bare=bare_value, times=times
    )


def starts(programs: Sequence[Program], runs: int, folder: Path) -> list[list[Started]]:
    """Start each program in turn, `runs` times, and once before that is not counted."""
    found: list[list[Started]] = [[] for _ in programs]
    for run in range(runs + 1):
        for program, started in zip(programs, found, strict=True):
            one = _start(program, folder)
            if run:
                started.append(one)
    return found


def _start(program: Program, folder: Path) -> Started:
    with Terminal(program.command, folder) as terminal:
        terminal.read_until_written(program.ready, _TAKES_KEYS)
        terminal.press(program.key)
        terminal.read_until_quiet(0.2)
        first, shown, usable = _moments(terminal, program)
        processor = terminal.processor_seconds() * 1000
        return Started(first, shown, usable, terminal.written, processor, terminal.peak_mib())


def _moments(terminal: Terminal, program: Program) -> tuple[float, float, float]:
    """Return when anything was there, when the screen was, and when the key was answered."""
    first = shown = answered = 0.0
    before = after = ""
    pressed = False
    ready = program.ready.decode()
    for event, lines in terminal.replay():
        now, after = (event.at - terminal.started) * 1000, program.area.of(lines)
        pressed = pressed or event.key
        if not first and any(line.strip() for line in lines):
            first = now
        if not shown and any(ready in line for line in lines):
            shown = now
        if after != before and pressed:
            answered = now
        before = after
    if not (first and shown) or program.answer not in after:
        raise Stuck(f"It did not start, or answer {program.key!r}\n{after}")
    return first, shown, answered


def _version(runs: int, folder: Path) -> Figure:
    mine, other = [], []
    for _ in range(runs * 2):
        other.append(_whole([sys.executable, "-c", "pass"], folder))
        mine.append(_whole(ours("--version"), folder))
    return Figure(
        "goaltui --version / python -c pass",
        median(mine),
        "ms",
        p95=p95(mine),
        bare=median(other),
        times=6,
    )


def _whole(command: Sequence[str], folder: Path) -> float:
    """Return how many milliseconds a process takes from its start to its end."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        began = time.perf_counter()
        silent = [(os.POSIX_SPAWN_DUP2, nowhere.fileno(), 1)]
        process = os.posix_spawn(
            command[0], list(command), surroundings(folder), file_actions=silent
        )
        _, status = os.waitpid(process, 0)
        took = time.perf_counter() - began
    if status:
        raise Stuck(f"{command} failed.")
    return took * 1000
