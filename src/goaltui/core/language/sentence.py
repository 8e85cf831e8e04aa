"""The pieces of a sentence with what a lexicon says of the words that stand in a row."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from goaltui.core.language.clitics import cut_off
from goaltui.core.language.lexicon import Lexicon, Phrases
from goaltui.core.language.moneys import localized
from goaltui.core.language.scan import Piece, scan
from goaltui.core.language.source import Source
from goaltui.core.language.statement import Amount, Part

_LONGEST_PHRASE = 5
"""Words of the longest phrase that a lexicon may hold."""

Place = tuple[int, int]
"""The first piece of a phrase and the one after its last."""


@dataclass(frozen=True)
class Sentence:
    """A text cut into pieces; every place in it is the index of a piece."""

    source: Source
    lexicon: Lexicon
    pieces: list[Piece]
    rows: list[list[str]]
    """For each piece the words that begin there: the first alone, the first two, and so on."""

    @classmethod
    def of(cls, text: str, lexicon: Lexicon, written: date) -> "Sentence":
        """Cut `text` into pieces."""
        source = cut_off(Source.of(text, lexicon.same), lexicon)
        pieces = localized(lexicon, scan(source, lexicon, written))
        return cls(source, lexicon, pieces, rows_of(pieces))

    def __len__(self) -> int:
        return len(self.pieces)

    def find(self, at: int, *lists: Container[str]) -> int:
        """Return how many pieces the longest phrase of any list takes that begins at `at`.

        Beyond the ends nothing begins.
        """
        row = self.rows[at] if 0 <= at < len(self.rows) else ()
        for count in range(len(row), 0, -1):
            phrase = row[count - 1]
            for words in lists:
                if phrase in words:
                    return count
        return 0

    def meaning(self, at: int, phrases: Phrases) -> tuple[str, int] | None:
        """Return the meaning of the longest phrase that begins at `at`, and its pieces."""
        count = self.find(at, phrases)
        return (phrases[self.rows[at][count - 1]], count) if count else None

    def is_plain(self, at: int) -> bool:
        """Tell whether a word stands at a place that may belong to a noun phrase."""
        inside = 0 <= at < len(self.pieces) and self.pieces[at].kind == "word"
        return inside and not self.find(at, self.lexicon.stops, self.lexicon.roles)

    def unit(self, at: int) -> str:
        """Return the unit of the figure at a place, or nothing where there is none."""
        value = self.pieces[at].value if 0 <= at < len(self.pieces) else None
        return value.unit if isinstance(value, Amount) else ""

    def has_figure(self, first: int, end: int) -> bool:
        """Tell whether a figure stands between two places."""
        return any(piece.kind == "figure" for piece in self.pieces[first:end])

    def is_last(self, at: int, count: int = 1) -> bool:
        """Tell whether `count` words end a phrase at a place: no word of one follows them."""
        return self.is_plain(at - 1) and not self.is_plain(at + count)

    def owns(self, at: int) -> bool:
        """Tell whether a noun stands before a place that what stands there belongs to."""
        if not self.lexicon.nests or not self.is_plain(at - 1):
            return False
        return not self.word(at - 1).startswith(self.lexicon.definite)

    def is_person(self, at: int) -> bool:
        """Tell whether a first name stands at a place, and no small word that is like it."""
        lexicon = self.lexicon
        return self.word(at) in lexicon.names and not self.find(at, lexicon.inner, lexicon.stops)

    def knows(self, at: int) -> bool:
        """Tell whether the word at a place is known for something else than doing."""
        known = self.lexicon
        lists = (known.nouns, known.changes, known.teams, known.labels, known.groups, known.rates)
        more = (known.places, known.markets, known.scores, known.vague_metrics, known.channels)
        return self.find(at, *lists, *more, known.articles, known.about, known.fixed) > 0

    def part(self, first: int, end: int) -> Part:
        """Return the words of the text from one piece up to another, which is left out."""
        return self.source.part(self.pieces[first].start, self.pieces[end - 1].end)

    def word(self, at: int) -> str:
        """Return the folded word at a place, or nothing beyond the ends and for other pieces."""
        inside = 0 <= at < len(self.pieces)
        return self.pieces[at].word if inside and self.pieces[at].kind in ("word", "mark") else ""


def rows_of(pieces: list[Piece]) -> list[list[str]]:
    """Return for each piece the words that begin there: the first alone, the first two, …."""
    return [_row(pieces, at) for at in range(len(pieces))]


def _row(pieces: list[Piece], at: int) -> list[str]:
    row: list[str] = []
    for piece in pieces[at : at + _LONGEST_PHRASE]:
        if piece.kind not in ("word", "mark"):
            break
        row.append(f"{row[-1]} {piece.word}" if row else piece.word)
    return row
