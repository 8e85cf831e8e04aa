"""Alt and a digit are a key; everything else is as Textual reads it."""

import pytest
from textual.events import Key

from goaltui.tui.parser import KeyParser


def keys(text: str) -> list[tuple[str, str | None]]:
    parser = KeyParser()
    found = [m for character in text for m in parser.feed(character)]
    return [(m.key, m.character) for m in found if isinstance(m, Key)]


@pytest.mark.parametrize("digit", list("0123456789"))
def test_alt_and_a_digit_are_one_key(digit):
    assert keys(f"\x1b{digit}") == [(f"alt+{digit}", None)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2", [("2", "2")]),
        ("™", [("trade_mark_sign", "™")]),
        ("\x1b[A", [("up", None)]),
        ("\x1b[1;3A", [("alt+up", None)]),
        ("\x1b22", [("alt+2", None), ("2", "2")]),
    ],
)
def test_other_keys_are_what_they_were(text, found):
    assert keys(text) == found
