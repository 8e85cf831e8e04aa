"""Keys and pastes told apart, however the bytes are cut."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goaltui.tui.incoming import END, LOST_SECONDS, MOST, START, Incoming, Keys, Pasted

TEXT = st.text(st.characters(codec="utf-8"), max_size=20)
PIECES = st.lists(st.tuples(st.sampled_from([Keys, Pasted]), TEXT), max_size=6)


def joined(came: list[Keys | Pasted]) -> list[Keys | Pasted]:
    """Return what came, keys that follow each other in one."""
    found: list[Keys | Pasted] = []
    for piece in came:
        if found and isinstance(piece, Keys) and isinstance(found[-1], Keys):
            found[-1] = Keys(found[-1].text + piece.text)
        elif piece.text or isinstance(piece, Pasted):
            found.append(piece)
    return found


@settings(max_examples=100)
@given(PIECES, st.data())
def test_what_is_sent_in_any_pieces_is_taken_as_sent(pieces, data):
    pieces = [kind(text.replace("\x1b", "")) for kind, text in pieces]
    sent = "".join(START + p.text + END if isinstance(p, Pasted) else p.text for p in pieces)
    raw, incoming, came = sent.encode(), Incoming(), []
    while raw:
        # An escape alone is a key and never waits for the rest of a mark.
        size = data.draw(st.integers(1, len(raw)))
        size += raw[size - 1 : size] == b"\x1b"
        came += incoming.take(raw[:size])
        raw = raw[size:]
    came += incoming.idle(LOST_SECONDS + 0.1)
    assert joined(came) == joined(list(pieces))


def test_an_escape_inside_a_paste_is_text():
    assert Incoming().take(f"{START}a\x1b[31mb{END}c".encode()) == [
        Pasted("a\x1b[31mb"),
        Keys("c"),
    ]


def test_the_escape_key_does_not_wait():
    assert Incoming().take(b"\x1b") == [Keys("\x1b")]


def test_half_a_mark_is_a_key_once_nothing_follows():
    incoming = Incoming()
    assert incoming.take(b"\x1b[20") == []
    assert incoming.idle(LOST_SECONDS + 0.1) == [Keys("\x1b[20")]


@pytest.mark.parametrize("cut", range(2, len(START)))
def test_a_start_that_comes_in_two_parts_is_no_key(cut):
    incoming = Incoming()
    assert incoming.take(START[:cut].encode()) == []
    assert incoming.idle(0.3) == []
    assert incoming.take(f"{START[cut:]}dd{END}".encode(), pause=0.4) == [Pasted("dd")]


def test_bytes_that_are_no_text_are_marked_as_such():
    assert Incoming().take(b"a\xffb") == [Keys("a\ufffdb")]


def test_of_an_endless_paste_only_so_much_is_kept():
    incoming = Incoming()
    incoming.take(START.encode())
    for _ in range(MOST // 1_000_000 + 2):
        incoming.take(b"x" * 1_000_000)
    (pasted,) = incoming.take(END.encode())
    assert len(pasted.text) == MOST


def test_a_paste_whose_end_was_lost_ends_with_a_key_after_a_pause():
    incoming = Incoming()
    assert incoming.take(f"{START}abc".encode()) == []
    assert incoming.take(b"def", pause=0.5) == []
    assert incoming.take(b"\x11", pause=2) == []
    assert incoming.idle(0.1) == [Pasted("abcdef"), Keys("\x11")]


@pytest.mark.parametrize(
    "key", ["\x1b", "\x11", "\r", "d", "한", "\x1b[A", "\x1bOP", "\x1bd", "\x1b[1;5C"]
)
def test_any_one_key_says_that_the_end_was_lost(key):
    incoming = Incoming()
    incoming.take(f"{START}abc".encode())
    assert incoming.take(key.encode(), pause=2) == []
    assert incoming.idle(0.1) == [Pasted("abc"), Keys(key)]


@pytest.mark.parametrize("piece", ["dd", "u\r", "ddu", "\x1b[A\x1b[A", "\x1b[31", "\x1b[31md"])
def test_a_paste_that_was_held_up_is_not_read_as_keys(piece):
    incoming = Incoming()
    incoming.take(f"{START}abc".encode())
    assert incoming.take(piece.encode(), pause=1.2) == []
    assert incoming.idle(0.1) == []
    assert incoming.take(f"more{END}d".encode(), pause=0.2) == [
        Pasted(f"abc{piece}more"),
        Keys("d"),
    ]


def test_a_character_with_more_behind_it_is_no_key():
    incoming = Incoming()
    incoming.take(f"{START}abc".encode())
    assert incoming.take(b"d", pause=1.2) == []
    assert incoming.take(f"d{END}".encode(), pause=0.02) == [Pasted("abcdd")]


@pytest.mark.parametrize("cut", range(2, len(END)))
def test_an_end_that_was_held_up_is_the_end(cut):
    incoming = Incoming()
    incoming.take(f"{START}abc{END[:cut]}".encode())
    assert incoming.take(END[cut : cut + 1].encode(), pause=2) in ([], [Pasted("abc")])
    assert incoming.idle(0.1) == []
    assert incoming.take(f"{END[cut + 1 :]}d".encode(), pause=2)[-1] == Keys("d")


def test_a_paste_that_comes_slowly_goes_on():
    incoming = Incoming()
    incoming.take(f"{START}abc".encode())
    assert incoming.take(b"much more of the same", pause=5) == []
    assert incoming.take(b"\x1b[201", pause=5) == []
    assert incoming.take(b"~", pause=5) == [Pasted("abcmuch more of the same")]
