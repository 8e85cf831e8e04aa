"""Keeps half-typed text on disk, so that a dropped line costs nothing."""

from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.timer import Timer

from goaltui.core.base import Id
from goaltui.core.errors import PlanError
from goaltui.session.ports import Draft, Group

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

SECONDS: Final = 0.15
"""How long a key waits before what was typed goes to disk; there it is within 0.3 s."""

RETRY_SECONDS: Final = 2.0
"""How long to wait after a draft could not be written."""

_Place = tuple[Id, str]
"""A row and one of its fields."""


class _Typed(NamedTuple):
    before: str
    text: str
    at: datetime


class Drafting:
    """The drafts of fields of one table's rows.

    Text waits until it is on disk; text that was entered stays a draft until the step that it
    became is on disk, and goes in the transaction that writes that step.
    """

    def __init__(self, app: "GoaltuiApp", table: str) -> None:
        """Keep drafts of fields of `table`."""
        self.table = table
        self._app = app
        self._waiting: dict[_Place, _Typed] = {}
        self._kept: set[_Place] = set()
        self._done: set[_Place] = set()
        self._became: dict[Id, set[_Place]] = {}  # steps that may not be on disk yet
        self._timer: Timer | None = None
        app.draftings.add(self)

    @classmethod
    def of(cls, app: "GoaltuiApp", table: str) -> "Drafting":
        """Return what keeps the drafts of `table` already, so that none drops another's; or one."""
        return next((d for d in app.draftings if d.table == table), None) or cls(app, table)

    def keep(self, row: Id, field: str, before: str, text: str | None) -> None:
        """Keep `text` before long; None forgets what was kept of this field once all is saved."""
        at = (row, field)
        if text is not None and text != before:
            self._done.discard(at)
            self._waiting[at] = _Typed(before, text, self._app.session.kit.now())
        elif at in self._waiting or at in self._kept:
            self._done.add(at)
            self._enter(at)
        self._soon(SECONDS)

    def known(self, row: Id, field: str) -> None:
        """Take note that a draft of this field is on disk already, and is to stay for now."""
        self._kept.add((row, field))
        self._done.discard((row, field))

    def entered_with(self, group: Group) -> tuple[tuple[str, Id, str], ...]:
        """Return table, row and field of what was entered with `group`."""
        return tuple((self.table, *at) for at in self._became.get(group.id, ()))

    async def flush(self) -> None:
        """Write what waits now, and drop what was entered where all is saved.

        Raises:
            PlanError: something could not be written; it still waits.
        """
        for at, said in list(self._waiting.items()):
            if self._waiting.get(at) is not said:
                continue  # another flush has seen to it
            if not (self._saved and at in self._done):
                await self._write(at, said)
            if self._waiting.get(at) is said:
                del self._waiting[at]
        for at in [at for at in self._done if self._saved]:
            if at in self._done and at in self._kept:
                await self._drop(*at)
            if at in self._done:  # nothing was typed there in the meantime
                self._done.discard(at)
                self._kept.discard(at)
        if self._saved:
            self._became.clear()

    async def tend(self) -> None:
        """Do what `flush` does, and where it cannot be done, say so and try again later."""
        wait = SECONDS
        try:
            await self.flush()
        except PlanError as error:
            self._app.say(f"What you type is not kept as a draft yet: {error}", warning=True)
            wait = RETRY_SECONDS
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self._soon(wait)

    @property
    def _saved(self) -> bool:
        return self._app.session.next_unsaved() is None

    def _enter(self, at: _Place) -> None:
        """Take note of the step that what was typed at `at` has become, if it became one."""
        step, typed = self._app.session.last, self._waiting.get(at)
        if step is not None and (typed is None or typed.at <= step.at):
            self._became.setdefault(step.id, set()).add(at)

    def _soon(self, seconds: float) -> None:
        if self._timer is None and (self._waiting or self._done):
            self._timer = self._app.set_timer(seconds, self._begin)

    def _begin(self) -> None:
        # In a worker: the application's own messages are never held up by a locked file.
        self._app.attend(self.tend)

    async def _write(self, at: _Place, typed: _Typed) -> None:
        session, store = self._app.session, self._app.workplace.store
        draft = Draft(session.who, self.table, *at, typed.before, typed.text, typed.at)
        # Text that has become a step is never written after it.
        steps = [step for step, places in self._became.items() if at in places]
        step = steps[-1] if steps and at in self._done else None
        self._kept.add(at)  # from now on: a drop comes after this on the writer's thread
        await self._app.on_writer(lambda: store.keep_draft(draft, step))

    async def _drop(self, row: Id, field: str) -> None:
        store, who = self._app.workplace.store, self._app.session.who
        await self._app.on_writer(lambda: store.drop_draft(who, self.table, row, field))
