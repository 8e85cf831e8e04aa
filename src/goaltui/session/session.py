"""One person at work on one plan: commands in, a changed plan and its history out."""

from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from pydantic import ValidationError

from goaltui.core.base import Id
from goaltui.core.diff import Change, diff, patch
from goaltui.core.errors import PlanError
from goaltui.core.integrity import faults
from goaltui.core.plan import Plan
from goaltui.session.commands.base import Command, Tools
from goaltui.session.history import Retaken, Stacks, retake
from goaltui.session.ports import Group, NotSaved, Outcome, Refused, World, Written


class Kit(Tools, World, Protocol):
    """Everything a session asks of the world."""


@dataclass(frozen=True)
class Saving:
    """Whether what is on the screen is on disk."""

    state: Literal["saved", "saving", "not saved"]
    at: datetime | None = None
    """When the last group was written; None before the first."""
    message: str = ""
    """Why it is not saved, and what to do."""


@dataclass(frozen=True)
class Changed:
    """What subscribers are told, once for each change of the plan."""

    before: Plan
    after: Plan


class Session:
    """Holds the plan of one person at work; the only place where it changes.

    A command is carried out at once and its group waits in the outbox. Whoever owns the store
    writes `next_unsaved()` on a thread of its choice and hands the outcome to `settle`.
    """

    def __init__(self, plan: Plan, groups: Iterable[Group], kit: Kit, who: str) -> None:
        """Begin with a plan as read and with what `who` did before, oldest first."""
        self._plan = plan
        self._kit = kit
        self._groups = list(groups)
        self._stacks = Stacks.of(self._groups)
        self._outbox: deque[Group] = deque()
        self._subscribers: list[Callable[[Changed], None]] = []
        self._stale = False
        self.who = who
        self.id = kit.new_id()
        self.saving = Saving("saved")

    @property
    def plan(self) -> Plan:
        """The plan as this person sees it, unsaved changes among it."""
        return self._plan

    @property
    def last(self) -> Group | None:
        """What this person did last, an undo or redo as well."""
        return self._groups[-1] if self._groups else None

    @property
    def kit(self) -> Kit:
        """Time, ids and the sentence reader."""
        return self._kit

    def subscribe(self, subscriber: Callable[[Changed], None]) -> None:
        """Call `subscriber` after each change of the plan."""
        self._subscribers.append(subscriber)

    def attempt(self, command: Command) -> Plan:
        """Return the plan as `command` would make it; nothing is recorded.

        Raises:
            PlanError: it cannot be done.
        """
        return command.apply(self._plan, self._kit)

    def dispatch(self, command: Command, reason: str = "") -> Group | None:
        """Carry out `command` as one step of undo; None where it changes nothing.

        Raises:
            PlanError: it cannot be done; nothing has changed.
        """
        plan = self.attempt(command)
        if not diff(self._plan, plan):
            return None
        return self._take(plan, command.describe(self._plan), reason=reason)

    def undo(self) -> str:
        """Take back this person's last step and return a sentence about it.

        Raises:
            PlanError: there is none, or others have built on it.
        """
        if not self._stacks.undo:
            raise PlanError("Nothing to undo.")
        group = self._stacks.undo[-1]
        return self._retake(group, group.changes, "undo", "undone")

    def redo(self) -> str:
        """Make again what was last undone and return a sentence about it.

        Raises:
            PlanError: there is nothing, or others have changed what it stood on.
        """
        if not self._stacks.redo:
            raise PlanError("Nothing to redo.")
        group = self._stacks.redo[-1]
        again = [c.inverse() for c in reversed(group.changes)]
        return self._retake(group, again, "redo", "done again")

    def next_unsaved(self) -> Group | None:
        """Return the oldest group that is not on disk yet."""
        return self._outbox[0] if self._outbox else None

    @property
    def unsaved(self) -> Sequence[Group]:
        """What is not on disk yet, oldest first."""
        return tuple(self._outbox)

    def settle(self, outcome: Outcome) -> None:
        """Take note of what became of `next_unsaved()`.

        After a refusal the plan no longer matches the file: `stale` is set until `refresh`.
        """
        if isinstance(outcome, NotSaved):
            self.saving = Saving("not saved", self.saving.at, outcome.message)
            return
        self._outbox.popleft()
        if isinstance(outcome, Refused):
            self._stale = True
            self._groups.remove(outcome.group)
            self._stacks = Stacks.of(self._groups)
        at = self._kit.now() if isinstance(outcome, Written) else self.saving.at
        self.saving = Saving("saving" if self._outbox else "saved", at)

    def stands(self, group: Group) -> bool:
        """Tell whether what `group` did is in the history, or will be: it was not refused."""
        return any(each.id == group.id for each in self._groups)

    @property
    def stale(self) -> bool:
        """Whether the file holds something else than this plan without its unsaved changes."""
        return self._stale

    def refresh(self, on_disk: Plan) -> None:
        """Take over the plan as it is on disk, unsaved changes of ours on top of it."""
        self._stale = False
        self._become(patch(on_disk, [c for group in self._outbox for c in group.changes]))

    def _retake(
        self, group: Group, changes: Iterable[Change], kind: Literal["undo", "redo"], done: str
    ) -> str:
        try:
            taken = retake(self._plan, changes)
        except ValidationError as error:
            raise PlanError(f"Not {done}: its history is damaged in the file.") from error
        broken = faults(taken.plan)
        if broken and not faults(self._plan):
            raise PlanError(f"Not {done}, others have built on it: {broken[0].message}")
        moved = self._take(taken.plan, group.label, kind=kind, undoes=group.id)
        return _told(taken, group, done, nothing=not moved.changes)

    def _take(
        self,
        plan: Plan,
        label: str,
        *,
        reason: str = "",
        kind: Literal["do", "undo", "redo"] = "do",
        undoes: Id | None = None,
    ) -> Group:
        changes = diff(self._plan, plan)
        group = Group(
            id=self._kit.new_id(),
            at=self._kit.now(),
            who=self.who,
            session=self.id,
            label=label,
            changes=changes,
            reason=reason,
            kind=kind,
            undoes=undoes,
        )
        self._groups.append(group)
        self._stacks = self._stacks.after(group)
        if changes:
            self._outbox.append(group)
            self.saving = Saving("saving", self.saving.at)
            self._become(plan)
        return group

    def _become(self, plan: Plan) -> None:
        before, self._plan = self._plan, plan
        for subscriber in self._subscribers:
            subscriber(Changed(before, plan))


def _told(taken: Retaken, group: Group, done: str, *, nothing: bool) -> str:
    """Return a sentence about what was `done` to `group`, and what was left."""
    fields = ", ".join(sorted({(c.field or c.table).replace("_", " ") for c in taken.left}))
    if nothing:
        return f"Not {done}: {group.label}: {fields} changed by somebody since."
    said = f"{done[0].upper()}{done[1:]}: {group.label}"
    return f"{said}, but for {fields}: changed by somebody since." if fields else f"{said}."
