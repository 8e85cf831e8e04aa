"""What a sentence says, as values: the fields of an objective, each with its place in the text."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

Kind = Literal["goal", "objective"]

Direction = Literal[
    "increase",
    "reduce",
    "double",
    "triple",
    "halve",
    "generate",
    "convert",
    "launch",
    "create",
    "reach",
    "contact",
    "maintain",
    "save",
    "other",
]
"""What is to happen to the metric; `other` is any verb that says nothing of the kind."""

Span = tuple[int, int]
"""Where something stands in the text: its first character and the one after its last."""


@dataclass(frozen=True)
class Part:
    """Words of the sentence and where they stand: `sentence[span[0]:span[1]] == text`."""

    text: str
    span: Span


@dataclass(frozen=True)
class Amount(Part):
    """A figure of the sentence."""

    value: Decimal
    unit: str
    """`percent`, `percentage_point`, `currency:XXX`, `count`, `factor`, `score` or a unit of
    time such as `hour`; 0.5 with the unit `factor` halves."""
    relative: bool = False
    """Whether it is a change (by 20 %, 50 more) and not a level or a quantity."""
    high: Decimal | None = None
    """The upper end of a range, of which `value` is the lower."""
    bare: bool = False
    """Whether it stands behind its metric without a word such as “by” or “to”."""


@dataclass(frozen=True)
class Cadence(Part):
    """The period in which a figure or a piece of work comes round again: every `n` units."""

    unit: str
    """`day`, `week`, `month`, `quarter` or `year`."""
    n: int = 1


@dataclass(frozen=True)
class Deadline(Part):
    """When it is to be done, in the sentence's words and as a date."""

    kind: str
    """One of the kinds of docs/spec/sentences.md, such as `next_quarter` or `by_date`."""
    n: int | None = None
    """For lengths of time, how many of them."""
    unit: str | None = None
    """For a length of time after an event, its unit."""
    resolved: date | None = None
    """The last day that it leaves; None for an event and for a vague time."""


@dataclass(frozen=True)
class Aim:
    """One thing to bring about: what is measured, which way, from where, how far."""

    span: Span = (0, 0)
    direction: Direction | None = None
    metric: Part | None = None
    amount: Amount | None = None
    baseline: Amount | None = None
    target: Amount | None = None
    stated: Amount | None = None
    """A change beside both levels, as in “from 4 to 2, by 50 %”, to be held against them."""
    share: bool = False
    """Whether its metric is a share, of which 2 % more may be 2 points more."""

    @property
    def numbered(self) -> bool:
        """Whether it says how much: an amount or a target."""
        return self.amount is not None or self.target is not None


Meaning = Literal["relative", "points", "by", "to"]
"""What a figure may be: per cent of what there is, percentage points, a change, a level."""


@dataclass(frozen=True)
class Wording:
    """One thing that a sentence may mean, in words that leave nothing open."""

    meaning: Meaning
    words: str
    """What takes the place of the figure."""
    sentence: str
    """The whole sentence with these words."""


@dataclass(frozen=True)
class Statement(Aim):
    """One sentence as it was read; of several objectives in it, the first fills the fields."""

    text: str = ""
    language: str = ""
    """The language in which it was read, an ISO code."""
    kind: Kind | None = None
    """None for a sentence that says nothing."""
    cadence: Cadence | None = None
    deadline: Deadline | None = None
    segment: Part | None = None
    owner: Part | None = None
    also: tuple[Aim, ...] = ()
    """The further objectives of the sentence, in their order."""
    vague: tuple[Part, ...] = ()
    """Words that stand where a figure should."""
    finals: tuple[tuple[str, str], ...] = ()
    """Endings of a verb after which another follows, each with one that ends a sentence."""
    head: str = ""
    """The word that the metric turns on, as it is compared: “visits” of “visits to the site”."""
    vague_metric: bool = False
    """Whether the metric's name is one that no report shows."""
    open: tuple[Wording, ...] = ()
    """What its figure may mean, where the sentence leaves that open; else nothing."""
