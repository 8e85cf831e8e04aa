"""Where the objectives of a sentence end, which put their verbs last, and whose they are."""

from typing import NamedTuple

from goaltui.core.language.clauses import Clause
from goaltui.core.language.figures import MOVES
from goaltui.core.language.statement import Part
from goaltui.core.language.verb_last.cut import ends
from goaltui.core.language.verb_last.grammar import Grammar
from goaltui.core.language.verb_last.scan import Suffixed

_MANY = 5
"""Verbs beyond which a sentence is a report with one objective in it."""
_PREFIX = 7
"""Words that may stand before a colon and be a name or a label."""
_CLOSING = {"(": ")", "[": "]", "<": ">", "「": "」"}
_DONE = frozenset({"work", "launch", "create", "contact"})


class _Stretch(NamedTuple):
    """A part of the sentence up to a verb or a pause; places in a sentence."""

    first: int
    verb: int
    after: int
    end: int
    doing: str
    link: str
    """How it goes on: `and`, `means`, `shared` (the verb is yet to come), or nothing."""


def clauses(sentence: Suffixed, grammar: Grammar, begin: int) -> list[Clause]:
    """Return the objectives of the sentence in their order; at least one, maybe without a verb."""
    kept: list[_Stretch] = []
    found = _stretches(sentence, grammar, begin)
    for stretch in found:
        if kept and kept[-1].link == "means":
            means = kept.pop()
            if _stays(sentence, means, stretch):
                kept.append(means._replace(link=""))
                continue
            while kept and kept[-1].link == "and" and not _figure_in(sentence, kept[-1]):
                kept.pop()
        if kept and _is_step(sentence, kept[-1], stretch):
            continue
        if kept and kept[-1].link == "and" and _prepares(sentence, kept[-1]):
            kept.pop()
        kept.append(stretch)
    if len(found) > _MANY:
        kept = [_heaviest(sentence, kept)]
    for at in range(len(kept) - 2, -1, -1):
        if kept[at].link == "shared":
            kept[at] = kept[at]._replace(doing=kept[at + 1].doing)
    return [Clause(s.first, s.verb, s.after, s.end, _doing(sentence, grammar, s)) for s in kept]


def _heaviest(sentence: Suffixed, kept: list[_Stretch]) -> _Stretch:
    """Return the one objective that a long report holds among all else that it says."""

    def weight(stretch: _Stretch) -> int:
        places = range(stretch.first, stretch.end)
        roles = {sentence.cuts[i].role for i in places if sentence.pieces[i].kind == "figure"}
        dated = any(sentence.pieces[i].kind == "deadline" for i in places)
        moved = 2 * ("from" in roles and bool(roles & {"to", "until"}))
        return moved + dated + (stretch.doing in MOVES) + bool(roles)

    return max(kept, key=weight)._replace(link="")


def _doing(sentence: Suffixed, grammar: Grammar, stretch: _Stretch) -> str:
    """Return what a verb does that raises a figure and puts up a text, by its object."""
    if stretch.doing in ("increase", "reach") and _becomes(sentence, stretch):
        return "state"
    if stretch.doing != "post":
        return stretch.doing
    objects = (sentence.cuts[at].stem for at in range(stretch.first, stretch.verb))
    return "create" if any(ends(stem, grammar.content) for stem in objects) else "increase"


def _becomes(sentence: Suffixed, stretch: _Stretch) -> bool:
    """Tell whether the verb makes something of the subject: “leap to a trusted brand”."""
    last = stretch.verb - 1
    if last < stretch.first or _figure_in(sentence, stretch):
        return False
    cuts = [sentence.cuts[at] for at in range(stretch.first, stretch.verb)]
    known = cuts[-1].stem in sentence.lexicon.halves or cuts[-1].form
    vague = any(sentence.find(at, sentence.lexicon.vague) for at in range(stretch.first, last + 1))
    return cuts[-1].role == "to" and not (known or vague or any(c.role == "object" for c in cuts))


def _stays(sentence: Suffixed, means: _Stretch, following: _Stretch) -> bool:
    """Tell whether a means is the objective after all, as it alone says how much."""
    figures = _figure_in(sentence, means), _figure_in(sentence, following)
    return figures == (True, False) and means.doing not in ("", "state")


def _is_step(sentence: Suffixed, now: _Stretch, further: _Stretch) -> bool:
    """Tell whether a further verb says but another step of the same objective."""
    if now.link == "shared" or _figure_in(sentence, further):
        return False
    if further.doing in ("", "state", "aux"):
        return True
    return not _has_object(sentence, further)


