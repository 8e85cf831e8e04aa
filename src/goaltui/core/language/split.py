"""Two objectives in one sentence → two sentences, cut where the reader found the second.

It knows no language: words are taken by their places. What both objectives share, the deadline
and the owner before a colon, stands in both; a verb that stands once for both is said twice.
"""

from collections.abc import Callable
from typing import NamedTuple

from goaltui.core.language.statement import Aim, Deadline, Statement

Read = Callable[[str], Statement | None]
"""Reads a sentence on the day on which the one that is split was written."""

_ENDS = ".!。"
_LOOSE = " ,;،؛、·&+"


class Halves(NamedTuple):
    """The first objective, and all the others."""

    first: str
    second: str


def halves(said: Statement, read: Read) -> Halves | None:
    """Return a sentence as two; None where it holds one objective.

    The second holds what is left: of three objectives two, to be split again.

    Args:
        said: the sentence as it was read.
        read: reads a half, to see whether it has its own deadline.
    """
    second = said.also[0] if said.also else None
    if second is None or not said.span[0] < said.span[1] <= second.span[0] < second.span[1]:
        return None
    text, end = said.text, _end(said.text)
    one = _clause(said, said, second)
    rest = text[second.span[1] : len(text) - len(end)]
    other = (_clause(said, second, said) + rest).removesuffix(end).rstrip()
    owner = _owner(said)
    one, other = _dated(said, one, read), _dated(said, other, read)
    heads = text[: said.span[0]]
    before = heads[len(owner) :] if said.deadline and said.deadline.span[1] <= said.span[0] else ""
    own = heads[len(owner) + len(before) :]
    made = (f"{owner}{before}{own}{one}{end}", f"{owner}{before}{other}{end}")
    capital = _first(text[said.span[0] :] if owner else text).isupper()
    return Halves(*(_capital(half, owner, capital=capital) for half in made))


def _clause(said: Statement, aim: Aim, other: Aim) -> str:
    """Return the words of one objective, with the verb of the other where it has none."""
    text = said.text[slice(*aim.span)].strip(_LOOSE)
    (first, last), (start, stop) = _inner(aim), _inner(other)
    if said.finals and aim.span < other.span and _bare(said, last, aim.span[1]):
        return text + said.text[stop : other.span[1]]
    says = aim.metric or aim.amount or aim.baseline or aim.target
    shared = says and aim.direction == other.direction
    if not said.finals and aim.span > other.span and first == aim.span[0] and shared:
        return said.text[other.span[0] : start] + text
    return _final(text, said) if aim.span < other.span else text


def _inner(aim: Aim) -> tuple[int, int]:
    """Return where the first thing that is said of an objective begins, and where the last ends."""
    spans = [p.span for p in (aim.metric, aim.amount, aim.baseline, aim.target) if p is not None]
    inside = [s for s in spans if aim.span[0] <= s[0] and s[1] <= aim.span[1]]
    if not inside:
        return aim.span
    return min(s[0] for s in inside), max(s[1] for s in inside)


def _bare(said: Statement, start: int, stop: int) -> bool:
    """Tell whether there is no word in a stretch of the text but those of the deadline."""
    when = range(*said.deadline.span) if said.deadline else range(0)
    return not any(said.text[at].isalpha() and at not in when for at in range(start, stop))


def _final(text: str, said: Statement) -> str:
    """Return a clause whose last word goes on as one that ends a sentence."""
    for ending, final in said.finals:
        if text.endswith(ending) and len(text) > len(ending):
            return text[: -len(ending)] + final
    return text


def _dated(said: Statement, half: str, read: Read) -> str:
    """Return a half with the deadline that both share, where it has none of its own."""
    deadline = said.deadline
    if deadline is None or deadline.text in half or deadline.span[1] <= said.span[0]:
        return half
    reading = read(half)
    if reading is None or (reading.deadline is not None and reading.deadline.kind != "vague"):
        return half
    if _leads(said, deadline):
        return f"{deadline.text} {half}"
    return f"{half} {deadline.text}"


def _leads(said: Statement, deadline: Deadline) -> bool:
    """Tell whether a deadline stands before what is to be done by then."""
    for aim in (said, *said.also):
        if aim.span[0] <= deadline.span[0] < aim.span[1]:
            before = _bare(said, aim.span[0], deadline.span[0])
            return before and deadline.span[0] < _inner(aim)[0]
    return False


def _owner(said: Statement) -> str:
    """Return what stands before the sentence proper and names its owner, the colon with it."""
    owner = said.owner
    if owner is None or owner.span[1] > said.span[0]:
        return ""
    colon = said.text.find(":", owner.span[1], said.span[0])
    if colon < 0:
        return ""
    rest = said.text[colon + 1 : said.span[0]]
    return said.text[: colon + 1] + rest[: len(rest) - len(rest.lstrip())]


def _end(text: str) -> str:
    bare = text.rstrip()
    return text[len(bare.rstrip(_ENDS)) :].rstrip()


def _first(text: str) -> str:
    return next((c for c in text if c.isalpha()), "")


def _capital(half: str, owner: str, *, capital: bool) -> str:
    rest = half[len(owner) :].strip(_LOOSE)
    return owner + (rest[:1].upper() + rest[1:] if capital else rest)
