"""One open plan file: a person's session, and the store that keeps what it does."""

from dataclasses import dataclass
from pathlib import Path

from goaltui.core.errors import PlanError
from goaltui.session.ports import Conflict, NotSaved, Refused, Store
from goaltui.session.refusal import refusal_text
from goaltui.session.session import Session


@dataclass(frozen=True)
class Workplace:
    """What the commands and the screens work with."""

    session: Session
    store: Store
    path: Path
    fleeting: Path | None = None
    """The folder that goes when it is closed, where it is a throw-away copy."""

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
