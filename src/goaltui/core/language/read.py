"""One sentence and a lexicon make a statement."""

from collections.abc import Container, Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from goaltui.core.language.aims import DIRECTIONS, FACTORS, cadence_of, deadline_of, is_objective
from goaltui.core.language.background import background, before_mark
from goaltui.core.language.clauses import Clause, clauses
from goaltui.core.language.figures import Figures, figures
from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.owners import named_owner, prefix, subject, title
from goaltui.core.language.phrases import ends_in, is_vague, metric, turning_word
from goaltui.core.language.segments import segment
from goaltui.core.language.sentence import Place, Sentence
from goaltui.core.language.statement import (
    Aim,
    Amount,
    Deadline,
    Direction,
    Part,
    Span,
    Statement,
)
from goaltui.core.language.verb_last.read import read_verb_last

_TIMES: Final = {value: doing for doing, value in FACTORS.items()}
_SECONDS: Final = {
    "minute": 60,
    "hour": 3_600,
    "day": 86_400,
    "week": 604_800,
    "month": 2_629_746,
}
_HAS = frozenset({"", "generate", "state"})
"""What leaves a share as it is named."""
_STEERED = frozenset({"generate", "reach", "launch", "state", "work"})
"""What “up” or “down” behind it turns into a move."""
_NEUTRAL = frozenset({"state", "work"})


class _Read(NamedTuple):
    """One objective of the sentence, with the places that the other fields keep clear of."""

    aim: Aim
    metric: Place | None
    marked: frozenset[int]


def read_statement(text: str, lexicon: Lexicon, written: date) -> Statement:
    """Read one sentence as a goal or an objective.

    Args:
        text: any text; its first 2,000 characters are read.
        lexicon: the words of its language.
        written: the day that its periods count from.

    Returns:
        What it says. What is not said, or not understood, is None or empty; no text raises.
    """
    if lexicon.grammar:
        return read_verb_last(text, lexicon, lexicon.grammar, written)
    sentence = Sentence.of(text, lexicon, written)
    if all(piece.kind in ("mark", "aside") for piece in sentence.pieces):
        return Statement(text=text, language=lexicon.language)
    begin, owner = prefix(sentence)
    if begin == len(sentence):
        return Statement(text=text, language=lexicon.language, kind="goal", owner=owner)
    found = clauses(sentence, begin)
    first = _titled(sentence, begin, owner, _read(sentence, found[0]))
    first = _against(sentence, found[0], first)
    cadence = cadence_of(sentence, found[0], found[0].after)
    deadline = deadline_of(sentence, found[0].verb, found[0].end, _is_named)
    return Statement(
        **vars(first.aim),
        text=text,
        language=lexicon.language,
        kind="objective" if is_objective(first.aim, found[0], cadence, deadline) else "goal",
        cadence=cadence,
        deadline=deadline,
        segment=segment(sentence, found[0], first.metric, first.marked),
        owner=owner or named_owner(sentence, 0) or subject(sentence, found[0], first.metric),
        also=tuple(_read(sentence, clause).aim for clause in found[1:]),
        vague=() if first.aim.numbered else _vague(sentence, begin, first.marked),
        head=turning_word(sentence, first.metric) if first.metric else "",
        vague_metric=first.metric is not None and is_vague(sentence, first.metric),
    )


def _titled(sentence: Sentence, begin: int, owner: Part | None, read: _Read) -> _Read:
    """Give an objective without a metric the one that stands before its colon."""
    place = None if owner or read.metric or not begin else title(sentence, begin)
    if not place or not (read.aim.numbered or read.aim.baseline):
        return read
    return read._replace(aim=replace(read.aim, metric=sentence.part(*place)), metric=place)


def _against(sentence: Sentence, clause: Clause, read: _Read) -> _Read:
    """Give an objective without a metric the one that was told of before it, with its level."""
    aim, told = read.aim, background(sentence, clause)
    if read.metric or not aim.numbered:
        return read
    if aim.baseline or told is None:
        said = before_mark(sentence)
        aim = replace(aim, metric=sentence.part(*said)) if said else aim
        return read._replace(aim=aim, metric=said)
    place, level = told
    amount, target = aim.amount, aim.target
    if amount and not amount.relative and amount.unit == level.unit:
        amount, target = None, amount
    aim = replace(
        aim,
        metric=sentence.part(*place),
        amount=amount,
        baseline=level,
        target=target,
        direction=_direction(aim.direction or "", Figures(amount, level, target)),
    )
    return read._replace(aim=aim, metric=place)


