"""Times that only several pieces together say: “launch before-until”, “a week 3 times”."""

from collections.abc import Iterator

from goaltui.core.language.grammar import Grammar
from goaltui.core.language.scan import Piece
from goaltui.core.language.source import Source
from goaltui.core.language.statement import Amount, Cadence, Deadline
from goaltui.core.language.verb_last.cut import Cut, ends

Scanned = tuple[Piece, Cut, int]
"""A piece, what it is made of, and where it ends without its ending."""

Timed = tuple[Piece, int, int]
"""A deadline, how many of the pieces before are part of it, and the piece after it."""

_EVENT = Deadline("", (0, 0), "event")
_NAME = 3
"""Words of the longest name of an event."""
_IN_SMALLER = {
    ("minute", "second"): 60,
    ("hour", "minute"): 60,
    ("day", "hour"): 24,
    ("week", "day"): 7,
    ("month", "day"): 30,
}
_LENGTHS = frozenset({"second", "minute", "hour", "day", "week", "month"})


def merged(source: Source, grammar: Grammar, found: list[Scanned]) -> Iterator[Scanned]:
    """Yield the pieces with those taken together that say one time."""
    at, done = 0, list[Scanned]()
    while at < len(found):
        event = _event(source, grammar, found, at)
        if event:
            piece, taken, at = event
            del done[len(done) - taken :]
            done.append((piece, Cut(""), piece.end))
            continue
        whole = _lengths(source, done[-1], found[at]) if done else None
        if whole:
            done[-1] = whole
            at += 1
            continue
        done.append(_in_each(source, found, at) or _every(source, grammar, found, at) or found[at])
        at += 1
    yield from done


def _every(source: Source, grammar: Grammar, found: list[Scanned], at: int) -> Scanned | None:
    """Return “a week” as a cadence where a figure follows it, which it takes into its text."""
    piece, made, stop = found[at]
    unit = grammar.per.get(piece.word) if piece.kind == "word" else None
    figure = _counted(found, at + 1) if unit else None
    if unit and at + 1 < len(found) and grammar.before.get(found[at + 1][0].word) == "about":
        figure = _counted(found, at + 2)
    if unit is None or figure is None:
        unit = grammar.each.get(piece.word) if piece.kind == "word" else None
        if unit is None or not any(_counted(found, i) for i in (at + 2, at + 3)):
            return None
    part = source.part(piece.start, figure[2] if figure else stop)
    cadence = Cadence(part.text, part.span, unit)
    return Piece("cadence", piece.start, piece.end, piece.word, cadence), made, stop


def _in_each(source: Source, found: list[Scanned], at: int) -> Scanned | None:
    """Return “in two weeks” as a cadence where a figure that is no length follows."""
    piece, made, stop = found[at]
    value, following = piece.value, _counted(found, at + 1)
    if not isinstance(value, Amount) or made.role != "place" or value.unit not in _LENGTHS:
        return None
    if following is None or getattr(following[0].value, "unit", "") in _LENGTHS:
        return None
    part = source.part(piece.start, following[2])
    cadence = Cadence(part.text, part.span, value.unit, int(value.value))
    return Piece("cadence", piece.start, piece.end, piece.word, cadence), made, stop


def _counted(found: list[Scanned], at: int) -> Scanned | None:
    """Return the figure at a place if it may come round: it is no share."""
    value = found[at][0].value if at < len(found) else None
    shares = ("percent", "percentage_point", "score")
    return found[at] if isinstance(value, Amount) and value.unit not in shares else None


def _lengths(source: Source, one: Scanned, other: Scanned) -> Scanned | None:
    """Return “1 hour 30 minutes” as one figure, in the smaller of its units."""
    first, second = one[0].value, other[0].value
    if not (isinstance(first, Amount) and isinstance(second, Amount)) or one[1].role:
        return None
    by = _IN_SMALLER.get((first.unit, second.unit))
    if by is None or other[0].start - one[0].end > 1:
        return None
    part = source.part(one[0].start, other[2])
    value = Amount(part.text, part.span, first.value * by + second.value, second.unit)
    piece = Piece("figure", one[0].start, other[0].end, part.text, value)
    return piece, other[1], other[2]


