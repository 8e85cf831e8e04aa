"""A word cut into its stem and its ending."""

from functools import lru_cache
from typing import NamedTuple

from goaltui.core.language.grammar import Grammar
from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.verb_last.syllables import fits, is_bare, spread

_LONGEST = 24
"""Letters of the longest word that is looked into."""


class Cut(NamedTuple):
    """What a word is made of."""

    stem: str
    role: str = ""
    """What its ending makes of a noun or a figure, as `Grammar.particles` tells."""
    doing: str = ""
    """A direction, `work`, `state` or `aux`; nothing for what is no verb."""
    form: str = ""
    """`and`, `means`, `of`, `noun`, `final`; nothing for what is no verb."""


@lru_cache(maxsize=4_096)
def cut(word: str, lexicon: Lexicon) -> Cut:
    """Return what `word` is made of; a word that nothing is known of is its own stem."""
    grammar = lexicon.grammar
    if grammar is None or len(word) > _LONGEST:
        return Cut(word)
    if word in grammar.describing:
        return Cut(word, form="of")
    verb = _verb(word, lexicon, grammar)
    if verb:
        return Cut(word, "", *verb)
    for stem, role in _endings(word, grammar):
        doing, form = _verb(stem, lexicon, grammar) or ("", "")
        if form in ("", "noun"):
            return Cut(stem, role, doing, form)
    return Cut(word)


def as_verb(word: str, lexicon: Lexicon) -> Cut | None:
    """Return what a noun that looks like a verb is as that verb, if it is one."""
    found = _of_stem(spread(word), lexicon.grammar or Grammar())
    return Cut(word, "", *found) if found else None


def _endings(word: str, grammar: Grammar) -> list[tuple[str, str]]:
    """Return the stem and the role for each ending that a noun may have, the longest first."""
    if word in grammar.whole:
        return []
    found = []
    for at in range(1, len(word)):
        role, sound = grammar.particles.get(word[at:], ("", ""))
        if sound and role != "is" and fits(sound, word[at - 1]):
            found.append((word[:at], role))
    return found


def ends(word: str, words: frozenset[str]) -> bool:
    """Tell whether `word` is one of `words` or a longer word that ends in one."""
    return any(word[at:] in words for at in range(len(word)))


def _verb(word: str, lexicon: Lexicon, grammar: Grammar) -> tuple[str, str] | None:
    """Return what a verb does and its form, or None for what is no verb."""
    if word in lexicon.verbs:
        return lexicon.verbs[word], "noun"
    if word in grammar.plain:
        return None
    for copula in grammar.copulas:
        if word.endswith(copula) and word.removesuffix(copula) in lexicon.verbs:
            return lexicon.verbs[word.removesuffix(copula)], "final"
    return _of_stem(spread(word), grammar) or _made(word, lexicon, grammar)


def _of_stem(letters: str, grammar: Grammar) -> tuple[str, str] | None:
    """Return what a spread word does that is a known stem and an ending, and its form."""
    for at in range(len(letters), 0, -1):
        doing = grammar.stems.get(letters[:at])
        if doing and (at < len(letters) or is_bare(letters)):
            form = _form(letters[at:], grammar)
            if form:
                return doing, form
    return None


def _form(ending: str, grammar: Grammar) -> str:
    """Return the form that an ending makes, maybe behind a helping verb."""
    found = grammar.tails.get(ending, "")
    if found:
        return found
    starts = (ending[:at] for at in range(1, len(ending)))
    helped = (grammar.tails.get(ending[len(s) :], "") for s in starts if s in grammar.helpers)
    return next(filter(None, helped), "")


def _made(word: str, lexicon: Lexicon, grammar: Grammar) -> tuple[str, str] | None:
    """Return the verb that a noun has become; an unknown one is a `state`."""
    for at in range(len(word) - 1, 0, -1):
        letters = spread(word[at:])
        for maker in grammar.makers:
            ending = letters[len(maker) :]
            if not letters.startswith(maker) or not (ending or is_bare(letters)):
                continue
            form = _form(ending, grammar)
            if form and (at > 1 or word[:at] in lexicon.verbs):
                return lexicon.verbs.get(word[:at], "state"), form
    return None
