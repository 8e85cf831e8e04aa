"""`goaltui doctor`: what a plan file is, and whether it is sound."""

from pathlib import Path

import click

from goaltui import bootstrap
from goaltui.cli.commands.backup import GO_BACK
from goaltui.cli.options import Common, common, plan_argument
from goaltui.cli.render import counted, paragraph, put, put_json, say
from goaltui.cli.terminal_text import terminal_lines
from goaltui.session.upkeep import Note

_LEAD = 14


@click.command("doctor")
@plan_argument
@common()
def doctor(common: Common, plan: Path) -> int:
    """Say what a plan file is and whether it is sound.

    Nothing is changed, also not in a damaged file. What somebody has to see to is marked with an
    exclamation mark. The exit code is 0 for a sound plan, 1 where there is something to see to, 2
    where there is no plan that could be read.
    """
    found = bootstrap.examine(plan)
    terminal = terminal_lines()
    if common.as_json:
        put_json(
            {
                "opened": found.opened,
                "notes": [
                    {"about": note.about, "text": note.text, "well": note.well}
                    for note in found.notes
                ],
                "terminal": [{"about": about, "text": text} for about, text in terminal],
            }
        )
    else:
        put(line for note in found.notes for line in _lines(note))
        put(line for about, text in terminal for line in _lines(Note(about, text)))
    ill = [note for note in found.notes if not note.well]
    if not ill:
        say("The plan is sound.")
        return 0
    say(f"{counted(len(ill), 'thing')} to see to, marked with “!”. {GO_BACK}")
    return 1 if found.opened else 2


def _lines(note: Note) -> list[str]:
    mark = " " if note.well else "!"
    return paragraph(note.text, f"{mark} {note.about:<{_LEAD}}")
