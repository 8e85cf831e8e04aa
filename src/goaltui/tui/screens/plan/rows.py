"""The plan as rows of the tree: which rows there are, and what each says."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from goaltui.core.base import Id
from goaltui.core.plan import Node
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.rows import columns
from goaltui.core.text import fold
from goaltui.i18n.dates import show_date
from goaltui.session.derived import View
from goaltui.session.standing import standing
from goaltui.tui.widgets.tree_lines import RowText, TreeRow

Keep = Callable[[View, Node], bool]
"""Whether a filter lets a node through."""


@dataclass(frozen=True)
class Arrangement:
    """How a person looks at the tree."""

    folded: frozenset[Id] = field(default=frozenset())
    by_owner: bool = False
    keep: Keep | None = None
    """Show only what this lets through, and what it hangs under."""
    keep_name: str = ""


def tree_rows(view: View, how: Arrangement) -> list[TreeRow]:
    """Return the rows from the top, children of folded nodes left out."""
    if how.by_owner:
        return _rows_by_owner(view, how)
    shown, below = _shown(view, how), view.tree.below
    folded = how.folded if shown is None else frozenset()
    rows: list[TreeRow] = []
    waiting = [(node, 0) for node in reversed(below.get(None, ()))]
    while waiting:
        node, depth = waiting.pop()
        if shown is not None and node not in shown:
            continue
        children = below.get(node)
        if not children:
            rows.append(TreeRow(node, depth))
        elif node in folded:
            rows.append(TreeRow(node, depth, "shut"))
        else:
            rows.append(TreeRow(node, depth, "open"))
            waiting += [(child, depth + 1) for child in reversed(children)]
    return rows


def _shown(view: View, how: Arrangement) -> set[Id] | None:
    if how.keep is None:
        return None
    kept = {node.id for node in view.plan.nodes.values() if how.keep(view, node)}
    return kept.union(*(view.tree.ancestors(node) for node in kept)) if kept else set()


def _rows_by_owner(view: View, how: Arrangement) -> list[TreeRow]:
    nodes, owned = view.plan.nodes, dict[Id | None, list[TreeRow]]()
    known = {node: (kind, owner) for node, kind, owner in columns(nodes, "id", "kind", "owner")}
    for node, _ in view.tree.walk():
        kind, owner = known[node]
        if kind == "objective" and (how.keep is None or how.keep(view, nodes[node])):
            owned.setdefault(owner, []).append(TreeRow(node))
    people = sorted(view.plan.people.values(), key=lambda p: fold(p.name))
    rows: list[TreeRow] = []
    for owner, name in ((None, "NOBODY"), *((p.id, p.name) for p in people)):
        if mine := owned.get(owner):
            rows += [TreeRow(None, heading=f"{name}  {len(mine)}"), *mine]
    return rows


def row_text(view: View, node_id: Id, symbols: Symbols, cut: Id | None) -> RowText:
    """Return what the row of a node says."""
    node = view.plan.nodes[node_id]
    open_still = node.state not in ("done", "scrapped")
    return RowText(
        label=view.label(node_id),
        goal=node.kind == "goal",
        letters=_letters(view, node_id) if open_still else "",
        owner=view.short_names.get(node.owner or "", ""),
        deadline=show_date(node.deadline, "en", "short") if node.deadline else "",
        progress=standing(view, node, symbols) if open_still else node.state,
        late=open_still and node.deadline is not None and node.deadline < view.today,
        quiet=not open_still,
        cut=node_id == cut or cut in view.tree.ancestors(node_id),
    )


def _letters(view: View, node_id: Id) -> str:
    """Return the criteria that warn, after a mark where a field is damaged in the file."""
    damaged = "!" if view.plan.table("nodes").wrong(node_id) else ""
    return damaged + "".join(view.report(node_id).warned)


# What can be shown only


def needs_attention(view: View, node: Node) -> bool:
    """Whether a criterion of an open objective warns, or its date has passed."""
    if not _open_objective(node):
        return False
    late = node.deadline is not None and node.deadline < view.today
    return late or bool(view.report(node.id).warned)


def unowned(view: View, node: Node) -> bool:
    """Whether it is an open objective that nobody owns."""
    del view
    return _open_objective(node) and node.owner is None


def due_soon(view: View, node: Node) -> bool:
    """Whether an open objective's date is within six weeks, or has passed."""
    return (
        _open_objective(node)
        and node.deadline is not None
        and node.deadline <= view.today + timedelta(weeks=6)
    )


def owned_by(owner: Id) -> Keep:
    """Return whether a node is owned by one person."""
    return lambda _, node: node.owner == owner


def in_state(state: str) -> Keep:
    """Return whether an objective is in one state."""
    return lambda _, node: node.kind == "objective" and node.state == state


def _open_objective(node: Node) -> bool:
    return node.kind == "objective" and node.state not in ("done", "scrapped")
