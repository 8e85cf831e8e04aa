"""`goaltui record`: one value of one KPI."""

from contextlib import closing
from datetime import date
from pathlib import Path

import click

from goaltui import bootstrap
from goaltui.cli.options import DAY, Common, common, plan_argument
from goaltui.cli.pick import pick
from goaltui.cli.render import put_json, say
from goaltui.core.errors import PlanError
from goaltui.core.quantity.entry import Reading
from goaltui.core.quantity.model import central
from goaltui.core.quantity.show import show_number
from goaltui.session.commands.kpis import Record
from goaltui.session.typed_value import read_value


@click.command("record", context_settings={"ignore_unknown_options": True})
@plan_argument
@click.argument("kpi")
@click.argument("value")
@click.option("--date", "on", type=DAY, metavar="DATE", help="When it was so; else today.")
@click.option("--note", default="", help="Where it comes from.")
@common()
def record(  # noqa: PLR0913 - what the command line has to say
    common: Common, plan: Path, kpi: str, value: str, on: date | None, note: str
) -> None:
    """Record a value of a KPI.

    KPI is its name, the beginning of it, or its id; VALUE is a number as the plan writes them. A
    second value for the same date takes the place of the first.
    """
    bootstrap.must_be_plan_file(plan)
    workplace = bootstrap.open_workplace(plan, bootstrap.person(common.who), common.today)
    with closing(workplace.store):
        session = workplace.session
        symbols = bootstrap.symbols_of(session.plan)
        row = pick(session.plan.kpis.values(), kpi, "KPI")
        entry = read_value(value, row, symbols)
        if not isinstance(entry, Reading):
            raise PlanError(entry.message)
        number = central(entry.value)
        day = on or session.kit.today()
        group = session.dispatch(Record(row.id, number, day, note))
        workplace.save()
    shown = f"{row.name}: {show_number(number, symbols)} on {day.isoformat()}"
    say(f"{shown}, recorded." if group else f"{shown}, as it was already.")
    if common.as_json:
        put_json({"kpi": row.id, "name": row.name, "on": day, "value": number, "note": note})
