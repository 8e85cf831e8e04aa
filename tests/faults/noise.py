"""Bytes as no keyboard sends them."""

import random
from collections.abc import Callable

_LEAVING = b"\x11q"
"""Keys that end the program, which is well tried elsewhere: one in twenty is let through."""

_CODES = (97, 55296, 1114112, 10**15)
"""A letter, a surrogate, and two numbers that are no characters."""


def uniform(chance: random.Random) -> bytes:
    return chance.randbytes(chance.randint(1, 40))


def broken_utf8(chance: random.Random) -> bytes:
    text = "".join(chance.choice("äß한국👩\u200dش1a ") for _ in range(5)).encode()
    cut = chance.randint(0, len(text))
    return text[:cut] + bytes([chance.choice(b"\x80\xbf\xc0\xf5\xff\xed\xe2")]) + text[cut + 1 :]


def control_sequence(chance: random.Random) -> bytes:
    numbers = ";".join(_number(chance) for _ in range(chance.randint(0, 5)))
    lead = chance.choice(["\x1b[", "\x1b[?", "\x1b[<", "\x1bO", "\x1b]", "\x1bP", "\x1b[>", "\x1b"])
    return f"{lead}{numbers}{chance.choice('ABCDHFPQRSZhlmMtuy~cnpq$')}".encode()


def known_sequence(chance: random.Random) -> bytes:
    x, y = chance.randint(-3, 99999), chance.randint(-3, 99999)
    return chance.choice(
        [
            f"\x1b[<{chance.randint(0, 255)};{x};{y}{chance.choice('Mm')}",
            f"\x1b[48;{x};{y};{chance.randint(0, 9)};0t",
            f"\x1b[{x};{y}R",
            f"\x1b[{chance.choice(_CODES)};{chance.choice(['5', '1:3', '', ':'])}u",
            f"\x1b[?{chance.choice([2026, 2048])};{chance.randint(0, 9)}$y",
            "\x1b[201~" if chance.random() < 0.99 else "\x1b[200~",
            f"\x1b[200~{x}\n{y}\x1b[31m\x1b[201~",
            "\x1b[I",
            "\x1b[O",
            "\x1b",
        ]
    ).encode()


def typed(chance: random.Random) -> bytes:
    return bytes(chance.choice(range(32, 127)) for _ in range(chance.randint(1, 10)))


def commands(chance: random.Random) -> bytes:
    """Return keys that do something: so the noise gets around."""
    keys = ["\r", "\r", "\t", "\x1b\x1b", "\x1a", "\x19", "\x15", "\x1b[A", "\x1b[B", "\x1b[13~"]
    return "".join(
        chance.choice([*keys, *"adespxuUJKLHtcwbgfokvnzOFX/ 123"]) for _ in range(4)
    ).encode()


KINDS: list[Callable[[random.Random], bytes]] = [
    uniform,
    broken_utf8,
    control_sequence,
    known_sequence,
    typed,
    *[commands] * 5,
]


def noise(chance: random.Random, count: int) -> bytes:
    """Return `count` bytes of all kinds."""
    found = bytearray()
    while len(found) < count:
        found += chance.choice(KINDS)(chance)
    kept = (b for b in found[:count] if b not in _LEAVING or chance.random() < 0.05)
    return bytes(kept)


def _number(chance: random.Random) -> str:
    return str(chance.choice([0, 1, 2, 5, 27, 97, 200, 201, 65535, 10**12])) + chance.choice(
        ["", "", ":", ":1"]
    )
