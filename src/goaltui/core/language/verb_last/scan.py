"""A sentence whose words carry endings, cut into pieces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from goaltui.core.language.grammar import Grammar
from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.numbers import choice
from goaltui.core.language.scan import Piece, timed
from goaltui.core.language.sentence import Sentence, rows_of
from goaltui.core.language.source import Source
from goaltui.core.language.statement import Amount, Part
from goaltui.core.language.times import Way, ways
from goaltui.core.language.verb_last.cut import Cut, as_verb, cut
from goaltui.core.language.verb_last.moments import Scanned, merged
from goaltui.core.language.verb_last.numbers import digits_regex, number, words_regex
from goaltui.core.language.verb_last.when import Trailing

_PHONE = r"(?<!\w)\+?\d+(?:-\d+){2,}(?!\w)|(?<!\w)\+?\d{3,4}-\d{4}(?![\d-])|\+\d[\d ()-]{6,}\d"
_WORD = (
    r"[a-z]/[a-z](?!\w)|(?:[^\W\d_]|(?<=[a-z])\d|\d(?=[a-z]))+"
    r"(?:[-'.&](?:[^\W\d_]|(?<=[a-z])\d|\d(?=[a-z]))+)*"
)
_RUN = re.compile(r"[^\W\d_]+")
_SHORT = 2
"""Letters of a word that may be a noun as well as a verb."""
_END = Piece("mark", 0, 0, "")
_NO_VERB = ("", "aux")
_MOVED = frozenset({"increase", "reduce", "reach"})
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
        cuts = _in_line(lexicon, pieces, [made for _, made, _ in found])
        stops = [stop for _, _, stop in found]
        return cls(source, lexicon, pieces, rows_of(pieces), cuts, stops)

    def name(self, first: int, end: int) -> Part:
        """Return the words of some pieces, without the ending of the last."""
        return self.source.part(self.pieces[first].start, self.stops[end - 1])


def _as_it_stands(lexicon: Lexicon, made: Cut, one: Piece, other: Piece) -> Cut:
    if other.kind != "word":
        return made
    if made.form == "final" and len(one.word) <= _SHORT:
        return Cut(made.stem)
    if made.doing in _MOVED and other.word.startswith(_grammar(lexicon).negates):
        return made._replace(doing="maintain")
    return made


def _in_line(lexicon: Lexicon, pieces: list[Piece], cuts: list[Cut]) -> list[Cut]:
    """Take short words that look like a verb for nouns where one goes on, and heed a “not”."""
    last = len(pieces) - 1
    if last > 0 and pieces[last].word in _grammar(lexicon).plain:
        follows = pieces[last - 1].kind == "figure" or cuts[last - 1].role == "object"
        cuts[last] = (follows and as_verb(pieces[last].word, lexicon)) or cuts[last]
    return [
        _as_it_stands(lexicon, made, one, other)
        for made, one, other in zip(cuts, pieces, [*pieces[1:], _END], strict=False)
    ]


@dataclass(frozen=True)
class _Tool:
    plain: re.Pattern[str]
    bare: re.Pattern[str]
    """A figure in digits without its unit."""
    single: re.Pattern[str]
    """A figure in digits that is no range."""
    ways: tuple[Way, ...]


@lru_cache(maxsize=8)
def _tool(lexicon: Lexicon) -> _Tool:
    currency, units = choice(lexicon.currencies), choice(lexicon.units)
    digits, words = digits_regex(lexicon), words_regex(lexicon)
    low = rf"(?P<sign>(?<!\w)[+-])?(?:(?<!\w)(?P<currency>{currency}) ?)?(?P<low>{digits})"
    unit = rf"(?: ?(?P<unit>{units}))?"
    number = rf"{low}(?:(?: ?(?:{units}))? ?[~\u223c-] ?(?:(?:{currency}) ?)?(?P<high>{digits}))?"
    spoken = (
        rf"|(?<!\w)(?P<length>{choice(_lengths(lexicon))})"
        rf"|(?<!\w)(?P<words>{words})(?P<gap> ?)(?P<counter>{units})"
    )
    figure = f"(?P<figure>{number}{unit}{spoken})"
    regex = rf"(?P<phone>{_PHONE})|{figure}|(?P<word>{_WORD})|(?P<mark>\S)"
    single = re.compile(f"{low}(?P<high>(?!))?{unit}{spoken}")
    return _Tool(re.compile(regex), re.compile(number), single, ways(lexicon))


def _lengths(lexicon: Lexicon) -> dict[str, tuple[int, str]]:
    """Return the words that are a length of time, each with its number and unit."""
    known = lexicon.grammar.lengths if lexicon.grammar else {}
    return {word: (n, unit) for unit, row in known.items() for word, n in row.items()}


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
        return _figure(lexicon, source, match) or _mixed(lexicon, source, start, end)
    if match["word"]:
        return _word(lexicon, source, start, end)
    if match["phone"]:
        run = _RUN.match(source.folded, end)
        end = run.end() if run and _role(lexicon, run.group()) else end
        return Piece("aside", start, end, match.group()), Cut(""), end
    return Piece("mark", start, end, match.group()), Cut(match.group()), end


def _figure(lexicon: Lexicon, source: Source, match: re.Match[str]) -> Scanned | None:
    """Return a figure with its unit; of several readings the first that its ending allows."""
    if _is_no_range(lexicon, source.folded, match):
        match = _tool(lexicon).single.match(source.folded, match.start()) or match
    start, end = match.span()
    if _named(lexicon, source.folded, match):
        return None
    ending = _ending(lexicon, source.folded, match)
    if ending is None and match["low"]:
        bare = _tool(lexicon).bare.match(source.folded, start)
        if bare is None or _letter_before(source.folded, start):
            return None
        known, match, end = match["unit"], bare, bare.end()
        end += 0 if known else len(_counter(lexicon, source.folded, end))
        ending = _ending(lexicon, source.folded, match, end)
    if ending is None:
        return None
    amount = _amount(lexicon, source, match, end)
    piece = Piece("figure", start, end + len(ending), source.folded[start:end], amount)
    return piece, Cut("", _role(lexicon, ending)), end


def _is_no_range(lexicon: Lexicon, text: str, match: re.Match[str]) -> bool:
    """Tell whether what looks like the upper end of a range is something else: “75 % - 2027”."""
    if not match["high"]:
        return False
    dated = _RUN.match(text, match.end()) is not None and match["unit"] is None
    return dated or number(match["high"], lexicon) < number(match["low"], lexicon)


def _letter_before(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isalpha()


def _named(lexicon: Lexicon, text: str, match: re.Match[str]) -> bool:
    """Tell whether a figure is part of a name: the second team, a virus of a year."""
    if match["words"] and _is_whole(_grammar(lexicon), match):
        return True
    low, unit = match["low"] or "", match["unit"] or ""
    if low.isdigit() and not unit and _letter_before(text, match.start()):
        return True
    if unit not in lexicon.teams:
        return False
    run = _RUN.match(text, match.end())
    role = _role(lexicon, run.group() if run else "")
    named = text[match.end() : match.end() + 2].strip()[:1] in (":", "-")
    return role in ("topic", "subject", "from") or named


def _is_whole(grammar: Grammar, match: re.Match[str]) -> bool:
    """Tell whether a number in words, or a number and its unit, is quite another word."""
    return match["words"] in grammar.whole if match["gap"] else match.group() in grammar.whole


def _counter(lexicon: Lexicon, text: str, at: int) -> str:
    """Return a word for what is counted that no list knows, glued to its number."""
    run = _RUN.match(text, at)
    word = run.group() if run else ""
    for size in (1, 2):
        if len(word) == size or _role(lexicon, word[size:]):
            known = word.isascii() or word[:size] in _grammar(lexicon).ordinals
            return "" if known else word[:size]
    return ""


def _mixed(lexicon: Lexicon, source: Source, start: int, end: int) -> Scanned:
    mixed = _MIXED.match(source.folded, start)
    return _word(lexicon, source, start, mixed.end() if mixed else end)


def _word(lexicon: Lexicon, source: Source, start: int, end: int) -> Scanned:
    word = source.folded[start:end]
    found = cut(word, lexicon)
    stop = start + len(found.stem) if found.role else end
    return Piece("word", start, end, word), found, stop


def _grammar(lexicon: Lexicon) -> Grammar:
    return lexicon.grammar or Grammar()


def _role(lexicon: Lexicon, ending: str) -> str:
    return _grammar(lexicon).particles.get(ending, ("", ""))[0]


def _ending(lexicon: Lexicon, text: str, match: re.Match[str], end: int = 0) -> str | None:
    """Return the ending that a figure carries, maybe none; None for what is no figure."""
    grammar, groups, end = _grammar(lexicon), match.groupdict(), end or match.end()
    length = groups.get("length")
    after = text[end : end + 1]
    if not after.isalnum():
        return "" if not length or _verb_follows(lexicon, text, end) else None
    if after.isdigit() or after.isascii():
        return None
    run = _RUN.match(text, end)
    word = run.group() if run else ""
    aside = _role(lexicon, word) == "aside" and word[:1] in grammar.bounds
    if word in grammar.particles and not aside:
        return word
    if length:
        return None
    for size in range(len(word) - 2, 0, -1):
        if word[:size] in grammar.particles and cut(word[size:], lexicon).doing not in _NO_VERB:
            return word[:size]
    unit = groups.get("unit") or groups.get("counter")
    bound = any(word[:size] in grammar.bounds for size in range(1, len(word) + 1))
    return "" if bound or (unit and cut(word, lexicon).doing not in _NO_VERB) else None


def _verb_follows(lexicon: Lexicon, text: str, at: int) -> bool:
    run = _RUN.match(text, at + 1)
    return run is not None and cut(run.group(), lexicon).doing not in _NO_VERB


def _amount(lexicon: Lexicon, source: Source, match: re.Match[str], end: int) -> Amount:
    groups = match.groupdict()
    part = source.part(match.start(), end)
    if groups.get("length"):
        n, unit = _lengths(lexicon)[match["length"]]
        return Amount(part.text, part.span, Decimal(n), unit)
    value = number(match["low"] or match["words"], lexicon)
    unit = lexicon.units.get(groups.get("unit") or groups.get("counter") or "", "count")
    if match["currency"]:
        unit = f"currency:{lexicon.currencies[match['currency']]}"
    high = number(match["high"], lexicon) if match["high"] else None
    return Amount(part.text, part.span, value, unit, relative=bool(match["sign"]), high=high)
