"""The plan: flat maps of frozen rows, each known by its id.

An edit copies one row and one map; every other row stays the same object, so what is derived
from it can be kept. Rows refer to each other by id; `REFERENCES` lists every such field.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Annotated, Any, Final, Literal, NamedTuple

from pydantic import Field

from goaltui.core.base import Day, Id, Line, Name, Number, Positive, Row, Text, Value
from goaltui.core.quantity.model import StoredQuantity
from goaltui.core.rows import Rows

Kind = Literal["goal", "objective"]
State = Literal["draft", "agreed", "active", "done", "scrapped"]
Direction = Literal["increase", "reduce", "keep"]
Cadence = Literal["day", "week", "month", "quarter", "year"]
Period = Literal["week", "month", "quarter", "year"]
Language = Literal["en", "it", "ko", "ar"]
Better = Literal["higher", "lower", "neither"]
Tag = Literal["value", "efficiency", "response", "activity", "customer", "conversion"]

Position = Annotated[str, Field(pattern=r"^[0-9A-Za-z]*[1-9A-Za-z]$", max_length=200)]
"""Place among siblings, compared as text; see core/order.py."""

Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,39}$")]
"""Names a stage within its funnel, for cells and commands."""


class About(Row):
    """What holds for the whole plan."""

    id: Literal["plan"] = "plan"
    title: Name
    client: Line = ""
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")] = "USD"
    year: Annotated[int, Field(ge=1970, le=9998)]
    """The calendar year in which the plan's year begins."""
    first_month: Annotated[int, Field(ge=1, le=12)] = 1
    language: Language = "en"
    """How numbers are read and written; never taken from the machine."""


class Department(Row):
    """A part of the company, such as Marketing or Sales."""

    name: Name
    position: Position


class Team(Row):
    """A group of people within a department."""

    name: Name
    department: Id | None = None
    position: Position


class Away(Value):
    """Days on which a person does not work, first and last included."""

    start: Day
    end: Day


class Person(Row):
    """Somebody who can own objectives."""

    name: Name
    team: Id | None = None
    role: Line = ""
    hours: Positive | None = None
    """Hours a week for this plan; None is unknown, not zero."""
    away: tuple[Away, ...] = ()
    last_day: Day | None = None


class Kpi(Row):
    """Something that is measured."""

    name: Name
    unit: Line = ""
    better: Better = "higher"
    tags: tuple[Tag, ...] = ()
    formula: Line = ""
    owner: Id | None = None


class Node(Row):
    """A goal or an objective in the tree.

    One row serves both, so that converting one into the other loses nothing.
    """

    kind: Kind
    parent: Id | None = None
    position: Position
    statement: Line = ""
    label: Line = ""
    """What the tree shows; empty means it is made from the statement."""
    written: Day | None = None
    """The day on which its words for when were written; its periods count from there."""
    kpi: Id | None = None
    direction: Direction | None = None
    baseline: Number | None = None
    target: Number | None = None
    unit: Line = ""
    start: Day | None = None
    deadline: Day | None = None
    cadence: Cadence | None = None
    team: Id | None = None
    owner: Id | None = None
    market: Line = ""
    channel: Line = ""
    hours: Positive | None = None
    """Hours a week that it takes."""
    budget: Positive | None = None
    """In the plan's currency."""
    priority: Annotated[int, Field(ge=1, le=99)] | None = None
    """1 is the most important."""
    state: State = "draft"
    reason: Line = ""
    """Why it was scrapped."""
    notes: Text = ""


class Dismissal(Row):
    """What the checks say about a node, set aside by somebody with a reason.

    It counts as long as the finding is about the same; see `core.smart.dismissed`.
    """

    node: Id
    criterion: Literal["S", "M", "A", "R", "T"]
    code: Key
    about: Line = ""
    """What the finding quoted, as one text."""
    reason: Line = ""
    who: Line = ""
    day: Day | None = None


class Measurement(Row):
    """One KPI's value on a date."""

    kpi: Id
    on: Day
    value: Number
    note: Line = ""


class Funnel(Row):
    """Stages from the top down, worked from one anchor; see docs/spec/funnel.md."""

    name: Name
    position: Position
    period: Period = "month"
    """What volumes are counted in."""
    horizon: Period = "year"
    """What revenue is counted in."""
    deal_size: Positive | None = None
    anchor: Line | None = None
    """The cell that is worked from: a stage's key or `revenue`."""
    anchor_value: Positive | None = None
    referral_into: Line | None = None
    """The key of the stage that customers' referrals enter."""
    referrals: Positive | None = None
    """How many each customer brings into it, in the same period."""


