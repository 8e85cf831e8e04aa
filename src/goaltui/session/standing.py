"""Where an objective stands, in a few words."""

from decimal import Decimal
from typing import Final

from goaltui.core.plan import Node
from goaltui.core.quantity.show import short_money, show_number
from goaltui.core.quantity.symbols import Symbols
from goaltui.session.derived import View

_LONG: Final = 10_000
"""From here on, a number is shown in thousands or millions."""


def standing(view: View, node: Node, symbols: Symbols, *, aim: bool = False) -> str:
    """Return the last value of its KPI and its target: `5 of 6`, `120 to 100`, `60%`.

    Empty before there is a value, unless the target alone is asked for with `aim`: `to 6`.
    """
    series = view.series.get(node.kpi or "", ())
    last = _value(series[-1].value, node, symbols) if series else ""
    target = _value(node.target, node, symbols) if node.target is not None else ""
    if last and target:
        return f"{last} {'to' if node.direction == 'reduce' else 'of'} {target}"
    return f"to {target}" if target and aim else last


def _value(value: Decimal, node: Node, symbols: Symbols) -> str:
    if abs(value) >= _LONG:
        return short_money(value, symbols)
    return show_number(value, symbols) + ("%" if node.unit == "%" else "")