def _read(sentence: Sentence, clause: Clause) -> _Read:
    clause = _meant(sentence, clause)
    found = figures(sentence, clause)
    halved = _halved(sentence, clause)
    marked = found.marked | frozenset(range(*halved)) if halved else found.marked
    doing = "halve" if halved and not found.target else clause.doing
    numbered = bool(found.amount or found.target or halved)
    place = metric(sentence, clause, marked, numbered=numbered)
    found = _levels(sentence, _in_units(sentence, found, place), place, doing)
    amount = found.amount
    if amount is None and found.target is None and doing in FACTORS:
        said = sentence.part(*(halved or (clause.verb, clause.after)))
        amount = Amount(said.text, said.span, FACTORS[doing], "factor", relative=True)
    aim = Aim(
        span=_span(sentence, clause),
        direction=_direction(_moved(sentence, doing, found, place), found)
        or _won(sentence, found, place),
        metric=sentence.part(*place) if place else None,
        amount=amount,
        baseline=found.baseline,
        target=found.target,
        stated=found.stated,
        share=place is not None and ends_in(sentence, place, sentence.lexicon.rates),
    )
    return _Read(aim, place, marked)


def _meant(sentence: Sentence, clause: Clause) -> Clause:
    """Return the clause with its verb as it is meant before money, a level, “up” or “down”."""
    lexicon = sentence.lexicon
    if clause.after == clause.verb:
        return _unsaid(sentence, clause)
    unit = sentence.unit(clause.after) or sentence.unit(clause.first)
    kinds = lexicon.monied if unit.startswith("currency") else lexicon.pointed
    said = (sentence.meaning(clause.verb, kinds) or ("",))[0] if unit not in ("", "count") else ""
    if not said and sentence.unit(clause.after):
        said = (sentence.meaning(clause.verb, lexicon.valued) or ("",))[0]
    if not said and _at_level(sentence, clause):
        said = (sentence.meaning(clause.verb, lexicon.levelled) or ("",))[0]
    if not said and clause.doing in (_NEUTRAL if lexicon.nests else _STEERED):
        said = _led(sentence, clause, clause.after)
        noun = sentence.word(clause.after - 1) in lexicon.nouns and not said
        if noun and lexicon.nests and (way := sentence.meaning(clause.after, lexicon.particles)):
            return Clause(clause.verb, clause.verb, clause.verb, clause.end, way[0])
    return clause._replace(doing=said) if said else clause


def _unsaid(sentence: Sentence, clause: Clause) -> Clause:
    """Return a clause without a verb with what its noun or its last word has done."""
    counted = sentence.unit(clause.first) == "count"
    bare = not sentence.has_figure(clause.first, clause.end)
    for at in (clause.first, clause.first + 1) if counted else (clause.first,) if bare else ():
        said = sentence.meaning(at, sentence.lexicon.objects) if at < clause.end else None
        if said:
            return clause._replace(doing=said[0])
    return clause._replace(doing=_led(sentence, clause, clause.first)) if bare else clause


def _led(sentence: Sentence, clause: Clause, begin: int) -> str:
    """Return which way “up”, “down” or “stronger” leads what stands before it."""
    particles = sentence.lexicon.particles
    for at in range(begin + 1, clause.end):
        said = sentence.meaning(at, particles)
        if said and sentence.is_last(at, said[1]):
            return said[0]
        if sentence.pieces[at].kind == "aside" and sentence.is_plain(at - 1):
            return particles.get(sentence.pieces[at].word.split()[0], "")
    return ""


def _at_level(sentence: Sentence, clause: Clause) -> bool:
    for at in range(clause.after, clause.end - 1):
        role, count = sentence.meaning(at, sentence.lexicon.roles) or ("", 0)
        if role == "level" and sentence.unit(at + count):
            return True
    return False


def _span(sentence: Sentence, clause: Clause) -> Span:
    if clause.first >= clause.end:
        return 0, 0
    return sentence.part(clause.first, clause.end).span


