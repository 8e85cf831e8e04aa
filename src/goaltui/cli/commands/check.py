"""`goaltui check`: what the SMART checks have to say."""

from pathlib import Path
from typing import Any

import click

from goaltui.cli.document import findings_document
from goaltui.cli.options import Common, common, plan_argument
from goaltui.cli.render import counted, paragraph, put, put_json, say
from goaltui.cli.sheet import Sheet
from goaltui.core.base import Id
from goaltui.i18n.catalog import finding_text


@click.command("check")
@plan_argument
@common()
def check_plan(common: Common, plan: Path) -> int:
    """Check the objectives against SMART.

    What is found stands under each objective, by letter; a (letter) is a hint. The exit code is 1
    where one of them is a warning.
    """
    sheet = Sheet.read(plan, common)
    found = [i for i, _ in sheet.view.tree.walk() if sheet.findings(i)]
    if common.as_json:
        put_json([_document(sheet, node) for node in found])
    else:
        for node in found:
            put([*([""] if node != found[0] else []), *_lines(sheet, node)])
    warned = [count for node in found if (count := len(sheet.warnings(node)))]
    say(
        f"{counted(sum(warned), 'warning')} on {len(warned)} of"
        f" {counted(len(sheet.plan.nodes), 'row')}."
    )
    return int(bool(warned))


def _lines(sheet: Sheet, node: Id) -> list[str]:
    head = f"{sheet.view.label(node)} ({sheet.owner(sheet.plan.nodes[node])})"
    lines = paragraph(head, hanging=2)
    for finding in sheet.findings(node):
        letter = finding.criterion.letter
        lead = f"   {letter}   " if finding.warns else f"  ({letter})  "
        lines += paragraph(finding_text(finding, sheet.language), lead)
    return lines


def _document(sheet: Sheet, node: Id) -> dict[str, Any]:
    return {
        "id": node,
        "label": sheet.view.label(node),
        "owner": sheet.plan.nodes[node].owner,
        "findings": findings_document(sheet, node),
    }
