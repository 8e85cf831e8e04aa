"""Every file format, in one table."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from goaltui.core.plan import Plan
from goaltui.formats.csv import write_csv
from goaltui.formats.files import read_text, write_text
from goaltui.formats.json import read_json, write_json
from goaltui.formats.problem import FormatProblem, FormatProblems
from goaltui.formats.toml import read_toml, write_toml


@dataclass(frozen=True)
class Format:
    """A way to write a plan as text, and to read it where it holds the whole of one."""

    name: str
    title: str
    """What it is for, as a person would say it."""
    suffix: str
    write: Callable[[Plan], str]
    read: Callable[[str, str], Plan | list[FormatProblem]] | None = None
    """Takes the text and the file's name."""
    encoding: str = "utf-8"
    """Of files; what goes to standard output has no mark in front."""


FORMATS: Final = (
    Format(
        "toml", "the whole plan, to be read and written by people", ".toml", write_toml, read_toml
    ),
    Format("json", "the whole plan, for programs", ".json", write_json, read_json),
    # Spreadsheets take a file without the mark for the encoding of the machine's own language.
    Format(
        "csv",
        "goals and objectives as a table, for spreadsheets",
        ".csv",
        write_csv,
        encoding="utf-8-sig",
    ),
)


def format_named(name: str) -> Format | None:
    """Return the format that is called `name`, or None."""
    return next((known for known in FORMATS if known.name == name), None)


def format_of(path: Path) -> Format | None:
    """Return the format that a file's name says it has; None for a plan file or anything else."""
    suffix = path.suffix.lower()
    return next((known for known in FORMATS if known.suffix == suffix), None)


def read_file(path: Path) -> Plan:
    """Return the plan in a file.

    Raises:
        FormatProblems: it cannot be read, or says something that makes no plan.
    """
    text = read_text(path)
    if isinstance(text, FormatProblem):
        raise FormatProblems([text])
    known = format_of(path)
    if known is None or known.read is None:
        names = " or ".join(form.suffix for form in FORMATS if form.read)
        raise FormatProblems([FormatProblem(str(path), "", f"a {names} file is expected")])
    made = known.read(text, str(path))
    if isinstance(made, list):
        raise FormatProblems(made)
    return made


def write_file(path: Path, plan: Plan, form: Format) -> None:
    """Put `plan` into a file in the given format; see `files.write_text`.

    Raises:
        PlanError: it could not be written; what was there before still is.
    """
    write_text(path, form.write(plan), form.encoding)
