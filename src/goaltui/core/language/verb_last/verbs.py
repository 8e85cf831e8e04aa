"""The verb that matters, in a sentence that puts it last."""

from goaltui.core.language.verb_last.grammar import Grammar
from goaltui.core.language.verb_last.scan import Suffixed

_CLOSING = {"(": ")", "[": "]", "<": ">", "「": "」"}
_DONE = frozenset({"work", "launch", "create", "contact"})


def last_verb(sentence: Suffixed, grammar: Grammar, first: int) -> tuple[int, int, str]:
    """Return where the verb that matters begins and ends, and what it does."""
    at, behind = len(sentence) - 1, False
    while at >= first:
        made, piece = sentence.cuts[at], sentence.pieces[at]
        if piece.word in (")", "]"):
            at = _opening(sentence, at, first)
        elif piece.kind == "figure":
            behind = True
        elif piece.kind == "word" and made.doing != "aux":
            if made.doing and not (behind and not is_strong(sentence, grammar, at)):
                return _heavier(sentence, grammar, first, at)
            if not behind and _skipped(sentence, grammar, at):
                at -= 1
                continue
            break
        at -= 1
    return (
        _finite(sentence, grammar, first)
        or _unknown(sentence, grammar, first)
        or (len(sentence), len(sentence), _counted(sentence, first))
    )


def _counted(sentence: Suffixed, first: int) -> str:
    """Return what is done by the noun that a last figure counts: “… sale 350”."""
    at = len(sentence) - 1
    if at > first + 1 and sentence.pieces[at].kind == "figure":
        made = sentence.cuts[at - 1]
        return made.doing if made.doing == "generate" and not made.role else ""
    return ""


def _unknown(sentence: Suffixed, grammar: Grammar, first: int) -> tuple[int, int, str] | None:
    """Return a last word that nothing is known of and that must be a noun of doing."""
    at = len(sentence) - 1
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


def _heavier(sentence: Suffixed, grammar: Grammar, first: int, at: int) -> tuple[int, int, str]:
    """Return the noun of doing before a verb that says little itself, else the verb."""
    made, before = sentence.cuts[at], at - 1
    stem = next((made.stem[:k] for k in (len(made.stem), 2) if made.stem[:k] in grammar.light), "")
    if stem and before >= first:
        noun = sentence.cuts[before]
        if noun.form == "noun" and noun.doing not in ("", "aux", "state"):
            return at if noun.doing in _DONE else before, at + 1, noun.doing
    return at, at + 1, made.doing


def _finite(sentence: Suffixed, grammar: Grammar, first: int) -> tuple[int, int, str] | None:
    """Return the last verb that ends a sentence, wherever it stands."""
    for at in range(len(sentence) - 1, first, -1):
        made = sentence.cuts[at]
        if made.doing in ("", "aux"):
            continue
        if made.form == "final" or (made.form == "noun" and is_strong(sentence, grammar, at)):
            return at, at + 1, made.doing
    return None


def is_strong(sentence: Suffixed, grammar: Grammar, at: int) -> bool:
    """Tell whether a noun of doing ends an objective wherever it stands."""
    return sentence.cuts[at].stem in grammar.strong or sentence.pieces[at].word in grammar.strong
