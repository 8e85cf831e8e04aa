"""What a person or a file supplied, made fit for a plan and for a terminal."""

import re
import unicodedata

_LINE_ENDS = str.maketrans({"\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_DROP = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    r"""Return `text` without anything that acts on a terminal instead of showing in it.

    Control characters, bidirectional overrides and isolates, tags, surrogates and the byte
    order mark go; a tab becomes a space and every kind of line end `\n`. Joiners and the
    left-to-right and right-to-left marks stay: Persian, Arabic and emoji need them.
    """
    text = text.replace("\r\n", "\n").replace("\t", " ").translate(_LINE_ENDS)
    return _DROP.sub("", text)


def clean_line(text: str) -> str:
    """Return `text` cleaned, on one line, without spaces at its ends."""
    return " ".join(clean(text).split("\n")).strip()


def fold(text: str) -> str:
    """Return `text` as it is compared when people search: case, width and accents aside."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))
