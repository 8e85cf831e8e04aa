"""The command that adds pasted rows to the tree."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from goaltui.core.base import Id, Row
from goaltui.core.language.fill import Names, fill
from goaltui.core.language.statement import Statement
from goaltui.core.order import spread, spread_between
from goaltui.core.plan import REFERENCES, Kind, Node, Plan
from goaltui.core.text import fold
from goaltui.core.tree import Tree
from goaltui.session.commands.base import Tools, found, made
from goaltui.session.commands.rows import Add


@dataclass(frozen=True)
class NewRow:
    """A row to be added; its level says what it hangs under."""

    level: int
    """0 for the first; never more than one deeper than the row before."""
    kind: Kind
    statement: str
    said: Statement | None = None
    """How its sentence reads today."""
    values: Mapping[str, Any] = field(default_factory=dict)
    new: Mapping[str, str] = field(default_factory=dict)
    """Names of people, teams and KPIs to be added, by the field that refers to them."""


@dataclass(frozen=True)
class AddOutline:
    """Add rows, each under the one that it belongs to, as one step."""

    rows: tuple[NewRow, ...]
    parent: Id | None = None
    after: Id | None = None
    """The child of `parent` that they follow; None puts them before all."""
    first: Id | None = None
    """The id of the first row; None takes a new one."""

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the rows, and with the people, teams and KPIs that they name.

        Raises:
            PlanError: what they should stand beside is gone, or a value does not fit.
        """
        if self.parent is not None:
            found(plan, "nodes", self.parent)
        plan, referred = self._with_names(plan, tools)
        names = Names.of(plan)
        places = self._places(Tree.of(plan.nodes))
        ids = [self.first or tools.new_id(), *(tools.new_id() for _ in self.rows[1:])]
        above: list[Id] = []
        nodes: list[Row] = []
        for at, (row, new) in enumerate(zip(self.rows, ids, strict=True)):
            above[row.level :] = [new]
            values = {**row.values, **{f: referred[f, fold(n)] for f, n in row.new.items()}}
            values |= {"id": new, "kind": row.kind, "position": places[at]}
            values |= {"parent": above[row.level - 1] if row.level else self.parent}
            values |= {"statement": row.statement, "written": tools.today()}
            nodes.append(_filled(cast("Node", made("nodes", values)), row, names))
        return plan.put(*nodes)

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        del plan
        count = len(self.rows)
        return f"add {count} pasted rows" if count > 1 else "add a pasted row"

    def _places(self, tree: Tree) -> list[str]:
        """Return the position of each row among its siblings."""
        by_parent: dict[int, list[int]] = {}
        above: list[int] = []
        for at, row in enumerate(self.rows):
            above[row.level :] = [at]
            by_parent.setdefault(above[row.level - 1] if row.level else -1, []).append(at)
        places = [""] * len(self.rows)
        for parent, children in by_parent.items():
            spots = self._spots(tree, len(children)) if parent < 0 else spread(len(children))
            for child, spot in zip(children, spots, strict=True):
                places[child] = spot
        return places

    def _spots(self, tree: Tree, count: int) -> list[str]:
        first = tree.place(self.parent, self.after)
        siblings = (tree.nodes[child].position for child in tree.children(self.parent))
        behind = min((place for place in siblings if place > first), default=None)
        return [first, *spread_between(first, behind, count - 1)]

    def _with_names(self, plan: Plan, tools: Tools) -> tuple[Plan, Mapping[tuple[str, str], Id]]:
        """Return the plan with the new names, and the id of each by field and folded name."""
        tables = {r.field: r.to for r in REFERENCES if r.table == "nodes"}
        referred: dict[tuple[str, str], Id] = {}
        for row in self.rows:
            for name, text in row.new.items():
                if (name, fold(text)) not in referred:
                    add = Add(tables[name], _named(text, row, tables[name]))
                    new = add.row(plan, tools.new_id())
                    plan = plan.put(new)
                    referred[name, fold(text)] = new.id
        return plan, referred


def _named(name: str, row: NewRow, table: str) -> Mapping[str, str]:
    unit = row.values.get("unit", "")
    return {"name": name, "unit": unit} if table == "kpis" else {"name": name}


def _filled(node: Node, row: NewRow, names: Names) -> Node:
    """Return a node with what its sentence says, where no column has said it."""
    if row.kind == "goal" or row.said is None:
        return node
    return fill(node, None, row.said, names)
