"""KPIs: what is measured, where each stands, and what hangs on it."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from goaltui.config.keymap import Where
from goaltui.core.base import Id
from goaltui.i18n.dates import show_date
from goaltui.session.commands.rows import Remove
from goaltui.session.derived import View
from goaltui.tui.bindings import bindings
from goaltui.tui.list_frame import ListFrame
from goaltui.tui.row_form import Place
from goaltui.tui.screens.kpis.rows import above, below, kpi_rows, latest, value_text
from goaltui.tui.widgets.lines import Line
from goaltui.tui.widgets.row_list import ListRow


class KpiScreen(ListFrame):
    """A list of KPIs, and a form of the one under the cursor with its values."""

    where: ClassVar[Where] = "kpis"
    name_shown: ClassVar[str] = "KPIs"
    BINDINGS: ClassVar[list[BindingType]] = bindings("kpis")

    def empty(self) -> Sequence[Line]:
        """Return how to begin."""
        return [
            Line(),
            Line.of("  Nothing is measured yet."),
            Line(),
            self.does(self.key("add-kpi"), "adds a KPI: leads, cost per click, satisfaction"),
            self.does(self.key("record-value"), "records a value once there is one"),
        ]

    def rows(self, cells: int) -> Sequence[ListRow]:
        """Return a row for each KPI."""
        return kpi_rows(self.view, self.symbols, cells)

    def above(self, view: View, place: Place) -> Sequence[Line]:
        """Return the KPI's name."""
        return above(view, place)

    def below(self, view: View, place: Place, cells: int) -> Sequence[Line]:
        """Return the KPI's values, and what hangs on it."""
        return below(view, place, cells, self.symbols, self.key("record-value"))

    def kpi_here(self) -> Id | None:
        """Return the KPI under the cursor."""
        return self.here.row if self.here else None

    # What keys do

    def action_add_kpi(self) -> None:
        """Ask for a KPI's name, and add it."""
        self.ask_name("kpis", "", {})

    def action_edit_kpi(self) -> None:
        """Type into the fields of the KPI under the cursor."""
        if self.here is None:
            self.action_add_kpi()
        else:
            self.edit()

    def action_delete_kpi(self) -> None:
        """Delete the KPI under the cursor with its values."""
        if (kpi := self.kpi_here()) is None:
            return
        name, values = self.plan.kpis[kpi].name, len(self.view.series.get(kpi, ()))
        if self.dispatch(Remove("kpis", (kpi,))) is not None:
            also = f" and its {values} value{'' if values == 1 else 's'}" if values else ""
            self.say(f"Deleted {name}{also}. {self.key('undo')} brings it back.")

    def action_remove_latest(self) -> None:
        """Remove the latest value of the KPI under the cursor."""
        kpi = self.kpi_here()
        last = latest(self.view, kpi) if kpi else None
        if kpi is None or last is None:
            self.say(f"There is no value to remove; {self.key('record-value')} records one.")
        elif self.dispatch(Remove("measurements", (last.id,))) is not None:
            value = value_text(last.value, self.symbols)
            self.say(
                f"Removed {value} of {show_date(last.on, 'en')}. {self.key('undo')} brings it back."
            )
