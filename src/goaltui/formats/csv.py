"""The goals and objectives as a table for a spreadsheet, one row each, in the order of the tree."""

import csv
import io
import re
from collections.abc import Mapping
from typing import Any, Final

from goaltui.core.base import Id
from goaltui.core.plan import Node, Plan
from goaltui.core.quantity.model import plain
from goaltui.core.text import clean
from goaltui.core.tree import Tree

COLUMNS: Final = (
    *("level", "kind", "statement", "label", "parent", "owner", "team", "department", "kpi"),
    *("direction", "baseline", "target", "unit", "start", "deadline", "cadence", "market"),
    *("channel", "hours", "budget", "priority", "state", "reason", "written", "notes"),
)
_NUMBERS: Final = ("baseline", "target", "hours", "budget")
_STARTS_A_FORMULA: Final = re.compile(r"[\s'\"]*[=+\-@＝＋－＠\t\r\n]")
"""Also behind spaces and quotation marks, which spreadsheets may take away, and in full width."""


def write_csv(plan: Plan) -> str:
    """Return a header and a row for each node: names instead of ids, ISO dates, exact numbers.

    The level of what stands at the top is 0. Text that a spreadsheet would take for a formula
    has a `'` before it.
    """
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for node, level in Tree.of(plan.nodes).walk():
        cells = _cells(plan, plan.nodes[node], level)
        table.writerow([cells[column] for column in COLUMNS])
    return out.getvalue()


def _cells(plan: Plan, node: Node, level: int) -> Mapping[str, str]:
    cells = {key: _cell(value) for key, value in node if key in COLUMNS}
    cells |= {key: plain(v) for key in _NUMBERS if (v := getattr(node, key)) is not None}
    team = plan.teams.get(node.team or "")
    parent = plan.nodes.get(node.parent or "")
    return cells | {
        "level": str(level),
        "parent": _cell(parent and (parent.label or parent.statement)),
        "owner": _name(plan.people, node.owner),
        "team": _cell(team and team.name),
        "department": _name(plan.departments, team.department if team else None),
        "kpi": _name(plan.kpis, node.kpi),
    }


def _name(rows: Mapping[Id, Any], row: Id | None) -> str:
    found = rows.get(row or "")
    return _cell(found and found.name)


def _cell(value: object) -> str:
    text = "" if value is None else clean(str(value))
    return f"'{text}" if _STARTS_A_FORMULA.match(text) else text
