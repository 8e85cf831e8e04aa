"""`goaltui owners`: the owner desk."""

from pathlib import Path
from typing import Any

import click

from goaltui.cli.options import Common, common, plan_argument
from goaltui.cli.pick import pick
from goaltui.cli.render import counted, paragraph, put, put_json, table
from goaltui.cli.sheet import Sheet
from goaltui.core.ownership.desk import Desk, Load, desk_of, is_late
from goaltui.core.plan import Node
from goaltui.core.quantity.show import show_number


@click.command("owners")
@plan_argument
@click.option("--person", metavar="NAME", help="Only what this person owns.")
@common()
def owners(common: Common, plan: Path, person: str | None) -> int:
    """Show who owns what.

    Nobody's objectives come first, then each owner's, with hours and passed deadlines. The exit
    code is 1 where an objective has no owner or is late, or an owner has too much.
    """
    sheet = Sheet.read(plan, common)
    desk = desk_of(sheet.plan)
    if person is not None:
        one = pick(sheet.plan.people.values(), person, "person")
        desk = Desk((), tuple(load for load in desk.loads if load.person == one))
    if common.as_json:
        put_json(_document(sheet, desk))
    else:
        put(_lines(sheet, desk))
    return int(_has_problem(sheet, desk))


def _has_problem(sheet: Sheet, desk: Desk) -> bool:
    owned = [node for load in desk.loads for node in load.objectives]
    late = any(is_late(node, sheet.view.today) for node in owned)
    return bool(desk.nobody) or late or any(load.over for load in desk.loads)


def _lines(sheet: Sheet, desk: Desk) -> list[str]:
    lines: list[str] = []
    if desk.nobody:
        lines += [f"Nobody: {counted(len(desk.nobody), 'objective')}", *_rows(sheet, desk.nobody)]
    for load in desk.loads:
        lines += [*([""] if lines else []), *paragraph(_about(sheet, load), hanging=2)]
        lines += _rows(sheet, load.objectives)
    return lines or ["Nobody is in this plan, and there is nothing to own."]


def _about(sheet: Sheet, load: Load) -> str:
    team = sheet.plan.teams.get(load.person.team or "")
    parts = [load.person.name, team.name if team else "", _hours(sheet, load)]
    return " | ".join(part for part in parts if part)


def _hours(sheet: Sheet, load: Load) -> str:
    given = show_number(load.given, sheet.symbols)
    there_are = load.person.hours
    text = f"{given} h a week given, of how many is not known"
    if there_are is not None:
        text = f"{given} of {show_number(there_are, sheet.symbols)} h a week"
    if load.over:
        text += f", {show_number(load.over, sheet.symbols)} too many"
    return f"{text}, {load.unsaid} not estimated" if load.unsaid else text


def _rows(sheet: Sheet, nodes: tuple[Node, ...]) -> list[str]:
    rows = [
        [
            sheet.view.label(node.id),
            _team(sheet, node),
            sheet.day(node.deadline) or "no deadline",
            f"{show_number(node.hours, sheet.symbols)} h" if node.hours is not None else "",
            "late" if is_late(node, sheet.view.today) else "",
        ]
        for node in nodes
    ]
    return table(rows, ("<", "<", ">", ">", "<"), indent=2) or ["  nothing"]


def _team(sheet: Sheet, node: Node) -> str:
    team = sheet.plan.teams.get(node.team or "")
    return team.name if team else ""


def _document(sheet: Sheet, desk: Desk) -> dict[str, Any]:
    return {
        "nobody": [_node(sheet, node) for node in desk.nobody],
        "owners": [
            {
                "id": load.person.id,
                "name": load.person.name,
                "hours": load.person.hours,
                "given": load.given,
                "over": load.over,
                "objectives": [_node(sheet, node) for node in load.objectives],
            }
            for load in desk.loads
        ],
    }


def _node(sheet: Sheet, node: Node) -> dict[str, Any]:
    return {
        "id": node.id,
        "label": sheet.view.label(node.id),
        "team": _team(sheet, node),
        "deadline": node.deadline,
        "hours": node.hours,
        "late": is_late(node, sheet.view.today),
    }
