"""A plan's rows on the way back through its history."""

from typing import Any

from pydantic import ValidationError

from goaltui.core.base import Id
from goaltui.core.diff import Change, Plain, plain, row_from
from goaltui.core.plan import Plan

Fields = dict[str, Plain]


class Past:
    """The rows of a plan as they were before the changes that were taken back."""

    def __init__(self, plan: Plan) -> None:
        """Begin with the present."""
        self._plan = plan
        self._then: dict[tuple[str, Id], Fields | None] = {}

    def row(self, table: str, row: Id) -> Fields | None:
        """Return the plain fields of a row, or None where there was none."""
        at = (table, row)
        if at not in self._then:
            held = self._plan.table(table).get(row)
            self._then[at] = None if held is None else plain(held)
        return self._then[at]

    def stands(self, change: Change) -> bool:
        """Tell whether the rows hold what `change` left, numbers compared by value."""
        held = self.row(change.table, change.row)
        if change.field is None or held is None:
            return _same(change.table, held, change.after if change.field is None else {})
        return _same(change.table, held, {**held, change.field: change.after})

    def take_back(self, change: Change) -> None:
        """Go back to before `change`."""
        at = (change.table, change.row)
        held = self.row(*at)
        if change.field is None:
            self._then[at] = change.before
        elif held is not None:
            self._then[at] = {**held, change.field: change.before}


def _same(table: str, one: Fields | None, other: Any) -> bool:  # noqa: ANN401 - plain values
    if one == other or one is None or not other:
        return bool(one == other)
    try:
        return row_from(table, one) == row_from(table, other)
    except ValidationError:
        return False
