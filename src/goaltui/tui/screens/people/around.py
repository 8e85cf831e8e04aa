"""What stands above and below the fields of a person, team or department."""

from collections.abc import Iterable, Sequence

from goaltui.core.ownership.desk import desk_of, is_late, is_open
from goaltui.core.plan import Node
from goaltui.core.quantity.show import show_number
from goaltui.core.quantity.symbols import Symbols
from goaltui.i18n.dates import show_date
from goaltui.session.derived import View
from goaltui.tui.row_form import Place
from goaltui.tui.screens.people.rows import hours_text
from goaltui.tui.widgets.lines import Line, Part, left, right

_WHO, _DAY, _HOURS = 11, 10, 6


def above(view: View, place: Place) -> Sequence[Line]:
    """Return the heading: its name, and where it belongs."""
    plan, row = view.plan, view.plan.table(place.table)[place.row]
    team = plan.teams.get(getattr(row, "team", None) or "")
    home = plan.departments.get(getattr(team or row, "department", None) or "")
    path = " > ".join(r.name for r in (home, team) if r is not None)
    return [Line.of(Part(f" {row.name}", "title"), Part(f"  {path}", "muted"))]


def below(view: View, place: Place, cells: int, symbols: Symbols) -> Sequence[Line]:
    """Return the open objectives that a person owns, or that are a team's or department's work."""
    table = _Objectives(view, cells, symbols, owners=place.table != "people")
    if place.table == "people":
        load = next(x for x in desk_of(view.plan).loads if x.person.id == place.row)
        title = f"Owns {counted(len(load.objectives))}, {hours_text(load, symbols)} a week"
        if load.unsaid:
            title += f"; {load.unsaid} without hours"
        return table.under(title, load.objectives)
    teams = {place.row} if place.table == "teams" else _teams_of(view, place.row)
    nodes = [view.plan.nodes[i] for i, _ in view.tree.walk()]
    work = [n for n in nodes if is_open(n) and n.team in teams]
    return table.under(f"{counted(len(work))} to do".capitalize(), work)


def nobodys(view: View, cells: int, symbols: Symbols, keys: tuple[str, str]) -> Sequence[Line]:
    """Return the open objectives that no person owns, and the two keys to give them away."""
    nodes = desk_of(view.plan).nobody
    rows = _Objectives(view, cells, symbols, owners=False).under("Nobody owns", nodes)
    both = Part(keys[0], "accent"), Part(", then ", "muted"), Part(keys[1], "accent")
    first, last = Part(" Give each an owner in the plan: ", "muted"), Part(".", "muted")
    return [*rows[1:], Line(), Line.of(first, *both, last)]


def counted(count: int) -> str:
    """Return `1 objective`, `3 objectives`, `no objectives`."""
    return f"{count or 'no'} objective{'' if count == 1 else 's'}"


def _teams_of(view: View, department: str) -> set[str]:
    return {t.id for t in view.plan.teams.values() if t.department == department}


class _Objectives:
    def __init__(self, view: View, cells: int, symbols: Symbols, *, owners: bool) -> None:
        self.view, self.symbols = view, symbols
        self.who = _WHO if owners else 0
        self.label = max(10, cells - self.who - _DAY - _HOURS - 1)

    def under(self, title: str, nodes: Iterable[Node]) -> list[Line]:
        """Return an empty line, the title, and a line for each objective."""
        return [Line(), Line.of(Part(f" {title}", "title")), *map(self._row, nodes)]

    def _row(self, node: Node) -> Line:
        owner = self.view.short_names.get(node.owner or "", "-")
        late = is_late(node, self.view.today)
        day = show_date(node.deadline, "en", "short") if node.deadline else "-"
        hours = f"{show_number(node.hours, self.symbols)} h" if node.hours is not None else ""
        return Line.of(
            left(f" {self.view.label(node.id)}", self.label - 5 * late),
            Part(" late" if late else "", "warning"),
            Part(left(f" {owner}", self.who), "muted"),
            Part(right(day, _DAY), "warning" if late else "muted"),
            Part(right(hours, _HOURS), "muted"),
        )
