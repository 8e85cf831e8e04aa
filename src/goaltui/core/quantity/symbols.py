"""The separators of a language's numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Symbols:
    """How a language writes numbers: `decimal` and `group` are one character each."""

    decimal: str
    group: str
    language: str


ENGLISH = Symbols(decimal=".", group=",", language="en")
"""What funnel documents are typed in, and what code falls back to."""
