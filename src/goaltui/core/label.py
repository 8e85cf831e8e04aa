"""The few words that stand for a node in the tree."""

from decimal import Decimal

from goaltui.core.language.statement import Amount, Statement
from goaltui.core.plan import Node

LONGEST = 48
"""Characters of a label that is made; a person's own may be longer."""

NOTHING = "(no words yet)"

_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£"}
_LESS = frozenset({"reduce", "halve", "save"})


def label_of(node: Node, statement: Statement | None = None) -> str:
    """Return what the tree shows for `node`; never empty.

    Its own label where it has one; for a goal its statement; for an objective the figure and
    the metric that were read: “20 % more SQLs”, “CPC 3.50 to 0.50”. Without a reading, or where
    that gives nothing shorter, the statement without owner and deadline.
    """
    if node.label:
        return node.label
    plain = node.statement.strip().rstrip(".").strip()
    if node.kind == "objective" and statement is not None and statement.text == node.statement:
        made = _made(statement)
        if made:
            return _short(made)
        plain = _without(statement) or plain
    elif node.kind == "objective":
        plain = _after_prefix(plain)
    return _short(plain) or NOTHING


def _made(said: Statement) -> str:
    """Put figure and metric together; empty where the sentence has not both."""
    if said.metric is None:
        return ""
    metric, amount = said.metric.text, said.amount
    if said.baseline and said.target:
        return f"{metric} {_figure(said.baseline)} to {_figure(said.target)}"
    if said.target and said.direction == "reach" and said.target.unit == "count":
        return f"{_figure(said.target)} {metric}"
    if said.target:
        return f"{metric} {'at' if said.direction == 'maintain' else 'to'} {_figure(said.target)}"
    if amount is None:
        return ""
    if amount.unit == "factor":
        word = {"double": "double", "triple": "triple", "halve": "halve"}.get(said.direction or "")
        return f"{word} {metric}" if word else f"{metric} × {_number(amount.value)}"
    if amount.relative:
        more = "less" if said.direction in _LESS else "more"
        return f"{_figure(amount)} {more} {metric}"
    every = f" a {said.cadence.unit}" if said.cadence and said.cadence.n == 1 else ""
    of = " of" if amount.unit == "percent" else ""
    return f"{_figure(amount)}{of} {metric}{every}"


def _figure(amount: Amount) -> str:
    """Return a figure as short as it can be and still have its unit."""
    number = _number(amount.value)
    if amount.unit in ("count", "score"):
        return number
    if amount.unit == "percent":
        return f"{number} %"
    if amount.unit == "percentage_point":
        return f"{number} points"
    if amount.unit.startswith("currency:"):
        code = amount.unit.removeprefix("currency:")
        return f"{_SIGNS[code]}{number}" if code in _SIGNS else f"{number} {code}"
    return f"{number} {amount.unit}{'' if amount.value == 1 else 's'}"


def _number(value: Decimal) -> str:
    """Return a number with the decimals that were written and thousands set apart."""
    whole = value == value.to_integral_value()
    return f"{value.to_integral_value():,}" if whole else f"{value:,}"


def _without(said: Statement) -> str:
    """Return the sentence without its owner before a colon and without its deadline."""
    text, start, end = said.text, 0, len(said.text)
    if said.owner and text[said.owner.span[1] :].lstrip().startswith(":"):
        start = text.index(":", said.owner.span[1]) + 1
    if said.deadline and not text[said.deadline.span[1] :].strip(" .!"):
        end = said.deadline.span[0]
    kept = text[start:end].strip(" .,;:-")
    return kept[:1].upper() + kept[1:]


def _after_prefix(text: str) -> str:
    """Return what stands after a short prefix with a colon, or all of it."""
    prefix, colon, rest = text.partition(": ")
    return rest.strip() if colon and len(prefix.split()) <= 5 and rest.strip() else text


def _short(text: str) -> str:
    """Cut a text between two words where it is too long."""
    if len(text) <= LONGEST:
        return text
    cut = text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:")
    return f"{cut}…"
