"""Whose an objective is, and what stands before its colon."""

from goaltui.core.language.sentence import Sentence
from goaltui.core.language.statement import Part
from goaltui.core.language.verbs import verb_at

_PREFIX = 7
"""Words that may stand before a colon and be a name or a label."""
_DASHES = ("-", ")", ".", ">")
_NUMBERED = 2
"""Pieces of a label with its number: “Objective 3 - …”."""


def prefix(sentence: Sentence) -> tuple[int, Part | None]:
    """Return where the sentence proper begins, and the owner named before a colon."""
    begin = _bullet(sentence)
    if begin < len(sentence) and _says_owner(sentence, begin):
        return begin, None
    for at in range(begin, min(begin + _PREFIX, len(sentence))):
        mark, label = sentence.word(at), sentence.find(begin, sentence.lexicon.labels) > 0
        numbered = label and at - begin <= _NUMBERED and mark in _DASHES
        led = mark == "-" and sentence.word(at - 1) in sentence.lexicon.teams
        if at > begin and (mark == ":" or numbered or led):
            named = label or not _begins_with_role(sentence, at + 1)
            return (at + 1, _owner(sentence, begin, at)) if named else (begin, None)
        if sentence.pieces[at].kind not in ("word", "mark") and not label:
            break
    return begin, None


def _says_owner(sentence: Sentence, at: int) -> bool:
    """Tell whether a name follows after a colon: “Responsible: Sara - …”."""
    count = sentence.find(at, sentence.lexicon.owners)
    return count > 1 and sentence.word(at + count - 1) == ":"


def title(sentence: Sentence, begin: int) -> tuple[int, int] | None:
    """Return the phrase before a colon where it may be a metric: “Open rate: from 2 % to 3 %”."""
    first, end = _bullet(sentence), begin - 1
    words = range(first, end)
    label = any(sentence.find(i, sentence.lexicon.labels) for i in words)
    plain = all(sentence.pieces[i].kind == "word" for i in words)
    return (first, end) if words and plain and not label and sentence.word(end) == ":" else None


def _begins_with_role(sentence: Sentence, at: int) -> bool:
    """Tell whether nothing but figures and their roles follow, so that the metric comes first."""
    lexicon = sentence.lexicon
    places = range(at, len(sentence))
    plain = (i for i in places if sentence.pieces[i].kind == "word")
    figures = sentence.has_figure(at, len(sentence))
    return figures and all(sentence.find(i, lexicon.roles, lexicon.changes) for i in plain)


def _bullet(sentence: Sentence) -> int:
    begin = 0
    while begin < len(sentence) and sentence.word(begin) in ("-", "*", "•", "·", "–", ">"):
        begin += 1
    return begin


def _owner(sentence: Sentence, first: int, end: int) -> Part | None:
    lexicon, words = sentence.lexicon, range(first, end)
    labelled = any(sentence.find(i, lexicon.labels, lexicon.owners) for i in words)
    if labelled or verb_at(sentence, first):
        return None
    first += sentence.find(first, lexicon.owners)
    part = sentence.part(first, end)
    capital = all(word[:1].isupper() for word in part.text.split())
    named = len(words) <= 3 and (capital or sentence.word(first) in lexicon.names)
    is_team = any(sentence.find(i, lexicon.teams) for i in words)
    return part if is_team or named else None


def named_owner(sentence: Sentence, begin: int) -> Part | None:
    """Return the owner named within the sentence, as in “owned by Sara”."""
    for at in range(begin, len(sentence)):
        count = sentence.find(at, sentence.lexicon.owners)
        if count:
            end = first = at + count
            while end < len(sentence) and _in_name(sentence, end):
                end += 1
            if end > first:
                return sentence.part(first, end)
    return None


def _in_name(sentence: Sentence, at: int) -> bool:
    piece = sentence.pieces[at]
    return piece.kind == "word" and not sentence.find(at, sentence.lexicon.joins)
