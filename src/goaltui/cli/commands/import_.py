"""`goaltui import`: the rows of a file into a plan."""

from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import click

from goaltui import bootstrap
from goaltui.cli.history_text import Names, change_document, change_text
from goaltui.cli.options import FILE, Common, common, is_there
from goaltui.cli.render import counted, paragraph, put, put_json, say
from goaltui.core.diff import Change, diff
from goaltui.core.errors import PlanError
from goaltui.core.plan import Plan
from goaltui.session.commands.base import noun
from goaltui.session.commands.bring_in import BringIn
from goaltui.session.past import Past
from goaltui.session.workplace import Workplace


@click.command("import")
@click.argument("file", type=FILE)
@click.option("--into", type=FILE, required=True, metavar="PLAN", help="The plan to add to.")
@click.option("--dry-run", is_flag=True, help="Say what would change; change nothing.")
@click.option("--no-backup", is_flag=True, help="Import even where no backup can be made.")
@common()
def import_file(common: Common, file: Path, into: Path, dry_run: bool, no_backup: bool) -> None:
    """Add the rows of a file to a plan.

    Those with the same ids take the place of what was there. Nothing is removed, and all of it is
    one step that can be undone. A PLAN that is not there yet is made; one that is there is backed
    up first.
    """
    bootstrap.must_be_plan_file(into)
    rows = bootstrap.read_plan(file)
    if not is_there(into):
        _make(into, rows, dry_run=dry_run)
        return
    workplace = bootstrap.open_workplace(into, bootstrap.person(common.who), common.today)
    with closing(workplace.store):
        command = BringIn(rows, file.name)
        before = workplace.session.plan
        after = workplace.session.attempt(command)
        if not dry_run and workplace.session.dispatch(command) is not None:
            if not no_backup:
                _back_up(workplace)
            workplace.save()
    _report(before, after, as_json=common.as_json)
    if dry_run:
        say("Nothing was changed: this was a dry run.")


def _make(path: Path, plan: Plan, *, dry_run: bool) -> None:
    count = counted(sum(1 for _ in plan.rows()), "row")
    if dry_run:
        say(f"{path} would be made, with {count}.")
        return
    for warning in bootstrap.create_plan(path, plan):
        say(warning)
    say(f"Made {path}, with {count}.")


def _back_up(workplace: Workplace) -> None:
    try:
        if backups := workplace.backups:
            backups.make("import")
    except PlanError as error:
        raise PlanError(
            f"{error} Nothing was imported; with --no-backup it is imported all the same."
        ) from error


def _report(before: Plan, after: Plan, *, as_json: bool) -> None:
    changes = diff(before, after)
    if as_json:
        put_json([change_document(change) for change in changes])
    else:
        names = Names.of(Past(after), changes)
        for change in changes:
            put(paragraph(change_text(change, names), hanging=2))
    say(_summary(changes))


def _summary(changes: Sequence[Change]) -> str:
    new = Counter(c.table for c in changes if c.field is None)
    touched = Counter(table for table, _ in {(c.table, c.row) for c in changes if c.field})
    parts = [
        f"{counted(count, noun(table), table)} {word}"
        for rows, word in ((new, "added"), (touched, "changed"))
        for table, count in rows.items()
    ]
    return f"{', '.join(parts)}." if parts else "The plan has all of this already."
