"""What may stand before the first word that counts: times, greetings, reasons, labels, wishes."""

from goaltui.core.language.sentence import Sentence
from goaltui.core.language.statement import Deadline
from goaltui.core.language.verbs import verb_at

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
        if not skip or sentence.find(at, lexicon.verbs, lexicon.changes, lexicon.intents) >= skip:
            break
        at += skip
    return at


def _label(sentence: Sentence, first: int) -> int:
    """Return the pieces of “the target for June is”, which says nothing of what follows."""
    lexicon, labelled, count = sentence.lexicon, False, 0
    for at in range(first, min(first + _LONGEST_LABEL, len(sentence))):
        if labelled and (copula := sentence.find(at, lexicon.copulas)):
            count = at + copula - first
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


def beyond_reason(sentence: Sentence, begin: int) -> int:
    """Return the place after “to win time,” where that opens the sentence.

    The comma that ends the reason has a verb right after it, or else is the last before a figure.
    """
    lexicon = sentence.lexicon
    if not sentence.find(begin, lexicon.reasons) and not _tells_of_event(sentence, begin):
        return begin
    last = begin
    for at in range(begin + 1, len(sentence) - 1):
        if sentence.word(at) == ",":
            if _leads(sentence, opening(sentence, at + 1)):
                return at + 1
            last = at + 1 if sentence.has_figure(at, len(sentence)) else last
    return last


def _tells_of_event(sentence: Sentence, begin: int) -> bool:
    """Tell whether “after the meeting” opens the sentence, and more may be said of it."""
    value = sentence.pieces[begin].value if begin < len(sentence) else None
    return sentence.lexicon.nests and isinstance(value, Deadline) and value.kind == "event"


def _leads(sentence: Sentence, at: int) -> bool:
    if at >= len(sentence):
        return False
    return bool(verb_at(sentence, at, leading=True) or sentence.find(at, sentence.lexicon.intents))
