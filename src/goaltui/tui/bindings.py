"""From the table of commands to what Textual binds."""

from textual.binding import Binding, BindingType

from goaltui.config.keymap import COMMANDS, UiCommand, Where
from goaltui.config.keymaps import acts_alone


def bindings(where: Where) -> list[BindingType]:
    """Return the bindings of the commands of one place; two keys in a row are no binding."""
    return [
        Binding(_alone(command.keys), command.action(), command.label, show=False, id=command.id())
        for command in COMMANDS
        if command.where == where
    ]


def _alone(keys: str) -> str:
    return ",".join(filter(acts_alone, keys.split(",")))


def commands(*where: Where, footer: bool = False) -> list[type[UiCommand]]:
    """Return the commands of some places, those of the footer only where asked."""
    places = dict.fromkeys(where)
    return [c for place in places for c in COMMANDS if c.where == place and c.footer >= footer]
