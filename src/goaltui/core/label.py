"""The few words that stand for a node in the tree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from goaltui.core.language.statement import Amount, Part, Statement
from goaltui.core.plan import Node

LONGEST = 48
"""Characters of a label that is made; a person's own may be longer."""

NOTHING = "(no words yet)"

_LEAST = 12
"""Characters of a metric that are worth showing beside its figures."""
_ENDS = " .!,;:-،؛"
_LESS = frozenset({"reduce", "halve", "save"})


@dataclass(frozen=True)
class LabelWords:
    """How one language puts a figure and a metric together; all but the numbers are patterns.

    A pattern has `{metric}` and `{figure}` where they stand; that of a figure has `{number}`, or
    `{said}` for the figure as the sentence has it.
    """

    decimal: str
    group: str
    more: str
    """A change upwards: “20 % more SQLs”."""
    less: str
    another: str
    """A change upwards whose figure stands before its metric: “another 200 demos”."""
    change: str
    """From one level to another, `{baseline}` and `{target}`."""
    reach: str
    """So many of them."""
    level: str
    """Up or down to a level."""
    keep: str
    """At a level that is held."""
    double: str
    triple: str
    halve: str
    times: str
    """So many times what it is."""
    amount: str
    """A quantity, with `{every}` where it may come round."""
    share: str
    """A part in a hundred of them."""
    money: str
    """A sum of money."""
    count: str = "{number}"
    percent: str = "{number} %"
    points: str = "{said}"
    currency: str = "{number} {code}"
    """Of any currency that has no pattern of its own in `currencies`."""
    currencies: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """By unit of time: the pattern for one and that for several; without one, as it was said."""
    every: Mapping[str, str] = field(default_factory=dict)
    """What says that a quantity comes round, by period, with the space that sets it apart."""


def label_of(
    node: Node, statement: Statement | None = None, words: LabelWords | None = None
) -> str:
    """Return what the tree shows for `node`; never empty.

    Its own label where it has one; for a goal its statement; for an objective the figure and
    the metric that were read: “20 % more SQLs”, “CPC 3.50 to 0.50”. Without a reading, or where
    that gives nothing shorter, the statement without owner and deadline.

    Args:
        node: the goal or objective.
        statement: how its sentence reads; None where its language is not read.
        words: those of the language in which it was read; None where that has none.
    """
    if node.label:
        return node.label
    plain = node.statement.strip().rstrip(".").strip()
    if node.kind == "objective" and statement is not None and statement.text == node.statement:
        made = _made(statement, words) if words else ""
        if made:
            return made
        plain = _without(statement) or plain
    elif node.kind == "objective":
        plain = _after_prefix(plain)
    return _short(plain) or NOTHING


def _made(said: Statement, words: LabelWords) -> str:
    """Put figure and metric together; empty where the sentence has not both."""
    if said.metric is None or not (said.amount or said.target):
        return ""
    pattern, parts = _frame(said, words)
    metric = said.metric.text
    room = LONGEST - len(pattern.format(metric="", **parts))
    if len(metric) > room >= _LEAST:  # the figures stay, and so much of the metric as has room
        metric = _short(metric, room)
    return _short(pattern.format(metric=metric, **parts).strip())


def _frame(said: Statement, words: LabelWords) -> tuple[str, Mapping[str, str]]:
    """Return the pattern of a reading that has a figure, and all but the metric to fill it."""
    if said.baseline and said.target:
        ends = {"baseline": _figure(said.baseline, words), "target": _figure(said.target, words)}
        return words.change, ends
    if said.target:
        pattern = words.keep if said.direction == "maintain" else words.level
        if said.direction == "reach" and said.target.unit == "count":
            pattern = words.reach
        return pattern, {"figure": _figure(said.target, words)}
    assert said.amount is not None
    every = words.every.get(said.cadence.unit, "") if said.cadence and said.cadence.n == 1 else ""
    if said.metric and _inside(said.amount, said.metric):
        return words.amount, {"figure": "", "every": every}  # as an Arabic dual is
    return _pattern(said, said.amount, words), {
        "figure": _figure(said.amount, words),
        "every": every,
    }


def _pattern(said: Statement, amount: Amount, words: LabelWords) -> str:
    """Return how an amount and its metric are put together."""
    if amount.unit == "factor":
        by_name = {"double": words.double, "triple": words.triple, "halve": words.halve}
        return by_name.get(said.direction or "", words.times)
    if amount.relative and said.direction in _LESS:
        return words.less
    if amount.relative:
        return words.another if _counts(said) else words.more
    if amount.unit == "percent":
        return words.share
    return words.money if amount.unit.startswith("currency:") else words.amount


def _counts(said: Statement) -> bool:
    """Tell whether the figure is a number of things that stands right before them."""
    amount, metric = said.amount, said.metric
    if amount is None or metric is None or amount.unit != "count":
        return False
    between = said.text[amount.span[1] : metric.span[0]]
    return amount.span[1] <= metric.span[0] and not between.strip()


def _inside(amount: Amount, metric: Part) -> bool:
    return metric.span[0] <= amount.span[0] and amount.span[1] <= metric.span[1]


def _figure(amount: Amount, words: LabelWords) -> str:
    """Return a figure as short as it can be and still have its unit."""
    unit, code = amount.unit, amount.unit.removeprefix("currency:")
    if unit in ("count", "score", "factor"):
        pattern = words.count if unit == "count" else "{number}"
    elif unit == "percent":
        pattern = words.percent
    elif unit == "percentage_point":
        pattern = words.points
    elif code != unit:
        pattern = words.currencies.get(code, words.currency)
    else:
        pattern = words.units.get(unit, ("{said}",))[0 if amount.value == 1 else -1]
    return pattern.format(number=_number(amount.value, words), code=code, said=amount.text)


def _number(value: Decimal, words: LabelWords) -> str:
    """Return a number with the decimals that were written and thousands set apart."""
    whole = value == value.to_integral_value()
    written = f"{value.to_integral_value():,}" if whole else f"{value:,}"
    return written.translate({ord(","): words.group, ord("."): words.decimal})


def _without(said: Statement) -> str:
    """Return the sentence without its owner before a colon and without its deadline.

    A deadline goes where it stands at the end, or at the head as in Korean.
    """
    text, start, end = said.text, 0, len(said.text)
    if said.owner and text[said.owner.span[1] :].lstrip().startswith(":"):
        start = text.index(":", said.owner.span[1]) + 1
    if said.deadline and not text[said.deadline.span[1] :].strip(_ENDS):
        end = said.deadline.span[0]
    elif said.deadline and not text[start : said.deadline.span[0]].strip(_ENDS):
        start = said.deadline.span[1]
    kept = text[start:end].strip(_ENDS)
    return kept[:1].upper() + kept[1:]


def _after_prefix(text: str) -> str:
    """Return what stands after a short prefix with a colon, or all of it."""
    prefix, colon, rest = text.partition(": ")
    return rest.strip() if colon and len(prefix.split()) <= 5 and rest.strip() else text


def _short(text: str, most: int = LONGEST) -> str:
    """Cut a text between two words where it is too long."""
    if len(text) <= most:
        return text
    cut = text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:")
    return f"{cut}…"
