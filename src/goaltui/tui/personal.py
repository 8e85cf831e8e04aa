"""An application that looks and acts as the person in front of it has set."""

import os
from typing import ClassVar

from textual import events
from textual.app import App
from textual.scrollbar import ScrollBar, ScrollBarRender

from goaltui.config.keymap import COMMANDS, Where
from goaltui.config.settings import Settings
from goaltui.config.terminal import without_colours
from goaltui.tui.bindings import commands
from goaltui.tui.looks import DEFAULTS
from goaltui.tui.preferences import Preferences


class WholeCells(ScrollBarRender):
    """A scrollbar of whole cells, without glyphs: it shows in ASCII and without colour."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "]


class Personal(App[int]):
    """Has the settings of a person, and the commands that are about commands."""

    ENABLE_COMMAND_PALETTE = False  # ours is drawn as everything else is

    def __init__(self) -> None:
        """Begin with the usual settings, in the colours that the terminal has."""
        colourless = without_colours(os.environ)
        super().__init__(ansi_color=colourless or None)
        self.no_color = colourless
        ScrollBar.renderer = WholeCells
        self.preferences = Preferences(self, Settings(), None)

    def say(self, message: str, *, warning: bool = False) -> None:
        """Show a sentence."""
        raise NotImplementedError

    def keys_of(self, command: str) -> str:
        """Return the first key of a command as it is written on a keyboard; empty without one."""
        return self.preferences.keys.shown(command)

    def called(self, command: str) -> str:
        """Return what a sentence calls a command: its first key; without one, its label."""
        return self.keys_of(command) or next(c.label for c in COMMANDS if c.id() == command)

    def where(self) -> Where:
        """Return whose commands the keys carry out now."""
        return getattr(self.screen, "where", "everywhere")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own colours for themes that do not know them."""
        return DEFAULTS

    def carry_out(self, command: str) -> None:
        """Carry out a command by its name, as its key would: in the focus, on the screen, here."""
        found = next(c for c in COMMANDS if c.id() == command)
        here = self.focused or self.screen
        if found.where == "cursor":
            here.post_message(events.Key(found.keys.split(",")[0], None))
            return
        for node in (here, self.screen, self):
            if hasattr(node, f"action_{found.action()}"):
                self.call_later(self.run_action, found.action(), node)
                return

    # What keys do

    def begins_two(self, key: str) -> bool:
        """Tell whether `key` is the first of two here; if so, ask for the second."""
        from goaltui.tui.dialogs.chords import Chords  # noqa: PLC0415 - when first asked for

        keys = self.preferences.keys
        seconds = keys.seconds(key, self.where()) if key not in keys.of["go-to"] else {}
        if seconds:
            self.push_screen(Chords(key, seconds), self._answered)
        return bool(seconds)

    def _answered(self, command: str | None) -> None:
        if command is not None:
            self.carry_out(command)

    def action_go_to(self) -> None:
        """Ask which screen to go to, by its letter."""
        from goaltui.tui.dialogs.go_to import GoToDialog  # noqa: PLC0415 - as above

        keys = self.preferences.keys
        seconds = {
            second: command
            for first in keys.of["go-to"]
            for second, command in keys.seconds(first, self.where()).items()
        }
        self.push_screen(GoToDialog(seconds), self._gone)

    def _gone(self, answer: str | None) -> None:
        if answer is not None and answer.startswith("screen "):
            self.go(answer.removeprefix("screen "))
        else:
            self._answered(answer)

    def go(self, name: str) -> None:
        """Go to a screen."""
        raise NotImplementedError

    def action_palette(self) -> None:
        """Find any command by a part of its name."""
        from goaltui.tui.dialogs.palette import CommandPalette  # noqa: PLC0415 - as above

        offered = [c for c in commands(self.where(), "everywhere") if c.id() != "palette"]
        self.push_screen(CommandPalette(offered, self.preferences.keys), self._answered)

    def action_help(self) -> None:
        """Show what every key does."""
        from goaltui.tui.dialogs.help import HelpDialog  # noqa: PLC0415 - as above

        self.push_screen(HelpDialog(self.where(), self.preferences.keys))

    def action_edit_settings(self) -> None:
        """Change the person's own settings."""
        from goaltui.tui.dialogs.settings import SettingsDialog  # noqa: PLC0415 - as above

        self.push_screen(SettingsDialog())

    def action_redraw(self) -> None:
        """Paint everything anew, whatever the terminal shows now."""
        self.screen.refresh()

    def action_next_theme(self) -> None:
        """Change to the next theme."""
        self.say(self.preferences.next_theme())
