"""The verb that matters, in a sentence that puts it last."""

from goaltui.core.language.grammar import Grammar
from goaltui.core.language.verb_last.scan import Suffixed
from goaltui.core.language.verb_last.syllables import spread

_CLOSING = {"(": ")", "[": "]", "<": ">", "「": "」"}
_SHORT = 2
_NOUNS = frozenset({"generate", "increase", "reduce"})
"""What a noun does whose figure may follow it."""
_DONE = frozenset({"work", "launch", "create", "contact"})


Verb = tuple[int, int, str]
"""Where a verb begins, the place after it, and what it does."""


def last_verb(sentence: Suffixed, grammar: Grammar, first: int, end: int) -> Verb:
    """Return the verb that matters between two places; without one, nothing at the end."""
    at, behind = end - 1, False
    while at >= first:
        made, piece = sentence.cuts[at], sentence.pieces[at]
        if piece.word in (")", "]"):
            at = _opening(sentence, at, first)
        elif piece.kind == "figure":
            behind = True
        elif piece.kind == "word" and not _helps(sentence, grammar, at):
            if made.doing not in ("", "aux") and not (
                behind and not is_strong(sentence, grammar, at)
            ):
                found = _heavier(sentence, grammar, first, at)
                said = _named(sentence, grammar, first, at + 1) if found[2] == "state" else None
                return said or found
            if not behind and _skipped(sentence, grammar, at):
                at -= 1
                continue
            break
        at -= 1
    return (
        _named(sentence, grammar, first, end)
        or _finite(sentence, grammar, first, end)
        or _unknown(sentence, grammar, first, end)
        or (end, end, _counted(sentence, grammar, first, end))
    )


def _named(sentence: Suffixed, grammar: Grammar, first: int, end: int) -> Verb | None:
    """Return the verb of which something is said: “that we cut it by 5 % is the point”."""
    for at in range(end - 2, first, -1):
        made = sentence.cuts[at]
        said = made.form == "of" and made.doing not in ("", "aux", "state")
        if said and sentence.word(at + 1) in grammar.things:
            return at, at + 1, made.doing
    return None


def _helps(sentence: Suffixed, grammar: Grammar, at: int) -> bool:
    """Tell whether a word only helps the verb before it; “number” is a noun after a noun."""
    if sentence.cuts[at].doing != "aux":
        return False
    noun = sentence.pieces[at].word in grammar.hollow
    return not (noun and at > 0 and sentence.cuts[at - 1].form != "of")


def _counted(sentence: Suffixed, grammar: Grammar, first: int, end: int) -> str:
    """Return what is done by the noun that a last figure counts: “… sale 350”, “… the goal”."""
    at = end - 1
    aimed = any(sentence.cuts[i].stem in grammar.goals for i in range(first + 1, end))
    if aimed and any(sentence.pieces[i].kind == "figure" for i in range(first, end)):
        return "reach"
    if at > first + 1 and sentence.pieces[at].kind == "figure":
        made = sentence.cuts[at - 1]
        return made.doing if made.doing in _NOUNS and not made.role else ""
    return ""


def _unknown(sentence: Suffixed, grammar: Grammar, first: int, end: int) -> Verb | None:
    """Return a last word that nothing is known of and that must be a noun of doing."""
    at = end - 1
    while at > first and sentence.pieces[at].kind == "mark":
        at -= 1
    piece, made = sentence.pieces[at], sentence.cuts[at]
    if (
        at < first + 2
        or piece.kind != "word"
        or made.role
        or made.form
        or made.stem in grammar.bounds
    ):
        return None
    before = at - 1
    while before > first and sentence.pieces[before].word in grammar.bounds:
        before -= 1
    if len(made.stem) > _SHORT and made.stem.endswith(tuple(grammar.becoming)):
        return at, at + 1, "state"
    noun = sentence.pieces[before - 1].kind == "word" and sentence.cuts[before].role in (
        "",
        "object",
    )
    counted = sentence.pieces[before].kind == "figure" and noun
    return (at, at + 1, "work") if counted or sentence.cuts[before].role == "object" else None


def _skipped(sentence: Suffixed, grammar: Grammar, at: int) -> bool:
    """Tell whether a word may stand after the verb: one of a figure, of a manner, or of a role."""
    word = sentence.pieces[at].word
    return word in grammar.bounds or word in sentence.lexicon.owners


def _opening(sentence: Suffixed, at: int, first: int) -> int:
    """Return where the bracket opens that closes at `at`."""
    for place in range(at - 1, first - 1, -1):
        if sentence.word(place) in _CLOSING:
            return place
    return at


def _heavier(sentence: Suffixed, grammar: Grammar, first: int, at: int) -> Verb:
    """Return the noun of doing before a verb that says little itself, else the verb."""
    made, before = sentence.cuts[at], at - 1
    light = made.stem in grammar.light or spread(made.stem).startswith(grammar.lights)
    if light and before >= first:
        noun = sentence.cuts[before]
        if noun.form == "noun" and noun.doing not in ("", "aux", "state"):
            return at if noun.doing in _DONE else before, at + 1, noun.doing
    return at, at + 1, made.doing


def _finite(sentence: Suffixed, grammar: Grammar, first: int, end: int) -> Verb | None:
    """Return the last verb that ends a sentence, wherever it stands."""
    for at in range(end - 1, first, -1):
        made = sentence.cuts[at]
        if made.doing in ("", "aux"):
            continue
        noun = made.form == "noun" and not made.role
        if made.form == "final" or (made.form == "noun" and is_strong(sentence, grammar, at)):
            return at, at + 1, made.doing
        if noun and _after_figure(sentence, grammar, first, at):
            return at, at + 1, made.doing
    return None


def _after_figure(sentence: Suffixed, grammar: Grammar, first: int, at: int) -> bool:
    """Tell whether a noun of doing follows its figure and ends there: “9 % growth, …”."""
    if sentence.word(at + 1).isalnum():
        return False
    before = at - 1
    while before > first and sentence.word(before) in grammar.bounds:
        before -= 1
    return before > first and sentence.pieces[before].kind == "figure"


def is_strong(sentence: Suffixed, grammar: Grammar, at: int) -> bool:
    """Tell whether a noun of doing ends an objective wherever it stands."""
    return sentence.cuts[at].stem in grammar.strong or sentence.pieces[at].word in grammar.strong
