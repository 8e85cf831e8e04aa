"""Edit a plan, and put into the record of the disk when each edit was said to be saved.

`python -m tests.faults.recorded_edits FILE TIMES` runs with failing_disk.c preloaded.
"""

import sys
from pathlib import Path

from goaltui.store.opening import open_store
from tests.faults.disk import tell
from tests.store.writer import add_one


def main(file: str, times: str) -> None:
    """Add 1 to the hours of `more` so many times."""
    store = open_store(Path(file))
    for _ in range(int(times)):
        add_one(store, "ana")
        tell()
    store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
