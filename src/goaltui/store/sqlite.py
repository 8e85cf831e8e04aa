"""One plan in one SQLite file."""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from goaltui.core.base import Id
from goaltui.core.plan import TABLES, Plan
from goaltui.session.ports import Conflict, Draft, Group, NotSaved, Outcome, Refused, Written
from goaltui.store import cells, drafts, guard, history, references, rows
from goaltui.store.connection import TIMEOUT, connect_to_plan, pragma, transaction
from goaltui.store.migrations import VERSION
from goaltui.store.problems import FAILURES, StoreProblem, named, newer, unreadable, unsaved


class _Refusal(Exception):  # noqa: N818 - no error: it takes a transaction back
    def __init__(self, conflicts: tuple[Conflict, ...]) -> None:
        self.conflicts = conflicts


class SqliteStore:
    """A plan file that `open_store` has looked at; see `session.ports.Store`.

    Any thread may call it; each has a connection of its own, made when first needed. `write`
    says in its outcome what went wrong; everything else raises `StoreProblem`.
    """

    def __init__(self, path: Path, timeout: float = TIMEOUT) -> None:
        """Stand for the plan file at `path`; `timeout` is how many seconds to wait for a lock."""
        self.path = path.absolute()
        self._timeout = timeout
        self._of_thread = threading.local()
        self._at_work = threading.RLock()  # no connection is closed under a thread that uses it
        self._connections: set[sqlite3.Connection] = set()
        self._own: set[Id] = set()  # groups written here that `changed_elsewhere` has not met
        self._seen = 0  # number of the last group that `read` or `changed_elsewhere` has met

    def read(self) -> Plan:
        """Return the plan as it is on disk, rows in the order in which they came to be.

        A field that makes no sense does not keep the rest from being read: see `Rows.wrong`.

        Raises:
            StoreProblem: the file cannot be read, or its settings are missing.
        """
        with self._transaction("BEGIN") as db:
            maps: dict[str, Any] = {table: rows.read_table(db, table) for table in TABLES}
            self._seen = history.newest(db)
        plan = Plan(**maps)
        if "plan" not in plan.about:
            raise StoreProblem(f"{named(self.path)} is damaged: its settings are missing.")
        return plan

    def write(self, group: Group) -> Outcome:
        """Write all changes of `group` with their history in one transaction, or none.

        A group that is on disk already is not written again: after `NotSaved` it may be tried
        again, even where it had reached the disk after all.
        """
        self._own.add(group.id)
        try:
            with self._own_transaction("BEGIN IMMEDIATE") as db:
                if not history.holds(db, group.id):
                    self._make(db, group)
        except _Refusal as refusal:
            self._own.discard(group.id)
            return Refused(group, refusal.conflicts)
        except StoreProblem as problem:
            return NotSaved(group, str(problem))
        except FAILURES as error:
            return NotSaved(group, unsaved(self.path, error))
        return Written(group)

    def history(self, *, who: str | None = None, row: Id | None = None) -> Sequence[Group]:
        """Return what was done, oldest first, by one person or to one row where asked.

        A group that touched the row comes with all its changes.

        Raises:
            StoreProblem: the file cannot be read.
        """
        with self._transaction("BEGIN") as db:
            return history.groups(db, who, row)

    def steps(self, who: str) -> Sequence[Group]:
        """Return what a person did last, oldest first: as much as can be taken back.

        Those are at most 1,000 steps, and fewer where they made more than 20,000 changes.

        Raises:
            StoreProblem: the file cannot be read.
        """
        with self._transaction("BEGIN") as db:
            return history.groups(db, who, None, since=history.first_step(db, who))

    def made(self) -> datetime | None:
        """Return when the file was made; None where it does not say.

        Raises:
            StoreProblem: the file cannot be read.
        """
        with self._transaction("BEGIN") as db:
            return history.made(db)

    def changed_elsewhere(self) -> bool:
        """Tell whether others have written to the plan since the last call or `read`.

        Their drafts do not count. The screens do not ask yet: they read the plan again after a
        refusal.

        Raises:
            StoreProblem: the file cannot be read.
        """
        with self._transaction("BEGIN") as db:
            new = history.since(db, self._seen)
        if not new:
            return False
        self._seen = new[-1][0]
        ids = {group for _, group in new}
        elsewhere = not ids <= self._own
        self._own -= ids
        return elsewhere

    def drafts(self, who: str) -> Sequence[Draft]:
        """Return what `who` left half typed, oldest first.

        Raises:
            StoreProblem: the file cannot be read.
        """
        with self._transaction("BEGIN") as db:
            return drafts.of(db, who)

    def keep_draft(self, draft: Draft, unless: Id | None = None) -> None:
        """Keep `draft` in place of any other of the same person and field.

        Nothing is kept where the group `unless`, which the text became, is on disk already.

        Raises:
            StoreProblem: it could not be written.
        """
        with self._transaction("BEGIN IMMEDIATE") as db:
            if unless is None or not history.holds(db, unless):
                drafts.keep(db, draft)

    def drop_draft(self, who: str, table: str, row: Id, field: str) -> None:
        """Forget a draft, whether there is one or not.

        Raises:
            StoreProblem: it could not be written.
        """
        with self._transaction("BEGIN IMMEDIATE") as db:
            drafts.drop(db, who, table, row, field)

    def close(self) -> None:
        """Close the connections of all threads, once what is going on has ended."""
        with self._at_work:
            while self._connections:
                self._connections.pop().close()
            self._of_thread = threading.local()

    @staticmethod
    def _make(db: sqlite3.Connection, group: Group) -> None:
        wrong_before = cells.faults_of(db, group.changes)
        conflicts = (
            guard.make(db, group.changes)
            or tuple(references.loose_ends(db, group.changes))
            or tuple(cells.conflicts(db, group.changes, wrong_before))
        )
        if conflicts:
            raise _Refusal(conflicts)
        history.append(db, group)
        drafts.drop_entered(db, group)

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        try:
            with self._own_transaction(begin) as db:
                yield db
        except FAILURES as error:
            raise unreadable(self.path, error) from error

    @contextmanager
    def _own_transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self._at_work:
            db = self._connection()
            try:
                with transaction(db, begin):
                    if pragma(db, "user_version") != VERSION:
                        raise newer(self.path)
                    yield db
            except FAILURES:
                self._forget(db)  # the next try begins afresh, whatever state this one is in
                raise

    def _connection(self) -> sqlite3.Connection:
        db: sqlite3.Connection | None = getattr(self._of_thread, "db", None)
        if db is None:
            db = self._of_thread.db = connect_to_plan(self.path, self._timeout)
            self._connections.add(db)
        return db

    def _forget(self, db: sqlite3.Connection) -> None:
        self._of_thread.db = None
        self._connections.discard(db)
        db.close()
