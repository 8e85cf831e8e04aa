"""A sentence whose words carry endings, cut into pieces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.numbers import choice
from goaltui.core.language.scan import Piece, timed
from goaltui.core.language.sentence import Sentence, rows_of
from goaltui.core.language.source import Source
from goaltui.core.language.statement import Amount, Part
from goaltui.core.language.times import Way, ways
from goaltui.core.language.verb_last.cut import Cut, cut
from goaltui.core.language.verb_last.moments import Scanned, merged
from goaltui.core.language.verb_last.numbers import digits_regex, number, words_regex
from goaltui.core.language.verb_last.when import Trailing

_PHONE = r"(?<!\w)\+?\d+(?:-\d+){2,}(?!\w)|(?<!\w)\+?\d{3,4}-\d{4}(?!\w)|\+\d[\d ()-]{6,}\d"
_WORD = (
    r"[a-z]/[a-z](?!\w)|(?:[^\W\d_]|(?<=[a-z])\d|\d(?=[a-z]))+"
    r"(?:[-'.&](?:[^\W\d_]|(?<=[a-z])\d|\d(?=[a-z]))+)*"
)
_RUN = re.compile(r"[^\W\d_]+")
_MIXED = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Suffixed(Sentence):
    """A sentence with each of its pieces cut into stem and ending."""

    cuts: list[Cut]
    """For each piece what it is made of; of a figure only its ending counts."""
    stops: list[int]
    """For each piece where it ends without its ending."""

    @classmethod
    def made(cls, text: str, lexicon: Lexicon, written: date) -> "Suffixed":
        """Cut `text` into pieces."""
        source = Source.of(text)
        found = list(_scan(source, lexicon, written))
        if lexicon.grammar:
            found = list(merged(source, lexicon.grammar, found))
        pieces = [piece for piece, _, _ in found]
        cuts, stops = [c for _, c, _ in found], [stop for _, _, stop in found]
        return cls(source, lexicon, pieces, rows_of(pieces), cuts, stops)

    def name(self, first: int, end: int) -> Part:
        """Return the words of some pieces, without the ending of the last."""
        return self.source.part(self.pieces[first].start, self.stops[end - 1])


@dataclass(frozen=True)
class _Tool:
    plain: re.Pattern[str]
    ways: tuple[Way, ...]


@lru_cache(maxsize=8)
def _tool(lexicon: Lexicon) -> _Tool:
    currency, units = choice(lexicon.currencies), choice(lexicon.units)
    digits, words = digits_regex(lexicon), words_regex(lexicon)
    figure = (
        rf"(?P<figure>(?P<sign>(?<!\w)[+-])?(?:(?<!\w)(?P<currency>{currency}) ?)?(?P<low>{digits})"
        rf"(?:(?: ?(?:{units}))? ?[~\u223c-] ?(?:(?:{currency}) ?)?(?P<high>{digits}))?"
        rf"(?: ?(?P<unit>{units}))?"
        rf"|(?<!\w)(?P<words>{words})(?P<gap> ?)(?P<counter>{units}))"
    )
    regex = rf"(?P<phone>{_PHONE})|{figure}|(?P<word>{_WORD})|(?P<mark>\S)"
    return _Tool(re.compile(regex), ways(lexicon))


def _scan(source: Source, lexicon: Lexicon, written: date) -> Iterator[Scanned]:
    tool, text, at = _tool(lexicon), source.folded, 0
    times = Trailing(lexicon, tool.ways, text)
    while plain := tool.plain.search(text, at):
        found = times.at(plain.start())
        if found:
            piece = timed(lexicon, source, found, written)
            at = piece.end
            yield piece, Cut(""), at
            continue
        scanned = _plain(lexicon, source, plain)
        at = scanned[0].end
        yield scanned


def _plain(lexicon: Lexicon, source: Source, match: re.Match[str]) -> Scanned:
    """Return the figure, the word or the mark that was matched."""
    start, end = match.span()
    if match["figure"]:
        ending = _ending(lexicon, source.folded, match)
        if ending is not None:
            beyond = end + len(ending)
            role = _role(lexicon, ending)
            amount = _amount(lexicon, source, match)
            piece = Piece("figure", start, beyond, match.group(), amount)
            return piece, Cut("", role), end
        mixed = _MIXED.match(source.folded, start)
        end = mixed.end() if mixed else end
        return _word(lexicon, source, start, end)
    if match["word"]:
        return _word(lexicon, source, start, end)
    kind = "aside" if match["phone"] else "mark"
    piece = Piece("aside" if kind == "aside" else "mark", start, end, match.group())
    return piece, Cut(match.group()), end


def _word(lexicon: Lexicon, source: Source, start: int, end: int) -> Scanned:
    word = source.folded[start:end]
    found = cut(word, lexicon)
    stop = start + len(found.stem) if found.role else end
    return Piece("word", start, end, word), found, stop


def _role(lexicon: Lexicon, ending: str) -> str:
    known = lexicon.grammar.particles if lexicon.grammar else {}
    return known.get(ending, ("", ""))[0]


def _ending(lexicon: Lexicon, text: str, match: re.Match[str]) -> str | None:
    """Return the ending that a figure carries, maybe none; None for what is no figure."""
    grammar = lexicon.grammar
    if grammar is None or (match["words"] and not match["gap"] and match.group() in grammar.whole):
        return None
    after = text[match.end() : match.end() + 1]
    if not after.isalnum():
        return ""
    if after.isdigit() or after.isascii():
        return None
    run = _RUN.match(text, match.end())
    word = run.group() if run else ""
    if word in grammar.particles:
        return word
    unit = match["unit"] or match["counter"]
    bound = any(word[:size] in grammar.bounds for size in range(1, len(word) + 1))
    return "" if bound or (unit and cut(word, lexicon).doing) else None


def _amount(lexicon: Lexicon, source: Source, match: re.Match[str]) -> Amount:
    value = number(match["low"] or match["words"], lexicon)
    unit = lexicon.units.get(match["unit"] or match["counter"] or "", "count")
    if match["currency"]:
        unit = f"currency:{lexicon.currencies[match['currency']]}"
    part = source.part(*match.span())
    high = number(match["high"], lexicon) if match["high"] else None
    return Amount(part.text, part.span, value, unit, bool(match["sign"]), high)
