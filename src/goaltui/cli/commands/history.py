"""`goaltui history`: who changed what, when and why; and the plan as it was."""

from datetime import date
from pathlib import Path

import click

from goaltui import bootstrap
from goaltui.cli.commands.show import print_plan
from goaltui.cli.history_text import Names, group_document, group_lines
from goaltui.cli.options import DAY, Common, common, plan_argument
from goaltui.cli.render import put, put_json, say
from goaltui.cli.sheet import Sheet
from goaltui.session.plan_at import plan_at


@click.command("history")
@plan_argument
@click.option("--at", type=DAY, metavar="DATE", help="Show the plan as it was on this day.")
@common()
def history(common: Common, plan: Path, at: date | None) -> None:
    """Show what was done, or the plan as it was."""
    now, groups = bootstrap.read_history(plan)
    if at is not None:
        sheet = Sheet.of(plan_at(now, groups, at), common)
        print_plan(sheet, as_json=common.as_json)
    elif common.as_json:
        put_json([group_document(group) for group in groups])
    elif not groups:
        say("Nothing has been changed since the plan was made.")
    else:
        names = Names.of(now, [change for group in groups for change in group.changes])
        put(line for group in groups for line in group_lines(group, names))
