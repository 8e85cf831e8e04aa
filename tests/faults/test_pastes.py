"""Anything may be pasted into any field: nothing of it acts, and nothing is lost in silence."""

import asyncio
import random

import pytest
from textual.events import Paste

from goaltui.core.text import clean_line
from goaltui.tui.widgets.line_edit import MOST
from tests.desk import at_desk

FIELDS = {
    "a new row": "a",
    "a row": "down enter ctrl+u",
    "label": "down tab ctrl+u",
    "owner": "down tab down ctrl+u",
    "deadline": "down tab down down ctrl+u",
    "find": "slash",
    "show only some": "w",
    "details of the plan": "f2 ctrl+u",
    "number": "g f down",
    "name of a stage": "g f r ctrl+u",
    "name of a person": "g o down down tab ctrl+u",
    "notes of a KPI": "g k down tab up up ctrl+u",
    "value of a KPI": "v",
    "date of a value": "v tab",
    "note on a value": "v tab tab",
    "palette": "ctrl+p",
}
"""The keys that lead into every kind of field of the sample plan, which is empty then."""

LINES = "First of many\nsecond\r\nthird\rfourth"
HOSTILE = "A\x1b[31mB\x07C\x1b]52;c;eA==\x07D\x9bE\u202eF[@click=app.quit]G[/]\x00\x7f\ud800"


def noise(chance: random.Random) -> str:
    """Return random characters of every kind, escape sequences among them."""
    kinds = ("\x1b[", "\x1b]0;", "\x00", "\n", "[", "{", "한", "\u202e", "ä", "é", "1", ",", " ")
    return "".join(
        chance.choice((chance.choice(kinds), chr(chance.randint(1, 0xFFFF))))
        for _ in range(chance.randint(1, 200))
    )


@pytest.mark.timeout(1200)
@pytest.mark.parametrize("field", FIELDS)
async def test_whatever_is_pasted(tmp_path, field, times, figure):
    if field not in ("a new row", "find", "number") and not times(0, 1):
        pytest.skip("three fields in the sample, all in full")
    chance, runs = random.Random(field), times(3, 200)
    async with at_desk(tmp_path, "inbound") as desk:
        start = desk.plan
        await desk.press(*FIELDS[field].split())
        before = desk.text
        async with asyncio.timeout(20):  # not a matter of seconds, unless it hangs
            await desk.paste("x" * 1_000_000)
        assert f"Not pasted: 1000000 characters; {MOST} fit." in desk.text
        assert desk.text.splitlines()[:-1] == before.splitlines()[:-1]
        await desk.paste("y " * (MOST // 2))
        await desk.press("ctrl+u")
        for text in (HOSTILE, *(noise(chance) for _ in range(runs))):
            await desk.paste(text)
            assert not any(c in desk.text for c in "\x1b\x07\x00\x7f\x9b\u202e\ud800")
            await desk.press("ctrl+u")
        await desk.press("escape", "escape", "escape", "escape")
        while desk.plan != start:
            last = desk.app.session.last
            await desk.press("ctrl+z")
            assert desk.app.session.last is not last, "undo does not give it back"
    figure(f"{field}: 1 MB refused in a sentence, {runs + 1} hostile pastes, nothing acts")


@pytest.mark.parametrize("field", ["a row", "name of a person", "note on a value"])
async def test_many_lines_become_one(tmp_path, field):
    async with at_desk(tmp_path, "inbound") as desk:
        await desk.press(*FIELDS[field].split())
        await desk.paste(LINES)
        assert "many second third fourth" in " ".join(desk.text.split())


async def test_what_is_longer_than_a_row_takes_is_refused_in_a_sentence(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await desk.press("a")
        before = desk.plan
        await desk.paste("word " * 900)
        await desk.press("enter")
        assert "at most 2000 characters" in desk.text
        assert desk.plan == before


async def test_shaping_characters_are_typed_like_others(tmp_path):
    """Persian and emoji families are made with characters that show nothing by themselves."""
    async with at_desk(tmp_path, "inbound") as desk:
        await desk.press("a")
        await desk.at_once(*"می\u200cشود", " ", *"👩\u200d👧", "enter")
        desk.node("می\u200cشود 👩\u200d👧")


async def test_pasted_text_keeps_its_turn(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await desk.press("a")
        await desk.at_once("A", Paste(f"{HOSTILE}"), "Z", "enter")
        desk.node(f"A{clean_line(HOSTILE)}Z")
