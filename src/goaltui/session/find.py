"""Finding goals and objectives by a part of what they say."""

from typing import Final

from goaltui.core.base import Id
from goaltui.core.plan import Plan
from goaltui.core.rows import columns, kept
from goaltui.core.text import fold
from goaltui.session.derived import View

_LABELLED: Final = 2_000
"""Up to so many rows, labels that are made from sentences are looked at: all of them are read."""


def fitting(view: View, wanted: str) -> frozenset[Id]:
    """Return the nodes whose sentence, label or owner's name holds `wanted`, however spelt.

    An empty `wanted` finds nothing.
    """
    wanted = fold(wanted)
    if not wanted:
        return frozenset()
    owners = {p.id for p in view.plan.people.values() if wanted in fold(p.name)}
    hits = {node for node, words, owner in _words(view.plan) if wanted in words or owner in owners}
    if len(view.plan.nodes) <= _LABELLED:
        hits |= {node for node in view.plan.nodes if wanted in fold(view.label(node))}
    return frozenset(hits)


def _words(plan: Plan) -> list[tuple[Id, str, Id | None]]:
    """Return each node with what it says, folded, and its owner."""
    names = ("statement", "label", "owner")
    return kept(
        plan.nodes,
        "words",
        names,
        lambda: [
            (node, fold(f"{statement}\n{label}"), owner)
            for node, statement, label, owner in columns(plan.nodes, "id", *names)
        ],
    )
