"""For whom an objective is: the market or the group of people that a phrase names."""

from collections.abc import Container

from goaltui.core.language.clauses import Clause
from goaltui.core.language.nested import segment as nested_segment
from goaltui.core.language.sentence import Place, Sentence
from goaltui.core.language.statement import Part

_LONGEST_LIST = 9
"""Words from the first comma of a list to its last “and”."""
_LONGEST_NAME = 3
"""Words of the longest name of a place that no list knows."""
_LONGEST_GROUP = 12


def segment(
    sentence: Sentence, clause: Clause, metric: Place | None, marked: Container[int]
) -> Part | None:
    """Return the market or the group that the objective is limited to, if one is named."""
    lexicon = sentence.lexicon
    if lexicon.nests:
        return nested_segment(sentence, clause, metric, marked)
    if metric:
        count = sentence.find(metric[0], lexicon.places)
        if 0 < count < metric[1] - metric[0]:
            return sentence.part(metric[0], metric[0] + count)
        if lexicon.head_first and (place := _within(sentence, metric, marked)):
            return sentence.part(*place)
    elif clause.doing == "state":
        place = _group(sentence, clause.after, marked)
        if place and head(sentence, place) in lexicon.markets:
            return sentence.part(*place)
    subject = clause.first + 1 if lexicon.head_first else clause.verb
    before = range(clause.begin, min(subject, clause.verb)) if clause.begin >= 0 else ()
    for at in (*range(clause.after, len(sentence)), *before):
        inside = metric is not None and metric[0] <= at < metric[1]
        said = None if inside or at in marked else sentence.meaning(at, lexicon.among)
        if said:
            end = clause.end if at < clause.end else len(sentence)
            place = _group(sentence, at + said[1], marked, end)
            kind = "region" if clause.doing == "convert" and said[0] == "place" else said[0]
            if place and _is_segment(sentence, place, kind):
                return sentence.part(*_whole(sentence, place, marked))
    return _labelled(sentence, clause)


def _labelled(sentence: Sentence, clause: Clause) -> Part | None:
    """Return what a label before the sentence names: “Wales plan: …”, “For schools: …”."""
    for at in range(clause.begin - 1):
        count = sentence.find(at, sentence.lexicon.places)
        if count and sentence.find(at + count, sentence.lexicon.labels):
            return sentence.part(at, at + count)
    said = sentence.meaning(0, sentence.lexicon.among) if clause.begin > 0 else None
    place = _group(sentence, said[1], ()) if said else None
    if said and place and place[1] == clause.begin - 1 and _is_segment(sentence, place, said[0]):
        return sentence.part(*place)
    return None


def _within(sentence: Sentence, metric: Place, marked: Container[int]) -> Place | None:
    """Return the place or market at the end of a metric: “farmacie della Lombardia”."""
    for at in range(metric[0] + 1, metric[1]):
        count = sentence.find(at, sentence.lexicon.places)
        if count and at + count == metric[1]:
            return at, metric[1]
        if (sentence.meaning(at, sentence.lexicon.among) or ("",))[0] == "region":
            place = _group(sentence, at + 1, marked)
            if place and place[1] <= metric[1] and _is_segment(sentence, place, "region"):
                return place
    return None


def _whole(sentence: Sentence, place: Place, marked: Container[int]) -> Place:
    """Stretch a segment over what narrows it further: “hospitals in the Nordics”."""
    first, end = place
    if end < len(sentence):
        said = sentence.meaning(end, sentence.lexicon.among)
        further = _group(sentence, end + said[1], marked) if said else None
        if said and further and _is_segment(sentence, further, "place"):
            return first, further[1]
        if sentence.find(end, sentence.lexicon.pronouns):
            while end < len(sentence) and sentence.pieces[end].kind == "word":
                end += 1
    return first, end


def leads_out(sentence: Sentence, at: int, marked: Container[int]) -> bool:
    """Tell whether a segment is named from here on; in “from lead to client” none is."""
    lexicon = sentence.lexicon
    said = sentence.meaning(at, lexicon.among)
    place = _group(sentence, at + said[1], marked) if said else None
    if said is None or place is None:
        return False
    moved = place[0] + 1 < len(sentence) and sentence.find(place[0] + 1, lexicon.links) > 0
    moved = moved or (at > 1 and sentence.meaning(at - 2, lexicon.roles) == ("from", 1))
    return not moved and _is_segment(sentence, place, said[0])


def _group(
    sentence: Sentence, at: int, marked: Container[int], stop: int | None = None
) -> Place | None:
    stop = len(sentence) if stop is None else stop
    while at < len(sentence) and (count := sentence.find(at, sentence.lexicon.articles)):
        at += count
    end = at
    last = min(stop, at + _LONGEST_GROUP)
    while end < last and end not in marked:
        kind = sentence.pieces[end].kind
        named = (kind == "figure" and end > at) or is_age(sentence, end)
        listed = sentence.word(end) == "," and is_listed(sentence, end, marked)
        if not (named or listed) and (kind != "word" or sentence.find(end, sentence.lexicon.stops)):
            break
        if sentence.find(end, sentence.lexicon.joins) and _begins_verb(sentence, end + 1):
            break
        end += 1
    return (at, end) if end > at else None


def _is_segment(sentence: Sentence, place: Place, kind: str) -> bool:
    lexicon, words = sentence.lexicon, place[1] - place[0]
    last = head(sentence, place)
    market = last in lexicon.markets and words > 1
    if kind == "any" or market or sentence.find(place[0], lexicon.places) == words:
        return True
    if kind == "region":
        return False
    group = last in lexicon.groups or is_age(sentence, place[0])
    if group or kind == "group":
        return group
    capital = sentence.part(*place).text[:1].isupper()
    known = any(sentence.find(at, lexicon.channels) for at in range(*place))
    return capital and not known and words <= _LONGEST_NAME


def is_age(sentence: Sentence, at: int) -> bool:
    """Tell whether an aside such as “under 30” says who is meant."""
    piece = sentence.pieces[at]
    words = piece.word.replace("-", " ").split() if piece.kind == "aside" else ()
    return any(word in sentence.lexicon.groups for word in words)


def _begins_verb(sentence: Sentence, at: int) -> bool:
    lexicon = sentence.lexicon
    known = at < len(sentence) and sentence.find(at, lexicon.verbs) > 0
    return known and not sentence.find(at, lexicon.nouns)


def is_listed(sentence: Sentence, at: int, marked: Container[int]) -> bool:
    """Tell whether words, commas and a last “and” make a list from a comma on."""
    lexicon = sentence.lexicon
    if lexicon.nests and at + 1 < len(sentence) and sentence.find(at + 1, lexicon.joins):
        return False
    for place in range(at + 1, min(at + _LONGEST_LIST, len(sentence))):
        if sentence.word(place) == ",":
            continue
        if place in marked or not sentence.is_plain(place):
            return False
        if sentence.find(place, lexicon.joins):
            following = sentence.is_plain(place + 1) and place + 1 not in marked
            return following and not sentence.find(place + 1, lexicon.verbs)
    return False


def head(sentence: Sentence, place: Place) -> str:
    """Return the word that a phrase of one row turns on; a number after it is part of its name."""
    at, last = place[0], place[1] - 1
    if not sentence.lexicon.head_first:
        numbered = last > at and sentence.pieces[last].kind == "figure"
        return sentence.word(last - 1 if numbered else last)
    while at < last and sentence.word(at) in sentence.lexicon.transparent:
        at += 1
    return sentence.word(at)
