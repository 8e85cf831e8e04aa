"""What a sentence says put into the fields of its node, where no person has decided otherwise."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from goaltui.core.base import Id, evolve
from goaltui.core.language.statement import Aim, Amount, Statement
from goaltui.core.plan import Node, Plan
from goaltui.core.text import fold

_WAYS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("reduce", "halve", "save"), "reduce"),
    **dict.fromkeys(("increase", "double", "triple", "generate", "convert", "reach"), "increase"),
    **dict.fromkeys(("create", "contact"), "increase"),
    "maintain": "keep",
}
_UNITS: Final[Mapping[str, str]] = {
    "percent": "%",
    "percentage_point": "%",
    "count": "",
    "factor": "",
    "score": "",
}
_FILLED = (
    "direction",
    "baseline",
    "target",
    "unit",
    "cadence",
    "deadline",
    "market",
    "kpi",
    "team",
    "owner",
)
_CADENCES = frozenset({"day", "week", "month", "quarter", "year"})


@dataclass(frozen=True)
class Names:
    """Who and what a plan knows, by the words of their names."""

    people: Mapping[Id, str] = field(default_factory=dict)
    teams: Mapping[Id, str] = field(default_factory=dict)
    kpis: Mapping[Id, str] = field(default_factory=dict)

    @classmethod
    def of(cls, plan: Plan) -> "Names":
        """Return the names of a plan's people, teams and KPIs."""
        return cls(
            {row.id: row.name for row in plan.people.values()},
            {row.id: row.name for row in plan.teams.values()},
            {row.id: row.name for row in plan.kpis.values()},
        )


def fill(node: Node, before: Statement | None, after: Statement, names: Names) -> Node:
    """Return `node` with its fields filled from its sentence.

    A field is filled where it is empty or still holds what the sentence before said; what a
    person put there stays. The statement and the label are left alone.

    Args:
        node: the objective or goal.
        before: how its sentence read when the fields were last filled, if it was.
        after: how it reads now.
        names: whom and what the sentence may name.
    """
    was = said(before, names, node.baseline) if before else {}
    free = {name for name in _FILLED if _is_free(node, name, was)}
    stated = after.baseline.value if after.baseline else None
    baseline = stated if "baseline" in free else node.baseline
    now = said(after, names, baseline)
    changed = {name: now[name] for name in free if getattr(node, name) != now[name]}
    return evolve(node, **changed) if changed else node


def given_back(before: Node, after: Node, statement: Statement, names: Names) -> dict[str, Any]:
    """Return what the sentence gives the fields of a node that a person has just changed.

    A field that was emptied takes what the sentence says; a target that nobody corrected follows
    a start that somebody did.
    """
    was = said(statement, names, before.baseline)
    emptied = [n for n in _FILLED if _is_empty(after, n) and not _is_empty(before, n)]
    moved = after.baseline != before.baseline and after.target == before.target
    if moved and _is_free(before, "target", was):
        emptied.append("target")
    stated = statement.baseline.value if statement.baseline else None
    now = said(statement, names, stated if after.baseline is None else after.baseline)
    return {name: now[name] for name in emptied if now[name] != getattr(after, name)}


def said(statement: Statement, names: Names, baseline: Decimal | None) -> dict[str, Any]:
    """Return the fields of a node that a statement fills, empty ones included.

    Args:
        statement: what was read.
        names: whom and what it may name.
        baseline: where the metric stands, for a target that is a change from there.
    """
    team, owner = _owner(statement, names)
    cadence = statement.cadence
    every = cadence.unit if cadence and cadence.n == 1 and cadence.unit in _CADENCES else None
    return {
        "direction": way(statement),
        "baseline": statement.baseline.value if statement.baseline else None,
        "target": target_of(statement, baseline),
        "unit": unit_of(statement.target or statement.baseline or _quantity(statement)),
        "cadence": every,
        "deadline": statement.deadline.resolved if statement.deadline else None,
        "market": statement.segment.text if statement.segment else "",
        "kpi": kpi_of(statement, names.kpis),
        "team": team,
        "owner": owner,
    }


