"""The command that gives each objective of a sentence a row of its own."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from goaltui.core.base import Id, evolve
from goaltui.core.errors import PlanError
from goaltui.core.language.fill import Names, fill
from goaltui.core.language.split import Halves, halves
from goaltui.core.language.statement import Statement
from goaltui.core.plan import Node, Plan
from goaltui.core.tree import Tree
from goaltui.session.commands.base import Tools, changed, found, made
from goaltui.session.commands.rows import name_of

_SHARED: Final = ("owner", "team", "deadline", "start", "market", "channel", "state")
"""Fields that hold for both, unless a sentence of its own says otherwise."""


@dataclass(frozen=True)
class Split:
    """Split a sentence that holds several objectives after the first of them.

    The row keeps the first, with its id and all that hangs under it; the rest is the next row. The
    owner, the deadline, the market and the like are both's.
    """

    node: Id
    new: Id | None = None
    """The id of the second row; None takes a new one."""

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with two rows, their fields filled from their own sentences.

        Raises:
            PlanError: the sentence holds one objective, or its language is not read.
        """
        node: Node = found(plan, "nodes", self.node)
        written = node.written or tools.today()
        said = tools.read(node.statement, written)
        two = halves(said, lambda text: tools.read(text, written)) if said is not None else None
        if two is None:
            raise PlanError("As far as it is read, this sentence holds one objective.")
        new = self.new or tools.new_id()
        return plan.put(*_both(plan, node, two, _Reader(tools, written, said), new))

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        return f"split {name_of(plan, 'nodes', self.node)}"


@dataclass(frozen=True)
class _Reader:
    tools: Tools
    written: date
    before: Statement | None

    def filled(self, node: Node, before: Statement | None, names: Names) -> Node:
        said = self.tools.read(node.statement, self.written)
        return node if said is None or node.kind == "goal" else fill(node, before, said, names)


def _both(plan: Plan, node: Node, two: Halves, reader: _Reader, new: Id) -> tuple[Node, Node]:
    names, place = Names.of(plan), Tree.of(plan.nodes).place(_parent(plan, node), node.id)
    first = reader.filled(
        changed(node, {"statement": two.first, "written": reader.written}), reader.before, names
    )
    values: dict[str, Any] = {"id": new, "kind": node.kind, "position": place}
    values |= {"parent": node.parent, "statement": two.second, "written": reader.written}
    second = reader.filled(_new(values), None, names)
    return _sharing(first, node), _sharing(second, node)


def _new(values: dict[str, Any]) -> Node:
    row = made("nodes", values)
    assert isinstance(row, Node)
    return row


def _parent(plan: Plan, node: Node) -> Id | None:
    return node.parent if node.parent in plan.nodes else None


def _sharing(half: Node, node: Node) -> Node:
    """Return a half with what both share, where its own sentence says nothing of it."""
    empty = [name for name in _SHARED if getattr(half, name) in (None, "", "draft")]
    return evolve(half, **{name: getattr(node, name) for name in empty})
