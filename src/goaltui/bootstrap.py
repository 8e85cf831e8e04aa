"""The only module that picks adapters; it imports each when it is first asked for."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from pathlib import Path

from goaltui.core.base import Id
from goaltui.core.language.lexicon import Lexicon
from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Statement
from goaltui.core.plan import Plan
from goaltui.session.session import Session
from goaltui.session.workplace import Workplace


@dataclass(frozen=True)
class SystemKit:
    """The machine's clock and chance, and the sentence reader of one language."""

    day: date | None = None
    """Taken for today where given."""
    language: str = "en"
    """Whose sentences are read."""

    def now(self) -> datetime:
        """Return the present moment in the machine's time zone."""
        return datetime.now().astimezone()  # noqa: TID251 - this is the clock

    def today(self) -> date:
        """Return the day that relative dates count from."""
        return self.day or self.now().date()

    def new_id(self) -> Id:
        """Return eighty random bits, so that no two people ever make the same."""
        return secrets.token_hex(10)

    @cached_property
    def lexicon(self) -> Lexicon | None:
        """The words of the language; None where there are none yet."""
        from goaltui.i18n.lexicons import lexicon

        return lexicon(self.language)

    def read(self, text: str, written: date) -> Statement | None:
        """Return what `text` says, or None where its language is not read."""
        return read_statement(text, self.lexicon, written) if self.lexicon else None


def person(named: str | None) -> str:
    """Return who is at work: as named, else the name of the account."""
    import getpass

    from goaltui.core.text import clean_line

    if named:
        return clean_line(named)
    try:
        return clean_line(getpass.getuser())
    except (OSError, KeyError):
        return "somebody"


def open_workplace(path: Path, who: str, today: date | None = None) -> Workplace:
    """Open a plan file for one person.

    Raises:
        StoreProblem: it cannot be opened; the sentence says why and what to do.
    """
    from goaltui.store.opening import open_store

    store = open_store(path)
    plan = store.read()
    groups = store.history(who=who)
    return Workplace(Session(plan, groups, SystemKit(today), who), store, path)


def create_plan(path: Path, plan: Plan, group: str | None = None) -> Sequence[str]:
    """Make a new plan file and return what a person should know about it, often nothing.

    Raises:
        StoreProblem: it cannot be made there; an existing file is never replaced.
    """
    from goaltui.store.creating import create

    return create(path, plan, group)


def read_plan(path: Path) -> Plan:
    """Return the plan in a plan file, or in a TOML or JSON file that is only read.

    Raises:
        StoreProblem: a plan file cannot be opened.
        FormatProblems: a file says something that makes no plan.
    """
    from goaltui.formats.registry import format_of, read_file

    if format_of(path) is not None:
        return read_file(path)
    from goaltui.store.opening import open_store

    store = open_store(path)
    try:
        return store.read()
    finally:
        store.close()
