"""Plain text for people: tables, lists and paragraphs in 80 columns."""

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

import click

from goaltui.cli.cells import Align, pad, width, wrap
from goaltui.core.text import clean, inert_json

WIDTH = 80
_NARROWEST = 8
"""Cells that a column of words keeps while others can give way."""


def put(lines: Iterable[str]) -> None:
    """Write lines of data to standard output, without anything that acts on a terminal."""
    for line in lines:
        click.echo(clean(line).rstrip())


def say(text: str) -> None:
    """Write words for people to standard error."""
    click.echo(clean(text), err=True)


def put_json(document: Any) -> None:  # noqa: ANN401 - any JSON document
    """Write one JSON document to standard output, in the order in which it was made."""
    click.echo(inert_json(json.dumps(document, ensure_ascii=False, indent=2, default=_plain)))


def _plain(value: object) -> object:
    """Return what JSON holds in place of `value`: numbers exactly, as far as JSON can."""
    if isinstance(value, Decimal):
        whole = value == value.to_integral_value()
        return int(value) if whole and abs(value) < 10**15 else float(value)
    return str(value)


def table(
    rows: Sequence[Sequence[str]],
    aligns: Sequence[Align],
    *,
    indent: int = 0,
    total: int = WIDTH,
) -> list[str]:
    """Return `rows` as lines of aligned columns, two spaces between them.

    Each column is as wide as its widest cell; where that is more than `total` cells, the widest
    column of words gives way. Columns that are empty in every row are left out.
    """
    used = [c for c in range(len(aligns)) if any(row[c] for row in rows)]
    widths = {c: max(width(row[c]) for row in rows) for c in used}
    over = indent + sum(widths.values()) + 2 * (len(used) - 1) - total
    for _ in range(over):
        words = [c for c in used if aligns[c] == "<" and widths[c] > _NARROWEST]
        widths[max(words or used, key=lambda c: widths[c])] -= 1
    return [
        (" " * indent + "  ".join(pad(row[c], widths[c], aligns[c]) for c in used)).rstrip()
        for row in rows
        if used
    ]


def paragraph(text: str, lead: str = "", hanging: int = 0) -> list[str]:
    """Return `text` on as many lines as it needs, the first after `lead`.

    The others begin `hanging` cells further in than the first.
    """
    room = WIDTH - width(lead)
    first, *others = wrap(text, room, " " * hanging)
    return [lead + first, *(" " * width(lead) + line for line in others)]


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return `number` with its noun: `1 finding`, `3 findings`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
