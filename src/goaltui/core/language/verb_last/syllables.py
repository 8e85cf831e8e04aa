"""Syllable blocks taken apart, so that an ending can be told from the stem that it has grown into.

Only the consonant that closes a block is set apart: it is where an ending joins, and whether there
is one decides which form the next ending takes. The arithmetic is that of the Unicode standard,
chapter 3.12.
"""

from typing import Final

_FIRST, _LAST = 0xAC00, 0xD7A3
_CLOSINGS: Final = "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"

_LINKING: Final = frozenset({0, 1, 4, 5, 6, 9, 10, 14})
"""The vowels a, ae, eo, e, yeo, wa, wae, wo by their places among all."""


def spread(word: str) -> str:
    """Return `word` with the closing consonant of each block as a letter of its own."""
    return "".join(map(_open, word))


def _open(letter: str) -> str:
    closing = _closing(letter)
    return chr(ord(letter) - closing) + _CLOSINGS[closing] if closing else letter


def _closing(letter: str) -> int:
    """Return which consonant closes a block, as its place among all; 0 for none."""
    code = ord(letter)
    return (code - _FIRST) % 28 if _FIRST <= code <= _LAST else 0


def is_bare(stem: str) -> bool:
    """Tell whether a stem, spread, has the vowel with which it may stand without an ending."""
    code = ord(stem[-1])
    return _FIRST <= code <= _LAST and (code - _FIRST) // 28 % 21 in _LINKING


def fits(sound: str, letter: str) -> bool:
    """Tell whether an ending that asks for `sound` may follow `letter`.

    Args:
        sound: `closed`, `open`, `liquid` (open, or closed by ㄹ), `firm` (closed, not by ㄹ), or
            anything else for no condition.
        letter: the last letter of the stem; of other scripts nobody knows how it is spoken.
    """
    if not _FIRST <= ord(letter) <= _LAST:
        return True
    closing = _CLOSINGS[_closing(letter)]
    return {
        "closed": closing != "\0",
        "open": closing == "\0",
        "liquid": closing in "\0ㄹ",
        "firm": closing not in "\0ㄹ",
    }.get(sound, True)
