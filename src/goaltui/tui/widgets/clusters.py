"""What a person takes for one character: a letter with its marks, a family, a flag, a syllable."""

import unicodedata
from itertools import takewhile

_JOINER = "\u200d"


def _is_flag_letter(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def joins(text: str, at: int) -> bool:
    """Tell whether the character at `at`, from 1 on, belongs to the one before it."""
    here, before = text[at], text[at - 1]
    if here.isascii() and before.isascii():
        return False
    if before == _JOINER or here == _JOINER or "\U0001f3fb" <= here <= "\U0001f3ff":
        return True
    if _is_flag_letter(here):
        letters = sum(1 for _ in takewhile(_is_flag_letter, reversed(text[:at])))
        return letters % 2 == 1
    # The vowels and ends of a Korean syllable that is written in its parts.
    if "\u1160" <= here <= "\u11ff" or "\ud7b0" <= here <= "\ud7ff":
        return True
    return unicodedata.category(here) in ("Mn", "Me", "Mc")


def next_end(text: str, at: int) -> int:
    """Return where the character ends that begins at `at`; at the end of the text, its length."""
    stop = min(len(text), at + 1)
    while stop < len(text) and joins(text, stop):
        stop += 1
    return stop


def last_start(text: str, at: int) -> int:
    """Return where the character begins that ends at `at`; 0 at the start."""
    start = max(0, at - 1)
    while start > 0 and joins(text, start):
        start -= 1
    return start
