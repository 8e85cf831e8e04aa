"""The funnel: from visits to revenue, and what if."""

from datetime import datetime
from typing import ClassVar, Final

from textual.binding import BindingType

from goaltui.config.keymap import Where
from goaltui.core.funnel.model import PERIODS, REVENUE
from goaltui.i18n.dates import show_date
from goaltui.session.funnel.trial import Trial, unpack
from goaltui.tui.bindings import bindings
from goaltui.tui.screens.funnel.about import explained
from goaltui.tui.screens.funnel.copying import table_text
from goaltui.tui.screens.funnel.explain import Explain
from goaltui.tui.screens.funnel.shaping import Shaping

_FIELD: Final = "trial"


class FunnelScreen(Shaping):
    """One funnel at a time, the trial beside the plan, and the answer as a sentence."""

    where: ClassVar[Where] = "funnel"
    name_shown: ClassVar[str] = "Funnel"
    BINDINGS: ClassVar[list[BindingType]] = bindings("funnel")
    DEFAULT_CSS = """
    FunnelScreen FunnelGrid { height: 1fr; }
    """

    def on_mount(self) -> None:
        """Begin in the cells, with what was being tried when the program ended."""
        super().on_mount()
        self.grid.focus()
        self.app.attend(self._restore)

    async def _restore(self) -> None:
        """Put back the trials that were kept as drafts."""
        store, who = self.app.workplace.store, self.session.who
        drafts = await self.app.on_writer(lambda: store.drafts(who))
        for draft in drafts:
            if (draft.table, draft.field) != ("funnels", _FIELD) or draft.row in self.trials.kept:
                continue
            flow = self.view.flows.get(draft.row)
            trial = unpack(draft.text, flow.model) if flow else None
            self.drafting.known(draft.row, _FIELD)
            self.trials.keep(draft.row, trial or Trial())
            if trial:
                key = self.key("drop-trial")
                self.say(f"Your trial from {self._when(draft.at)} is back; {key} drops it.")
        self.grid.show(self.content())

    def _when(self, at: datetime) -> str:
        today = at.date() == self.session.kit.today()
        return f"{at:%H:%M}" if today else show_date(at.date(), "en")

    def on_funnel_grid_moved(self) -> None:
        """Show what reaches the target of the stage the cursor went to."""
        sheet = self.sheet
        if sheet is not None and REVENUE not in sheet.targets and not self.grid.typing:
            self.grid.show(self.content())

    # What is seen, and taken along

    def action_cycle_period(self) -> None:
        """Show volumes by the next period; the plan's own stays."""
        sheet = self.sheet
        if sheet is None:
            return
        periods = [p for p in PERIODS if p != "week" or p in (sheet.funnel.period, sheet.period)]
        self.periods[sheet.funnel.id] = periods[(periods.index(sheet.period) + 1) % len(periods)]
        self.grid.show(self.content())
        self.show_title()

    def action_copy_answer(self) -> None:
        """Copy the answer."""
        if (sheet := self.sheet) is not None:
            self.app.copy_to_clipboard(sheet.answer)
            self.say(f"Copied: {sheet.answer}")

    def action_copy_table(self) -> None:
        """Copy the table."""
        if (sheet := self.sheet) is not None:
            self.app.copy_to_clipboard(table_text(sheet))
            self.say("Copied the table; paste it into a spreadsheet.")

    def action_explain_cell(self) -> None:
        """Say where this number comes from."""
        sheet, cell = self.sheet, self.grid.cell
        if sheet is not None and cell:
            self.app.push_screen(Explain(sheet.name_of(cell), explained(sheet, cell)))
