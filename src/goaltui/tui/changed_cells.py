"""Sends a terminal the cells that changed, where Textual sends every row that did.

This remembers what each cell of the terminal shows, and compares. It takes the place of what
Textual makes of an update of the screen, which is private to Textual: where that is not as known
here, nothing is replaced. A screen that is painted in full is sent in full and is what is known
from then on, so that a redraw mends whatever another program wrote into the terminal.

A row is sent as Textual sends it while it holds a character on whose width terminals disagree,
such as an emoji or a letter with marks: whoever sends a part of a row has to know where it stands.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from inspect import signature
from itertools import groupby
from operator import ne, or_
from typing import Any, Final, NamedTuple

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS, Console
from rich.style import Style
from textual import events
from textual._compositor import ChopsUpdate, CompositorUpdate, LayoutUpdate
from textual.app import App
from textual.strip import Strip

_UNKNOWN: Final = "\x00"
"""A cell that may show anything."""
_REST: Final = "\x01"
"""The second cell of a wide character."""
_SURE: Final = re.compile(
    "[ -~\xa1-\xac\xae-\u02ff\u0370-\u0377\u037b-\u0482\u048a-\u0556\u2010-\u2027\u2030-\u203a"
    "\u20a0-\u20bf\u2500-\u259f\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u3400-\u4dbf"
    "\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff5e]*"
)
"""Text of whose cells every terminal is sure: no marks, joiners, emoji, nothing right to left."""
_WORD: Final = re.compile("[^ ]+")
_FIRST_CODE: Final = 0x100
"""Where codes begin; none of them is a blank."""
_DIFFERENT: Final = re.compile(rb"\x01+")
"""Cells in a row that are not what they were."""
_NEAR: Final = 4
"""Over so few equal cells between two changed ones it is shorter to write on than to go."""

_KNOWN: Final[tuple[tuple[Callable[..., object], tuple[str, ...]], ...]] = (
    (App._display, ("self", "screen", "renderable")),  # noqa: SLF001 - what is replaced
    (CompositorUpdate.render_segments, ("self", "console")),
    (ChopsUpdate, ("chops", "spans", "chop_ends")),
    (LayoutUpdate, ("strips", "region")),
    (Strip.crop, ("self", "start", "end")),
    (Strip.render, ("self", "console")),
)
"""What this stands on, and its parameters."""


def send_changed_cells(app: App[Any]) -> bool:
    """Let `app` send only cells that changed; False, and nothing done, where that is not safe."""
    if any(tuple(signature(part).parameters) != names for part, names in _KNOWN):
        return False
    terminal, display, hear = Terminal(), app._display, app.on_event  # noqa: SLF001 - see above

    def displayed(screen: Any, renderable: Any) -> None:  # noqa: ANN401 - Textual's own
        display(screen, terminal.update(renderable))

    async def heard(event: events.Event) -> None:
        if isinstance(event, events.Resize):
            terminal.forget()
        await hear(event)

    vars(app).update(_display=displayed, on_event=heard)
    return True


class _Cells(NamedTuple):
    """Cells in a row: a character and a code for a look of each."""

    text: str
    looks: str


class _Piece(NamedTuple):
    """A strip and where it stands."""

    y: int
    x: int
    strip: Strip


class Terminal:
    """What a terminal shows, as far as it is known."""

    def __init__(self) -> None:
        """Begin with a terminal that may show anything."""
        self._rows: list[_Cells] = []
        self._codes: dict[tuple[Style | None, bool], str] = {}
        self._styles: dict[str, Style | None] = {}
        self._blanks: dict[str, str] = {}
        """From a code to that of a blank on the same ground."""

    def forget(self) -> None:
        """Take note that the terminal may show anything."""
        self._rows = []

    def update(self, renderable: Any) -> Any:  # noqa: ANN401 - what Textual displays, or None
        """Return what is to be displayed instead of an update of the whole screen or of parts."""
        if type(renderable) is ChopsUpdate:
            return _Sent(self._changed, renderable)
        if type(renderable) is LayoutUpdate:
            return _Sent(self._whole, renderable)
        if renderable is not None:
            self.forget()
        return renderable

    # The whole screen

    def _whole(self, update: LayoutUpdate, console: Console) -> str:
        _, _, cells, _ = update.region
        self._rows = [_Cells("", "")] * update.region.y
        for line in update.strips:
            known = [self._cells(strip) or _unknown(strip.cell_length) for strip in line]
            text, looks = ("".join(part) for part in zip(*known, strict=True))
            self._rows.append(_Cells(text, looks))
        if any(len(row.text) != cells for row in self._rows) or update.region.offset != (0, 0):
            self.forget()
        return update.render_segments(console)

    # Parts of it

    def _changed(self, update: ChopsUpdate, console: Console) -> str:
        ends = update.chop_ends
        if [len(row.text) for row in self._rows] != [of_row[-1] for of_row in ends]:
            self._rows = [_unknown(of_row[-1]) for of_row in ends]
        pen = _Pen(console)
        for y, pieces in groupby(_pieces(update), lambda piece: piece.y):
            self._row(y, list(pieces), pen)
        return pen.written()

    def _row(self, y: int, pieces: list[_Piece], pen: "_Pen") -> None:
        found = [self._cells(piece.strip) for piece in pieces]
        sure = _UNKNOWN not in self._rows[y].text
        if sure and None not in found:
            for piece, cells in zip(pieces, found, strict=True):
                if cells is not None:
                    self._write(piece, cells, pen)
        else:
            for piece, cells in zip(pieces, found, strict=True):
                pen.whole(piece)
                self._put(piece, cells or _unknown(piece.strip.cell_length))

    def _write(self, piece: _Piece, now: _Cells, pen: "_Pen") -> None:
        start, stop = piece.x, piece.x + len(now.text)
        row = self._rows[piece.y]
        before = _Cells(row.text[start:stop], row.looks[start:stop])
        if before == now:
            return
        halves = _REST in before.text or _REST in now.text
        for first, last in self._runs(before, now):
            for at, to, look in self._strokes(now.looks, first, last):
                stroke = _Stroke(piece.y, start + at, now.text[at:to])
                pen.write(stroke, self._styles[look], in_order=halves)
        self._put(piece, now)

    def _put(self, piece: _Piece, cells: _Cells) -> None:
        """Take note of what is shown now; the half of a character before it may be lost."""
        text, looks = self._rows[piece.y]
        start, stop = piece.x, piece.x + len(cells.text)
        head = text[:start]
        if text[start : start + 1] == _REST:
            head = head[:-1] + _UNKNOWN
        self._rows[piece.y] = _Cells(
            head + cells.text + text[stop:], looks[:start] + cells.looks + looks[stop:]
        )

    # Cells

    def _cells(self, strip: Strip) -> _Cells | None:
        """Return the cells of a strip; None where it is not sure what a terminal makes of it."""
        texts, looks = [], []
        for text, style, control in strip:
            spread = _spread(text)
            if control or spread is None or (style is not None and style.link):
                return None
            code = self._codes.get((style, False)) or self._code(style)
            texts.append(spread)
            looks.append(_coded(spread, code, self._blanks[code]))
        cells = _Cells("".join(texts), "".join(looks))
        return cells if len(cells.text) == strip.cell_length else None

    def _code(self, style: Style | None, *, blank: bool = False) -> str:
        """Return the code of a look of text, or that of a blank, which shows the ground alone."""
        key = (style, blank)
        if (code := self._codes.get(key)) is None:
            code = self._codes[key] = chr(_FIRST_CODE + len(self._codes))
            self._styles[code] = style
            self._blanks[code] = code if blank else self._code(_blank(style), blank=True)
        return code

    def _runs(self, before: _Cells, now: _Cells) -> Iterator[tuple[int, int]]:
        """Yield where cells differ, from one up to another; what lies close together is one run."""
        differ = bytes(map(or_, map(ne, before.text, now.text), map(ne, before.looks, now.looks)))
        start = stop = -1
        for first, last in (found.span() for found in _DIFFERENT.finditer(differ)):
            if start < 0:
                start = first
            elif self._far(now.looks, stop, first):
                yield start, stop
                start = first
            stop = last + 1 if now.text[last : last + 1] == _REST else last
        if start >= 0:
            yield start, stop

    def _far(self, looks: str, last: int, at: int) -> bool:
        """Tell whether it is shorter to go from one changed cell to the next than to write on."""
        if at <= last:
            return False
        between = looks[last - 1 : at + 1]
        return at - last > _NEAR or len(list(self._strokes(between, 0, len(between)))) > 1

    def _strokes(self, looks: str, first: int, last: int) -> Iterator[tuple[int, int, str]]:
        """Yield what can be written in one look: blanks go with what stands on the same ground."""
        start, code = first, looks[first]
        if looks.count(code, first, last) == last - first:
            yield first, last, code
            return
        for at in range(first + 1, last):
            here = looks[at]
            if here in (code, self._blanks[code]):
                continue
            if self._blanks[here] != code:
                yield start, at, code
                start = at
            code = here
        yield start, last, code


def _unknown(cells: int) -> _Cells:
    return _Cells(_UNKNOWN * cells, _UNKNOWN * cells)


@lru_cache(4096)
def _coded(spread: str, code: str, blank: str) -> str:
    """Return the code of each cell of a text."""
    return _WORD.sub(lambda found: code * len(found[0]), spread).replace(" ", blank)


def _blank(style: Style | None) -> Style | None:
    """Return how a blank looks: its ground, where there is no line on it and nothing reversed."""
    if style is None or style.underline or style.underline2 or style.overline or style.strike:
        return style
    return style if style.reverse else Style(bgcolor=style.bgcolor)


@lru_cache(4096)
def _spread(text: str) -> str | None:
    """Return a character for each cell of `text`; None where that is not sure."""
    if text.isascii():
        return text if text.isprintable() else None
    if _SURE.fullmatch(text) is None:
        return None
    return "".join(each + _REST if cell_len(each) == 2 else each for each in text)


def _pieces(update: ChopsUpdate) -> Iterator[_Piece]:
    """Yield what Textual would send, cut as it cuts it, row by row."""
    for y, x1, x2 in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is None or x > x2 or end <= x1:
                continue
            whole = x1 <= x < x2 and end <= x2
            cut = strip if whole else strip.crop(0, min(end, x2) - x)
            if cut.cell_length:
                yield _Piece(y, x, cut)


class _Look(NamedTuple):
    """How text looks, as the terminal is told: each a part of an SGR sequence, or empty."""

    ground: str = ""
    attributes: str = ""
    colour: str = ""

    def after(self, before: "_Look") -> str:
        """Return what makes text look so from now on, where it looked like `before`."""
        if self == before:
            return ""
        if self == _Look():
            return "\x1b[0m"
        codes = []
        if before.attributes and self.attributes != before.attributes:
            codes, before = ["0"], _Look()
        codes += [self.attributes] if self.attributes != before.attributes else []
        codes += [self.colour or "39"] if self.colour != before.colour else []
        codes += [self.ground or "49"] if self.ground != before.ground else []
        return f"\x1b[{';'.join(codes)}m"


@lru_cache(4096)
def _look(style: Style | None, colours: ColorSystem) -> _Look:
    if style is None:
        return _Look()
    return _Look(
        ";".join(style.bgcolor.downgrade(colours).get_ansi_codes(False)) if style.bgcolor else "",
        Strip.render_ansi(style.without_color, colours),
        ";".join(style.color.downgrade(colours).get_ansi_codes()) if style.color else "",
    )


class _Stroke(NamedTuple):
    """Text to be written at a place, a character for each cell."""

    y: int
    x: int
    spread: str


class _Pen:
    """Writes what a terminal is sent; what looks the same is written together."""

    def __init__(self, console: Console) -> None:
        """Begin with nothing to be written."""
        self._console = console
        self._colours = COLOR_SYSTEMS.get(console.color_system or "", ColorSystem.TRUECOLOR)
        self._whole: list[_Piece] = []
        self._in_order: list[tuple[_Look, _Stroke]] = []
        self._strokes: dict[_Look, list[_Stroke]] = {}

    def write(self, stroke: _Stroke, style: Style | None, *, in_order: bool) -> None:
        """Take a stroke to be written, in order where halves of characters are written over."""
        look = _look(style, self._colours)
        if in_order:
            self._in_order.append((look, stroke))
        else:
            self._strokes.setdefault(look, []).append(stroke)

    def whole(self, piece: _Piece) -> None:
        """Take a strip to be written as Textual writes it."""
        self._whole.append(piece)

    def written(self) -> str:
        """Return all of it; what is written after it looks like nothing in particular."""
        sent = [f"{_to(y, x)}{strip.render(self._console)}" for y, x, strip in self._whole]
        before, at = _Look(), (-1, -1)
        alike = [(look, each) for look in sorted(self._strokes) for each in self._strokes[look]]
        for look, (y, x, spread) in [*self._in_order, *alike]:
            goes = "" if at == (y, x) else _to(y, x, at)
            sent.append(f"{goes}{look.after(before)}{spread.replace(_REST, '')}")
            before, at = look, (y, x + len(spread))
        return "".join([*sent, _Look().after(before)])


def _to(y: int, x: int, at: tuple[int, int] = (-1, -1)) -> str:
    """Return what takes the cursor to a cell, from another in its row by the shorter way."""
    if at[0] == y and at[1] < x:
        return f"\x1b[{x - at[1]}C"
    return f"\x1b[{y + 1};{x + 1}H"


class _Sent(CompositorUpdate):
    """An update that is made into what the terminal is sent when it is displayed, if it is."""

    def __init__(self, make: Callable[[Any, Console], str], update: CompositorUpdate) -> None:
        """Let `make` make it of `update`."""
        self._make = make
        self._update = update

    def render_segments(self, console: Console) -> str:
        """Return what the terminal is sent."""
        return self._make(self._update, console)
