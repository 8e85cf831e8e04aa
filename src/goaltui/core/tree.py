"""The tree that the nodes of a plan make."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from goaltui.core.base import Id
from goaltui.core.errors import PlanError
from goaltui.core.order import place_after
from goaltui.core.plan import Node
from goaltui.core.rows import columns, kept


@dataclass(frozen=True)
class Tree:
    """Nodes by parent, siblings in their order; made once for a map of nodes."""

    nodes: Mapping[Id, Node]
    below: Mapping[Id | None, tuple[Id, ...]]
    """Children of each node, and of None for the top; nodes without any are left out."""

    @classmethod
    def of(cls, nodes: Mapping[Id, Node]) -> "Tree":
        """Return the tree of `nodes`, a node whose parent is missing standing at the top."""
        return cls(nodes, kept(nodes, "tree", ("parent", "position"), lambda: _below(nodes)))

    def children(self, parent: Id | None) -> tuple[Id, ...]:
        """Return the children of `parent` in their order; None asks for the top."""
        return self.below.get(parent, ())

    def walk(self, top: Id | None = None, depth: int = 0) -> Iterator[tuple[Id, int]]:
        """Yield every node below `top` with its depth, each parent before its children."""
        waiting = [(child, depth) for child in reversed(self.children(top))]
        while waiting:
            node, level = waiting.pop()
            yield node, level
            waiting.extend((child, level + 1) for child in reversed(self.children(node)))

    def subtree(self, top: Id) -> tuple[Id, ...]:
        """Return `top` and everything below it, parents first."""
        return (top, *(node for node, _ in self.walk(top)))

    def ancestors(self, node: Id) -> tuple[Id, ...]:
        """Return what `node` hangs under, the nearest first."""
        found: list[Id] = []
        at = self.nodes[node].parent
        while at is not None and at in self.nodes and at not in found:
            found.append(at)
            at = self.nodes[at].parent
        return tuple(found)

    def siblings(self, node: Id) -> tuple[Id, ...]:
        """Return the children of the parent of `node`, itself among them, in their order."""
        parent = self.nodes[node].parent
        return self.children(parent if parent in self.nodes else None)

    def place(self, parent: Id | None, after: Id | None, moving: Iterable[Id] = ()) -> str:
        """Return a position under `parent` right after its child `after`, or before all.

        Nodes in `moving` are on their way and count as not there.

        Raises:
            PlanError: `after` is no child of `parent`.
        """
        row = [c for c in self.children(parent) if c not in set(moving)]
        if after is not None and after not in row:
            raise PlanError("What it should follow is no longer there.")
        at = 0 if after is None else row.index(after) + 1
        return place_after([self.nodes[c].position for c in row], at)


def _below(nodes: Mapping[Id, Node]) -> Mapping[Id | None, tuple[Id, ...]]:
    below: dict[Id | None, list[tuple[str, Id]]] = {}
    known = set(nodes)
    for node, parent, position in columns(nodes, "id", "parent", "position"):
        below.setdefault(parent if parent in known else None, []).append((position, node))
    return {parent: tuple(node for _, node in sorted(row)) for parent, row in below.items()}
