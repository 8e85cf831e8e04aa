"""`goaltui export`: the plan in another format."""

from pathlib import Path

import click

from goaltui import bootstrap
from goaltui.cli.options import FILE, Common, common, is_there, plan_argument
from goaltui.cli.render import say
from goaltui.cli.sheet import say_damage
from goaltui.core.errors import PlanError
from goaltui.core.text import clean_line


@click.command("export")
@plan_argument
@click.option(
    "--to", "form", type=click.Choice(["toml", "csv", "json"]), required=True, help="The format."
)
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write to FILE.")
@common(data=False)
def export(common: Common, plan: Path, form: str, output: Path | None) -> int:
    """Write the plan as TOML, CSV or JSON.

    It goes to standard output, or to a file, which is replaced. The exit code is 1 where something
    in the plan file makes no sense and could not be written.
    """
    del common
    whole = bootstrap.read_plan(plan)
    damaged = say_damage(whole)
    if output is None:
        click.echo(bootstrap.plan_text(whole, form), nl=False)
        return int(damaged)
    if is_there(output) and not bootstrap.is_text(output):
        name = clean_line(str(output))
        raise PlanError(
            f"{name} is there already and no TOML, CSV or JSON file; take another name."
        )
    bootstrap.write_plan(output, whole, form)
    say(f"Written to {output}.")
    return int(damaged)
