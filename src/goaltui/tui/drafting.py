"""Keeps half-typed text on disk, so that a dropped line costs nothing."""

from typing import TYPE_CHECKING, Final

from textual.timer import Timer

from goaltui.core.base import Id
from goaltui.session.ports import Draft

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

SECONDS: Final = 0.25
"""How long a key may wait before what was typed is on disk."""


class Drafting:
    """The draft of one field at a time, of rows of one table."""

    def __init__(self, app: "GoaltuiApp", table: str) -> None:
        """Keep drafts of fields of `table`."""
        self._app = app
        self._table = table
        self._waiting: tuple[Id, str, str, str] | None = None
        self._kept: set[tuple[Id, str]] = set()
        self._timer: Timer | None = None

    def keep(self, row: Id, field: str, before: str, text: str | None) -> None:
        """Keep `text` before long; None forgets what was kept of this field."""
        if text is None or text == before:
            self._waiting = None
            if (row, field) in self._kept:
                self._kept.discard((row, field))
                self._app.run_worker(self._drop(row, field), exit_on_error=False)
            return
        self._waiting = (row, field, before, text)
        if self._timer is None:
            self._timer = self._app.set_timer(SECONDS, self._write)

    def known(self, row: Id, field: str) -> None:
        """Take note that a draft of this field is on disk already."""
        self._kept.add((row, field))

    async def _write(self) -> None:
        self._timer = None
        if self._waiting is None:
            return
        row, field, before, text = self._waiting
        self._waiting = None
        self._kept.add((row, field))
        session = self._app.session
        draft = Draft(session.who, self._table, row, field, before, text, session.kit.now())
        await self._app.on_writer(lambda: self._app.workplace.store.keep_draft(draft))

    async def _drop(self, row: Id, field: str) -> None:
        store, who = self._app.workplace.store, self._app.session.who
        await self._app.on_writer(lambda: store.drop_draft(who, self._table, row, field))
