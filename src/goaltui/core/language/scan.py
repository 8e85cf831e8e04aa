"""A sentence cut into pieces: words, figures, times, and what is none of them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Literal, NamedTuple

from goaltui.core.language.lexicon import Lexicon, TimeRule
from goaltui.core.language.numbers import choice, digits_regex, number, words_regex
from goaltui.core.language.pattern import to_regex
from goaltui.core.language.periods import resolve
from goaltui.core.language.source import Source
from goaltui.core.language.statement import Amount, Cadence, Deadline

_PHONE = r"\+?\d+(?:-\d+){2,}|\+\d[\d ()-]{6,}\d"
_WORD = r"[^\W_]/[^\W_](?!\w)|[^\W_]+(?:[-'.&][^\W_]+)*"
_DATES = {
    "iso": re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"),
    "slashed": re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})"),
    "dotted": re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"),
}
_BUILT_IN = {
    "year": r"(?:19|20)\d\d(?!\d)",
    "yyyy": r"(?:19|20)\d\d(?!\d)",
    "day": r"[0-3]?\d(?!\d)",
    "word": r"[^\W_]+(?:[-'][^\W_]+)*",
}

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
    """The expression that cuts sentences of one language, and what its groups mean."""

    lexicon: Lexicon
    regex: re.Pattern[str]
    rules: dict[str, TimeRule]


@lru_cache(maxsize=8)
def scanner(lexicon: Lexicon) -> Scanner:
    """Return the scanner of a language; made once for each lexicon.

    Raises:
        ValueError: a pattern of the lexicon is malformed.
    """
    rules: dict[str, TimeRule] = {}
    choices: list[str] = []
    for rule in lexicon.times:
        for pattern in rule.patterns:
            name = f"r{len(rules)}"
            rules[name] = rule
            choices.append(_when(rule, name, to_regex(pattern, _named(lexicon, name))))
    regex = (
        rf"(?=\S)(?:(?<!\w)|(?!\w))(?:{_lead(lexicon)})?(?:{'|'.join(choices) or '(?!)'})(?!\w)"
        rf"|(?<!\w)(?P<phone>{_PHONE})(?!\w)|{_figure(lexicon)}"
        rf"|(?P<word>{_WORD})|(?P<mark>\S)"
    )
    return Scanner(lexicon, re.compile(regex), rules)


def scan(source: Source, lexicon: Lexicon, written: date) -> list[Piece]:
    """Return the pieces of a sentence in their order; only white space is left out."""
    tool = scanner(lexicon)
    pieces = [_piece(tool, source, m, written) for m in tool.regex.finditer(source.folded)]
    return [_settled(lexicon, pieces, at) for at in range(len(pieces))]


def _settled(lexicon: Lexicon, pieces: list[Piece], at: int) -> Piece:
    """Return a piece as it is, or as a word where “monthly” is but part of “monthly revenue”."""
    piece, following = pieces[at], pieces[at + 1] if at + 1 < len(pieces) else None
    if piece.kind != "cadence" or piece.word not in lexicon.classes.get("often", {}):
        return piece
    if following is None or following.kind != "word" or following.word in lexicon.stops:
        return piece
    return Piece("word", piece.start, piece.end, piece.word)


def _lead(lexicon: Lexicon) -> str:
    """Return the group of words that stand before a time, told apart by what they make of it."""
    starts, compares = choice(lexicon.starts), choice(lexicon.compares)
    leads = choice(lexicon.leads)
    return rf"(?P<lead>(?P<starts>{starts})|(?P<compares>{compares})|{leads}):? +"


def _when(rule: TimeRule, name: str, regex: str) -> str:
    grouped = f"(?P<{name}>{regex})"
    if rule.lead == "needed":
        return f"(?(lead){grouped}|(?!))"
    return grouped if rule.lead == "any" else f"(?(lead)(?!)|{grouped})"


def _named(lexicon: Lexicon, rule: str) -> Callable[[str], str]:
    """Return what turns a class into an expression; one that comes twice is kept once."""
    seen: set[str] = set()

    def regex(name: str) -> str:
        if name == "word":
            return _BUILT_IN[name]
        group = "?:" if name in seen else f"?P<{rule}_{name}>"
        seen.add(name)
        if name in _DATES:
            bare = re.sub(r"\?P<\w+>", "?:", _DATES[name].pattern)
            return f"({group}{bare})"
        known = choice(lexicon.classes.get(name, {}))
        if name == "n":
            known = rf"\d{{1,3}}(?!\d)|(?:{choice(lexicon.numbers)})(?!\w)"
        elif name in _BUILT_IN:
            known = f"{_BUILT_IN[name]}|{known}"
        return f"({group}{known})"

    return regex


def _figure(lexicon: Lexicon) -> str:
    currency, units = choice(lexicon.currencies), choice(lexicon.units)
    digits = digits_regex(lexicon)
    return (
        rf"(?<!\w)(?P<figure>(?P<sign>[+-])?(?:(?P<currency>{currency}) ?)?"
        rf"(?P<low>{digits}|{words_regex(lexicon)})(?:-(?:(?:{currency}) ?)?(?P<high>{digits}))?"
        rf"(?: ?(?P<unit>{units})(?!\w))?)(?!\w|-[^\W\d])"
    )


def _piece(tool: Scanner, source: Source, match: re.Match[str], written: date) -> Piece:
    start, end = match.span()
    word, name = match.group(), match.lastgroup or "mark"
    if name in tool.rules:
        return _timed(tool, source, match, written)
    if name == "figure":
        amount = _amount(tool.lexicon, source, match)
        return (
            Piece("figure", start, end, word, amount) if amount else Piece("word", start, end, word)
        )
    if name == "phone":
        return Piece("aside", start, end, word)
    return Piece("word" if name == "word" else "mark", start, end, word)


def _amount(lexicon: Lexicon, source: Source, match: re.Match[str]) -> Amount | None:
    """Return the figure matched; None for a lone “one”, which counts nothing."""
    low, high = match["low"], match["high"]
    value = number(low, lexicon)
    if value == 1 and not low[0].isdigit() and not match["unit"]:
        return None
    unit = lexicon.units.get(match["unit"] or "", "count")
    if match["currency"]:
        unit = f"currency:{lexicon.currencies[match['currency']]}"
    part = source.part(*match.span())
    upper = number(high, lexicon) if high else None
    return Amount(part.text, part.span, value, unit, bool(match["sign"]), upper)


def _timed(tool: Scanner, source: Source, match: re.Match[str], written: date) -> Piece:
    rule, (start, end) = tool.rules[match.lastgroup or ""], match.span()
    aside = Piece("aside", start, end, match.group())
    if rule.kind == "share":
        said = source.part(start, end)
        amount = Amount(said.text, said.span, Decimal(rule.share), "percent", relative=True)
        return Piece("figure", start, end, match.group(), amount)
    if rule.kind == "aside" or match["starts"] or match["compares"]:
        return aside
    found, unit = _found(tool.lexicon, match, rule, written)
    part = source.part(start, end)
    if rule.kind == "cadence":
        every = Cadence(part.text, part.span, unit or "month", found.get("n", 1))
        return Piece("cadence", start, end, match.group(), every)
    dated = resolve(_arithmetic(rule.kind), unit, found, written)
    undated = rule.kind in ("event", "after_event", "vague")
    if dated is None and not undated:
        return aside
    deadline = Deadline(part.text, part.span, *_labels(rule.kind, unit, found), dated)
    return Piece("deadline", start, end, match.group(), deadline)


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


def _numeric(name: str, text: str) -> dict[str, int]:
    """Return the parts of a date in figures; a month above twelve is the day after all."""
    match = _DATES[name].match(text)
    parts = {key: int(value) for key, value in match.groupdict().items()} if match else {}
    if parts.get("month", 0) > 12:
        parts["month"], parts["day"] = parts["day"], parts["month"]
    return parts


def _found(
    lexicon: Lexicon, match: re.Match[str], rule: TimeRule, written: date
) -> tuple[dict[str, int], str | None]:
    """Return the figures that a pattern found, and the unit of time that it names."""
    prefix = f"{match.lastgroup}_"
    found = {} if rule.n is None else {"n": rule.n}
    unit = rule.unit
    for key, text in match.groupdict().items():
        if text is None or not key.startswith(prefix):
            continue
        name = key.removeprefix(prefix)
        if name in _DATES:
            found.update(_numeric(name, text))
            continue
        value = lexicon.classes.get(name, {}).get(text)
        if isinstance(value, str):
            unit = value
        elif value is None:
            found["year" if name == "yyyy" else name] = int(number(text, lexicon))
        else:
            found[name] = written.year + value if name == "year" else value
    return found, unit
