"""Which figures of an objective are meant, and which are but part of a name or of a range."""

from dataclasses import dataclass, replace

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.numbers import shared
from goaltui.core.language.statement import Amount

MOVES = frozenset({"increase", "reduce", "double", "triple", "halve", "maintain", "reach", "bring"})
"""What a metric does that has a level."""

LENGTHS = frozenset({"second", "minute", "hour", "day", "week", "month"})
"""Units of a length of time."""


@dataclass(frozen=True)
class Figure:
    """A figure with the words that say how it is meant; places in a sentence."""

    first: int
    at: int
    end: int
    amount: Amount
    role: str
    """`by`, `to`, `from`, `now`, `level`, `rate`, `extra`, or nothing."""
    alone: bool
    """Whether it is a number and nothing that it counts stands after it."""
    way: str
    """The direction that a word beside it gives: “20 % fewer”."""
    after_words: bool
    """Whether words of the metric stand before it."""
    aside: bool
    """Whether it is a length of time after a preposition: “within 4 hours”."""
    named: bool
    """Whether it may be part of a name: “region 7”, “our 3 main pages”."""
    inside: bool
    """Whether a preposition leads to the words before it."""
    titled: bool
    """Whether it can be nothing but part of a name: “the 2027 catalogue”."""


def chosen(found: list[Figure], doing: str, lexicon: Lexicon) -> list[Figure]:
    """Return the figures that are meant, the ends of a range as one."""
    return _without_spans(_ranges(_meant(found, doing), doing, lexicon))


def _meant(found: list[Figure], doing: str) -> list[Figure]:
    """Leave out numbers that are part of a name: “region 7”, where no other figure may be meant."""
    kept = [
        figure
        for place, figure in enumerate(found)
        if not figure.named or _begins_move(figure, found[place + 1 : place + 2])
    ]
    if kept:
        return kept
    inside = doing in MOVES
    return [f for f in found if f.role == "rate" or not (f.titled or (inside and f.inside))]


def _begins_move(figure: Figure, following: list[Figure]) -> bool:
    return any(f.role == "to" and f.first == figure.end for f in following)


def _without_spans(found: list[Figure]) -> list[Figure]:
    """Leave out a length of time in the name of a metric: “retention at 30 days from 9 to 12 %”."""
    moved = next((f.at for f in found if f.role == "from" and f.amount.unit not in LENGTHS), 0)
    spans = LENGTHS if any(f.at > moved and f.amount.unit not in LENGTHS for f in found) else ()
    return [f for f in found if f.at >= moved or f.amount.unit not in spans or not f.after_words]


def _ranges(found: list[Figure], doing: str, lexicon: Lexicon) -> list[Figure]:
    """Join the ends of “by 10 to 15 %” and of “win 20 to 25 clients”."""
    joined: list[Figure] = []
    for figure in found:
        low = joined[-1] if joined else None
        bare = low and not low.after_words and doing not in MOVES
        counted = low and low.role == "from" and not figure.alone
        ranges = low and (low.role == "by" or (bare and (not low.role or counted)))
        if low and doing and ranges and figure.role == "to" and figure.first == low.end:
            top = figure.amount
            unit = top.unit if low.amount.unit == "count" else low.amount.unit
            value = shared(low.amount, top, lexicon)
            both = replace(low.amount, value=value, high=top.value, unit=unit)
            role = "" if low.role == "from" else low.role
            joined[-1] = replace(low, end=figure.end, amount=both, role=role)
        else:
            joined.append(figure)
    return joined
