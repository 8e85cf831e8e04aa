"""What a key costs: from pressing it to the read that completes its answer.

Each key of ours takes turns with a key of the bare application, so both meet the same machine.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from statistics import median
from string import ascii_letters
from typing import Final

from benchmarks.plans import SAMPLE, TODAY
from benchmarks.recording import Area, Stuck
from benchmarks.report import Figure
from benchmarks.size import Size
from benchmarks.strokes import (
    Stroke,
    answers,
    answers_at_pace,
    bytes_a_key,
    milliseconds,
    p95,
    slowly,
    steadily,
)
from benchmarks.terminal import Terminal, bare, ours

READY: Final = b"add under"
BARE_READY: Final = b"READY"
BARE: Final = Area(bottom=1)
BODY: Final = Area(top=1, bottom=39)
DOWN_KEY: Final = b"\x1b[B"
_BACK, _UP, _ESCAPE = b"\x7f", b"\x1b[A", b"\x1b"


@dataclass(frozen=True)
class Case:
    """Keys that are pressed again and again, and what of the screen they change."""

    what: str
    steps: tuple[tuple[bytes, str], ...]
    """Keys that lead there, each with what the screen then shows."""
    forth: tuple[bytes, ...]
    """Keys that are counted, spaces excepted; each changes the area."""
    back: bytes
    """Pressed as often afterwards, it brings back what was there."""
    shows: str
    """What the area shows after one of the keys."""
    area: Area = BODY
    times: float | None = None
    p95_times: float | None = None
    most_bytes: float | None = None

    def round(self, wanted: int) -> tuple[bytes, ...]:
        """Return the keys of one round; where fewer are wanted, not all of them go forth."""
        forth = self.forth[:wanted]
        return (*forth, *[self.back] * len(forth))

    def counts(self, key: bytes) -> bool:
        """Tell whether a key is one that is counted."""
        return key not in (self.back, b" ")


def _letters(text: str) -> tuple[bytes, ...]:
    return tuple(letter.encode() for letter in text)


DIGIT: Final = Case(
    "digit in a funnel cell",
    ((b"g", ""), (b"f", "Deal size"), (b"6", "6 visits a month")),
    _letters("3127"),
    _BACK,
    "63 visits a month",
    times=2,
    p95_times=3,
    most_bytes=900,
)
LETTER: Final = Case(
    "letter in a statement",
    ((b"a", "type a sentence"), (b"Win 40 more leads ", "+40")),
    _letters("a month by 31 March 2027"),
    _BACK,
    "Win 40 more leads a",
    times=2.5,
    p95_times=4,
    most_bytes=900,
)
DOWN: Final = Case(
    "cursor down in the tree",
    ((DOWN_KEY, "Objective"),),
    (DOWN_KEY,) * 12,
    _UP,
    "Objective",
    times=1.5,
    most_bytes=400,
)

CASES: Final = (DOWN, LETTER, DIGIT)
"""In an order in which each begins where the one before left off, after Esc."""


@dataclass(frozen=True)
class Typed:
    """What was found about one program: strokes one by one, at a pace, and processor time."""

    slow: Sequence[Stroke]
    fast: Sequence[Stroke]
    processor: float
    """Milliseconds a key."""
    memory: float
    """The most MiB that it held until then."""


def keys(size: Size, folder: Path) -> Iterator[Figure]:
    """Measure the cursor, a letter and a digit in the sample plan."""
    memory = 0.0, 0.0
    for case, mine, other in type_cases(["--sample", SAMPLE], size.keys, folder, fast=True):
        yield from figures(case, mine, other)
        memory = mine.memory, other.memory
    yield Figure("peak memory after these keys", memory[0], "MiB", bare=memory[1], times=1.9)


def figures(case: Case, mine: Typed, other: Typed) -> Iterator[Figure]:
    """Yield what a case came to, beside the bare application."""
    for pace, strokes, others in (
        ("", mine.slow, other.slow),
        (", every 30 ms", mine.fast, other.fast),
    ):
        if strokes:
            took = milliseconds(strokes)
            yield Figure(
                case.what + pace,
                median(took),
                "ms",
                p95=p95(took),
                bare=median(milliseconds(others)),
                times=case.times,
                p95_times=case.p95_times,
            )
    written = bytes_a_key(mine.slow)
    yield Figure("  bytes a key", written, "B", bare=bytes_a_key(other.slow), most=case.most_bytes)
    yield Figure("  processor time a key", mine.processor, "ms", bare=other.processor)


def type_cases(
    arguments: Sequence[str], wanted: int, folder: Path, *, fast: bool
) -> Iterator[tuple[Case, Typed, Typed]]:
    """Type each case into goaltui, and as many letters into the bare application.

    Args:
        arguments: the plan that is opened.
        wanted: how many keys are counted, at least.
        folder: where programs find their home.
        fast: whether the keys are typed every 30 ms too.

    Raises:
        Stuck: one did not complete.
    """
    with (
        Terminal(ours("open", "--today", f"{TODAY}", *arguments), folder) as mine,
        Terminal(bare(), folder) as other,
    ):
        for terminal, ready in ((mine, READY), (other, BARE_READY)):
            terminal.read_until_written(ready)
            terminal.read_until_quiet(0.5)
            terminal.look()
        for case in CASES:
            for step, shown in case.steps:
                mine.do(step, shown)
            yield case, *_both(case, mine, other, wanted, fast=fast)
            mine.press(_ESCAPE)
            mine.read_until_quiet(0.5)
            mine.look()


def _both(
    case: Case, mine: Terminal, other: Terminal, wanted: int, *, fast: bool
) -> tuple[Typed, Typed]:
    keys = case.round(wanted)
    letters = _letters(ascii_letters)[: len(keys)]  # no two alike, lest answers be mixed up
    rounds = ceil(wanted / sum(map(case.counts, keys)))
    before = mine.processor_seconds(), other.processor_seconds()
    for key, letter in zip(keys * rounds, letters * rounds, strict=True):
        slowly(mine, key)
        slowly(other, letter)
    spent = [
        (terminal.processor_seconds() - start) * 1000 / (rounds * len(keys))
        for terminal, start in zip((mine, other), before, strict=True)
    ]
    slow, others = answers(mine, case.area), answers(other, BARE)
    _must_show(case, slow)
    paced: list[Stroke] = []
    others_paced: list[Stroke] = []
    for _ in range(rounds if fast else 0):
        paced += _at_pace(mine, keys, slow, case.area)
        others_paced += _at_pace(other, letters, others, BARE)
    return (
        Typed(_counted(case, slow), _counted(case, paced), spent[0], mine.peak_mib()),
        Typed(others, others_paced, spent[1], other.peak_mib()),
    )


def _at_pace(
    terminal: Terminal, keys: Sequence[bytes], known: Sequence[Stroke], area: Area
) -> list[Stroke]:
    steadily(terminal, keys)
    return answers_at_pace(terminal, area, [stroke.shown for stroke in known[: len(keys)]])


def _counted(case: Case, strokes: Sequence[Stroke]) -> list[Stroke]:
    return [stroke for stroke in strokes if case.counts(stroke.key)]


def _must_show(case: Case, strokes: Sequence[Stroke]) -> None:
    if not any(case.shows in stroke.shown for stroke in strokes):
        raise Stuck(f"Never shown: {case.shows}\n{strokes[-1].shown}")
    for stroke in _counted(case, strokes):
        if not stroke.took:
            raise Stuck(f"{stroke.key!r} changed nothing.\n{stroke.shown}")
