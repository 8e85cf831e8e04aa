"""Keeps half-typed text on disk, so that a dropped line costs nothing."""

from typing import TYPE_CHECKING, Final

from textual.timer import Timer

from goaltui.core.base import Id
from goaltui.core.errors import PlanError
from goaltui.session.ports import Draft

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

SECONDS: Final = 0.25
"""How long a key may wait before what was typed is on disk."""

RETRY_SECONDS: Final = 2.0
"""How long to wait after a draft could not be written."""

_Place = tuple[Id, str]
"""A row and one of its fields."""


class Drafting:
    """The drafts of fields of one table's rows.

    Text waits until it is on disk; text that was entered stays a draft until the step that it
    became is on disk.
    """

    def __init__(self, app: "GoaltuiApp", table: str) -> None:
        """Keep drafts of fields of `table`."""
        self.table = table
        self._app = app
        self._waiting: dict[_Place, tuple[str, str]] = {}
        self._kept: set[_Place] = set()
        self._done: set[_Place] = set()
        self._timer: Timer | None = None
        app.draftings.add(self)

    def keep(self, row: Id, field: str, before: str, text: str | None) -> None:
        """Keep `text` before long; None forgets what was kept of this field once all is saved."""
        at = (row, field)
        if text is not None and text != before:
            self._done.discard(at)
            self._waiting[at] = (before, text)
        elif at in self._waiting or at in self._kept:
            self._done.add(at)
        self._soon(SECONDS)

    def known(self, row: Id, field: str) -> None:
        """Take note that a draft of this field is on disk already, and is to stay for now."""
        self._kept.add((row, field))
        self._done.discard((row, field))

    async def flush(self) -> None:
        """Write what waits now, and drop what was entered where all is saved.

        Raises:
            PlanError: something could not be written; it still waits.
        """
        for at, said in list(self._waiting.items()):
            if not (self._saved and at in self._done):
                await self._write(at, *said)
            if self._waiting.get(at) == said:
                del self._waiting[at]
        for at in [at for at in self._done if self._saved]:
            if at in self._done and at in self._kept:
                await self._drop(*at)
            if at in self._done:  # nothing was typed there in the meantime
                self._done.discard(at)
                self._kept.discard(at)

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

    def _soon(self, seconds: float) -> None:
        if self._timer is None and (self._waiting or self._done):
            self._timer = self._app.set_timer(seconds, self._begin)

    def _begin(self) -> None:
        # In a worker: the application's own messages are never held up by a locked file.
        self._app.run_worker(self.tend(), group="drafts", exit_on_error=False)

    async def _write(self, at: _Place, before: str, text: str) -> None:
        session, store = self._app.session, self._app.workplace.store
        draft = Draft(session.who, self.table, *at, before, text, session.kit.now())
        await self._app.on_writer(lambda: store.keep_draft(draft))
        self._kept.add(at)

    async def _drop(self, row: Id, field: str) -> None:
        store, who = self._app.workplace.store, self._app.session.who
        await self._app.on_writer(lambda: store.drop_draft(who, self.table, row, field))
