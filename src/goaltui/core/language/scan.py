"""A sentence cut into pieces: words, figures, times, and what is none of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.numbers import choice, digits_regex, number, shared, words_regex
from goaltui.core.language.periods import resolve
from goaltui.core.language.source import Source
from goaltui.core.language.statement import Amount, Cadence, Deadline, Part
from goaltui.core.language.times import DATES, Found, Times, Way, ways

_FEW = 6
"""Pieces from “one” to how often it comes round."""
_CENTURY = 2_000
_PHONE = (
    r"(?=\d{9,15}(?!\d))\d*[1-9]\d{0,4}(?!\d)|0\d{2,}(?: \d{2,})+"
    r"|\+?\d+(?:-\d+){2,}|\+\d[\d ()-]{6,}\d"
)
_WORD = (
    r"\"[^\"]{1,40}\"(?!$)|(?<!\w)'[^' ][^']{0,40}'(?!\w|$)|[^\W_]/[^\W_](?!\w)"
    r"|[^\W_]+(?:[-'.&][^\W_]+)*(?:(?<=s)'(?= [^\W_]))?"
)
_SHORT = 5
"""Letters of a word that is too short for a number in its ending."""
Kind = Literal["word", "mark", "figure", "deadline", "cadence", "aside"]


class Piece(NamedTuple):
    """A stretch of the folded sentence."""

    kind: Kind
    start: int
    end: int
    word: str
    value: Amount | Cadence | Deadline | None = None


@dataclass(frozen=True)
class Scanner:
    """What cuts the sentences of one language."""

    lexicon: Lexicon
    regex: re.Pattern[str]
    """Whatever says no time: a figure, a word, a mark."""
    ways: tuple[Way, ...]

    def cut(self, text: str) -> Iterator[Found | re.Match[str]]:
        """Yield the pieces of `text` in their order."""
        times, at = Times(self.lexicon, self.ways, text), 0
        while plain := self.regex.search(text, at):
            found = times.at(plain.start())
            yield found or plain
            at = found.end if found else plain.end()


@lru_cache(maxsize=8)
def scanner(lexicon: Lexicon) -> Scanner:
    """Return the scanner of a language; made once for each lexicon."""
    regex = (
        rf"(?<!\w)(?P<phone>{_PHONE})(?!\w)|{_figure(lexicon)}|(?P<word>{_WORD})|(?P<mark>[-=]>|\S)"
    )
    return Scanner(lexicon, re.compile(regex), ways(lexicon))


def scan(source: Source, lexicon: Lexicon, written: date) -> list[Piece]:
    """Return the pieces of a sentence in their order; only white space is left out."""
    tool = scanner(lexicon)
    pieces = [_piece(tool, source, found, written) for found in tool.cut(source.folded)]
    pieces = [_alone(lexicon, source, pieces, at) for at in range(len(pieces))]
    settled = [_settled(lexicon, source, pieces, at) for at in range(len(pieces))]
    return list(_ranges(lexicon, source, settled)) if lexicon.between else settled


def _alone(lexicon: Lexicon, source: Source, pieces: list[Piece], at: int) -> Piece:
    """Return “one” as a figure where it comes round again: one article a week."""
    piece = pieces[at]
    if piece.kind != "word" or lexicon.numbers.get(piece.word) != 1:
        return piece
    again = any(later.kind == "cadence" for later in pieces[at + 1 : at + _FEW])
    part = source.part(piece.start, piece.end)
    one = Amount(part.text, part.span, Decimal(1), "count")
    return piece._replace(kind="figure", value=one) if again else piece


def _ranges(lexicon: Lexicon, source: Source, pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces with the ends of “between 5 and 10” as one figure."""
    skip = 0
    for at, piece in enumerate(pieces):
        first = at - 2 if at > 1 and pieces[at - 1].word in lexicon.articles else at - 1
        between = lexicon.between.get(pieces[first].word) if first >= 0 else None
        if skip:
            skip -= 1
        elif between and [p.word for p in pieces[at + 1 : at + 2]] == [between]:
            end = at + 2
            end += end < len(pieces) and pieces[end].word in lexicon.articles
            whole = _range(lexicon, source, piece, pieces[end]) if end < len(pieces) else None
            yield whole or piece
            skip = end - at if whole else 0
        else:
            yield piece


