"""What widgets that are drawn line by line are made of.

A line is a sequence of parts, each a text with a role; the theme says how a role looks. Text is
never markup.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from rich.cells import cell_len, set_cell_size

from goaltui.core.text import clean
from goaltui.tui.widgets.clusters import joins, last_start, next_end

Role = Literal[
    "text",
    "muted",
    "faint",
    "accent",
    "warning",
    "good",
    "strong",
    "typed",
    "title",
    "caret",
    "chosen",
    "cell",
    "entry",
]
"""`faint` is for rules, never for text; `cell` is a cell of a table that the cursor is on, `entry`
one that is typed in."""
Ground = Literal["plain", "cursor", "focus", "title", "field"]


class Part(NamedTuple):
    """A piece of a line."""

    text: str
    role: Role = "text"


@dataclass(frozen=True)
class Line:
    """Parts from left to right on one ground."""

    parts: tuple[Part, ...] = ()
    ground: Ground = "plain"

    @classmethod
    def of(cls, *parts: Part | str, ground: Ground = "plain") -> "Line":
        """Return a line of `parts`; a bare text has the role `text`."""
        return cls(tuple(Part(p) if isinstance(p, str) else p for p in parts), ground)


_KNOWN: Final = 4096
"""How many texts are remembered as they were laid out; a key changes few of those on a screen."""


def width(text: str) -> int:
    """Return how many cells `text` takes on a screen."""
    return cell_len(text)


@lru_cache(_KNOWN)
def cut(text: str, cells: int) -> str:
    """Return `text` in at most `cells` cells, its end left out where it is longer."""
    if cells <= 0:
        return ""
    text = clean(text).replace("\n", " ")
    if cell_len(text) <= cells:
        return text
    return _without_half(set_cell_size(text, cells - 1), text).rstrip() + "…" if cells > 1 else "…"


def _without_half(head: str, text: str) -> str:
    """Return the start of `text` without a last character of which the rest is missing."""
    kept = len(head)
    if text.startswith(head) and kept < len(text) and joins(text, kept):
        return head[: last_start(text, kept)]
    return head


@lru_cache(_KNOWN)
def left(text: str, cells: int) -> str:
    """Return `text` in exactly `cells` cells, at the left."""
    short = cut(text, cells)
    return short + " " * (cells - cell_len(short))


@lru_cache(_KNOWN)
def right(text: str, cells: int) -> str:
    """Return `text` in exactly `cells` cells, at the right."""
    short = cut(text, cells)
    return " " * (cells - cell_len(short)) + short


def wrap(text: str, cells: int) -> list[str]:
    """Return `text` in lines of at most `cells` cells, broken at spaces where possible.

    Joined by nothing, the lines give the text back, so that a place in the text is a place in a
    line. There is always one line at least.
    """
    return list(_wrapped(text, cells))


@lru_cache(_KNOWN)
def _wrapped(text: str, cells: int) -> tuple[str, ...]:
    lines, line, used = [], "", 0
    for word in _WORD.findall(text):
        size, bare = cell_len(word), cell_len(word.rstrip(" "))
        if line and used + bare > cells:
            lines.append(line)
            line, used = "", 0
        while bare > cells:
            head = _head(word, cells)
            lines.append(head)
            word = word[len(head) :]  # noqa: PLW2901 - the rest of the word is next
            taken = cell_len(head)
            size, bare = size - taken, bare - taken
        line, used = line + word, used + size
    return (*lines, line)


_WORD: Final = re.compile("[^ ]* +|[^ ]+")
"""A word with the spaces behind it."""


def _head(word: str, cells: int) -> str:
    at, used = 0, 0
    while at < len(word):
        end = next_end(word, at)
        used += cell_len(word[at:end])
        if used > cells:
            return word[: at or end]
        at = end
    return word


def with_more(line: Line, cells: int) -> Line:
    """Return `line` with a mark at its end that there are more, where it has room for one."""
    gap = cells - 1 - sum(width(part.text) for part in line.parts)
    return (
        Line((*line.parts, Part(" " * gap), Part("…", "muted")), line.ground) if gap >= 0 else line
    )


def with_caret(text: str, cursor: int, role: Role = "typed") -> list[Part]:
    """Return the parts of a line being typed, the character at the cursor marked."""
    end = next_end(text, cursor)
    under = text[cursor:end] or " "
    return [Part(text[:cursor], role), Part(under, "caret"), Part(text[end:], role)]


def window(text: str, cursor: int, cells: int) -> tuple[str, int]:
    """Return the part of a long line that shows its cursor in `cells` cells, and the cursor."""
    start, room = cursor, max(1, cells)
    while start > 0:
        before = last_start(text, start)
        room -= cell_len(text[before:start])
        if room <= 0:
            break
        start = before
    stop, room = cursor, max(1, cells - 1) - cell_len(text[start:cursor])
    while stop < len(text):
        end = next_end(text, stop)
        room -= cell_len(text[stop:end])
        if room < 0:
            break
        stop = end
    return text[start:stop], cursor - start


def flow(
    items: Sequence[Sequence[Part]], cells: int, *, between: Part, indent: int = 0
) -> list[Line]:
    """Return items one behind the other, on further lines where there is no room for all.

    No item is broken in two; one that is wider than a line is cut.
    """
    lines: list[list[Part]] = []
    room = 0
    for item in items:
        size = sum(width(part.text) for part in item)
        if lines and size + width(between.text) <= room:
            lines[-1] += [between, *item]
            room -= size + width(between.text)
        else:
            lines.append([Part(" " * indent), *_fitting(item, cells - indent)])
            room = cells - indent - size
    return [Line(tuple(line)) for line in lines]


def _fitting(item: Sequence[Part], cells: int) -> list[Part]:
    parts = []
    for text, role in item:
        parts.append(Part(cut(text, cells), role))
        cells -= width(parts[-1].text)
    return parts
