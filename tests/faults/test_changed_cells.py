"""What a terminal shows is the same whether it is sent rows that changed or only their cells."""

import os
import random
import signal
from collections.abc import Callable
from itertools import pairwise
from typing import Any, Final

import pyte
import pytest
from pyte.screens import wcwidth
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.geometry import Region
from textual.strip import Strip

from goaltui.tui import changed_cells
from goaltui.tui.changed_cells import Terminal, send_changed_cells
from tests.desk import Desk, at_desk
from tests.terminal import Terminal as Pty

_KEYS: Final = (
    *("down", "down", "down", "up", "pagedown", "pageup", "home", "end", "tab", "shift+tab"),
    *("enter", "enter", "escape", "escape", "left", "right", "space", "delete", "backspace"),
    *("a", "s", "b", "w", "t", "u", "U", "v", "e", "i", "n", "x", "p", "f", "1", "2", "6", "."),
    *("slash", "question_mark", "f2", "f9", "f9", "ctrl+p", "ctrl+l", "ctrl+w", "g", "k"),
    *("광", "고", "👍", "🏽", "e", "\u0301", "日", "│", "א", "ß", "\u200d"),
)
_SIZES: Final = ((120, 40), (120, 40), (80, 24), (101, 33), (40, 12), (20, 5))


class Halving(pyte.Screen):
    """A terminal that blanks one half of a wide character where the other is written over."""

    def draw(self, data: str) -> None:
        for character in data:
            cells = wcwidth(character)
            x = min(self.cursor.x, self.columns - max(1, cells))
            if cells > 0:
                self._halve(x, x - 1)
                self._halve(x + cells, x + cells)
            super().draw(character)

    def _halve(self, rest: int, kept: int) -> None:
        line = self.buffer[self.cursor.y]
        if 0 < rest < self.columns and line[rest].data == "":
            line[kept] = line[kept]._replace(data=" ")


def screen_of(cells: tuple[int, int]) -> tuple[pyte.Screen, pyte.Stream]:
    """Return a terminal as Textual leaves it: a character behind the last column goes nowhere."""
    screen = Halving(*cells)
    stream = pyte.Stream(screen)
    stream.feed("\x1b[?7l")
    return screen, stream


def seen(cell: Any) -> Any:
    """Return what one sees of a cell: of a blank, its ground."""
    lined = cell.reverse or cell.underscore or cell.strikethrough
    return cell if cell.data != " " or lined else (" ", cell.bg)


def difference(one: pyte.Screen, other: pyte.Screen) -> object:
    """Return the first cell in which two screens differ in text or attributes, if one does."""
    for y in range(one.lines):
        for x in range(one.columns):
            if seen(one.buffer[y][x]) != seen(other.buffer[y][x]):
                return y, x, one.buffer[y][x], other.buffer[y][x]
    return None


