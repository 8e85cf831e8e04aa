"""What goes over the wire while hostile text is shown: text, and sequences of the screens' own."""

import re
from itertools import islice

import pytest

from tests.faults.foreign import written
from tests.faults.test_hostile_text import batches, numbers
from tests.hostile import ACTS, strings
from tests.terminal import Terminal

_RGB = r"[34]8;2;\d+;\d+;\d+"
OURS = re.compile(
    rf"""
    \x1b\[ (?: (?:(?:[013479]|[34]9|{_RGB}) (?:;|(?=m)))* m    # styles, in full colour
             | \d+;\d+H | \d+C                                 # where to
             | \?(?:7|25|1000|1003|1004|1006|1015|2004|2026|2048)[hl]
             | \?20(?:26|48)\$p | >\d+u | <u )
    | \x1b\]22;(?:default|text|pointer)\x07      # the shape of the pointer
    | \r\n
    """,
    re.VERBOSE,
)
"""What Textual writes by itself. The hostile strings hold none of this."""
FIRST = re.compile(r"\x1b\[\?1049h\x1b\[\?25l[^\r\n]{0,60}?\x1b\[2J\x1b\[H")
"""The way to the second screen, once."""


def looked_through(data: bytes) -> str:
    """Return the text that was sent, after a look at everything that is none."""
    sent = data.decode("utf-8")
    ours = FIRST.sub("", sent, count=1).replace("\x1b[?1049h", "", 1)
    text = OURS.sub("", ours)
    acts = ACTS.search(text)
    assert not acts, ascii(text[max(0, acts.start() - 60) : acts.start() + 60])
    return text


class Cells(Terminal):
    """A terminal whose text has one character for each cell, whatever was painted over what."""

    @property
    def text(self) -> str:
        """What the screen shows, without marks, the second half of a wide character a space."""
        cells, columns = self.screen.buffer, range(self.screen.columns)
        rows = range(self.screen.lines)
        return "\n".join("".join(cells[y][x].data[:1] or " " for x in columns) for y in rows)


def click_on_links(terminal: Terminal, most: int) -> int:
    """Click where a text says that a click would do something; return how often."""
    places = [
        (x + 1, y + 1)
        for y, line in enumerate(terminal.text.splitlines())
        for x in (found.start() for found in re.finditer(r"click=|\]x\[|\]x", line))
    ]
    for x, y in places[:most]:
        terminal.send(f"\x1b[<0;{x + 1};{y}M\x1b[<0;{x + 1};{y}m")
        terminal.look(0.03)
        terminal.send("\x1b")
        terminal.look(0.03)
    return len(places[:most])


def walk(terminal: Terminal, steps: int) -> None:
    for _ in range(steps):
        terminal.send("\x1b[B")
        terminal.look(0.02)


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_the_wire_carries_text_and_our_own_sequences_only(tmp_path, times, figure):
    count, clicks, sent = times(1, 20), 0, 0
    shown: set[str] = set()
    tried = 0
    for number, texts in enumerate(islice(batches(1_000), count)):
        some = texts if times(0, 1) else texts[:4]
        tried += len(some)
        path = written(tmp_path / f"{number}.plan", some)
        terminal = Cells(str(path), "--as", "ana", home=tmp_path, size=(140, 60))
        terminal.wait_for("half typed")
        terminal.send("\x1b")
        for letter in "pkof":
            terminal.look(0.2)
            terminal.send("g")
            terminal.look(0.1)
            terminal.send(letter)
            terminal.look(0.2)
            walk(terminal, len(some) + 2)
            assert terminal.alive
            clicks += click_on_links(terminal, times(4, 1_000))
            sent += len(terminal.bytes)
            shown |= numbers(looked_through(bytes(terminal.bytes)))
            terminal.bytes.clear()
        assert terminal.alive
        terminal.send("\x1b")
        terminal.look(0.2)
        terminal.send("\x11")
        assert terminal.end() == 0
    assert len(shown) >= tried
    figure(f"{tried} hostile strings, {clicks} clicks on them, {sent:,} bytes sent: none obeyed")


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_names_of_files_and_people_are_only_shown(tmp_path, times, figure):
    names = [name for name in map(_as_name, strings(times(2, 60))) if name]
    for name in names:
        path = written(tmp_path / f"{name}.plan", ["plain"])
        environment = {"LOGNAME": name, "USER": name}
        terminal = Cells(str(path), home=tmp_path, environment=environment)
        terminal.wait_for("plain")
        terminal.send("v")
        terminal.look(0.2)
        looked_through(bytes(terminal.bytes))
        terminal.send("\x1b")
        terminal.look(0.2)
        terminal.send("\x11")
        assert terminal.end() == 0
        path.unlink()
    figure(f"{len(names)} hostile names of files and people: none obeyed")


def _as_name(text: str) -> str:
    """Return text as a file and an account may be called."""
    return text.encode("utf-8", "ignore").decode().replace("\0", "").replace("/", "")[:60]
