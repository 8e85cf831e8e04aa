"""What is asked of whoever looks after a plan file: backups, and what a look at the file says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final, Literal, Protocol

from goaltui.session.ports import Group

Why = Literal["daily", "import", "upgrade", "delete", "asked"]
"""What a backup was made for; all but `daily` come before something that changes much."""

MANY: Final = 25
"""So many rows that go in one step are worth a backup before."""


def never() -> bool:
    """Return False: nobody is waiting for the end."""
    return False


@dataclass(frozen=True)
class Backup:
    """A copy of a plan file as it was."""

    path: Path
    at: datetime
    """When it was made, to the second, in UTC."""
    why: Why
    size: int
    """In bytes."""


@dataclass(frozen=True)
class Note:
    """One thing that a look at a plan file found."""

    about: str
    """A word or two: `history`, `backups`."""
    text: str
    """What there is; where it is to be seen to, sentences that end with what to do."""
    well: bool = True
    """False where somebody has to see to it."""


@dataclass(frozen=True)
class Examined:
    """What a look at a plan file found."""

    notes: Sequence[Note]
    opened: bool
    """Whether there is a plan that can be read, damaged or not."""


class Backups(Protocol):
    """The backups of one plan file."""

    def make(self, why: Why, stop: Callable[[], bool] = never) -> Backup:
        """Make one now, unless the newest holds the same; return the newest."""

    def daily(self, stop: Callable[[], bool] = never) -> Backup | None:
        """Make today's where one is due; `stop` says that there is no more time."""

    def there(self) -> Sequence[Backup]:
        """Return those that there are, the newest first."""


def takes_much_away(group: Group) -> bool:
    """Tell whether a step removes so many rows that a backup is due before it is written."""
    gone = sum(1 for c in group.changes if c.field is None and c.after is None)
    return gone >= MANY


def age(then: datetime, now: datetime) -> str:
    """Return how long ago something was, in words: `3 days old`."""
    hours = (now - then).total_seconds() / 3600
    if hours < 1:
        return "less than an hour old"
    if hours < 48:
        return f"{hours:.0f} hours old"
    return f"{hours / 24:.0f} days old"
