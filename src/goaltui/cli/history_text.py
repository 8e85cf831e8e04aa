"""The history as text: who, when, what, from what to what, and why."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from goaltui.cli.cells import cut
from goaltui.cli.render import paragraph
from goaltui.core.base import Id
from goaltui.core.diff import Change, Plain
from goaltui.core.plan import REFERENCES, Plan
from goaltui.core.text import clean_line
from goaltui.session.commands.base import noun
from goaltui.session.past import Past
from goaltui.session.ports import Group

_REFERS = {(r.table, r.field): r.to for r in REFERENCES}
_NAMED_BY = ("label", "statement", "name", "title", "cell", "code")
_LONGEST = 60
_WHO = 30


@dataclass(frozen=True)
class Names:
    """What rows were called around one step: before it, and those that it added after it."""

    past: Past
    added: Mapping[tuple[str, Id], str]

    @classmethod
    def of(cls, past: Past, changes: Sequence[Change]) -> "Names":
        """Return the names around `changes`, and go back in `past` to before them."""
        after = cls(past, {})
        added = {(c.table, c.row): after.name(c.table, c.row) for c in changes}
        for change in reversed(changes):
            past.take_back(change)
        return cls(past, added)

    def name(self, table: str, row: Id) -> str:
        """Return what a row was called, else what the step called it; empty where nobody knows."""
        fields = self.past.row(table, row)
        if fields is None:
            return self.added.get((table, row), "")
        if "on" in fields:
            return f"{self.name('kpis', fields['kpi'])} on {fields['on']}".strip()
        return next((str(fields[key]) for key in _NAMED_BY if fields.get(key)), "")

    def row(self, table: str, row: Id) -> str:
        """Return a row's name in quotation marks, or what kind of row it is."""
        name = self.name(table, row) or self.added.get((table, row), "")
        return f"{noun(table)} “{_short(name)}”" if name else noun(table)

    def value(self, table: str, field: str, value: Plain) -> str:
        """Return a field's value, a name in place of an id."""
        if value in (None, "", []):
            return "nothing"
        if to := _REFERS.get((table, field)):
            return _short(self.name(to, str(value)) or str(value))
        return _short(_plain(value))


def _plain(value: Plain) -> str:
    if isinstance(value, dict):
        return " to ".join(map(str, value.values()))
    return ", ".join(map(_plain, value)) if isinstance(value, list) else str(value)


def _short(text: str) -> str:
    line = clean_line(text)
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"


def history_lines(plan: Plan, groups: Sequence[Group]) -> list[str]:
    """Return what was done, oldest first; rows are called as they were at that time.

    `plan` is what came of it.
    """
    past = Past(plan)
    steps = [list(group_lines(g, Names.of(past, g.changes))) for g in reversed(groups)]
    return [line for lines in reversed(steps) for line in lines]


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
