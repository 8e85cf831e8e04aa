"""What is typed into a number cell, in one shape: ASCII digits, one minus, one percent sign."""

import re
import unicodedata

from goaltui.core.quantity.words import PERCENT, POINTS

_SIGNS = str.maketrans(
    {
        "−": "-",
        "—": "–",
        "‒": "–",
        "×": "*",
        "÷": "/",
        "∕": "/",
        "⁄": "/",
        "…": "..",
        "〜": "~",
        "٪": "%",
        "أ": "ا",
        "إ": "ا",
        "آ": "ا",
        "ـ": None,
    }
)


def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    """Match any of `words` where no letter touches it; Korean particles aside."""
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, words))})(?![^\W\d_])")


_POINTS = _words(POINTS)
_PERCENT = _words(PERCENT)
_AND = re.compile(r"(?<=[^\W\d_]) (?:and |e |و ?)(?=[0-9])")


def fold_entry(text: str) -> str:
    """Return `text` with digits, signs and words folded; separators stay as they are.

    Any Unicode decimal digit becomes ASCII, wide and small forms their plain ones, percent words
    `%`, words for points `pp`, case is dropped, marks without width go. Fractions, superscripts
    and circled numbers stay what they are, because `10²` is not 102.
    """
    composed = unicodedata.normalize("NFC", text).translate(_SIGNS)
    folded = " ".join("".join(map(_fold, composed)).translate(_SIGNS).casefold().split())
    folded = _PERCENT.sub("%", _POINTS.sub("pp", folded))
    folded = _AND.sub(" ", folded)
    return f"-{folded[1:]}" if folded.startswith("–") else folded


def _fold(character: str) -> str:
    if character.isascii():
        return character
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category in {"Cf", "Mn"}:
        return ""
    if category in {"No", "Nl"}:
        return character
    return unicodedata.normalize("NFKC", character)
