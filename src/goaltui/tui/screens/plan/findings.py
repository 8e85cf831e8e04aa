"""What the checks say about a row, as lines: each finding, and the keys that settle it."""

from collections.abc import Iterator, Sequence

from goaltui.core.smart.finding import Finding, Report
from goaltui.i18n.catalog import finding_text, fix_text
from goaltui.tui.widgets.lines import Line, Part, Role, cut, wrap

_INDENT = "   "


def finding_lines(report: Report, fix: str, cells: int) -> Sequence[Line]:
    """Return the findings `cells` wide, each with its remedies; `fix` is the key of those."""
    return [line for found in report.findings for line in _finding(found, fix, cells)]


def _finding(finding: Finding, fix: str, cells: int) -> Iterator[Line]:
    role: Role = "warning" if finding.warns else "muted"
    first, *others = wrap(finding_text(finding, "en"), max(10, cells - 5))
    yield Line.of(Part(f" {finding.criterion.letter} ", role), first)
    yield from (Line.of(_INDENT, row) for row in others)
    if finding.fixes:
        named = ", or ".join(fix_text(each, "en") for each in finding.fixes)
        room = max(0, cells - len(_INDENT) - len(fix) - 2)
        yield Line.of(_INDENT, Part(fix, "accent"), Part(f" {cut(named, room)}", "muted"))
