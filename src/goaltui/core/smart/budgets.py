"""What of a budget is given on to those below."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from goaltui.core.base import Id
from goaltui.core.plan import Plan
from goaltui.core.rows import columns

_ENDLESS: Final = Decimal("1e400")


def budgets_of(plan: Plan) -> Mapping[Id, Mapping[Id, Decimal]]:
    """Return for each node with a budget what the next nodes below it take of it.

    A node without one passes on what hangs under it. What was scrapped takes nothing, with all
    that is below it; what is done has taken its part.
    """
    rows = columns(plan.nodes, "id", "parent", "state", "budget")
    above: dict[Id, tuple[Id | None, bool]] = {}
    amounts: dict[Id, Decimal] = {}
    for node, parent, state, budget in rows:
        above[node] = (parent, state == "scrapped")
        if budget is not None:
            amounts[node] = number_of(budget)
    taken: dict[Id, dict[Id, Decimal]] = {node: {} for node in amounts}
    for node, amount in amounts.items():
        payer = _payer(node, above, amounts)
        if payer is not None:
            taken[payer][node] = amount
    return taken


def _payer(
    node: Id, above: Mapping[Id, tuple[Id | None, bool]], amounts: Mapping[Id, Decimal]
) -> Id | None:
    """Return the next node above with a budget; None where there is none, or it is scrapped."""
    seen = {node}
    parent, scrapped = above[node]
    while not scrapped and parent is not None and parent in above and parent not in seen:
        if parent in amounts:
            return parent
        seen.add(parent)
        parent, scrapped = above[parent]
    return None


def number_of(value: Any) -> Decimal:  # noqa: ANN401 - a number, the text of one, or damage
    """Return a column's value as a number; what is none counts as zero."""
    try:
        number = Decimal(value or 0)
        return number if 0 <= number < _ENDLESS else Decimal()
    except InvalidOperation:
        return Decimal()
