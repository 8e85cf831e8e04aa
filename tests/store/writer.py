"""A person who edits a plan file in a process of their own, as fast as the disk allows.

`python -m tests.store.writer FILE WHO TIMES` adds 1 to the hours of the node `more` so many
times and prints each sum once it is on disk. A refused edit is made again on what is there now.
"""

import secrets
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from goaltui.session.ports import Refused, Written
from goaltui.store.opening import open_store
from goaltui.store.sqlite import SqliteStore
from tests.store.support import group_of, with_node


def add_one(store: SqliteStore, who: str) -> Decimal:
    """Add 1 and return the sum."""
    while True:
        plan = store.read()
        total = (plan.nodes["more"].hours or Decimal(0)) + 1
        group = group_of(plan, with_node(plan, "more", hours=total), who=who)
        outcome = store.write(replace(group, id=secrets.token_hex(8)))
        if isinstance(outcome, Written):
            return total
        if not isinstance(outcome, Refused):
            raise SystemExit(outcome.message)


def main(file: str, who: str, times: str) -> None:
    """Edit and acknowledge."""
    store = open_store(Path(file))
    for _ in range(int(times)):
        sys.stdout.write(f"{add_one(store, who)}\n")
        sys.stdout.flush()
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
