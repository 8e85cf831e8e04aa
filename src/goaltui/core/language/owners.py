"""Whose an objective is, and what stands before its colon."""

from goaltui.core.language.clauses import Clause
from goaltui.core.language.opening import beyond_preface
from goaltui.core.language.sentence import Sentence
from goaltui.core.language.statement import Part
from goaltui.core.language.verbs import verb_at

_PREFIX = 7
"""Words that may stand before a colon and be a name or a label."""
_DASHES = ("-", ")", ".", ">")
_NUMBERED = 2
"""Pieces of a label with its number: “Objective 3 - …”."""
_LONGEST_TEAM = 5
_MODALS = 2
"""Words between a team and its verb: “will then”."""


def prefix(sentence: Sentence) -> tuple[int, Part | None]:
    """Return where the sentence proper begins, and the owner named before a colon."""
    begin = _bullet(sentence)
    label = _has_label(sentence, begin)
    if begin < len(sentence) and _says_owner(sentence, begin):
        return begin, None
    for at in range(begin, min(begin + _PREFIX, len(sentence))):
        mark = sentence.word(at)
        numbered = label and at - begin <= _NUMBERED and mark in _DASHES
        head = begin if sentence.lexicon.head_first else at - 1
        led = mark in ("-", "|") and sentence.word(head) in sentence.lexicon.teams
        if at > begin and (mark == ":" or numbered or led):
            named = label or not _begins_with_role(sentence, at + 1)
            return (at + 1, _owner(sentence, begin, at)) if named else (begin, None)
        if sentence.pieces[at].kind not in ("word", "mark", "deadline") and not label:
            break
    return beyond_preface(sentence, begin), None


def _has_label(sentence: Sentence, at: int) -> bool:
    """Tell whether a label opens the sentence, maybe with its time: “2027 objective”."""
    if at < len(sentence):
        at += sentence.pieces[at].value is not None or sentence.find(at, sentence.lexicon.articles)
    return at < len(sentence) and sentence.find(at, sentence.lexicon.labels) > 0


def _says_owner(sentence: Sentence, at: int) -> bool:
    """Tell whether a name follows after a colon: “Responsible: Sara - …”."""
    count = sentence.find(at, sentence.lexicon.owners)
    return count > 1 and sentence.word(at + count - 1) == ":"


def title(sentence: Sentence, begin: int) -> tuple[int, int] | None:
    """Return the phrase before a colon where it may be a metric: “Open rate: from 2 % to 3 %”."""
    first, end = _bullet(sentence), begin - 1
    while end > first and sentence.word(end - 1) == "-":
        end -= 1
    words = range(first, end)
    label = any(sentence.find(i, sentence.lexicon.labels) for i in words)
    plain = all(sentence.pieces[i].value is None for i in words)
    closed = end > 0 and sentence.pieces[end].kind == "mark"
    return (first, end) if words and plain and not label and closed else None


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
    listed = sentence.unit(begin) == "count" and sentence.word(begin + 1) in (")", ".")
    return begin + 2 if listed and begin + 2 < len(sentence) else begin


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


def subject(sentence: Sentence, clause: Clause, metric: tuple[int, int] | None) -> Part | None:
    """Return the team that the sentence has for a subject: “The blog team writes …”.

    What is measured is no team: “telephone sales should grow”.
    """
    for place in range(clause.verb + 1, clause.after):
        if sentence.word(place) in sentence.lexicon.teams or sentence.is_person(place):
            return sentence.part(place, clause.after)
    for first in (clause.first, _before(sentence, clause)):
        team = _team(sentence, first, clause.verb)
        if team and not (metric and metric[0] < team[1] and team[0] < metric[1]):
            return sentence.part(*team)
    return None


def _before(sentence: Sentence, clause: Clause) -> int:
    """Return where the words begin that stand right before “will” and its verb."""
    at = clause.verb
    while clause.first < at and clause.verb - at < _MODALS and not sentence.is_plain(at - 1):
        at -= 1
    first = at
    while clause.first < first and at - first < _LONGEST_TEAM and sentence.is_plain(first - 1):
        first -= 1
    lexicon = sentence.lexicon
    led = clause.first < first and sentence.find(first - 1, lexicon.among, lexicon.roles)
    return at if led else first


def _team(sentence: Sentence, at: int, verb: int) -> tuple[int, int] | None:
    """Return the name of a team that stands between `at` and the verb."""
    lexicon = sentence.lexicon
    while at < verb and (count := sentence.find(at, lexicon.articles, lexicon.inner)):
        at += count
    end = beyond = at
    while end < min(verb, at + _LONGEST_TEAM) and not sentence.find(end, lexicon.stops):
        end += 1
        named = sentence.word(end - 1) in lexicon.teams
        if named or (lexicon.head_first and beyond > at):
            beyond = end
    return (at, beyond) if beyond > at else None
