"""`goaltui open`, and `goaltui` without a command: the screens."""

import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from goaltui import bootstrap
from goaltui.cli.options import Common, common, is_there
from goaltui.cli.render import say
from goaltui.core.errors import PlanError
from goaltui.core.text import clean_line
from goaltui.session.workplace import Workplace

if TYPE_CHECKING:
    from goaltui.cli.sheet import Sheet


@click.command("open")
@click.argument("named", nargs=-1, metavar="[PLAN]")
@click.option("--sample", metavar="NAME", help="Open a throw-away copy of a sample plan.")
@common(data=False)
def open_plan(common: Common, named: tuple[str, ...], sample: str | None) -> int:
    """Open a plan in the terminal.

    A TOML or JSON file is imported into a new plan. Without a terminal the plan is printed.
    """
    plan = _meant(named)
    if plan is not None and sample is not None:
        raise click.UsageError("Name a plan or a sample, not both.")
    if not has_terminal():
        from goaltui.cli.commands.show import print_plan

        print_plan(_sheet(common, plan, sample))
        return 0
    if os.environ.get("TERM") == "dumb":
        raise PlanError(
            "This terminal cannot show screens (TERM is dumb). Print the plan with"
            " “goaltui show PLAN”; “goaltui --help” lists what else works here."
        )
    return _show_screens(common, plan, sample)


def _meant(named: tuple[str, ...]) -> Path | None:
    """Return the plan that is named; where that is a slip of a command's name, say so."""
    if not named:
        return None
    path = Path(named[0])
    if path.suffix or len(path.parts) > 1 or is_there(path):
        if len(named) > 1:
            raise click.UsageError("Name one plan.")
        return path
    raise PlanError(
        f"“{clean_line(named[0])}” is neither a command nor a plan file; {_hint(named[0])}"
    )


def _hint(word: str) -> str:
    from difflib import get_close_matches

    from goaltui.cli.main import COMMANDS
    from goaltui.config.resources import samples

    known = {name: f"goaltui {name}" for name in COMMANDS}
    known |= {sample.name: f"goaltui --sample {sample.name}" for sample in samples()}
    near = get_close_matches(word, known, 1)
    return f"did you mean “{known[near[0]]}”?" if near else "“goaltui --help” lists the commands."


def has_terminal() -> bool:
    """Tell whether somebody can type and see here."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _sheet(common: Common, plan: Path | None, sample: str | None) -> "Sheet":
    from goaltui.cli.sheet import Sheet

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
    from goaltui.tui.endings import Endings
    from goaltui.tui.shell import run

    kept_in = settings_file()
    settings, problems = read_settings(kept_in)
    for problem in problems:
        say(str(problem))
    with Endings() as endings:
        if plan is None and sample is None:
            with bootstrap.Start(bootstrap.person(common.who), common.today) as start:
                return run(None, settings, start, settings_file=kept_in, endings=endings)
        with _workplace(common, plan, sample) as workplace:
            return run(workplace, settings, settings_file=kept_in, endings=endings)


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
