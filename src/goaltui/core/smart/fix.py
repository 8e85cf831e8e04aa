"""A remedy for a finding, as a value: what would be done; the session makes a command of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from goaltui.core.base import Id
from goaltui.core.diff import Plain
from goaltui.core.plan import Better, Kind


@dataclass(frozen=True)
class SetValues:
    """Give fields of the node new plain values."""

    values: Mapping[str, Plain]


@dataclass(frozen=True)
class Reword:
    """Word the node anew; its sentence fills its fields as if a person had typed it."""

    statement: str


@dataclass(frozen=True)
class Become:
    """Make a goal of an objective, or the reverse; no field is lost."""

    kind: Kind


@dataclass(frozen=True)
class HangUnder:
    """Hang the node and all below it under another, as its last."""

    parent: Id


@dataclass(frozen=True)
class SplitUp:
    """Give each objective of the sentence a node of its own."""


@dataclass(frozen=True)
class AddKpi:
    """Add a KPI to the plan and choose it for the node."""

    name: str
    unit: str
    """As the form has it: `%`, `USD`, `day`; empty for a count."""
    better: Better


@dataclass(frozen=True)
class ScrapIt:
    """Scrap the node; whoever takes this remedy is asked for the reason."""


@dataclass(frozen=True)
class GoTo:
    """Change nothing, but go to a field of the node, where only a person knows the value."""

    field: str


Change = SetValues | Reword | Become | HangUnder | SplitUp | AddKpi | ScrapIt
Remedy = Change | GoTo


@dataclass(frozen=True)
class Fix:
    """A remedy that one key takes, as one step of undo."""

    name: str
    """Names its short words on the screen, `[fixes]` of findings.toml."""
    remedy: Remedy
    params: Mapping[str, str] = field(default_factory=dict)
    """What those words quote, by name; numbers and dates in plain form."""
