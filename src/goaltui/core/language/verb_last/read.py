"""One sentence of a language that puts its verb last, and its lexicon, make a statement."""

from collections.abc import Callable, Container
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from goaltui.core.language.aims import DIRECTIONS, FACTORS, cadence_of, deadline_of, is_objective
from goaltui.core.language.clauses import Clause
from goaltui.core.language.figures import Figures
from goaltui.core.language.grammar import Grammar
from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.sentence import Place
from goaltui.core.language.source import fold_line
from goaltui.core.language.statement import (
    Aim,
    Amount,
    Deadline,
    Direction,
    Part,
    Statement,
)
from goaltui.core.language.verb_last.clauses import clauses
from goaltui.core.language.verb_last.cut import ends
from goaltui.core.language.verb_last.figures import figures
from goaltui.core.language.verb_last.owners import named_owner, prefix
from goaltui.core.language.verb_last.phrases import Finder
from goaltui.core.language.verb_last.scan import Suffixed
from goaltui.core.language.verb_last.segments import leading_segment, named_segment, part_of

_BY_FACTOR: Final[dict[Decimal, Direction]] = {Decimal(2): "double", Decimal(3): "triple"}


_MULTIPLIED = frozenset({"", "increase", "reach", "state", "create"})
"""What becomes “double” beside “to twice as many”."""


class _Read(NamedTuple):
    """One objective of the sentence, with the segment that it names."""

    aim: Aim
    segment: Part | None
    marked: frozenset[int]


def read_verb_last(text: str, lexicon: Lexicon, grammar: Grammar, written: date) -> Statement:
    """Read one sentence as a goal or an objective; as `read.read_statement` does."""
    sentence = Suffixed.made(text, lexicon, written)
    if all(piece.kind in ("mark", "aside") for piece in sentence.pieces):
        return Statement(text=text, language=lexicon.language)
    begin, owner = prefix(sentence, grammar)
    if begin == len(sentence):
        return Statement(text=text, language=lexicon.language, kind="goal", owner=owner)
    found = clauses(sentence, grammar, begin)
    cadence = cadence_of(sentence, found[0], found[0].first)
    vague = _vague(sentence, begin)
    often = cadence is not None or bool(vague)
    first = _titled(sentence, begin, owner, _read(sentence, grammar, found[0], often=often))
    deadline = deadline_of(sentence, found[0].first, found[0].end, _until(lexicon))
    return Statement(
        **vars(first.aim),
        text=text,
        language=lexicon.language,
        kind="objective" if is_objective(first.aim, found[0], cadence, deadline) else "goal",
        cadence=cadence,
        deadline=deadline,
        segment=first.segment,
        owner=owner or named_owner(sentence, begin),
        also=tuple(_read(sentence, grammar, c, often=False).aim for c in found[1:]),
        vague=() if first.aim.numbered else _parts(sentence, vague, first.marked),
        head=fold_line(first.aim.metric.text).split(" ")[-1] if first.aim.metric else "",
        vague_metric=_is_vague(lexicon, first.aim),
        finals=lexicon.finals,
    )


def _titled(sentence: Suffixed, begin: int, owner: Part | None, read: _Read) -> _Read:
    """Give an objective without a metric the one that stands before its colon."""
    if owner or read.aim.metric or begin < 2 or not (read.aim.numbered or read.aim.baseline):
        return read
    first = next((at for at in range(begin) if sentence.pieces[at].kind == "word"), begin)
    if first >= begin - 1 or sentence.cuts[begin - 2].stem in sentence.lexicon.labels:
        return read
    return read._replace(aim=replace(read.aim, metric=sentence.name(first, begin - 1)))


def _read(sentence: Suffixed, grammar: Grammar, clause: Clause, *, often: bool) -> _Read:
    segment = named_segment(sentence, grammar, clause)
    taken = frozenset(range(*segment)) if segment else frozenset[int]()
    found = figures(sentence, grammar, clause, taken)
    halved = _halved(sentence, clause)
    marked = found.marked | frozenset(range(*halved) if halved else ())
    doing = "halve" if halved and not found.target else clause.doing
    numbered = bool(found.amount or found.target or halved)
    finder = Finder(sentence, grammar, clause, taken, marked)
    place = finder.metric(numbered=numbered, often=often)
    if place and not segment:
        begins = leading_segment(sentence, grammar, place)
        segment = (place[0], begins) if begins > place[0] else None
        place = (begins, place[1])
    if place is None and segment and _is_part(sentence, grammar, segment):
        place, segment = segment, None
    metric = sentence.name(*place) if place else None
    found = _in_units(sentence.lexicon, found, metric, doing)
    if doing in ("", "generate"):
        found = _as_level(sentence.lexicon, found, metric)
    amount = found.amount
    if amount is None and found.target is None and doing in FACTORS:
        said = sentence.part(*(halved or (clause.verb, clause.after)))
        amount = Amount(said.text, said.span, FACTORS[doing], "factor", relative=True)
    aim = Aim(
        span=sentence.part(clause.first, clause.end).span if clause.end > clause.first else (0, 0),
        direction=_direction(doing, found),
        metric=metric,
        amount=amount,
        baseline=found.baseline,
        target=found.target,
        share=metric is not None and ends(_one_word(metric), sentence.lexicon.rates),
    )
    return _Read(aim, part_of(sentence, segment), marked)


