"""What the checks say about a row, as lines: each finding, and the keys that settle it."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from goaltui.core.plan import Dismissal
from goaltui.core.smart.finding import Finding, Report
from goaltui.core.smart.fix import Fix
from goaltui.core.smart.rules.asking import OPEN_FIGURE
from goaltui.i18n.catalog import finding_text, fix_text, unknown_text
from goaltui.i18n.dates import show_date
from goaltui.tui.widgets.lines import Line, Part, Role, cut, flow, wrap

_INDENT = "   "
_SENTENCES = re.compile(r"(?<=[.?!؟])\s")


class Telling(NamedTuple):
    """How findings are told."""

    keys: tuple[str, ...]
    """The key of each remedy by its number; empty where it has none."""
    language: str
    """The language, or `sentence` for that of each sentence."""
    dismiss: str
    """The key that dismisses; the other takes that back."""
    bring_back: str


def answer_lines(report: Report, telling: Telling, cells: int) -> Sequence[Line]:
    """Return the answers to what is asked about the figure; its place is below the chips."""
    asked = [f for f in report.findings if f.code == OPEN_FIGURE]
    return [line for f in asked for line in _remedies(f.fixes, 0, telling, cells)]


def finding_lines(report: Report, telling: Telling, cells: int) -> Sequence[Line]:
    """Return the findings `cells` wide in the one language of `telling`, each with remedies.

    Remedies are numbered as `session.remedies.offered` has them. Below stands what would let a
    criterion know that is neutral, then what was dismissed. How to dismiss, and how to take that
    back, is said once.
    """
    number = sum(len(f.fixes) for f in report.findings if f.code == OPEN_FIGURE)
    lines: list[Line] = []
    for finding in report.findings:
        if finding.code != OPEN_FIGURE:
            lines += _said(finding, telling.language, cells)
            lines += _remedies(finding.fixes, number, telling, cells)
            number += len(finding.fixes)
    if lines:
        lines.append(_key_line(telling.dismiss, "dismisses, with a reason", cells))
    for found in report.unknown:
        lines += _muted(found, [unknown_text(found, telling.language)], cells)
    for found, row in report.dismissed:
        lines += _muted(found, _dismissed(found, row, telling.language), cells)
    if report.dismissed:
        lines.append(_key_line(telling.bring_back, "takes a dismissal back", cells))
    return lines


def _said(finding: Finding, language: str, cells: int) -> Iterator[Line]:
    role: Role = "warning" if finding.warns else "muted"
    first, *others = wrap(finding_text(finding, language), max(10, cells - 5))
    yield Line.of(Part(f" {finding.criterion.letter} ", role), first)
    yield from (Line.of(_INDENT, row) for row in others)


def _remedies(fixes: Sequence[Fix], before: int, telling: Telling, cells: int) -> list[Line]:
    keys = (*telling.keys[before:], *[""] * len(fixes))
    items = [
        [Part(f"{key} " if key else "", "accent"), Part(fix_text(fix, telling.language), "muted")]
        for key, fix in zip(keys, fixes, strict=False)
    ]
    return flow(items, cells - 1, between=Part("  "), indent=len(_INDENT))


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
