"""Findings that somebody set aside with a reason, and when they come back."""

from collections.abc import Iterable, Mapping
from typing import Final

from goaltui.core.base import Id
from goaltui.core.plan import Dismissal, Plan
from goaltui.core.rows import columns, kept
from goaltui.core.smart.finding import Finding
from goaltui.core.text import clean_line

_LONGEST: Final = 500


def about_of(finding: Finding) -> str:
    """Return what a finding is about as one line, such as `from=10; to=40`.

    It is the same as long as the words and figures are the same that the finding rests on; a
    dismissal holds for this and for nothing else.
    """
    told = finding.params if finding.about is None else finding.about
    line = clean_line("; ".join(f"{name}={told[name]}" for name in sorted(told)))
    return clean_line(line[:_LONGEST])  # a row holds it without a blank at its end


def dismissal_of(finding: Finding, dismissals: Iterable[Dismissal]) -> Dismissal | None:
    """Return the dismissal among those of a node that holds for a finding, if one does."""
    about = about_of(finding)
    return next(
        (
            row
            for row in dismissals
            if (row.criterion, row.code, row.about) == (finding.criterion, finding.code, about)
        ),
        None,
    )


def alike(one: Dismissal, other: Dismissal) -> bool:
    """Tell whether two people have dismissed the same."""
    same = (one.node, one.criterion, one.code, one.about)
    return same == (other.node, other.criterion, other.code, other.about)


def by_node(plan: Plan) -> Mapping[Id, tuple[Id, ...]]:
    """Return the dismissals of each node that has any, worked out once."""
    return kept(plan.dismissals, "by node", ("node",), lambda: _by_node(plan))


def _by_node(plan: Plan) -> Mapping[Id, tuple[Id, ...]]:
    found: dict[Id, list[Id]] = {}
    for row, node in columns(plan.dismissals, "id", "node"):
        found.setdefault(node, []).append(row)
    return {node: tuple(rows) for node, rows in found.items()}
