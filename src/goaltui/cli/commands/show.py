"""`goaltui show`: the whole plan as text."""

from pathlib import Path

import click

from goaltui.cli.options import Common, common, plan_argument
from goaltui.cli.overview import overview
from goaltui.cli.render import put, put_json
from goaltui.cli.sheet import Sheet


@click.command("show")
@plan_argument
@common()
def show(common: Common, plan: Path) -> None:
    """Print the whole plan.

    The tree, the funnels with their gaps, and what to see to.
    """
    print_plan(Sheet.read(plan, common), as_json=common.as_json)


def print_plan(sheet: Sheet, *, as_json: bool = False) -> None:
    """Print a whole plan to standard output."""
    from goaltui.cli.document import plan_document

    if as_json:
        put_json(plan_document(sheet))
    else:
        put(overview(sheet))
