"""What was measured, beside what is to be reached: a table of at most 100 columns, or JSON."""

import os
import platform
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from itertools import groupby
from typing import Any, Final

_DIGITS: Final = 3
_TITLES: Final = ("median", "p95", "bare", "ratio", "to reach", "")
_WIDTHS: Final = (9, 8, 9, 6, 20, 6)
_FIRST: Final = 42


@dataclass(frozen=True)
class Figure:
    """One figure; `bare` is that of the bare application, measured in the same run."""

    what: str
    value: float
    """The median, in `unit`."""
    unit: str
    p95: float | None = None
    bare: float | None = None
    times: float | None = None
    """To reach: at most so many times `bare`."""
    p95_times: float | None = None
    """To reach: the p95 at most so many times the median of `bare`."""
    most: float | None = None
    """To reach: at most this."""
    objectives: int | None = None
    """In a plan of so many more objectives than the sample has."""

    @property
    def aims(self) -> tuple[str, ...]:
        """What is to be reached, in words."""
        return (
            *(() if self.times is None else (f"≤ {self.times:g} ×",)),
            *(() if self.p95_times is None else (f"p95 ≤ {self.p95_times:g} ×",)),
            *(() if self.most is None else (f"≤ {self.most:,g} {self.unit}",)),
        )

    @property
    def verdict(self) -> str:
        """Say `ok` or `short`; nothing where nothing is to be reached."""
        limits = [(self.value, self.most)]
        if self.bare:
            limits.append((self.value / self.bare, self.times))
            limits.append(((self.p95 or 0.0) / self.bare, self.p95_times))
        held = [value <= limit for value, limit in limits if limit is not None]
        return "" if not held else "ok" if all(held) else "short"


def heading(name: str) -> str:
    """Return the line over the figures of a group."""
    return f"\n{name:<{_FIRST}}" + _row(_TITLES)


def line(figure: Figure) -> str:
    """Return the line of one figure."""
    ratio = f"{figure.value / figure.bare:.2f}" if figure.bare else ""
    what = figure.what
    if figure.objectives is not None:
        what = f"{what}, {figure.objectives:,} objectives"
    cells = (
        f"{number(figure.value)} {figure.unit}",
        "" if figure.p95 is None else number(figure.p95),
        "" if figure.bare is None else number(figure.bare),
        ratio,
        ", ".join(figure.aims),
        figure.verdict,
    )
    return f"{what:<{_FIRST}}" + _row(cells)


def _row(cells: Iterable[str]) -> str:
    return "".join(f"{cell:>{width}}" for cell, width in zip(cells, _WIDTHS, strict=True)).rstrip()


def number(value: float) -> str:
    """Return a figure with the digits that mean something."""
    if abs(value) >= 10**_DIGITS:
        return f"{value:,.0f}"
    return f"{value:.{max(0, _DIGITS - len(str(int(abs(value)))))}f}"


def growth_table(figures: Sequence[Figure]) -> str:
    """Return how each figure grows with the number of objectives."""
    sized = sorted((f for f in figures if f.objectives), key=lambda f: f.objectives or 0)
    rows = {size: list(some) for size, some in groupby(sized, key=lambda f: f.objectives or 0)}
    if not rows:
        return ""
    first = next(iter(rows.values()))
    titles = "".join(f"{f.what:>{_column(f)}}" for f in first)
    units = "".join(f"{f.unit:>{_column(f)}}" for f in first)
    lines = [f"{'objectives':>10}{titles}", f"{'':>10}{units}"]
    for size, some in rows.items():
        lines.append(f"{size:>10,}" + "".join(f"{number(f.value):>{_column(f)}}" for f in some))
    return "\n" + "\n".join(lines)


def _column(figure: Figure) -> int:
    return max(len(figure.what), 7) + 2


def machine() -> dict[str, Any]:
    """Return what the figures were measured on."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processors": os.cpu_count(),
        "python": platform.python_version(),
        "textual": version("textual"),
        "load": round(os.getloadavg()[0], 2),
    }


def as_data(groups: dict[str, list[Figure]]) -> dict[str, Any]:
    """Return everything as values for JSON."""
    found = {
        name: [{**asdict(figure), "verdict": figure.verdict} for figure in figures]
        for name, figures in groups.items()
    }
    return {"machine": machine(), "figures": found}
