"""`goaltui open`, and `goaltui` without a command: the screens."""

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import click

from goaltui import bootstrap
from goaltui.cli.commands.show import print_plan
from goaltui.cli.options import FILE, Common, common
from goaltui.cli.render import say
from goaltui.cli.sheet import Sheet
from goaltui.core.errors import PlanError
from goaltui.session.workplace import Workplace


@click.command("open")
@click.argument("plan", type=FILE, required=False)
@click.option("--sample", metavar="NAME", help="Open a throw-away copy of a sample plan.")
@common(data=False)
def open_plan(common: Common, plan: Path | None, sample: str | None) -> int:
    """Open a plan in the terminal.

    A TOML or JSON file is imported into a new plan. Without a terminal the plan is printed.
    """
    if plan is not None and sample is not None:
        raise click.UsageError("Name a plan or a sample, not both.")
    if not has_terminal():
        print_plan(_sheet(common, plan, sample))
        return 0
    if os.environ.get("TERM") == "dumb":
        raise PlanError(
            "This terminal cannot show screens (TERM is dumb). Print the plan with"
            " “goaltui show PLAN”; “goaltui --help” lists what else works here."
        )
    return _show_screens(common, plan, sample)


def has_terminal() -> bool:
    """Tell whether somebody can type and see here."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _sheet(common: Common, plan: Path | None, sample: str | None) -> Sheet:
    if sample is not None:
        return Sheet.of(bootstrap.sample_plan(sample, common.today), common)
    if plan is None:
        raise PlanError(
            "There is no terminal here to ask in. Name a plan: “goaltui show PLAN”,"
            " or a sample: “goaltui --sample inbound”."
        )
    return Sheet.read(plan, common)


def _show_screens(common: Common, plan: Path | None, sample: str | None) -> int:
    from goaltui.config.paths import settings_file
    from goaltui.config.settings import read_settings
    from goaltui.tui.shell import run

    settings, problems = read_settings(settings_file())
    for problem in problems:
        say(str(problem))
    with _workplace(common, plan, sample) as workplace:
        return run(workplace, settings)


@contextmanager
def _workplace(common: Common, plan: Path | None, sample: str | None) -> Iterator[Workplace]:
    who = bootstrap.person(common.who)
    if sample is not None:
        copy = bootstrap.sample_plan(sample, common.today)
        with bootstrap.throw_away(copy, sample, who, common.today) as workplace:
            yield workplace
        return
    assert plan is not None
    if bootstrap.is_text(plan):
        kept = bootstrap.keep_in_plans(bootstrap.read_plan(plan), plan.stem)
        say(f"Imported {plan} into a new plan: {kept}")
        plan = kept
    workplace = bootstrap.open_workplace(plan, who, common.today)
    with closing(workplace.store):
        yield workplace
