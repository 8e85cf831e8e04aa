"""Rows of the tree and how they become lines: values and pure functions."""

from dataclasses import dataclass
from typing import Final, NamedTuple

from textual.geometry import Offset

from goaltui.core.base import Id
from goaltui.tui.widgets.line_edit import LineEdit
from goaltui.tui.widgets.lines import Ground, Line, Part, left, right, width, window, with_caret

_LETTERS: Final = 6
_OWNER: Final = 9
_DEADLINE: Final = 10
_PROGRESS: Final = 15
_DEEPEST: Final = 12
"""Levels that are indented; below, the label would have no room."""
_NARROW: Final = 52
"""From this many cells on, owner and deadline are shown."""
_WIDE: Final = 64
"""From this many cells on, progress is shown."""


class TreeRow(NamedTuple):
    """Where a row stands: a node, or with no node a heading between groups."""

    node: Id | None
    depth: int = 0
    fold: str = ""
    """`open`, `shut`, or empty where nothing hangs under it."""
    heading: str = ""


@dataclass(frozen=True)
class RowText:
    """What a row says."""

    label: str
    goal: bool = False
    letters: str = ""
    """The criteria that need attention, such as `SM`."""
    owner: str = ""
    deadline: str = ""
    progress: str = ""
    late: bool = False
    quiet: bool = False
    """Whether it is done or scrapped."""
    cut: bool = False
    """Whether it waits to be pasted."""


def row_line(row: TreeRow, said: RowText, cells: int, ground: Ground = "plain") -> Line:
    """Return a row: where it stands, its label, and as many columns as there is room for.

    A label takes the room of the columns next to it that say nothing.
    """
    columns = _columns(said, cells)
    start = _start(row)
    here = ground != "plain"
    free = cells - width(start) - sum(width(part.text) for part in columns)
    while columns and width(said.label) >= free and not columns[0].text.strip():
        free += width(columns.pop(0).text)
    label = left(said.label, max(0, free))
    if said.quiet or said.cut:
        return Line((_marked(start, here=here), Part(label, "muted"), *columns), ground)
    return Line(
        (_marked(start, here=here), Part(label, "strong" if said.goal else "text"), *columns),
        ground,
    )


def _marked(start: str, *, here: bool) -> Part:
    """Return what stands before a label; the mark of the cursor shows without colour too."""
    return Part(f">{start[1:]}", "accent") if here else Part(start, "muted")


def heading_line(row: TreeRow) -> Line:
    """Return the heading of a group."""
    return Line.of(Part(f" {row.heading}", "title"))


def typed_line(row: TreeRow, edit: LineEdit, cells: int) -> tuple[Line, Offset]:
    """Return a row whose sentence is being typed, and where in it the cursor stands."""
    start = _start(row)
    text, at = window(edit.text, edit.cursor, cells - width(start))
    hint = "" if edit.text else " type a sentence, Enter keeps it"
    line = Line.of(
        Part(start, "accent"),
        *with_caret(text, at),
        Part(hint, "muted"),
        ground="field",
    )
    return line, Offset(width(start) + width(text[:at]), 0)


def mark_cells(row: TreeRow) -> int:
    """Return how many cells stand before the label, the fold mark among them."""
    return width(_start(row))


def _columns(said: RowText, cells: int) -> list[Part]:
    columns = [Part(f" {left(said.letters, _LETTERS - 1)}", "warning")]
    if cells >= _NARROW:
        owner = said.owner or ("" if said.goal else "-")
        columns.append(Part(f" {left(owner, _OWNER - 1)}", "muted"))
        late = Part(f" {left(said.deadline, _DEADLINE - 1)}", "warning" if said.late else "muted")
        columns.append(late)
    if cells >= _WIDE:
        columns.append(Part(f" {right(said.progress, _PROGRESS - 2)} ", "muted"))
    return columns


def _start(row: TreeRow) -> str:
    mark = {"open": "v ", "shut": "+ "}.get(row.fold, "  ")
    return " " + "  " * min(row.depth, _DEEPEST) + mark
