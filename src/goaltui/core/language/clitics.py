"""Small words that are written together with the word after them, cut off."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from goaltui.core.language.lexicon import Lexicon, Words
from goaltui.core.language.source import Source
from goaltui.core.language.statement import Span

_SHORTEST: Final = 3
"""Letters of the shortest unknown word that a clitic leaves."""
_LONGEST: Final = 4
"""Letters of the longest beginning that `Lexicon.clitics` may hold."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_SCRIPT: Final = re.compile(r"[a-z]+|[^\W\d_a-z]+")

Cut = tuple[int, str]
"""A place in the folded text and the letters that are put in there."""


def cut_off(source: Source, lexicon: Lexicon) -> Source:
    """Return `source` with a space after each clitic, and between letters and figures.

    What is put in stands for the letter before it, so that each part leads back to the text.
    """
    if not lexicon.clitics or source.places is None:
        return source
    folded: list[str] = []
    places: list[Span] = []
    at = 0
    for place, letters in sorted({*_cuts(source.folded, lexicon), *_glued(source, lexicon)}):
        folded += source.folded[at:place], letters
        places += source.places[at:place]
        places += [source.places[place - 1]] * len(letters)
        at = place
    rest = source.folded[at:]
    return Source(source.text, "".join(folded) + rest, (*places, *source.places[at:]))


def _glued(source: Source, lexicon: Lexicon) -> Iterator[Cut]:
    """Yield the places after letters that end a word, where another follows at once."""
    for at, (start, _) in enumerate(source.places or ()):
        after = source.folded[at + 1 : at + 2]
        if source.text[start] in lexicon.enders and after.isalpha():
            yield at + 1, " "


def _cuts(text: str, lexicon: Lexicon) -> Iterator[Cut]:
    known = _vocabulary(lexicon)
    for word in _WORD.finditer(text):
        if word.group().isascii():
            continue
        if text[: word.start()][-1:].isdigit():
            yield word.start(), " "
        for letters in _SCRIPT.finditer(text, *word.span()):
            if letters.start() > word.start():
                yield letters.start(), " "
            yield from _clitics(letters.group(), letters.start(), lexicon, known)
        if text[word.end() : word.end() + 1].isdigit():
            yield word.end(), " "


def _clitics(word: str, at: int, lexicon: Lexicon, known: Words) -> Iterator[Cut]:
    """Yield the cuts within one word, from its beginning on."""
    while (put_in := _clitic(word, lexicon, known)) is not None:
        at += 1
        yield at, f" {put_in}"
        word = put_in + word[1:]


def _clitic(word: str, lexicon: Lexicon, known: Words) -> str | None:
    """Return what goes after the first letter of a word that is a clitic, else None."""
    if word in known or word in lexicon.uncut:
        return None
    for size in range(_LONGEST, 0, -1):
        put_in, rest = lexicon.clitics.get(word[:size]), word[size:]
        if put_in is not None and (len(rest) >= _SHORTEST or rest in known):
            return put_in
    light = word[:1] in lexicon.light_clitics
    return "" if light and (word[1:] in known or _looks_back(word[1:], lexicon)) else None


def _looks_back(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word is a verb with an ending that stands for what was named before."""
    stems = (word.removesuffix(ending) for ending in lexicon.suffixes if word.endswith(ending))
    return any(stem in lexicon.verbs for stem in stems)


@lru_cache(maxsize=8)
def _vocabulary(lexicon: Lexicon) -> Words:
    """Return all words that a lexicon knows, of phrases and patterns each one."""
    lists = [v for v in vars(lexicon).values() if isinstance(v, frozenset)]
    phrases = (lexicon.verbs, lexicon.units, lexicon.roles, lexicon.changes, lexicon.among)
    classes = (*lexicon.classes.values(), lexicon.numbers, lexicon.multipliers, lexicon.duals)
    patterns = [pattern for rule in lexicon.times for pattern in rule.patterns]
    lines = (line for group in (*lists, *phrases, *classes, patterns) for line in group)
    return frozenset(word for line in lines for word in _WORD.findall(line))
