"""Where the objectives of a sentence begin and end, and whose they are."""

from typing import NamedTuple

from goaltui.core.language.sentence import Sentence
from goaltui.core.language.statement import Amount, Part

_PREFIX = 7
"""Words that may stand before a colon and be a name or a label."""


_SUBJECT = 5
"""Words of a team that stands after its verb."""


class Clause(NamedTuple):
    """One objective: its subject, its verb, and what is said of them; places in a sentence."""

    first: int
    verb: int
    """Where the verb stands; the same as `after` where there is none."""
    after: int
    """The first place after the verb."""
    end: int
    doing: str
    """A direction, `work` or `state`; nothing where there is no verb."""


def prefix(sentence: Sentence) -> tuple[int, Part | None]:
    """Return where the sentence proper begins, and the owner named before a colon."""
    begin = _bullet(sentence)
    for at in range(begin, min(begin + _PREFIX, len(sentence))):
        if sentence.word(at) == ":" and at > begin:
            return at + 1, _owner(sentence, begin, at)
        if sentence.pieces[at].kind not in ("word", "mark"):
            break
    return begin, None


def _bullet(sentence: Sentence) -> int:
    begin = 0
    while begin < len(sentence) and sentence.word(begin) in ("-", "*", "•", "·", "–", ">"):
        begin += 1
    return begin


def _owner(sentence: Sentence, first: int, end: int) -> Part | None:
    lexicon, words = sentence.lexicon, range(first, end)
    if any(sentence.find(i, lexicon.labels) for i in words) or _verb(sentence, first):
        return None
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


def clauses(sentence: Sentence, begin: int) -> list[Clause]:
    """Return the objectives of the sentence in their order; at least one, maybe without a verb."""
    head = _head(sentence, begin)
    found = [head]
    at = head.after + 1
    while at < len(sentence):
        step = _next(sentence, found[-1], at)
        if step is None:
            at += 1
        else:
            found[-1] = found[-1]._replace(end=at)
            found.append(step)
            at = step.after + 1
    return found


def _head(sentence: Sentence, begin: int) -> Clause:
    """Find the verb that matters: the first word, or the one after “want to”, or any."""
    first = _opening(sentence, begin)
    verb = (
        _verb(sentence, first, leading=True)
        or _after(sentence, begin, sentence.lexicon.intents)
        or _misspelt(sentence, first)
        or _after(sentence, begin, sentence.lexicon.modals)
        or _anywhere(sentence, first)
    )
    if verb is None:
        first += sentence.find(first, sentence.lexicon.intents) if first < len(sentence) else 0
        return Clause(first, first, first, len(sentence), "")
    at, count, doing = verb
    after = _beyond_subject(sentence, at + count)
    return Clause(first, at, after, len(sentence), _by_object(sentence, at, after) or doing)


def _by_object(sentence: Sentence, verb: int, after: int) -> str | None:
    """Return what a verb does with the object that it has: to record episodes is to create."""
    lexicon, at = sentence.lexicon, after
    while at < len(sentence) and (
        sentence.pieces[at].kind == "figure" or sentence.find(at, lexicon.about, lexicon.articles)
    ):
        at += 1
    return lexicon.objects.get(f"{sentence.word(verb)} {sentence.word(at)}")


def _beyond_subject(sentence: Sentence, after: int) -> int:
    """Return where the object begins when a team stands between it and its verb."""
    lexicon, at = sentence.lexicon, after
    if not lexicon.nests or sentence.word(after) not in lexicon.teams:
        return after
    while at < min(after + _SUBJECT, len(sentence)) and sentence.pieces[at].value is None:
        at += 1
    return at if at < len(sentence) and isinstance(sentence.pieces[at].value, Amount) else after


Verb = tuple[int, int, str]
"""Its place, its pieces and what it does."""


def _opening(sentence: Sentence, begin: int) -> int:
    """Return the first place that is no time, figure of speech or adverb."""
    lexicon, at = sentence.lexicon, begin
    while at < len(sentence):
        kind = sentence.pieces[at].kind
        skip = sentence.find(at, lexicon.openers) or sentence.find(at, lexicon.vague)
        if kind in ("deadline", "aside", "mark", "cadence"):
            skip = 1
        if not skip or sentence.find(at, lexicon.verbs) or sentence.find(at, lexicon.changes):
            break
        at += skip
    return at


def _verb(sentence: Sentence, at: int, *, leading: bool = False) -> Verb | None:
    if at >= len(sentence):
        return None
    found = sentence.meaning(at, sentence.lexicon.verbs)
    if found is None:
        return None
    doing, count = found
    if sentence.rows[at][count - 1] in sentence.lexicon.nouns:
        if not leading and not _takes_object(sentence, at + count):
            return None
        if leading and doing in ("contact", "create") and _is_subject(sentence, at + count):
            return None
    return at, count, doing


