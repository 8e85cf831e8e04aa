"""`goaltui keys`: every command of the screens and its keys."""

from itertools import groupby

import click

from goaltui.cli.cells import pad
from goaltui.cli.options import Common, common
from goaltui.cli.render import paragraph, put, put_json, say
from goaltui.config.keymap import COMMANDS, UiCommand
from goaltui.config.paths import settings_file
from goaltui.config.settings import Settings, read_settings


@click.command("keys")
@common()
def keys(common: Common) -> None:
    """List the keys of the screens."""
    settings, problems = read_settings(settings_file())
    for problem in problems:
        say(str(problem))
    if common.as_json:
        put_json([_document(command, settings) for command in COMMANDS])
        return
    for where, commands in groupby(COMMANDS, key=lambda command: command.where):
        put(["", where.capitalize()])
        for command in commands:
            shown = ", ".join(_shown(key) for key in _keys(command, settings).split(","))
            put(paragraph(command.help(), f"  {pad(shown, 22)} {pad(command.id(), 15)} "))
    say(f"To change one, write its name and keys under [keys] in {settings_file()}.")


def _keys(command: type[UiCommand], settings: Settings) -> str:
    return settings.keys.get(command.id(), command.keys)


def _shown(key: str) -> str:
    """Return a key as it is written on a keyboard."""
    return {"question_mark": "?", "slash": "/"}.get(key, key)


def _document(command: type[UiCommand], settings: Settings) -> dict[str, object]:
    return {
        "command": command.id(),
        "where": command.where,
        "keys": _keys(command, settings).split(","),
        "help": command.help(),
    }
