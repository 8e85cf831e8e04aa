"""Whose an objective is: the name before a colon, after “owner”, or the team that acts."""

from goaltui.core.language.grammar import Grammar
from goaltui.core.language.statement import Part
from goaltui.core.language.verb_last.cut import ends
from goaltui.core.language.verb_last.scan import Suffixed

_OPENING = frozenset("([<【")
_PREFIX = 7
"""Words that may stand before a colon and be a name or a label."""


def prefix(sentence: Suffixed, grammar: Grammar) -> tuple[int, Part | None]:
    """Return where the sentence proper begins, and the owner named before a colon."""
    begin = 0
    while begin < len(sentence) and sentence.word(begin) in (
        "-",
        "*",
        "•",
        "·",
        ">",
        "▶",
        "■",
        "ㅇ",
    ):
        begin += 1
    if begin < len(sentence) and sentence.word(begin) in _OPENING:
        for at in range(begin + 1, min(begin + _PREFIX, len(sentence))):
            if sentence.word(at) in ("]", ">", "】"):
                return at + 1, _owner(sentence, grammar, begin + 1, at)
    for at in range(begin, min(begin + _PREFIX, len(sentence))):
        if sentence.word(at) == ":" and at > begin:
            if sentence.find(begin, sentence.lexicon.owners) == at - begin:
                return _named(sentence, at + 1)
            return at + 1, _owner(sentence, grammar, begin, at)
        piece = sentence.pieces[at]
        if piece.word == "-" and at > begin and ends(_before(sentence, at), sentence.lexicon.teams):
            return at + 1, _owner(sentence, grammar, begin, at)
        team = ends(piece.word, sentence.lexicon.teams)
        numbered = piece.kind == "figure" and (team or piece.word.isdecimal())
        if piece.word in _OPENING or not (numbered or piece.kind in ("word", "mark")):
            break
    return begin, None


def _before(sentence: Suffixed, at: int) -> str:
    """Return the word before a place, whatever kind of piece it is."""
    return sentence.pieces[at - 1].word


def _named(sentence: Suffixed, first: int) -> tuple[int, Part | None]:
    """Return where the sentence goes on after the name at `first`, and the name."""
    end = first
    while end < min(first + 3, len(sentence)) and sentence.pieces[end].kind == "word":
        end += 1
    if end == first:
        return first, None
    further = end + 1 if end < len(sentence) and sentence.pieces[end].kind == "mark" else end
    return further, sentence.part(first, end)


def _owner(sentence: Suffixed, grammar: Grammar, first: int, end: int) -> Part | None:
    if first >= end:
        return None
    lexicon, words = sentence.lexicon, range(first, end)
    if any(ends(sentence.cuts[i].stem, lexicon.labels) for i in words):
        return None
    named = end - first == 1 and is_name(sentence.pieces[first].word, grammar)
    teams = [ends(sentence.pieces[i].word, lexicon.teams) for i in words]
    team = teams[-1] or (any(teams) and is_name(sentence.pieces[end - 1].word, grammar))
    return sentence.part(first, end) if team or named else None


def is_name(word: str, grammar: Grammar) -> bool:
    """Tell whether a word looks like the name of a person."""
    return 2 <= len(word) <= 4 and word[0] in grammar.surnames


def named_owner(sentence: Suffixed, begin: int) -> Part | None:
    """Return the owner named within the sentence: after “owner:”, or as its subject."""
    for at in range(begin, len(sentence)):
        count = sentence.find(at, sentence.lexicon.owners)
        if count:
            first = at + count
            while first < len(sentence) and sentence.word(first) in (":", "-", "="):
                first += 1
            end = first
            while end < min(first + 4, len(sentence)) and sentence.pieces[end].kind == "word":
                end += 1
            if end > first:
                return sentence.part(first, end)
        if is_team(sentence, at) or _is_task_of(sentence, at):
            return subject(sentence, begin, at)
    return None


def _is_task_of(sentence: Suffixed, at: int) -> bool:
    """Tell whether something is called the task of a team here."""
    made, lexicon = sentence.cuts[at], sentence.lexicon
    last = at + 2 >= len(sentence) or not sentence.word(at + 2).isalnum()
    task = at + 1 < len(sentence) and sentence.word(at + 1)[:2] in lexicon.labels
    return last and task and made.role == "of" and ends(made.stem, lexicon.teams)


def is_team(sentence: Suffixed, at: int) -> bool:
    """Tell whether a team acts here: the subject of its sentence."""
    made = sentence.cuts[at]
    return made.role in ("subject", "topic", "from") and ends(made.stem, sentence.lexicon.teams)


def subject(sentence: Suffixed, begin: int, at: int) -> Part:
    """Return the whole name of a team that ends at `at`."""
    first = at
    while first > begin and at - first < 3:
        piece, made = sentence.pieces[first - 1], sentence.cuts[first - 1]
        if piece.kind != "word" or made.role or made.form not in ("", "noun"):
            break
        if piece.word in sentence.lexicon.openers or made.doing == "aux":
            break
        first -= 1
    return sentence.name(first, at + 1)
