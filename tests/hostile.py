"""Text that attacks: markup, escape sequences, direction, surrogates, far too long; by the number.

Every string carries its own number as plain letters, so that a trial can see that it was shown.
"""

import random
import re
from collections.abc import Sequence
from typing import Final

MARKUP: Final = (
    "[@click=app.quit]x[/]",
    "[@click=app.quit()]x",
    "[@click=app.exit(9)]x[/]",
    "[/]",
    "a [/] b",
    "a [/red]",
    "50% [/red]",
    "[b",
    "zone [b + (1",
    "tail [",
    "[[",
    "]]",
    "x\\",
    "\\[x]",
    "\\\\[red]x",
    "[red on green]x[/]",
    "[link=https://example.org]x[/link]",
    "[link='file:///etc/passwd']x[/]",
    "[$accent]x",
    "[on $text]x",
    "[#12]x[/#12]",
    "[reverse blink]x",
    "$v ${x} {0} {a.b} %s %(x)s",
    "<b>&amp;</b>",
    "`$(reboot)`",
    "'; DROP TABLE nodes; --",
    '"""',
    "'''",
    "# comment",
    '"\\u001b]52"',
    "\\x1b[31m \\033[2J",
    "=1+1",
    "+cmd|x",
    "-2",
    "@SUM(A1)",
)
ESCAPES: Final = (
    "\x1b[31m",
    "\x1b[5;7m",
    "\x1b[2J",
    "\x1b[H",
    "\x1b[6n",
    "\x1b[c",
    "\x1b[8;1;1t",
    "\x1b[?1049l",
    "\x1b[?5h",
    "\x1b[!p",
    "\x1bc",
    "\x1b#8",
    "\x1b(0",
    "\x0e",
    "\x0f",
    "\x1b]0;title\x07",
    "\x1b]0;title\x1b\\",
    "\x1b]2;title\x9c",
    "\x1b]8;;https://example.org\x1b\\x\x1b]8;;\x1b\\",
    "\x1b]52;c;cm0gLXJm\x07",
    "\x1b]52;c;cm0gLXJm\x1b\\",
    "\x9d52;c;cm0gLXJm\x9c",
    "\x1b]1337;File=:AAAA\x07",
    "\x1b]9;note\x07",
    "\x1bPq#0;2;0;0;0\x1b\\",
    "\x1bP+q544e\x1b\\",
    "\x90q\x9c",
    "\x1b_Ga=T;AAAA\x1b\\",
    "\x9f\x9c",
    "\x1b^private\x1b\\",
    "\x1bXstring\x1b\\",
    "\x98\x9c",
    "\x9b31m",
    "\x9b2J",
    "\x84\x85\x8d",
    "\x1b",
    "\x1b[",
    "\x1b]",
    "\x07\x08\x0b\x0c\r",
    "\x00",
    "\x7f\x7f",
    "\x05",
    "\x13\x11",
    "\x18\x1a",
)
UNICODE: Final = (
    "\u202e\u202d\u202a\u202b\u202c",
    "\u2066\u2067\u2068\u2069",
    "\u2028",
    "\u2029",
    "\x85",
    "\u200b",
    "\u2060\u2061\u2064",
    "\ufeff",
    "\u00ad",
    "\u061c",
    "\u180e",
    "\u3164\u115f\u1160",
    "\u206a\u206f",
    "\ufff9a\ufffab\ufffb",
    "\U000e0001\U000e0067\U000e007f",
    "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "\ud800",
    "\udfff",
    "\ud83d\ude00",
    "\udc9b31m",
    "\u0301\u0301",
    "\u20dd",
    "\ue000\uf8ff\U000f0000\U0010fffd",
    "\ufdd0\ufffe\uffff\U0001ffff\U0010ffff",
    "\ufe0e\ufe0f\U000e0100\U000e01ef",
    "\u200d\u200d",
    "\U0001f1e6",
    "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "می\u200cخواهم",
    "\u200fعَرَبِيّ\u200e",
    "매출 성장",
    "ﷺ",
    "𒐫",
    "ｆｕｌｌ",
    "नि",
    "ß\u0130",
)


def _zalgo(chance: random.Random) -> str:
    return "Z" + "".join(chr(chance.randrange(0x300, 0x370)) for _ in range(1_500))


def _long(chance: random.Random) -> str:
    return chance.choice(("a", "한", "[", "\\", "\u0300", "\x1b", "x\u200d", "👩")) * 1_900


def strings(count: int, seed: int = 2027) -> Sequence[str]:
    """Return so many of them, always the same; `q` and a number and `q` stand in each."""
    chance = random.Random(seed)
    pieces = (*MARKUP, *ESCAPES, *UNICODE)
    made = []
    for number in range(count):
        own = list(chance.choices(pieces, k=chance.randint(1, 6)))
        if number < len(pieces):
            own[0] = pieces[number]
        if number % 50 == 49:
            own.append(chance.choice((_zalgo, _long))(chance))
        if number % 7 == 0:
            own.append("".join(chr(chance.randrange(0x20)) for _ in range(8)))
        if number % 11 == 0:
            own.append("".join(chr(chance.randrange(0x7F, 0xA0)) for _ in range(8)))
        chance.shuffle(own)
        made.append(f"q{number}q" + chance.choice(("", " ", "/")).join(own))
    return made


ACTS: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069\u206a-\u206f\ufff9-\ufffb"
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""What is never shown: it acts, turns the line round, or is no character at all."""
