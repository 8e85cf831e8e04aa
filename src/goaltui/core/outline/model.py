"""Lines that were pasted, as the rows of an outline."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

MOST_CHARACTERS: Final = 1_000_000
MOST_LINES: Final = 10_000
"""What is read of a text at most; whoever has more is told and pastes a part."""

MOST_LEVELS: Final = 20
"""Levels that are told apart; what lies deeper hangs on the last of them."""

LONGEST: Final = 2_000
"""Characters of a statement; of a longer line the whole goes into the notes."""


@dataclass(frozen=True)
class OutlineRow:
    """One row: where it stands, what it says, and what stood beside it in a table."""

    level: int
    """0 for the top; never more than one deeper than the row before."""
    statement: str
    columns: Mapping[str, str] = field(default_factory=dict)
    """Texts by the field of a node that they belong to; what belongs to none is in `notes`."""
    others: tuple[str, ...] = ()
    """What stood beside it without a heading that would say what it is."""


@dataclass(frozen=True)
class Outline:
    """What was read of a text."""

    rows: tuple[OutlineRow, ...] = ()
    dropped: int = 0
    """Lines that were taken for a signature and left out."""
    table: bool = False
    """Whether it was read as a table."""
