"""Keys and pastes told apart, however the bytes are cut."""

from hypothesis import given, settings
from hypothesis import strategies as st

from goaltui.tui.incoming import END, MOST, START, Incoming, Keys, Pasted

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
        # An escape alone, or with its bracket, is a key and never waits for the rest of a mark.
        size = data.draw(st.integers(1, len(raw)))
        while raw[size - 1 : size] == b"\x1b" or raw[size - 2 : size] == b"\x1b[":
            size = min(size + 1, len(raw))
        came += incoming.take(raw[:size])
        raw = raw[size:]
    came += incoming.idle()
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
    assert incoming.idle() == [Keys("\x1b[20")]


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
    assert incoming.take(b"\x11", pause=2) == [Pasted("abcdef"), Keys("\x11")]


def test_a_paste_that_comes_slowly_goes_on():
    incoming = Incoming()
    incoming.take(f"{START}abc".encode())
    assert incoming.take(b"much more of the same", pause=5) == []
    assert incoming.take(b"\x1b[201", pause=5) == []
    assert incoming.take(b"~", pause=5) == [Pasted("abcmuch more of the same")]
