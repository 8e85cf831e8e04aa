"""Rows as a file gives them, and the plan that they make.

A file may leave out ids and positions and refer to rows by name; a written one leaves nothing
open. docs/spec/plan-file.md has the rules.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from pydantic import ValidationError

from goaltui.core.base import Row
from goaltui.core.integrity import faults, value_faults
from goaltui.core.order import spread
from goaltui.core.plan import REFERENCES, TABLES, Plan
from goaltui.core.text import fold
from goaltui.formats.problem import FormatProblem, message_of, quoted

SIBLINGS: Final = {
    "departments": None,
    "teams": None,
    "nodes": "parent",
    "funnels": None,
    "stages": "funnel",
}
"""Tables whose rows have an order, and the field that says among which."""

_NAMED_BY: Final = {
    "nodes": ("label", "statement"),
    "dismissals": ("node", "code"),
    "measurements": ("kpi", "on"),
    "stages": ("funnel", "key"),
    "targets": ("funnel", "cell"),
}
_IN_PAIRS: Final = ("dismissals", "measurements", "stages", "targets")


_MOST_ROWS: Final = 100_000
"""More than any plan has; so many empty ones fit into a file that memory would not do."""
_MOST_KEYS: Final = 100
"""Of one row; none has half as many."""
_MOST_ITEMS: Final = 1_000
"""Of one list in a row."""
_MOST_PROBLEMS: Final = 10_000
"""After so many nothing more is looked for."""


@dataclass(frozen=True)
class Entry:
    """One row as it stands in a file; `values` are filled in on the way to a plan."""

    path: str
    table: str
    values: dict[str, Any]
    within: "Entry | None" = None
    """The funnel that a stage or target is written inside of."""

    def names(self) -> list[str]:
        """Return what tells this row from others of its table, empty where nothing does."""
        fields = _NAMED_BY.get(self.table, ("name",))
        found = [str(value) for f in fields if (value := self.values.get(f)) not in (None, "")]
        return found if self.table in _IN_PAIRS else found[:1]


def plan_from(file: str, found: Iterable[Entry | FormatProblem]) -> Plan | list[FormatProblem]:
    """Return the plan that the rows in a file make, or what keeps them from making one.

    Between funnels and what is written inside of them, the funnel comes first. Of a file with
    ten thousand problems no more are told.
    """
    entries, problems = _sorted_out(file, found)
    if len(entries) > _MOST_ROWS:
        return [FormatProblem(file, "", f"has more than {_MOST_ROWS:,} rows")]
    if len(problems) >= _MOST_PROBLEMS:
        return problems
    made = _plan_of(file, entries)
    return [*problems, *made] if isinstance(made, list) else problems or made


def _sorted_out(
    file: str, found: Iterable[Entry | FormatProblem]
) -> tuple[list[Entry], list[FormatProblem]]:
    entries: list[Entry] = []
    problems: list[FormatProblem] = []
    for entry in found:
        if isinstance(entry, FormatProblem):
            problems.append(entry)
        elif too_large := _too_large(file, entry):
            problems.append(too_large)
        else:
            entries.append(entry)
        if len(entries) > _MOST_ROWS or len(problems) >= _MOST_PROBLEMS:
            break
    return entries, problems


def _too_large(file: str, entry: Entry) -> FormatProblem | None:
    if len(entry.values) > _MOST_KEYS:
        return FormatProblem(file, entry.path, f"has more than {_MOST_KEYS} keys")
    for key, value in entry.values.items():
        if isinstance(value, list | dict) and len(value) > _MOST_ITEMS:
            path = f"{entry.path}.{key}"
            return FormatProblem(file, path, f"should have at most {_MOST_ITEMS:,} entries")
    return None


def _plan_of(file: str, entries: Sequence[Entry]) -> Plan | list[FormatProblem]:
    _give_ids(entries)
    problems = [*_doubled(file, entries), *_linked(file, entries)]
    if not any(entry.table == "about" for entry in entries):
        problems.append(
            FormatProblem(file, "plan", "is missing; it has at least a title and a year")
        )
    _give_positions(entries)
    rows: list[tuple[Entry, Row]] = []
    for entry in entries:
        made = _row(file, entry)
        if isinstance(made, Row):
            rows.append((entry, made))
        else:
            problems += made
        if len(problems) >= _MOST_PROBLEMS:
            break
    if problems:
        return problems[:_MOST_PROBLEMS]
    plan = Plan(about={}).put(*(row for _, row in rows))
    paths = {(entry.table, row.id): entry.path for entry, row in rows}
    found = [
        FormatProblem(file, f"{paths[fault.table, fault.row]}.{fault.field}", fault.message)
        for fault in (*faults(plan), *value_faults(plan))
    ]
    return found or plan


def _give_ids(entries: Iterable[Entry]) -> None:
    """Fill in ids that were left out, made from names, so that a second reading makes the same."""
    taken = {(e.table, e.values["id"]) for e in entries if isinstance(e.values.get("id"), str)}
    used: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        if entry.within is not None:
            entry.values.setdefault("funnel", entry.within.values.get("id"))
        if "id" in entry.values or entry.table == "about":
            continue
        words = re.findall(r"[a-z0-9]+", fold(" ".join(entry.names())))
        stem = "-".join(words)[:50].strip("-") or entry.table
        made = stem
        while (entry.table, made) in taken:
            used[entry.table, stem] += 1
            made = f"{stem}-{used[entry.table, stem] + 1}"
        taken.add((entry.table, made))
        entry.values["id"] = made


def _doubled(file: str, entries: Iterable[Entry]) -> Iterator[FormatProblem]:
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        row_id = entry.values.get("id", "plan")
        if isinstance(row_id, str):
            other = first.setdefault((entry.table, row_id), entry)
            if other is not entry:
                message = f"{quoted(row_id)} is the id of {other.path} already"
                yield FormatProblem(file, f"{entry.path}.id", message)


def _linked(file: str, entries: Iterable[Entry]) -> Iterator[FormatProblem]:
    """Turn names into ids wherever a row refers to another; yield those that lead nowhere."""
    ids: dict[str, set[str]] = defaultdict(set)
    named: dict[tuple[str, str], list[str]] = defaultdict(list)
    by_table: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_table[entry.table].append(entry)
        if isinstance(row_id := entry.values.get("id"), str):
            ids[entry.table].add(row_id)
            for name in entry.names():
                named[entry.table, fold(name)].append(row_id)
    for table, field, to, _ in REFERENCES:
        for entry in by_table[table]:
            wanted = entry.values.get(field)
            if not isinstance(wanted, str) or wanted in ids[to]:
                continue
            matches = named[to, fold(wanted.strip())]
            if len(matches) == 1:
                entry.values[field] = matches[0]
            else:
                found = f"{len(matches)} of the {to} are" if matches else f"none of the {to} is"
                message = f"{found} called {quoted(wanted)}; an id or the name of one is expected"
                yield FormatProblem(file, f"{entry.path}.{field}", message)


def _give_positions(entries: Iterable[Entry]) -> None:
    """Where a row has no position, the order of the file counts for it and all its siblings."""
    groups: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.table in SIBLINGS:
            among = SIBLINGS[entry.table]
            groups[entry.table, str(entry.values.get(among) if among else "")].append(entry)
    for group in groups.values():
        if not all("position" in entry.values for entry in group):
            for entry, place in zip(group, spread(len(group)), strict=True):
                entry.values["position"] = place


def _row(file: str, entry: Entry) -> Row | list[FormatProblem]:
    kind = TABLES[entry.table]
    try:
        return kind.model_validate(entry.values)
    except ValidationError as error:
        return [
            FormatProblem(
                file,
                entry.path + "".join(_step(step) for step in details["loc"]),
                message_of(details, list(kind.model_fields)),
            )
            for details in error.errors(include_url=False)
        ]


def _step(step: str | int) -> str:
    return f"[{step + 1}]" if isinstance(step, int) else f".{step}"
