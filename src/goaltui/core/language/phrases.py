"""What is measured, found by its place in the sentence."""

from collections.abc import Container

from goaltui.core.language.clauses import Clause
from goaltui.core.language.meant import MOVES
from goaltui.core.language.nested import part_of_noun, won_alone
from goaltui.core.language.segments import head, is_age, is_listed, leads_out
from goaltui.core.language.sentence import Place, Sentence
from goaltui.core.language.verbs import has_role, is_done, looks_ahead, looks_back


def metric(
    sentence: Sentence, clause: Clause, marked: Container[int], *, numbered: bool
) -> Place | None:
    """Return the phrase that is measured or counted, or None where nothing is.

    It stands after the verb, up to the first word that cannot belong to it; in a sentence
    without an object, before the verb.
    """
    counted = clause.doing in ("work", "state", "launch")
    if counted and not numbered:
        return None
    if clause.doing in ("create", "contact") and not numbered and _one(sentence, clause):
        return None
    if _counted_before(sentence, clause) or _is_behind(sentence, clause):
        return noun(sentence, clause.first, clause.verb, marked, links=True)
    begin = _whom(sentence, clause) if clause.doing == "contact" else clause.after
    links = clause.doing in MOVES or (sentence.lexicon.head_first and clause.doing != "convert")
    begin = _beyond_adjunct(sentence, begin, clause.end, marked)
    found = noun(sentence, begin, clause.end, marked, links)
    if found and clause.doing in ("generate", "launch") and sentence.lexicon.nests:
        found = won_alone(sentence, found)
    if found is None and sentence.unit(clause.after) not in ("", "count"):
        found = _part_taken(sentence, clause, marked)
    if found is None and looks_back(sentence, clause.verb):
        found = noun(sentence, _told(sentence, clause), clause.verb, marked, links=True)
    elif found is None and _has_subject(sentence, clause):
        found = noun(sentence, _wanted(sentence, clause), clause.verb, marked, links=True)
    elif (
        found is None and sentence.lexicon.nests and sentence.has_figure(clause.first, clause.verb)
    ):
        found = noun(sentence, _told(sentence, clause), clause.verb, marked, links=True)
    return found


def _told(sentence: Sentence, clause: Clause) -> int:
    """Return where the metric of what is told before a wish begins: “was | the wait 50 minutes”."""
    said = sentence.meaning(clause.first, sentence.lexicon.roles)
    return clause.first + (said[1] if said and said[0] == "now" else 0)


