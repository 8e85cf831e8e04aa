"""`goaltui backup`: a sound copy of a plan file, now; and those that there are."""

from pathlib import Path
from typing import Any

import click

from goaltui import bootstrap
from goaltui.cli.options import FILE, Common, common, plan_argument
from goaltui.cli.render import counted, put, put_json, say, table
from goaltui.session.upkeep import Backup

GO_BACK = (
    "To go back, run “goaltui backup BACKUP --to NEW.plan”: NEW.plan is then the plan as it was,"
    " with its history."
)
"""How to go back to a backup."""

_WHY = {
    "daily": "once a day",
    "import": "before an import",
    "upgrade": "before a new version",
    "delete": "before a large delete",
    "asked": "asked for",
}


@click.command("backup")
@plan_argument
@click.option("--to", type=FILE, metavar="PATH", help="Copy it to this new file.")
@click.option("--list", "listed", is_flag=True, help="Say what backups there are.")
@common()
def backup(common: Common, plan: Path, to: Path | None, listed: bool) -> int:
    """Make a backup of a plan now.

    It is a whole plan file with its history, also while others work in it, and is found sound
    before it has its name. Without --to it lies with the others beside the plan, which are made by
    themselves: once a day, before imports, large deletes and new versions. Ten are kept.
    """
    if listed and to is not None:
        raise click.UsageError("Say either --to or --list.")
    if listed:
        return _list(plan, as_json=common.as_json)
    if to is not None:
        bootstrap.copy_plan_file(plan, to)
        say(f"Copied to {to}, with its history.")
        return 0
    made = _make(plan)
    if common.as_json:
        put_json(_document(made, ""))
    return 0


def _make(plan: Path) -> Backup:
    before = {one.path for one in bootstrap.backups_of(plan).there()}
    made = bootstrap.back_up(plan)
    if made.path in before:
        say(f"Nothing has changed since the newest backup: {made.path}")
    else:
        say(f"Made {made.path}. {GO_BACK}")
    return made


def _list(plan: Path, *, as_json: bool) -> int:
    there = [(one, bootstrap.wrong_with(one.path)) for one in bootstrap.backups_of(plan).there()]
    if as_json:
        put_json([_document(one, wrong) for one, wrong in there])
    else:
        rows = [
            (f"{one.at.astimezone():%Y-%m-%d %H:%M}", _WHY[one.why], _size(one), wrong or "sound")
            for one, wrong in there
        ]
        lines = table(rows, ("<", "<", ">", "<"))
        put(
            line
            for (one, _), row in zip(there, lines, strict=True)
            for line in (row, f"    {one.path}")
        )
    say(f"{counted(len(there), 'backup')}. {GO_BACK}" if there else "There is no backup yet.")
    return 1 if any(wrong for _, wrong in there) else 0


def _size(backup: Backup) -> str:
    return f"{backup.size / 1e6:,.1f} MB"


def _document(backup: Backup, wrong: str) -> dict[str, Any]:
    return {
        "path": backup.path,
        "at": backup.at.isoformat(),
        "why": backup.why,
        "size": backup.size,
        "sound": not wrong,
    }
