"""Where the objectives of a sentence end, which put their verbs last."""

from typing import NamedTuple

from goaltui.core.language.clauses import Clause
from goaltui.core.language.figures import MOVES
from goaltui.core.language.verb_last.cut import ends
from goaltui.core.language.verb_last.grammar import Grammar
from goaltui.core.language.verb_last.scan import Suffixed

_MANY = 5
"""Verbs beyond which a sentence is a report with one objective in it."""
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
    found = _stretches(sentence, grammar, begin)
    kept = _objectives(sentence, found)
    if len(found) > _MANY:
        kept = [_heaviest(sentence, kept)]
    for at in range(len(kept) - 2, -1, -1):
        if kept[at].link == "shared":
            kept[at] = kept[at]._replace(doing=kept[at + 1].doing)
    return [Clause(s.first, s.verb, s.after, s.end, _doing(sentence, grammar, s)) for s in kept]


def _objectives(sentence: Suffixed, found: list[_Stretch]) -> list[_Stretch]:
    """Leave out the means, the steps, and what only leads up to an objective."""
    kept: list[_Stretch] = []
    for stretch in found:
        if kept and kept[-1].link == "means":
            kept.append(_with_means(sentence, kept, stretch))
            continue
        if kept and stretch.link != "means" and _is_step(sentence, kept[-1], stretch):
            continue
        if kept and kept[-1].link == "and" and _prepares(sentence, kept[-1]):
            kept.pop()
        kept.append(stretch)
    return kept


def _with_means(sentence: Suffixed, kept: list[_Stretch], aim: _Stretch) -> _Stretch:
    """Return the objective that a means ends in; the means where it alone says how much."""
    means = kept.pop()
    if _figure_in(sentence, means) and not _figure_in(sentence, aim):
        if means.doing not in ("", "state", "aux"):
            return means._replace(link=aim.link)
        aim = aim._replace(first=means.first)
    while kept and kept[-1].link == "and" and not _figure_in(sentence, kept[-1]):
        kept.pop()
    return aim


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
    places = range(stretch.first, last + 1)
    vague = any(at + sentence.find(at, sentence.lexicon.vague) > last for at in places)
    return cuts[-1].role == "to" and not (known or vague or any(c.role == "object" for c in cuts))


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
        count = sentence.find(at, sentence.lexicon.vague, grammar.bounds)
        if count > (sentence.pieces[at].word in grammar.bounds):
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
    helped = following + 1 < len(sentence) and sentence.cuts[following + 1].doing == "aux"
    if sentence.word(following) in grammar.means and made.role in ("", "object") and not helped:
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
