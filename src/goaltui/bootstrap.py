"""The only module that picks adapters; it imports each when it is first asked for."""

import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache, partial
from pathlib import Path
from typing import Self

from goaltui.core.base import Id
from goaltui.core.errors import PlanError
from goaltui.core.label import LabelWords
from goaltui.core.language.asking import asked
from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Statement
from goaltui.core.plan import Plan
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.text import clean_line
from goaltui.session.derived import Readings, View
from goaltui.session.plan_at import Told
from goaltui.session.session import Kit, Session
from goaltui.session.upkeep import Backup, Backups, Examined
from goaltui.session.workplace import Workplace


@dataclass(frozen=True)
class SystemKit:
    """The machine's clock and chance, and the reader of sentences."""

    day: date | None = None
    """Taken for today where given."""

    def now(self) -> datetime:
        """Return the present moment in the machine's time zone."""
        return datetime.now().astimezone()  # noqa: TID251 - this is the clock

    def today(self) -> date:
        """Return the day that relative dates count from."""
        return self.day or self.now().date()

    def new_id(self) -> Id:
        """Return eighty random bits, so that no two people ever make the same."""
        import secrets

        return secrets.token_hex(10)

    def read(self, text: str, written: date) -> Statement | None:
        """Return what `text` says in its own language, or None where that is not read."""
        return _said(text, written)

    def read_day(self, text: str, written: date) -> date | None:
        """Return the last day that a time typed alone leaves, in whichever language, or None."""
        from goaltui.i18n.days import read_day

        return read_day(text, written)

    def label_words(self, language: str) -> LabelWords | None:
        """Return how labels are made in a language, or None where it has no words for it."""
        from goaltui.i18n.labels import label_words

        return label_words(language)


@lru_cache(maxsize=64)
def _said(text: str, written: date) -> Statement | None:
    """Return what a sentence says; on one key several places ask for the same."""
    from goaltui.i18n.lexicons import language_of, lexicon
    from goaltui.i18n.phrasings import phrasing

    language = language_of(text)
    known = lexicon(language) if language else None
    if known is None:
        return None
    return asked(read_statement(text, known, written), phrasing(known.language))


def person(named: str | None) -> str:
    """Return who is at work: as named, else the name of the account."""
    import getpass

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
    session = Session(plan, store.steps(who), SystemKit(today), who)
    return Workplace(session, store, path, find_backups=partial(backups_of, path))


def backups_of(path: Path) -> Backups:
    """Return the backups of a plan file, there or not."""
    from goaltui.config.paths import backups_folder
    from goaltui.store.backups import PlanBackups

    return PlanBackups(path, backups_folder())


def back_up(path: Path) -> Backup:
    """Make a backup of a plan file that somebody asked for, unless the newest holds the same.

    Raises:
        StoreProblem: none could be made; the sentence says why and what to do.
    """
    from goaltui.store.opening import look

    look(path)
    return backups_of(path).make("asked")


def copy_plan_file(path: Path, to: Path) -> None:
    """Copy a plan file as it is, history and all, to a new file, also while others work in it.

    Raises:
        StoreProblem: it could not be made, or is not sound; an existing file is never replaced.
    """
    from goaltui.store.copying import copy
    from goaltui.store.opening import look

    must_be_plan_file(to)
    look(path)
    copy(path, to)


def wrong_with(path: Path) -> str:
    """Return what is wrong with the shape of a plan file, or nothing."""
    from goaltui.store.copying import unsound

    return unsound(path)


def examine(path: Path) -> Examined:
    """Look at a plan file, whatever its state, without changing anything."""
    from goaltui.store.examining import examine

    return examine(path, backups_of(path), SystemKit().now())


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
    from goaltui.formats.registry import read_file
    from goaltui.store.opening import open_store

    if is_text(path):
        return read_file(path)
    with closing(open_store(path)) as store:
        return store.read()


def read_history(path: Path) -> Told:
    """Return the plan in a plan file and everything that was done to it.

    Raises:
        PlanError: it cannot be opened, or is no plan file but text, which has no history.
    """
    from goaltui.store.opening import open_store

    if is_text(path):
        raise PlanError(f"{clean_line(str(path))} has no history: only a plan file keeps one.")
    with closing(open_store(path)) as store:
        return Told(store.read(), store.history(), store.made())


def is_text(path: Path) -> bool:
    """Tell whether a file's name says that it is a TOML, JSON or CSV file, not a plan file."""
    from goaltui.formats.registry import format_of

    return format_of(path) is not None


def must_be_plan_file(path: Path) -> None:
    """Take note that `path` is to be written as a plan file.

    Raises:
        PlanError: its name says that it is a file of another kind.
    """
    if is_text(path):
        raise PlanError(
            f"{clean_line(str(path))} would be a {path.suffix} file, which is only read. Keep the"
            " plan in a file with another ending, such as .plan: goaltui new PATH --from FILE."
        )


