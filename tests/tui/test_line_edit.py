"""A line being typed: `|` is where the cursor stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaltui.tui.widgets.line_edit import LineEdit, passes

FAMILY = "👩‍👩‍👧"
ACUTE = "e\u0301"


def line(shown: str) -> LineEdit:
    before, _, after = shown.partition("|")
    return LineEdit(before + after, len(before))


def shown(edit: LineEdit) -> str:
    return f"{edit.text[: edit.cursor]}|{edit.text[edit.cursor :]}"


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [
        ("ab|c", "left", "a|bc"),
        ("|abc", "left", "|abc"),
        ("ab|c", "right", "abc|"),
        ("abc|", "right", "abc|"),
        ("ab|c", "home", "|abc"),
        ("ab|c", "ctrl+a", "|abc"),
        ("a|bc", "end", "abc|"),
        ("a|bc", "ctrl+e", "abc|"),
        ("ab|c", "backspace", "a|c"),
        ("|abc", "backspace", "|abc"),
        ("ab|c", "ctrl+h", "a|c"),
        ("a|bc", "delete", "a|c"),
        ("abc|", "delete", "abc|"),
        ("a|bc", "ctrl+d", "a|c"),
        ("one two|", "ctrl+left", "one |two"),
        ("one  |two", "ctrl+left", "|one  two"),
        ("one t|wo", "alt+b", "one |two"),
        ("|", "ctrl+left", "|"),
        ("|one two", "ctrl+right", "one| two"),
        ("one|  two", "alt+f", "one  two|"),
        ("one two| x", "ctrl+w", "one | x"),
        ("one |two", "alt+backspace", "|two"),
        ("one |two", "ctrl+u", "|two"),
        ("one |two", "ctrl+k", "one |"),
        (f"a{FAMILY}|", "left", f"a|{FAMILY}"),
        (f"a|{FAMILY}b", "right", f"a{FAMILY}|b"),
        (f"a{FAMILY}|", "backspace", "a|"),
        (f"a|{FAMILY}b", "delete", "a|b"),
        (f"caf{ACUTE}|", "left", f"caf|{ACUTE}"),
        (f"caf|{ACUTE}s", "right", f"caf{ACUTE}|s"),
        (f"caf{ACUTE}|", "backspace", "cafe|"),
        (f"caf|{ACUTE}s", "delete", "caf|s"),
        ("리드|", "backspace", "리|"),
    ],
)
def test_keys_that_edit(before, key, after):
    edited = line(before).key(key, None)
    assert edited is not None
    assert shown(edited) == after


@pytest.mark.parametrize(("key", "character"), [("f5", None), ("enter", "\r"), ("tab", "\t")])
def test_keys_that_do_not_edit(key, character):
    assert line("ab|c").key(key, character) is None


def test_a_character_goes_in_where_the_cursor_is():
    edited = line("a|c").key("b", "b")
    assert edited is not None
    assert shown(edited) == "ab|c"


@pytest.mark.parametrize(
    ("pasted", "after"),
    [
        (" ", "a |z"),
        ("one\ntwo", "aone two|z"),
        ("\x07red", "ared|z"),
        ("[/]", "a[/]|z"),
    ],
)
def test_what_is_pasted_becomes_one_line_of_text(pasted, after):
    assert shown(line("a|z").insert(pasted)) == after


@pytest.mark.parametrize(
    ("key", "character", "after"),
    [
        ("x", "x", "x|"),
        ("backspace", None, "|"),
        ("delete", None, "|"),
        ("ctrl+u", None, "|"),
        ("home", None, "|old"),
        ("right", None, "old|"),
    ],
)
def test_what_is_typed_takes_the_place_of_what_is_selected(key, character, after):
    edited = LineEdit.all_of("old").key(key, character)
    assert edited is not None
    assert (shown(edited), edited.selected) == (after, False)


def test_nothing_is_selected_in_an_empty_line():
    assert LineEdit.all_of("") == LineEdit.at_end("") == LineEdit()


@pytest.mark.parametrize(
    ("key", "goes"),
    [("ctrl+q", True), ("ctrl+p", True), ("f1", True), ("f12", True), ("f", False), ("q", False)],
)
def test_keys_that_do_the_same_while_typing(key, goes):
    assert passes(key) is goes


KEYS = ["left", "right", "home", "end", "ctrl+left", "ctrl+right", "backspace", "delete", "ctrl+w"]


@given(
    st.text("ab \u0301\u200d👩리", max_size=12).map(LineEdit.at_end),
    st.lists(st.sampled_from(KEYS), max_size=12),
)
def test_the_cursor_is_always_within_the_text(edit, keys):
    for key in keys:
        edited = edit.key(key, None)
        assert edited is not None
        assert 0 <= edited.cursor <= len(edited.text) <= len(edit.text)
        edit = edited
