"""Cells copied from a spreadsheet: which column is what."""

import csv
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from goaltui.core.outline.model import MOST_LINES
from goaltui.core.text import fold

_STATEMENTS: Final = ("goal", "objective", "statement")
_MOST_IN_CELL: Final = 40
"""Lines that one cell has at most; more say that a quotation mark was never closed."""
_LONGEST_HEADING: Final = 40

Cells = Sequence[Sequence[str]]


@dataclass(frozen=True)
class TableRow:
    """One row of a table."""

    statement: str
    goal: str = ""
    """What stands in the column of goals, where objectives have another."""
    depth: int = 0
    """How many empty cells stand before it, where that says the level."""
    columns: Mapping[str, str] = field(default_factory=dict)
    others: tuple[str, ...] = ()
    """Cells without a heading."""


@dataclass(frozen=True)
class Table:
    """All rows but the headings."""

    rows: tuple[TableRow, ...]


def table_of(text: str, headings: Mapping[str, str]) -> Table | None:
    """Return a text as a table; None where it is none.

    Cells are set apart by tabs, or, below headings that are known, by semicolons or commas.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    tabbed = sum("\t" in line.strip() for line in lines)
    if tabbed and 2 * tabbed >= len(lines) and not _is_list(lines):
        return _table(_cells(text, "\t"), headings)
    for sign in (";", ",", "|"):
        if lines and len(_fields(lines[0].strip("| ").split(sign), headings)) >= 2:
            cells = _cells(_unbarred(text) if sign == "|" else text, sign)
            counts = Counter(len(row) for row in cells)
            if len(cells) > 1 and counts[len(cells[0])] >= 0.9 * len(cells):
                return _table(cells, headings)
    return None


def _is_list(lines: Sequence[str]) -> bool:
    """Tell whether tabs stand only behind bullets and numbers, as word processors copy lists."""
    heads = [line.strip().partition("\t") for line in lines]
    return all(len(head) <= 4 and "\t" not in rest for head, tab, rest in heads if tab)


def _unbarred(text: str) -> str:
    """Return a table of Markdown without its outer bars and the rule below its headings."""
    rows = (line.strip().removeprefix("|").removesuffix("|") for line in text.split("\n"))
    return "\n".join(row for row in rows if row.strip(" |:-"))


def _cells(text: str, sign: str) -> Cells:
    """Return the cells of each row that has any; line breaks within one are spaces."""
    try:
        rows = list(csv.reader((f"{line}\n" for line in text.split("\n")), delimiter=sign))
    except csv.Error:
        rows = []
    if not rows or any(_swallows(cell, sign) for row in rows for cell in row):
        rows = [line.split(sign) for line in text.split("\n")]
    flat = ([re.sub(r"[\t\n]+", " ", cell).rstrip() for cell in row] for row in rows)
    return [row for row in flat if any(cell.strip() for cell in row)][:MOST_LINES]


def _swallows(cell: str, sign: str) -> bool:
    """Tell whether a quotation mark that was never closed has taken further rows for a cell."""
    return "\n" in cell and (cell.count("\n") > _MOST_IN_CELL or (sign == "\t" and "\t" in cell))


def _fields(cells: Sequence[str], headings: Mapping[str, str]) -> dict[int, str]:
    """Return the field of each cell of a row of headings; empty where it is no such row."""
    names = [_folded(cell) for cell in cells]
    if any(len(name) > _LONGEST_HEADING for name in names):
        return {}
    found: dict[int, str] = {}
    for at, name in enumerate(names):
        meant = headings.get(name) or headings.get(name.split("(")[0].strip())
        if meant and meant not in found.values():
            found[at] = meant
    says = any(meant in _STATEMENTS for meant in found.values())
    return found if says and 2 * len(found) >= sum(map(bool, names)) else {}


def _folded(cell: str) -> str:
    return " ".join(fold(cell).strip(" *_:#").split())


def _table(cells: Cells, headings: Mapping[str, str]) -> Table:
    fields = _fields(cells[0], headings) if cells else {}
    if fields:
        titles = [cell.strip() for cell in cells[0]]
        rows = (_headed(row, fields, titles) for row in cells[1:])
    else:
        main = _main(cells)
        rows = (_unheaded(row, main) for row in cells)
    return Table(tuple(row for row in rows if row.statement.strip() or row.goal))


def _headed(row: Sequence[str], fields: Mapping[int, str], titles: Sequence[str]) -> TableRow:
    by_field = {name: row[at] for at, name in fields.items() if at < len(row)}
    goal = by_field.pop("goal", "")
    says = by_field.pop("objective", None) or by_field.pop("statement", None)
    columns = {name: text.strip() for name, text in by_field.items() if text.strip()}
    other = [
        f"{titles[at]}: {cell.strip()}" if at < len(titles) and titles[at] else cell.strip()
        for at, cell in enumerate(row)
        if at not in fields and cell.strip()
    ]
    _note(columns, other)
    if says is None and not {"objective", "statement"} & set(fields.values()):
        return TableRow(goal, columns=columns)
    return TableRow(says or "", goal.strip(), columns=columns)


def _unheaded(row: Sequence[str], main: int | None) -> TableRow:
    """Return a row without headings: its first cell says it, or the one in the main column."""
    first = next((at for at, cell in enumerate(row) if cell.strip()), 0)
    at = first if main is None or main >= len(row) or not row[main].strip() else main
    rest = (cell.strip() for place, cell in enumerate(row) if place != at)
    depth = first if main is None else 0
    return TableRow(row[at], depth=depth, others=tuple(filter(None, rest)))


def _main(cells: Cells) -> int | None:
    """Return the column of sentences; None where empty cells before them say the level."""
    if any(row and not row[0].strip() for row in cells) and any(row[0].strip() for row in cells):
        return None
    sizes = Counter[int]()
    for row in cells:
        sizes.update({at: len(cell) for at, cell in enumerate(row)})
    return sizes.most_common(1)[0][0] if sizes else None


def _note(columns: dict[str, str], other: Sequence[str]) -> None:
    notes = [columns["notes"]] if "notes" in columns else []
    if other:
        columns["notes"] = "\n".join([*notes, *other])
