"""Plain text for people: tables, lists and paragraphs in 80 columns."""

import json
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

import click

from goaltui.cli.cells import Align, cut, pad, width, wrap
from goaltui.core.text import clean

WIDTH = 80


def put(lines: Iterable[str]) -> None:
    """Write lines of data to standard output, without anything that acts on a terminal."""
    for line in lines:
        click.echo(clean(line).rstrip())


def say(text: str) -> None:
    """Write words for people to standard error."""
    click.echo(clean(text), err=True)


def put_json(document: Any) -> None:  # noqa: ANN401 - any JSON document
    """Write one JSON document to standard output, in the order in which it was made."""
    click.echo(clean(json.dumps(document, ensure_ascii=False, indent=2, default=_plain)))


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
    flexible: int = 0,
    indent: int = 0,
    total: int = WIDTH,
) -> list[str]:
    """Return `rows` as lines of aligned columns, two spaces between them.

    Each column is as wide as its widest cell; the one numbered `flexible` gives way until the
    lines fit in `total` cells. Columns that are empty in every row are left out.
    """
    used = [c for c in range(len(aligns)) if any(row[c] for row in rows)]
    if not used:
        return []
    widths = {c: max(width(row[c]) for row in rows) for c in used}
    over = indent + sum(widths.values()) + 2 * (len(used) - 1) - total
    if over > 0 and flexible in widths:
        widths[flexible] = max(8, widths[flexible] - over)
    return [
        (" " * indent + "  ".join(pad(row[c], widths[c], aligns[c]) for c in used)).rstrip()
        for row in rows
    ]


def paragraph(text: str, lead: str = "", hanging: int = 0) -> list[str]:
    """Return `text` on as many lines as it needs, the first after `lead`.

    The others begin `hanging` cells further in than the first.
    """
    room = WIDTH - width(lead)
    first, *others = wrap(text, room, " " * hanging)
    return [lead + first, *(" " * width(lead) + line for line in others)]


def heading(text: str) -> list[str]:
    """Return an empty line and a heading on one line."""
    return ["", cut(text, WIDTH)]


def counted(number: int, one: str, many: str | None = None) -> str:
    """Return `number` with its noun: `1 finding`, `3 findings`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
