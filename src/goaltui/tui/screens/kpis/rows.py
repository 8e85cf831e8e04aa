"""KPIs as rows, and what stands around the fields of one: its values, and what hangs on it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from goaltui.core.base import Id
from goaltui.core.plan import Kpi, Measurement
from goaltui.core.quantity.show import show_money, show_number
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.rows import columns
from goaltui.core.text import fold
from goaltui.i18n.dates import in_words, show_date
from goaltui.session.derived import View
from goaltui.tui.row_form import Place
from goaltui.tui.widgets.lines import Line, Part, cut, left, right
from goaltui.tui.widgets.row_list import ListRow, heading

_VALUE, _UNIT, _WHEN, _OWNER, _USED = 12, 9, 14, 10, 8
_ALL, _MORE = 74, 54
"""From so many cells on, the owner is shown; how long ago and how much used."""

_MOST_DECIMALS = 4


def kpis_in_order(view: View) -> Sequence[Kpi]:
    """Return the KPIs of a plan by name."""
    return sorted(view.plan.kpis.values(), key=lambda kpi: (fold(kpi.name), kpi.id))


def kpi_rows(view: View, symbols: Symbols, cells: int) -> Sequence[ListRow]:
    """Return a row for each KPI under a line of headings; empty where there are none."""
    return list(_Rows(view, symbols, cells).all()) if view.plan.kpis else []


class _Rows:
    """Name, latest value, unit, how long ago, owner and uses; what has no room is left out."""

    def __init__(self, view: View, symbols: Symbols, cells: int) -> None:
        self.view, self.symbols = view, symbols
        plan = view.plan
        self.used = Counter(kpi for (kpi,) in columns(plan.nodes, "kpi"))
        self.used.update(s.kpi for s in plan.stages.values())
        self.owner = _OWNER if cells >= _ALL else 0
        self.when = _WHEN if cells >= _MORE else 0
        self.uses = _USED if cells >= _MORE else 0
        rest = cells - _VALUE - _UNIT - self.when - self.owner - self.uses - 1
        self.name = max(12, rest)

    def all(self) -> Iterator[ListRow]:
        """Yield the line of headings and every row."""
        title = left("", self.name) + right("latest", _VALUE) + left("", _UNIT + self.when)
        title += left(" owner", self.owner) + right("used by", self.uses)
        yield heading(Part(title, "muted"))
        yield from map(self._row, kpis_in_order(self.view))

    def _row(self, kpi: Kpi) -> ListRow:
        last = latest(self.view, kpi.id)
        value = value_text(last.value, self.symbols) if last else "-"
        when = in_words(last.on, self.view.today) if last else ""
        owner = self.view.short_names.get(kpi.owner or "", "")
        return ListRow(
            Place("kpis", kpi.id).key,
            (
                Part(left(f" {kpi.name}", self.name)),
                Part(right(value, _VALUE)),
                Part(left(f" {kpi.unit}", _UNIT), "muted"),
                Part(left(f" {when}", self.when), "muted"),
                Part(left(f" {owner}", self.owner), "muted"),
                Part(right(str(self.used[kpi.id] or "-"), self.uses)),
            ),
        )


def latest(view: View, kpi: Id) -> Measurement | None:
    """Return a KPI's latest value, or None before the first."""
    series = view.series.get(kpi, ())
    return series[-1] if series else None


def value_text(value: Decimal, symbols: Symbols) -> str:
    """Return a value as it is read at a glance."""
    if abs(value) >= 1_000_000:
        return show_money(value, symbols, compact=True)
    return show_number(value, symbols)


# Around the fields


def above(view: View, place: Place) -> Sequence[Line]:
    """Return the heading: the KPI's name."""
    return [Line.of(Part(f" {view.plan.kpis[place.row].name}", "title"))]


def below(view: View, place: Place, cells: int, symbols: Symbols, key: str) -> Sequence[Line]:
    """Return a KPI's values, the newest first, and what is on it; `key` records a value."""
    return [*_values(view, place.row, symbols, cells, key), *_uses(view, place.row, cells)]


def _values(view: View, kpi: Id, symbols: Symbols, cells: int, key: str) -> Iterator[Line]:
    series = view.series.get(kpi, ())
    yield Line()
    if not series:
        yield Line.of(" No value yet. ", Part(key, "accent"), " records one.")
        return
    yield Line.of(Part(" Values", "title"))
    places = max(_decimals(m.value) for m in series)
    unit = view.plan.kpis[kpi].unit
    for measurement in reversed(series):
        day = show_date(measurement.on, "en")
        shown = right(show_number(measurement.value, symbols, places), 14)
        note = cut(measurement.note, cells - 22 - 14 - len(unit) - 4)
        yield Line.of(Part(left(f" {day}", 22), "muted"), shown, Part(f" {unit}  {note}", "muted"))


def _decimals(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return min(_MOST_DECIMALS, max(0, -exponent)) if isinstance(exponent, int) else 0


def _uses(view: View, kpi: Id, cells: int) -> Iterator[Line]:
    objectives, stages = _objectives(view, kpi), _stages(view, kpi)
    if objectives or stages:
        yield Line()
        yield Line.of(Part(" Used by", "title"))
    for label, deadline in objectives:
        day = show_date(deadline, "en", "short") if deadline else "-"
        yield Line.of(left(f" {label}", cells - 12), Part(right(day, 11), "muted"))
    for stage, funnel in stages:
        yield Line.of(
            f" {stage}", Part(cut(f"  in the funnel {funnel}", cells - len(stage) - 2), "muted")
        )


def _objectives(view: View, kpi: Id) -> list[tuple[str, date | None]]:
    nodes = view.plan.nodes
    mine = {node for node, of in columns(nodes, "id", "kpi") if of == kpi}
    return [(view.label(i), nodes[i].deadline) for i, _ in view.tree.walk() if i in mine]


def _stages(view: View, kpi: Id) -> list[tuple[str, str]]:
    on_it = [s for s in view.plan.stages.values() if s.kpi == kpi]
    return [(s.name, view.plan.funnels[s.funnel].name) for s in on_it]
