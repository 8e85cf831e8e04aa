"""What a check has to say, as values; the words are in i18n."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Literal

from goaltui.core.plan import Dismissal
from goaltui.core.smart.fix import Fix


class Criterion(StrEnum):
    """The five of SMART, in their order."""

    SPECIFIC = "S"
    MEASURABLE = "M"
    ACHIEVABLE = "A"
    RELEVANT = "R"
    TIME_BOUND = "T"

    @property
    def letter(self) -> str:
        """One of S, M, A, R and T."""
        return self.value

    @property
    def word(self) -> str:
        """The criterion's name as files and texts use it: `time_bound`."""
        return self.name.lower()


CRITERIA: Final = tuple(Criterion)

Status = Literal["neutral", "pass", "warn"]
"""Neutral is “not known yet”: too little is said, or nothing is known to hold it against."""


@dataclass(frozen=True)
class Finding:
    """One thing that a rule found about one node."""

    criterion: Criterion
    code: str
    """Names the reason; with the criterion it names the text."""
    params: Mapping[str, str] = field(default_factory=dict)
    """What the text quotes, by name; numbers and dates in plain form."""
    fixes: tuple[Fix, ...] = ()
    """The remedies of one key each, the likeliest first; of two, the person decides."""
    hint: bool = False
    """Whether it is good to know and no warning."""
    about: Mapping[str, str] | None = None
    """What it is about, where that is not what its text quotes: figures that move with the
    day are left out, so that a finding that was dismissed does not come back each morning."""

    @property
    def warns(self) -> bool:
        """Whether it makes its criterion warn."""
        return not self.hint


@dataclass(frozen=True)
class Report:
    """All findings about one node."""

    status: Mapping[Criterion, Status]
    findings: tuple[Finding, ...] = ()
    """In the order of the criteria, warnings before hints."""
    dismissed: tuple[tuple[Finding, Dismissal], ...] = ()
    """What somebody set aside, with the reason; it makes no criterion warn."""
    unknown: tuple[Finding, ...] = ()
    """What would let a criterion know that is neutral; no warnings, and nothing to dismiss."""

    @property
    def warned(self) -> tuple[str, ...]:
        """The letters of the criteria that warn, in the order of SMART."""
        return tuple(c.letter for c in CRITERIA if self.status[c] == "warn")