class Stage(Row):
    """One step of a funnel."""

    funnel: Id
    position: Position
    key: Key
    name: Name
    rate: StoredQuantity | None = None
    """The share of the stage above that reaches this one, 0 to 1; None for the first stage."""
    kpi: Id | None = None
    definition: Line = ""


class Target(Row):
    """A goal line on a cell of a funnel; it constrains nothing."""

    funnel: Id
    cell: Line
    """A stage's key or `revenue`."""
    value: Positive


class Reference(NamedTuple):
    """A field of `table` that holds the id of a row of `to`.

    When that row goes, the row that refers to it goes with it (`owned`) or the field is emptied.
    """

    table: str
    field: str
    to: str
    owned: bool = False


TABLES: Final[dict[str, type[Row]]] = {
    "about": About,
    "departments": Department,
    "teams": Team,
    "people": Person,
    "kpis": Kpi,
    "nodes": Node,
    "dismissals": Dismissal,
    "measurements": Measurement,
    "funnels": Funnel,
    "stages": Stage,
    "targets": Target,
}
"""Every table of a plan and its kind of row, what is referred to before what refers to it."""

TABLE_OF: Final[Mapping[type[Row], str]] = {row: name for name, row in TABLES.items()}

NEEDED: Final[Mapping[str, frozenset[str]]] = {
    "dismissals": frozenset({"node", "criterion", "code"}),
    "measurements": frozenset({"kpi", "on", "value"}),
    "stages": frozenset({"funnel", "key"}),
    "targets": frozenset({"funnel", "cell", "value"}),
}
"""Fields without which a row of a table says nothing."""

REFERENCES: Final = (
    Reference("teams", "department", "departments"),
    Reference("people", "team", "teams"),
    Reference("kpis", "owner", "people"),
    Reference("nodes", "parent", "nodes", owned=True),
    Reference("nodes", "kpi", "kpis"),
    Reference("nodes", "team", "teams"),
    Reference("nodes", "owner", "people"),
    Reference("dismissals", "node", "nodes", owned=True),
    Reference("measurements", "kpi", "kpis", owned=True),
    Reference("stages", "funnel", "funnels", owned=True),
    Reference("stages", "kpi", "kpis"),
    Reference("targets", "funnel", "funnels", owned=True),
)


@dataclass(frozen=True)
class Plan:
    """Everything a team agreed on, as maps from id to row; the maps are never changed in place.

    Whatever map it is made with, it holds `Rows`.
    """

    about: Mapping[Id, About]
    """One row, under the id `plan`."""
    departments: Mapping[Id, Department] = field(default_factory=dict)
    teams: Mapping[Id, Team] = field(default_factory=dict)
    people: Mapping[Id, Person] = field(default_factory=dict)
    kpis: Mapping[Id, Kpi] = field(default_factory=dict)
    nodes: Mapping[Id, Node] = field(default_factory=dict)
    dismissals: Mapping[Id, Dismissal] = field(default_factory=dict)
    measurements: Mapping[Id, Measurement] = field(default_factory=dict)
    funnels: Mapping[Id, Funnel] = field(default_factory=dict)
    stages: Mapping[Id, Stage] = field(default_factory=dict)
    targets: Mapping[Id, Target] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Take over each map as `Rows`."""
        for name in TABLES:
            object.__setattr__(self, name, Rows.of(getattr(self, name)))

    @property
    def settings(self) -> About:
        """What holds for the whole plan."""
        return self.about["plan"]

    def table(self, name: str) -> Rows[Any]:
        """Return one map by its name, one of `TABLES`."""
        rows: Rows[Any] = getattr(self, name)
        return rows

    def rows(self) -> Iterator[tuple[str, Row]]:
        """Yield every row with its table's name, in the order of `TABLES`."""
        for name in TABLES:
            for row in self.table(name).values():
                yield name, row

    def put(self, *rows: Row) -> "Plan":
        """Return the plan with `rows` added, or in place of those with the same ids."""
        changed: dict[str, list[Row]] = {}
        for row in rows:
            changed.setdefault(TABLE_OF[type(row)], []).append(row)
        tables: dict[str, Any] = {name: self.table(name).put(new) for name, new in changed.items()}
        return replace(self, **tables)

    def drop(self, name: str, *ids: Id) -> "Plan":
        """Return the plan without these rows of one table; nothing else is touched."""
        tables: dict[str, Any] = {name: self.table(name).drop(ids)}
        return replace(self, **tables)


def empty_plan(title: str, year: int, **settings: Any) -> Plan:  # noqa: ANN401 - About validates
    """Return a plan with nothing in it but its settings."""
    return Plan(about={"plan": About(title=title, year=year, **settings)})
