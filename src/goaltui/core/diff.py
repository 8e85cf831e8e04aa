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
    for row_id, row in new.items():
        was = old.get(row_id)
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
        for row_id, row in old.items():
            if row_id not in new:
                yield Change(name, row_id, None, plain(row), None)


def patch(plan: Plan, changes: Iterable[Change]) -> Plan:
    """Return `plan` with `changes` made, in order; a field of a row that is gone is passed over.

    Raises:
        pydantic.ValidationError: a value does not fit its field.
    """
    tables: dict[str, dict[Id, Any]] = {}
    for change in changes:
        if change.table not in tables:
            tables[change.table] = dict(plan.table(change.table))
        _make(tables[change.table], change)
    return replace(plan, **tables)


def _make(rows: dict[Id, Any], change: Change) -> None:
    if change.field is not None:
        if (row := rows.get(change.row)) is not None:
            rows[change.row] = evolve(row, **{change.field: change.after})
    elif change.after is None:
        rows.pop(change.row, None)
    else:
        rows[change.row] = row_from(change.table, change.after)
