"""The one order in which a plan is written, so that equal plans give equal bytes."""

from collections import defaultdict
from typing import Any

from goaltui.core.base import Id, Row
from goaltui.core.order import spread
from goaltui.core.plan import TABLES, Plan
from goaltui.core.tree import Tree
from goaltui.formats.entries import SIBLINGS


def in_order(plan: Plan) -> dict[str, list[Any]]:
    """Return every table's rows in the order in which they are written.

    What has positions goes by them, nodes as the tree is read, dismissals by their node, people
    and KPIs by name, measurements by KPI and date, targets by their stage.
    """
    rows = {name: sorted(plan.table(name).values(), key=_place) for name in TABLES}
    rows["nodes"] = _nodes(plan)
    nodes = _ranks(rows["nodes"])
    rows["dismissals"].sort(key=lambda d: (nodes.get(d.node, -1), d.criterion, d.code, d.id))
    kpis = _ranks(rows["kpis"])
    rows["measurements"].sort(key=lambda m: (kpis.get(m.kpi, -1), m.on, m.id))
    funnels = _ranks(rows["funnels"])
    rows["stages"].sort(key=lambda s: funnels.get(s.funnel, -1))
    cells = {(stage.funnel, stage.key): rank for rank, stage in enumerate(rows["stages"])}
    last = len(cells)
    rows["targets"].sort(
        key=lambda t: (funnels.get(t.funnel, -1), cells.get((t.funnel, t.cell), last), t.id)
    )
    return rows


def _place(row: Row) -> tuple[str, Id]:
    return (getattr(row, "position", "") or getattr(row, "name", ""), row.id)


def _ranks(rows: list[Row]) -> dict[Id, int]:
    return {row.id: rank for rank, row in enumerate(rows)}


def _nodes(plan: Plan) -> list[Row]:
    """Return the tree's nodes, then any that go round in a circle, since nothing is left out."""
    walked = [node for node, _ in Tree.of(plan.nodes).walk()]
    return [plan.nodes[i] for i in (*walked, *sorted(plan.nodes.keys() - set(walked)))]


def told_by_order(rows: dict[str, list[Any]]) -> set[tuple[str, Id]]:
    """Return the rows whose positions are just what a reader gives them without being told."""
    told = set()
    for table, among in SIBLINGS.items():
        groups: dict[Id | None, list[Any]] = defaultdict(list)
        for row in rows[table]:
            groups[getattr(row, among) if among else None].append(row)
        for group in groups.values():
            if [row.position for row in group] == spread(len(group)):
                told |= {(table, row.id) for row in group}
    return told
