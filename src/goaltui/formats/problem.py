"""What is wrong with a file, said so that a person can mend it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Final

from pydantic_core import ErrorDetails

from goaltui.core.errors import PlanError
from goaltui.core.text import clean_line

_EXPECTED: Final = {
    "missing": "is missing",
    "value_error": "{error}",
    "string_type": "should be text in quotes",
    "decimal_type": "should be a number",
    "decimal_parsing": "should be a number",
    "decimal_max_digits": "should be a number of at most {max_digits} digits",
    "finite_number": "should be a number, neither infinite nor undefined",
    "int_type": "should be a whole number",
    "int_parsing": "should be a whole number",
    "int_from_float": "should be a whole number",
    "greater_than_equal": "should be {ge} or more",
    "less_than_equal": "should be {le} or less",
    "literal_error": "should be {expected}",
    "string_too_short": "should not be empty",
    "too_short": "should not be empty",
    "string_too_long": "should have at most {max_length} characters",
    "tuple_type": "should be a list in [ ]",
    "model_type": "should be a table such as {{ start = 2027-08-02, end = 2027-08-20 }}",
    "model_attributes_type": "should be a table",
}
_PATTERNS: Final = {
    "id": "should be 1 to 64 letters, digits, - and _",
    "position": "should be letters and digits that do not end in 0; leave it out",
    "key": "should be small letters, digits and _, at most 40, a letter first",
    "currency": "should be three capital letters such as USD",
}
_SHOWN = 40
_LONGEST_PATH = 120
_LINES = 50


@dataclass(frozen=True)
class FormatProblem:
    """One thing that is wrong: in which file, at which key (`node[3].deadline`), what was expected.

    Tables are counted from 1, as people count them. The path is empty for the file as a whole.
    """

    file: str
    path: str
    message: str

    def __str__(self) -> str:
        """Return all of it on one clean line."""
        path = self.path if len(self.path) <= _LONGEST_PATH else f"{self.path[:_LONGEST_PATH]}…"
        parts = (self.file, path, self.message)
        return ": ".join(clean_line(part) for part in parts if part)


class FormatProblems(PlanError):  # noqa: N818 - it is what it holds
    """A file that makes no plan; its text has a line for each of the first problems."""

    def __init__(self, problems: Iterable[FormatProblem]) -> None:
        """Carry at least one problem."""
        self.problems = tuple(problems)
        lines = [str(problem) for problem in self.problems[:_LINES]]
        if more := len(self.problems) - len(lines):
            lines.append(f"… and {more:,} more")
        super().__init__("\n".join(lines))


def quoted(value: object) -> str:
    """Return a value from a file as it is shown: on one line, cut where it is long.

    Tables and lists are not shown: “”.
    """
    text = clean_line(str(value)) if isinstance(value, str | int | float | Decimal | date) else ""
    return f"“{text[:_SHOWN]}{'…' if len(text) > _SHOWN else ''}”"


def unknown(key: str, known: Sequence[str]) -> str:
    """Return the message about a key that has no meaning, with the known one that is closest."""
    near = get_close_matches(key, known, 1)
    hint = f"did you mean “{near[0]}”?" if near else f"known are {', '.join(known)}"
    return f"{quoted(key)} is no known key; {hint}"


def message_of(error: ErrorDetails, known: Sequence[str]) -> str:
    """Return what pydantic found, as a sentence about the key; `known` are the row's keys."""
    kind, field = error["type"], str(error["loc"][-1])
    if kind == "extra_forbidden":
        return unknown(field, known)
    if kind == "string_pattern_mismatch":
        message = _PATTERNS.get(field, "should be the id of a row")
    elif kind in _EXPECTED:
        message = _EXPECTED[kind].format(**error.get("ctx", {}))
    else:
        message = error["msg"].replace("Input should", "should")
    given = quoted(error["input"])
    shown = message.startswith("should") and given != quoted(None)
    return f"{message}, not {given}" if shown else message