def _is_part(sentence: Suffixed, grammar: Grammar, segment: Place) -> bool:
    """Tell whether a part is taken of a group: “of the trial users 12 %”."""
    return sentence.word(segment[1]) in grammar.among


def _halved(sentence: Suffixed, clause: Clause) -> Place | None:
    """Return where the sentence says “by half”, if it does."""
    halves = sentence.lexicon.halves
    for at in range(clause.first, clause.verb):
        if count := sentence.find(at, halves):
            return at, at + count
        if sentence.pieces[at].kind == "word" and sentence.cuts[at].stem in halves:
            return at, at + 1
    return None


def _direction(doing: str, found: Figures) -> Direction | None:
    """Return which way it goes: by the figures where both ends are given, else by the words."""
    amount = found.amount
    low, high = found.baseline, found.target
    if low and high and low.unit == high.unit and low.value != high.value:
        return "reduce" if high.value < low.value else "increase"
    if amount and amount.unit == "factor" and doing in _MULTIPLIED:
        return _BY_FACTOR.get(amount.value, "increase")
    if doing in ("generate", "state") and found.target:
        doing = "reach"
    if doing in ("", "state", "work") and found.way:
        return DIRECTIONS[found.way]
    if doing == "" and amount and amount.text[:1] in "+-":
        return "reduce" if amount.text.startswith("-") else "increase"
    if doing == "" and (high or amount):
        return _bare(found)
    return DIRECTIONS.get(doing)


def _bare(found: Figures) -> Direction | None:
    """Return what figures without a verb ask for: a level is to be reached, a quantity won."""
    if found.target:
        return "reach"
    won = found.amount and found.amount.unit == "count"
    return "generate" if won and not found.baseline else None


def _in_units(lexicon: Lexicon, found: Figures, metric: Part | None, doing: str) -> Figures:
    """Give figures the unit that their metric has: points of a rate, of a score, or just pieces."""
    if metric is None:
        return found
    name = _one_word(metric)
    rate, score = ends(name, lexicon.rates), ends(name, lexicon.scores)

    def fitted(amount: Amount | None) -> Amount | None:
        if amount and amount.unit == "score" and rate and not score:
            return replace(amount, unit="percentage_point")
        if amount and amount.unit == "score" and doing == "generate" and not score:
            return replace(amount, unit="count")
        if amount and amount.unit == "count" and score:
            return replace(amount, unit="score")
        return amount

    return replace(
        found,
        amount=fitted(found.amount),
        baseline=fitted(found.baseline),
        target=fitted(found.target),
    )


def _as_level(lexicon: Lexicon, found: Figures, metric: Part | None) -> Figures:
    """Take a rate or a score that is to be won for a level: nobody collects them."""
    amount = found.amount
    if amount is None or metric is None or amount.relative or found.target:
        return found
    rate = amount.unit == "percent" and ends(fold_line(metric.text), lexicon.rates)
    if not rate and amount.unit != "score":
        return found
    return replace(found, amount=None, target=amount)


def _one_word(metric: Part) -> str:
    """Return a metric's name without its spaces, as the ends of words are looked up."""
    return fold_line(metric.text).replace(" ", "")


def _is_vague(lexicon: Lexicon, aim: Aim) -> bool:
    """Tell whether the last word of a metric is one that no report shows; a thing counted is."""
    figure = aim.amount or aim.target
    counted = figure is not None and figure.unit == "count"
    return bool(aim.metric and not counted) and ends(
        fold_line(aim.metric.text if aim.metric else ""), lexicon.vague_metrics
    )


def _until(lexicon: Lexicon) -> Callable[[Deadline], bool]:
    """Return what tells whether a deadline has the ending of one."""
    leads = tuple(lexicon.leads)
    return lambda due: fold_line(due.text).endswith(leads)


def _vague(sentence: Suffixed, begin: int) -> list[Place]:
    """Return the words that stand where a figure should."""
    found, at = list[Place](), begin
    while at < len(sentence):
        count = sentence.find(at, sentence.lexicon.vague)
        if count:
            found.append((at, at + count))
        at += count or 1
    return found


def _parts(sentence: Suffixed, places: list[Place], marked: Container[int]) -> tuple[Part, ...]:
    return tuple(sentence.part(*place) for place in places if place[0] not in marked)
