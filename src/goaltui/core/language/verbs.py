"""Which word of a sentence is the verb that matters."""

import re

from goaltui.core.language.sentence import Sentence
from goaltui.core.language.statement import Amount

_LONG = 5
"""Letters of a verb that is recognised with one letter out of place."""
_NEAR = 6
"""Words that a noun which is also a verb may have after it and be a subject."""
_ENDS = frozenset({"by", "to", "from", "level"})
"""What a figure after it does to what stands before it."""
_MOVERS = frozenset({"increase", "reduce", "generate", "reach", "maintain"})
"""What takes a metric and its level after it."""

Verb = tuple[int, int, str]
"""Its place, its pieces and what it does."""


def verb_at(sentence: Sentence, at: int, *, leading: bool = False) -> Verb | None:
    """Return the verb that stands at a place, if one does.

    Args:
        sentence: the sentence.
        at: the place.
        leading: whether a verb is to be expected here, so that a noun such as “call” is one too.
    """
    if at >= len(sentence):
        return None
    passive = _passive(sentence, at)
    found = sentence.meaning(at, sentence.lexicon.verbs) or looks_back(sentence, at)
    if not found and looks_ahead(sentence, at) and _ends_as_verb(sentence, at):
        return at, 1, "work"
    if passive or found is None:
        return passive
    doing, count = found
    if sentence.rows[at][count - 1] in sentence.lexicon.nouns:
        if not leading and not _takes_object(sentence, at + count):
            return None
        levelled = sentence.rows[at][count - 1] in sentence.lexicon.levelled
        if leading and not levelled and _is_subject(sentence, at + count, doing):
            return None
    return at, count, doing


def looks_ahead(sentence: Sentence, verb: int) -> bool:
    """Tell whether the object of a verb stands before it: “30 soci da trovare”."""
    return sentence.word(verb - 1) in sentence.lexicon.gerunds


def looks_back(sentence: Sentence, at: int) -> tuple[str, int] | None:
    """Return the verb at a place whose ending stands for what was named before it."""
    lexicon, word = sentence.lexicon, sentence.word(at)
    for ending in lexicon.suffixes:
        if word.endswith(ending) and (stem := word.removesuffix(ending)) in lexicon.verbs:
            return lexicon.verbs[stem], 1
    return None


def _passive(sentence: Sentence, first: int) -> Verb | None:
    """Return “be steadily reduced” and “be selling” as one verb."""
    lexicon, at = sentence.lexicon, first + sentence.find(first, sentence.lexicon.auxiliaries)
    if at == first or at >= len(sentence):
        return None
    at += sentence.find(at, lexicon.openers, lexicon.vague)
    if at >= len(sentence) or sentence.find(at, lexicon.intents):
        return None
    said = sentence.meaning(at, lexicon.participles)
    if not said and (sentence.word(at) not in lexicon.nouns or _takes_object(sentence, at + 1)):
        said = sentence.meaning(at, lexicon.verbs)
    return (first, at + said[1] - first, said[0]) if said else None


def _takes_object(sentence: Sentence, at: int) -> bool:
    """Tell whether what stands here can only follow a verb."""
    lexicon = sentence.lexicon
    if at >= len(sentence):
        return False
    if sentence.pieces[at].kind == "figure":
        return is_counted(sentence, at + 1)
    said = sentence.find(at, lexicon.articles, lexicon.about, lexicon.extra)
    return said > 0 and sentence.pieces[at].kind == "word"


def is_counted(sentence: Sentence, at: int) -> bool:
    """Tell whether what a figure counts stands after it."""
    lexicon = sentence.lexicon
    if at + 1 < len(sentence) and sentence.find(at, lexicon.inner):
        return not sentence.find(at + 1, lexicon.pronouns)
    if at < len(sentence) and sentence.find(at, lexicon.changes, lexicon.extra):
        return True
    return sentence.is_plain(at)


def _is_subject(sentence: Sentence, at: int, doing: str) -> bool:
    """Tell whether a noun that is also a verb begins a sentence, and the verb comes later."""
    if at >= len(sentence) or _takes_object(sentence, at):
        return False
    lexicon = sentence.lexicon
    for place in range(at, min(at + _NEAR, len(sentence))):
        piece = sentence.pieces[place]
        if isinstance(piece.value, Amount):
            return piece.value.relative
        if piece.word == "|" or (piece.word == ":" and place == at):
            return True
        if sentence.find(place, lexicon.auxiliaries, lexicon.copulas):
            return True
        if sentence.find(place, lexicon.modals):
            return _moves_alone(sentence, place + 1)
        if has_role(sentence, place):
            return sentence.find(place, lexicon.changes) > 0 or doing not in _MOVERS
        if sentence.find(place, lexicon.articles, lexicon.stops) or piece.kind != "word":
            return False
    return False


