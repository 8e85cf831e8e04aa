"""Wherever a sentence names a key, it is the key that this person has."""

import ast
import re
from pathlib import Path

import pytest

import goaltui.tui
from goaltui.config.keymap import COMMANDS
from goaltui.config.settings import Settings
from goaltui.core.plan import empty_plan
from tests.desk import Desk, at_desk
from tests.scenarios.test_plan_screen import small_plan

OWN = {
    "undo": "ctrl+b",
    "add-under": "f5",
    "add-template": "f6",
    "go-to": "ctrl+g",
    "record-value": "f7",
    "add-kpi": "f8",
    "add-person": "f10",
    "add-team": "f11",
    "add-department": "f12",
    "add-funnel": "+",
    "drop-trial": "ctrl+r",
    "filter": "ctrl+t",
    "find": "ctrl+f",
    "group-by-owner": "ctrl+o",
    "cut": "ctrl+d",
}
SOURCE = Path(str(goaltui.tui.__path__[0]))
_DOES = "adds|finds|shows|brings|takes|records|cuts|once|goes|groups|tries|drops|offers"


def strings(path: Path) -> list[str]:
    """Return the text of a file that may be shown: no docstrings."""
    tree = ast.parse(path.read_text("utf-8"))
    docs = [n.value for n in ast.walk(tree) if isinstance(n, ast.Expr)]
    found = [n for n in ast.walk(tree) if isinstance(n, ast.Constant) and n not in docs]
    return [n.value for n in found if isinstance(n.value, str)]


@pytest.mark.parametrize(
    "path", [*sorted(SOURCE.glob("screens/**/*.py")), SOURCE / "list_frame.py"]
)
def test_no_sentence_of_a_screen_names_a_key_itself(path):
    named = re.compile(rf"(?:^|[\s;.,])(?:[A-Za-z/]|Esc)(?: once more)? (?:{_DOES})\b")
    said = [text for text in strings(path) if named.search(text)]
    drawn = re.findall(r'Part\("(?:g )?\w", "accent"\)', path.read_text("utf-8"))
    assert said + drawn == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda c: c.id())
def test_no_help_names_a_key_that_may_be_another(command):
    assert re.findall(r"(?<![\w'’])[b-zB-Z](?!\w)", command.help()) == []


async def test_the_keys_of_a_screen_that_was_left_are_those_set_since(tmp_path):
    async with at_desk(tmp_path, small_plan()) as desk:
        assert "dd delete" not in bar(desk)
        await desk.press("g", "f")
        assert desk.app.preferences.change("keymap", "vim") == ""
        await desk.press("g", "p")
        assert "dd delete" in bar(desk)


@pytest.mark.parametrize(
    ("place", "sentences"),
    [
        ("", ["F5  adds the first goal", "F6  offers the usual", "^g f  goes to the funnel"]),
        ("k", ["F8  adds a KPI", "F7  records a value"]),
        ("o", ["F10  adds a person", "F11  adds a team", "F12  adds a department"]),
        ("f", ["+  adds one"]),
    ],
)
async def test_an_empty_place_says_the_keys_of_the_person(tmp_path, place, sentences):
    plan = empty_plan("Plan", 2027)
    async with at_desk(tmp_path, plan, settings=Settings(keys=OWN)) as desk:
        await go(desk, place)
        assert [said for said in sentences if said not in desk.text] == []
        for command in OWN:
            desk.app.preferences.change(f"keys.{command}", None)
        await desk.press("f3", "escape")
        assert [said for said in sentences if said in desk.text] == []


@pytest.mark.parametrize(
    ("place", "keys", "said"),
    [
        ("", "down d", "; ^b brings it back"),
        ("", "n", "; ^f finds"),
        ("", "p", "; ^d cuts"),
        ("o", "end d", ". ^b brings it back"),
        ("o", "home enter", "^g p, then ^o groups by owner"),
        ("k", "d", ". ^b brings it back"),
        ("f", "down down x", "; ^b brings it back"),
        ("f", "down 5 enter ctrl+r", "^r once more brings it back"),
        ("f", "down 5 enter A", "^b takes it back, and then ^r tries it again"),
        ("f", "f", "+ adds another"),
        ("f", "X", "; ^b brings it back"),
    ],
)
async def test_a_message_says_the_keys_of_the_person(tmp_path, place, keys, said):
    async with at_desk(tmp_path, "inbound", settings=Settings(keys=OWN)) as desk:
        await go(desk, place)
        await desk.press(*keys.split())
        assert said in " ".join(desk.text.split())


async def test_a_command_without_a_key_is_called_by_its_name(tmp_path):
    keys = {"redo": "u", "next-theme": "ctrl+z"}
    async with at_desk(tmp_path, small_plan(), settings=Settings(keys=keys)) as desk:
        assert desk.app.keys_of("undo") == ""
        await desk.press("down", "d")
        assert "; undo brings it back" in desk.text


async def go(desk: Desk, place: str) -> None:
    if place:
        await desk.press("ctrl+g", place)


def bar(desk: Desk) -> str:
    return desk.text.splitlines()[-1]