def _event(source: Source, grammar: Grammar, found: list[Scanned], at: int) -> Timed | None:
    """Return a deadline that an event sets, how many pieces before `at` are its, and the next."""
    piece, made, _ = found[at]
    if piece.kind != "word":
        return None
    if at and piece.word in grammar.until_event and _is_event(grammar, found[at - 1]):
        return _piece(source, found, (_name(found, at - 1), at, at), _EVENT)
    told = at + 1 < len(found) and found[at + 1][1].form == "of"
    if made.role == "until" and not told and _is_event(grammar, found[at]):
        return _piece(source, found, (_name(found, at), at, at), _EVENT)
    if made.role in ("place", "from") and _is_event(grammar, found[at]):
        coming = _coming(source, grammar, found, at)
        if coming or made.role == "place" or not ends(made.stem, grammar.occasions):
            return coming
        return _piece(source, found, (_name(found, at), at, at), _EVENT)
    return _after(source, grammar, found, at)


def _is_event(grammar: Grammar, scanned: Scanned) -> bool:
    piece, made, _ = scanned
    named = piece.kind == "word" and (
        ends(made.stem, grammar.events) or ends(made.stem, grammar.occasions)
    )
    return named and made.role in ("", "until", "place", "from")


def _coming(source: Source, grammar: Grammar, found: list[Scanned], at: int) -> Timed | None:
    """Return an event as a deadline where it is said to be still to come."""
    for first in range(at - 1, max(-1, at - _NAME - 2), -1):
        piece, made, _ = found[first]
        if piece.word in grammar.coming:
            return _piece(source, found, (first, at, at), _EVENT)
        if piece.kind != "word" or made.role:
            return None
    return None


def _after(source: Source, grammar: Grammar, found: list[Scanned], at: int) -> Timed | None:
    """Return “within 2 weeks after publication”, whose day nobody knows."""
    piece, following = found[at][0], found[at + 1][0] if at + 1 < len(found) else None
    released = _is_event(grammar, found[at]) and piece.word in grammar.strong
    length = following.value if following else None
    if isinstance(length, Deadline) and (released or (at and piece.word in grammar.after)):
        if not length.kind.startswith("in_n_") or (released and not _begins(grammar, length)):
            return None
        unit = length.kind.removeprefix("in_n_").removesuffix("s")
        due = Deadline("", (0, 0), "after_event", length.n, unit)
        return _piece(source, found, (_name(found, at - (not released)), at, at + 1), due)
    amount = following.value if following else None
    if not isinstance(amount, Amount) or amount.unit not in _LENGTHS or at + 2 >= len(found):
        return None
    last, made, _ = found[at + 2]
    if not _is_event(grammar, found[at]) or not (
        last.word in grammar.until_event or made.stem in grammar.after
    ):
        return None
    due = Deadline("", (0, 0), "after_event", int(amount.value), amount.unit)
    return _piece(source, found, (_name(found, at), at, at + 2), due)


def _begins(grammar: Grammar, length: Deadline) -> bool:
    """Tell whether a length of time may follow the event that it is counted from."""
    return length.text[:1].isdigit() or length.text.startswith(tuple(grammar.after))


def _name(found: list[Scanned], last: int) -> int:
    """Return where the name of an event begins whose last word is at `last`."""
    first = last
    while first > 0 and last - first < _NAME:
        piece, made, _ = found[first - 1]
        if piece.kind != "word" or made.role not in ("", "of") or made.form not in ("", "noun"):
            break
        first -= 1
    return first


def _piece(
    source: Source, found: list[Scanned], places: tuple[int, int, int], due: Deadline
) -> Timed:
    """Make one piece of those from the first to the last place; the middle one is looked at."""
    first, at, last = places
    start, end = found[first][0].start, found[last][0].end
    part = source.part(start, end)
    value = Deadline(part.text, part.span, due.kind, due.n, due.unit)
    return Piece("deadline", start, end, source.folded[start:end], value), at - first, last + 1
