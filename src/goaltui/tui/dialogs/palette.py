"""Every command that does something here, found by a part of its name."""

from collections.abc import Sequence
from typing import Final

from goaltui.config.keymap import UiCommand
from goaltui.config.keymaps import Keys
from goaltui.tui.dialogs.pick import Choice, Pick
from goaltui.tui.widgets.lines import left

_KEY: Final = 7


class CommandPalette(Pick[str]):
    """Ask for a command; the answer is its name."""

    def __init__(self, offered: Sequence[type[UiCommand]], keys: Keys) -> None:
        """Offer commands, each with its first key and what it does."""
        super().__init__("Commands", [_choice(command, keys) for command in offered])


def _choice(command: type[UiCommand], keys: Keys) -> Choice[str]:
    shown = keys.shown(command.id())
    label = command.label[0].upper() + command.label[1:]
    return Choice(command.id(), label, left(shown, _KEY) + command.help())