def _counted_before(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether a figure counts the subject: “30 % of orders should come by phone”."""
    if not sentence.has_figure(clause.first, clause.verb):
        return False
    done = clause.verb < clause.after and is_done(sentence, clause.verb)
    return done or not (sentence.lexicon.nests or sentence.has_figure(clause.after, clause.end))


def _is_behind(sentence: Sentence, clause: Clause) -> bool:
    return clause.first < clause.verb and looks_ahead(sentence, clause.verb)


def _whom(sentence: Sentence, clause: Clause) -> int:
    """Return where those whom a message goes to are counted: “send a letter to 40 owners”."""
    counted = [i for i in range(clause.after, clause.end) if sentence.unit(i) == "count"]
    led = [i for i in counted if sentence.meaning(i - 1, sentence.lexicon.roles) == ("to", 1)]
    return next(
        iter(led if counted[:1] != [clause.after] else counted), (*counted, clause.after)[0]
    )


def _beyond_adjunct(sentence: Sentence, begin: int, end: int, marked: Container[int]) -> int:
    """Return where the object begins that a figure counts: “portare in negozio | 40 clienti”."""
    if begin >= end or begin in marked or not sentence.lexicon.head_first:
        return begin
    if sentence.find(begin, sentence.lexicon.stops):
        for at in range(begin + 1, end):
            figure = sentence.pieces[at].kind == "figure"
            if figure and (at - 1 not in marked or sentence.unit(at) == "percent"):
                return at
    return begin


def _part_taken(sentence: Sentence, clause: Clause, marked: Container[int]) -> Place | None:
    """Return what “shave 5 % off” and “add 2 points to” are about."""
    at = clause.after
    while at < clause.end and at in marked:
        at += 1
    stops = at + 1 < clause.end and sentence.word(at) in sentence.lexicon.stops
    if stops and not _to_channel(sentence, at + 1):
        return noun(sentence, at + 1, clause.end, marked, clause.doing in MOVES)
    return None


def _one(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether no more is named than one thing or a subject: “write | about safety”."""
    lexicon, at = sentence.lexicon, clause.after
    led = at < clause.end and sentence.find(at, lexicon.stops) > sentence.find(at, lexicon.changes)
    return _one_thing(sentence, clause.after) or (led and clause.doing == "create")


def _one_thing(sentence: Sentence, at: int) -> bool:
    """Tell whether one thing is named that is not counted: “a landing page”."""
    lexicon = sentence.lexicon
    if at >= len(sentence):
        return False
    if not lexicon.bare_singular:
        return sentence.find(at, lexicon.singular) > 0
    many = sentence.find(at, lexicon.vague, lexicon.plurals)
    return not many and not sentence.word(at).endswith(tuple(lexicon.plural_endings))


def _has_subject(sentence: Sentence, clause: Clause) -> bool:
    """Tell whether what stands before the verb does the verb: “churn must fall”."""
    if clause.first < len(sentence) and sentence.find(clause.first, sentence.lexicon.reasons):
        return False
    return _wanted(sentence, clause) < clause.verb


def _wanted(sentence: Sentence, clause: Clause) -> int:
    """Return the place after a last intent before the verb: “we want | churn to fall”."""
    first = clause.first
    for at in range(clause.first, clause.verb):
        count = sentence.find(at, sentence.lexicon.intents)
        first = at + count if count else first
    return first


def noun(
    sentence: Sentence, at: int, end: int, marked: Container[int], links: bool
) -> Place | None:
    """Return the words of a phrase; figures and articles before it are passed over.

    Args:
        sentence: the sentence.
        at: where the phrase may begin.
        end: where it has ended at the latest.
        marked: places that belong to figures.
        links: whether it goes on beyond a word such as “to”.
    """
    begin, first, last = at, -1, -1
    while at < end:
        if first >= 0 and is_age(sentence, at):
            at, last = at + 1, at + 1
            continue
        if at in marked or sentence.pieces[at].kind not in ("word", "mark"):
            if first >= 0 and (at in marked or sentence.pieces[at].kind != "figure"):
                break
            at, last = at + 1, at + 1 if first >= 0 else last
            continue
        if sentence.word(at) == "(":
            at, first = _beyond_bracket(sentence, at, end, first, marked)
            continue
        count, role = (
            part_of_noun(sentence, at, marked, links=links, begun=first >= 0)
            if sentence.lexicon.nests
            else _part_of_noun(sentence, at, marked, links=links, begun=first >= 0)
        )
        if role == "stop" and first < 0 and _follows_change(sentence, begin, at):
            role = "skip"
        goes_on = _goes_on(sentence, begin, at, marked) or _is_for(sentence, first, at, marked)
        if role == "stop" and first >= 0 and goes_on:
            role = "link"
        if role == "stop" and (first >= 0 or at + 1 not in marked):
            break
        if role == "word":
            first, last = (at if first < 0 else first), at + count
        at += count
    return (first, last) if 0 <= first < last else None


def _follows_change(sentence: Sentence, begin: int, at: int) -> bool:
    """Tell whether a preposition leads from “growth” to what grows."""
    lexicon = sentence.lexicon
    changes = max(begin - 1, 0) <= at - 1 and sentence.word(at - 1) in lexicon.changes
    return changes and sentence.meaning(at, lexicon.among) == ("place", 1)


def _is_for(sentence: Sentence, first: int, at: int, marked: Container[int]) -> bool:
    """Tell whether a phrase goes on to what it is for: the queues | for the visit.

    What a figure counts does not, nor where a group of people follows.
    """
    lexicon = sentence.lexicon
    count = sentence.find(at, lexicon.stops)
    counted = first - 1 in marked or sentence.unit(first - 1)
    if lexicon.nests or count < 2 or counted or not sentence.find(at, lexicon.inner):
        return False
    after = at + count
    plain = sentence.is_plain(after) and after not in marked and not leads_out(sentence, at, marked)
    return plain and not sentence.find(after, lexicon.groups)


def _goes_on(sentence: Sentence, begin: int, at: int, marked: Container[int]) -> bool:
    """Tell whether a phrase goes on beyond a word that ends others.

    It does in a list, and a share or a number needs the clause that says of whom: “the share of
    guests who pay by card”.
    """
    lexicon = sentence.lexicon
    if sentence.word(at) == ",":
        return is_listed(sentence, at, marked)
    shared = any(sentence.word(i) in lexicon.shares for i in range(begin, at))
    return (
        shared
        and not sentence.meaning(at, lexicon.among)
        and (
            sentence.find(at, lexicon.pronouns) > 0
            or any(sentence.find(i, lexicon.pronouns) for i in range(begin, at))
        )
    )


def _part_of_noun(
    sentence: Sentence, at: int, marked: Container[int], *, links: bool, begun: bool
) -> tuple[int, str]:
    """Return how many pieces belong together here, and whether they are part of the phrase."""
    lexicon = sentence.lexicon
    if count := sentence.find(at, lexicon.fixed):
        return count, "word"
    if not begun:
        if count := _passed(sentence, at):
            return count, "skip"
        if lexicon.head_first and links and (count := sentence.find(at, lexicon.links)):
            return count, "stop" if leads_out(sentence, at, marked) else "skip"
    else:
        stop = sentence.find(at, lexicon.stops)
        count = sentence.find(at, lexicon.inner)
        if links and not count and not leads_out(sentence, at, marked):
            count = sentence.find(at, lexicon.links)
        if count and count >= stop:
            return count, "stop" if _to_channel(sentence, at + count) else "link"
        if count := sentence.find(at, lexicon.joins) if sentence.word(at).isalpha() else 0:
            return count, "link"
        if (count := sentence.find(at, lexicon.articles, lexicon.about, lexicon.vague)) and (
            count > 1 or sentence.word(at) not in lexicon.stops or sentence.unit(at + 1)
        ):
            return count, "link"
    ends = sentence.find(at, lexicon.stops) or sentence.pieces[at].kind == "mark"
    return 1, "stop" if ends or (begun and _is_doing(sentence, at)) else "word"


def _is_doing(sentence: Sentence, at: int) -> bool:
    """Tell whether a verb stands here, or a word such as “up” with its figure."""
    lexicon = sentence.lexicon
    if sentence.find(at, lexicon.changes) and has_role(sentence, at):
        return True
    return sentence.find(at, lexicon.verbs) > 0 and not sentence.find(at, lexicon.nouns)


def _passed(sentence: Sentence, at: int) -> int:
    """Return the pieces of what stands before a phrase and is no part of it."""
    lexicon = sentence.lexicon
    for words in (lexicon.vague, lexicon.articles, lexicon.about, lexicon.extra, lexicon.inner):
        if count := sentence.find(at, words):
            return count
    return 1 if sentence.find(at, lexicon.changes) else 0


def _to_channel(sentence: Sentence, at: int) -> bool:
    return at < len(sentence) and sentence.find(at, sentence.lexicon.channels) > 0


def _beyond_bracket(
    sentence: Sentence, at: int, end: int, first: int, marked: Container[int]
) -> tuple[int, int]:
    """Pass over what stands in brackets; a word right after it begins the phrase anew."""
    while at < end and sentence.word(at) != ")":
        at += 1
    after = at + 1
    begins = after < end and after not in marked and sentence.pieces[after].kind == "word"
    fresh = begins and not sentence.find(after, sentence.lexicon.stops)
    return (after, -1 if fresh else first) if fresh or first < 0 else (end, first)


def is_vague(sentence: Sentence, place: Place) -> bool:
    """Tell whether the word that a metric turns on is one that no report shows."""
    return turning_word(sentence, place) in sentence.lexicon.vague_metrics


def ends_in(sentence: Sentence, place: Place, words: Container[str]) -> bool:
    """Tell whether the word that a metric turns on is one of `words`."""
    return turning_word(sentence, place) in words


def turning_word(sentence: Sentence, place: Place) -> str:
    """Return the last word of a phrase, or of what stands before its first “of”.

    In a language that puts the head of a phrase first it is the first word.
    """
    if sentence.lexicon.head_first:
        return head(sentence, place)
    for at in range(place[0] + 1, place[1]):
        if sentence.find(at, sentence.lexicon.inner, sentence.lexicon.links):
            return sentence.word(at - 1)
    return sentence.word(place[1] - 1)
