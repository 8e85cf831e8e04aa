"""The history as text: who, when, what, from what to what, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from goaltui.cli.cells import cut
from goaltui.cli.render import paragraph
from goaltui.core.base import Id
from goaltui.core.diff import Change, Plain
from goaltui.core.plan import REFERENCES, TABLES, Plan
from goaltui.core.text import clean_line
from goaltui.session.commands.base import noun
from goaltui.session.ports import Group

_REFERS = {(r.table, r.field): r.to for r in REFERENCES}
_NAMED_BY = ("label", "statement", "name", "title", "cell")
_LONGEST = 60
_WHO = 30


@dataclass(frozen=True)
class Names:
    """What rows are called, also those that are gone."""

    known: dict[tuple[str, Id], str]

    @classmethod
    def of(cls, plan: Plan, changes: Sequence[Change]) -> "Names":
        """Return the names that rows have now, else the last that they had."""
        known: dict[tuple[str, Id], str] = {}
        for change in changes:
            if change.field is None:
                known[change.table, change.row] = _name(change.after or change.before, known)
        for table in TABLES:
            for row in plan.table(table).values():
                known[table, row.id] = _name(dict(row), known)
        return cls(known)

    def row(self, table: str, row: Id) -> str:
        """Return a row's name in quotation marks, or what kind of row it is."""
        name = self.known.get((table, row), "")
        return f"{noun(table)} “{_short(name)}”" if name else noun(table)

    def value(self, table: str, field: str, value: Plain) -> str:
        """Return a field's value, a name in place of an id."""
        if value in (None, "", []):
            return "nothing"
        if to := _REFERS.get((table, field)):
            return _short(self.known.get((to, str(value)), "") or str(value))
        return _short(_plain(value))


def _name(values: dict[str, Any], known: dict[tuple[str, Id], str]) -> str:
    if "on" in values:
        return f"{known.get(('kpis', values['kpi']), '')} on {values['on']}".strip()
    return next((str(values[key]) for key in _NAMED_BY if values.get(key)), "")


def _plain(value: Plain) -> str:
    if isinstance(value, dict):
        return " to ".join(map(str, value.values()))
    return ", ".join(map(_plain, value)) if isinstance(value, list) else str(value)


def _short(text: str) -> str:
    line = clean_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def group_lines(group: Group, names: Names) -> Iterator[str]:
    """Yield what one step did: a line about it, and one for each change."""
    did = {"do": "", "undo": "undo: ", "redo": "redo: "}[group.kind]
    why = f" ({group.reason})" if group.reason else ""
    lead = f"{group.at:%Y-%m-%d %H:%M}  {cut(clean_line(group.who), _WHO)}  "
    yield from paragraph(f"{did}{group.label}{why}", lead)
    for change in group.changes:
        yield from paragraph(change_text(change, names), "    ", hanging=2)


def change_text(change: Change, names: Names) -> str:
    """Return one change in words: `owner of row “CSAT”: nothing → ana`."""
    row = names.row(change.table, change.row)
    if change.field is None:
        return f"new {row}" if change.before is None else f"{row} deleted"
    if change.field == "position":
        return f"{row} moved"
    before = names.value(change.table, change.field, change.before)
    after = names.value(change.table, change.field, change.after)
    return f"{change.field.replace('_', ' ')} of {row}: {before} → {after}"


def group_document(group: Group) -> dict[str, Any]:
    """Return one step as JSON holds it, ids and exact values in place of names."""
    return {
        "id": group.id,
        "at": group.at.isoformat(),
        "who": group.who,
        "what": group.label,
        "kind": group.kind,
        "undoes": group.undoes,
        "reason": group.reason,
        "changes": [change_document(change) for change in group.changes],
    }


def change_document(change: Change) -> dict[str, Any]:
    """Return one change as JSON holds it."""
    return {
        "table": change.table,
        "row": change.row,
        "field": change.field,
        "before": change.before,
        "after": change.after,
    }
