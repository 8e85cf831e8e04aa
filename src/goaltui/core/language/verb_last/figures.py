"""What each figure of an objective is, told by its ending and by the words beside it."""

from dataclasses import dataclass, replace
from itertools import pairwise

from goaltui.core.language.clauses import Clause
from goaltui.core.language.figures import Figures, fitted, with_figure
from goaltui.core.language.grammar import Grammar
from goaltui.core.language.meant import MOVES
from goaltui.core.language.statement import Amount
from goaltui.core.language.verb_last.scan import Suffixed

_LENGTHS = frozenset({"second", "minute", "hour", "day", "week", "month"})
_CHANGES = frozenset({"increase", "reduce", "save"})
_AT_LEVEL = frozenset({"reach", "maintain"})
_LEVELS = frozenset({"state", "increase", "reduce", "maintain"})
_BASELINE = frozenset({"from", "start", "is", "now"})
_TO_LEVEL = MOVES | {"", "generate", "state", "work"}
_FACTORS = frozenset({2, 3})
_QUOTES = {"『": "』", "「": "」", "《": "》", "〈": "〉", "<": ">", '"': '"', "'": "'"}
_EQUALS = frozenset(":=")


@dataclass
class _Figure:
    """A figure with what stands around it; places in a sentence."""

    first: int
    at: int
    end: int
    amount: Amount
    role: str
    bound: str = ""
    way: str = ""


def figures(sentence: Suffixed, grammar: Grammar, clause: Clause, taken: frozenset[int]) -> Figures:
    """Sort the figures between the ends of `clause`, those `taken` by a segment left out."""
    outside = taken | _quoted(sentence, clause)
    found = [
        _figure(sentence, grammar, clause, at)
        for at in range(clause.first, clause.end)
        if at not in outside and sentence.pieces[at].kind == "figure"
    ]
    named = {f.at for f in found if _named(sentence, grammar, clause, f.first - 1)}
    last, last_named = found[-1].at if found else 0, max(named, default=0)
    counting = [
        f
        for f in found
        if not (f.at < last and _is_part(sentence, grammar, f))
        and not _describes(sentence, clause, f, (last, last_named), named=f.at in named)
        and not _is_means(sentence, grammar, clause, f)
    ]
    _moves(sentence, counting)
    marked = frozenset(
        i
        for f in found
        if f in counting or not _goes_on(sentence, grammar, clause, f, named=f.at in named)
        for i in range(f.first, f.end)
    )
    way = next((f.way for f in counting if f.way), "")
    sorted_out = Figures(way=way, marked=marked)
    for figure in counting:
        name = _name(figure, clause.doing)
        if name and getattr(sorted_out, name) is None:
            relative = name == "amount" and _is_change(figure, clause.doing)
            sorted_out = with_figure(sorted_out, name, replace(figure.amount, relative=relative))
    return fitted(sorted_out)


def _quoted(sentence: Suffixed, clause: Clause) -> frozenset[int]:
    """Return what stands in quotes: a title counts nothing."""
    inside, close = set[int](), ""
    for at in range(clause.first, clause.end):
        word = sentence.word(at)
        if close:
            inside.add(at)
            close = "" if word == close else close
        elif word in _QUOTES and any(
            sentence.word(i) == _QUOTES[word] for i in range(at + 2, min(at + 8, clause.end))
        ):
            close = _QUOTES[word]
    return frozenset(inside)


def _is_means(sentence: Suffixed, grammar: Grammar, clause: Clause, figure: _Figure) -> bool:
    """Tell whether a figure belongs to a means: “by way of the poster no. 88”."""
    at = figure.end
    while at < clause.verb and sentence.pieces[at].kind == "word" and not figure.role:
        made = sentence.cuts[at]
        if sentence.word(at + 1) in grammar.means and made.role in ("", "object"):
            return True
        if made.role or made.form not in ("", "noun"):
            return False
        at += 1
    return False


def _figure(sentence: Suffixed, grammar: Grammar, clause: Clause, at: int) -> _Figure:
    amount = sentence.pieces[at].value
    assert isinstance(amount, Amount)
    figure = _Figure(at, at, at + 1, amount, sentence.cuts[at].role)
    while figure.end < clause.end and (count := _take(sentence, grammar, figure)):
        figure.end += count
    first = at - 1
    while first >= clause.first:
        if sentence.word(first) in _EQUALS and sentence.word(first - 1) in grammar.before:
            first -= 1
        before = grammar.before.get(sentence.word(first)) or (
            grammar.before.get(sentence.cuts[first].stem)
            if sentence.cuts[first].role in ("topic", "of")
            else None
        )
        if way := sentence.lexicon.changes.get(sentence.word(first)):
            figure.way, figure.first, first = way, first, first - 1
            continue
        if before is None and sentence.pieces[first].kind == "cadence" and first > clause.first:
            first -= 1
            continue
        if before is None:
            break
        if before != "about" and figure.role not in ("from", "to", "until"):
            figure.role = before
        figure.first, first = first, first - 1
    return figure


