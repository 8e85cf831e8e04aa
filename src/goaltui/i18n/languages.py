"""Which language a sentence is in, by its letters and its small words.

Four languages are told apart; of others just so much is known that a sentence in one of them is
not taken for English. Nothing is loaded for it but these lists: most sentences say by their
articles and prepositions what they are.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Final

OTHER: Final = "other"
"""A language of which nothing more is known."""

_SCRIPTS: Final = {
    "ko": re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]"),
    "ar": re.compile("[\u0600-\u06ff]"),
}
_UNREAD: Final = re.compile(
    "[\u0370-\u05ff\u0700-\u10ff\u1200-\u1dff\u2e80-\u312f\u3190-\ua6ff\ua980-\uabff\uff66-\uff9f]"
)
"""Letters of scripts in which none of the four is written: Greek, Cyrillic, Han, kana, …"""

_NOT_ARABIC: Final = re.compile("[پچژگٹڈڑںے]|(?<!\\w)(?:را|برای|است|کے|کو|میں|ہے)(?!\\w)")
_SMALL_WORDS: Final = Path(__file__).parent / "locales" / "small_words.toml"
_ARTICLE: Final = re.compile("(?<!\\w)[وفبكل]?ال\\w|\\w+ة(?!\\w)")
_LATIN: Final = re.compile(r"[^\W\d_]+")
_FOREIGN: Final = re.compile(r"[àèéìòù](?=\w)|[äöüßñãõçâêîôûœæøåłąęśźżćńčšžřěůőűğşıİțșăëïÿ¿¡]")
"""Letters of neither English nor Italian; a name may have one."""

_ENDS: Final = re.compile(
    r"(?:zione|zioni|mento|menti|ità|enza|enze|aggio|aggi|isti|tori|trici|iamo|iche|izie|urre|arsi)$"
)
"""Ends that Italian words have, and hardly an English one."""

_TO_A_FIGURE: Final = re.compile(
    r"(?<!\w)(?:a|da) [€$£]? ?\d[\d.,]* ?%?(?=$|[\s.;,)]*$| (?:entro|a|al)(?!\w))"
)
"""What only Italian says: “NPS a 60”; an English “a” has a noun behind its figure."""

_PLURALS: Final = re.compile(r"\w{2}(?:[^aeious]s|ings?|ness|ed)$")
"""Ends of English words that Italian ones hardly have."""

_INFINITIVE: Final = re.compile(r"\w{2,}(?:are|ere|ire|urre|arsi|ersi)$")
_SHAPES: Final = {"it": re.compile(r"\w{4}[aio]$"), "en": re.compile(r"\w{3}[^\Waeiou]$")}
_SURE: Final = 2
"""By how much one score must lead for no word to be looked up."""

_LOOKED_AT: Final = 12
_SHORT: Final = 4
_NOT_ENDS: Final = frozenset({"momento", "pimento", "memento"})


@cache
def _lists() -> dict[str, frozenset[str]]:
    data = tomllib.loads(_SMALL_WORDS.read_text("utf-8"))
    return {language: frozenset(words.split()) for language, words in data.items()}


def guess(text: str, knows: Callable[[str, str], bool]) -> str | None:
    """Return the language that a sentence seems to be in, or None where it is none of the four.

    Korean or Arabic letters decide, unless the sentence is otherwise in Latin words. Without any
    evidence it is English.

    Args:
        text: the sentence.
        knows: tells whether the lexicon of a language has a word; asked only in doubt.
    """
    words = [word for word in _LATIN.findall(text.casefold()) if word[0] < "\u0250"]
    script = next((code for code, letters in _SCRIPTS.items() if letters.search(text)), None)
    if script == "ar" and _NOT_ARABIC.search(text) and not _ARTICLE.search(text):
        script = OTHER
    if script is None and _UNREAD.search(text):
        script = OTHER
    if script and not (words and _is_latin(text, words, knows)):
        return None if script == OTHER else script
    if script is None and _TO_A_FIGURE.search(text.casefold()) and not _small(words, "en"):
        return "it"
    found = _latin(words, knows)
    return None if found == OTHER else found


def _small(words: Iterable[str], language: str) -> bool:
    """Tell whether a small word of a language, and of no other, stands there."""
    lists = _lists()
    others = [small for code, small in lists.items() if code != language]
    return any(w in lists[language] and not any(w in small for small in others) for w in words)


def _is_latin(text: str, words: list[str], knows: Callable[[str, str], bool]) -> bool:
    """Tell whether a sentence with other letters is one in Latin words that names something."""
    first = next((c for c in text if c.isalpha()), "")
    if first >= "\u0250":
        return False
    small = sum(word in _lists()["en"] or word in _lists()["it"] for word in words)
    return small >= 2 or any(knows(language, words[0]) for language in ("en", "it"))


def _latin(words: list[str], knows: Callable[[str, str], bool]) -> str:
    scores = _scores(words)
    theirs = max(scores[name] for name in scores if name not in ("en", "it"))
    ours = max(scores["en"], scores["it"])
    if theirs > ours or (theirs == ours > 0 and _is_foreign(words[0])):
        return OTHER
    lead = scores["it"] - scores["en"]
    if abs(lead) < _SURE:
        lead += _look("it", words, knows) - _look("en", words, knows)
    return "it" if lead > 0 else "en"


def _look(language: str, words: list[str], knows: Callable[[str, str], bool]) -> int:
    """Count the words that look like the language's own, the first twice if it is known."""
    shape = _SHAPES[language]
    known = [
        word not in _lists()[language] and knows(language, word) for word in words[:_LOOKED_AT]
    ]
    plural = sum(language == "en" and bool(_PLURALS.search(word)) for word in words)
    return sum(known) + sum(known[:1]) + sum(bool(shape.search(word)) for word in words) + plural


def _scores(words: Iterable[str]) -> Counter[str]:
    """Count for each language the words that are its own, twice those of no other."""
    scores: Counter[str] = Counter(dict.fromkeys((*_lists(), OTHER), 0))
    for place, word in enumerate(words):
        of = [language for language, small in _lists().items() if word in small]
        for language in of:
            scores[language] += 2 if len(of) == 1 else 1
        if not of and _is_italian(word, heads=place == 0):
            scores["it"] += 2
        elif _FOREIGN.search(word):
            scores[OTHER] += 1
            for language in set(of) - {"en", "it"}:
                scores[language] += 1
    return scores


def _is_foreign(word: str) -> bool:
    of = {language for language, small in _lists().items() if word in small}
    return bool(of) and not of & {"en", "it"}


def _is_italian(word: str, *, heads: bool) -> bool:
    ends = heads and _INFINITIVE.match(word)
    return word not in _NOT_ENDS and bool(ends or _ENDS.search(word)) and len(word) > _SHORT
