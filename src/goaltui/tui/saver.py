"""Writes what the session did, in the background, until nothing waits."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from goaltui.config.crash import record
from goaltui.core.base import Id
from goaltui.core.errors import PlanError
from goaltui.session.ports import Conflict, Group, NotSaved, Refused
from goaltui.session.refusal import drafts_of, refusal_text
from goaltui.session.upkeep import takes_much_away
from goaltui.tui.upkeep import back_up

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

RETRY_SECONDS: Final = 2.0
"""How long to wait after the file could not be written or read."""

_MOST_NAMED: Final = 5
"""How many steps that are not saved are named."""


class Saver:
    """Saves the groups of one application's session, one after the other."""

    def __init__(self, app: "GoaltuiApp") -> None:
        """Wait for `soon`."""
        self._app = app
        self._running = False
        self._settled = asyncio.Event()
        self._refused: list[Refused] = []
        self._backed_up: Id | None = None  # the step that a backup was made before
        self._told: tuple[str, tuple[Id, ...] | None] = ("", None)  # what leaving would lose

    def soon(self) -> None:
        """Begin to save, unless that is going on."""
        if not self._running:
            self._running = True
            self._app.attend(self._save)

    async def rest(self) -> str:
        """Wait until all is on disk or cannot be; return why it is not, or nothing."""
        session = self._app.session
        while self._running and session.saving.state == "saving":
            self._settled.clear()
            await self._settled.wait()
        try:
            for drafting in list(self._app.draftings):
                await drafting.flush()
        except PlanError as error:
            if session.next_unsaved() is None:
                return f"What you typed last is not kept: {error}"
        if self._refused:
            return refusal_text(self._conflicts, session.plan, session.plan)
        if session.next_unsaved() is None:
            return ""
        reason = session.saving.message or "Your last changes are not saved."
        return f"Not saved: {_named(session.unsaved)}. {reason}"

    def hold_back(self, problem: str) -> bool:
        """Say what leaving would lose; False where that was said already and nothing is new."""
        if self._told == (problem, self._lost):
            return False
        self._told = (problem, self._lost)
        self._app.say(self._leaving(), warning=True)
        return True

    def _leaving(self) -> str:
        """Return what was said on leaving, while that is still what leaving would lose."""
        problem, lost = self._told
        return f"Quit again to leave all the same. {problem}" if lost == self._lost else ""

    @property
    def _lost(self) -> tuple[Id, ...]:
        return tuple(group.id for group in self._app.session.unsaved)

    async def _save(self) -> None:
        try:
            await self._write_all()
            for drafting in list(self._app.draftings):
                await drafting.tend()
                await self._write_all()  # what was done meanwhile has woken nobody
        except Exception as error:  # noqa: BLE001 - else nobody would know why nothing is saved
            self._not_saved(record(error))
        finally:
            self._running = False
            self._settled.set()

    async def _write_all(self) -> None:
        session = self._app.session
        while session.stale or session.next_unsaved() is not None:
            problem = await (self._read_again() if session.stale else self._write_next())
            self._settled.set()
            self._app.show_saving()
            if problem:
                self._app.say(self._leaving() or problem, warning=True)
                await asyncio.sleep(RETRY_SECONDS)

    async def _write_next(self) -> str:
        """Write the oldest group that waits; return why it could not be, or nothing."""
        app = self._app
        group = app.session.next_unsaved()
        assert group is not None
        entered = tuple(at for d in list(app.draftings) for at in d.entered_with(group))
        group = replace(group, entered=entered)
        if takes_much_away(group) and self._backed_up != group.id:
            self._backed_up = group.id if await back_up(app, "delete") else None
        outcome = await app.on_writer(partial(app.workplace.store.write, group))
        app.session.settle(outcome)
        if isinstance(outcome, Refused):
            self._refused.append(outcome)
            self._spare(outcome)
        return outcome.message if isinstance(outcome, NotSaved) else ""

    async def _read_again(self) -> str:
        """Keep refused words, and take over what others wrote; return a problem, or nothing."""
        app = self._app
        before, store = app.session.plan, app.workplace.store
        drafts = [d for r in self._refused for d in drafts_of(r, app.session.kit.now())]
        try:
            for draft in drafts:
                await app.on_writer(partial(store.keep_draft, draft))
            app.session.refresh(await app.on_writer(store.read))
        except PlanError as error:
            self._not_saved(str(error))
            return str(error)
        kept = " What you typed is offered again at the next start." if drafts else ""
        app.say(refusal_text(self._conflicts, before, app.session.plan) + kept, warning=True)
        self._refused.clear()
        return ""

    @property
    def _conflicts(self) -> list[Conflict]:
        return [conflict for refused in self._refused for conflict in refused.conflicts]

    def _spare(self, refused: Refused) -> None:
        """Let no draft of a refused text be dropped for having been entered."""
        for draft in drafts_of(refused, self._app.session.kit.now()):
            for drafting in self._app.draftings:
                if drafting.table == draft.table:
                    drafting.known(draft.row, draft.field)

    def _not_saved(self, message: str) -> None:
        """Say why nothing is saved now, at the bottom and at the top."""
        session = self._app.session
        if group := session.next_unsaved():
            session.settle(NotSaved(group, message))
        self._app.show_saving()
        self._app.say(message, warning=True)


def _named(groups: Sequence[Group]) -> str:
    """Return what `groups` did, the last few by name."""
    names = [group.label for group in groups[-_MOST_NAMED:]]
    more = len(groups) - len(names)
    return "; ".join([*([f"{more} more"] if more else []), *names])
