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
    made: dict[str, dict[Id, Row | None]] = {}
    for change in changes:
        over = made.setdefault(change.table, {})
        if change.field is None:
            over[change.row] = change.after and row_from(change.table, change.after)
        else:
            row = over.get(change.row) or plan.table(change.table).get(change.row)
            gone = change.row in over and over[change.row] is None
            if row is not None and not gone:
                over[change.row] = evolve(row, **{change.field: change.after})
    tables: dict[str, Any] = {name: plan.table(name).overlaid(over) for name, over in made.items()}
    return replace(plan, **tables)
