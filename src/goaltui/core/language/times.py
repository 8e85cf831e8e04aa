"""The ways in which a lexicon says when, each an expression of its own.

There are more than a hundred, and most sentences hold few of their words. So an expression is
made when a text first holds what it needs, and of the words of its classes it has but those that
the text holds: a month's twelve names in all their forms take milliseconds to compile, one takes
a tenth of one.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from goaltui.core.language.lexicon import Lexicon, TimeRule
from goaltui.core.language.numbers import choice, longest_first
from goaltui.core.language.pattern import needs, to_regex

DATES: Final = {
    "iso": re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})"),
    "slashed": re.compile(r"(?P<month>\d{1,2})[/-](?P<day>\d{1,2})[/-](?P<year>\d{4}|\d\d(?!\d))"),
    "dotted": re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4}|\d\d(?!\d))"),
    "short": re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})(?![\d/])"),
}
"""Classes of dates in figures, known to every language."""

_BUILT_IN: Final = {
    "year": r"(?:19|20)\d\d(?!\d)",
    "yyyy": r"(?:19|20)\d\d(?!\d)",
    "yy": r"[23]\d(?!\d)",
    "day": r"[0-3]?\d(?!\d)",
    "word": r"[^\W_]+(?:[-'][^\W_]+)*",
    "name": r"[^\W\d_]+(?:[-'][^\W_]+)*",
}
_FIGURES: Final = ("year", "yyyy", "yy", "day", *DATES)
_ANY: Final = ("word", "name")
"""Classes of words that no list holds."""
_DIGITS: Final = "0123456789"
_LEADS: Final = ("starts", "compares", "leads")
_CLASS: Final = re.compile(r"\{(\w+)\}")
_EDGE: Final = re.compile(r"(?<!\w)|(?!\w)")
_GAP: Final = re.compile(r":? +")


class Found(NamedTuple):
    """A stretch of a text that says when."""

    rule: TimeRule
    start: int
    end: int
    lead: str
    """What its lead makes of the time: `starts`, `compares` or `leads`; empty without a lead."""
    groups: Mapping[str, str | None]
    """What stands there for each class of the pattern."""


@dataclass(frozen=True, eq=False)
class Way:
    """One pattern of one rule."""

    lexicon: Lexicon
    rule: TimeRule
    pattern: str
    needs: tuple[frozenset[str], ...]
    """Words: without one of each list a text does not hold it."""
    words: frozenset[str]
    """All words of its classes."""


@dataclass(eq=False)
class Possible:
    """A way whose words are in a text."""

    way: Way
    words: frozenset[str]
    """Those words of its classes that are there."""

    @property
    def rule(self) -> TimeRule:
        """The rule that it belongs to."""
        return self.way.rule

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The expression of the time alone; raises ValueError where the pattern is malformed."""
        return _compiled(self.way, self.words)


@lru_cache(maxsize=4_096)
def _compiled(way: Way, words: frozenset[str]) -> re.Pattern[str]:
    regex = to_regex(way.pattern, _named(way.lexicon, words))
    if way.lexicon.grammar:  # words are run together, and endings follow
        return re.compile(regex.replace(" +", " *"))
    return re.compile(rf"(?:{regex})(?!\w)")


def ways(lexicon: Lexicon) -> tuple[Way, ...]:
    """Return all ways of a language in the order in which they win."""
    words: dict[str, Iterable[str] | None] = {**lexicon.classes}
    counted = {*_DIGITS, *lexicon.numbers, *lexicon.classes.get("n", ())}
    words |= {"n": counted, "whole": counted, **dict.fromkeys(_ANY)}
    words |= {name: {*_DIGITS, *lexicon.classes.get(name, ())} for name in _FIGURES}
    return tuple(
        Way(
            lexicon,
            rule,
            pattern,
            tuple(map(frozenset, needs(pattern, lambda n: words.get(n, ())))),
            frozenset().union(*(words.get(name) or () for name in _CLASS.findall(pattern))),
        )
        for rule in lexicon.times
        for pattern in rule.patterns
    )


class Times:
    """What may say when in one text."""

    def __init__(self, lexicon: Lexicon, known: tuple[Way, ...], text: str) -> None:
        """Look for those ways whose words are in `text`."""
        self._text = text
        self._leads = [
            (kind, lead)
            for kind in _LEADS
            for lead in longest_first(getattr(lexicon, kind))
            if lead in text
        ]
        self._ways = list(possible(known, text))

    def at(self, start: int) -> Found | None:
        """Return what says when from `start` on: the first way that fits, with a lead if it can."""
        if not self._ways or not _EDGE.match(self._text, start):
            return None
        for lead, place in (*self._led(start), ("", start)):
            for way in self._ways:
                if way.rule.lead != ("none" if lead else "needed") and (
                    match := way.regex.match(self._text, place)
                ):
                    return Found(way.rule, start, match.end(), lead, match.groupdict())
        return None

    def _led(self, start: int) -> Iterator[tuple[str, int]]:
        """Yield where a time would begin after each lead that stands at `start`."""
        for kind, lead in self._leads:
            if self._text.startswith(lead, start) and (
                gap := _GAP.match(self._text, start + len(lead))
            ):
                yield kind, gap.end()


def possible(known: tuple[Way, ...], text: str) -> Iterator[Possible]:
    """Yield those ways whose words are in `text`."""
    there = frozenset(word for word in _words(known) if word in text)
    return (
        Possible(way, there & way.words)
        for way in known
        if not any(map(there.isdisjoint, way.needs))
    )


@lru_cache(maxsize=16)
def _words(known: tuple[Way, ...]) -> frozenset[str]:
    """Return all words that any of the ways has or needs."""
    needed = {word for way in known for words in way.needs for word in words}
    return frozenset(needed.union(*(way.words for way in known)))


def _named(lexicon: Lexicon, there: frozenset[str]) -> Callable[[str], str]:
    """Return what turns a class into an expression of those of its words that are `there`.

    One that comes twice is kept once.
    """
    seen: set[str] = set()

    def regex(name: str) -> str:
        if name in _ANY:
            return _BUILT_IN[name]
        group = "?:" if name in seen else f"?P<{name}>"
        seen.add(name)
        if name in DATES:
            bare = re.sub(r"\?P<\w+>", "?:", DATES[name].pattern)
            return f"({group}{bare})"
        known = choice(there.intersection(lexicon.classes.get(name, ())))
        if name in ("n", "whole"):
            counted = there.intersection([*lexicon.classes.get("n", ()), *lexicon.numbers])
            edge = "" if lexicon.grammar else r"(?!\w)"
            known = rf"\d{{1,3}}(?!\d)|(?:{choice(counted)}){edge}"
        elif name in _BUILT_IN:
            known = f"{_BUILT_IN[name]}|{known}"
        return f"({group}{known})"

    return regex
