"""What the session asks of the world: a store, a clock, new ids."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, Protocol

from goaltui.core.base import Id
from goaltui.core.diff import Change, Plain
from goaltui.core.plan import Plan


@dataclass(frozen=True)
class Group:
    """Changes made by one intention of one person: one step of undo, one transaction."""

    id: Id
    at: datetime
    """With its time zone."""
    who: str
    session: Id
    """The run of the program it was made in."""
    label: str
    """What was done, as a person would say it: `rename “20 % more SQLs”`."""
    changes: tuple[Change, ...]
    reason: str = ""
    kind: Literal["do", "undo", "redo"] = "do"
    undoes: Id | None = None
    """For `undo` and `redo`, the `do` group it takes back or makes again."""
    entered: tuple[tuple[str, Id, str], ...] = field(default=(), compare=False)
    """Table, row and field of the drafts that became this group: they go when it is written."""


@dataclass(frozen=True)
class Conflict:
    """A field that no longer holds the value that a change started from."""

    change: Change
    """What was to be written."""
    now: Plain
    """What the file holds."""
    by: str
    """Who wrote that; empty when unknown."""
    at: datetime | None


@dataclass(frozen=True)
class Written:
    """A group that is on disk."""

    group: Group


@dataclass(frozen=True)
class Refused:
    """A group of which nothing was written, since others changed the same fields."""

    group: Group
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True)
class NotSaved:
    """A group that could not be written now; it may be tried again."""

    group: Group
    message: str
    """A sentence for the person: what happened, what to do."""


Outcome = Written | Refused | NotSaved


@dataclass(frozen=True)
class Draft:
    """Text that was typed into a field and neither entered nor dropped."""

    who: str
    table: str
    row: Id
    field: str
    before: str
    """What stood in the field when the typing began."""
    text: str
    at: datetime


class Store(Protocol):
    """One plan file. Each thread has a connection of its own."""

    def read(self) -> Plan:
        """Return the plan as it is on disk."""

    def write(self, group: Group) -> Outcome:
        """Write all changes of `group` with their history in one transaction, or none."""

    def history(self, *, who: str | None = None, row: Id | None = None) -> Sequence[Group]:
        """Return what was done, oldest first, by one person or to one row where asked."""

    def steps(self, who: str) -> Sequence[Group]:
        """Return what a person did last, oldest first: as much as can be taken back."""

    def changed_elsewhere(self) -> bool:
        """Tell whether another process has written since the last call."""

    def drafts(self, who: str) -> Sequence[Draft]:
        """Return what `who` left half typed, oldest first."""

    def keep_draft(self, draft: Draft, unless: Id | None = None) -> None:
        """Keep `draft` in place of any other of its field, unless that group is on disk."""

    def drop_draft(self, who: str, table: str, row: Id, field: str) -> None:
        """Forget a draft, whether there is one or not."""

    def close(self) -> None:
        """Close every connection."""


class World(Protocol):
    """Time and chance, as parameters."""

    def now(self) -> datetime:
        """Return the present moment with its time zone."""

    def today(self) -> date:
        """Return the day that relative dates count from."""

    def new_id(self) -> Id:
        """Return an id that nothing has yet."""
