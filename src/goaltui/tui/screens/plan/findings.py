"""What the checks say about a row, as lines: each finding, and the keys that settle it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from goaltui.core.plan import Dismissal
from goaltui.core.smart.finding import Finding, Report
from goaltui.i18n.catalog import finding_text, fix_text, unknown_text
from goaltui.i18n.dates import show_date
from goaltui.tui.widgets.lines import Line, Part, Role, cut, wrap

_INDENT = "   "
_SENTENCES = re.compile(r"(?<=[.?!؟])\s")


class Telling(NamedTuple):
    """How findings are told."""

    language: str
    """The language, or `sentence` for that of each sentence."""
    fix: str
    """The key of the remedies; the others are keys as well."""
    dismiss: str
    bring_back: str


def finding_lines(report: Report, telling: Telling, cells: int) -> Sequence[Line]:
    """Return the findings `cells` wide in the one language of `telling`, each with remedies.

    Below stands what would let a criterion know that is neutral, then what was dismissed. How to
    dismiss, and how to take that back, is said once.
    """
    lines = [line for found in report.findings for line in _finding(found, telling, cells)]
    if report.findings:
        lines.append(_key_line(telling.dismiss, "dismisses, with a reason", cells))
    for found in report.unknown:
        lines += _muted(found, [unknown_text(found, telling.language)], cells)
    for found, row in report.dismissed:
        lines += _muted(found, _dismissed(found, row, telling.language), cells)
    if report.dismissed:
        lines.append(_key_line(telling.bring_back, "takes a dismissal back", cells))
    return lines


def _finding(finding: Finding, telling: Telling, cells: int) -> Iterator[Line]:
    role: Role = "warning" if finding.warns else "muted"
    first, *others = wrap(finding_text(finding, telling.language), max(10, cells - 5))
    yield Line.of(Part(f" {finding.criterion.letter} ", role), first)
    yield from (Line.of(_INDENT, row) for row in others)
    if finding.fixes:
        named = " · ".join(fix_text(each, telling.language) for each in finding.fixes)
        yield _key_line(telling.fix, named, cells)


def _dismissed(finding: Finding, row: Dismissal, language: str) -> Sequence[str]:
    """Return what was found, in its first sentence, and why it was dismissed."""
    found = _SENTENCES.split(finding_text(finding, language), maxsplit=1)[0]
    by = ", ".join(part for part in (row.who, row.day and show_date(row.day, language)) if part)
    return found, f"Dismissed: {row.reason}" + (f" ({by})" if by else "")


def _muted(finding: Finding, texts: Sequence[str], cells: int) -> Iterator[Line]:
    lead = f" {finding.criterion.letter} "
    for row in (row for text in texts for row in wrap(text, max(10, cells - 5))):
        yield Line.of(Part(lead + row, "muted"))
        lead = _INDENT


def _key_line(key: str, does: str, cells: int) -> Line:
    room = max(0, cells - len(_INDENT) - len(key) - 2)
    return Line.of(_INDENT, Part(key, "accent"), Part(f" {cut(does, room)}", "muted"))
