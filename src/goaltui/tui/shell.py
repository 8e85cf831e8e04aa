"""The application: one plan, its screens, its saving."""

import asyncio
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Final, TypeVar
from weakref import WeakSet

from textual import events
from textual.app import SystemCommand
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.widget import AwaitMount

from goaltui.config.keymap import COMMANDS
from goaltui.config.settings import Settings, keep_theme
from goaltui.core.errors import PlanError
from goaltui.core.quantity.symbols import Symbols
from goaltui.i18n.numbers import symbols
from goaltui.session.commands.base import Command
from goaltui.session.derived import Readings, View
from goaltui.session.ports import Group
from goaltui.session.session import Changed, Session
from goaltui.session.starter import Starter
from goaltui.session.workplace import Workplace
from goaltui.tui.bindings import bindings, commands
from goaltui.tui.drafting import Drafting
from goaltui.tui.frame import Frame
from goaltui.tui.looks import looks
from goaltui.tui.saver import Saver
from goaltui.tui.type_ahead import TypeAhead

if TYPE_CHECKING:
    from goaltui.tui.dialogs.start import Opened

T = TypeVar("T")

SCREEN_PATHS: Final = {
    "plan": "goaltui.tui.screens.plan.screen:PlanScreen",
    "funnel": "goaltui.tui.screens.funnel.screen:FunnelScreen",
    "people": "goaltui.tui.screens.people.screen:PeopleScreen",
    "kpis": "goaltui.tui.screens.kpis.screen:KpiScreen",
}
"""Each screen and where it is; imported when it is first gone to."""


class GoaltuiApp(TypeAhead):
    """Shows one open plan file to one person."""

    TITLE = "goaltui"
    CSS_PATH = "goaltui.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("everywhere"),
        # Also in a dialog, where the keys of the screen below do nothing.
        Binding("ctrl+q", "quit", "quit", show=False, priority=True),
    ]
    ENABLE_COMMAND_PALETTE = True

    def __init__(
        self,
        workplace: Workplace | None,
        settings: Settings,
        starter: Starter | None = None,
        *,
        settings_file: Path | None = None,
    ) -> None:
        """Show the plan of `workplace`; without one, ask what `starter` is to open.

        A theme that is chosen is kept in `settings_file`, if there is one.
        """
        super().__init__()
        self.settings = settings
        self._settings_file = settings_file
        self._starter = starter
        self._workplace: Workplace | None = None
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._saver = Saver(self)
        self.draftings: WeakSet[Drafting] = WeakSet()
        """Everything that keeps half-typed text; each enters itself."""
        if workplace is not None:
            self._work_at(workplace)

    def _work_at(self, workplace: Workplace) -> None:
        self._workplace = workplace
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

    def keys_of(self, command: str) -> str:
        """Return the keys of a command, the person's own where they chose some."""
        default = next(c.keys for c in COMMANDS if c.id() == command)
        return self.settings.keys.get(command, default)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own colours for themes that do not know them."""
        return dict(looks()[0].variables)

    def on_mount(self) -> None:
        """Put on the theme and the keys, and go to the plan."""
        for look in looks():
            self.register_theme(look)
        self.theme = self.settings.theme
        self.set_class(self.settings.ascii, "ascii")
        self.set_keymap(dict(self.settings.keys))
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
        from goaltui.tui.dialogs.drafts import offer_drafts  # noqa: PLC0415 - drawn after the plan

        await self._arrive("plan")
        self.run_worker(offer_drafts(self), exit_on_error=False)

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
        self.view = self.view.of(changed.after)
        for screen in self.screen_stack:
            if isinstance(screen, Frame) and screen.is_mounted:
                screen.plan_changed()
                screen.show_title()
        self._saver.soon()

    def on_unmount(self) -> None:
        """Let the writer finish before anybody closes the store."""
        self._writer.shutdown(wait=True)

    async def on_writer(self, work: Callable[[], T]) -> T:
        """Do `work` on the thread that owns the store's connection."""
        return await asyncio.get_running_loop().run_in_executor(self._writer, work)

    def show_saving(self) -> None:
        """Say at the top of every screen whether the plan is saved."""
        for screen in self.screen_stack:
            if isinstance(screen, Frame) and screen.is_mounted:
                screen.show_title()

    def say(self, message: str, *, warning: bool = False) -> None:
        """Show a sentence at the bottom of the screen that is in front."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, Frame) and screen.is_mounted:
                screen.say(message, warning=warning)
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
        """Let a message go with the next key, whoever takes the key."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self.say("")
        await super().on_event(event)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Offer in the palette every command that does something here."""
        if not isinstance(screen, Frame):
            return
        for command in commands(screen.where, "everywhere"):
            if command.id() != "palette":
                label = command.label[0].upper() + command.label[1:]
                yield SystemCommand(
                    label, command.help(), partial(self._run, screen, command.action())
                )

    async def _run(self, screen: Screen[Any], action: str) -> None:
        for node in (screen.focused, screen, self):
            if node is not None and hasattr(node, f"action_{action}"):
                await self.run_action(action, node)
                return

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

    def action_go_to(self) -> None:
        """Ask which screen to go to, by its letter."""
        from goaltui.tui.dialogs.go_to import GoToDialog  # noqa: PLC0415 - when first asked for

        self.push_screen(GoToDialog(), lambda name: self.go(name) if name else None)

    def action_record_value(self) -> None:
        """Record a value of a KPI, that of the row under the cursor first."""
        from goaltui.tui.dialogs.record import record_value  # noqa: PLC0415 - when first asked for

        if isinstance(self.screen, Frame):
            record_value(self, self.screen.kpi_here())

    def action_edit_plan(self) -> None:
        """Change what holds for the whole plan."""
        from goaltui.tui.dialogs.settings import SettingsDialog  # noqa: PLC0415 - as above

        if isinstance(self.screen, Frame):
            self.push_screen(SettingsDialog())

    def action_help(self) -> None:
        """Show what every key does."""
        from goaltui.tui.dialogs.help import HelpDialog  # noqa: PLC0415 - when first asked for

        where = self.screen.where if isinstance(self.screen, Frame) else "everywhere"
        self.push_screen(HelpDialog(where, self.keys_of))

    def action_palette(self) -> None:
        """Find any command by a part of its name."""
        self.action_command_palette()

    def action_next_theme(self) -> None:
        """Change to the next theme."""
        names = [look.name for look in looks()]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]
        self.say(f"Theme: {self.theme}.")
        if self._settings_file is not None:
            try:
                keep_theme(self._settings_file, self.theme)
            except PlanError as error:
                self.say(str(error), warning=True)

    async def action_quit(self) -> None:
        """Leave once everything is on disk, or say why it is not."""
        if self._workplace is None:
            self.exit(0)
            return
        await self.leave_field()
        problem = await self._saver.rest()
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
) -> int:
    """Show the screens until the person leaves; return the exit code.

    Without a workplace the person chooses first what `starter` is to open.
    """
    app = GoaltuiApp(workplace, settings, starter, settings_file=settings_file)
    app.run()
    return app.return_code or 0
