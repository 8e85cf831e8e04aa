"""How often everything is repeated."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Size:
    """Numbers of repetitions; the figures mean the same whatever they are."""

    keys: int
    """Keys that are counted in each case, at least."""
    starts: int
    """Starts of each program."""
    idle: float
    """Seconds without a key."""
    loops: int
    """Repetitions of what is measured in process."""
    objectives: tuple[int, ...]
    """Sizes of plans."""


FULL: Final = Size(120, 15, 10.0, 2_000, (100, 1_000, 10_000, 100_000))
QUICK: Final = Size(40, 5, 10.0, 500, (100, 1_000, 10_000, 100_000))
SAMPLE: Final = Size(3, 1, 0.5, 5, (10,))
"""Enough to see that every case completes; its figures say nothing."""
