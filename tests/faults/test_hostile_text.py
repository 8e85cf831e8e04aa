"""Text is text: whatever it holds and wherever it came from, it is shown and never obeyed."""

import asyncio
import re
from collections.abc import Callable, Iterator, Sequence

import pytest
from textual.events import Key, Paste

from goaltui.tui.frame import Frame
from goaltui.tui.widgets.bars import Title, TitleBar
from tests.desk import Desk, at_desk
from tests.faults.foreign import written
from tests.hostile import ACTS, strings

SIZE = (140, 34)
FULL = 5_000
AT_ONCE = 50
"""Strings in one plan."""

Times = Callable[[int, int], int]
Figure = Callable[[str], None]


def batches(count: int) -> Iterator[tuple[str, ...]]:
    found = strings(count)
    return (tuple(found[at : at + AT_ONCE]) for at in range(0, count, AT_ONCE))


def painted(desk: Desk) -> str:
    """Return all that stands on the screen, after a look at every piece and its style."""
    texts = []
    for strip in desk.app.screen._compositor.render_strips():
        for piece in strip:
            # Marks of ours stand alone, around what is written from right to left.
            ours = re.fullmatch("[\u200e\u2067\u2069]+", piece.text)
            assert ours or not ACTS.search(piece.text), ascii(piece.text)
            assert piece.control is None
            if piece.style is not None:
                assert "@click" not in piece.style.meta
                assert piece.style.link is None
            texts.append(piece.text)
        texts.append("\n")
    return "".join(texts)


def numbers(text: str) -> set[str]:
    """Return which strings are in a text."""
    return set(re.findall(r"q\d+q", text))


async def key(desk: Desk, name: str) -> None:
    """Press a key and wait only until it has gone its way, there and back."""
    desk.app.post_message(Key(name, None))
    await asyncio.sleep(0)
    for node in (desk.app, desk.app.screen, desk.app.focused, desk.app.screen, desk.app):
        if node is not None:
            done = asyncio.Event()
            if node.call_later(done.set):
                await done.wait()
    while desk.app.keys_wait:
        await desk.pilot.pause(0.001)


async def walk(desk: Desk, steps: int) -> set[str]:
    """Go down so many rows, looking at each; return which strings were seen."""
    seen = numbers(painted(desk))
    for _ in range(steps):
        await key(desk, "down")
        seen |= numbers(painted(desk))
    return seen


async def rows_of_all_screens(desk: Desk, texts: Sequence[str]) -> None:
    """Look at every row of every screen, and see that each string was there."""
    for letter, steps in (("p", 1), ("o", 3), ("k", 1)):
        await desk.press("g", letter)
        seen = await walk(desk, steps * len(texts) + 1)
        assert seen >= {text[: text.index("q", 1) + 1] for text in texts}, letter
    await desk.press("g", "f")
    assert await walk(desk, 8)


async def dialogs(desk: Desk) -> None:
    """Open all that opens over a screen, and look."""
    plan = desk.plan
    ways = {
        "p": ["w", "slash", "question_mark", "f2", "v", "ctrl+p", "t", "tab", "enter"],
        "f": ["s", "t", "r", "d", "k", "i", "a"],
        "o": ["a", "t", "enter"],
        "k": ["a", "enter"],
    }
    for letter, keys in ways.items():
        await desk.press("g", letter, "down", "down")
        for opens in keys:
            await desk.press(opens)
            painted(desk)
            for name in ("down", "escape", "escape"):
                await key(desk, name)
                painted(desk)
    assert desk.plan == plan


@pytest.mark.slow
@pytest.mark.timeout(3600)
async def test_a_file_that_others_wrote_into_is_only_shown(tmp_path, times, figure):
    count = times(12, FULL)
    for number, texts in enumerate(batches(count)):
        folder = tmp_path / str(number)
        folder.mkdir()
        written(folder / "desk.plan", texts)
        async with at_desk(folder, size=SIZE) as desk:
            await desk.app.workers.wait_for_complete()
            await desk.press()
            assert "You left this half typed" in painted(desk)
            await desk.press("escape")
            await rows_of_all_screens(desk, texts)
            if number % 10 == 0:
                await dialogs(desk)
    figure(f"{count} hostile strings in every text field of every row: all shown, none obeyed")


@pytest.mark.slow
@pytest.mark.timeout(3600)
async def test_messages_and_titles_are_only_shown(tmp_path, times, figure):
    texts = strings(times(100, FULL))
    async with at_desk(tmp_path, "inbound", size=SIZE) as desk:
        frame = desk.app.screen
        assert isinstance(frame, Frame)
        for text in texts:
            desk.app.say(text, warning=True)
            frame.query_one(TitleBar).show(Title(text, text, text, who=text, day=text))
            shown = painted(desk)
            mark = text[: text.index("q", 1) + 1]
            assert mark in shown.splitlines()[0]
            assert shown.count(mark) > 1
    figure(f"{len(texts)} hostile titles and messages: all shown, none obeyed")


CONTROLS = ("\x1c", "\x85", "\u2028", "\t", "\r", "\x1c\x1d \x1e", "\n", "\x00")
"""What counts as space to Python, and acts on a terminal."""


def typed(desk: Desk) -> str:
    """Return what stands in the field that is typed into."""
    edit = getattr(desk.app.focused, "edit", None) or getattr(desk.app.focused, "_edit", None)
    return edit.text if edit else ""


PLACES_TO_TYPE = {
    "sentence": ("g", "p", "down", "enter"),
    "fields": ("g", "p", "down", "tab"),
    "new row": ("g", "p", "down", "a"),
    "find": ("g", "p", "slash"),
    "palette": ("ctrl+p",),
    "show only": ("g", "p", "w"),
    "value": ("v",),
    "settings": ("f2",),
    "target": ("g", "f", "t"),
    "cell": ("g", "f", "enter"),
    "stage": ("g", "f", "r"),
    "definition": ("g", "f", "d"),
    "stage KPI": ("g", "f", "k"),
    "person": ("g", "o", "a"),
    "KPI": ("g", "k", "enter"),
}


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("place", PLACES_TO_TYPE)
async def test_what_is_pasted_is_only_shown(tmp_path, times, figure, place):
    texts = [*CONTROLS, *strings(times(12, 350), seed=len(place))]
    async with at_desk(tmp_path, "inbound", size=SIZE) as desk:
        before = desk.plan
        await desk.press(*PLACES_TO_TYPE[place])
        for text in texts:
            desk.app.post_message(Paste(text))
            await key(desk, "home")
            painted(desk)
            assert not ACTS.search(typed(desk))
            await key(desk, "ctrl+k")
        assert desk.app.is_running
        await desk.press("escape", "escape", "escape")
        assert desk.plan == before
    figure(f"{len(texts)} hostile pastes into {place}: all shown, none obeyed")


async def test_words_on_leaving_are_only_shown(tmp_path, capsys):
    async with at_desk(tmp_path, "inbound") as desk:
        desk.app.exit(2, message="\n".join(strings(40)))
    desk.app._print_error_renderables()
    assert "q39q" in (said := capsys.readouterr().err)
    assert not ACTS.search(said.replace("\n", ""))
