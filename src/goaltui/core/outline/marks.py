"""What stands before the words of a line: quote marks, blanks, a bullet, a number, a heading."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

_QUOTE: Final = re.compile(r"(?:[ \t]*>)+ ?")
_HEADING: Final = re.compile(r"(#{1,6})[ \t]+(.*)")
_BOX: Final = re.compile(r"(?:[-*+•][ \t]+)?(?:\[([ xX✓✔]?)\]|([☐☑☒✅✓✔]))[ \t]+")
_BULLET: Final = re.compile(r"([-*+–—•·§▪◦‣∙●○■□▫◆◇➢►▶→⁃])[ \t]+|(o)\t")
_NUMBER: Final = re.compile(r"(\()?(\d{1,3}(?:\.\d{1,3})*)(\.?\)|\.|[ \t]?[-–](?=[ \t])|)[ \t]+")
_LETTER: Final = re.compile(r"(\()?(\w|[ivxlcIVXLC]{1,7})([.)])[ \t]+")
_CIRCLED: Final = re.compile(r"([①-⑳])[ \t]*")
_DASHES: Final = "-*+–—⁃"
_TAB: Final = 4
_ORDERS: Final = ("abcdefghijklmnopqrstuvwxyz", "가나다라마바사아자차카타파하", "أبجدهوزحطي")
_ROMAN: Final = re.compile("(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})")
_ROMAN_VALUES: Final[Mapping[str, int]] = {"c": 100, "l": 50, "x": 10, "v": 5, "i": 1}


@dataclass(frozen=True)
class Marked:
    """A line without its marks, and what they say."""

    text: str
    indent: int = 0
    """Blanks before it; a tab goes on to the next multiple of four."""
    begins: int = 0
    """Where its words begin, counted so."""
    style: str = ""
    """What kind of mark it has; empty for none."""
    number: tuple[int, ...] = ()
    """For a number such as 1.2 its parts; for letters and other numbers, which one it is."""
    heading: int = 0
    """1 to 6 for a heading."""
    done: bool = False
    """Whether its box is ticked."""
    apart: bool = False
    """Whether an empty line stands before it."""

    @property
    def bare(self) -> bool:
        """Whether nothing marks it as the start of a row."""
        return not self.style and not self.heading


def unquoted(line: str) -> str:
    """Return a line of a mail without the marks of a quotation."""
    return _QUOTE.sub("", line, count=1) if line.lstrip().startswith(">") else line


def marked(line: str) -> Marked:
    """Return what the marks before a line say; whether a number is one is settled later."""
    bare = line.strip()
    indent = _cells(line[: len(line) - len(line.lstrip())])
    if heading := _HEADING.fullmatch(bare):
        return Marked(heading[2].rstrip(" \t#"), heading=len(heading[1]), indent=indent)
    if box := _BOX.match(bare):
        done = (box[1] or box[2] or "").strip() not in ("", "☐")
        return replace(_of(bare, indent, box.end(), "box"), done=done)
    if bullet := _BULLET.match(bare):
        sign = bullet[1] or "o"
        return _of(bare, indent, bullet.end(), "-" if sign in _DASHES else sign)
    if circled := _CIRCLED.match(bare):
        return _of(bare, indent, circled.end(), "①", (ord(circled[1]) - ord("①") + 1,))
    return _numbered(bare, indent) or Marked(bare, indent, indent)


def _numbered(bare: str, indent: int) -> Marked | None:
    if number := _NUMBER.match(bare):
        parts = tuple(int(part) for part in number[2].split("."))
        behind = ")" if ")" in number[3] else number[3].strip()
        style = f"{number[1] or ''}1{behind}" if len(parts) == 1 else "1.1"
        return _of(bare, indent, number.end(), style, parts)
    if letter := _LETTER.match(bare):
        found = _which(letter[2])
        if found is not None:
            style = f"{letter[1] or ''}{found[0]}{letter[3]}"
            return _of(bare, indent, letter.end(), style, (found[1],))
    return None


def _which(letter: str) -> tuple[str, int] | None:
    """Return of which kind a letter or Roman number is, and which one of them."""
    small = letter.lower()
    roman = _ROMAN.fullmatch(small)
    if roman and (len(small) > 1 or small in "ivx"):
        values = [_ROMAN_VALUES[c] for c in small]
        pairs = zip(values, [*values[1:], 0], strict=True)
        return ("I" if letter.isupper() else "i"), sum(-v if v < after else v for v, after in pairs)
    for order in _ORDERS:
        if len(small) == 1 and small in order:
            return (order[0].upper() if letter.isupper() else order[0]), order.index(small) + 1
    return None


def _of(bare: str, indent: int, end: int, style: str, number: tuple[int, ...] = ()) -> Marked:
    text = bare[end:].strip()
    return Marked(text, indent, indent + _cells(bare[:end]), style, number)


def settled(lines: Iterable[tuple[str, Marked]]) -> list[Marked]:
    """Return marks in which a number is one only where its neighbours are there too.

    “1.5 million visits” and “20. March” begin with a figure; “1.5” after “1.4” numbers a line.

    Args:
        lines: each line as it was, and its marks.
    """
    rows = list(lines)
    seen = {(mark.style, mark.number) for _, mark in rows}
    dotted = any(len(mark.number) > 1 for _, mark in rows)
    return [
        mark if not mark.number or _belongs(mark, seen, dotted=dotted) else _plain(line, mark)
        for line, mark in rows
    ]


def _belongs(mark: Marked, seen: set[tuple[str, tuple[int, ...]]], *, dotted: bool) -> bool:
    *head, last = mark.number
    before, behind = (mark.style, (*head, last - 1)), (mark.style, (*head, last + 1))
    if mark.style == "1":  # a number with nothing behind it
        return dotted and bool({("1.1", (last, 1)), before, behind} & seen)
    if mark.style in ("I.", "I)", "A.", "A)") and last == 1:
        return behind in seen
    return last == 1 or before in seen or behind in seen


def _plain(line: str, mark: Marked) -> Marked:
    return Marked(line.strip(), mark.indent, mark.indent)


def _cells(blanks: str) -> int:
    cells = 0
    for character in blanks:
        cells += _TAB - cells % _TAB if character == "\t" else 1
    return cells
