"""Widgets that are drawn line by line: what a line is made of, and the base that draws it.

A line is a sequence of parts, each a text with a role; the theme says how a role looks. Text is
cleaned here, on its way to the terminal, and is never markup.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Final, Literal, NamedTuple, get_args

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Offset, Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from goaltui.core.text import clean

Role = Literal[
    "text",
    "muted",
    "faint",
    "accent",
    "warning",
    "good",
    "strong",
    "typed",
    "title",
    "caret",
    "chosen",
    "cell",
    "entry",
]
"""`cell` is a cell of a table that the cursor is on, `entry` one that is typed in."""
Ground = Literal["plain", "cursor", "focus", "title", "field"]


PLAIN: Final = str.maketrans({"…": "~", "·": "|", "“": '"', "”": '"', "–": "-", "’": "'"})
"""Glyphs of ours whose width terminals disagree about, and what stands for them."""


class Part(NamedTuple):
    """A piece of a line."""

    text: str
    role: Role = "text"


@dataclass(frozen=True)
class Line:
    """Parts from left to right on one ground."""

    parts: tuple[Part, ...] = ()
    ground: Ground = "plain"

    @classmethod
    def of(cls, *parts: Part | str, ground: Ground = "plain") -> "Line":
        """Return a line of `parts`; a bare text has the role `text`."""
        return cls(tuple(Part(p) if isinstance(p, str) else p for p in parts), ground)


def width(text: str) -> int:
    """Return how many cells `text` takes on a screen."""
    return cell_len(text)


def cut(text: str, cells: int) -> str:
    """Return `text` in at most `cells` cells, its end left out where it is longer."""
    if cells <= 0:
        return ""
    text = clean(text).replace("\n", " ")
    if cell_len(text) <= cells:
        return text
    return set_cell_size(text, cells - 1).rstrip() + "…" if cells > 1 else "…"


def left(text: str, cells: int) -> str:
    """Return `text` in exactly `cells` cells, at the left."""
    short = cut(text, cells)
    return short + " " * (cells - cell_len(short))


def right(text: str, cells: int) -> str:
    """Return `text` in exactly `cells` cells, at the right."""
    short = cut(text, cells)
    return " " * (cells - cell_len(short)) + short


def wrap(text: str, cells: int) -> list[str]:
    """Return `text` in lines of at most `cells` cells, broken at spaces where possible.

    Joined by nothing, the lines give the text back, so that a place in the text is a place in a
    line. There is always one line at least.
    """
    lines, line, used = [], "", 0
    for word in _words(text):
        size = cell_len(word)
        if line and used + cell_len(word.rstrip()) > cells:
            lines.append(line)
            line, used = "", 0
        while size > cells and cell_len(word.rstrip()) > cells:
            head = _head(word, cells)
            lines.append(head)
            word = word[len(head) :]  # noqa: PLW2901 - the rest of the word is next
            size = cell_len(word)
        line, used = line + word, used + size
    return [*lines, line]


def _words(text: str) -> list[str]:
    words, word = [], ""
    for character in text:
        if word.endswith(" ") and character != " ":
            words.append(word)
            word = ""
        word += character
    return [*words, word]


def _head(word: str, cells: int) -> str:
    for at in range(1, len(word) + 1):
        if cell_len(word[:at]) > cells:
            return word[: max(1, at - 1)]
    return word


def with_caret(text: str, cursor: int, role: Role = "typed") -> list[Part]:
    """Return the parts of a line being typed, the character at the cursor marked."""
    under = text[cursor : cursor + 1] or " "
    return [Part(text[:cursor], role), Part(under, "caret"), Part(text[cursor + 1 :], role)]


def window(text: str, cursor: int, cells: int) -> tuple[str, int]:
    """Return the part of a long line that shows its cursor in `cells` cells, and the cursor."""
    start = 0
    while cell_len(text[start:cursor]) >= max(1, cells):
        start += 1
    shown = text[start:]
    while cell_len(shown) > max(1, cells - 1) and len(shown) > cursor - start:
        shown = shown[:-1]
    return shown, cursor - start


class LineView(ScrollView, can_focus=True):
    """A widget of lines; its children say what each line is, this draws those that show."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"role--{role}" for role in get_args(Role)),
        *(f"ground--{ground}" for ground in get_args(Ground)),
    }

    def __init__(self, *, id: str | None = None) -> None:
        """Begin with nothing painted."""
        super().__init__(id=id)
        self._painted: dict[int, Line] = {}
        self._looks: dict[tuple[str, Ground, Role | None], Style] = {}

    def lines(self) -> Sequence[Line]:
        """Return all lines, the first at the top."""
        raise NotImplementedError

    def line(self, at: int) -> Line:
        """Return one line; overridden where there are too many to make all of them."""
        lines = self.lines()
        return lines[at] if at < len(lines) else Line()

    def caret_at(self) -> Offset | None:
        """Return where text is being typed, in this widget's lines, for the terminal's cursor."""
        return None

    def resize_to(self, count: int) -> None:
        """Say how many lines there are now."""
        self.virtual_size = Size(self.scrollable_content_region.width or self.size.width, count)

    def redraw(self) -> None:
        """Paint the lines again that say something else than when they were painted."""
        top, cells = round(self.scroll_offset.y), self.size.width
        rows = range(self.size.height)
        changed = [y for y in rows if self._painted.get(y) != self.line(top + y)]
        if changed:
            self.refresh(*(Region(0, y, cells, 1) for y in changed))

    def render_line(self, y: int) -> Strip:
        """Draw the line that stands at `y` of what is shown."""
        line = self._painted[y] = self.line(y + round(self.scroll_offset.y))
        parts = ((self._plain(_safe(text)), role) for text, role in line.parts if text)
        segments = [Segment(text, self._look(line.ground, role)) for text, role in parts]
        return Strip(segments).adjust_cell_length(self.size.width, self._look(line.ground))

    def _plain(self, text: str) -> str:
        return text.translate(PLAIN) if self.app.has_class("ascii") else text

    def _look(self, ground: Ground, role: Role | None = None) -> Style:
        key = (self.app.theme, ground, role)
        if key not in self._looks:
            look = self.get_component_rich_style(f"ground--{ground}")
            if role is not None:
                look += self.get_component_rich_style(f"role--{role}", partial=True)
            self._looks[key] = look
        return self._looks[key]

    @property
    def ending(self) -> bool:
        """Whether the application is being taken down: what is typed now stays a draft."""
        return not (self.app.is_running and self.is_attached)

    def hints_changed(self) -> None:
        """Let the screen say anew what the keys do, since it is another thing now."""
        show_keys = getattr(self.screen, "show_keys", None)
        if show_keys is not None:
            show_keys()

    def place_caret(self) -> None:
        """Put the terminal's own cursor where text is typed, so that input methods follow it."""
        at = self.caret_at()
        if at is not None and self.has_focus:
            self.app.cursor_position = self.content_region.offset + at - self.scroll_offset


@lru_cache(maxsize=4096)
def _safe(text: str) -> str:
    return clean(text).replace("\n", " ")
