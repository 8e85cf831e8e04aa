"""`goaltui keys`: every command of the screens and its keys."""

from itertools import groupby

import click

from goaltui.cli.cells import pad
from goaltui.cli.options import Common, common
from goaltui.cli.render import paragraph, put, put_json, say
from goaltui.config.keymap import COMMANDS, UiCommand
from goaltui.config.keymaps import KEYMAPS, Keys
from goaltui.config.keynames import key_name
from goaltui.config.paths import settings_file
from goaltui.config.settings import read_settings


@click.command("keys")
@click.option("--keymap", type=click.Choice(list(KEYMAPS)), help="Show another than your own.")
@common()
def keys(common: Common, keymap: str | None) -> None:
    """List the keys of the screens, as your settings have them."""
    settings, problems = read_settings(settings_file())
    for problem in problems:
        say(str(problem))
    if keymap is not None:
        settings = settings.changed(keymap=keymap)
    effective = settings.resolved()
    if common.as_json:
        put_json([_document(command, effective) for command in COMMANDS])
        return
    for where, commands in groupby(COMMANDS, key=lambda command: command.where):
        put(["", where.capitalize()])
        for command in commands:
            shown = ", ".join(map(key_name, effective.of[command.id()])) or "no key"
            put(paragraph(command.help(), f"  {pad(shown, 26)} {pad(command.id(), 15)} "))
    say(f"Keymap {settings.keymap}; F3 changes keys, or [keys] in {settings_file()}.")


def _document(command: type[UiCommand], effective: Keys) -> dict[str, object]:
    return {
        "command": command.id(),
        "where": command.where,
        "keys": list(effective.of[command.id()]),
        "help": command.help(),
    }
