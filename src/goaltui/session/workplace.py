"""One open plan file: a person's session, and the store that keeps what it does."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from goaltui.core.errors import PlanError
from goaltui.session.ports import Conflict, NotSaved, Refused, Store
from goaltui.session.refusal import refusal_text
from goaltui.session.session import Session
from goaltui.session.upkeep import Backups


@dataclass(frozen=True)
class Workplace:
    """What the commands and the screens work with."""

    session: Session
    store: Store
    path: Path
    fleeting: Path | None = None
    """The folder that goes when it is closed, where it is a throw-away copy."""
    find_backups: Callable[[], Backups] | None = None
    """Gives the backups of the plan file; called when they are needed."""

    @property
    def backups(self) -> Backups | None:
        """The backups of the plan file; None where it is not worth any."""
        return None if self.fleeting or self.find_backups is None else self.find_backups()

    def save(self) -> None:
        """Write everything that waits, on this thread.

        Raises:
            PlanError: some of it could not be written; the sentence says what and why.
        """
        refused: list[Conflict] = []
        while (group := self.session.next_unsaved()) is not None:
            outcome = self.store.write(group)
            self.session.settle(outcome)
            if isinstance(outcome, NotSaved):
                raise PlanError(outcome.message)
            if isinstance(outcome, Refused):
                refused.extend(outcome.conflicts)
        if refused:
            before = self.session.plan
            self.session.refresh(self.store.read())
            raise PlanError(refusal_text(refused, before, self.session.plan))
