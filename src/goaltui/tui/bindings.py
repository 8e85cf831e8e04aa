"""From the table of commands to what Textual binds."""

from collections.abc import Iterator

from textual.binding import Binding, BindingType

from goaltui.config.keymap import COMMANDS, UiCommand, Where
from goaltui.config.keymaps import acts_alone, numbered


def bindings(where: Where) -> list[BindingType]:
    """Return the bindings of the commands of one place; two keys in a row are no binding."""
    return [b for command in COMMANDS if command.where == where for b in _of(command)]


def _of(command: type[UiCommand]) -> Iterator[Binding]:
    name, action, label = command.id(), command.action(), command.label
    if not command.numbered:
        yield Binding(_alone(command.keys), action, label, show=False, id=name)
        return
    for each, key in numbered(name, command.keys.split(",")).items():
        number = each.rpartition("-")[2]
        yield Binding(key, f"{action}({number})", label, show=False, id=each)


def _alone(keys: str) -> str:
    return ",".join(filter(acts_alone, keys.split(",")))


def commands(*where: Where, footer: bool = False) -> list[type[UiCommand]]:
    """Return the commands of some places, those of the footer only where asked."""
    places = dict.fromkeys(where)
    return [c for place in places for c in COMMANDS if c.where == place and c.footer >= footer]
