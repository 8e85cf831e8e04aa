"""Numbers in a column: a mark, the number, its decimal point under that of the one above."""

import re
from functools import lru_cache
from typing import NamedTuple

from goaltui.tui.widgets.lines import Role, right, width

_WHOLE = re.compile(r"\D*\d+(?:[,.' \u00a0\u202f]\d{3}(?!\d))*")


class Figure(NamedTuple):
    """A number as it is shown, with its unit; `mark` says where it comes from."""

    text: str = ""
    mark: str = ""
    role: Role = "text"


@lru_cache(4096)
def aligned(figure: Figure, cells: int, behind: int, decimal: str = ".") -> str:
    """Return a figure in exactly `cells` cells, `behind` of them for its decimals and unit.

    The mark stands right before the number. What is longer than its room moves to the left, and
    is cut where even that does not do.
    """
    text = f"{figure.mark} {figure.text}" if figure.mark else figure.text
    tail = width(text) - width(_head(text, decimal))
    spare = max(0, min(behind - tail, cells - width(text)))
    return right(text + " " * spare, cells)


def _head(text: str, decimal: str) -> str:
    """Return `text` up to its decimal point, or up to its unit where it has none."""
    number, point, _ = text.partition(decimal)
    if point and number[-1:].isdigit() and text[len(number) + 1 :][:1].isdigit():
        return number
    whole = _WHOLE.match(text)
    return whole.group() if whole else text
