"""Numbers in which digits and words for tens of thousands stand side by side."""

import re
from decimal import Decimal
from functools import lru_cache

from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.numbers import choice

_SECTION = 10_000
"""The multiplier from which on a number is counted anew."""


def digits_regex(lexicon: Lexicon) -> str:
    """Return the expression for a number that begins with digits: 3.5 of a large unit, 12 and 5."""
    group, decimal = re.escape(lexicon.group), re.escape(lexicon.decimal)
    plain = rf"(?:\d{{1,3}}(?:{group}\d{{3}})+|\d{{1,15}})(?:{decimal}\d{{1,10}})?"
    by = rf"(?: ?(?:{_wide(lexicon)})|(?:{_latin(lexicon)})(?![a-z0-9]))"
    rest = rf"(?:\d{{3,4}}(?!\d)|\d{group}\d{{3}}(?!\d))"
    return rf"{plain}(?:{by}(?: ?{plain} ?(?:{_wide(lexicon)})){{0,4}}(?: ?{rest})?)?"


def words_regex(lexicon: Lexicon) -> str:
    """Return the expression for a number in words, eight of them at most."""
    digit = choice(lexicon.grammar.digits if lexicon.grammar else ())
    group = rf"(?:(?:{digit})?{_wide(lexicon)}){{1,8}}"
    return rf"(?:{group}(?: {group}){{0,3}}(?:{digit})?|{choice(lexicon.numbers)})"


def number(text: str, lexicon: Lexicon) -> Decimal:
    """Return the value of what one of the two expressions matched."""
    total = section = current = Decimal(0)
    words = {**(lexicon.grammar.digits if lexicon.grammar else {}), **lexicon.numbers}
    for word in re.findall(_known(lexicon), text):
        by = lexicon.multipliers.get(word)
        if by is None:
            current += words.get(word) or _digits(word, lexicon)
        elif by < _SECTION:
            section, current = section + (current or 1) * by, Decimal(0)
        else:
            total, section, current = total + (section + current or 1) * by, Decimal(0), Decimal(0)
    return total + section + current


@lru_cache(maxsize=8)
def _known(lexicon: Lexicon) -> re.Pattern[str]:
    figures = rf"\d[\d{re.escape(lexicon.group + lexicon.decimal)}]*"
    digits = lexicon.grammar.digits if lexicon.grammar else {}
    return re.compile(f"{figures}|{choice([*digits, *lexicon.numbers, *lexicon.multipliers])}")


def _digits(word: str, lexicon: Lexicon) -> Decimal:
    plain = word.replace(lexicon.group, "").replace(lexicon.decimal, ".").rstrip(".")
    return Decimal(plain)


def _wide(lexicon: Lexicon) -> str:
    """Return the expression for one or two multipliers in the letters of the language."""
    words = choice(word for word in lexicon.multipliers if not word.isascii())
    return rf"(?:{words}){{1,3}}"


def _latin(lexicon: Lexicon) -> str:
    return choice(word for word in lexicon.multipliers if word.isascii())