class Both:
    """A terminal that is sent changed cells beside one that is sent what Textual sends."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.size = (desk.app.size.width, desk.app.size.height)
        self.rows, self._to_rows = screen_of(self.size)
        self.cells, self._to_cells = screen_of(self.size)
        self.keys = self.paints = self.of_rows = self.of_cells = 0
        self.disturbed = False
        """Whether something else was written since all was painted: rows mend it here and there."""
        vars(desk.app)["_display"] = self._display
        assert send_changed_cells(desk.app)

    def _display(self, screen: object, renderable: Any) -> None:
        del screen
        if renderable is None:
            return
        console = self.desk.app.console
        rows, cells = (
            update.render_segments(console) for update in (renderable._update, renderable)
        )
        self._to_rows.feed(rows)
        self._to_cells.feed(cells)
        self.paints, self.of_rows = self.paints + 1, self.of_rows + len(rows)
        self.of_cells += len(cells)
        self.disturbed = self.disturbed and type(renderable._update) is not LayoutUpdate
        assert self.disturbed or difference(self.rows, self.cells) is None

    def foreign_write(self, chance: random.Random) -> None:
        """Let another program write into both terminals."""
        self.disturbed = True
        y, x = chance.randrange(self.size[1]), chance.randrange(self.size[0])
        for stream in (self._to_rows, self._to_cells):
            stream.feed(f"\x1b[{y + 1};{x + 1}H\x1b[7mmail 광고\x1b[0m")

    async def resize(self, columns: int, rows: int) -> None:
        """Give both another size; what a terminal shows then is its own affair."""
        self.size, self.disturbed = (columns, rows), True
        for screen, stream in ((self.rows, self._to_rows), (self.cells, self._to_cells)):
            screen.resize(rows, columns)
            stream.feed("\x1b[2J" + "#" * 50)
        await self.desk.pilot.resize_terminal(columns, rows)
        await self.desk.press("ctrl+l")


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("seed", range(3))
async def test_random_keys(
    tmp_path, seed, times: Callable[[int, int], int], figure: Callable[[str], None]
):
    chance = random.Random(seed)
    async with at_desk(tmp_path, "inbound") as desk:
        both = Both(desk)
        await desk.press("ctrl+l")
        for _ in range(times(150, 3000)):
            both.keys += 1
            match chance.randrange(40):
                case 0:
                    await both.resize(*chance.choice(_SIZES))
                case 1:
                    both.foreign_write(chance)
                    await desk.press("ctrl+l")
                    assert not both.disturbed
                case 2:
                    await desk.press("escape", "escape", "g", chance.choice("pfo"))
                case _:
                    await desk.press(chance.choice(_KEYS))
            if desk.app.return_code is not None:
                break
        assert both.paints
        figure(
            f"{both.keys} keys, {both.paints} paints, equal screens; "
            f"{both.of_rows:,} bytes of rows, {both.of_cells:,} of cells"
        )


_TEXTS: Final = ("a", "bc", " ", "   ", "광고", "日", "│", "…", "é")
_UNSURE: Final = (*_TEXTS, "e\u0301", "👍", "👩\u200d💻", "א")


def looks() -> list[Style | None]:
    """Return styles that nobody has used yet: a style remembers what a terminal was told of it."""
    return [
        None,
        Style(),
        Style(bold=True),
        Style(reverse=True),
        Style(underline=True, bgcolor="blue"),
        Style(color="red"),
        Style(color="#123456", bgcolor="#654321", bold=True),
        Style(color="default", bgcolor="default"),
        Style(bgcolor="#654321"),
        Style(italic=True, strike=True, color="bright_green"),
    ]


def strip_of(chance: random.Random, styles: list[Style | None], cells: int) -> Strip:
    texts = _UNSURE if chance.random() < 0.03 else _TEXTS
    pieces = [Segment(chance.choice(texts), chance.choice(styles)) for _ in range(cells)]
    return Strip(pieces).adjust_cell_length(cells)


def cuts_of(chance: random.Random, cells: int, rows: int) -> list[list[int]]:
    """Return where two widgets of each row begin, and where the last ends."""
    return [sorted({0, chance.randrange(1, cells), cells}) for _ in range(rows)]


@pytest.mark.parametrize("colours", ["truecolor", "256", "standard"])
def test_random_updates(colours, times: Callable[[int, int], int]):
    """Widgets of changing widths, wide characters cut in halves between them, every look."""
    chance, (cells, rows) = random.Random(colours), (24, 4)
    console, terminal = Console(color_system=colours), Terminal()
    of_rows, to_rows = screen_of((cells, rows))
    of_cells, to_cells = screen_of((cells, rows))
    cuts, styles = cuts_of(chance, cells, rows), looks()
    for _ in range(times(600, 20_000)):
        whole = chance.random() < 0.05
        if whole or chance.random() < 0.2:
            cuts = cuts_of(chance, cells, rows)
        chops = [{a: strip_of(chance, styles, b - a) for a, b in pairwise(c)} for c in cuts]
        changed = sorted(chance.sample(range(rows), chance.randint(1, rows)))
        spans = [(y, chance.randrange(cells), cells) for y in changed]
        update: Any = ChopsUpdate(chops, spans, [c[1:] for c in cuts])
        if whole:
            update = LayoutUpdate([c.values() for c in chops], Region(0, 0, cells, rows))
        to_rows.feed(update.render_segments(console))
        to_cells.feed(terminal.update(update).render_segments(console))
        assert difference(of_rows, of_cells) is None


@pytest.mark.parametrize("text", ["ab日cd", "a日bcd", "日日日", "abcdef"])
@pytest.mark.parametrize("cut", range(1, 6))
def test_a_character_that_is_cut_and_whole_again(text, cut):
    console, terminal = Console(color_system="truecolor"), Terminal()
    (rows, to_rows), (cells, to_cells) = screen_of((6, 1)), screen_of((6, 1))
    whole, other = Strip([Segment(text)]), Strip([Segment("uvwxyz"[cut:])])
    left = {0: whole.crop(0, cut), cut: None}
    for update in (
        LayoutUpdate([[whole]], Region(0, 0, 6, 1)),
        ChopsUpdate([{0: None, cut: other}], [(0, cut, 6)], [[cut, 6]]),
        ChopsUpdate([{0: whole}], [(0, 0, 6)], [[6]]),
        ChopsUpdate([{0: None, cut: other}], [(0, cut, 6)], [[cut, 6]]),
        ChopsUpdate([left], [(0, 0, cut)], [[cut, 6]]),
        ChopsUpdate([{0: whole}], [(0, 0, 6)], [[6]]),
    ):
        to_rows.feed(update.render_segments(console))
        to_cells.feed(terminal.update(update).render_segments(console))
        assert difference(rows, cells) is None


def settled(terminal: Pty) -> list[str]:
    """Return what a terminal shows once nothing has come for a while."""
    while True:
        before = bytes(terminal.bytes)
        terminal.look(0.3)
        if bytes(terminal.bytes) == before:
            return list(terminal.screen.display)


@pytest.mark.slow
@pytest.mark.parametrize("sent", ["rows", "cells"])
def test_a_pause_and_what_a_shell_writes(tmp_path, sent):
    if sent == "rows":
        settings = tmp_path / "goaltui" / "settings.toml"
        settings.parent.mkdir()
        settings.write_text("changed_cells = false\n")
    terminal = Pty("--sample", "inbound", "--as", "ana", home=tmp_path, size=(120, 40))
    terminal.wait_for("Increase revenue")
    terminal.send("\x1b[B")
    before = settled(terminal)
    os.kill(terminal.pid, signal.SIGTSTP)
    while terminal.modes[1049]:  # the second screen
        terminal.look(0.02)
    terminal.feed(b"\x1b[2J\x1b[5;5H$ ls")
    os.kill(terminal.pid, signal.SIGCONT)
    terminal.wait_for("Increase revenue")
    assert settled(terminal) == before
    terminal.feed(b"\x1b[12;12Hyou have new mail")
    terminal.send("\x0c")
    assert settled(terminal) == before
    terminal.bytes.clear()
    terminal.send("\x1b[A")
    settled(terminal)
    assert (len(terminal.bytes) < 2500) == (sent == "cells")
    terminal.send("\x11")
    assert terminal.end() == 0


@pytest.mark.parametrize("part", range(len(changed_cells._KNOWN)))
async def test_another_textual_is_left_as_it_is(tmp_path, monkeypatch, part):
    known = list(changed_cells._KNOWN)
    known[part] = (known[part][0], ("self", "something", "else"))
    monkeypatch.setattr(changed_cells, "_KNOWN", tuple(known))
    async with at_desk(tmp_path, "inbound") as desk:
        assert not send_changed_cells(desk.app)
        assert "_display" not in vars(desk.app)
