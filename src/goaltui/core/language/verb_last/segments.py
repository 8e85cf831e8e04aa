"""For which market or which group an objective is meant."""

from goaltui.core.language.clauses import Clause
from goaltui.core.language.grammar import Grammar
from goaltui.core.language.sentence import Place
from goaltui.core.language.statement import Part
from goaltui.core.language.verb_last.scan import Suffixed

_SHORT = 2
_WORDS = 6
"""Words of the longest segment."""


def named_segment(sentence: Suffixed, grammar: Grammar, clause: Clause) -> Place | None:
    """Return the segment that the words around it tell: “… as target”, “in the … market”."""
    for at in range(clause.first, clause.end):
        if sentence.pieces[at].kind != "word":
            continue
        made, word = sentence.cuts[at], sentence.pieces[at].word
        aims = word in grammar.aims_at or made.stem in grammar.aims_at
        if at > clause.first and aims and not is_noun(sentence, clause, at):
            role = sentence.cuts[at - 1].role
            if role in ("", "object"):
                counted = sentence.pieces[at - 1].kind == "figure"
                return _back(sentence, clause.first, at - 1 if counted else at)
        if at > clause.first and word in grammar.for_whom and _is_group(sentence, at - 1):
            return _back(sentence, clause.first, at)
        if at > clause.first and word in grammar.among and _is_group(sentence, at - 1):
            return _back(sentence, clause.first, at)
        if made.role in ("place", "from") and _is_market(sentence, at):
            return _back(sentence, clause.first, at + 1)
        if at + 1 == clause.verb < clause.end and _entered(sentence, grammar, clause, at):
            return _back(sentence, clause.first, at + 1)
    return None


def is_noun(sentence: Suffixed, clause: Clause, at: int) -> bool:
    """Tell whether “target” is a noun here: families that are a target of support."""
    made, following = sentence.cuts[at - 1], sentence.word(at + 1)
    done = made.form == "noun" and made.doing not in ("", "aux", "generate")
    return done and not sentence.cuts[at].role and at + 1 < clause.verb and following.isalnum()


def _entered(sentence: Suffixed, grammar: Grammar, clause: Clause, at: int) -> bool:
    """Tell whether the word before the verb is a market that the verb enters."""
    made = sentence.cuts[at]
    if made.role not in ("", "place", "object", "to"):
        return False
    market = clause.doing == "state" and _ends(made.stem, sentence.lexicon.markets)
    return market or sentence.cuts[clause.verb].stem in grammar.enters


def leading_segment(sentence: Suffixed, grammar: Grammar, metric: Place) -> int:
    """Return where the segment ends that a metric begins with; its beginning if there is none."""
    first, end = metric
    for at in range(min(end - 1, first + _WORDS) - 1, first - 1, -1):
        made, stem = sentence.cuts[at], _single(sentence, at)
        if at + 2 == end and sentence.cuts[at + 1].stem in grammar.hollow:
            continue
        named = at > first or stem not in sentence.lexicon.markets
        if _ends(stem, sentence.lexicon.markets) and named:
            return at + 1
        if made.role == "of" and _is_group(sentence, at):
            return at + 1
    at = _past_places(sentence, metric)
    grouped = first + 1 < end and _is_group(sentence, first + 1)
    market = _single(sentence, first)
    named = len(market) > _SHORT and _ends(market, sentence.lexicon.markets)
    if at == first and grouped and named:
        at += 1
    if at == first and sentence.cuts[first].stem in grammar.walks and end - first > 1:
        wins = sentence.cuts[first + 1].doing == "generate"
        return first + 1 if wins or _is_group(sentence, first + 1) else first
    while first < at < end - 1 and _is_group(sentence, at):
        at += 1
    return at


def _past_places(sentence: Suffixed, metric: Place) -> int:
    """Return the first place in a metric that is no name of a market."""
    at, end = metric
    while at < end - 1 and _is_place(sentence, at):
        at += 1
        joins = sentence.find(at, sentence.lexicon.joins)
        if joins and at + joins < end - 1 and _is_place(sentence, at + joins):
            at += joins
    return at


def _is_place(sentence: Suffixed, at: int) -> bool:
    stem, grammar = sentence.cuts[at].stem, sentence.lexicon.grammar
    places = sentence.lexicon.places
    return stem in places or any(
        stem.endswith(area) and stem.removesuffix(area) in places
        for area in (grammar.areas if grammar else ())
    )


def _back(sentence: Suffixed, begin: int, end: int) -> Place | None:
    """Return the phrase that ends at `end`."""
    first = end - 1
    while first > begin and end - first < _WORDS:
        piece, made = sentence.pieces[first - 1], sentence.cuts[first - 1]
        acted = sentence.cuts[first].form == "of" and made.role in ("object", "subject", "place")
        inner = piece.kind == "word" and (acted or made.role in ("", "of", "and"))
        inner = inner or (piece.kind == "aside" and piece.word[:1].isdigit())
        joined = piece.kind == "mark" and piece.word in "·/&"
        figure = piece.kind == "figure" and made.role in ("", "of")
        verb = made.form in ("and", "means", "final")
        skip = sentence.find(first - 1, sentence.lexicon.openers, sentence.lexicon.vague)
        if not (inner or joined or figure) or verb or skip:
            break
        first -= 1
    while first < end and sentence.find(first, sentence.lexicon.articles):
        first += 1
    return (first, end) if first < end else None


def _single(sentence: Suffixed, at: int) -> str:
    """Return a word without its ending and without the mark of several."""
    grammar = sentence.lexicon.grammar
    return sentence.cuts[at].stem.removesuffix(grammar.plural if grammar else "")


def _ends(word: str, words: frozenset[str]) -> bool:
    """Tell whether a word is one of `words` or ends in one of more than one letter."""
    return word in words or any(word[at:] in words for at in range(len(word) - 1))


def _is_group(sentence: Suffixed, at: int) -> bool:
    lexicon = sentence.lexicon
    return _ends(_single(sentence, at), lexicon.groups) or _is_market(sentence, at)


def _is_market(sentence: Suffixed, at: int) -> bool:
    return _is_place(sentence, at) or _ends(_single(sentence, at), sentence.lexicon.markets)


def part_of(sentence: Suffixed, place: Place | None) -> Part | None:
    """Return the words of a place, without the last ending."""
    return sentence.name(*place) if place else None
