"""Where the objectives of a sentence begin and end."""

from functools import lru_cache
from typing import NamedTuple

from goaltui.core.language.lexicon import Lexicon, Words
from goaltui.core.language.opening import beyond_reason, opening
from goaltui.core.language.sentence import Sentence
from goaltui.core.language.statement import Amount
from goaltui.core.language.verbs import (
    Verb,
    done,
    has_role,
    is_counted,
    is_done,
    looks_ahead,
    looks_back,
    participle,
    unknown_verb,
    verb_after,
    verb_anywhere,
    verb_at,
)

_MOVES = frozenset({"increase", "reduce", "double", "triple", "halve"})
_LEVELS = _MOVES | {"reach", "maintain", "bring"}
_LONGEST_OBJECT = 9
"""Words of an object that stands before its verb, and the verb."""
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
    begin: int = -1
    """Where the sentence with it begins, after an owner, a label and a reason; -1 where another
    objective stands before it."""


def clauses(sentence: Sentence, begin: int) -> list[Clause]:
    """Return the objectives of the sentence in their order; at least one, maybe without a verb."""
    head = _head(sentence, begin)
    found = [head]
    at = head.after + (not looks_ahead(sentence, head.verb))
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
    begin = _begin(sentence, begin)
    first = opening(sentence, begin)
    verb = (
        _intended(sentence, first)
        or _of_team(sentence, first)
        or _around_subject(sentence, first)
        or verb_at(sentence, first, leading=True)
        or participle(sentence, first)
        or verb_after(sentence, first, sentence.lexicon.intents)
        or unknown_verb(sentence, first)
        or verb_after(sentence, first, sentence.lexicon.modals)
        or done(sentence, first)
        or verb_anywhere(sentence, first)
    )
    if verb is None:
        count = sentence.find(first, sentence.lexicon.intents) if first < len(sentence) else 0
        first += count
        that = count > 1 and sentence.word(first - 1) in sentence.lexicon.pronouns
        return Clause(first, first, first, len(sentence), "state" if that else "", begin)
    at, count, doing = _of_change(sentence, *verb)
    after = _together(sentence, at + count)
    after = _beyond_subject(
        sentence, after, doing, known=sentence.word(at) in sentence.lexicon.bases
    )
    doing = _by_object(sentence, at, after) or doing
    return Clause(first, at, after, len(sentence), doing, begin)


def _begin(sentence: Sentence, begin: int) -> int:
    """Return the place after a reason, which a greeting may stand before."""
    for at in (begin, opening(sentence, begin)):
        if (beyond := beyond_reason(sentence, at)) > at:
            return beyond
    return begin


def _intended(sentence: Sentence, first: int) -> Verb | None:
    """Return the verb after an intent at the head that is itself a verb: “aim to grow”."""
    count = sentence.find(first, sentence.lexicon.intents) if first < len(sentence) else 0
    if not count or count < sentence.find(first, sentence.lexicon.verbs):
        return None
    return verb_after(sentence, first, sentence.lexicon.intents, until=first + 1)


def _of_team(sentence: Sentence, first: int) -> Verb | None:
    """Return the verb after a team that the sentence begins with: على قسم المبيعات | رفع."""
    lexicon = sentence.lexicon
    at = first + sentence.find(first, lexicon.inner) if first < len(sentence) else first
    if not lexicon.nests or sentence.word(at) not in lexicon.teams:
        return None
    for place in range(at + 2, min(at + 2 + _SUBJECT, len(sentence))):
        ended = sentence.word(place - 1).startswith(lexicon.definite)
        verb = verb_at(sentence, place, leading=True) if ended else None
        if verb:
            return verb
    return None


def _around_subject(sentence: Sentence, first: int) -> Verb | None:
    """Return the verb after an intent that its subject stands in: يعمل القسم على | خفض."""
    rests: Words = _rests(sentence.lexicon).get(sentence.word(first), frozenset())
    for at in range(first + 2, min(first + 2 + _SUBJECT, len(sentence))) if rests else ():
        count = sentence.find(at, rests)
        verb = verb_at(sentence, at + count, leading=True) if count else None
        if verb:
            return verb
    return None


@lru_cache(maxsize=8)
def _rests(lexicon: Lexicon) -> dict[str, Words]:
    """Return the first words of intents in a language that nests, each with what may follow it."""
    parted = [i.partition(" ") for i in lexicon.intents] if lexicon.nests else []
    found = {first: frozenset(r for f, _, r in parted if f == first and r) for first, *_ in parted}
    return {first: rests for first, rests in found.items() if rests}


def _of_change(sentence: Sentence, at: int, count: int, doing: str) -> Verb:
    """Return the noun of doing that is the object of a verb: to see “a reduction of”."""
    lexicon, noun = sentence.lexicon, at + count
    if doing in ("generate", "create", "reach", "work", "state") and noun < len(sentence):
        noun += sentence.find(noun, lexicon.singular)
        said = sentence.meaning(noun, lexicon.verbs) if noun < len(sentence) else None
        if (
            noun > at + count
            and said
            and sentence.word(noun) in lexicon.nouns
            and said[0] in _MOVES
        ):
            after = noun + said[1]
            if after < len(sentence) and sentence.find(after, lexicon.inner, lexicon.roles):
                return noun, said[1], said[0]
    return at, count, doing


def _by_object(sentence: Sentence, verb: int, after: int) -> str | None:
    """Return what a verb does with the object that it has: to record episodes is to create."""
    lexicon, at = sentence.lexicon, after
    passed = (lexicon.about, lexicon.articles, lexicon.inner)
    while at < len(sentence) and (
        sentence.pieces[at].kind == "figure" or sentence.find(at, *passed)
    ):
        at += 1
    last = at
    while not lexicon.head_first and sentence.is_plain(last + 1):
        last += 1
    known = (lexicon.objects.get(f"{sentence.word(verb)} {sentence.word(i)}") for i in (at, last))
    return next(filter(None, known), None)


