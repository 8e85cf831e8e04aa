"""The application: one plan, its screens, its saving."""

import gc
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final
from weakref import WeakSet

from textual import events
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.widget import AwaitMount

from goaltui.config.settings import Settings
from goaltui.core.errors import PlanError
from goaltui.core.outline.model import MOST_CHARACTERS
from goaltui.core.quantity.symbols import Symbols
from goaltui.i18n.numbers import symbols
from goaltui.session.commands.base import Command
from goaltui.session.derived import Readings, View
from goaltui.session.ports import Group
from goaltui.session.session import Changed, Session
from goaltui.session.starter import Starter
from goaltui.session.workplace import Workplace
from goaltui.tui.bindings import bindings
from goaltui.tui.changed_cells import send_changed_cells
from goaltui.tui.drafting import Drafting
from goaltui.tui.endings import Endings
from goaltui.tui.frame import Frame
from goaltui.tui.preferences import Preferences
from goaltui.tui.saver import Saver
from goaltui.tui.sturdy import ScreensFailed, Sturdy
from goaltui.tui.upkeep import look_after
from goaltui.tui.widgets.line_edit import MOST

if TYPE_CHECKING:
    from goaltui.tui.dialogs.start import Opened

SCREEN_PATHS: Final = {
    "plan": "goaltui.tui.screens.plan.screen:PlanScreen",
    "funnel": "goaltui.tui.screens.funnel.screen:FunnelScreen",
    "people": "goaltui.tui.screens.people.screen:PeopleScreen",
    "kpis": "goaltui.tui.screens.kpis.screen:KpiScreen",
}
"""Each screen and where it is; imported when it is first gone to."""


