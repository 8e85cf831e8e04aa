"""What keys do to a funnel of the plan: its stages, its targets, another funnel."""

from collections.abc import Callable
from typing import Literal

from goaltui.core.base import Id
from goaltui.core.funnel.edit import kind_of
from goaltui.core.funnel.model import is_volume_or_revenue
from goaltui.core.funnel.plan import funnels_of
from goaltui.core.plan import Stage
from goaltui.core.quantity.entry import Reading, Refusal, read_entry
from goaltui.core.quantity.model import central
from goaltui.core.quantity.show import show_entry
from goaltui.core.text import clean_line
from goaltui.session.commands.base import Command
from goaltui.session.commands.funnel import AddFunnel, AddStage, MoveStage, RemoveStage, SetTarget
from goaltui.session.commands.rows import AddAndAssign, Remove, SetFields
from goaltui.session.funnel.sheet import FunnelSheet
from goaltui.tui.dialogs.ask import Ask
from goaltui.tui.dialogs.details import DetailsDialog
from goaltui.tui.dialogs.pick import Choice, Pick
from goaltui.tui.row_form import Place
from goaltui.tui.screens.funnel.bench import Bench
from goaltui.tui.widgets.form_lines import Judged


class Shaping(Bench):
    """Every command that changes a funnel of the plan, one step of undo each."""

    # Stages

    def action_add_stage(self) -> None:
        """Ask for a name, and add a stage after this one."""
        sheet = self._wanted_funnel()
        if sheet is None:
            return
        after = self.stage or (sheet.stages[-1] if sheet.stages else None)
        question = f"Add a stage after {after.name}" if after else "Add a stage"

        def add(name: str) -> None:
            if self.dispatch(AddStage(sheet.funnel.id, name, after.id if after else None)):
                self.say(f"Added {name}: all reach it until you type its rate.")
                self.grid.go_to(self._key_below(after))

        self._ask_name(question, "", add)

    def _key_below(self, stage: Stage | None) -> str:
        """Return the key of the stage below another, or of the first."""
        keys = [s.key for s in self.sheet.stages] if self.sheet else []
        at = keys.index(stage.key) + 1 if stage else 0
        return keys[at] if at < len(keys) else ""

    def action_rename_stage(self) -> None:
        """Ask for another name of this stage."""
        if (stage := self._wanted_stage()) is not None:
            row = stage.id
            self._ask_name(
                f"Rename {stage.name}",
                stage.name,
                lambda name: self.dispatch(SetFields("stages", row, {"name": name})),
            )

    def action_define_stage(self) -> None:
        """Ask what counts as this stage."""
        if (stage := self._wanted_stage()) is not None:
            row = stage.id

            def define(text: str | None) -> None:
                if text is not None:
                    self.dispatch(SetFields("stages", row, {"definition": text}))

            self.app.push_screen(Ask(f"What counts as {stage.name}?", stage.definition), define)

    def action_stage_kpi(self) -> None:
        """Offer the KPIs, and to add one by typing its name."""
        if (stage := self._wanted_stage()) is None:
            return
        row = stage.id
        kpis = sorted(self.plan.kpis.values(), key=lambda k: (k.id != stage.kpi, k.name))

        def measured_by(kpi: Id | None) -> Command:
            return SetFields("stages", row, {"kpi": kpi})

        def make(name: str) -> Command:
            return AddAndAssign("stages", row, "kpi", name)

        choices = [
            *(Choice(measured_by(k.id), k.name, k.unit) for k in kpis),
            Choice(measured_by(None), "none", "no KPI measures it"),
        ]

        self.app.push_screen(Pick(f"KPI of {stage.name}", choices, make), self._carry_out)

    def _carry_out(self, command: Command | None) -> None:
        if command is not None:
            self.dispatch(command)

    def action_stage_up(self) -> None:
        """Move this stage up."""
        self._move("up")

    def action_stage_down(self) -> None:
        """Move this stage down."""
        self._move("down")

    def _move(self, way: Literal["up", "down"]) -> None:
        if (stage := self._wanted_stage()) is not None:
            self.dispatch(MoveStage(stage.id, way))

    def action_remove_stage(self) -> None:
        """Take this stage out."""
        stage = self._wanted_stage()
        if stage is not None and self.dispatch(RemoveStage(stage.id)) is not None:
            self.say(f"Removed {stage.name}; {self.key('undo')} brings it back.")

    # Targets

    def action_set_target(self) -> None:
        """Ask for the goal line of this volume or revenue."""
        sheet = self._wanted_funnel()
        if sheet is None:
            return
        cell = sheet.stage_key(self.grid.cell)
        if not is_volume_or_revenue(sheet.tried, cell):
            self.say("A target is drawn on a volume or on the revenue.", warning=True)
            return
        now = sheet.targets.get(cell)
        text = "" if now is None else show_entry(now, rate=False, symbols=sheet.symbols)
        per = sheet.tried.horizon if cell == "revenue" else sheet.period
        question = f"Target for {sheet.name_of(cell)} a {per}"

        def answered(typed: str | None) -> None:
            if typed is not None:
                self._aim(sheet, cell, typed)

        self.app.push_screen(Ask(question, text, _judge(sheet, cell)), answered)

    def _aim(self, sheet: FunnelSheet, cell: str, text: str) -> None:
        reading = _read(sheet, cell, text) if clean_line(text) else None
        if isinstance(reading, Reading):
            value = sheet.planned_for(cell, central(reading.value))
            self.dispatch(SetTarget(sheet.funnel.id, cell, value))
        else:
            self.dispatch(SetTarget(sheet.funnel.id, cell, None))

    # Funnels

    def action_next_funnel(self) -> None:
        """Go to the next funnel."""
        ids = [funnel.id for funnel in funnels_of(self.plan)]
        if self.funnel is None or len(ids) < 2:
            key = self.key("add-funnel")
            self.say(
                f"There is one funnel; {key} adds another." if ids else f"{key} adds a funnel."
            )
            return
        self.show_funnel(ids[(ids.index(self.funnel.id) + 1) % len(ids)])

    def action_add_funnel(self) -> None:
        """Ask for a name, and add a funnel with the usual stages."""

        def add(name: str) -> None:
            before = set(self.plan.funnels)
            if self.dispatch(AddFunnel(name)) is not None:
                self.show_funnel(next(iter(set(self.plan.funnels) - before)))
                self.show_keys()

        self._ask_name("Name of the new funnel", "" if self.plan.funnels else "Inbound", add)

    def action_funnel_settings(self) -> None:
        """Show what holds for the whole funnel, to be changed."""
        if (sheet := self._wanted_funnel()) is not None:
            place = Place("funnels", sheet.funnel.id)
            self.app.push_screen(DetailsDialog("The whole funnel", place))

    def action_delete_funnel(self) -> None:
        """Delete this funnel."""
        if (sheet := self._wanted_funnel()) is None:
            return
        if self.dispatch(Remove("funnels", (sheet.funnel.id,))) is not None:
            self.show_keys()
            self.say(f"Deleted {sheet.funnel.name}; {self.key('undo')} brings it back.")

    # Asking

    def _ask_name(self, question: str, text: str, answered: Callable[[str], object]) -> None:
        def judge(typed: str) -> Judged:
            return Judged() if clean_line(typed) else Judged("Type a name.", good=False)

        def named(typed: str | None) -> None:
            if typed is not None:
                answered(clean_line(typed))

        self.app.push_screen(Ask(question, text, judge), named)

    def _wanted_funnel(self) -> FunnelSheet | None:
        sheet = self.sheet
        if sheet is None:
            self.say(f"There is no funnel yet; {self.key('add-funnel')} adds one.")
        return sheet

    def _wanted_stage(self) -> Stage | None:
        stage = self.stage
        if stage is None and self._wanted_funnel() is not None:
            self.say("Go to a stage first; this row is none.")
        return stage


def _read(sheet: FunnelSheet, cell: str, text: str) -> Reading | Refusal:
    kind = kind_of(sheet.tried, cell) or "volume"
    return read_entry(text, kind, sheet.targets.get(cell), sheet.symbols)


def _judge(sheet: FunnelSheet, cell: str) -> Callable[[str], Judged]:
    def judge(text: str) -> Judged:
        if not clean_line(text):
            return Judged("Enter takes the target away.")
        reading = _read(sheet, cell, text)
        if isinstance(reading, Refusal):
            return Judged(reading.message, good=False)
        return Judged(reading.echo or sheet.shown(cell, central(reading.value)))

    return judge
