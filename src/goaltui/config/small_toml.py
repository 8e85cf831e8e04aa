"""Small TOML files that a person writes by hand, read whatever stands in their place."""

import tomllib
from pathlib import Path
from typing import Any

LARGEST = 100_000
"""Bytes that a file of settings may have."""

_MOST_DOTS = 50
"""On one line; what tomllib keeps for a dotted key grows with the square of its parts."""


def read_small_toml(path: Path, largest: int = LARGEST) -> dict[str, Any]:
    """Return what a file of at most `largest` bytes says.

    Raises:
        FileNotFoundError: nothing is there.
        OSError, ValueError: it cannot be read, or is no TOML; the text says why.
    """
    if path.exists() and not path.is_file():
        raise ValueError("it is not an ordinary file")
    with path.open("rb") as file:
        data = file.read(largest + 1)
    if len(data) > largest:
        raise ValueError(f"it is larger than {largest // 1000} kB")
    text = data.decode("utf-8-sig")
    if any(line.count(".") > _MOST_DOTS for line in text.splitlines()):
        raise ValueError("it has too many dots on one line")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
