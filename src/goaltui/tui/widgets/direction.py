"""Marks that keep text written from right to left within its column.

Some terminals turn such text round and take a whole row for one paragraph: what stands behind an
Arabic label, blanks and digits first of all, joins it, and columns change places. Marks of no
width keep them apart: every stretch of such text stands between left-to-right marks, and where it
is a sentence of its own, in an isolate, so that figures and Latin words within it take the places
that a reader from right to left gives them. Other terminals show nothing for a mark.

The text itself stays in the order in which it is typed, read and stored.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from goaltui.tui.widgets.lines import Part

LRM: Final = "\u200e"
RLI: Final = "\u2067"
PDI: Final = "\u2069"

_TURNS: Final = re.compile(
    "[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""What is written from right to left, and digits that go with it."""

_APART: Final = re.compile(r"^ +| +[|·>] +|  +| $")
"""Blanks, or a sign between blanks, that set columns apart."""

_QUOTED: Final = re.compile("“([^”]*)”")


class _Stretch(NamedTuple):
    """Text from `start` up to `end` that is kept together."""

    start: int
    end: int
    isolated: bool


def directed(parts: Sequence[Part], *, isolates: bool = True) -> Sequence[Part]:
    """Return the parts of a line, marks among them where text goes from right to left.

    Args:
        parts: what the line says, cleaned.
        isolates: whether isolates may be used, of which both ends have to reach the terminal.
    """
    if not any(not part.text.isascii() and _TURNS.search(part.text) for part in parts):
        return parts
    marked: list[Part] = []
    for group in _fields(parts):
        marked += _marked(group, isolates=isolates)
    return marked


def _fields(parts: Sequence[Part]) -> Iterator[Sequence[Part]]:
    """Yield parts that are one text: a part, or what stands around a caret with it."""
    carets = {at for at, part in enumerate(parts) if part.role == "caret"}
    same = (at for at in carets if len({part.role for part in parts[at - 1 : at + 2 : 2]}) == 1)
    joined = carets | {at + 1 for at in same}
    starts = [at for at in range(len(parts)) if at not in joined or at == 0]
    for start, stop in pairwise([*starts, len(parts)]):
        yield parts[start:stop]


def _marked(group: Sequence[Part], *, isolates: bool) -> list[Part]:
    text = "".join(part.text for part in group)
    if _TURNS.search(text) is None:
        return list(group)
    found = _typed(group, text) if len(group) > 1 else _stretches(text)
    marks: dict[int, str] = {}
    for start, end, isolated in found:
        inner, outer = (RLI, PDI) if isolated and isolates else ("", "")
        marks[start] = marks.get(start, "") + LRM + inner
        marks[end] = marks.get(end, "") + outer + LRM
    return list(_with(group, marks))


def _stretches(text: str) -> Iterator[_Stretch]:
    for start, end in _cells(text):
        isolated = _is_sentence(text[start:end])
        yield _Stretch(start, end, isolated)
        for quoted in () if isolated else _QUOTED.finditer(text, start, end):
            if _TURNS.search(quoted[1]):
                yield _Stretch(*quoted.span(1), _is_sentence(quoted[1]))


def _cells(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the cells of a line begin and end that hold what is written so."""
    at = 0
    for start, end in [*(apart.span() for apart in _APART.finditer(text)), (len(text),) * 2]:
        if _TURNS.search(text, at, start):
            yield at, start
        at = end


def _typed(group: Sequence[Part], text: str) -> Iterator[_Stretch]:
    """Yield the one stretch of a text that is typed: all of it, the caret behind it as well."""
    caret = next(at for at, part in enumerate(group) if part.role == "caret")
    before = sum(len(part.text) for part in group[:caret])
    start = min(len(text) - len(text.lstrip(" ")), before)
    end = max(len(text.rstrip(" ")), before + len(group[caret].text))
    yield _Stretch(start, end, _is_sentence(text))


def _is_sentence(text: str) -> bool:
    """Tell whether `text` is to be read from right to left: by its first letter, or by most."""
    ways = [unicodedata.bidirectional(c) for c in text]
    letters = [way != "L" for way in ways if way in ("L", "R", "AL")]
    return bool(letters) and (letters[0] or 2 * sum(letters) > len(letters))


def _with(group: Sequence[Part], marks: dict[int, str]) -> Iterator[Part]:
    """Yield the parts with marks between them; a mark is a part of its own."""
    at = 0
    for number, (text, role) in enumerate(group):
        end, kept = at + len(text), at
        last = number == len(group) - 1
        for place in sorted(p for p in marks if at <= p and (p < end or (last and p == end))):
            if place > kept:
                yield Part(text[kept - at : place - at], role)
            yield Part(marks[place], role)
            kept = place
        if end > kept:
            yield Part(text[kept - at :], role)
        at = end
