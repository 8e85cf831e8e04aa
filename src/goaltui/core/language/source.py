"""A sentence as the reader compares it, and the way back to the sentence as it was written."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from goaltui.core.language.statement import Part, Span

LONGEST = 2_000
"""Characters of a text that are read; what comes after is no part of any field."""

_SAME = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\t\n\r", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
        # Letters that are written for one another, above all where people type fast.
        **dict.fromkeys("أإآٱ", "ا"),
        **{
            "ة": "ه",
            "ى": "ي",
            "ئ": "ي",
            "ؤ": "و",
            "ی": "ي",
            "ې": "ي",
            "ک": "ك",
            "ھ": "ه",
            "ہ": "ه",
        },
        **{"٫": ".", "٬": ",", "٪": "%", "،": ",", "؛": ";", "؟": "?", "٭": "*"},
    }
)
_MARKS: Final = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u3099\u309a"
_CLUSTER: Final = re.compile(
    rf"[\u1100-\u115f][\u1160-\u11a7][\u11a8-\u11ff]?|[\uac00-\ud7a3][\u11a8-\u11ff]|.[{_MARKS}]{{0,8}}",
    re.DOTALL,
)
"""What makes one letter: with its marks, or the parts of one syllable."""


_NONE: Mapping[int, str] = {}


@dataclass(frozen=True)
class Source:
    """A text and its folded form, with the place in the text of each folded character."""

    text: str
    folded: str
    places: tuple[Span, ...] | None
    """The letter that each folded character comes from; None where the two agree throughout."""

    @classmethod
    def of(cls, text: str, same: Mapping[int, str] = _NONE) -> "Source":
        """Return the source of the first `LONGEST` characters of `text`.

        Args:
            text: a sentence as it was written.
            same: a language's own characters that make no difference, each to another one.
        """
        text = text[:LONGEST]
        if text.isascii():
            return cls(text, text.lower().translate(_SAME).translate(same), None)
        folded, places = [], []
        for match in _CLUSTER.finditer(text):
            for piece in fold_letter(match.group()):
                folded.append(piece)
                places.append(match.span())
        return cls(text, "".join(folded).translate(same), tuple(places))

    def span(self, start: int, end: int) -> Span:
        """Return the place in the text of a stretch of the folded form that is not empty."""
        if self.places is None:
            return start, end
        return self.places[start][0], self.places[end - 1][1]

    def part(self, start: int, end: int) -> Part:
        """Return the words of the text at a stretch of the folded form that is not empty."""
        first, last = self.span(start, end)
        return Part(self.text[first:last], (first, last))


@lru_cache(maxsize=4_096)
def fold_letter(letter: str) -> str:
    """Return what one letter with its marks is compared as.

    Nothing is left of marks that only steer the layout, nor of vowels that a script adds as marks;
    an accent stays where it makes another letter.
    """
    if letter.isascii():
        return letter.lower().translate(_SAME)
    if unicodedata.category(letter[0]) == "Nd":
        return str(unicodedata.digit(letter[0]))
    same = unicodedata.normalize("NFKC", letter).casefold()
    return "".join(c.translate(_SAME) for c in same if _counts(c))


def _counts(character: str) -> bool:
    return unicodedata.category(character) not in ("Cf", "Mn") and character != "\u0640"


def fold_line(text: str, same: Mapping[int, str] = _NONE) -> str:
    """Return `text` as the reader compares it, with single spaces; for words of a lexicon."""
    letters = text.lower().translate(_SAME) if text.isascii() else "".join(_folded(text))
    return " ".join(letters.translate(same).split())


def _folded(text: str) -> Iterable[str]:
    return map(fold_letter, _CLUSTER.findall(text))
