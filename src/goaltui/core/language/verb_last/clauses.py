"""Where the objectives of a sentence end, which put their verbs last."""

from typing import NamedTuple

from goaltui.core.language.clauses import Clause
from goaltui.core.language.grammar import Grammar
from goaltui.core.language.meant import MOVES
from goaltui.core.language.verb_last.cut import ends
from goaltui.core.language.verb_last.scan import Suffixed
from goaltui.core.language.verb_last.syllables import spread
from goaltui.core.language.verb_last.verbs import is_strong, last_verb

_MANY = 5
"""Verbs beyond which a sentence is a report with one objective in it."""
_STOPS = frozenset(".!?")
_BY_CONTENT = {"post": "increase", "shoot": "reach"}
"""What verbs do that also create: one puts up a text or a price, one shoots a film or a mark."""


class _Stretch(NamedTuple):
    """A part of the sentence up to a verb or a pause; places in a sentence."""

    first: int
    verb: int
    after: int
    doing: str
    end: int
    link: str = ""
    """How it goes on: `and`, `means`, `shared` (the verb is yet to come), or nothing."""


def clauses(sentence: Suffixed, grammar: Grammar, begin: int) -> list[Clause]:
    """Return the objectives of the sentence in their order; at least one, maybe without a verb."""
    found = [_stretches(sentence, grammar, *part) for part in _parts(sentence, begin)]
    parts = [_objectives(sentence, part) for part in found]
    kept = parts[0] if len(parts) == 1 else _told(sentence, grammar, parts)
    if sum(map(len, found)) > _MANY:
        kept = [_heaviest(sentence, kept)]
    for at in range(len(kept) - 2, -1, -1):
        if kept[at].link == "shared":
            kept[at] = kept[at]._replace(doing=kept[at + 1].doing)
    return [Clause(s.first, s.verb, s.after, s.end, _doing(sentence, grammar, s)) for s in kept]


def _parts(sentence: Suffixed, begin: int) -> list[tuple[int, int]]:
    """Return where the sentences begin and end that stand one after the other."""
    found, first = list[tuple[int, int]](), begin
    for at in range(begin, len(sentence)):
        if sentence.word(at) in _STOPS and any(p.kind == "word" for p in sentence.pieces[first:at]):
            found.append((first, at + 1))
            first = at + 1
    if first < len(sentence) or not found:
        found.append((first, len(sentence)))
    return found


def _told(sentence: Suffixed, grammar: Grammar, parts: list[list[_Stretch]]) -> list[_Stretch]:
    """Return the objectives of several sentences: those with a figure, if any, and no report."""
    kept = [stretch for part in parts for stretch in part]
    kept = [s for s in kept if not _is_report(sentence, grammar, s)] or kept
    kept = [s for s in kept if _figure_in(sentence, s)] or kept
    return [s for s in kept if s.doing not in ("", "aux", "state")] or kept[:1]


def _is_report(sentence: Suffixed, grammar: Grammar, stretch: _Stretch) -> bool:
    """Tell whether something is told that has happened or happens anyhow."""
    words = [p.word for p in sentence.pieces[stretch.verb : stretch.end] if p.kind == "word"]
    if any(cut.stem in grammar.goals for cut in sentence.cuts[stretch.first : stretch.end]):
        return False
    last = spread(words[-1]) if words else ""
    return last.endswith(tuple(grammar.told)) and not last.endswith(tuple(grammar.vowed))


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
    if stretch.doing == "catch":
        return "generate" if _counts(sentence, grammar, stretch) else "reduce"
    if stretch.doing == "gather":
        return "generate" if _counts(sentence, grammar, stretch) else "state"
    if stretch.doing == "break":
        return "generate" if _opens(sentence, grammar, stretch) else "reach"
    if stretch.doing not in _BY_CONTENT:
        return stretch.doing
    made = _has_content(sentence, grammar, stretch) or not _figure_in(sentence, stretch)
    plain = stretch.doing == "post" and not _has_content(sentence, grammar, stretch)
    return _BY_CONTENT[stretch.doing] if plain or not made else "create"


def _has_content(sentence: Suffixed, grammar: Grammar, stretch: _Stretch) -> bool:
    """Tell whether the object is something that is written, drawn or filmed."""
    for at in range(stretch.first, stretch.verb):
        made, following = sentence.cuts[at], sentence.word(at + 1)
        last = made.role == "object" or at + 1 == stretch.verb or not following.isalnum()
        if last and made.role in ("", "object") and ends(made.stem, grammar.content):
            return True
    return False


def _counts(sentence: Suffixed, grammar: Grammar, stretch: _Stretch) -> bool:
    """Tell whether a number of things is the object: one catches leads, but a rate at a level."""
    for at in range(stretch.first, stretch.verb):
        counted = sentence.unit(at) == "count" and sentence.cuts[at].role in ("", "object")
        if counted and grammar.bounds.get(sentence.word(at + 1)) != "level":
            return True
    return False


def _opens(sentence: Suffixed, grammar: Grammar, stretch: _Stretch) -> bool:
    """Tell whether places are the object: one opens up shops, but breaks a mark."""
    places = range(stretch.first, stretch.verb)
    figures = [sentence.pieces[at].word for at in places if sentence.pieces[at].kind == "figure"]
    return any(ends(word, grammar.spots) for word in figures)


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


def _stretches(sentence: Suffixed, grammar: Grammar, begin: int, end: int) -> list[_Stretch]:
    found, first, at = list[_Stretch](), begin, begin
    while at < end:
        count = sentence.find(at, sentence.lexicon.vague, grammar.bounds)
        if count > (sentence.pieces[at].word in grammar.bounds):
            at += count
            continue
        link, beyond = _pause(sentence, grammar, first, at)
        if link:
            found.append(_stretch(sentence, first, at, link))
            first = at = beyond
        else:
            at += 1
    if first < end or not found:
        last = _Stretch(first, *last_verb(sentence, grammar, first, end), end)
        if found and not _says(sentence, last):
            found[-1] = found[-1]._replace(end=end, link="")
        else:
            found.append(last)
    return found


def _stretch(sentence: Suffixed, first: int, at: int, link: str) -> _Stretch:
    """Return the stretch that ends at `at` with its verb, or with the verb before a helper."""
    if link == "shared":
        end = at + 1 + sentence.find(at + 1, sentence.lexicon.changes)
        return _Stretch(first, end, end, "", end, link)
    verb = at
    while verb > first and sentence.cuts[verb].doing == "aux" and sentence.cuts[verb - 1].doing:
        verb -= 1
    return _Stretch(first, verb, at + 1, sentence.cuts[verb].doing, at + 1, link)


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
    joins = _joins(sentence, following)
    if piece.kind == "figure":
        return _figure_pause(sentence, grammar, at)
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


def _figure_pause(sentence: Suffixed, grammar: Grammar, at: int) -> tuple[str, int]:
    """Return how it goes on after a figure: with what a further one is the figure of, or not."""
    following = at + 1 + sentence.find(at + 1, sentence.lexicon.changes)
    joins = _joins(sentence, following)
    linked = joins or sentence.cuts[at].role == "and"
    if linked and _figure_comes(sentence, grammar, following + joins):
        return "shared", following + joins
    return "", at + 1


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
    if not said and not is_strong(sentence, grammar, at):
        return "", following
    if at == first or not _verb_comes(sentence, following + joins):
        return "", following
    return "and", following + joins


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
        words += piece.kind == "word" and piece.word not in grammar.before
    return False
