"""A whole plan as a JSON document: what `show` prints, with ids and exact numbers."""

from typing import Any

from goaltui.cli.funnel_json import funnel_document
from goaltui.cli.sheet import Sheet
from goaltui.core.base import Id
from goaltui.core.diff import plain
from goaltui.core.plan import Node
from goaltui.core.smart.check import reason_of
from goaltui.i18n.catalog import finding_text, fix_text, reason_text
from goaltui.session.funnel.sheet import FunnelSheet


def plan_document(sheet: Sheet) -> dict[str, Any]:
    """Return the plan: its settings, its rows as the tree is read, and its funnels."""
    nodes = [_node(sheet, sheet.plan.nodes[i], depth) for i, depth in sheet.view.tree.walk()]
    funnels = [FunnelSheet.of(sheet.plan, i, sheet.symbols) for i in sheet.view.flows]
    return {
        "plan": plain(sheet.plan.settings),
        "today": sheet.view.today,
        "nodes": nodes,
        "funnels": [funnel_document(funnel) for funnel in funnels],
        "warnings": sum(finding["warns"] for node in nodes for finding in node["findings"]),
    }


def _node(sheet: Sheet, node: Node, depth: int) -> dict[str, Any]:
    series = sheet.view.series.get(node.kpi or "")
    last = series[-1] if series else None
    return {
        "id": node.id,
        "kind": node.kind,
        "depth": depth,
        "parent": node.parent,
        "label": sheet.view.label(node.id),
        "statement": node.statement,
        "owner": node.owner,
        "team": node.team,
        "deadline": node.deadline,
        "state": node.state,
        "kpi": node.kpi,
        "baseline": node.baseline,
        "target": node.target,
        "unit": node.unit,
        "last": last and {"on": last.on, "value": last.value},
        "findings": findings_document(sheet, node.id),
    }


def findings_document(sheet: Sheet, node: Id) -> list[dict[str, Any]]:
    """Return what the SMART checks have to say about one node."""
    return [
        {
            "criterion": finding.criterion.letter,
            "code": finding.code,
            "warns": finding.warns,
            "text": finding_text(finding, sheet.language),
            "params": dict(finding.params),
            "reason": reason_text(reason_of(finding), sheet.language),
            "fixes": [
                {"name": fix.name, "text": fix_text(fix, sheet.language)} for fix in finding.fixes
            ],
        }
        for finding in sheet.findings(node)
    ]
