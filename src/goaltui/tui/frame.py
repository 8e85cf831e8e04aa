"""What every screen has in common: the line at the top, the line at the bottom, the plan."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.screen import Screen
from textual.widget import Widget

from goaltui.config.keymap import Where
from goaltui.config.keymaps import Keys
from goaltui.core.base import Id
from goaltui.core.plan import Plan
from goaltui.core.quantity.symbols import Symbols
from goaltui.session.commands.base import Command
from goaltui.session.derived import View
from goaltui.session.ports import Group
from goaltui.session.session import Session
from goaltui.tui.bindings import commands
from goaltui.tui.widgets.bars import Hint, KeyBar, Title, TitleBar
from goaltui.tui.widgets.lines import Line, Part

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp


class Frame(Screen[None]):
    """A screen of the application: title, body, keys."""

    app: "GoaltuiApp"
    where: ClassVar[Where] = "everywhere"
    """Whose commands the bottom line shows."""
    name_shown: ClassVar[str] = ""
    """What the top line calls this screen."""
    BINDINGS: ClassVar[list[BindingType]] = []

    _seen: View | None = None
    """The view that is shown."""
    _keys: Keys | None = None
    """The keys that are spoken of."""

    def body(self) -> Sequence[Widget]:
        """Return what stands between the two lines, from the top."""
        raise NotImplementedError

    def plan_changed(self) -> None:
        """Show the plan as it is now."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Lay out title, body and keys."""
        yield TitleBar()
        yield from self.body()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show what there is, and what the keys do wherever the focus goes."""
        self.watch(self, "focused", self.show_keys, init=False)
        self.catch_up()
        self.show_keys()

    def catch_up(self) -> None:
        """Show the plan as it is now, with the keys of now, where that is not what is shown."""
        keys = self.app.preferences.keys
        if self._seen is not self.view or self._keys is not keys:
            self._seen, self._keys = self.view, keys
            self.plan_changed()
        self.show_title()

    def on_screen_resume(self) -> None:
        """Come back to the plan and the keys as they are now."""
        if self.is_mounted:
            self.catch_up()
            self.show_keys()
        resume = getattr(self.focused, "resume", None)
        if resume is not None:
            resume()

    def on_screen_suspend(self) -> None:
        """Leave the field that is typed in, since the keys go elsewhere."""
        leave = getattr(self.focused, "leave", None)
        if leave is not None:
            leave()

    @property
    def session(self) -> Session:
        """The work of the person at the keyboard."""
        return self.app.session

    @property
    def plan(self) -> Plan:
        """The plan as it is now."""
        return self.app.session.plan

    @property
    def view(self) -> View:
        """What follows from the plan."""
        return self.app.view

    @property
    def symbols(self) -> Symbols:
        """How numbers are written in this plan."""
        return self.app.symbols

    def dispatch(self, command: Command, reason: str = "") -> Group | None:
        """Carry out `command`, or say why not."""
        return self.app.dispatch(command, reason)

    def key(self, command: str) -> str:
        """Return what a sentence calls a command: its first key; without one, its label."""
        return self.app.called(command)

    def does(self, key: str, what: str) -> Line:
        """Return a line that says what a key does."""
        return Line.of("  ", Part(key, "accent"), f"  {what}")

    def say(self, message: str, *, warning: bool = False) -> None:
        """Show a sentence at the bottom until the next key."""
        self.query_one(KeyBar).say(message, warning=warning)

    def kpi_here(self) -> Id | None:
        """Return the KPI of what the cursor is on, for whoever records a value."""
        return None

    def place(self) -> str:
        """Return what the top line says of where one is."""
        return self.name_shown

    def show_title(self) -> None:
        """Say at the top which plan this is, where one is, and whether it is saved."""
        settings, saving = self.plan.settings, self.session.saving
        plan = f"{settings.client}: {settings.title}" if settings.client else settings.title
        saved = f"saved {saving.at:%H:%M}" if saving.at else "saved"
        title = Title(
            plan=plan,
            where=self.place(),
            saved=saved if saving.state == "saved" else saving.state,
            warning=saving.state == "not saved",
            who=self.session.who,
            day=self.app.day_shown,
        )
        self.query_one(TitleBar).show(title)

    def show_keys(self) -> None:
        """Say at the bottom what the keys do; a widget with `hints` speaks for itself."""
        own: Sequence[Hint] = getattr(self.focused, "hints", tuple)()
        if own:
            self.query_one(KeyBar).show(own)
            return
        shown = commands(self.where, "everywhere", footer=True)
        hints = [self._hint(c.id(), c.label, c.action()) for c in shown]
        self.query_one(KeyBar).show([hint for hint in hints if hint.key])

    def _hint(self, command: str, label: str, action: str) -> Hint:
        return Hint(self.app.keys_of(command), label, action)

    def on_key(self, event: events.Key) -> None:
        """Ask for the second of two keys in a row."""
        if self.app.begins_two(event.key):
            event.stop()
