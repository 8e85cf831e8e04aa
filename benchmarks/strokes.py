"""Keys pressed one by one or at a steady pace, and how long each took to be answered.

An answer is complete with the first read after which the watched area of the screen is as it stays
until the next key. At a steady pace answers may overtake the keys, so what each key leads to is
learned from a round typed slowly before.
"""

import random
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from benchmarks.recording import Area, Recording, Stuck
from benchmarks.terminal import PATIENCE, Terminal

QUIET: Final = 0.05
"""Seconds without output after which a key counts as answered."""
PACE: Final = 0.03
"""Seconds from key to key when typing fast."""
_JITTER: Final = 0.035
"""At most so many seconds pass before each key, lest we fall in step with a clock of frames."""

_chance = random.Random(120)


@dataclass(frozen=True)
class Stroke:
    """One key: seconds to the complete answer, and the area after it.

    Bytes are those until the next key; typed at a pace they belong to no one key, and are 0.
    """

    key: bytes
    took: float
    written: int
    shown: str


def slowly(terminal: Terminal, key: bytes) -> None:
    """Press `key` a random moment after all is quiet, and keep what it leads to."""
    terminal.read_for(_chance.uniform(0, _JITTER))
    terminal.press(key)
    if not terminal.read(PATIENCE):
        raise Stuck(f"No answer to {key!r}\n{terminal.look()}")
    terminal.read_until_quiet(QUIET)


def steadily(terminal: Terminal, keys: Iterable[bytes]) -> None:
    """Press `keys` every 30 ms, answered or not."""
    due = time.perf_counter()
    for key in keys:
        terminal.press(key)
        due += PACE
        terminal.read_for(due - time.perf_counter())
    terminal.read_until_quiet(0.3)


def answers(recording: Recording, area: Area) -> list[Stroke]:
    """Return the strokes of keys that were pressed slowly."""
    return [
        Stroke(key, _settled(seen) - at, sum(size for _, size, _ in seen), seen[-1][2])
        for key, at, seen in _by_key(recording, area)
    ]


def answers_at_pace(recording: Recording, area: Area, expected: Sequence[str]) -> list[Stroke]:
    """Return the strokes of keys that were pressed steadily; each leads to its `expected` area.

    Where one paint answers several keys, it answers all of them.

    Raises:
        Stuck: what the last key leads to was never shown.
    """
    sent: list[tuple[bytes, float]] = []
    strokes: list[Stroke] = []
    for event, lines in recording.replay():
        if event.key:
            sent.append((event.data, event.at))
            continue
        shown = area.of(lines)
        for i in range(len(strokes), len(sent)):
            if expected[i] == shown:
                late = sent[len(strokes) : i + 1]
                strokes += [Stroke(key, event.at - at, 0, shown) for key, at in late]
                break
    if len(strokes) < len(expected):
        raise Stuck(f"Typed fast, it never showed\n{expected[-1]}\nbut\n{recording.look()}")
    return strokes


Seen = list[tuple[float, int, str]]
"""The area at the key and after each read: when, how many bytes, what it showed."""


def _by_key(recording: Recording, area: Area) -> Iterator[tuple[bytes, float, Seen]]:
    found: list[tuple[bytes, float, Seen]] = []
    for event, lines in recording.replay():
        if event.key:
            found.append((event.data, event.at, [(event.at, 0, area.of(lines))]))
        elif found:
            found[-1][2].append((event.at, len(event.data), area.of(lines)))
    yield from found


def _settled(seen: Seen) -> float:
    """Return when the area became what it stayed."""
    last = len(seen) - 1
    while last > 0 and seen[last - 1][2] == seen[-1][2]:
        last -= 1
    return seen[last][0]


def p95(values: Sequence[float]) -> float:
    """Return the value that 95 of 100 do not exceed."""
    return sorted(values)[round(0.95 * (len(values) - 1))]


def milliseconds(strokes: Iterable[Stroke]) -> list[float]:
    """Return how long each took."""
    return [stroke.took * 1000 for stroke in strokes]


def bytes_a_key(strokes: Iterable[Stroke]) -> float:
    """Return the median of what a key brings over the line."""
    return median(stroke.written for stroke in strokes)
