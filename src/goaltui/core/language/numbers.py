"""Numbers in digits and in words."""

import re
from collections.abc import Iterable
from decimal import Decimal

from goaltui.core.language.lexicon import Lexicon


def choice(words: Iterable[str]) -> str:
    """Return the expression for any of `words`, the longest first; for none, one that fails."""
    return "|".join(map(re.escape, longest_first(words))) or "(?!)"


def longest_first(words: Iterable[str]) -> list[str]:
    """Return `words` in the order in which they are tried, so that no word hides a longer one."""
    return sorted(words, key=lambda w: (-len(w), w))


def digits_regex(lexicon: Lexicon) -> str:
    """Return the expression for a number in digits, its multiplier such as “k” included."""
    group, decimal = re.escape(lexicon.group), re.escape(lexicon.decimal)
    plain = rf"(?:\d{{1,3}}(?:{group}\d{{3}})+|\d{{1,15}})(?:{decimal}\d{{1,10}})?"
    return rf"{plain}(?: ?(?:{choice(lexicon.multipliers)})(?!\w))?"


def words_regex(lexicon: Lexicon) -> str:
    """Return the expression for a number in words, eight of them at most."""
    long = {m for m in lexicon.multipliers if len(m) > 2}
    linked = rf"(?: (?:{choice(lexicon.number_links)})(?= (?:{choice(lexicon.numbers)})))?"
    word = rf"{choice(lexicon.numbers)}|(?:{choice(long)}){linked}"
    return rf"(?:{word})(?:[ -](?:{word})){{0,7}}(?!\w)"


def number(text: str, lexicon: Lexicon) -> Decimal:
    """Return the value of what one of the two expressions matched."""
    if text[0].isdigit():
        end = max(i for i, c in enumerate(text) if c.isdigit()) + 1
        figure = text[:end].replace(lexicon.group, "").replace(lexicon.decimal, ".")
        return Decimal(figure) * lexicon.multipliers.get(text[end:].strip(), 1)
    return Decimal(_in_words(re.split("[ -]", text), lexicon))


def _in_words(words: list[str], lexicon: Lexicon) -> int:
    """Add up words from the left: “two hundred fifty thousand” is (2 · 100 + 50) · 1000."""
    total = current = 0
    for word in (w for w in words if w not in lexicon.number_links):
        by = lexicon.multipliers.get(word)
        if by is None:
            current += lexicon.numbers[word]
        elif by < 1_000:
            current = (current or 1) * by
        else:
            total, current = total + (current or 1) * by, 0
    return total + current
