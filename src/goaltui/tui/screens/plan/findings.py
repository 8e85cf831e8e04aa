"""What the checks say about a row, as lines: each finding, and the keys that settle it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from goaltui.core.smart.finding import Finding, Report
from goaltui.i18n.catalog import finding_text, fix_text
from goaltui.tui.widgets.lines import Line, Part, Role, cut, wrap

_INDENT = "   "


class Telling(NamedTuple):
    """How findings are told."""

    fix: str
    """The key of the remedies."""
    language: str
    """The language, or `sentence` for that of each sentence."""


def finding_lines(report: Report, telling: Telling, cells: int) -> Sequence[Line]:
    """Return the findings `cells` wide in the one language of `telling`, each with remedies."""
    return [line for found in report.findings for line in _finding(found, *telling, cells)]


def _finding(finding: Finding, fix: str, language: str, cells: int) -> Iterator[Line]:
    role: Role = "warning" if finding.warns else "muted"
    first, *others = wrap(finding_text(finding, language), max(10, cells - 5))
    yield Line.of(Part(f" {finding.criterion.letter} ", role), first)
    yield from (Line.of(_INDENT, row) for row in others)
    if finding.fixes:
        named = " · ".join(fix_text(each, language) for each in finding.fixes)
        room = max(0, cells - len(_INDENT) - len(fix) - 2)
        yield Line.of(_INDENT, Part(fix, "accent"), Part(f" {cut(named, room)}", "muted"))
