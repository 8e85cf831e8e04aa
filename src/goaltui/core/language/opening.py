"""What may stand before the first word that counts: times, greetings, reasons, labels, wishes."""

from goaltui.core.language.sentence import Sentence
from goaltui.core.language.statement import Amount, Deadline
from goaltui.core.language.verbs import verb_at

_ARROWS = (":", "→", "⇒", "=>", "->")
_FEW = 3
"""Words from a copula to a colon, its own place included."""
_LONGEST_REASON = 40
"""Pieces from “because” to the last that its reason tells of."""
_LONGEST_LABEL = 7
"""Pieces of “the target for June is”."""


def opening(sentence: Sentence, begin: int) -> int:
    """Return the first place that is no time, figure of speech or adverb."""
    lexicon, at = sentence.lexicon, begin
    while at < len(sentence):
        kind = sentence.pieces[at].kind
        vague = sentence.find(at, lexicon.vague)
        if vague > 1 and sentence.word(at + vague - 1) in lexicon.changes:
            return at + vague - 1
        skip = sentence.find(at, lexicon.openers) or vague
        if kind in ("deadline", "aside", "mark", "cadence"):
            skip = 1
        skip = max(skip, _label(sentence, at))
        wished = sentence.find(at, lexicon.wishes) == skip > 0 and sentence.unit(at + skip)
        known = sentence.find(at, lexicon.verbs, lexicon.changes, lexicon.intents)
        if not skip or (known >= skip and not wished):
            break
        at += skip
    return at


def _label(sentence: Sentence, first: int) -> int:
    """Return the pieces of “the target for June is”, which says nothing of what follows."""
    lexicon, labelled, count = sentence.lexicon, False, 0
    last = min(first + _LONGEST_LABEL, len(sentence))
    for at in range(first, last + _LONGEST_LABEL):
        if at >= len(sentence) or (at >= last and not labelled):
            break
        if labelled and (copula := sentence.find(at, lexicon.copulas)):
            count = _beyond_colon(sentence, at + copula) - first
        label, wish = sentence.find(at, lexicon.labels), sentence.find(at, lexicon.wishes)
        labelled = labelled or label >= max(wish, 1)
        if (
            wish
            and not labelled
            and wish >= sentence.find(at, lexicon.intents, lexicon.modals, lexicon.verbs)
        ):
            return at + wish - first
        ends = sentence.pieces[at].kind in ("figure", "mark")
        if ends or (not labelled and verb_at(sentence, at)):
            break
    return count


def _beyond_colon(sentence: Sentence, at: int) -> int:
    """Return the place after “the target is | simple:”, else the place itself."""
    colons = (i + 1 for i in range(at, min(at + _FEW, len(sentence))) if sentence.word(i) == ":")
    return next(colons, at)


def beyond_reason(sentence: Sentence, begin: int) -> int:
    """Return the place after “to win time,” where that opens the sentence.

    The comma that ends the reason has a verb right after it, or else is the last before a figure.
    """
    lexicon = sentence.lexicon
    if begin >= len(sentence):
        return begin
    role, count = sentence.meaning(begin, lexicon.roles) or ("", 0)
    if lexicon.nests and role == "now" and count >= sentence.find(begin, lexicon.reasons):
        return begin
    if not sentence.find(begin, lexicon.reasons) and not _tells_of_event(sentence, begin):
        return begin
    last = begin
    for at in range(begin + 1, len(sentence) - 1):
        if sentence.word(at) == ",":
            if _leads(sentence, opening(sentence, at + 1)):
                return at + 1
            last = at + 1 if sentence.has_figure(at, len(sentence)) else last
    return last


def beyond_preface(sentence: Sentence, begin: int) -> int:
    """Return the place after a last colon or arrow that a verb follows: “Sales are low → raise …”.

    What stands before it holds no figure, and does not itself begin with a verb.
    """
    if _leads(sentence, opening(sentence, begin)):
        return begin
    for at in range(begin + 1, len(sentence) - 1):
        if isinstance(sentence.pieces[at].value, Amount):
            break
        if sentence.word(at) in _ARROWS or (sentence.word(at), sentence.word(at + 1)) == ("-", ">"):
            after = at + 1 + (sentence.word(at + 1) == ">")
            if _leads(sentence, opening(sentence, after)):
                return after
    return begin


def in_reason(sentence: Sentence, at: int) -> bool:
    """Tell whether a place is in a reason: between “because” and the next comma."""
    for place in range(at - 1, max(at - _LONGEST_REASON, -1), -1):
        if sentence.word(place) == ",":
            return False
        if sentence.find(place, sentence.lexicon.because):
            return True
    return False


def _tells_of_event(sentence: Sentence, begin: int) -> bool:
    """Tell whether “after the meeting” opens the sentence, and more may be said of it."""
    value = sentence.pieces[begin].value if begin < len(sentence) else None
    return sentence.lexicon.nests and isinstance(value, Deadline) and value.kind == "event"


def _leads(sentence: Sentence, at: int) -> bool:
    if at >= len(sentence):
        return False
    return bool(verb_at(sentence, at, leading=True) or sentence.find(at, sentence.lexicon.intents))
