"""Phrases that hold prepositions: what is measured and for whom, where `Lexicon.nests` says so.

Such a phrase begins with the word that it turns on and goes on over its prepositions, up to
one that leads to a segment or to a channel: رضا العملاء عن الخدمة | في السعودية | على إنستغرام.
"""

from collections.abc import Container

from goaltui.core.language.clauses import Clause
from goaltui.core.language.sentence import Place, Sentence
from goaltui.core.language.statement import Part


def part_of_noun(
    sentence: Sentence, at: int, marked: Container[int], *, links: bool, begun: bool
) -> tuple[int, str]:
    """Return how many pieces belong together here, and whether they are part of the phrase."""
    lexicon = sentence.lexicon
    if count := sentence.find(at, lexicon.fixed):
        return count, "word"
    part_of = not begun and at > 0 and sentence.pieces[at - 1].kind == "figure"
    if not part_of and _leaves(sentence, at, marked):
        return 1, "stop"
    if not begun:
        if count := sentence.find(at, lexicon.pronouns):
            return count, "skip"
        passed = (lexicon.vague, lexicon.articles, lexicon.about, lexicon.extra, lexicon.inner)
        count = sentence.find(at, *passed, lexicon.links, lexicon.changes)
        return (count, "skip") if count else _plain(sentence, at)
    if not links and _is_purpose(sentence, at):
        return 1, "stop"
    if count := sentence.find(at, lexicon.vague):
        return count, "link"
    links = links or _is_audience(sentence, at)
    count = sentence.find(at, lexicon.inner) or (links and sentence.find(at, lexicon.links))
    if count and sentence.find(at, lexicon.stops) > count:
        return 1, "stop"
    count = count or (joins(sentence, at) if sentence.word(at).isalpha() else 0)
    count = count or sentence.find(at, lexicon.articles, lexicon.extra)
    return (count, "link") if count else _plain(sentence, at)


def won_alone(sentence: Sentence, place: Place) -> Place | None:
    """Return what is won by number, without what it is won for: 30 متطوعا | لحملة التشجير."""
    lexicon, (first, end) = sentence.lexicon, place
    purpose = (sentence.meaning(first - 1, lexicon.among) or ("",))[0] == "group"
    if purpose and sentence.unit(first - 2).startswith("currency"):
        return None
    if sentence.unit(first - 1) != "count" or sentence.find(first, lexicon.shares):
        return place
    for at in range(first + 1, end):
        said = sentence.meaning(at, lexicon.among)
        given = said is not None and said[0] in ("place", "region", "group")
        whence = (sentence.meaning(at, lexicon.roles) or ("",))[0] == "from"
        if given and not whence and not sentence.find(at, lexicon.fixed):
            return first, at
    return place


def _is_purpose(sentence: Sentence, at: int) -> bool:
    """Tell whether a preposition leads to what something is for: “to cut costs”, “for our app”."""
    return _leads_to(sentence, at, sentence.lexicon.verbs, sentence.lexicon.channels)


def _is_audience(sentence: Sentence, at: int) -> bool:
    """Tell whether one's own customers are named: “reviews from customers”."""
    said = sentence.meaning(at, sentence.lexicon.among)
    from_them = _leads_to(sentence, at, sentence.lexicon.audience)
    return said is not None and said[0] != "region" and from_them


def _leads_to(sentence: Sentence, at: int, *words: Container[str]) -> bool:
    """Tell whether one of `words` stands after a preposition."""
    after = at + sentence.find(at, sentence.lexicon.inner, sentence.lexicon.links)
    return at < after < len(sentence) and sentence.find(after, *words) > 0


def _plain(sentence: Sentence, at: int) -> tuple[int, str]:
    ends = sentence.find(at, sentence.lexicon.stops) or sentence.pieces[at].kind == "mark"
    return 1, "stop" if ends else "word"


def joins(sentence: Sentence, at: int) -> int:
    """Return the pieces of a word such as “and”, unless an objective or a figure follows it."""
    count = sentence.find(at, sentence.lexicon.joins)
    after = at + count
    if not count or after >= len(sentence) or sentence.pieces[after].kind != "word":
        return 0
    return 0 if sentence.find(after, sentence.lexicon.verbs) else count