def _moves_alone(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb without an object stands here: “costs to fall by 5 %”."""
    # No look at what follows that verb: a row of modals would be looked through from each.
    said = sentence.meaning(at, sentence.lexicon.verbs) if at < len(sentence) else None
    verb = _passive(sentence, at) or ((at, said[1], said[0]) if said else None)
    after = verb[0] + verb[1] if verb else len(sentence)
    if verb and sentence.find(at, sentence.lexicon.auxiliaries):
        return True
    return after < len(sentence) and (
        sentence.find(after, sentence.lexicon.roles) > 0 or sentence.pieces[after].kind == "figure"
    )


def has_role(sentence: Sentence, at: int) -> bool:
    """Tell whether a word here says how the figure after it is meant: “to 20”, “up 5 %”."""
    lexicon = sentence.lexicon
    role, count = sentence.meaning(at, lexicon.roles) or ("", 0)
    count = count if role in _ENDS else sentence.find(at, lexicon.changes)
    after = at + count if count else len(sentence)
    after += sentence.find(after, lexicon.roles) if after < len(sentence) else 0
    return after < len(sentence) and sentence.pieces[after].kind == "figure"


def verb_after(
    sentence: Sentence, begin: int, phrases: frozenset[str], until: int | None = None
) -> Verb | None:
    """Return the first verb that stands within three words after one of `phrases`."""
    for at in range(begin, until or len(sentence)):
        count = sentence.find(at, phrases)
        for place in range(at + count, min(at + count + 3, len(sentence))) if count else ():
            verb = verb_at(sentence, place, leading=True) or _misspelt(sentence, place)
            if verb:
                return verb
    return None


def verb_anywhere(sentence: Sentence, first: int) -> Verb | None:
    """Return the first verb that is no noun, right after a comma before all others."""
    lexicon, places = sentence.lexicon, range(first, len(sentence))
    heads = (verb_at(sentence, i, leading=True) for i in places if sentence.word(i - 1) == ",")
    found = next(filter(None, heads), None)
    if found:
        return found
    for at in places:
        if sentence.owns(at):
            continue
        verb = verb_at(sentence, at)
        if sentence.find(at, lexicon.changes) and has_role(sentence, at):
            return None
        if verb and " ".join(sentence.rows[verb[0]][verb[1] - 1 : verb[1]]) not in lexicon.changes:
            return verb
    return None


def done(sentence: Sentence, first: int) -> Verb | None:
    """Return the participle behind what is counted, where no verb is: “25 stockists | signed”."""
    for at in range(first, len(sentence)):
        said = sentence.meaning(at, sentence.lexicon.participles) if is_done(sentence, at) else None
        if said and said[0] != "state" and not sentence.is_plain(at + said[1]):
            return (at, said[1], said[0]) if sentence.has_figure(first, at) else None
    return None


def is_done(sentence: Sentence, at: int) -> bool:
    """Tell whether a participle that is no other form of its verb stands behind a noun."""
    known = sentence.lexicon
    count = 0 if known.head_first else sentence.find(at, known.participles)
    return count > sentence.find(at, known.verbs, known.changes) and sentence.is_plain(at - 1)


def unknown_verb(sentence: Sentence, first: int) -> Verb | None:
    """Return the first word as a verb: a misspelt one, or one that only a verb's place explains."""
    if not _is_unknown(sentence, first):
        return None
    slip = _misspelt(sentence, first)
    if slip and _is_subject(sentence, first + 1, slip[2]):
        slip = None
    if slip:
        return slip
    if _ends_as_verb(sentence, first):
        return first, 1, "work"
    if not sentence.lexicon.nests:
        return (first, 1, "state") if _takes_object(sentence, first + 1) else None
    counts = sentence.unit(first + 1) != "" and _takes_object(sentence, first + 1)
    return (first, 1, "state") if counts or _is_deed(sentence, first) else None


def _is_deed(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun of doing with its object is all that is said: اكتشاف أسواق."""
    deeds, bare = sentence.lexicon.deeds, not sentence.has_figure(at, len(sentence))
    formed = any(re.fullmatch(form, sentence.word(at)) for form in deeds) if bare else False
    return formed and sentence.is_plain(at + 1)


def _ends_as_verb(sentence: Sentence, at: int) -> bool:
    word = sentence.word(at)
    return len(word) > _LONG and word.endswith(sentence.lexicon.infinitives)


def participle(sentence: Sentence, first: int) -> Verb | None:
    """Return a participle at the head as a verb, where an object or a figure follows it."""
    said = sentence.meaning(first, sentence.lexicon.participles) if first < len(sentence) else None
    if said is None or sentence.find(first, sentence.lexicon.articles):
        return None
    after = first + said[1]
    role = sentence.find(after, sentence.lexicon.roles) if after < len(sentence) else 0
    led = role > 0 and sentence.unit(after + role) != ""
    return (first, said[1], said[0]) if led or _takes_object(sentence, after) else None


def _is_unknown(sentence: Sentence, at: int) -> bool:
    plain = sentence.word(at).isalpha() and sentence.is_plain(at)
    return plain and not sentence.knows(at) and not sentence.find(at, sentence.lexicon.intents)


def _misspelt(sentence: Sentence, at: int) -> Verb | None:
    """Return the verb that a word would be with one letter put right."""
    word = sentence.word(at)
    if len(word) < _LONG or not _is_unknown(sentence, at):
        return None
    for verb in sentence.lexicon.bases:
        if len(verb) >= _LONG and verb[0] == word[0] and one_slip(word, verb):
            return at, 1, sentence.lexicon.verbs[verb]
    return None


def one_slip(word: str, other: str) -> bool:
    """Tell whether two words differ by one letter too many, missing, wrong or out of turn."""
    if abs(len(word) - len(other)) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), None)
    if at is None:
        return len(word) != len(other)
    rest, goal = word[at:], other[at:]
    swapped = rest[1::-1] + rest[2:] == goal
    return swapped or rest[1:] == goal or rest == goal[1:] or rest[1:] == goal[1:]
