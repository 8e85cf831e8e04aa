"""`goaltui samples`: the plans that come with the program."""

import click

from goaltui.cli.options import Common, common
from goaltui.cli.render import put, put_json, table
from goaltui.config import resources


@click.command("samples")
@common()
def samples(common: Common) -> None:
    """List the sample plans.

    `goaltui --sample NAME` opens a throw-away copy of one.
    """
    found = resources.samples()
    if common.as_json:
        put_json([{"name": sample.name, "title": sample.title} for sample in found])
    else:
        put(table([[sample.name, sample.title] for sample in found], ("<", "<")))
