"""A remedy for a finding, as a value: what would be done; the session makes a command of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from goaltui.core.base import Id
from goaltui.core.diff import Plain
from goaltui.core.plan import Kind


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
class ScrapIt:
    """Scrap the node; whoever takes this remedy is asked for the reason."""


Remedy = SetValues | Reword | Become | HangUnder | SplitUp | ScrapIt


@dataclass(frozen=True)
class Fix:
    """A remedy that one key takes, as one step of undo."""

    name: str
    """Names its short words on the screen, `[fixes]` of findings.toml."""
    remedy: Remedy
    params: Mapping[str, str] = field(default_factory=dict)
    """What those words quote, by name; numbers and dates in plain form."""
