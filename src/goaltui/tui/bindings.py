"""From the table of commands to what Textual binds."""

from textual.binding import Binding, BindingType

from goaltui.config.keymap import COMMANDS, UiCommand, Where

_SHOWN = {
    "question_mark": "?",
    "slash": "/",
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "delete": "Del",
    "tab": "Tab",
}


def bindings(where: Where) -> list[BindingType]:
    """Return the bindings of the commands of one place."""
    return [
        Binding(command.keys, command.action(), command.label, show=False, id=command.id())
        for command in COMMANDS
        if command.where == where
    ]


def commands(*where: Where, footer: bool = False) -> list[type[UiCommand]]:
    """Return the commands of some places, those of the footer only where asked."""
    return [c for place in where for c in COMMANDS if c.where == place and c.footer >= footer]


def key_name(keys: str) -> str:
    """Return the first of `keys` as it is written on a keyboard."""
    first = keys.split(",")[0]
    if first.startswith("ctrl+"):
        return f"^{first.removeprefix('ctrl+')}"
    if "+" in first:
        return "-".join(part.capitalize() for part in first.split("+"))
    return _SHOWN.get(first, first.upper() if first[:1] == "f" and first[1:].isdigit() else first)
