"""`goaltui check`: what the SMART checks have to say."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from goaltui.cli.cells import cut
from goaltui.cli.document import findings_document
from goaltui.cli.options import Common, common, plan_argument
from goaltui.cli.render import counted, put, put_json, say
from goaltui.cli.sheet import Sheet
from goaltui.core.base import Id
from goaltui.core.smart.finding import Finding
from goaltui.core.text import clean_line
from goaltui.i18n.catalog import finding_text, fix_text

_LONGEST = 60
"""Cells that a name takes at most; a line has as many cells as it needs."""


@click.command("check")
@plan_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    help="A line for each finding, or the data as JSON.",
)
@common()
def check_plan(common: Common, plan: Path, form: str) -> int:
    """Check the objectives against SMART.

    A line for each finding: the criterion, in brackets where it is a hint; its code; where it is
    in the tree; what it says, and what one key of the plan screen would do. What was dismissed is
    counted. The exit code is 1 where one of them is a warning.
    """
    sheet = Sheet.read(plan, common)
    found = [i for i, _ in sheet.view.tree.walk() if sheet.findings(i) or sheet.dismissed(i)]
    if common.as_json or form == "json":
        put_json([_document(sheet, node) for node in found])
    else:
        put(line for node in found for line in _lines(sheet, node))
    warned = [count for node in found if (count := len(sheet.warnings(node)))]
    say(_summary(sheet, found, warned))
    return int(bool(warned))


def _summary(sheet: Sheet, found: list[Id], warned: list[int]) -> str:
    """Return how much there is: warnings, and hints and dismissals where there are any."""
    hints = sum(len(sheet.findings(node)) for node in found) - sum(warned)
    dismissed = sum(len(sheet.dismissed(node)) for node in found)
    said = f"{counted(sum(warned), 'warning')} on {len(warned)} of"
    said += f" {counted(len(sheet.plan.nodes), 'row')}"
    said += f", {counted(hints, 'hint')}" if hints else ""
    return said + (f", {dismissed} dismissed." if dismissed else ".")


def _lines(sheet: Sheet, node: Id) -> Iterator[str]:
    owner = cut(sheet.owner(sheet.plan.nodes[node]), _LONGEST)
    place = " > ".join(cut(label, _LONGEST) for label in _path(sheet, node))
    for finding in sheet.findings(node):
        yield clean_line(f"{_head(finding)}  {place} ({owner}): {_said(sheet, finding)}")


def _head(finding: Finding) -> str:
    letter = finding.criterion.letter
    return f"{letter if finding.warns else f'({letter})'} {finding.code}"


def _said(sheet: Sheet, finding: Finding) -> str:
    text = finding_text(finding, sheet.language)
    fixes = " | ".join(fix_text(fix, sheet.language) for fix in finding.fixes)
    return f"{text} [{fixes}]" if fixes else text


def _path(sheet: Sheet, node: Id) -> list[str]:
    """Return the labels from the top of the tree down to a node."""
    above = reversed(sheet.view.tree.ancestors(node))
    return [sheet.view.label(i) for i in (*above, node)]


def _document(sheet: Sheet, node: Id) -> dict[str, Any]:
    return {
        "id": node,
        "label": sheet.view.label(node),
        "path": _path(sheet, node),
        "owner": sheet.plan.nodes[node].owner,
        "findings": findings_document(sheet, node),
        "dismissed": [
            {
                "criterion": finding.criterion.letter,
                "code": finding.code,
                "about": row.about,
                "reason": row.reason,
                "who": row.who,
                "day": row.day,
            }
            for finding, row in sheet.dismissed(node)
        ],
    }
