"""Files of few bytes, or of as many as are taken, that would cost time or memory without end."""

import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Final

from goaltui.formats.files import LARGEST

_HEAD: Final = '[plan]\ntitle = "p"\nyear = 2027\n'
_JSON: Final = '{"plan": {"title": "p", "year": 2027}, '


def _full(piece: str, before: str = _HEAD, after: str = "") -> str:
    """Return a text as large as is taken, made of one piece."""
    room = LARGEST - len((before + after).encode())
    return before + piece * (room // len(piece.encode())) + after


TEXTS: Final[dict[str, Callable[[], str]]] = {
    "brackets.toml": lambda: f"{_HEAD}a = {'[' * 100_000}",
    "braces.toml": lambda: f"{_HEAD}a = {'{b = ' * 100_000}",
    "digits.toml": lambda: f"{_HEAD}a = {'9' * 5_000}",
    "more-digits.toml": lambda: _full("9", f"{_HEAD}a = "),
    "decimals.toml": lambda: _full("9", f"{_HEAD}[[measurement]]\nvalue = 0."),
    "exponent.toml": lambda: f"{_HEAD}[[person]]\nname = 'a'\nhours = 1e400",
    "huge-exponent.toml": lambda: f"{_HEAD}[[person]]\nname = 'a'\nhours = 1e999999999999999999",
    "tiny.toml": lambda: f"{_HEAD}[[measurement]]\nvalue = 1e-999999999",
    "nan.toml": lambda: f"{_HEAD}[[person]]\nname = 'a'\nhours = nan",
    "inf.toml": lambda: f"{_HEAD}[[person]]\nname = 'a'\nhours = -inf",
    "doubled.toml": lambda: f"{_HEAD}year = 2028",
    "doubled-table.toml": lambda: f"{_HEAD}[plan]\nyear = 2028",
    "year.toml": lambda: '[plan]\ntitle = "p"\nyear = 99999999999999999999',
    "date.toml": lambda: f"{_HEAD}[[node]]\nkind = 'goal'\ndeadline = 2027-02-30",
    "time.toml": lambda: f"{_HEAD}[[node]]\nkind = 'goal'\ndeadline = 2027-02-20T10:00:00Z",
    "dots.toml": lambda: f"{_HEAD}{'a.' * 1_000_000}a = 1",
    "quoted-dots.toml": lambda: _HEAD + '"\\"".' * 300_000 + "a = 1",
    "deep-header.toml": lambda: (
        f"{_HEAD}[{'a.' * 2_000}a]\n" + "".join(f"b.k{i} = 1\n" for i in range(200_000))
    ),
    "array.toml": lambda: _full("1,", f"{_HEAD}a = [", "]"),
    "absences.toml": lambda: _full("{},", f"{_HEAD}[[person]]\nname = 'a'\naway = [", "]"),
    "tags.toml": lambda: _full("1,", f"{_HEAD}[[kpi]]\nname = 'a'\ntags = [", "]"),
    "rows.toml": lambda: _full("[[node]]\n"),
    "people.toml": lambda: _full("[[person]]\nname = 'a'\n"),
    "same-id.toml": lambda: _full("[[person]]\nname = 'a'\nid = 'a'\n"),
    "owners.toml": lambda: _full("[[node]]\nkind = 'goal'\nowner = 'zz'\n"),
    "stages.toml": lambda: _full(
        "[[funnel.stage]]\nkey = 'a'\nname = 'b'\n", f"{_HEAD}[[funnel]]\nname = 'f'\n"
    ),
    "tables.toml": lambda: _HEAD + "".join(f"[a{i}]\n" for i in range(500_000)),
    "keys.toml": lambda: _HEAD + "[[node]]\n" + "".join(f"k{i} = 1\n" for i in range(400_000)),
    "name.toml": lambda: _full("n", f"{_HEAD}[[person]]\nname = '", "'"),
    "marks.toml": lambda: _full("\u0300", f"{_HEAD}[[person]]\nname = '", "'"),
    "backslashes.toml": lambda: _full("\\", f'{_HEAD}a = "'),
    "lines.toml": lambda: _full("\\\n", f'{_HEAD}a = """'),
    "quotes.toml": lambda: _full('"'),
    "apostrophes.toml": lambda: _full("'a"),
    "nul.toml": lambda: f"{_HEAD}\0",
    "nul-in-text.toml": lambda: f"{_HEAD}client = 'a\0b'",
    "circle.toml": lambda: (
        _HEAD
        + "".join(
            f"[[node]]\nid = 'n{i}'\nkind = 'goal'\nparent = 'n{(i + 1) % 50_000}'\n"
            for i in range(50_000)
        )
    ),
    "empty.toml": lambda: "",
    "brackets.json": lambda: "[" * 100_000,
    "braces.json": lambda: '{"a":' * 100_000,
    "inside.json": lambda: _JSON + '"nodes": ' + "[" * 100_000,
    "digits.json": lambda: f'{_JSON}"a": {"9" * 5_000}}}',
    "decimals.json": lambda: _full("9", f'{_JSON}"measurements": [{{"value": 0.', "}]}"),
    "exponent.json": lambda: f'{_JSON}"people": [{{"name": "a", "hours": 1e400}}]}}',
    "nan.json": lambda: f'{_JSON}"people": [{{"name": "a", "hours": NaN}}]}}',
    "inf.json": lambda: f'{_JSON}"people": [{{"name": "a", "hours": -Infinity}}]}}',
    "doubled.json": lambda: f'{_JSON}"plan": {{}}}}',
    "doubled-inside.json": lambda: f'{_JSON}"people": [{{"name": "a", "name": "b"}}]}}',
    "list.json": lambda: "[1]",
    "number.json": lambda: "1",
    "rows.json": lambda: _full("{},", f'{_JSON}"nodes": [', "{}]}"),
    "numbers.json": lambda: _full("1,", f'{_JSON}"nodes": [', "1]}"),
    "lists.json": lambda: _full("[],", f'{_JSON}"a": [', "1]}"),
    "absences.json": lambda: _full(
        "{},", f'{_JSON}"people": [{{"name": "a", "away": [', "{}]}]}"
    ),
    "key.json": lambda: _full("k", '{"', '": 1}'),
    "trailing.json": lambda: f'{_JSON}"nodes": [],}}',
    "twice.json": lambda: '{"plan": {}}{"plan": {}}',
    "nul.json": lambda: f'{_JSON}"nodes": []}}\0',
    "empty.json": lambda: "",
    "rows.csv": lambda: _full("a,b\n", ""),
    "quotes.csv": lambda: _full('"', ""),
}  # fmt: skip
"""Everything that is no plan, by the name of its file."""


def _sparse(path: Path) -> None:
    path.touch()
    os.truncate(path, 1 << 40)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(os.path.relpath(path))


ODD: Final[dict[str, Callable[[Path], object]]] = {
    "folder": Path.mkdir,
    "pipe": os.mkfifo,
    "socket": _socket,
    "zero": lambda path: path.symlink_to("/dev/zero"),
    "random": lambda path: path.symlink_to("/dev/urandom"),
    "null": lambda path: path.symlink_to("/dev/null"),
    "loop": lambda path: path.symlink_to(path),
    "nowhere": lambda path: path.symlink_to(path.with_name("nowhere-at-all")),
    "terabyte": _sparse,
    "too-large": lambda path: path.write_bytes(b" " * (LARGEST + 1)),
    "utf-16": lambda path: path.write_text(_HEAD, "utf-16"),
    "utf-16-le": lambda path: path.write_text("#è\n" + _HEAD, "utf-16-le"),
    "utf-32": lambda path: path.write_text(_HEAD, "utf-32"),
    "latin-1": lambda path: path.write_text(_HEAD.replace("p", "è"), "latin-1"),
    "surrogate": lambda path: path.write_bytes(_HEAD.encode() + b"client = '\xed\xa0\x80'"),
    "overlong": lambda path: path.write_bytes(_HEAD.encode() + b"client = '\xc0\x80'"),
    "picture": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    "zip": lambda path: path.write_bytes(b"PK\x03\x04" + bytes(range(256))),
    "sqlite": lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(4096)),
}
"""What is no text file, or none in UTF-8; each is tried under every ending."""
