"""Commands on the tree of goals and objectives."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from goaltui.core.base import Id, evolve
from goaltui.core.errors import PlanError
from goaltui.core.language.fill import Names, fill
from goaltui.core.language.source import fold_line
from goaltui.core.plan import Kind, Node, Plan
from goaltui.core.tree import Tree
from goaltui.session.commands.base import Tools, changed, found, made, shown
from goaltui.session.commands.rows import name_of

Way = Literal["up", "down", "in", "out"]


@dataclass(frozen=True)
class AddNode:
    """Add a goal or an objective under `parent`, right after its child `after` or as its first."""

    kind: Kind
    parent: Id | None = None
    after: Id | None = None
    statement: str = ""
    id: Id | None = None
    """The id that it gets; None takes a new one."""

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the node; its statement fills its fields."""
        if self.parent is not None:
            found(plan, "nodes", self.parent)
        place = Tree.of(plan.nodes).place(self.parent, self.after)
        new = self.id or tools.new_id()
        values = {"id": new, "kind": self.kind, "parent": self.parent, "position": place}
        plan = plan.put(made("nodes", values))
        return SetStatement(new, self.statement).apply(plan, tools) if self.statement else plan

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        del plan
        return f"add {self.kind} {shown(self.statement)}" if self.statement else f"add {self.kind}"


@dataclass(frozen=True)
class SetStatement:
    """Word a goal or an objective; what the sentence says fills fields that nobody corrected."""

    node: Id
    text: str

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the statement and the fields it fills.

        The words that say when are read as of today where they are new, and else as of the day
        on which they were: “next quarter” stays the quarter that it was.
        """
        node = found(plan, "nodes", self.node)
        worded = changed(node, {"statement": self.text})
        if worded.statement == node.statement:
            return plan
        written = _written(node, worded.statement, tools)
        return plan.put(_filled(evolve(worded, written=written), node, plan, tools))

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        del plan
        return f"word {shown(self.text)}"


def _written(before: Node, text: str, tools: Tools) -> date:
    """Return the day that the periods of a new sentence count from."""
    today = tools.today()
    if before.written is None or before.written == today:
        return today
    was = tools.read(before.statement, before.written)
    now = tools.read(text, before.written)
    if was is None or now is None or was.deadline is None or now.deadline is None:
        return today
    same = fold_line(was.deadline.text) == fold_line(now.deadline.text)
    return before.written if same else today


def _filled(node: Node, before: Node, plan: Plan, tools: Tools) -> Node:
    """Return an objective with what its new sentence says, where nobody has decided otherwise.

    A goal is a direction: its sentence fills no field.
    """
    said = tools.read(node.statement, node.written or tools.today())
    if node.kind == "goal" or said is None:
        return node
    said_before = tools.read(before.statement, before.written or tools.today())
    return fill(node, said_before, said, Names.of(plan))


@dataclass(frozen=True)
class MoveNode:
    """Hang a subtree under another parent, or elsewhere among its siblings."""

    node: Id
    parent: Id | None
    after: Id | None

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the subtree moved."""
        del tools
        node = found(plan, "nodes", self.node)
        tree = Tree.of(plan.nodes)
        if self.parent is not None:
            found(plan, "nodes", self.parent)
            if self.parent in tree.subtree(self.node):
                raise PlanError("It cannot hang under itself.")
        place = tree.place(self.parent, self.after, moving=(self.node,))
        return plan.put(changed(node, {"parent": self.parent, "position": place}))

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        return f"move {name_of(plan, 'nodes', self.node)}"


@dataclass(frozen=True)
class MoveUnder:
    """Hang a subtree under another parent, as its last."""

    node: Id
    parent: Id

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the subtree moved."""
        below = [c for c in Tree.of(plan.nodes).children(self.parent) if c != self.node]
        last = below[-1] if below else None
        return MoveNode(self.node, self.parent, last).apply(plan, tools)

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        under = name_of(plan, "nodes", self.parent)
        return f"move {name_of(plan, 'nodes', self.node)} under {under}"


@dataclass(frozen=True)
class Shift:
    """Move a subtree one step: before or after a sibling, under the one before it, or out."""

    node: Id
    way: Way

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the subtree one step further."""
        found(plan, "nodes", self.node)
        parent, after = self._goal(plan, Tree.of(plan.nodes))
        return MoveNode(self.node, parent, after).apply(plan, tools)

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        return f"move {name_of(plan, 'nodes', self.node)} {self.way}"

    def _goal(self, plan: Plan, tree: Tree) -> tuple[Id | None, Id | None]:
        parent = plan.nodes[self.node].parent
        row = tree.siblings(self.node)
        at = row.index(self.node)
        if self.way == "up" and at > 0:
            above = tree.nodes[row[at - 1]].position
            first = next(i for i, r in enumerate(row) if tree.nodes[r].position == above)
            return parent, row[first - 1] if first else None
        if self.way == "down" and at + 1 < len(row):
            return parent, row[at + 1]
        if self.way == "in" and at > 0:
            below = tree.children(row[at - 1])
            return row[at - 1], below[-1] if below else None
        if self.way == "out" and parent is not None:
            return plan.nodes[parent].parent, parent
        raise PlanError(_STUCK[self.way])


_STUCK = {
    "up": "It is the first here.",
    "down": "It is the last here.",
    "in": "There is nothing above it to hang it under.",
    "out": "It is at the top already.",
}


@dataclass(frozen=True)
class Convert:
    """Make an objective of a goal or a goal of an objective; no field is lost."""

    node: Id
    kind: Kind | None = None
    """What it becomes; None is for whichever it is not."""

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the node taken for the other kind."""
        del tools
        node = found(plan, "nodes", self.node)
        return plan.put(changed(node, {"kind": self._new(plan)}))

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        other = "an objective" if self._new(plan) == "objective" else "a goal"
        return f"make {name_of(plan, 'nodes', self.node)} {other}"

    def _new(self, plan: Plan) -> Kind:
        other: Kind = "objective" if found(plan, "nodes", self.node).kind == "goal" else "goal"
        return self.kind or other


@dataclass(frozen=True)
class Scrap:
    """Scrap a goal or an objective; it stays in the plan, with the reason."""

    node: Id
    reason: str = ""

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the node scrapped."""
        del tools
        node = found(plan, "nodes", self.node)
        return plan.put(changed(node, {"state": "scrapped", "reason": self.reason}))

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        return f"scrap {name_of(plan, 'nodes', self.node)}"
