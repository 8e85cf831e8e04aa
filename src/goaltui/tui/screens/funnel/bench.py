"""Where numbers are tried: a funnel of the plan, and the trial beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from textual.widget import Widget

from goaltui.config.keymap import AddFunnel
from goaltui.core.base import Id
from goaltui.core.funnel.model import FunnelProblem
from goaltui.core.funnel.plan import funnels_of
from goaltui.core.plan import Funnel, Period, Stage
from goaltui.core.rows import columns
from goaltui.session.commands.funnel import ApplyTrial
from goaltui.session.derived import View
from goaltui.session.funnel.numbers import given
from goaltui.session.funnel.sheet import FunnelSheet
from goaltui.session.funnel.trial import Trial, pack
from goaltui.tui.bindings import commands
from goaltui.tui.drafting import Drafting
from goaltui.tui.frame import Frame
from goaltui.tui.screens.funnel.table import content
from goaltui.tui.screens.funnel.trials import Trials
from goaltui.tui.widgets.bars import KeyBar
from goaltui.tui.widgets.funnel_grid import FunnelGrid, Reply
from goaltui.tui.widgets.funnel_lines import GridContent
from goaltui.tui.widgets.lines import Line


class Bench(Frame):
    """Shows one funnel and keeps a trial for each."""

    def __init__(self) -> None:
        """Begin with the first funnel and nothing tried."""
        super().__init__()
        self.trials = Trials(self._keep_safe)
        self.periods: dict[Id, Period] = {}
        self._funnel: Id | None = None
        self._live: Trial | None = None
        """The trial with what is being typed."""
        self._loss = ""
        """What a change of the plan did to a trial, to be told with what else is said of it."""
        self._links: tuple[View, Mapping[str, Sequence[str]]] | None = None
        self.drafting = Drafting(self.app, "funnels")

    def body(self) -> Sequence[Widget]:
        """Return the cells."""
        return [FunnelGrid(self.typed, self.typing_ended)]

    @property
    def grid(self) -> FunnelGrid:
        """The cells."""
        return self.query_one(FunnelGrid)

    @property
    def funnel(self) -> Funnel | None:
        """The funnel that is shown; the first one where the one before is gone."""
        funnels = funnels_of(self.plan)
        first = funnels[0] if funnels else None
        return self.plan.funnels.get(self._funnel or "", first)

    @property
    def stage(self) -> Stage | None:
        """The stage the cursor is on."""
        sheet = self.sheet
        return sheet.stage(self.grid.cell) if sheet else None

    @property
    def sheet(self) -> FunnelSheet | None:
        """The funnel and its trial; None where there is no funnel."""
        funnel = self.funnel
        if funnel is None:
            return None
        trial = self.trials.of(funnel.id) if self._live is None else self._live
        period = self.periods.get(funnel.id, funnel.period)
        return FunnelSheet(self.plan, funnel, trial, period, self.symbols)

    def kpi_here(self) -> Id | None:
        """Return the KPI of the stage the cursor is on."""
        return self.stage.kpi if self.stage else None

    def place(self) -> str:
        """Return the funnel, its period and its currency."""
        sheet = self.sheet
        if sheet is None:
            return self.name_shown
        name = f"{self.name_shown}: {sheet.funnel.name}"
        return f"{name} | a {sheet.period} | {self.plan.settings.currency}"

    def show_keys(self) -> None:
        """Say what keys do; without a funnel, which adds one."""
        super().show_keys()
        if self.funnel is None:
            adding = self._hint(AddFunnel.id(), AddFunnel.label, AddFunnel.action())
            everywhere = commands("everywhere", footer=True)
            others = [self._hint(c.id(), c.label, c.action()) for c in everywhere]
            self.query_one(KeyBar).show([adding, *others])

    def show_funnel(self, funnel: Id) -> None:
        """Go to a funnel of the plan."""
        self._funnel = funnel
        self.plan_changed()
        self.show_title()

    def plan_changed(self) -> None:
        """Show the plan as it is now; what is tried stays beside it as far as it fits."""
        self._live = None
        self._loss = self.trials.follow(self.plan) or self._loss
        self.grid.show(self.content())
        self.call_later(self._tell_loss)

    def _tell_loss(self) -> None:
        if self._loss:
            self.say("")

    def say(self, message: str, *, warning: bool = False) -> None:
        """Show a sentence, and what became of a trial if that was not told yet."""
        loss, self._loss = self._loss, ""
        super().say(f"{message} {loss}".strip(), warning=warning or bool(loss))

    def content(self, sheet: FunnelSheet | None = None) -> GridContent:
        """Return what to show of `sheet`, else of what is tried now."""
        sheet = sheet or self.sheet
        if sheet is None:
            return GridContent(empty=self._empty())
        return content(sheet, self.grid.cell, self._linked())

    def _empty(self) -> tuple[Line, ...]:
        key = self.key("add-funnel")
        return (
            Line(),
            Line.of("  There is no funnel yet."),
            Line(),
            self.does(key, "adds one: from visits down to revenue, six stages to"),
            Line.of("     begin with. Then type any number you know, and the rest follows."),
        )

    def _linked(self) -> Mapping[str, Sequence[str]]:
        """Return the labels of the objectives on each stage's KPI, found once for each plan."""
        if self._links is None or self._links[0] is not self.view:
            kpis = {s.kpi for s in self.plan.stages.values() if s.kpi}
            found: dict[str, list[str]] = {kpi: [] for kpi in kpis}
            for node, kind, kpi in columns(self.plan.nodes, "id", "kind", "kpi"):
                if kind == "objective" and kpi in kpis:
                    found[kpi].append(self.view.label(node))
            self._links = (self.view, found)
        return self._links[1]

    # Typing

    def typed(self, cell: str, text: str) -> Reply:
        """Return what `text` in `cell` makes of everything; bad text leaves the last good one."""
        sheet = self.sheet
        if sheet is None:
            return Reply(self.content())
        entry = replace(sheet, trial=self.trials.of(sheet.funnel.id)).entered(cell, text)
        if isinstance(entry, FunnelProblem):
            said = f"{sheet.name_of(cell)}: {sheet.problem(entry, cell)}"
            return Reply(self.content(sheet), said, good=False)
        self._live = entry.trial
        self._keep_safe(sheet.funnel.id, entry.trial)
        after = replace(sheet, trial=entry.trial)
        return Reply(self.content(after), entry.echo and f"{sheet.name_of(cell)}: {entry.echo}")

    def typing_ended(self, keep: bool) -> GridContent:
        """Keep what was typed in the trial, or put back what was there."""
        funnel, live = self.funnel, self._live
        self._live = None
        if funnel is not None:
            kept = self.trials.of(funnel.id)
            self.trials.keep(funnel.id, live if keep and live is not None else kept)
        return self.content()

    def _keep_safe(self, funnel: Id, trial: Trial) -> None:
        self.drafting.keep(funnel, "trial", "", pack(trial) if trial else None)

    def on_screen_suspend(self) -> None:
        """Keep what is typed before a dialog or another screen comes."""
        self.grid.leave()

    def action_edit_cell(self) -> None:
        """Edit what is in this cell."""
        sheet, cell = self.sheet, self.grid.cell
        if sheet is not None and cell:
            self.grid.begin(sheet.entry_text(cell))

    def on_funnel_grid_edit_wanted(self) -> None:
        """Edit the cell that was clicked twice."""
        self.action_edit_cell()

    def action_clear_cell(self) -> None:
        """Make this cell unknown in the trial."""
        sheet, cell = self.sheet, self.grid.cell
        if sheet is None or not cell:
            return
        if given(sheet.tried, cell) is None:
            self.say("This number is worked out; only what was typed can be unknown.")
            return
        self.trials.keep(sheet.funnel.id, sheet.cleared(cell))
        self.grid.show(self.content())

    # The trial as a whole

    def action_apply_trial(self) -> None:
        """Make the trial the plan."""
        sheet = self.sheet
        if sheet is None or not sheet.trial:
            self.say("Nothing is tried: the trial says what the plan says.")
        elif self.dispatch(ApplyTrial(sheet.funnel.id, sheet.tried)) is not None:
            back, again = self.key("undo"), self.key("drop-trial")
            self.say(
                f"The trial is the plan now; {back} takes it back, and then {again} tries it again."
            )

    def action_drop_trial(self) -> None:
        """Drop the trial, or bring back the one that was just dropped."""
        sheet = self.sheet
        if sheet is None:
            return
        funnel = sheet.funnel.id
        if sheet.trial:
            self.trials.drop(funnel)
            self.say(f"Trial dropped; {self.key('drop-trial')} once more brings it back.")
        elif said := self.trials.bring_back(funnel, sheet.own):
            self.say(said)
        self.grid.show(self.content())
