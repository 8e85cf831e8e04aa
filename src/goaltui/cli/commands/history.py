"""`goaltui history`: who changed what, when and why; and the plan as it was."""

from datetime import date
from pathlib import Path

import click

from goaltui import bootstrap
from goaltui.cli.commands.show import print_plan
from goaltui.cli.history_text import group_document, history_lines
from goaltui.cli.options import DAY, Common, common, plan_argument
from goaltui.cli.render import counted, put, put_json, say
from goaltui.cli.sheet import Sheet
from goaltui.session.plan_at import Told, done_by, plan_at


@click.command("history")
@plan_argument
@click.option("--at", type=DAY, metavar="DATE", help="Show the plan as it was on this day.")
@common()
def history(common: Common, plan: Path, at: date | None) -> None:
    """Show what was done, or the plan as it was."""
    told = bootstrap.read_history(plan)
    if at is not None:
        sheet = Sheet.of(plan_at(told, at), common)
        print_plan(sheet, as_json=common.as_json)
        say(_standing(told, at))
    elif common.as_json:
        put_json([group_document(group) for group in told.groups])
    elif not told.groups:
        say("Nothing has been changed since the plan was made.")
    else:
        put(history_lines(told.plan, told.groups))


def _standing(told: Told, at: date) -> str:
    """Return which of the plan's days this is."""
    done, steps = done_by(told, at), counted(len(told.groups), "step")
    made = f" It was made on {told.made.date()}." if told.made else ""
    return f"The plan as it was at the end of {at}: {done} of {steps} had been done.{made}"