def _beyond_subject(sentence: Sentence, after: int, doing: str, *, known: bool) -> int:
    """Return where the object begins when who does it stands between it and its verb.

    That is a team, a person, or, after a verb that is no noun, what has an article where the
    object has none: تستقبل العيادة | مرضى.
    """
    lexicon, word = sentence.lexicon, sentence.word(after)
    if not lexicon.nests:
        return after
    if word in lexicon.teams:
        return _beyond_team(sentence, after)
    acts = sentence.is_person(after) or (not known and word.startswith(lexicon.definite))
    return after + 1 if acts and _begins_object(sentence, after + 1, doing) else after


def _begins_object(sentence: Sentence, at: int, doing: str) -> bool:
    """Tell whether something without an article, or something counted, begins at a place."""
    lexicon = sentence.lexicon
    if sentence.unit(at):
        return (
            sentence.unit(at) == "count" and is_counted(sentence, at + 1) and doing not in _LEVELS
        )
    known = at < len(sentence) and sentence.find(at, lexicon.vague, lexicon.changes, lexicon.extra)
    return (
        sentence.is_plain(at) and not known and not sentence.word(at).startswith(lexicon.definite)
    )


def _beyond_team(sentence: Sentence, after: int) -> int:
    lexicon, at = sentence.lexicon, after
    while at < min(after + _SUBJECT, len(sentence)) and sentence.pieces[at].value is None:
        at += 1
        if not sentence.word(at).startswith(lexicon.definite):
            follows = at > after + 1 and sentence.is_plain(at)
            return at if follows or sentence.unit(at) else after
    return at if at < len(sentence) and isinstance(sentence.pieces[at].value, Amount) else after


def _together(sentence: Sentence, after: int) -> int:
    """Return where the steps of one objective end: “collect, tag and publish 60 reviews”."""
    at = after
    while at < len(sentence) and (count := sentence.find(at, sentence.lexicon.joins)):
        at += count
        if at < len(sentence) and (verb := verb_at(sentence, at, leading=True)):
            at = after = verb[0] + verb[1]
    return after


def _next(sentence: Sentence, now: Clause, at: int) -> Clause | None:
    """Return the further objective that begins after a word such as “and” at `at`, if any."""
    lexicon, end = sentence.lexicon, len(sentence)
    count = sentence.find(at, lexicon.joins)
    if not count or at + count >= end or (at == now.after and not looks_ahead(sentence, now.verb)):
        return None
    place = at + count
    place += sentence.find(place, lexicon.joins) if place < end else 0
    place += sentence.find(place, lexicon.openers) if place < end else 0
    if place >= end:
        return None
    verb = verb_at(sentence, place, leading=sentence.has_figure(now.after, at))
    if verb:
        return _with_verb(sentence, now, verb)
    if looks_ahead(sentence, now.verb) and (ahead := _behind_object(sentence, place)):
        return Clause(place, ahead[0], ahead[0] + ahead[1], end, ahead[2])
    direct = sentence.pieces[place].kind == "figure" and place == at + count
    listed = sentence.word(at) == "," and not direct
    told = now.first if is_done(sentence, now.verb) else now.after
    if listed or not sentence.has_figure(told, at):
        return None
    return Clause(place, place, place, end, now.doing) if _counts(sentence, place) else None


def _behind_object(sentence: Sentence, first: int) -> Verb | None:
    places = range(first + 1, min(first + _LONGEST_OBJECT, len(sentence)))
    verbs = (verb_at(sentence, i, leading=True) for i in places if looks_ahead(sentence, i))
    return next(filter(None, verbs), None)


def _counts(sentence: Sentence, at: int) -> bool:
    """Tell whether a metric with its figure stands here: “leads by 10 %”, “10 leads”."""
    lexicon = sentence.lexicon
    if sentence.pieces[at].kind == "figure":
        return is_counted(sentence, at + 1)
    for place in range(at, len(sentence)):
        if sentence.pieces[place].kind != "word":
            named = any(sentence.is_plain(i) for i in range(at, place))
            return named and sentence.pieces[place].kind == "figure"
        ends = lexicon.nests and place > at and sentence.find(place, lexicon.joins)
        if ends or sentence.find(place, lexicon.pronouns):
            return False
        known = sentence.find(place, lexicon.roles, lexicon.changes)
        if sentence.find(place, lexicon.stops) and not known:
            return False
    return False


def _with_verb(sentence: Sentence, now: Clause, verb: Verb) -> Clause | None:
    """Return the objective of a further verb; None where it is a step of the one before."""
    at, count, doing = verb
    after, lexicon = at + count, sentence.lexicon
    if after >= len(sentence) or sentence.find(after, lexicon.pronouns) or looks_back(sentence, at):
        return None
    level = doing in _MOVES and (sentence.meaning(after, lexicon.roles) or ("",))[0] == "to"
    stops = sentence.find(after, lexicon.stops) and not (level and has_role(sentence, after))
    if stops or sentence.pieces[after].kind == "mark":
        return None
    mere = doing in ("work", "state") or _is_means(sentence, now, at)
    if mere and not sentence.has_figure(after, len(sentence)):
        return None
    return Clause(at, at, after, len(sentence), doing)


def _is_means(sentence: Sentence, now: Clause, end: int) -> bool:
    """Tell whether the verb before the one at `end` says how: “by cutting prices and …”."""
    for at in range(now.after, end):
        count = sentence.find(at, sentence.lexicon.means)
        if count and at + count < end and sentence.find(at + count, sentence.lexicon.verbs):
            return True
    return False