def _take(sentence: Suffixed, grammar: Grammar, figure: _Figure) -> int:
    """Take in a word after a figure that says how it is meant; return its pieces."""
    at = figure.end
    if said := sentence.meaning(at, grammar.bounds):
        figure.bound, count = said[0] if said[0] != "about" else figure.bound, said[1]
        return count
    if said := sentence.meaning(at, sentence.lexicon.changes):
        figure.way, count = said
        return count
    made = sentence.cuts[at]
    bound = grammar.bounds.get(made.stem) if sentence.pieces[at].kind == "word" else None
    if bound is None:
        return 0
    figure.bound = bound if bound != "about" else figure.bound
    figure.role = made.role or figure.role
    return 1


def _is_part(sentence: Suffixed, grammar: Grammar, figure: _Figure) -> bool:
    """Tell whether a figure that others follow belongs to a noun: “119 …”, “of 10 users …”."""
    if figure.role not in ("", "of"):
        return False
    if sentence.word(figure.end) in grammar.among:
        return True
    bare = not figure.role and figure.amount.text.isdigit()
    noun = sentence.word(figure.end) and not sentence.cuts[figure.end].form
    bounded = figure.bound in ("least", "level")
    return bool(noun) and (bounded or (bare and _is_name(sentence, figure)))


def _describes(
    sentence: Suffixed, clause: Clause, figure: _Figure, lasts: tuple[int, int], *, named: bool
) -> bool:
    """Tell whether a figure but describes the noun after it: “24 hours chat”, “3 cities' sales”.

    Args:
        sentence: the sentence.
        clause: the objective.
        figure: one of its figures.
        lasts: where the last figure stands, and the last that is the figure of a noun before it.
        named: whether this one is.
    """
    if figure.role not in ("", "of") or figure.end >= clause.verb:
        return False
    made, piece, (last, last_named) = (
        sentence.cuts[figure.end],
        sentence.pieces[figure.end],
        lasts,
    )
    if piece.kind != "word" or made.form in ("and", "means", "final"):
        return False
    if made.form == "of" and not figure.role:
        return figure.at < last
    if named and figure.amount.unit in _LENGTHS and not made.doing:
        return figure.at < last_named
    if figure.role == "of" and named:
        return figure.at < last_named
    if not named and not figure.role and not figure.bound and figure.amount.unit == "count":
        return figure.at < last_named
    return figure.amount.unit in _LENGTHS and not named


def _goes_on(
    sentence: Suffixed, grammar: Grammar, clause: Clause, figure: _Figure, *, named: bool
) -> bool:
    """Tell whether a figure that counts nothing is part of the words around it."""
    loose = not named or figure.amount.unit in _LENGTHS
    if not sentence.word(figure.end).isalnum():
        return False
    return loose or _is_means(sentence, grammar, clause, figure)


def _is_name(sentence: Suffixed, figure: _Figure) -> bool:
    """Tell whether a number without a unit belongs to the noun after it: “119 …”, “2026 …”."""
    made = sentence.cuts[figure.end]
    return (
        figure.end == figure.at + 1
        and sentence.pieces[figure.end].kind == "word"
        and not made.doing
    )


def _named(sentence: Suffixed, grammar: Grammar, clause: Clause, at: int) -> bool:
    """Tell whether a noun ends at `at` that the figure after it may be the figure of."""
    made, piece = sentence.cuts[at], sentence.pieces[at]
    if at < clause.first or piece.kind != "word" or made.form not in ("", "noun"):
        return False
    outside = piece.word in grammar.means or piece.word in grammar.aims_at
    return made.role in ("", "object", "subject", "topic") and not outside


def _moves(sentence: Suffixed, found: list[_Figure]) -> None:
    """Read “4 → 7” as a move from one figure to the other."""
    for one, other in pairwise(found):
        between = "".join(sentence.word(at) for at in range(one.end, other.first))
        if between in sentence.lexicon.roles:
            one.role, other.role = "from", "to"


def _name(figure: _Figure, doing: str) -> str:
    """Return which field a figure belongs to, or nothing."""
    role, bound, factor = figure.role, figure.bound, figure.amount.unit == "factor"
    if role == "from" and doing == "maintain":
        return "target"
    if role in _BASELINE and not (role == "is" and bound):
        return "baseline"
    if role in ("than", "past", "per"):
        return ""
    if bound in ("by", "extra") or role in ("by", "extra") or figure.amount.relative:
        return "amount"
    if factor and (doing not in _AT_LEVEL or figure.amount.value in _FACTORS):
        return "amount"
    if role in ("to", "until", "goal") or (role == "subject" and doing in _LEVELS):
        level = figure.amount.unit != "count" if doing == "create" else doing in _TO_LEVEL
        return "target" if level else "amount"
    if bound == "level":
        return "target" if doing in MOVES or doing in ("", "state") else "amount"
    unit = figure.amount.unit
    level = doing in _AT_LEVEL or (not doing and (unit == "score" or unit[:8] == "currency"))
    return "target" if level else "amount"


def _is_change(figure: _Figure, doing: str) -> bool:
    if figure.amount.relative or figure.amount.unit in ("factor", "percentage_point"):
        return True
    changed = figure.bound in ("by", "extra") or figure.role in ("by", "extra")
    return changed or doing in _CHANGES or bool(figure.way)
