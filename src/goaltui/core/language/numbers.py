"""Numbers in digits and in words."""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.source import fold_line
from goaltui.core.language.statement import Amount

_ALIKE = 10
"""How many times the other one of two numbers may be that share a multiplier."""


def choice(words: Iterable[str]) -> str:
    """Return the expression for any of `words`, the longest first; for none, one that fails."""
    return "|".join(map(re.escape, longest_first(words))) or "(?!)"


def longest_first(words: Iterable[str]) -> list[str]:
    """Return `words` in the order in which they are tried, so that no word hides a longer one."""
    return sorted(words, key=lambda w: (-len(w), w))


def digits_regex(lexicon: Lexicon) -> str:
    """Return the expression for a number in digits, its multiplier such as “k” included."""
    group, decimal = re.escape(lexicon.group), re.escape(lexicon.decimal)
    mark = re.escape(lexicon.group[0])
    plain = r"(?:\d{1,3}(?:\.\d{3}){2,4}(?!\d)"
    plain += rf"|\d{{1,3}}(?:[{group}]\d{{3}})+(?!\d)|\d{{1,15}})"
    plain += rf"(?:{decimal}\d{{1,10}}|{mark}\d{{1,2}}(?!\d|[.,]\d))?"
    half = rf"(?: (?:{choice(lexicon.and_half)}))?"
    return rf"{plain}(?: ?(?:{choice(lexicon.multipliers)})(?!\w){half})?"


def words_regex(lexicon: Lexicon) -> str:
    """Return the expression for a number in words, eight of them at most."""
    long = {m for m in lexicon.multipliers if len(m) > 2}
    linked = rf"(?: (?:{choice(lexicon.number_links)})(?= (?:{choice(lexicon.numbers)})))?"
    word = rf"{choice(lexicon.numbers)}|(?:{choice(long)}){linked}"
    end = "" if lexicon.joined else r"(?!\w)"
    gap = rf"[ -](?:(?:{choice(lexicon.number_chain)}) )?" if not lexicon.joined else "[ -]?"
    half = rf"(?: (?:{choice(lexicon.and_half)}))?"
    return rf"(?:{word}){end}(?:{gap}(?:{word}){end}){{0,7}}(?!\w){half}"


def number(text: str, lexicon: Lexicon) -> Decimal:
    """Return the value of what one of the two expressions matched."""
    if text in lexicon.numbers:
        return Decimal(lexicon.numbers[text])
    half = next((h for h in lexicon.and_half if text.endswith(f" {h}")), None)
    text = text.removesuffix(half).rstrip() if half else text
    if text[0].isdigit():
        end = max(i for i, c in enumerate(text) if c.isdigit()) + 1
        last = lexicon.multipliers.get(text[end:].strip(), 1)
        value = _in_digits(text[:end], lexicon) * last
    else:
        words = _any_word(lexicon).findall(text)
        last = lexicon.multipliers.get(words[-1], 1)
        value = Decimal(_in_words(words, lexicon))
    return value + Decimal(last) / 2 if half else value


def _in_digits(text: str, lexicon: Lexicon) -> Decimal:
    """Return the value of digits; a group of less than three are decimals after all."""
    text = text.replace(".", "") if text.count(".") > 1 else text
    at = text.rfind(lexicon.group[0])
    if at >= 0 and len(text) - at <= 3:
        return Decimal(f"{text[:at]}.{text[at + 1 :]}")
    whole = text.translate(dict.fromkeys(map(ord, lexicon.group)))
    return Decimal(whole.replace(lexicon.decimal, "."))


def shared(low: Amount, high: Amount, lexicon: Lexicon) -> Decimal:
    """Return the value of the lower end of “2 to 3 million”, where only the upper names it all."""
    by = _scale(high, lexicon)
    like = by > 1 and low.unit == "count" and _scale(low, lexicon) == 1
    near = like and high.value <= low.value * by * _ALIKE and low.value * by <= high.value * _ALIKE
    return low.value * by if near else low.value


def _scale(amount: Amount, lexicon: Lexicon) -> int:
    """Return the multiplier that a figure names, or 1."""
    words = (word.lstrip("+-0123456789.,") for word in fold_line(amount.text, lexicon.same).split())
    return max((lexicon.multipliers.get(word, 1) for word in words), default=1)


@lru_cache(maxsize=8)
def _any_word(lexicon: Lexicon) -> re.Pattern[str]:
    end = "" if lexicon.joined else r"(?!\w)"
    return re.compile(rf"(?:{choice({*lexicon.numbers, *lexicon.multipliers})}){end}")


def _in_words(words: list[str], lexicon: Lexicon) -> int:
    """Add up words from the left: “two hundred fifty thousand” is (2 · 100 + 50) · 1000."""
    total = current = 0
    for word in words:
        by = lexicon.multipliers.get(word)
        if by is None or (word in lexicon.numbers and not current):
            current += lexicon.numbers[word]
        elif by < 1_000:
            current = (current or 1) * by
        else:
            total, current = total + (current or 1) * by, 0
    return total + current
