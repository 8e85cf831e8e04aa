"""A funnel as lines: what stands in its rows, and where on the screen.

Everything on the screen is one drawing, the answer and the remark on what is typed among it, so
that one key changes all of it at once.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, NamedTuple

from textual.geometry import Offset

from goaltui.tui.widgets.figures import Figure, aligned
from goaltui.tui.widgets.line_edit import LineEdit
from goaltui.tui.widgets.lines import Line, Part, Role, cut, left, width, window, with_caret, wrap

Column = Literal["plan rate", "plan", "rate", "trial", "alone"]


@dataclass(frozen=True)
class GridRow:
    """A row: its name, a figure in some columns, and the cells that one can go to."""

    name: str
    figures: Mapping[Column, Figure]
    cells: Mapping[Column, str]
    """The name of the cell in a column, from left to right."""
    notes: tuple[str, ...] = ()
    """What else there is to say, what matters most first; what does not fit is left out."""


@dataclass(frozen=True)
class GridContent:
    """Everything that is said of a funnel; no rows where there is none."""

    heads: Mapping[Column, str] = field(default_factory=dict)
    stages: tuple[GridRow, ...] = ()
    rule: str = ""
    """What stands in the line between the stages and the totals."""
    totals: tuple[GridRow, ...] = ()
    answer: str = ""
    about: Callable[[str], Sequence[str]] = field(default=lambda _: ())
    """From a cell to sentences about it."""
    legend: str = ""
    decimal: str = "."
    empty: tuple[Line, ...] = ()
    """What is said where there is no funnel."""

    @property
    def rows(self) -> tuple[GridRow, ...]:
        """All rows, stages first."""
        return (*self.stages, *self.totals)


@dataclass(frozen=True)
class Pointer:
    """The cell that one is at, and what is typed into it."""

    cell: str = ""
    focused: bool = True
    edit: LineEdit | None = None
    remark: str = ""
    """How the text is read, or why it is refused."""
    good: bool = True


class Spot(NamedTuple):
    """Where a cell stands: a line, and the columns from `start` up to `stop`."""

    y: int
    start: int
    stop: int
    cell: str


@dataclass(frozen=True)
class Drawing:
    """Lines from the top, where the cells in them are, and where text is typed."""

    lines: tuple[Line, ...]
    spots: tuple[Spot, ...]
    caret: Offset | None


class Track(NamedTuple):
    """Where a column stands and how many of its cells are for decimals and unit."""

    column: Column
    start: int
    cells: int
    behind: int


_SIZES: Final[Mapping[Column, tuple[int, int]]] = {
    "plan rate": (9, 5),
    "plan": (13, 5),
    "rate": (9, 5),
    "trial": (13, 5),
    "alone": (12, 6),
}
_FIRST_TO_GO: Final[tuple[Column, ...]] = ("plan rate", "alone", "plan")
_LEAST_NAME, _MOST_NAME, _LEAST_NOTE = 9, 24, 9
_LEAST_ROWS: Final = 3
_LEAST_CUT: Final = 16


def tracks(cells: int, longest: int) -> tuple[int, tuple[Track, ...], int]:
    """Return the room for names, the columns that fit into `cells`, and the room for notes.

    `longest` is the width of the longest name. With little room the least important columns go.
    """
    columns = list(_SIZES)
    for column in _FIRST_TO_GO:
        if cells >= 1 + _LEAST_NAME + sum(_SIZES[c][0] for c in columns):
            break
        columns.remove(column)
    room = cells - 1 - sum(_SIZES[c][0] for c in columns)
    note = _LEAST_NOTE if room >= 13 + _LEAST_NOTE else 0
    names = max(1, min(longest, _MOST_NAME, room - note))
    at, placed = 1 + names, []
    for column in columns:
        size, behind = _SIZES[column]
        placed.append(Track(column, at, size, behind))
        at += size
    return names, tuple(placed), max(0, cells - at - 1) if note else 0


def draw(content: GridContent, at: Pointer, cells: int, height: int) -> Drawing:
    """Return `content` in `cells` columns and `height` lines, the cell of the pointer in sight."""
    if not content.rows:
        return Drawing(content.empty, (), None)
    return _Drawer(content, at, cells).drawing(height)


class _Drawer:
    def __init__(self, content: GridContent, at: Pointer, cells: int) -> None:
        self.content = content
        self.at = at
        self.cells = cells
        longest = max(width(row.name) for row in content.rows)
        self.names, self.tracks, self.note = tracks(cells, longest)

    def drawing(self, height: int) -> Drawing:
        """Put as much of everything as there is room for, the table and the answer first."""
        answer, about = self._answer(), self._about()
        rest = height - len(self.content.rows) - 2 - 1 - len(answer)
        wanted = len(about) if self.at.remark else 0
        about = about[: max(wanted, rest - 1)]
        below = [Line(), *answer, *([Line(), *about] if about else [])]
        top = [Line()] if rest > len(about) + 3 else []
        body, spots, caret = self._body(max(1, height - len(below) - len(top)))
        lines = [*top, *body, *below]
        if len(lines) < height - 1:
            lines += [Line()] * (height - 1 - len(lines)) + [self._legend()]
        moved = tuple(s._replace(y=s.y + len(top)) for s in spots)
        return Drawing(tuple(lines[:height]), moved, caret and caret + Offset(0, len(top)))

    # The table

    def _body(self, height: int) -> tuple[list[Line], list[Spot], Offset | None]:
        """Return heads, rows, rule and totals; where there are too many, those at the cursor."""
        stages, totals = self.content.stages, self.content.totals
        drawn: list[GridRow | None] = [*stages, None, *totals]
        pinned = len(totals) + 1
        if len(drawn) + 1 > height and height - 1 - pinned >= _LEAST_ROWS:
            first, stop = self._window(stages, height - 1 - pinned)
            drawn = [*stages[first:stop], None, *totals]
        elif len(drawn) + 1 > height:
            first, stop = self._window(drawn, max(1, height - 1))
            drawn = drawn[first:stop]
        heads = [self._heads()] if height > 1 else []
        lines, caret = list(heads), None
        spots: list[Spot] = []
        for row in drawn:
            if row is None:
                lines.append(self._rule())
                continue
            spots += self._spots(row, len(lines))
            if self.at.edit is not None and self.at.cell in row.cells.values():
                caret = self._caret(row, len(lines))
            lines.append(Line(tuple(self._parts(row))))
        return lines, spots, caret

    def _window(self, rows: Sequence[GridRow | None], room: int) -> tuple[int, int]:
        here = [i for i, row in enumerate(rows) if row and self.at.cell in row.cells.values()]
        at = here[0] if here else len(rows) - 1
        first = max(0, min(at - room // 2, len(rows) - room))
        return first, first + room

    def _heads(self) -> Line:
        parts, at = [Part(" " * (1 + self.names))], 1 + self.names
        for track in self.tracks:
            text = self.content.heads.get(track.column, "")
            last = track.column == "alone"
            size = self.cells - at if last else track.cells
            shown = f"  {left(text, size - 2)}" if last else aligned(Figure(text), size, 2)
            parts.append(Part(shown, "muted"))
            at += size
        return Line(tuple(parts))

    def _rule(self) -> Line:
        text = f" {self.content.rule} "
        return Line.of(
            Part(text, "muted"), Part("-" * max(0, self.cells - width(text) - 1), "faint")
        )

    def _parts(self, row: GridRow) -> Iterator[Part]:
        here = self.at.cell in row.cells.values()
        yield Part(" " + left(row.name, self.names), "title" if here else "text")
        for track in self.tracks:
            if here and row.cells.get(track.column) == self.at.cell:
                yield from self._cell(row, track)
            else:
                figure = row.figures.get(track.column, Figure())
                yield Part(
                    aligned(figure, track.cells, track.behind, self.content.decimal), figure.role
                )
        yield Part(f" {_fitting(row.notes, self.note)}", "muted")

    def _cell(self, row: GridRow, track: Track) -> Iterator[Part]:
        room = track.cells - 1
        yield Part(" ")
        if self.at.edit is None:
            figure = row.figures.get(track.column, Figure())
            text = aligned(figure, room, track.behind, self.content.decimal)
            yield Part(text, "cell" if self.at.focused else figure.role)
            return
        text, cursor = window(self.at.edit.text, self.at.edit.cursor, room)
        spare = room - width(text) - (cursor == len(text))
        yield Part(" " * max(0, spare), "entry")
        yield from with_caret(text, cursor, "entry")

    def _spots(self, row: GridRow, y: int) -> Iterator[Spot]:
        for track in self.tracks:
            if cell := row.cells.get(track.column):
                yield Spot(y, track.start, track.start + track.cells, cell)

    def _caret(self, row: GridRow, y: int) -> Offset | None:
        for track in self.tracks:
            if row.cells.get(track.column) == self.at.cell and self.at.edit is not None:
                room = track.cells - 1
                text, cursor = window(self.at.edit.text, self.at.edit.cursor, room)
                spare = room - width(text) - (cursor == len(text))
                return Offset(track.start + 1 + max(0, spare) + width(text[:cursor]), y)
        return None

    # What is said below it

    def _answer(self) -> list[Line]:
        rows = wrap(self.content.answer, max(1, self.cells - 2))[:3]
        return [Line.of(" ", Part(row, "strong")) for row in rows]

    def _about(self) -> list[Line]:
        """Return what is to be said of the cell, or of what is typed into it."""
        room = max(1, self.cells - 2)
        lines = [
            Line.of(" ", Part(text, "muted"))
            for sentence in self.content.about(self.at.cell)
            for text in wrap(sentence, room)
        ]
        if self.at.remark:
            said = self.at.remark if self.at.good else f"! {self.at.remark}"
            role: Role = "accent" if self.at.good else "warning"
            lines = [Line.of(" ", Part(text, role)) for text in wrap(said, room)]
        return lines

    def _legend(self) -> Line:
        return Line.of(" ", Part(cut(self.content.legend, self.cells - 2), "muted"))


def _fitting(notes: Sequence[str], cells: int) -> str:
    """Return as many of `notes` as fit, the last of them cut where that leaves enough of it."""
    said = ""
    for note in filter(None, notes):
        longer = f"{said}  {note}" if said else note
        if width(longer) > cells and cells - width(said) < _LEAST_CUT:
            return said
        said = cut(longer, cells)
    return said
