"""What was read in an objective's sentence and what a person made of it, field by field.

A chip is one field in the state that a person should know of: read, given, corrected, missing,
or asked about. What a chip says in words is a matter of the screen.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final, Literal, NamedTuple

from goaltui.core.base import Id
from goaltui.core.language.fill import Names, said, unit_of
from goaltui.core.language.statement import Amount, Meaning, Statement
from goaltui.core.plan import Node
from goaltui.core.smart.finding import Report
from goaltui.core.smart.rules.asking import OPEN_FIGURE
from goaltui.core.smart.subject import CLOSED
from goaltui.session.derived import View

ChipName = Literal[
    "metric", "direction", "by", "amount", "from", "to", "deadline", "repeats", "market", "team",
    "owner",
]  # fmt: skip
"""In the order in which they are shown; `by` is a change, `amount` a quantity such as 40 leads."""

Source = Literal["read", "given", "corrected", "missing", "asked"]
"""`given` by a person where the sentence says nothing; `corrected` where it says otherwise."""

FIELD_OF: Final[Mapping[ChipName, str]] = {
    "metric": "kpi",
    "direction": "direction",
    "amount": "target",
    "from": "baseline",
    "to": "target",
    "deadline": "deadline",
    "repeats": "cadence",
    "market": "market",
    "team": "team",
    "owner": "owner",
}
"""The field in which each chip is corrected; a change follows from its two ends."""

_ORDER: Final[tuple[ChipName, ...]] = (
    "metric", "direction", "by", "amount", "from", "to", "deadline", "repeats", "market", "team",
    "owner",
)  # fmt: skip
_FIGURES: Final = frozenset({"by", "amount", "to"})
_NEEDED: Final[tuple[ChipName, ...]] = ("metric", "deadline", "owner")


class Level(NamedTuple):
    """A figure in its unit."""

    value: Decimal
    unit: str = ""
    """As the form has it (`%`, `USD`, `days`), and `points` or `x` for a change."""
    high: Decimal | None = None
    """The upper end of a range."""


class Every(NamedTuple):
    """How often something comes round: every `n` units."""

    unit: str
    n: int = 1


Worth = str | date | Level | Every


@dataclass(frozen=True)
class Chip:
    """One field of an objective."""

    name: ChipName
    source: Source
    value: Worth | None = None
    """What holds; nothing where it is missing."""
    read: Worth | None = None
    """What the sentence says, where that is something else."""
    change: Decimal | None = None
    """For the level to arrive at, the change to it in per cent, where it is worked out."""
    points: Decimal | None = None
    """The same for a share, in percentage points."""
    open: tuple[Meaning, ...] = ()
    """For a figure that is asked about, what it may mean."""


def chips(view: View, node_id: Id, report: Report) -> tuple[Chip, ...]:
    """Return the chips of an objective in the order in which they are shown; a goal has none.

    What the sentence does not say has no chip, unless a criterion asks for it.

    Args:
        view: the plan, or the plan as it would be with what is being typed.
        node_id: the objective.
        report: what the rules say of it now; they tell whether its figure is asked about.
    """
    node = view.plan.nodes[node_id]
    if node.kind == "goal":
        return ()
    row = _Row.of(node, view)
    asking = any(f.code == OPEN_FIGURE for f in report.findings)
    made = {chip.name: chip for chip in _all(row, asking=asking)}
    for name in _missing(made) if node.state not in CLOSED else ():
        made[name] = Chip(name, "missing", read=row.words(name))
    return tuple(made[name] for name in _ORDER if name in made)


@dataclass(frozen=True)
class _Row:
    """An objective beside its reading."""

    node: Node
    said: Statement
    fields: Mapping[str, Any]
    """What the sentence says, by field."""
    names: Names
    people: Mapping[Id, str]
    """What each person is called where there is little room."""

    @classmethod
    def of(cls, node: Node, view: View) -> "_Row":
        statement = view.statement(node.id) or Statement(text=node.statement)
        fields = said(statement, view.names, node.baseline)
        return cls(node, statement, fields, view.names, view.short_names)

    def chip(self, name: ChipName, value: Worth | None, read: Worth | None) -> Chip | None:
        """Return the chip of a field, given what it holds and what the sentence says, in words.

        What the sentence says in words that the plan has no value for, such as an event, makes
        a chip too.
        """
        field = FIELD_OF[name]
        held, meant = getattr(self.node, field), self.fields[field]
        if held in (None, "") or held == meant:
            return Chip(name, "read", read) if read not in (None, "") else None
        if meant in (None, ""):
            return Chip(name, "given", value, read or None)
        return Chip(name, "corrected", value, read)

    def words(self, name: ChipName) -> str | None:
        """Return the words that name somebody whom the plan does not know."""
        who = self.said.owner if name == "owner" and self.fields["team"] is None else None
        return who.text if who else None

    def level(self, amount: Amount | None) -> Level | None:
        """Return a level as it was read, in the unit that a person gave it."""
        if amount is None:
            return None
        return Level(amount.value, self.node.unit or unit_of(amount), amount.high)

    @property
    def unit(self) -> str:
        """The unit of its levels."""
        return self.node.unit or self.fields["unit"] or ("%" if self.said.share else "")


def _missing(made: Mapping[ChipName, Chip]) -> Iterator[ChipName]:
    yield from (name for name in _NEEDED if name not in made)
    if not _FIGURES & made.keys():
        yield "by"


def _all(row: _Row, *, asking: bool) -> Iterator[Chip]:
    found = (
        _metric(row),
        _direction(row),
        _by(row, asking=asking),
        _amount(row),
        _from(row),
        _to(row),
        _deadline(row),
        _repeats(row),
        row.chip("market", row.node.market, row.fields["market"]),
        _team(row),
        _owner(row),
    )
    return (chip for chip in found if chip is not None)


def _metric(row: _Row) -> Chip | None:
    part, kpis = row.said.metric, row.names.kpis
    read = part.text if part else kpis.get(row.fields["kpi"] or "")
    return row.chip("metric", kpis.get(row.node.kpi or ""), read)


def _direction(row: _Row) -> Chip | None:
    stated = row.said.direction
    return row.chip("direction", row.node.direction, None if stated == "other" else stated)


def _by(row: _Row, *, asking: bool) -> Chip | None:
    amount = row.said.amount
    if amount is None or not amount.relative:
        return None
    way = row.node.direction or row.fields["direction"]
    level = _change(amount, down=way == "reduce")
    open_ = tuple(wording.meaning for wording in row.said.open)
    return Chip("by", "asked", level, open=open_) if asking else Chip("by", "read", level)


def _amount(row: _Row) -> Chip | None:
    amount = row.said.amount
    if amount is None or amount.relative or row.said.target is not None:
        return None
    return row.chip("amount", _level(row.node.target, row.unit), row.level(amount))


def _from(row: _Row) -> Chip | None:
    held = _level(row.node.baseline, row.unit)
    return row.chip("from", held, row.level(row.said.baseline))


def _to(row: _Row) -> Chip | None:
    amount = row.said.amount
    if amount is not None and not amount.relative:
        return None
    held = _level(row.node.target, row.unit)
    chip = row.chip(
        "to", held, row.level(row.said.target) or _level(row.fields["target"], row.unit)
    )
    if chip is None or (amount is not None and chip.source == "read"):
        return chip
    return _with_change(chip, row)


def _with_change(chip: Chip, row: _Row) -> Chip:
    """Return the level to arrive at with the change to it, where its start is known."""
    held = row.node.baseline
    start = row.fields["baseline"] if held is None else held
    if start is None or not isinstance(chip.value, Level) or chip.value.value == start:
        return chip
    by = chip.value.value - start
    points = by if chip.value.unit == "%" else None
    change = by / abs(start) * 100 if start else None
    return Chip(chip.name, chip.source, chip.value, chip.read, change, points)


def _deadline(row: _Row) -> Chip | None:
    part = row.said.deadline
    said = (part.resolved or part.text) if part else None
    return row.chip("deadline", row.node.deadline, said)


def _repeats(row: _Row) -> Chip | None:
    cadence, held = row.said.cadence, row.node.cadence
    said = Every(cadence.unit, cadence.n) if cadence else None
    return row.chip("repeats", Every(held) if held else None, said)


def _team(row: _Row) -> Chip | None:
    """Return the team, where no person is named yet."""
    if row.node.owner or row.fields["owner"]:
        return None
    teams = row.names.teams
    return row.chip("team", teams.get(row.node.team or ""), teams.get(row.fields["team"] or ""))


def _owner(row: _Row) -> Chip | None:
    people = row.people
    return row.chip(
        "owner", people.get(row.node.owner or ""), people.get(row.fields["owner"] or "")
    )


def _level(value: Decimal | None, unit: str) -> Level | None:
    return None if value is None else Level(value, unit)


def _change(amount: Amount, *, down: bool) -> Level:
    unit = {"percentage_point": "points", "factor": "x"}.get(amount.unit) or unit_of(amount)
    if not down or unit == "x":
        return Level(amount.value, unit, amount.high)
    return Level(-amount.value, unit, -amount.high if amount.high else None)
