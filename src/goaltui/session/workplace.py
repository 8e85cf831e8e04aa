"""One open plan file: a person's session, and the store that keeps what it does."""

from dataclasses import dataclass
from pathlib import Path

from goaltui.core.dates import write_day
from goaltui.core.errors import PlanError
from goaltui.core.plan import Plan
from goaltui.session.commands.rows import name_of
from goaltui.session.ports import Conflict, NotSaved, Refused, Store
from goaltui.session.session import Session


@dataclass(frozen=True)
class Workplace:
    """What the commands and the screens work with."""

    session: Session
    store: Store
    path: Path

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
            raise PlanError(" ".join(conflict_text(c, before) for c in refused))


def conflict_text(conflict: Conflict, plan: Plan) -> str:
    """Return a sentence that shows both values of a field that two people changed."""
    change = conflict.change
    name = name_of(plan, change.table, change.row)
    by = conflict.by or "Somebody"
    when = f" at {conflict.at:%H:%M} on {write_day(conflict.at)}" if conflict.at else ""
    if change.field is None or (conflict.now is None and change.before is not None):
        return f"{by} changed {name}{when}; yours was not saved."
    return (
        f"{by} changed {change.field.replace('_', ' ')} of {name} to {_said(plan, conflict.now)}"
        f"{when}; yours, {_said(plan, change.after)}, was not saved."
    )


def _said(plan: Plan, value: object) -> str:
    if value is None or value == "":
        return "nothing"
    for table in ("people", "teams", "kpis"):
        if str(value) in plan.table(table):
            return name_of(plan, table, str(value))
    return f"“{value}”"