def _prepares(sentence: Suffixed, stretch: _Stretch) -> bool:
    """Tell whether a verb that no list knows only leads up to the one that matters."""
    return stretch.doing in ("", "state", "aux") and not _figure_in(sentence, stretch)


def _has_object(sentence: Suffixed, stretch: _Stretch) -> bool:
    places = range(stretch.first, stretch.verb)
    cuts = [sentence.cuts[at] for at in places if sentence.pieces[at].kind == "word"]
    return any(cut.role == "object" for cut in cuts) or bool(cuts and cuts[-1].role == "")


def _figure_in(sentence: Suffixed, stretch: _Stretch) -> bool:
    return any(piece.kind == "figure" for piece in sentence.pieces[stretch.first : stretch.end])


def _stretches(sentence: Suffixed, grammar: Grammar, begin: int) -> list[_Stretch]:
    found, first, at = list[_Stretch](), begin, begin
    while at < len(sentence):
        if count := sentence.find(at, sentence.lexicon.vague):
            at += count
            continue
        link, end = _pause(sentence, grammar, first, at)
        if link:
            found.append(_stretch(sentence, first, at, link))
            first = at = end
        else:
            at += 1
    if first < len(sentence) or not found:
        verb = _last_verb(sentence, grammar, first)
        last = _Stretch(first, *verb[:2], len(sentence), verb[2], "")
        if found and not _says(sentence, last):
            found[-1] = found[-1]._replace(end=len(sentence), link="")
        else:
            found.append(last)
    return found


def _stretch(sentence: Suffixed, first: int, at: int, link: str) -> _Stretch:
    """Return the stretch that ends at `at` with its verb, or with the verb before a helper."""
    if link == "shared":
        return _Stretch(first, at + 1, at + 1, at + 1, "", link)
    verb = at
    while verb > first and sentence.cuts[verb].doing == "aux" and sentence.cuts[verb - 1].doing:
        verb -= 1
    return _Stretch(first, verb, at + 1, at + 1, sentence.cuts[verb].doing, link)


def _says(sentence: Suffixed, stretch: _Stretch) -> bool:
    """Tell whether anything is said that may be an objective."""
    places = range(stretch.first, stretch.end)
    return stretch.doing != "" or any(sentence.pieces[at].kind == "figure" for at in places)


def _pause(sentence: Suffixed, grammar: Grammar, first: int, at: int) -> tuple[str, int]:
    """Return how the sentence goes on after a verb or a figure at `at`, and from where."""
    made, piece = sentence.cuts[at], sentence.pieces[at]
    following = at + 1
    if following >= len(sentence):
        return "", following
    joins = sentence.find(following, sentence.lexicon.joins)
    if piece.kind == "figure":
        if (joins or made.role == "and") and _figure_comes(sentence, grammar, following + joins):
            return "shared", following + joins
        return "", following
    if made.form in ("and", "means") and made.doing:
        helped = made.doing == "aux" and sentence.cuts[at - 1].doing in ("", "aux")
        if sentence.cuts[following].doing == "aux" or helped or at == first:
            return "", following
        return made.form, following + joins
    if made.form == "of" and made.doing and sentence.word(following) in grammar.after:
        return "means", following + 1
    if made.form == "of" and made.doing and sentence.word(following) in grammar.besides:
        return "and", following + 1 + _joins(sentence, following + 1)
    if made.form == "noun" and made.doing:
        return _noun_pause(sentence, grammar, first, at, joins)
    return "", following


def _joins(sentence: Suffixed, at: int) -> int:
    return sentence.find(at, sentence.lexicon.joins) if at < len(sentence) else 0


def _noun_pause(
    sentence: Suffixed, grammar: Grammar, first: int, at: int, joins: int
) -> tuple[str, int]:
    """Return how it goes on after a noun of doing: as a means, with a further one, or not."""
    made, following = sentence.cuts[at], at + 1
    if sentence.word(following) in grammar.means and made.role in ("", "object"):
        return "means", following + 1
    if not joins and made.role != "and":
        return "", following
    said = any(p.kind == "figure" for p in sentence.pieces[first:at])
    if not said and not _is_strong(sentence, grammar, at):
        return "", following
    if at == first or not _verb_comes(sentence, following + joins):
        return "", following
    return "and", following + joins


def _is_strong(sentence: Suffixed, grammar: Grammar, at: int) -> bool:
    return sentence.cuts[at].stem in grammar.strong or sentence.pieces[at].word in grammar.strong


def _verb_comes(sentence: Suffixed, at: int) -> bool:
    """Tell whether a further verb with something before it comes."""
    return any(sentence.cuts[i].doing not in ("", "aux") for i in range(at + 1, len(sentence)))