def _leaves(sentence: Sentence, at: int, marked: Container[int]) -> bool:
    """Tell whether a segment or a channel is named from here on."""
    lexicon = sentence.lexicon
    count = sentence.find(at, lexicon.via)
    after = at + count
    after += sentence.find(after, lexicon.articles) if after < len(sentence) else 0
    if count and after < len(sentence) and sentence.find(after, lexicon.channels):
        return True
    return _segment_at(sentence, at, marked) is not None


def segment(
    sentence: Sentence, clause: Clause, metric: Place | None, marked: Container[int]
) -> Part | None:
    """Return the market or the group that the objective is limited to, if one is named."""
    if clause.doing == "state" and clause.after < len(sentence):
        place = _named(sentence, clause.after, marked, "region")
        if place:
            return sentence.part(*place)
    before = range(clause.first, min(clause.first + 1, clause.verb))
    for at in (*range(clause.after, len(sentence)), *before):
        place = None if at in marked else _segment_at(sentence, at, marked)
        if place and not (metric and metric[0] < place[1] and at < metric[1]):
            return sentence.part(*_whole(sentence, place, marked))
    return None


def _segment_at(sentence: Sentence, at: int, marked: Container[int]) -> Place | None:
    """Return the segment that a word such as “among” leads to."""
    said = sentence.meaning(at, sentence.lexicon.among)
    after = at + said[1] if said else len(sentence)
    while after < len(sentence) and (count := sentence.find(after, sentence.lexicon.articles)):
        after += count
    found = _named(sentence, after, marked, said[0]) if said and after < len(sentence) else None
    return None if found and said and _stands_between(sentence, said[0], found) else found


def _stands_between(sentence: Sentence, kind: str, place: Place) -> bool:
    """Tell whether two things are named that something is between: from order “to” delivery."""
    lexicon = sentence.lexicon
    known = sentence.find(place[0], lexicon.groups, lexicon.places, lexicon.markets)
    two = any(sentence.find(i, lexicon.joins) for i in range(*place))
    return kind == "any" and two and not known


def _named(sentence: Sentence, at: int, marked: Container[int], kind: str) -> Place | None:
    """Return the phrase from `at` on if it is a segment of this kind."""
    lexicon, word = sentence.lexicon, sentence.word(at)
    count = sentence.find(at, lexicon.places) if kind != "group" else 0
    if count:
        return at, _further_places(sentence, at + count)
    end = _end(sentence, at, marked)
    is_market = kind != "group" and word in lexicon.markets and end > at + 1
    is_group = kind != "region" and word in lexicon.groups
    if kind != "any" and end == at + 1 and word in lexicon.audience:
        return None
    return (at, end) if end > at and (is_market or is_group or kind == "any") else None


def _further_places(sentence: Sentence, at: int) -> int:
    """Return the end of a list of places."""
    while at < len(sentence) and (count := sentence.find(at, sentence.lexicon.joins)):
        after = at + count
        more = sentence.find(after, sentence.lexicon.places) if after < len(sentence) else 0
        if not more:
            break
        at = after + more
    return at


def _end(sentence: Sentence, at: int, marked: Container[int]) -> int:
    """Return where the words of a segment end."""
    lexicon, end, clause = sentence.lexicon, at, False
    while end < len(sentence) and end not in marked and sentence.pieces[end].kind == "word":
        clause = clause or sentence.find(end, lexicon.pronouns) > 0
        ends = sentence.find(end, lexicon.stops, lexicon.inner, lexicon.vague, lexicon.roles)
        if ends and end > at and not clause:
            break
        if sentence.find(end, lexicon.joins) and not joins(sentence, end):
            break
        end += 1
    return end


def _whole(sentence: Sentence, place: Place, marked: Container[int]) -> Place:
    """Stretch a segment over what narrows it further: “hospitals in the Nordics”."""
    first, end = place
    said = sentence.meaning(end, sentence.lexicon.among) if end < len(sentence) else None
    further = _segment_at(sentence, end, marked) if said and said[0] == "place" else None
    return (first, further[1]) if further else place
