"""What of a budget is given on to those below."""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from goaltui.core.base import Id
from goaltui.core.plan import Plan
from goaltui.core.rows import columns

_ENDLESS: Final = Decimal("1e400")
_NOTHING: Final = Decimal()


def taken_of(plan: Plan) -> Mapping[Id, Decimal]:
    """Return for nodes with a budget what the next nodes below take of it together.

    A node without one passes on what hangs under it. What was scrapped takes nothing, with all
    that is below it; what is done has taken its part.
    """
    above: dict[Id, Id | None] = {}
    amounts: dict[Id, Decimal] = {}
    for node, parent, state, budget in columns(plan.nodes, "id", "parent", "state", "budget"):
        if state != "scrapped":
            above[node] = parent
            if budget is not None:
                amounts[node] = budget if isinstance(budget, Decimal) else number_of(budget)
    taken: dict[Id, Decimal] = {}
    for node, amount in amounts.items():
        payer = above[node]
        if payer not in amounts:
            payer = _payer(payer, above, amounts)
        if payer is not None:
            taken[payer] = taken.get(payer, _NOTHING) + amount
    return taken


def _payer(
    node: Id | None, above: Mapping[Id, Id | None], amounts: Mapping[Id, Decimal]
) -> Id | None:
    """Return the next of `node` and what is above it that has a budget, if nothing is scrapped."""
    seen: set[Id] = set()
    while node is not None and node in above and node not in seen:
        if node in amounts:
            return node
        seen.add(node)
        node = above[node]
    return None


def number_of(value: Any) -> Decimal:  # noqa: ANN401 - a number, the text of one, or damage
    """Return a column's value as a number; what is none counts as zero."""
    try:
        number = Decimal(value or 0)
        return number if 0 <= number < _ENDLESS else _NOTHING
    except InvalidOperation:
        return _NOTHING