def _range(lexicon: Lexicon, source: Source, low: Piece, high: Piece) -> Piece | None:
    if not (isinstance(low.value, Amount) and isinstance(high.value, Amount)):
        return None
    part = source.part(low.start, high.end)
    top = high.value
    unit = top.unit if low.value.unit == "count" else low.value.unit
    value = shared(low.value, top, lexicon)
    amount = Amount(part.text, part.span, value, unit, low.value.relative, top.value)
    return Piece("figure", low.start, high.end, low.word, amount)


def _settled(lexicon: Lexicon, source: Source, pieces: list[Piece], at: int) -> Piece:
    """Return a piece as it is, or as a word where “monthly” is but part of “monthly revenue”."""
    dual = _dual(lexicon, pieces[at], source) if pieces[at].kind == "word" else None
    if dual:
        return dual
    piece, following = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None
    if piece.kind != "cadence" or piece.word not in lexicon.classes.get("often", {}):
        return piece
    if following is None or following.kind != "word" or following.word in lexicon.stops:
        return piece
    return Piece("word", piece.start, piece.end, piece.word)


def _dual(lexicon: Lexicon, piece: Piece, source: Source) -> Piece | None:
    """Return a word that holds its number; a unit of time is a figure, and all else is counted."""
    unit = lexicon.duals.get(piece.word)
    ending = piece.word.endswith(tuple(lexicon.dual_endings)) and len(piece.word) > _SHORT
    if unit is None and not ending:
        return None
    part = source.part(piece.start, piece.end)
    amount = Amount(part.text, part.span, Decimal(2), unit or "count")
    counts = amount.unit == "count"
    return piece._replace(kind="word" if counts else "figure", value=amount)


def _figure(lexicon: Lexicon) -> str:
    currency, units = choice(lexicon.currencies), choice(lexicon.units)
    digits, half = digits_regex(lexicon), choice(lexicon.and_half)
    fixed = f"(?:{choice(lexicon.fixed)})(?!\\w)"
    upper = rf"%?-(?:(?:{currency}) ?)?(?P<high>{digits})"
    return (
        rf"(?<!\w)(?P<figure>(?P<sign>[+-])?(?:(?P<currency>{currency}) ?)?"
        rf"(?P<low>{digits}|{words_regex(lexicon)})(?:{upper})?\+?"
        rf"(?:(?! {fixed}) ?(?P<unit>{units})(?!\w)(?P<half> (?:{half}))?)?)(?!\w|-[^\W\d]|[.,]\d)"
    )


def _piece(tool: Scanner, source: Source, found: Found | re.Match[str], written: date) -> Piece:
    if isinstance(found, Found):
        return timed(tool.lexicon, source, found, written)
    start, end = found.span()
    word, name = found.group(), found.lastgroup or "mark"
    if name == "figure":
        amount = _amount(tool.lexicon, source, found)
        return (
            Piece("figure", start, end, word, amount) if amount else Piece("word", start, end, word)
        )
    if name == "phone":
        return Piece("aside", start, end, word)
    return Piece("word" if name == "word" else "mark", start, end, word)


def _amount(lexicon: Lexicon, source: Source, match: re.Match[str]) -> Amount | None:
    """Return the figure matched; None for a lone “one”, which counts nothing."""
    low, high = match["low"], match["high"]
    value = number(low, lexicon) + (Decimal("0.5") if match["half"] else 0)
    if value == 1 and not low[0].isdigit() and not match["unit"]:
        return None
    unit = _unit(lexicon, source, match)
    if match["currency"]:
        code = lexicon.currencies[match["currency"]]
        unit = f"currency:{code}" if code.isupper() else code
    part = source.part(*match.span())
    upper = number(high, lexicon) if high else None
    if upper and value < upper and _multiplier(lexicon, low) == 1:
        value *= _multiplier(lexicon, high)
    return Amount(part.text, part.span, value, unit, bool(match["sign"]), upper)


def _unit(lexicon: Lexicon, source: Source, match: re.Match[str]) -> str:
    """Return the unit of a figure, by its spelling where two units fold alike."""
    said = match["unit"]
    written = source.part(*match.span("unit")).text if said and lexicon.spelled else ""
    return lexicon.spelled.get(written) or lexicon.units.get(said or "", "count")


