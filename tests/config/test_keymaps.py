"""Keymaps: nothing collides, every command can be reached, and a person's own keys come first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goaltui.config.keymap import COMMANDS
from goaltui.config.keymaps import KEYMAPS, PLACES, commands_in, resolve
from goaltui.config.keynames import key_name, read_keys

NAMES = [command.id() for command in COMMANDS]


def said(own: dict[str, str], keymap: str = "default") -> list[str]:
    return [f"{p.command}: {p.message}" for p in resolve(keymap, own).problems]


@pytest.mark.parametrize("keymap", KEYMAPS)
def test_every_command_has_a_key_and_no_key_two_commands(keymap):
    keys = resolve(keymap)
    assert keys.problems == ()
    assert all(keys.of[name] for name in NAMES)
    for place in PLACES:
        of_place = [c for c in COMMANDS if c.where in (place, "everywhere")]
        used = [key for c in of_place for key in keys.of[c.id()]]
        assert sorted(used) == sorted(set(used)), place
        firsts = {key.split()[0] for key in used if " " in key} - set(keys.of["go-to"])
        assert not firsts & set(used), place


@pytest.mark.parametrize("keymap", KEYMAPS)
def test_a_keymap_names_commands_and_keys_that_there_are(keymap):
    assert set(KEYMAPS[keymap]) <= set(NAMES)
    for keys in KEYMAPS[keymap].values():
        assert ",".join(read_keys(keys)) == keys


@pytest.mark.parametrize(
    ("keymap", "command", "key"),
    [
        *[("vim", *pair) for pair in (
            ("cursor-down", "j"), ("cursor-left", "h"), ("delete", "d d"), ("paste", "p"),
            ("add-after", "o"), ("add-before", "O"), ("undo", "u"), ("redo", "ctrl+r"),
            ("find", "slash"), ("find-next", "n"), ("first", "g g"), ("last", "G"),
            ("fold-out", "z o"), ("fold-in", "z c"), ("palette", "colon"),
        )],
        *[("emacs", *pair) for pair in (
            ("cursor-down", "ctrl+n"), ("cursor-up", "ctrl+p"), ("cursor-right", "ctrl+f"),
            ("cursor-left", "ctrl+b"), ("find", "ctrl+s"), ("delete", "ctrl+k"),
            ("paste", "ctrl+y"), ("palette", "alt+x"), ("quit", "ctrl+x ctrl+c"),
            ("leave", "ctrl+g"),
        )],
    ],
)  # fmt: skip
def test_what_one_who_knows_the_editor_expects(keymap, command, key):
    assert key in resolve(keymap).of[command]


def test_an_own_key_is_taken_from_what_it_did():
    keys = resolve("default", {"add-template": "d"})
    assert keys.of["add-template"] == ("d",)
    assert keys.of["delete"] == ("delete",)
    assert keys.problems == ()


@pytest.mark.parametrize(
    ("own", "problems"),
    [
        ({"fix": "t"}, ["fix: “t” was the last key of add-template"]),
        ({"undo": "x", "redo": "x"}, ["redo: “x” is the key of undo already"]),
        ({"fix": "up"}, ["fix: “Up” always moves the cursor"]),
        ({"fix": "ctrl+q"}, ["fix: “^q” always leaves"]),
        ({"stage-up": "5"}, ["stage-up: “5” types a number in the funnel"]),
        ({"fix": "f"}, []),
        ({"fix": "g x"}, []),
    ],
)
def test_what_collides_is_said(own, problems):
    assert [p for p in said(own) if p.split(":")[0] in own][: len(problems) or None] == problems


@given(
    st.dictionaries(
        st.sampled_from(NAMES), st.sampled_from(["a", "d", "d d", "g", "u", "f5"]), max_size=4
    )
)
def test_whatever_is_chosen_no_key_has_two_meanings(own):
    keys = resolve("vim", own)
    for place in PLACES:
        shown = [
            (k, c.id()) for c in commands_in(place) for k in keys.of[c.id()] if c.where == place
        ]
        used = [key for key, _ in shown]
        assert sorted(used) == sorted(set(used))


@pytest.mark.parametrize(
    ("text", "keys", "name"),
    [
        ("a", ("a",), "a"),
        ("^N, F5", ("ctrl+n", "f5"), "^n"),
        ("?", ("question_mark",), "?"),
        ("d d", ("d d",), "dd"),
        ("ctrl+x  ctrl+c", ("ctrl+x ctrl+c",), "^x ^c"),
        ("U", ("U",), "U"),
        ("Alt+x", ("alt+x",), "Alt-x"),
        ("PageDown,pagedown", ("pagedown",), "PageDown"),
        ("ctrl+_", ("ctrl+underscore",), "^_"),
        ("ctrl+i", ("tab",), "Tab"),
        ("shift+up", ("shift+up",), "Shift-Up"),
    ],
)
def test_keys_are_read_as_they_are_shown_and_as_they_are_called(text, keys, name):
    assert read_keys(text) == keys
    assert key_name(keys[0]) == name


@pytest.mark.parametrize("text", ["", ",", "a,,b", "hello", "ctlr+u", "a b c", "é", "ctrl+", "f99"])
def test_what_is_no_key_is_refused_in_a_sentence(text):
    with pytest.raises(ValueError, match="keys"):
        read_keys(text)
