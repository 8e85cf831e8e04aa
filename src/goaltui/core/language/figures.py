"""What each figure of an objective is: where it stands now, where it is to be, or how much."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from goaltui.core.language.clauses import Clause
from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.meant import LENGTHS, MOVES, Figure, chosen
from goaltui.core.language.numbers import shared
from goaltui.core.language.sentence import Sentence
from goaltui.core.language.statement import Amount
from goaltui.core.language.verbs import looks_ahead

_NEAR = 7
"""Words of what is counted, at most, before one that looks back at its figure."""

_CHANGES = frozenset({"increase", "reduce", "save"})
_AT_LEVEL = frozenset({"reach", "maintain"})
_WORKS_ON_PEOPLE = frozenset({"contact", "create", "launch", "convert"})
_COUNTS = frozenset({"generate", "contact", "create", "launch", "work", "state"})
_ARRIVES = frozenset({"generate", "bring"})
_SHARES = frozenset({"percent", "score"})
_STANDS = frozenset({"from", "now"})


@dataclass(frozen=True)
class Figures:
    """The figures of an objective by what they are."""

    amount: Amount | None = None
    baseline: Amount | None = None
    target: Amount | None = None
    stated: Amount | None = None
    """The change that stands beside both ends of a move."""
    way: str = ""
    marked: frozenset[int] = frozenset()
    """Places of figures and of the words that belong to them."""


def figures(sentence: Sentence, clause: Clause) -> Figures:
    """Sort the figures between the ends of `clause` by what they are."""
    found = [f for f in _found(sentence, clause) if _is_meant(sentence, clause, f)]
    found = _told_once(found, clause)
    if not looks_ahead(sentence, clause.verb):
        found = _without_subjects(found, clause)
    found = chosen(found, clause.doing, sentence.lexicon)
    way = next((f.way for f in found if f.way), "")
    sorted_out = Figures(
        way=way or _first_way(sentence, clause),
        marked=frozenset(
            i
            for f in found
            for i in range(f.first, f.end)
            if i != f.at or sentence.pieces[i].kind == "figure"
        ),
    )
    for place, figure in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        name = _name(figure, following, clause.doing, sorted_out)
        if name and getattr(sorted_out, name) is None:
            relative = name == "amount" and _is_change(figure, clause.doing)
            bare = figure.after_words and not figure.role and not figure.way
            amount = replace(figure.amount, relative=relative, bare=name == "amount" and bare)
            sorted_out = with_figure(sorted_out, name, amount)
    return fitted(_scaled(sorted_out, sentence.lexicon))


def _without_subjects(found: list[Figure], clause: Clause) -> list[Figure]:
    """Leave out how many they are of whom something is said: “our 4 huts must reach 80 %”."""
    measured = any(f.at >= clause.after and f.amount.unit != "count" for f in found)
    subjects = [f for f in found if f.end < clause.verb and f.amount.unit == "count" and not f.role]
    return [f for f in found if not (measured and f in subjects)]


def _is_meant(sentence: Sentence, clause: Clause, figure: Figure) -> bool:
    """Tell whether a figure is more than what is told before the verb: “we lost 12 %”."""
    told = figure.end < clause.verb and figure.role not in ("from", "now")
    return not (told and sentence.lexicon.nests)


def _told_once(found: list[Figure], clause: Clause) -> list[Figure]:
    """Leave out what is told before the verb where the same is said after it."""
    said = {figure.role for figure in found if figure.first >= clause.after}
    return [f for f in found if f.end > clause.verb or f.role not in said]


def with_figure(figures: Figures, name: str, amount: Amount) -> Figures:
    """Return `figures` with one more: `baseline`, `target` or `amount`."""
    if name == "baseline":
        return replace(figures, baseline=amount)
    if name == "target":
        return replace(figures, target=amount)
    return replace(figures, amount=amount)


def _first_way(sentence: Sentence, clause: Clause) -> str:
    """Return the direction that a sentence without a figure begins with: “more revenue”."""
    lexicon, at = sentence.lexicon, clause.first
    while not clause.doing and at < clause.end and not sentence.find(at, lexicon.about):
        if said := sentence.meaning(at, lexicon.changes):
            return said[0]
        if not sentence.find(at, lexicon.articles, lexicon.vague):
            break
        at += 1
    return ""


@dataclass
class _Told:
    """What the words before a figure have said of it so far."""

    first: int
    """Where the role begins."""
    role: str = ""
    way: str = ""
    words: bool = False
    """Whether words of the metric came by."""
    last: Literal["", "word", "article"] = ""
    """What came last, where a name may go on after it; “per” counts as an article."""
    further: bool = False
    """Whether a preposition came by after such words: “leads in region”."""
    was: bool = False
    """Whether the role holds over words, as it opens what is told: “was” the rate 5 %."""
    limit: bool = False
    """Whether what comes is a condition: “without losing 2 %”."""


def _found(sentence: Sentence, clause: Clause) -> Iterator[Figure]:
    """Walk along the clause, remembering what the next figure is to be."""
    told, at = _Told(clause.first), clause.first
    while at < clause.end:
        piece = sentence.pieces[at]
        if at == clause.verb and clause.after > at:
            told, at = _Told(clause.after, way=told.way), clause.after
        elif told.limit and piece.kind == "figure":
            at += 1
        elif isinstance(piece.value, Amount) and not _is_bare_dual(sentence, at, told, clause):
            figure = _figure(sentence, at, piece.value, told, clause)
            yield figure
            told, at = _Told(figure.end, words=told.words), figure.end
        else:
            at += _listen(sentence, at, told, clause.end)


def _is_bare_dual(sentence: Sentence, at: int, told: _Told, clause: Clause) -> bool:
    """Tell whether a noun that holds its number is part of a metric: visits from “two towns”."""
    return sentence.pieces[at].kind == "word" and (told.words or clause.doing in MOVES - _AT_LEVEL)


def _listen(sentence: Sentence, at: int, told: _Told, end: int) -> int:
    """Take in what one word or phrase says of the next figure; return its pieces."""
    lexicon, before = sentence.lexicon, told.last
    about, told.last = sentence.find(at, lexicon.about), ""
    role, count = sentence.meaning(at, lexicon.roles) or ("", 0)
    goes_on = told.limit and sentence.word(at) != "," and role in ("", "level")
    told.limit = goes_on or sentence.find(at, lexicon.limits) > 0
    start = told.first if told.role else at
    if count and count >= max(about, sentence.find(at, lexicon.changes)):
        told.further = told.further or told.words
        told.last = "article" if role == "rate" and sentence.find(at, lexicon.inner) else ""
        if role not in ("level", "of") or not told.role:
            told.first = start if told.role in ("to", "from", "by") else at
            told.role, told.was = role, lexicon.nests and role == "now" and not told.words
        return count
    if count := sentence.find(at, lexicon.extra):
        told.role, told.first = told.role or "extra", start
        return count
    if count := about or sentence.find(at, lexicon.articles):
        told.last = "article" if sentence.word(at) in lexicon.singular else before
        return count
    if said := sentence.meaning(at, lexicon.changes):
        told.way, count = said
        if _leads_to_figure(sentence, at + count, end, begun=told.words):
            told.role, told.first = "by", at
        return count
    told.role, told.first = (told.role, at + 1) if told.was else ("", told.first)
    told.words = told.words or sentence.pieces[at].kind == "word"
    plain = sentence.is_plain(at)
    inner = sentence.find(at, sentence.lexicon.inner) > 0
    told.last = "article" if inner else "word" if plain else ""
    told.further = told.further or (told.words and not plain)
    return 1


def _leads_to_figure(sentence: Sentence, at: int, end: int, *, begun: bool) -> bool:
    """Tell whether a figure follows what says which way: “a rise of 5 %”, “visits up 5 %”."""
    if at >= end:
        return False
    linked = sentence.find(at, sentence.lexicon.inner) > 0
    return linked or (begun and sentence.pieces[at].kind == "figure")


def _figure(sentence: Sentence, at: int, amount: Amount, told: _Told, clause: Clause) -> Figure:
    """Return the figure at a place with all that is said around it."""
    money = amount.unit.startswith("currency") and not sentence.lexicon.nests
    linked = bool(told.way) or (money and not told.role)
    beyond, way, extra = _trail(sentence, at + 1, clause.end, linked=linked)
    if not way and not extra:
        way, extra = _afterwards(sentence, beyond, clause.end)
    role = "by" if amount.relative else told.role or ("extra" if extra else "")
    if not role and sentence.lexicon.nests:
        role, beyond = _now_behind(sentence, beyond, clause.end)
    if role == "level" and extra:
        role = "by"
    if role == "of":
        moved = way or told.way or clause.doing in _CHANGES
        role = "by" if moved else "level"
    return Figure(
        first=told.first if told.role else at,
        at=at,
        end=beyond,
        amount=_counted(sentence, at, amount),
        role=role,
        alone=amount.unit == "count" and not sentence.is_plain(beyond),
        way=way or told.way,
        after_words=told.words,
        aside=told.words and amount.unit in LENGTHS and _after_stop(sentence, at),
        named=role != "now" and _may_be_name(sentence, beyond, amount, told),
        inside=told.further,
        titled=clause.doing != "contact" and (told.last == "article" or _is_year(amount)),
    )


def _now_behind(sentence: Sentence, at: int, end: int) -> tuple[str, int]:
    """Return the role and the end of a figure that has “currently” behind it."""
    said = sentence.meaning(at, sentence.lexicon.roles) if at < end else None
    if said and said[0] == "now" and not sentence.unit(at + said[1]):
        return "now", at + said[1]
    return "", at


def _may_be_name(sentence: Sentence, beyond: int, amount: Amount, told: _Told) -> bool:
    """Tell whether a bare number goes on with a name; how often it comes says that it counts."""
    bare = amount.unit == "count" and amount.high is None and amount.text.isdecimal()
    if not bare or not told.words or not told.last:
        return False
    counted = beyond < len(sentence) and sentence.pieces[beyond].kind == "cadence"
    counted = counted or (told.role in _STANDS and not sentence.is_plain(beyond))
    return not counted and (told.last == "article" or not told.role)


def _is_year(amount: Amount) -> bool:
    return amount.text.isdecimal() and 1900 < amount.value < 2100 and amount.unit == "count"


def _after_stop(sentence: Sentence, at: int) -> bool:
    return at > 0 and sentence.word(at - 1) in sentence.lexicon.stops


def _counted(sentence: Sentence, at: int, amount: Amount) -> Amount:
    """Return “4 times” as a count where “a week” follows it."""
    following = sentence.pieces[at + 1] if at + 1 < len(sentence) else None
    again = following is not None and following.kind == "cadence" and amount.unit == "factor"
    return replace(amount, unit="count") if again else amount


def _trail(sentence: Sentence, at: int, end: int, *, linked: bool) -> tuple[int, str, bool]:
    """Return where the words after a figure end that say it is a change, and which way."""
    lexicon, way, extra = sentence.lexicon, "", False
    while at < end:
        said = sentence.meaning(at, lexicon.changes)
        more = sentence.find(at, lexicon.extra)
        if said:
            way, at, extra = said[0], at + said[1], True
        elif more:
            at, extra = at + more, True
        else:
            break
    if at < end and (way or linked) and sentence.meaning(at, lexicon.among) == ("place", 1):
        at += 1
    return at, way, extra


def _afterwards(sentence: Sentence, at: int, end: int) -> tuple[str, bool]:
    """Return what is said of a figure behind the words that it counts."""
    for place in range(at, min(at + _NEAR, end)):
        if sentence.pieces[place].kind == "figure":
            break
        if sentence.find(place, sentence.lexicon.afterwards):
            return (sentence.meaning(place, sentence.lexicon.changes) or ("", 0))[0], True
    return "", False


def _name(figure: Figure, following: Figure | None, doing: str, so_far: Figures) -> str:
    """Return which field a figure belongs to, or nothing."""
    moved = bool(following and following.role == "to")
    if doing == "contact" and figure.role == "to":
        return "amount"
    if figure.role == "from" and doing in _COUNTS and (not moved or doing == "contact"):
        return ""
    if figure.role == "from" or (figure.role == "now" and so_far.baseline is None):
        return "baseline"
    if figure.amount.unit == "factor" or figure.role in ("by", "extra"):
        return "amount"
    if figure.role == "rate":
        return _rate(figure, doing)
    if figure.role in ("to", "level", "now"):
        return _level(figure, doing, so_far)
    if following and following.role == "to" and following.first == figure.end:
        return "baseline" if doing not in _WORKS_ON_PEOPLE else "amount"
    if figure.aside or (figure.after_words and doing in ("work", "state")):
        return ""
    level = figure.after_words and doing in _ARRIVES and figure.amount.unit in _SHARES
    level = level or (not doing and so_far.baseline is not None)
    return "target" if level or doing in _AT_LEVEL else "amount"


def _rate(figure: Figure, doing: str) -> str:
    """Return what “of 20 %” is: the level where the verb arrives at one, else a change."""
    if figure.way:
        return "amount"
    level = figure.amount.unit in _SHARES or (figure.alone and figure.after_words)
    if doing in _AT_LEVEL or (doing in _ARRIVES and level and figure.amount.unit not in LENGTHS):
        return "target"
    if doing in ("", "save") or doing in MOVES or not figure.after_words:
        return "amount"
    if figure.amount.unit.startswith("currency"):
        return "amount"
    return ""


def _level(figure: Figure, doing: str, so_far: Figures) -> str:
    if so_far.baseline is not None or doing in MOVES:
        return "target"
    if doing in _WORKS_ON_PEOPLE:
        return "amount"
    placed = figure.after_words or not doing
    return "target" if placed and so_far.amount is None else "amount"


def _is_change(figure: Figure, doing: str) -> bool:
    if figure.amount.unit in ("factor", "percentage_point"):
        return True
    if figure.role == "rate":
        return figure.way != "" or doing in ("", *_CHANGES)
    return figure.role in ("by", "extra") or doing in _CHANGES


def _scaled(figures: Figures, lexicon: Lexicon) -> Figures:
    """Return “from 2 to 3 million” with both ends in millions."""
    low, high = figures.baseline, figures.target
    if not (low and high):
        return figures
    return replace(figures, baseline=replace(low, value=shared(low, high, lexicon)))


def fitted(figures: Figures) -> Figures:
    """Give both ends of a move the unit that only one of them names; a move has no amount."""
    low, high = figures.baseline, figures.target
    if low and high:
        if low.unit == "count":
            low = replace(low, unit=high.unit)
        if high.unit == "count":
            high = replace(high, unit=low.unit)
        return replace(figures, amount=None, stated=figures.amount, baseline=low, target=high)
    if low and low.unit == "count" and figures.amount and figures.amount.unit[:8] == "currency":
        return replace(figures, baseline=replace(low, unit=figures.amount.unit))
    return figures
