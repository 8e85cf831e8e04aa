"""A field of a goal or an objective, corrected by a person or given back to its sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from goaltui.core.base import Id
from goaltui.core.language.fill import Names, given_back
from goaltui.core.plan import Plan
from goaltui.session.commands.base import Tools, changed, found
from goaltui.session.commands.rows import SetFields


@dataclass(frozen=True)
class Correct:
    """Give fields of a node new values; one that is emptied takes what the sentence says."""

    node: Id
    values: Mapping[str, Any]

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the fields; a target that follows from its start follows it."""
        node = found(plan, "nodes", self.node)
        own = SetFields("nodes", self.node, self.values).apply(plan, tools)
        said = tools.read(node.statement, node.written or tools.today())
        if node.kind == "goal" or said is None:
            return own
        values = given_back(node, own.nodes[self.node], said, Names.of(plan))
        return own.put(changed(own.nodes[self.node], values)) if values else own

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        return SetFields("nodes", self.node, self.values).describe(plan)
