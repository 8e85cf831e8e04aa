"""What becomes of a group that was refused: a sentence about it, and the words in it."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from goaltui.core.dates import write_day
from goaltui.core.diff import Change
from goaltui.core.plan import Plan
from goaltui.session.commands.rows import name_of
from goaltui.session.forms import FORMS
from goaltui.session.ports import Conflict, Draft, Refused

_UNSEEN = ("written",)
"""Fields that follow from others and mean nothing to a person."""


def refusal_text(conflicts: Sequence[Conflict], before: Plan, now: Plan) -> str:
    """Return sentences that show both values of each field that two people changed.

    Rows are called as in the plan `now`, as it was read again; rows that are gone as `before`.
    """
    seen = [c for c in conflicts if c.change.field not in _UNSEEN] or conflicts
    return " ".join(dict.fromkeys(_conflict_text(c, before, now) for c in seen))


def drafts_of(refused: Refused, at: datetime) -> Iterator[Draft]:
    """Yield the words of a refused group as drafts of the fields that they were typed into.

    What a sentence filled is left out, since it will fill the same again; a new row counts as
    half typed under its parent, unless that was refused with it.
    """
    group = refused.group
    worded = {c.row for c in group.changes if c.field == "statement"}
    new = {c.row for c in group.changes if _is_new_row(c)}
    for change in group.changes:
        if change.row in new:
            under = change.after["parent"] or "plan"
            if under in new:
                continue
            words = change.after["statement"]
            yield Draft(group.who, change.table, under, "child", "", words, at)
        elif _is_text(change) and (change.field == "statement" or change.row not in worded):
            field, typed = change.field or "", change.after
            yield Draft(group.who, change.table, change.row, field, change.before or "", typed, at)


def _is_new_row(change: Change) -> bool:
    came = change.table == "nodes" and change.field is None and change.before is None
    return came and bool(change.after["statement"])


def _is_text(change: Change) -> bool:
    texts = [f.name for f in FORMS.get(change.table, ()) if f.kind == "text"]
    return change.field in (*texts, "statement") and bool(change.after)


def _conflict_text(conflict: Conflict, before: Plan, plan: Plan) -> str:
    change = conflict.change
    there = change.row in plan.table(change.table)
    name = name_of(plan if there else before, change.table, change.row)
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
