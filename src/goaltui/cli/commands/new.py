"""`goaltui new`: a new plan file."""

from pathlib import Path
from typing import Any

import click

from goaltui import bootstrap
from goaltui.cli.options import FILE, LANGUAGES, Common, common, is_there
from goaltui.cli.overview import year_of
from goaltui.cli.render import say
from goaltui.core.dates import add_months
from goaltui.core.plan import Plan, empty_plan
from goaltui.core.text import clean_line
from goaltui.session.commands.base import changed

_LONGEST_TITLE = 80


@click.command("new")
@click.argument("path", type=FILE)
@click.option("--from", "source", metavar="PLAN|SAMPLE", help="Begin with a copy of this.")
@click.option("--title", help="What the plan is called; else the name of the file.")
@click.option("--client", help="Whom it is for.")
@click.option("--currency", metavar="XXX", help="Three letters, such as EUR; else USD.")
@click.option("--year", type=int, help="The year in which the plan's year begins.")
@click.option("--year-start", "first_month", type=click.IntRange(1, 12), help="Its first month.")
@click.option(
    "--language", "numbers", type=click.Choice(LANGUAGES), help="How its numbers are written."
)
@click.option("--group", metavar="GROUP", help="A group of the machine that may write it too.")
@common(data=False)
def new(
    common: Common,
    path: Path,
    source: str | None,
    group: str | None,
    **settings: Any,  # noqa: ANN401 - the options named after the plan's settings
) -> None:
    """Make a new plan.

    A file that is there already is never touched.
    """
    bootstrap.must_be_plan_file(path)
    settings["language"] = settings.pop("numbers")
    given = {key: value for key, value in settings.items() if value is not None}
    if "currency" in given:
        given["currency"] = given["currency"].upper()
    plan = _begun(path, source, common)
    if source is None and "year" not in given:
        given["year"] = _year(common, given.get("first_month", 1))
    plan = plan.put(changed(plan.settings, given))
    warnings = bootstrap.create_plan(path, plan, group)
    about = plan.settings
    whose = f"you and the group {group}" if group else "you alone"
    say(f"Made {path}: “{about.title}”, {year_of(about)}, {about.currency}; for {whose}.")
    for warning in warnings:
        say(warning)


def _begun(path: Path, source: str | None, common: Common) -> Plan:
    if source is None:
        return empty_plan(clean_line(path.stem)[:_LONGEST_TITLE] or "Plan", 2000)
    if "/" in source or bootstrap.is_text(Path(source)) or is_there(Path(source)):
        return bootstrap.read_plan(Path(source))
    return bootstrap.sample_plan(source, common.today)


def _year(common: Common, first_month: int) -> int:
    """Return the plan's year that holds today, or the next one once half of it has gone."""
    ahead = add_months(bootstrap.SystemKit(common.today).today(), 6)
    return ahead.year - (ahead.month < first_month)
