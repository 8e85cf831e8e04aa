"""What the commands ask for alike."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any

import click

from goaltui.core.text import clean_line

LANGUAGES = ("en", "it", "ko", "ar")

Function = Callable[..., Any]


class Day(click.ParamType[date]):
    """A date written as 2027-03-31."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Return the date, or fail with a sentence that quotes what was given."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"“{clean_line(str(value))}” is no date such as 2027-03-31.", param, ctx)


DAY = Day()
FILE = click.Path(path_type=Path)

plan_argument = click.argument("plan", type=FILE)


def is_there(path: Path) -> bool:
    """Tell whether something is at `path`; where one cannot look, it is taken to be there.

    Whoever then opens it finds the words for what is wrong.
    """
    try:
        return path.exists()
    except (OSError, ValueError):
        return True


@dataclass(frozen=True)
class Common:
    """The options that every command takes."""

    today: date | None
    """Taken for today; None is the machine's date."""
    who: str | None
    """Who is at work; None is the account's name."""
    language: str
    """Of the words for people, one of `LANGUAGES`."""
    as_json: bool = False


def common(*, data: bool = True) -> Callable[[Function], Function]:
    """Give a command the options that all share, as its first argument; `data` adds `--json`."""

    def decorate(function: Function) -> Function:
        @wraps(function)
        def command(
            today: date | None,
            who: str | None,
            words: str,
            as_json: bool = False,
            **arguments: Any,  # noqa: ANN401 - whatever else the command takes
        ) -> int | None:
            code: int | None = function(Common(today, who, words, as_json), **arguments)
            return code

        for option in reversed(_SHARED if data else _SHARED[:-1]):
            command = option(command)
        return command

    return decorate


_SHARED = (
    click.option("--today", type=DAY, metavar="DATE", help="Take this date for today."),
    click.option("--as", "who", metavar="NAME", help="Who is at work, for the history."),
    click.option(
        "--lang",
        "words",
        type=click.Choice(LANGUAGES),
        default="en",
        help="Language of the words for people.",
    ),
    click.option("--json", "as_json", is_flag=True, help="Print the data as JSON."),
)
