"""What changed between two plans, and how to make it so, or undo it.

A change speaks in plain values (text, whole numbers, lists, None), the form in which files and
the history hold them. `patch(a, diff(a, b)) == b` for any two plans.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from goaltui.core.base import Id, Row, evolve
from goaltui.core.plan import TABLES, Plan

Plain = Any
"""None, text, a whole number, or a list or map of them."""


@dataclass(frozen=True)
class Change:
    """One field of one row, or, where `field` is None, a whole row that came or went."""

    table: str
    row: Id
    field: str | None
    before: Plain
    after: Plain

    def inverse(self) -> "Change":
        """Return the change that takes this one back."""
        return Change(self.table, self.row, self.field, self.after, self.before)


def plain(row: Row) -> dict[str, Plain]:
    """Return all fields of `row` as plain values."""
    return row.model_dump(mode="json")


def plain_field(row: Row, field: str) -> Plain:
    """Return one field of `row` as a plain value."""
    return row.model_dump(mode="json", include={field})[field]


def row_from(table: str, values: dict[str, Plain]) -> Row:
    """Return the row of `table` that has these plain values.

    Raises:
        pydantic.ValidationError: they make no such row.
    """
    return TABLES[table].model_validate(values)


def diff(before: Plan, after: Plan) -> tuple[Change, ...]:
    """Return what leads from `before` to `after`: rows that came, fields, rows that went.

    Tables come in the order of `TABLES`, those of rows that went in reverse, so that no row is
    without what it refers to.
    """
    changed = [c for name in TABLES for c in _written(name, before, after)]
    gone = [c for name in reversed(TABLES) for c in _removed(name, before, after)]
    return (*changed, *gone)


def _written(name: str, before: Plan, after: Plan) -> Iterator[Change]:
    old, new = before.table(name), after.table(name)
    if old is new:
        return
    for row_id in new.changed_from(old):
        was, row = old.get(row_id), new.get(row_id)
        if row is None:
            continue
        if was is None:
            yield Change(name, row_id, None, None, plain(row))
        elif was is not row:
            for field in type(row).model_fields:
                if getattr(was, field) != getattr(row, field):
                    yield Change(
                        name, row_id, field, plain_field(was, field), plain_field(row, field)
                    )


def _removed(name: str, before: Plan, after: Plan) -> Iterator[Change]:
    old, new = before.table(name), after.table(name)
    if old is not new:
        for row_id in new.changed_from(old):
            if row_id not in new and (row := old.get(row_id)) is not None:
                yield Change(name, row_id, None, plain(row), None)


def patch(plan: Plan, changes: Iterable[Change]) -> Plan:
    """Return `plan` with `changes` made, in order; a field of a row that is gone is passed over.

    Raises:
        pydantic.ValidationError: a value does not fit its field.
    """
    over = Overlay(plan)
    for change in changes:
        over.make(change)
    return over.plan()


class Overlay:
    """A plan with changes, made one by one and laid over it once."""

    def __init__(self, plan: Plan) -> None:
        """Begin with no changes."""
        self._plan = plan
        self._made: dict[str, dict[Id, Row | None]] = {}

    def row(self, table: str, row: Id) -> Row | None:
        """Return a row as the changes so far have left it; None where it is gone."""
        made = self._made.get(table, {})
        return made[row] if row in made else self._plan.table(table).get(row)

    def make(self, change: Change) -> None:
        """Make one change; a field of a row that is gone is passed over.

        Raises:
            pydantic.ValidationError: a value does not fit its field.
        """
        row = self.row(change.table, change.row)
        made = self._made.setdefault(change.table, {})
        if change.field is None:
            made[change.row] = change.after and row_from(change.table, change.after)
        elif row is not None:
            made[change.row] = evolve(row, **{change.field: change.after})

    def plan(self) -> Plan:
        """Return the plan with all that was changed."""
        tables: dict[str, Any] = {
            name: self._plan.table(name).overlaid(made) for name, made in self._made.items()
        }
        return replace(self._plan, **tables)
