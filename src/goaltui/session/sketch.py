"""Pasted rows as they would be in the plan: what each is, what is known of it, what is not."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from goaltui.core.base import Id
from goaltui.core.dates import read_day
from goaltui.core.errors import PlanError
from goaltui.core.language.fill import Names, named
from goaltui.core.language.statement import Statement
from goaltui.core.outline.model import OutlineRow
from goaltui.core.plan import Kind, Plan
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.text import fold
from goaltui.session.commands.base import Tools, made
from goaltui.session.forms import NODE_FIELDS, Field, Typed, read

_FIELDS: Final[Mapping[str, Field]] = {f.name: f for f in NODE_FIELDS}
_SEVERAL: Final = re.compile(r"[,;/&+،、]|\band\b")
_AMERICAN: Final = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})")
_DECIDED: Final = frozenset({"owner", "deadline", "target", "kpi", "cadence"})
"""Columns that only an objective has."""
_LONGEST_NAME: Final = 200
_LONGEST_NOTES: Final = 99_000
"""A thousand characters less than a row holds; names that are not added go there as well."""


@dataclass(frozen=True)
class Sketch:
    """One pasted row, read."""

    kind: Kind
    said: Statement | None
    """How its sentence reads; None where its language is not read."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """Fields that stood beside it, as the plan holds them."""
    new: Mapping[str, str] = field(default_factory=dict)
    """Names that nobody in the plan has, by the field that refers to them."""
    remarks: tuple[str, ...] = ()
    """What was not understood, and what becomes of it; a sentence each."""


class Sketcher:
    """Reads pasted rows against one plan."""

    def __init__(self, plan: Plan, tools: Tools, symbols: Symbols) -> None:
        """Read against `plan`, numbers as `symbols` writes them."""
        self._plan = plan
        self._tools = tools
        self._symbols = symbols
        self._names = Names.of(plan)

    def of(self, row: OutlineRow, *, parent: bool) -> Sketch:
        """Return what a row is; `parent` says that others hang under it."""
        said = self._tools.read(row.statement, self._tools.today())
        row = self._with_others(row)
        sketch = Sketch(_kind(row, said, parent=parent), said)
        notes = [row.columns["notes"]] if "notes" in row.columns else []
        for name, text in row.columns.items():
            if name != "notes":
                sketch, note = self._with(sketch, name, text)
                notes += [note] if note else []
        return _noted(sketch, "\n".join(notes)) if notes else sketch

    def _with_others(self, row: OutlineRow) -> OutlineRow:
        """Return a row whose cells without a heading are told by what they hold."""
        if not row.others:
            return row
        columns, notes = dict(row.columns), [row.columns.get("notes", "")]
        for text in row.others:
            if "owner" not in columns and self._owner(text):
                columns["owner"] = text
            elif "deadline" not in columns and self._day(text) is not None:
                columns["deadline"] = text
            else:
                notes.append(text)
        columns["notes"] = "\n".join(filter(None, notes))
        return replace(row, columns={name: text for name, text in columns.items() if text})

    def _with(self, sketch: Sketch, name: str, text: str) -> tuple[Sketch, str]:
        """Return `sketch` with what a cell says, and what of it is for the notes."""
        known = _FIELDS.get(name)
        if known is None:
            return sketch, f"{name}: {text}"
        if known.kind == "reference":
            return self._with_name(sketch, known, text)
        value = self._value(known, text)
        if value is None:
            said = f"“{text}” is no {known.label}: it goes into the notes."
            return replace(sketch, remarks=(*sketch.remarks, said)), f"{known.label}: {text}"
        return replace(sketch, values={**sketch.values, name: value}), ""

    def _with_name(self, sketch: Sketch, known: Field, text: str) -> tuple[Sketch, str]:
        names = _SEVERAL.split(text) if known.to == "people" else [text]
        names = [name.strip() for name in names if name.strip()]
        first, note = (names or [text])[0][:_LONGEST_NAME], ""
        if len(names) > 1:
            note = f"{known.label}: {text}"
            said = f"One {known.label} each: {first}; all of “{text}” is in the notes."
            sketch = replace(sketch, remarks=(*sketch.remarks, said))
        found = self._row(known.to, first)
        if found is not None:
            return replace(sketch, values={**sketch.values, known.name: found}), note
        return replace(sketch, new={**sketch.new, known.name: first}), note

    def _row(self, table: str, name: str) -> Id | None:
        names: Mapping[str, Mapping[Id, str]] = {
            "people": self._names.people,
            "teams": self._names.teams,
            "kpis": self._names.kpis,
        }
        same = [row for row, known in names[table].items() if fold(known) == fold(name)]
        return same[0] if same else named(name, names[table])

    def _owner(self, text: str) -> Id | None:
        return self._row("people", text) if text.strip() and not text[0].isdigit() else None

    def _value(self, known: Field, text: str) -> Any:  # noqa: ANN401 - of whatever field
        if known.kind == "day":
            return self._day(text)
        try:
            got = read(known, text, self._plan, self._tools, self._symbols)
        except ValueError:
            return None
        return got.value if isinstance(got, Typed) and _fits(known.name, got.value) else None

    def _day(self, text: str) -> date | None:
        """Return the day that a cell holds: as typed into the field, or as a sentence says it."""
        got = read(_FIELDS["deadline"], text, self._plan, self._tools, self._symbols)
        if isinstance(got, Typed):
            return got.value  # type: ignore[no-any-return]  # a day, from a field of days
        if american := _AMERICAN.fullmatch(text.strip()):
            month, sign, day, year = american.groups()
            return read_day(f"{day}{sign}{month}{sign}{year}", self._tools.today())
        said = self._tools.read(text, self._tools.today())
        deadline = said.deadline if said is not None else None
        whole = deadline is not None and len(deadline.text) >= len(text.strip()) - 2
        return deadline.resolved if deadline is not None and whole else None


def _fits(name: str, value: object) -> bool:
    """Tell whether a row of the plan takes a value; one cell is not to hold up all others."""
    try:
        made("nodes", {"id": "x", "kind": "objective", "position": "V", name: value})
    except PlanError:
        return False
    return True


def _noted(sketch: Sketch, notes: str) -> Sketch:
    """Return `sketch` with its notes, as much of them as a row holds."""
    if len(notes) > _LONGEST_NOTES:
        said = f"Its notes are cut after {_LONGEST_NOTES:,} of {len(notes):,} characters."
        sketch = replace(sketch, remarks=(*sketch.remarks, said))
    return replace(sketch, values={**sketch.values, "notes": notes[:_LONGEST_NOTES]})


def _kind(row: OutlineRow, said: Statement | None, *, parent: bool) -> Kind:
    """Return what a row seems to be: by its reading, its columns, and what hangs under it."""
    if not parent and _DECIDED & set(row.columns):
        return "objective"
    if said is None or said.kind is None:
        figure = any(c.isdigit() for c in row.statement)
        return "objective" if figure or (row.level and not parent) else "goal"
    figure = said.numbered or said.baseline is not None
    return "goal" if parent and not figure else said.kind


def parents(levels: Sequence[int]) -> list[bool]:
    """Tell of each row whether the next one hangs under it."""
    return [below > here for here, below in zip(levels, [*levels[1:], 0], strict=False)]


def straightened(levels: Sequence[int]) -> list[int]:
    """Return levels in which no row is more than one deeper than the one before it."""
    straight: list[int] = []
    open_levels: list[int] = []
    for level in levels:
        while open_levels and open_levels[-1] >= level:
            open_levels.pop()
        straight.append(len(open_levels))
        open_levels.append(level)
    return straight
