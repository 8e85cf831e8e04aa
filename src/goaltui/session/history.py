"""Undo and redo as a reading of the history: what a person did, less what they took back."""

from collections.abc import Iterable
from dataclasses import dataclass

from goaltui.core.base import Row
from goaltui.core.diff import Change, Overlay, Plain, plain, plain_field
from goaltui.core.plan import Plan
from goaltui.session.ports import Group


@dataclass(frozen=True)
class Stacks:
    """What one person can undo and redo, the next one last."""

    undo: tuple[Group, ...] = ()
    redo: tuple[Group, ...] = ()

    @classmethod
    def of(cls, groups: Iterable[Group]) -> "Stacks":
        """Return the stacks that one person's groups, oldest first, leave behind."""
        stacks = cls()
        for group in groups:
            stacks = stacks.after(group)
        return stacks

    def after(self, group: Group) -> "Stacks":
        """Return the stacks as `group` changes them: a new deed ends what could be redone."""
        if group.kind == "do":
            return Stacks((*self.undo, group), ())
        if group.kind == "undo":
            return self._moved(group, self.undo, self.redo)
        flipped = self._moved(group, self.redo, self.undo)
        return Stacks(flipped.redo, flipped.undo)

    @staticmethod
    def _moved(group: Group, source: tuple[Group, ...], to: tuple[Group, ...]) -> "Stacks":
        moved = next((g for g in reversed(source) if g.id == group.undoes), None)
        if moved is None:
            return Stacks(source, to)
        return Stacks(tuple(g for g in source if g is not moved), (*to, moved))


@dataclass(frozen=True)
class Retaken:
    """A plan in which changes were taken back where they still stood."""

    plan: Plan
    left: tuple[Change, ...]
    """What somebody has changed since: it stays as they left it."""


def retake(plan: Plan, changes: Iterable[Change]) -> Retaken:
    """Take `changes` back, the last one first, each only where its result still stands."""
    over, left = Overlay(plan), list[Change]()
    for change in reversed(tuple(changes)):
        if stands(over.row(change.table, change.row), change):
            over.make(change.inverse())
        else:
            left.append(change)
    return Retaken(over.plan(), tuple(left))


def stands(row: Row | None, change: Change) -> bool:
    """Tell whether a row of a plan, None for one that is gone, still holds what `change` left."""
    if row is None:
        return change.field is None and change.after is None
    now: Plain = plain(row) if change.field is None else plain_field(row, change.field)
    return bool(now == change.after)