def _multiplier(lexicon: Lexicon, figure: str) -> int:
    return lexicon.multipliers.get(figure.lstrip("0123456789., "), 1)


def timed(lexicon: Lexicon, source: Source, time: Found, written: date) -> Piece:
    """Return what a stretch that says when is: a deadline, a cadence, a share, or an aside."""
    rule, start, end = time.rule, time.start, time.end
    said = source.folded[start:end]
    aside = Piece("aside", start, end, said)
    if rule.kind == "share":
        return Piece("figure", start, end, said, _share(lexicon, source.part(start, end), time))
    if rule.kind == "word":
        return Piece("word", start, end, said)
    if rule.kind == "aside" or time.lead in ("starts", "compares"):
        return aside
    found, unit = _found(lexicon, time, written)
    part = source.part(start, end)
    if rule.kind == "cadence":
        every = Cadence(part.text, part.span, unit or "month", found.get("n", 1))
        return Piece("cadence", start, end, said, every)
    dated = resolve(_arithmetic(rule.kind), unit, found, written)
    undated = rule.kind in ("event", "after_event", "vague")
    if dated is None and not undated:
        return aside
    deadline = Deadline(part.text, part.span, *_labels(rule.kind, unit, found), dated)
    return Piece("deadline", start, end, said, deadline)


def _share(lexicon: Lexicon, part: Part, time: Found) -> Amount:
    """Return the figure that words stand for: “a third of”, “one in five”, “threefold”."""
    groups, rule = dict(time.groups), time.rule
    whole = groups.pop("whole", None)
    name, text = next(((name, text) for name, text in groups.items() if text), ("", ""))
    value = rule.share or lexicon.classes.get(name, {}).get(text)
    figure = Decimal(str(value)) if value else number(text or "1", lexicon)
    if whole:
        figure = (100 * figure / (number(whole, lexicon) or 1)).quantize(Decimal("0.1"))
    return Amount(part.text, part.span, figure, rule.unit or "percent", rule.relative)


_CURRENT = {"this": 0, "next": 1}


def _arithmetic(kind: str) -> str:
    return "current" if kind.split("_")[0] in _CURRENT or kind == "week" else kind


def _labels(
    kind: str, unit: str | None, found: dict[str, int]
) -> tuple[str, int | None, str | None]:
    """Return the kind, count and unit that a deadline shows."""
    if kind == "in_n":
        return f"in_n_{unit}s", found["n"], None
    if kind == "after_event":
        return kind, found.get("n"), unit
    return ("by_date" if kind == "week" else kind), None, None


def _numeric(name: str, text: str, *, day_first: bool) -> dict[str, int]:
    """Return the parts of a date in figures; a month above twelve is the day after all."""
    match = DATES[name].match(text)
    parts = {key: int(value) for key, value in match.groupdict().items()} if match else {}
    if day_first and name in ("slashed", "short"):
        parts["month"], parts["day"] = parts["day"], parts["month"]
    if parts.get("year", _CENTURY) < 100:
        parts["year"] += _CENTURY
    if parts.get("month", 0) > 12:
        parts["month"], parts["day"] = parts["day"], parts["month"]
    return parts


_SAME_AS = {"yyyy": "year", "mm": "month", "qq": "quarter", "hh": "half"}
"""Classes that hold another way of writing what a second class holds."""


def _found(lexicon: Lexicon, time: Found, written: date) -> tuple[dict[str, int], str | None]:
    """Return the figures that a pattern found, and the unit of time that it names."""
    found = {} if time.rule.n is None else {"n": time.rule.n}
    unit = time.rule.unit
    for name, text in time.groups.items():
        if text is None:
            continue
        if name in DATES:
            found.update(_numeric(name, text, day_first=lexicon.day_first))
            continue
        value = lexicon.classes.get(name, {}).get(text)
        if isinstance(value, str):
            unit = value
        elif value is None:
            century = _CENTURY if name == "yy" else 0
            found["year" if name in ("yyyy", "yy") else name] = int(number(text, lexicon)) + century
        else:
            key = _SAME_AS.get(name, name)
            found[key] = written.year + value if name == "year" else value
    return found, unit