def _takes_object(sentence: Sentence, at: int) -> bool:
    """Tell whether what stands here can only follow a verb."""
    if at >= len(sentence):
        return False
    lexicon = sentence.lexicon
    return sentence.pieces[at].kind == "figure" or any(
        sentence.find(at, words) for words in (lexicon.articles, lexicon.about, lexicon.extra)
    )


def _is_subject(sentence: Sentence, at: int) -> bool:
    """Tell whether a noun that is also a verb begins a sentence without a verb."""
    if at >= len(sentence) or _takes_object(sentence, at):
        return False
    levels = ("to", "from", "level")
    return sentence.pieces[at].kind == "word" and any(
        sentence.pieces[i + 1].kind == "figure"
        and (sentence.meaning(i, sentence.lexicon.roles) or ("",))[0] in levels
        for i in range(at, len(sentence) - 1)
    )


def _after(sentence: Sentence, begin: int, phrases: frozenset[str]) -> Verb | None:
    """Return the first verb that stands within three words after one of `phrases`."""
    for at in range(begin, len(sentence)):
        count = sentence.find(at, phrases)
        for place in range(at + count, min(at + count + 3, len(sentence))) if count else ():
            verb = _verb(sentence, place, leading=True)
            if verb:
                return verb
    return None


def _anywhere(sentence: Sentence, first: int) -> Verb | None:
    """Return the first verb that is no noun, right after a comma before all others."""
    lexicon, places = sentence.lexicon, range(first, len(sentence))
    heads = (_verb(sentence, i, leading=True) for i in places if sentence.word(i - 1) == ",")
    found = next(filter(None, heads), None)
    if found:
        return found
    for at in places:
        verb = _verb(sentence, at)
        if verb and sentence.rows[at][verb[1] - 1] not in lexicon.changes:
            return verb
    return None


def _misspelt(sentence: Sentence, first: int) -> Verb | None:
    """Return the verb that the first word would be with one letter put right."""
    word = sentence.word(first)
    if len(word) < 5 or not word.isalpha():
        return None
    for verb, doing in sentence.lexicon.verbs.items():
        if len(verb) >= 5 and verb[0] == word[0] and one_slip(word, verb):
            return first, 1, doing
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


def _next(sentence: Sentence, now: Clause, at: int) -> Clause | None:
    """Return the further objective that begins after a word such as “and” at `at`, if any."""
    lexicon, end = sentence.lexicon, len(sentence)
    count = sentence.find(at, lexicon.joins)
    if not count or at == now.after or at + count >= end:
        return None
    place = at + count
    place += sentence.find(place, lexicon.joins) if place < end else 0
    place += sentence.find(place, lexicon.openers) if place < end else 0
    if place >= end:
        return None
    verb = _verb(sentence, place)
    if verb:
        return _with_verb(sentence, now, verb)
    if sentence.word(at) == "," or not _figure_in(sentence, now.after, at):
        return None
    return Clause(place, place, place, end, now.doing) if _counts(sentence, place) else None


def _counts(sentence: Sentence, at: int) -> bool:
    """Tell whether a metric with its figure stands here: “leads by 10 %”, “10 leads”."""
    lexicon = sentence.lexicon
    for place in range(at, len(sentence)):
        if sentence.pieces[place].kind != "word":
            return sentence.pieces[place].kind == "figure"
        if sentence.find(place, lexicon.pronouns):
            return False
        if sentence.find(place, lexicon.stops) and not sentence.find(place, lexicon.roles):
            return False
    return False


def _with_verb(sentence: Sentence, now: Clause, verb: Verb) -> Clause | None:
    """Return the objective of a further verb; None where it is a step of the one before."""
    at, count, doing = verb
    after, lexicon = at + count, sentence.lexicon
    if after >= len(sentence) or sentence.find(after, lexicon.pronouns):
        return None
    if sentence.find(after, lexicon.stops) or sentence.pieces[after].kind == "mark":
        return None
    mere = doing in ("work", "state") or _is_means(sentence, now, at)
    if mere and not _figure_in(sentence, after, len(sentence)):
        return None
    return Clause(at, at, after, len(sentence), doing)


def _is_means(sentence: Sentence, now: Clause, end: int) -> bool:
    """Tell whether the verb before the one at `end` says how: “by cutting prices and …”."""
    for at in range(now.after, end):
        count = sentence.find(at, sentence.lexicon.means)
        if count and at + count < end and sentence.find(at + count, sentence.lexicon.verbs):
            return True
    return False


def _figure_in(sentence: Sentence, first: int, end: int) -> bool:
    return any(piece.kind == "figure" for piece in sentence.pieces[first:end])
