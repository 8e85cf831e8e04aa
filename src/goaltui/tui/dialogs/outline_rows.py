"""Pasted rows as they are offered: values and pure functions beside the dialog."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from goaltui.core.outline.model import OutlineRow
from goaltui.core.plan import Kind, Plan
from goaltui.i18n.dates import in_words, show_date
from goaltui.session.commands.outline import NewRow
from goaltui.session.derived import View
from goaltui.session.sketch import Sketch, parents, straightened
from goaltui.tui.widgets.lines import Ground, Line, Part, Role, left, width

_KIND: Final = 10
_OWNER: Final = 10
_DEADLINE: Final = 10
_NARROW: Final = 58


@dataclass(frozen=True)
class Offered:
    """A row as it is offered, with what the person has changed."""

    row: OutlineRow
    level: int
    kind: Kind | None = None
    """As it was chosen; None leaves it to the reading."""
    taken: bool = True


def offered(rows: Sequence[OutlineRow]) -> tuple[Offered, ...]:
    """Return rows as they are offered first."""
    return tuple(Offered(row, row.level) for row in rows)


def levels(rows: Sequence[Offered]) -> list[int]:
    """Return the level of each row in the plan; a row that is left out keeps its own."""
    made = iter(straightened([row.level for row in rows if row.taken]))
    return [next(made) if row.taken else row.level for row in rows]


def parents_of(rows: Sequence[Offered]) -> list[bool]:
    """Tell of each row whether another that is taken hangs under it."""
    taken = iter(parents([level for level, r in zip(levels(rows), rows, strict=True) if r.taken]))
    return [next(taken) if row.taken else False for row in rows]


def shifted(rows: Sequence[Offered], at: int, step: int) -> tuple[Offered, ...]:
    """Return rows with one of them, and all under it, so many levels deeper."""
    level = rows[at].level
    most = rows[at - 1].level + 1 if at else 0
    step = max(0, min(level + step, most)) - level
    end = at + 1
    while end < len(rows) and rows[end].level > level:
        end += 1
    moved = [replace(row, level=row.level + step) for row in rows[at:end]]
    return (*rows[:at], *moved, *rows[end:])


def changed(rows: Sequence[Offered], at: int, row: Offered) -> tuple[Offered, ...]:
    """Return rows with another in the place of one."""
    return (*rows[:at], row, *rows[at + 1 :])


def new_rows(
    rows: Sequence[Offered], sketches: Sequence[Sketch], *, names: bool
) -> tuple[NewRow, ...]:
    """Return what is to be added; without `names`, new ones go into the notes."""
    made = []
    for row, sketch, level in zip(rows, sketches, levels(rows), strict=True):
        if not row.taken:
            continue
        values, new = dict(sketch.values), sketch.new
        if new and not names:
            said = [f"{name}: {text}" for name, text in new.items()]
            values["notes"] = "\n".join(filter(None, (values.get("notes", ""), *said)))
            new = {}
        kind = row.kind or sketch.kind
        made.append(NewRow(level, kind, row.row.statement, sketch.said, values, new))
    return tuple(made)


def new_names(sketches: Sequence[Sketch]) -> list[str]:
    """Return the names that nobody in the plan has, each once, the most frequent first."""
    return [name for name, _ in Counter(n for s in sketches for n in s.new.values()).most_common()]


class Shown(NamedTuple):
    """A row with what was read of it, at its level in the plan."""

    row: Offered
    sketch: Sketch
    level: int


def row_line(shown: Shown, view: View, cells: int, ground: Ground = "plain") -> Line:
    """Return a row: whether it is taken, where it stands, what it says, kind, owner, deadline."""
    row, sketch, level = shown
    here = ground != "plain"
    mark = Part(">" if here else " ", "accent")
    taken = Part("+ " if row.taken else "- ", "muted")
    start = "  " * min(level, 10)
    columns = _columns(row, sketch, view) if cells >= _NARROW else []
    free = max(0, cells - 3 - len(start) - sum(width(part.text) for part in columns))
    kind = row.kind or sketch.kind
    role: Role = "muted" if not row.taken else "strong" if kind == "goal" else "text"
    said = Part(left(row.row.statement, free), role)
    return Line((mark, taken, Part(start, "muted"), said, *columns), ground)


def _columns(row: Offered, sketch: Sketch, view: View) -> list[Part]:
    asks = Part(" ?" if sketch.remarks and row.taken else "  ", "warning")
    kind = left(row.kind or sketch.kind, _KIND - 1)
    day = _deadline(sketch)
    return [
        asks,
        Part(f" {kind}", "muted"),
        Part(f" {left(_owner(sketch, view.plan), _OWNER - 1)}", "muted"),
        Part(f" {left(day, _DEADLINE - 1)}", "muted"),
    ]


def _owner(sketch: Sketch, plan: Plan) -> str:
    if "owner" in sketch.new:
        return f"+{sketch.new['owner']}"
    owner = plan.people.get(sketch.values.get("owner", ""))
    if owner is not None:
        return owner.name
    return sketch.said.owner.text if sketch.said and sketch.said.owner else ""


def _deadline(sketch: Sketch) -> str:
    day = sketch.values.get("deadline")
    if day is None and sketch.said and sketch.said.deadline:
        day = sketch.said.deadline.resolved
    return show_date(day, "en", "short") if day else ""


def reading(row: Offered, sketch: Sketch, view: View) -> str:
    """Return what was read of a row, in a few words."""
    said, values = sketch.said, sketch.values
    parts: list[str] = [row.kind or sketch.kind]
    if said is not None and parts[0] == "objective":
        parts += [said.metric.text] if said.metric else []
        parts += [said.amount.text] if said.amount else []
        parts += [f"from {said.baseline.text}"] if said.baseline else []
        parts += [f"to {said.target.text}"] if said.target else []
        deadline = values.get("deadline") or (said.deadline.resolved if said.deadline else None)
        if deadline:
            parts.append(f"by {show_date(deadline, 'en')}, {in_words(deadline, view.today)}")
    told: Mapping[str, object] = {n: v for n, v in values.items() if n not in ("notes", "deadline")}
    parts += [f"{name} {_shown(name, value, view.plan)}" for name, value in told.items()]
    parts += [f"new {name} {text}" for name, text in sketch.new.items()]
    parts += ["notes"] if values.get("notes") else []
    return " · ".join(parts)


def _shown(name: str, value: object, plan: Plan) -> str:
    table = {"owner": "people", "team": "teams", "kpi": "kpis"}.get(name)
    known = plan.table(table).get(str(value)) if table else None
    return known.name if known is not None else str(value)
