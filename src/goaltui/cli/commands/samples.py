"""`goaltui samples`: the plans that come with the program."""

import click

from goaltui.cli.options import Common, common
from goaltui.cli.render import put, put_json, table
from goaltui.config import resources
from goaltui.i18n.names import NAMES


@click.command("samples")
@common()
def samples(common: Common) -> None:
    """List the sample plans, each with its language.

    `goaltui --sample NAME` opens a throw-away copy of one.
    """
    found = resources.samples()
    if common.as_json:
        put_json([{"name": s.name, "title": s.title, "language": s.language} for s in found])
    else:
        put(table([[s.name, NAMES[s.language], s.title] for s in found], ("<", "<", "<")))
