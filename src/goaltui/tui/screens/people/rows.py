"""People as rows: nobody's objectives first, then departments, their teams and their people."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final, TypeVar

from goaltui.core.base import Id
from goaltui.core.ownership.desk import Load, desk_of
from goaltui.core.plan import Department, Person, Team
from goaltui.core.quantity.show import show_number
from goaltui.core.quantity.symbols import Symbols
from goaltui.i18n.dates import show_date
from goaltui.session.derived import View
from goaltui.tui.row_form import Place
from goaltui.tui.widgets.lines import Part, Role, cut, left, right, width
from goaltui.tui.widgets.row_list import ListRow, heading

NOBODY: Final = "nobody"
"""The key of the row of objectives that no person owns."""

_SOON: Final = timedelta(weeks=6)
_HOURS, _OWN = 14, 6

O = TypeVar("O", Department, Team)  # noqa: E741 - what has an order


def people_rows(view: View, symbols: Symbols, cells: int) -> Sequence[ListRow]:
    """Return every row from the top; empty where the plan has neither people nor teams."""
    plan = view.plan
    if not (plan.people or plan.teams or plan.departments):
        return []
    return list(_Rows(view, symbols, cells).all())


class _Rows:
    def __init__(self, view: View, symbols: Symbols, cells: int) -> None:
        self.plan, self.today, self.symbols = view.plan, view.today, symbols
        self.desk = desk_of(view.plan)
        rest = cells - _HOURS - _OWN - 1
        self.name = max(16, min(30, rest // 2))
        self.role = max(0, rest - self.name)

    def all(self) -> Iterator[ListRow]:
        """Yield every row from the top."""
        yield heading(Part(self._row("", "hours a week", "owns"), "muted"))
        if self.desk.nobody:
            row = self._row("NOBODY", "", str(len(self.desk.nobody)))
            yield ListRow(NOBODY, (Part(row, "warning"),))
        for department in _in_order(self.plan.departments.values()):
            title = Part(f" {department.name}", "title")
            yield ListRow(Place("departments", department.id).key, (title,))
            yield from self._teams(department.id, 1)
        yield from self._teams(None, 0)
        yield from self._alone()

    def _teams(self, department: Id | None, depth: int) -> Iterator[ListRow]:
        for team in _in_order(self.plan.teams.values()):
            known = team.department if team.department in self.plan.departments else None
            if known == department:
                loads = [load for load in self.desk.loads if load.person.team == team.id]
                name = Part(_indented(team.name, depth), "strong")
                nobody = Part("" if loads else "  nobody yet", "muted")
                yield ListRow(Place("teams", team.id).key, (name, nobody))
                yield from (self._person(load, depth + 1) for load in loads)

    def _alone(self) -> Iterator[ListRow]:
        alone = [load for load in self.desk.loads if load.person.team not in self.plan.teams]
        if alone and self.plan.teams:
            yield heading(Part(" In no team", "muted"))
        yield from (self._person(load, int(bool(self.plan.teams))) for load in alone)

    def _person(self, load: Load, depth: int) -> ListRow:
        person = load.person
        mark, role = mark_of(load, self.today, self.symbols)
        mark = cut(f" {mark}" if mark else "", self.role)
        duty = left(f" {person.role}", self.role - width(mark))
        hours = right(hours_text(load, self.symbols), _HOURS)
        return ListRow(
            Place("people", person.id).key,
            (
                Part(left(_indented(person.name, depth), self.name)),
                Part(duty, "muted"),
                Part(mark, role),
                Part(hours, "warning" if load.over else "text"),
                Part(right(str(len(load.objectives) or "-"), _OWN)),
            ),
        )

    def _row(self, name: str, hours: str, own: str) -> str:
        return left(f" {name}", self.name + self.role) + right(hours, _HOURS) + right(own, _OWN)


def hours_text(load: Load, symbols: Symbols) -> str:
    """Return the hours a week given, of those there are where that is known: `18 of 32 h`."""
    given, there_are = show_number(load.given, symbols), load.person.hours
    return f"{given} h" if there_are is None else f"{given} of {show_number(there_are, symbols)} h"


def mark_of(load: Load, today: date, symbols: Symbols) -> tuple[str, Role]:
    """Return what stands out about a person, if anything: too much, leaving, away."""
    if load.over:
        return f"{show_number(load.over, symbols)} h too much", "warning"
    last = load.person.last_day
    if last is not None:
        day = show_date(last, "en", "short")
        return (f"left {day}", "warning") if last < today else (f"leaves {day}", "accent")
    return _away(load.person, today), "accent"


def _away(person: Person, today: date) -> str:
    spans = sorted((a for a in person.away if a.end >= today), key=lambda a: a.start)
    if not spans or spans[0].start > today + _SOON:
        return ""
    first = spans[0]
    if first.start <= today:
        return f"away to {show_date(first.end, 'en', 'short')}"
    return f"away {show_date(first.start, 'en', 'short')}"


def _indented(name: str, depth: int) -> str:
    return f" {'  ' * depth}{name}"


def _in_order(rows: Iterable[O]) -> list[O]:
    return sorted(rows, key=lambda row: (row.position, row.id))