def kpi_of(statement: Statement, kpis: Mapping[Id, str]) -> Id | None:
    """Return the one KPI that a sentence's metric names, if there is one.

    Its name may leave out what narrows the metric, though not the word that it turns on: “visits”
    stands for “visits to the site”, “customers” not for “customer videos”. A share of something,
    such as 95 % of the requests, is another KPI than that of which it is a share.
    """
    metric, amount = statement.metric, statement.amount
    share = amount is not None and amount.unit == "percent" and not amount.relative
    if metric is None or share:
        return None
    found = named(metric.text, kpis)
    if found is None:
        return None
    name, wanted = _words(kpis[found]), _words(metric.text)
    narrower = set(name) < set(wanted) and not set(_words(statement.head)) <= set(name)
    return None if narrower else found


def named(text: str, names: Mapping[Id, str]) -> Id | None:
    """Return the one row with this name, or else the one whose name and `text` share words.

    A name is shared where all words of the shorter of the two stand in the longer.
    """
    wanted = _words(text)
    same = [row for row, name in names.items() if _words(name) == wanted]
    alike = [row for row, name in names.items() if _share(set(_words(name)), set(wanted))]
    return _only(same) or _only(alike)


def way(aim: Aim) -> str | None:
    """Return `increase`, `reduce` or `keep`, or None where the verb says none of them."""
    return _WAYS.get(aim.direction or "")


def target_of(aim: Aim, baseline: Decimal | None) -> Decimal | None:
    """Return the level to arrive at: stated, or worked out from where the metric stands.

    “By 20 %” from 50 is 60; “halve” from 50 is 25; “2 posts” is 2. A change from a baseline
    that nobody knows has no target.
    """
    amount = aim.amount
    if aim.target is not None:
        return aim.target.value
    if amount is None:
        return None
    if not amount.relative:
        return amount.value
    if baseline is None:
        return None
    if amount.unit == "factor":
        return baseline * amount.value
    change = baseline * amount.value / 100 if amount.unit == "percent" else amount.value
    return baseline - change if way(aim) == "reduce" else baseline + change


def _quantity(aim: Aim) -> Amount | None:
    return aim.amount if aim.amount and not aim.amount.relative else None


def unit_of(amount: Amount | None) -> str:
    """Return the unit of a figure as the form has it: `%`, `USD`, `day`; empty for a count."""
    if amount is None:
        return ""
    return _UNITS.get(amount.unit, amount.unit.removeprefix("currency:"))


def _is_empty(node: Node, name: str) -> bool:
    return getattr(node, name) in (None, "")


def _is_free(node: Node, name: str, was: Mapping[str, Any]) -> bool:
    now = getattr(node, name)
    return now in (None, "") or (name in was and now == was[name])


def _owner(statement: Statement, names: Names) -> tuple[Id | None, Id | None]:
    """Return the team and the person that the sentence names, where there is just one such."""
    if statement.owner is None:
        return None, _mentioned(statement, names.people)
    return named(statement.owner.text, names.teams), named(statement.owner.text, names.people)


def _mentioned(statement: Statement, people: Mapping[Id, str]) -> Id | None:
    """Return the one person whose name stands in a sentence: as a whole, or what comes first."""
    first = {person: name.split(" ")[0] for person, name in people.items()}
    often = Counter(first.values())
    return _only(
        person
        for person, name in people.items()
        if _stands(name, statement)
        or (often[first[person]] == 1 and _stands(first[person], statement))
    )


def _stands(name: str, statement: Statement) -> bool:
    """Tell whether a name stands in a sentence as words of its own, not in metric or market."""
    if name not in statement.text:
        return False
    taken = [part.span for part in (statement.metric, statement.segment) if part]
    return any(
        not any(start <= found.start() < end for start, end in taken)
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", statement.text)
    )


def _only(rows: Iterable[Id]) -> Id | None:
    found = list(rows)
    return found[0] if len(found) == 1 else None


def _share(one: set[str], other: set[str]) -> bool:
    return bool(one and other) and (one <= other or other <= one)


def _words(text: str) -> list[str]:
    """Return the words of a name as they are compared: hyphens and plural endings aside."""
    return [word.rstrip("s") or word for word in fold(text).replace("-", " ").split()]