def _figure_comes(sentence: Suffixed, grammar: Grammar, at: int) -> bool:
    """Tell whether words and then a further figure come before the next verb."""
    words = 0
    for place in range(at, len(sentence)):
        piece, made = sentence.pieces[place], sentence.cuts[place]
        if piece.kind == "figure":
            return words > 0
        if made.form not in ("", "noun") or piece.word in grammar.bounds:
            return False
        words += piece.kind == "word"
    return False


def _last_verb(sentence: Suffixed, grammar: Grammar, first: int) -> tuple[int, int, str]:
    """Return where the verb that matters begins and ends, and what it does."""
    at, behind = len(sentence) - 1, False
    while at >= first:
        made, piece = sentence.cuts[at], sentence.pieces[at]
        if piece.word in (")", "]"):
            at = _opening(sentence, at, first)
        elif piece.kind == "figure":
            behind = True
        elif piece.kind == "word" and made.doing != "aux":
            if made.doing and not (behind and not _is_strong(sentence, grammar, at)):
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
        if made.form == "final" or (made.form == "noun" and _is_strong(sentence, grammar, at)):
            return at, at + 1, made.doing
    return None


def prefix(sentence: Suffixed, grammar: Grammar) -> tuple[int, Part | None]:
    """Return where the sentence proper begins, and the owner named before a colon."""
    begin = 0
    while begin < len(sentence) and sentence.word(begin) in (
        "-",
        "*",
        "•",
        "·",
        ">",
        "▶",
        "■",
        "ㅇ",
    ):
        begin += 1
    if begin < len(sentence) and sentence.word(begin) in ("[", "<", "【"):
        for at in range(begin + 1, min(begin + _PREFIX, len(sentence))):
            if sentence.word(at) in ("]", ">", "】"):
                return at + 1, _owner(sentence, grammar, begin + 1, at)
    for at in range(begin, min(begin + _PREFIX, len(sentence))):
        if sentence.word(at) == ":" and at > begin:
            if sentence.find(begin, sentence.lexicon.owners) == at - begin:
                return _named(sentence, at + 1)
            return at + 1, _owner(sentence, grammar, begin, at)
        if sentence.pieces[at].kind not in ("word", "mark", "figure"):
            break
    return begin, None


def _named(sentence: Suffixed, first: int) -> tuple[int, Part | None]:
    """Return where the sentence goes on after the name at `first`, and the name."""
    end = first
    while end < min(first + 3, len(sentence)) and sentence.pieces[end].kind == "word":
        end += 1
    if end == first:
        return first, None
    further = end + 1 if end < len(sentence) and sentence.pieces[end].kind == "mark" else end
    return further, sentence.part(first, end)


def _owner(sentence: Suffixed, grammar: Grammar, first: int, end: int) -> Part | None:
    if first >= end:
        return None
    lexicon, words = sentence.lexicon, range(first, end)
    if any(ends(sentence.cuts[i].stem, lexicon.labels) for i in words):
        return None
    named = end - first <= 2 and is_name(sentence.pieces[first].word, grammar)
    team = any(ends(sentence.pieces[i].word, lexicon.teams) for i in words)
    return sentence.part(first, end) if team or named else None


def is_name(word: str, grammar: Grammar) -> bool:
    """Tell whether a word looks like the name of a person."""
    return 2 <= len(word) <= 4 and word[0] in grammar.surnames


def named_owner(sentence: Suffixed, begin: int) -> Part | None:
    """Return the owner named within the sentence: after “owner:”, or as its subject."""
    for at in range(begin, len(sentence)):
        count = sentence.find(at, sentence.lexicon.owners)
        if count:
            first = at + count
            while first < len(sentence) and sentence.word(first) in (":", "-", "="):
                first += 1
            end = first
            while end < min(first + 4, len(sentence)) and sentence.pieces[end].kind == "word":
                end += 1
            if end > first:
                return sentence.part(first, end)
        if is_team(sentence, at):
            return subject(sentence, begin, at)
    return None


def is_team(sentence: Suffixed, at: int) -> bool:
    """Tell whether a team acts here: the subject of its sentence."""
    made = sentence.cuts[at]
    return made.role in ("subject", "topic", "from") and ends(made.stem, sentence.lexicon.teams)


def subject(sentence: Suffixed, begin: int, at: int) -> Part:
    """Return the whole name of a team that ends at `at`."""
    first = at
    while first > begin and at - first < 3:
        piece, made = sentence.pieces[first - 1], sentence.cuts[first - 1]
        if piece.kind != "word" or made.role or made.form not in ("", "noun"):
            break
        if piece.word in sentence.lexicon.openers:
            break
        first -= 1
    return sentence.name(first, at + 1)