def _halved(sentence: Sentence, clause: Clause) -> Place | None:
    """Return where the sentence says “by half”, if it does."""
    for at in range(clause.after, clause.end):
        if count := sentence.find(at, sentence.lexicon.halves):
            return at, at + count
    return None


def _moved(sentence: Sentence, doing: str, found: Figures, place: Place | None) -> str:
    """Return `increase` for what is generated “by 5 %”: the change stands behind its metric."""
    if doing != "generate" or not (place and found.amount and found.amount.relative):
        return doing
    behind = sentence.part(*place).span[1] <= found.amount.span[0]
    return "increase" if behind and not found.way else doing


def _direction(doing: str, found: Figures) -> Direction | None:
    """Return which way it goes: by the figures where both ends are given, else by the words."""
    if found.baseline and found.target:
        return "reduce" if _size(found.target) < _size(found.baseline) else "increase"
    if doing in ("increase", "double", "") and found.amount and found.amount.unit == "factor":
        doing = _TIMES.get(found.amount.value, doing)
    if doing in ("generate", "bring") and found.target:
        doing = "reach"
    if doing in ("", "reach", "work", "state") and found.way:
        return DIRECTIONS[found.way]
    if doing == "generate" and found.way == "reduce":
        return "reduce"
    if doing == "" and found.amount and found.amount.text[:1] in "+-":
        return "reduce" if found.amount.text.startswith("-") else "increase"
    if doing == "" and found.target:
        return "reach"
    return DIRECTIONS.get(doing)


def _won(sentence: Sentence, found: Figures, place: Place | None) -> Direction | None:
    """Return what a quantity without a verb asks for, where the language says so."""
    more = found.amount is not None and found.amount.relative and found.amount.unit != "count"
    won = found.amount and not found.baseline and not more
    if not won or not sentence.lexicon.bare_is_won:
        return None
    made = sentence.lexicon.objects.get(sentence.word(place[1] - 1)) if place else None
    return DIRECTIONS[made or "generate"]


def _size(amount: Amount) -> Decimal:
    """Return the value, lengths of time in seconds."""
    return amount.value * _SECONDS.get(amount.unit, 1)


def _in_units(sentence: Sentence, found: Figures, place: Place | None) -> Figures:
    """Give figures the unit that their metric has: points of a rate, points of a score."""
    if place is None:
        return found
    rate = ends_in(sentence, place, sentence.lexicon.rates)
    score = ends_in(sentence, place, sentence.lexicon.scores)

    def fitted(amount: Amount | None) -> Amount | None:
        if amount and amount.unit == "score" and rate:
            return replace(amount, unit="percentage_point")
        if amount and amount.unit == "count" and score and not _counts(sentence, amount, place):
            return replace(amount, unit="score")
        return amount

    return replace(
        found,
        amount=fitted(found.amount),
        baseline=fitted(found.baseline),
        target=fitted(found.target),
    )


def _levels(sentence: Sentence, found: Figures, place: Place | None, doing: str) -> Figures:
    """Return “a 40 % open rate” as a level, where nothing is said to change it."""
    amount, lexicon = found.amount, sentence.lexicon
    if amount is None or found.target or amount.relative or doing not in _HAS:
        return found
    rate = amount.unit == "percent" and place and ends_in(sentence, place, lexicon.rates)
    rate = rate or (amount.value == 0 and not doing)
    return replace(found, amount=None, target=amount) if rate else found


def _counts(sentence: Sentence, amount: Amount, place: Place) -> bool:
    """Tell whether a figure stands right before what it counts: “60 reviews”."""
    before = sentence.pieces[place[0] - 1].value if place[0] else None
    return isinstance(before, Amount) and before.span == amount.span


def _is_named(due: Deadline) -> bool:
    """Tell whether a deadline is a day or a period and no length of time."""
    return not due.kind.startswith("in_n")


def _vague(sentence: Sentence, begin: int, marked: Container[int]) -> tuple[Part, ...]:
    found: list[Part] = []
    places: Iterable[int] = range(begin, len(sentence))
    beyond = begin
    for at in places:
        count = sentence.find(at, sentence.lexicon.vague) if at >= beyond else 0
        if count and at not in marked and count >= sentence.find(at, sentence.lexicon.about):
            found.append(sentence.part(at, at + count))
            beyond = at + count
    return tuple(found)