class GoaltuiApp(Sturdy):
    """Shows one open plan file to one person."""

    TITLE = "goaltui"
    CSS_PATH = "goaltui.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("everywhere"),
        # Also in a dialog, where the keys of the screen below do nothing.
        Binding("ctrl+q", "quit", "quit", show=False, priority=True),
        Binding("ctrl+l", "redraw", "redraw", show=False, priority=True),
    ]

    def __init__(
        self,
        workplace: Workplace | None,
        settings: Settings,
        starter: Starter | None = None,
        *,
        settings_file: Path | None = None,
        endings: Endings | None = None,
    ) -> None:
        """Show the plan of `workplace`; without one, ask what `starter` is to open.

        What is changed of the settings is kept in `settings_file`, if there is one; `endings`
        says when a signal has come.
        """
        super().__init__(endings)
        self.preferences = Preferences(self, settings, settings_file)
        self._starter = starter
        self._workplace: Workplace | None = None
        self._saver = Saver(self)
        self.draftings: WeakSet[Drafting] = WeakSet()
        """Everything that keeps half-typed text; each enters itself."""
        if workplace is not None:
            self._work_at(workplace)

    def _work_at(self, workplace: Workplace) -> None:
        self._workplace = workplace
        if workplace.fleeting is not None:
            self.endings.leftovers.append(workplace.fleeting)
        self.readings = Readings(self.session.kit)
        self.view = View(self.session.plan, self.session.kit, self.readings)
        self.symbols: Symbols = symbols(self.session.plan.settings.language)
        self.session.subscribe(self._plan_changed)

    @property
    def workplace(self) -> Workplace:
        """The plan file that is open; there is one on every screen but the first start's."""
        assert self._workplace is not None
        return self._workplace

    @property
    def session(self) -> Session:
        """The work of the person at the keyboard."""
        return self.workplace.session

    @property
    def day_shown(self) -> str:
        """The day that relative dates count from."""
        from goaltui.i18n.dates import show_date  # noqa: PLC0415 - babel comes with the first day

        day = self.session.kit.today()
        return f"{day:%a} {show_date(day, 'en', 'medium')}"

    def on_load(self) -> None:
        """Choose the theme before anything is styled."""
        self.preferences.begin()

    def on_mount(self) -> None:
        """Put on the theme and the keys, and go to the plan."""
        self.preferences.put_on()
        if self._workplace is not None:
            self.run_worker(self._begin(), exit_on_error=True)
        elif self._starter is not None:
            from goaltui.tui.dialogs.start import StartScreen  # noqa: PLC0415 - rarely needed

            self.push_screen(StartScreen(self._starter), self._started)

    async def _started(self, opened: "Opened | None") -> None:
        if opened is None:
            self.exit(0)
        else:
            self._work_at(opened.workplace)
            await self._begin()
            self.say(opened.remark)

    async def _begin(self) -> None:
        await self._arrive("plan")
        self.say(self.preferences.problem, warning=True)
        self.call_after_refresh(self._settle_down)

    def _settle_down(self) -> None:
        """Do, now that the plan is there to see, what it did not need."""
        from goaltui.tui.dialogs.drafts import offer_drafts  # noqa: PLC0415 - see above

        self.attend(partial(offer_drafts, self))
        look_after(self)
        if not gc.isenabled():
            gc.freeze()  # what is there by now stays, so it is never looked through again
            gc.enable()

    def go(self, name: str) -> None:
        """Go to a screen of `SCREEN_PATHS`."""
        self._arrive(name)

    def _arrive(self, name: str) -> AwaitComplete | AwaitMount:
        module, _, screen = SCREEN_PATHS[name].partition(":")
        if not self.is_screen_installed(name):
            self.install_screen(getattr(import_module(module), screen)(), name)
        if isinstance(self.screen, Frame):
            return self.switch_screen(name)
        return self.push_screen(name)

    # Saving

    def _plan_changed(self, changed: Changed) -> None:
        if changed.before.settings.language != changed.after.settings.language:
            self.symbols = symbols(changed.after.settings.language)
        self.catch_up()
        self._saver.soon()

    def catch_up(self) -> None:
        """Show the plan as it is now, and as of today."""
        self.view = self.view.of(self.session.plan)
        for screen in self.screen_stack:
            if isinstance(screen, Frame) and screen.is_mounted:
                screen.catch_up()

    async def keep_what_waits(self) -> str:
        """Bring steps and half-typed text to disk; return why some could not be, or nothing."""
        return await self._saver.rest() if self._workplace is not None else ""

    def show_saving(self) -> None:
        """Say at the top of every screen whether the plan is saved."""
        for screen in self.screen_stack:
            if isinstance(screen, Frame) and screen.is_mounted:
                screen.show_title()

    def say(self, message: str, *, warning: bool = False) -> None:
        """Show a sentence at the bottom of the screen that is in front."""
        for screen in reversed(self.screen_stack):
            say = getattr(screen, "say", None)
            if say is not None and screen.is_mounted:
                say(message, warning=warning)
                return

    def dispatch(self, command: Command, reason: str = "") -> Group | None:
        """Carry out `command`, or say why not."""
        try:
            return self.session.dispatch(command, reason)
        except PlanError as error:
            self.say(str(error), warning=True)
            return None

    # What keys do everywhere

    async def on_event(self, event: events.Event) -> None:
        """Let a message go with the next key, whoever takes the key; refuse too large a paste."""
        if isinstance(event, events.Paste) and self._too_long(event, MOST_CHARACTERS):
            return
        if isinstance(event, events.Key) and not event.is_forwarded:
            self.say("")
        await super().on_event(event)

    def refuses(self, event: events.Key | events.Paste) -> bool:
        """Refuse a paste that is too large for where the keys go."""
        if not isinstance(event, events.Paste):
            return False
        return self._too_long(event, getattr(self.focused, "most_pasted", MOST))

    def _too_long(self, event: events.Paste, most: int) -> bool:
        if len(event.text) <= most:
            return False
        self.say(f"Not pasted: {len(event.text)} characters; {most} fit.", warning=True)
        return True

    def action_undo(self) -> None:
        """Take back the last change."""
        self._retake(self.session.undo)

    def action_redo(self) -> None:
        """Make again what was taken back."""
        self._retake(self.session.redo)

    def _retake(self, take: Callable[[], str]) -> None:
        try:
            self.say(take())
        except PlanError as error:
            self.say(str(error), warning=True)

    def action_record_value(self) -> None:
        """Record a value of a KPI, that of the row under the cursor first."""
        from goaltui.tui.dialogs.record import record_value  # noqa: PLC0415 - when first asked for

        if isinstance(self.screen, Frame):
            record_value(self, self.screen.kpi_here())

    def action_edit_plan(self) -> None:
        """Change what holds for the whole plan."""
        from goaltui.tui.dialogs.details import DetailsDialog  # noqa: PLC0415 - as above

        if isinstance(self.screen, Frame):
            self.push_screen(DetailsDialog())

    def action_help_quit(self) -> None:
        """Say how to leave, to whoever presses what leaves elsewhere."""
        self.say(f"{self.keys_of('quit')} leaves; what is saved stays saved.")

    async def action_quit(self) -> None:
        """Leave once everything is on disk; where it is not, say so, and leave the next time."""
        if self._workplace is None:
            self.exit(0)
            return
        await self.leave_field()
        problem = await self._saver.rest()
        if problem and self._saver.hold_back(problem):
            return
        if problem:
            self.exit(2, return_code=2, message=problem)
        else:
            self.exit(0)


def run(
    workplace: Workplace | None,
    settings: Settings,
    starter: Starter | None = None,
    *,
    settings_file: Path | None = None,
    endings: Endings,
) -> int:
    """Show the screens until the person leaves or a signal comes; return the exit code.

    Without a workplace the person chooses first what `starter` is to open.

    Raises:
        ScreensFailed: the program itself is at fault; the cause says how.
    """
    app = GoaltuiApp(workplace, settings, starter, settings_file=settings_file, endings=endings)
    if settings.changed_cells:
        send_changed_cells(app)
    endings.show(app)
    try:
        app.run()
    finally:
        endings.gone()
    if app.fault is not None or app.return_code is None:
        raise ScreensFailed from app.fault
    return endings.code or app.return_code