def formats() -> dict[str, str]:
    """Return the names of the formats that a plan is written in, and what each is for."""
    from goaltui.formats.registry import FORMATS

    return {form.name: form.title for form in FORMATS}


def plan_text(plan: Plan, to: str) -> str:
    """Return `plan` in one of the `formats`."""
    from goaltui.formats.registry import format_named

    form = format_named(to)
    assert form is not None, to
    return form.write(plan)


def write_plan(path: Path, plan: Plan, to: str) -> None:
    """Put `plan` into a file in one of the `formats`.

    Raises:
        PlanError: it could not be written; what was there before still is.
    """
    from goaltui.formats.registry import format_named, write_file

    form = format_named(to)
    assert form is not None, to
    write_file(path, plan, form)


def sample_plan(name: str, today: date | None = None) -> Plan:
    """Return a sample plan, its dates moved to the coming year.

    Raises:
        PlanError: there is none of that name.
    """
    from goaltui.config.resources import sample_path, samples
    from goaltui.core.shift import shift
    from goaltui.formats.registry import read_file

    path = sample_path(name)
    if path is None:
        known = ", ".join(sample.name for sample in samples())
        raise PlanError(f"There is no sample “{clean_line(name)}”; there are {known}.")
    return shift(read_file(path), SystemKit(today).today())


def keep_in_plans(plan: Plan, name: str) -> Path:
    """Make a new plan file in the person's folder of plans; a name that is taken gets a number.

    Raises:
        PlanError: it cannot be made there.
    """
    from goaltui.config.paths import plans_folder, private_folder, unused

    path = unused(private_folder(plans_folder()) / f"{name}.plan")
    create_plan(path, plan)
    return path


class Start:
    """What a first start can open, as a context that closes and clears away again."""

    def __init__(self, who: str, today: date | None = None) -> None:
        """Open plans for one person."""
        self.kit: Kit = SystemKit(today)
        self._today = today
        self._who = who
        self._opened = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._opened.close()

    def samples(self) -> Sequence[tuple[str, str, str]]:
        """Return the name, title and language of each sample plan, by language and name."""
        from goaltui.config.resources import samples

        return [(sample.name, sample.title, sample.language) for sample in samples()]

    def open_sample(self, name: str) -> Workplace:
        """Open a throw-away copy of a sample, its dates moved to the coming year.

        Raises:
            PlanError: the copy cannot be made.
        """
        plan = sample_plan(name, self._today)
        return self._opened.enter_context(throw_away(plan, name, self._who, self._today))

    def place_for(self, title: str) -> Path:
        """Return where a plan of this title is kept if nothing else is said; nothing is there."""
        from goaltui.config.paths import plans_folder, unused

        name = re.sub(r"[^\w-]+", "-", clean_line(title).lower()).strip("-")[:60] or "plan"
        return unused(plans_folder() / f"{name}.plan")

    def open_new(self, plan: Plan, path: Path | None = None) -> Workplace:
        """Keep `plan` in a new file, in its `place_for` where no path is given, and open it.

        Raises:
            PlanError: it cannot be made there.
        """
        from goaltui.config.paths import private_folder

        path = (path or self.place_for(plan.settings.title)).expanduser().absolute()
        must_be_plan_file(path)
        private_folder(path.parent)
        create_plan(path, plan)
        return self.open_kept(path)

    def kept(self) -> Sequence[Path]:
        """Return the plans in the person's folder of plans, by name."""
        from goaltui.config.paths import plans_folder

        return sorted(plans_folder().glob("*.plan"))

    def open_kept(self, path: Path) -> Workplace:
        """Open a plan that is there.

        Raises:
            PlanError: it cannot be opened.
        """
        workplace = open_workplace(path, self._who, self._today)
        self._opened.enter_context(closing(workplace.store))
        return workplace


@contextmanager
def throw_away(plan: Plan, name: str, who: str, today: date | None = None) -> Iterator[Workplace]:
    """Open a copy of `plan` in a folder of the person's alone that is removed afterwards.

    Raises:
        PlanError: the copy cannot be made.
    """
    import tempfile

    from goaltui.store.sqlite import SqliteStore

    with tempfile.TemporaryDirectory(prefix="goaltui-") as folder:
        path = Path(folder) / f"{name}.plan"
        create_plan(path, plan)
        session = Session(plan, [], SystemKit(today), who)
        with closing(SqliteStore(path)) as store:  # just made, so not looked at and read again
            yield Workplace(session, store, path, fleeting=Path(folder))


def view_of(plan: Plan, today: date | None = None) -> View:
    """Return a plan and what follows from it, as of today."""
    kit = SystemKit(today)
    return View(plan, kit, Readings(kit))


def symbols_of(plan: Plan) -> Symbols:
    """Return the separators of the plan's number language."""
    from goaltui.i18n.numbers import symbols

    return symbols(plan.settings.language)
