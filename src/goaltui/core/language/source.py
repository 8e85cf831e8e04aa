"""A sentence as the reader compares it, and the way back to the sentence as it was written."""

import unicodedata
from dataclasses import dataclass

from goaltui.core.language.statement import Part, Span

LONGEST = 2_000
"""Characters of a text that are read; what comes after is no part of any field."""

_SAME = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2007\u2009\u202f\t\n\r", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
    }
)


@dataclass(frozen=True)
class Source:
    """A text and its folded form, with the place in the text of each folded character."""

    text: str
    folded: str
    places: tuple[int, ...] | None
    """None where the two agree place by place."""

    @classmethod
    def of(cls, text: str) -> "Source":
        """Return the source of the first `LONGEST` characters of `text`."""
        text = text[:LONGEST]
        if text.isascii():
            return cls(text, text.lower().translate(_SAME), None)
        folded, places = [], []
        for place, character in enumerate(text):
            for piece in fold_character(character):
                folded.append(piece)
                places.append(place)
        return cls(text, "".join(folded), tuple(places))

    def span(self, start: int, end: int) -> Span:
        """Return the place in the text of a stretch of the folded form that is not empty."""
        if self.places is None:
            return start, end
        return self.places[start], self.places[end - 1] + 1

    def part(self, start: int, end: int) -> Part:
        """Return the words of the text at a stretch of the folded form that is not empty."""
        first, last = self.span(start, end)
        return Part(self.text[first:last], (first, last))


def fold_character(character: str) -> str:
    """Return what `character` is compared as: nothing for marks that only steer the layout."""
    if character.isascii():
        return character.lower().translate(_SAME)
    category = unicodedata.category(character)
    if category == "Cf" or character == "\u0640":
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    return unicodedata.normalize("NFKC", character).casefold().translate(_SAME)


def fold_line(text: str) -> str:
    """Return `text` as the reader compares it, with single spaces; for words of a lexicon."""
    return " ".join("".join(map(fold_character, text)).split())
