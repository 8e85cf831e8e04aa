"""What a person or a file supplied, made fit for a plan and for a terminal."""

import re
import unicodedata

_LINE_ENDS = str.maketrans({"\r": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"})
_NO_CHARACTERS = "".join(
    f"{chr(plane - 2)}{chr(plane - 1)}" for plane in range(1 << 16, 18 << 16, 1 << 16)
)
_ACTS = (
    "\x00-\x09\x0b-\x1f\x7f-\x9f\ufeff\u202a-\u202e\u2066-\u206f\ufff9-\ufffb"
    f"\ud800-\udfff\U000e0000-\U000e007f\ufdd0-\ufdef{_NO_CHARACTERS}"
)
_DROP = re.compile(f"[{_ACTS}]")
_ACTS_IN_JSON = re.compile(f"[{_ACTS}\u2028\u2029]")
_MOST_MARKS = 30  # on one letter, as in Unicode's stream-safe text (UAX #15); none needs ten
_MAY_BE_PILED = re.compile(rf"\W{{{_MOST_MARKS + 1}}}")


def clean(text: str) -> str:
    r"""Return `text` without anything that acts on a terminal instead of showing in it.

    Control characters, bidirectional overrides and isolates, tags, surrogates, what is no
    character and the byte order mark go; a tab becomes a space and every kind of line end `\n`.
    Of more than 30 marks on one letter the first 30 are kept. Joiners and the left-to-right and
    right-to-left marks stay: Persian, Arabic and emoji need them.
    """
    if not text.isprintable():  # nearly all text is, and has nothing of all this
        text = text.replace("\r\n", "\n").replace("\t", " ").translate(_LINE_ENDS)
        text = _DROP.sub("", text)
    return text if text.isascii() or not _MAY_BE_PILED.search(text) else _thinned(text)


def _thinned(text: str) -> str:
    """Return `text` without what is piled on a letter beyond reason."""
    kept, piled = [], 0
    for character in text:
        marks = unicodedata.category(character) in ("Mn", "Me", "Cf")
        piled = piled + 1 if marks else 0
        if piled <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def clean_cells(text: str) -> str:
    """Return `text` cleaned, the tabs between its cells kept."""
    return "\t".join(map(clean, text.split("\t")))


def clean_line(text: str) -> str:
    """Return `text` cleaned, on one line, without spaces at its ends."""
    return " ".join(clean(text).split("\n")).strip()


def inert_json(text: str) -> str:
    r"""Return JSON of the same meaning in which what acts on a terminal is an escape.

    JSON itself escapes only what stands before the space; a newline that lays it out stays.
    """
    return _ACTS_IN_JSON.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def fold(text: str) -> str:
    """Return `text` as it is compared when people search: case, width and accents aside."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c))
