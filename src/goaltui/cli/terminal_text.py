"""What matters of a terminal: whether there is one, its colours, its letters."""

import os
import shutil
import sys
from collections.abc import Sequence

WIDE = (
    ("wide letters", "한글| these bars stand in one column"),
    ("", "++++| where letters are as wide as they should be"),
)
"""To look at, since a terminal does not tell."""


def terminal_lines() -> Sequence[tuple[str, str]]:
    """Return name and fact of each thing about this terminal; none makes a plan less sound."""
    term = os.environ.get("TERM", "")
    columns, rows = shutil.get_terminal_size()
    there = sys.stdin.isatty() and sys.stdout.isatty()
    facts = [("terminal", f"{term or 'TERM is not set'}, {columns} × {rows}" if there else "none")]
    if there and term in ("", "dumb"):
        facts.append(("terminal", "Screens cannot be shown here; “goaltui show PLAN” prints."))
    facts.append(("colours", _colours(term)))
    facts.append(("letters", f"{sys.stdout.encoding}, LANG {os.environ.get('LANG') or 'not set'}"))
    return [*facts, *WIDE]


def _colours(term: str) -> str:
    if os.environ.get("NO_COLOR"):
        return "none: NO_COLOR is set"
    if os.environ.get("COLORTERM") in ("truecolor", "24bit"):
        return "16 million"
    return "256" if "256" in term else "16"
