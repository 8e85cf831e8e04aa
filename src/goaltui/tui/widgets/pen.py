"""From lines to what a terminal is sent: styles and texts, drawn once for each different line."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.geometry import Size
from textual.strip import Strip

from goaltui.core.text import clean
from goaltui.tui.widgets.direction import directed
from goaltui.tui.widgets.lines import Ground, Line, Part, Role

PLAIN: Final = str.maketrans(
    {"…": "~", "·": "|", "“": '"', "”": '"', "–": "-", "’": "'", "−": "-", "×": "x"}
)
"""Glyphs of ours whose width terminals disagree about, and what stands for them."""

_MOST: Final = 500
"""How many drawn lines are remembered; more than fit on a tall screen, twice over."""

Look = Callable[[Ground, Role | None], Style]
"""How a role looks on a ground; without a role, how the ground looks."""


class Paper(NamedTuple):
    """What a drawing depends on besides the line."""

    theme: str
    size: Size
    """How wide and high it is."""
    plain: bool
    """Whether only glyphs are used that every terminal gives the same width."""
    filters: tuple[LineFilter, ...]
    """What Textual does to colours at last, such as leaving them out."""
    covered: bool = False
    """Whether a dialog lies over it, which may cut any text."""


class Pen:
    """Draws lines on one paper; a line that was drawn before is not drawn again."""

    def __init__(self, paper: Paper, look: Look, background: Color) -> None:
        """Draw roles as `look` says."""
        self.paper = paper
        self._look = lru_cache(maxsize=None)(look)
        self._background = background
        self._edges: tuple[Sequence[Segment], Sequence[Segment]] = ((), ())
        self._drawn: dict[Line, Strip] = {}
        self.turns = False
        """Whether a line was drawn that some terminals turn round in part."""

    def between(self, before: Sequence[Segment], behind: Sequence[Segment]) -> None:
        """Draw every line between these from now on."""
        self._edges = (tuple(before), tuple(behind))

    def strip(self, line: Line) -> Strip:
        """Return a line with what stands before and behind it."""
        if (known := self._drawn.get(line)) is not None:
            return known
        before, behind = self._edges
        inner = self.inner(line)
        drawn = Strip([*before, *inner, *behind]) if before or behind else inner
        if len(self._drawn) >= _MOST:
            self._drawn.clear()
        self._drawn[line] = drawn
        return drawn

    def inner(self, line: Line) -> Strip:
        """Return a line alone, as wide as the paper."""
        segments = [
            Segment(text, self._look(line.ground, role)) for text, role in self._parts(line) if text
        ]
        used = sum(cell_len(segment.text) for segment in segments)
        spare = self.paper.size.width - used
        if spare > 0:
            segments.append(Segment(" " * spare, self._look(line.ground, None)))
        for each in self.paper.filters:
            segments = each.apply(segments, self._background)
        strip = Strip(segments, max(used, self.paper.size.width))
        return strip if spare >= 0 else strip.adjust_cell_length(self.paper.size.width)

    def _parts(self, line: Line) -> Sequence[Part]:
        """Return what a line says, as the terminal is sent it."""
        parts = [Part(self._glyphs(text), role) for text, role in line.parts]
        if self.paper.plain or all(part.text.isascii() for part in parts):
            return parts
        marked = directed(_fitting(parts, self.paper.size.width), isolates=not self.paper.covered)
        self.turns = self.turns or len(marked) > len(parts)
        return marked

    def _glyphs(self, text: str) -> str:
        safe = _safe(text)
        return safe.translate(PLAIN) if self.paper.plain else safe


def _fitting(parts: Sequence[Part], cells: int) -> Sequence[Part]:
    """Return `parts` in at most so many cells, so that nothing that is put behind them is cut."""
    room, kept = cells, []
    for text, role in parts:
        size = cell_len(text)
        kept.append(Part(text if size <= room else set_cell_size(text, room), role))
        room = max(0, room - size)
    return kept


@lru_cache(maxsize=4096)
def _safe(text: str) -> str:
    return clean(text).replace("\n", " ")
