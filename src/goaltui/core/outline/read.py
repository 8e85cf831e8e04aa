"""Pasted text → the rows of an outline: indentation, bullets and numbers are levels.

A line is a row unless it can only be the rest of the one before: what is joined wrongly is lost
in a sentence, what is not joined is left out with one key.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from goaltui.core.outline.marks import Marked, marked, settled, unquoted
from goaltui.core.outline.model import (
    LONGEST,
    MOST_CHARACTERS,
    MOST_LEVELS,
    MOST_LINES,
    Outline,
    OutlineRow,
)
from goaltui.core.outline.table import Table, table_of
from goaltui.core.text import clean_cells

_RULE: Final = re.compile(r"[ \t]*([-=_*~─━])(?:[ \t]*\1){2,}[ \t]*")
_LONG: Final = 50
"""Cells from which on a line may have been wrapped by a mail program."""
_SIGNATURE: Final = 15
"""Lines that a signature has at most; what is longer is text behind a dash."""
_ENDS: Final = (".", "!", "?", ":", ";", "。", "؟", "؛")


def read_outline(text: str, headings: Mapping[str, str]) -> Outline:
    """Return the rows that a pasted text is, in their order; none for a text without words.

    Args:
        text: what was pasted; `MOST_CHARACTERS` and `MOST_LINES` of it are read.
        headings: what columns of a table are called, folded, by the field that they belong to.
    """
    kept = clean_cells(text[:MOST_CHARACTERS])
    table = table_of(kept, headings)
    if table is not None:
        return Outline(tuple(_of_table(table)), table=True)
    lines, dropped = _without_signature(kept.split("\n")[:MOST_LINES])
    return Outline(tuple(_leveled(_joined(lines))), dropped)


# Lines


def _without_signature(lines: list[str]) -> tuple[list[str], int]:
    bare = [unquoted(line) for line in lines]
    signs = [at for at, line in enumerate(bare) if at and line.rstrip() == "--"]
    if not signs:
        return bare, 0
    rest = [line for line in bare[signs[-1] + 1 :] if line.strip()]
    return (bare[: signs[-1]], len(rest)) if len(rest) <= _SIGNATURE else (bare, 0)


def _joined(lines: list[str]) -> Iterator[Marked]:
    """Yield rows: what was wrapped is joined, underlined titles are headings, rules are gone."""
    marks = settled((line, marked(line)) for line in lines)
    row: Marked | None = None
    before = ""
    for line, mark in zip(lines, marks, strict=True):
        if _RULE.fullmatch(line):
            under = row is not None and row.bare and before and line.strip()[0] in "=-"
            row = replace(row, heading=1 if "=" in line else 2) if under and row else row
            before = ""
        elif not mark.text:
            before = ""
        elif row is not None and before and mark.bare and _goes_on(row, before, mark):
            row, before = replace(row, text=f"{row.text} {mark.text}"), mark.text
        else:
            if row is not None:
                yield row
            row, before = replace(mark, apart=not before), mark.text
    if row is not None:
        yield row


def _goes_on(row: Marked, before: str, mark: Marked) -> bool:
    """Tell whether a line without a mark can only be the rest of the one before it."""
    if row.heading or before.endswith(_ENDS):
        return False
    long = _width(before) + row.begins >= _LONG
    small = mark.text[0].islower() and not row.text[0].islower()
    if row.style and abs(mark.indent - row.begins) <= 1 and mark.indent > row.indent:
        return long or small
    return long and (small or before.endswith(",")) and mark.indent >= row.indent


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


# Levels


class _Stack:
    """The rows that the next one may hang under, the deepest last."""

    def __init__(self) -> None:
        self._open: list[Marked] = []

    def level_of(self, mark: Marked) -> int:
        """Return the level of the next row, on which the one after it counts."""
        self._open = self._open[: self._above(mark)]
        self._open.append(mark)
        return min(len(self._open) - 1, MOST_LEVELS - 1)

    def _above(self, mark: Marked) -> int:
        """Return how many of the open rows the next one hangs under."""
        if mark.heading:
            deeper = (at for at, m in enumerate(self._open) if not 0 < m.heading < mark.heading)
            return next(deeper, len(self._open))
        first = next((at for at, m in enumerate(self._open) if not m.heading), len(self._open))
        above = [at for at, row in enumerate(self._open) if _holds(row.number, mark.number)]
        return above[-1] + 1 if above else self._by_indent(mark, first)

    def _by_indent(self, mark: Marked, first: int) -> int:
        for at in range(first, len(self._open)):
            row = self._open[at]
            same = row.indent == mark.indent
            if row.indent > mark.indent or (same and row.style == mark.style):
                return at
            if same and (not mark.style or (mark.apart and row.bare and row.text.endswith("."))):
                return at
        return len(self._open)


def _holds(number: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Tell whether one number is the beginning of another, as 1 is of 1.2."""
    return 0 < len(number) < len(other) and other[: len(number)] == number


def _leveled(marks: Iterable[Marked]) -> Iterator[OutlineRow]:
    stack = _Stack()
    for mark in marks:
        yield _row(stack.level_of(mark), mark.text, _state(mark))


def _state(mark: Marked) -> dict[str, str]:
    return {"state": "done"} if mark.done else {}


def _row(
    level: int, text: str, columns: dict[str, str], others: tuple[str, ...] = ()
) -> OutlineRow:
    said = _without_emphasis(text.replace("\t", " "))
    said = said[:-1].rstrip() if said.endswith((":", "：")) and len(said) > 1 else said
    if len(said) > LONGEST:
        columns["notes"] = "\n".join(filter(None, (columns.get("notes"), said)))
        said = said[: LONGEST - 1].rsplit(" ", 1)[0][: LONGEST - 1] + "…"
    return OutlineRow(level, said, columns, others)


def _without_emphasis(text: str) -> str:
    for sign in ("**", "__", "*", "_", "`"):
        inner = text[len(sign) : -len(sign)]
        if len(text) > 2 * len(sign) and text == f"{sign}{inner}{sign}" and sign not in inner:
            return inner.strip() or text
    return text


# Tables


def _of_table(table: Table) -> Iterator[OutlineRow]:
    """Yield the rows of a table; where goals have a column of their own, they come first."""
    cells = [(row.statement, marked(row.statement)) for row in table.rows]
    marks = settled(cells)
    stack, level, goal = _Stack(), 0, ""
    for row, mark in zip(table.rows, marks, strict=True):
        if row.goal and row.goal != goal:
            goal, stack = row.goal, _Stack()
            own = {} if mark.text else dict(row.columns)
            yield _row(0, marked(row.goal).text, own)
        if mark.text:
            level = stack.level_of(replace(mark, indent=mark.indent + row.depth * 100))
            columns = {**row.columns, **_state(mark)}
            yield _row(level + (1 if goal else 0), mark.text, columns, row.others)
