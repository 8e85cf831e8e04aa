"""How wide text is in a terminal, and text made to fit."""

import unicodedata
from typing import Literal

Align = Literal["<", ">"]

_HANGUL_TAILS = range(0x1160, 0x1200)  # vowels and finals that join the syllable before them


def width(text: str) -> int:
    """Return how many cells `text` takes on one line of a terminal."""
    return len(text) if text.isascii() else sum(_cells(c) for c in text)


def _cells(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf") or ord(character) in _HANGUL_TAILS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def cut(text: str, cells: int) -> str:
    """Return `text` in at most `cells` cells, an ellipsis in place of what had to go."""
    if width(text) <= cells:
        return text
    kept, room = "", cells - 1
    for character in text:
        room -= _cells(character)
        if room < 0:
            break
        kept += character
    return kept.rstrip() + "…" if cells > 0 else ""


def pad(text: str, cells: int, align: Align = "<") -> str:
    """Return `text` in exactly `cells` cells, cut where it is longer."""
    text = cut(text, cells)
    room = " " * (cells - width(text))
    return text + room if align == "<" else room + text


def wrap(text: str, cells: int, indent: str = "") -> list[str]:
    """Return `text` on lines of at most `cells` cells, those after the first indented.

    Breaks between words; a word that is longer than a line breaks where the line ends. Behind the
    indent there is always room for one character.
    """
    cells = max(cells, width(indent) + 2)
    lines: list[str] = []
    line = ""
    for word in text.split():
        room = cells - width(line) - 1
        if line.strip() and width(word) > room:
            lines.append(line)
            line = indent
        line = f"{line} {word}" if line.strip() else line + word
        used = width(line)
        while used > cells:
            head = _head(line, cells)
            lines.append(head)
            line = indent + line[len(head) :]
            used += width(indent) - width(head)
    return [*lines, line]


def _head(line: str, cells: int) -> str:
    end, room = 0, cells
    while end < len(line) and (room := room - _cells(line[end])) >= 0:
        end += 1
    return line[: max(end, 1)]
