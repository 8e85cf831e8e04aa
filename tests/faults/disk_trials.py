"""One piece of work while the disk fails at its first, second, third … call, until none does.

`python -m tests.faults.disk_trials WORK` runs with failing_disk.c preloaded and the empty folder
DISK_FOLDER, and prints as JSON how often the work failed in each way, and what was said. It ends
with an error where anything else than a sentence came of it, or where the plan was harmed. Where
`sample` follows, only some calls fail, in half of the ways.
"""

import errno
import json
import shutil
import sys
from pathlib import Path
from typing import Any, Final

from tests.faults.disk import GROWING, WRITING, Disk, Kind
from tests.faults.disk_works import WORKS, Prepare, ready

WAYS: Final[dict[str, dict[str, Any]]] = {
    "full": {"error": errno.ENOSPC, "kinds": GROWING},
    "full in the middle of a write": {"error": errno.ENOSPC, "kinds": GROWING, "torn": True},
    "broken": {"error": errno.EIO, "kinds": WRITING},
    "broken once": {"error": errno.EIO, "kinds": WRITING, "once": True},
    "unreadable": {"error": errno.EIO, "kinds": (Kind.READ,)},
    "unreadable once": {"error": errno.EIO, "kinds": (Kind.READ,), "once": True},
}


class Trial:
    """One piece of work on one disk."""

    def __init__(self, disk: Disk, work: Prepare) -> None:
        """See what the work comes to where nothing fails."""
        self._disk, self._work = disk, work
        with ready(work, disk.folder / "rehearsal") as (act, look):
            self._before = look()
            assert not act()
            self._after = look()

    def fail(self, how: dict[str, Any], each: int) -> list[str]:
        """Let the first call fail, then the second … and return what was said each time.

        So many as `each` fail one by one, after that every third part more.
        """
        said = []
        call, failed = 1, True
        while failed:
            folder = self._disk.folder / "plan"
            failed, sentence = self._fail_at(call, how, folder)
            shutil.rmtree(folder)
            said.append(sentence)
            call += 1 if call < each else max(1, call // 3)
        return said[:-1]

    def _fail_at(self, call: int, how: dict[str, Any], folder: Path) -> tuple[bool, str]:
        with ready(self._work, folder) as (act, look):
            self._disk.fail(call, **how)
            sentence = act()
            failed = self._disk.heal()
            _must_be_a_sentence(sentence)
            assert look() in (self._before, self._after), f"half done at {call}: {sentence}"
            if sentence:
                again = act()
                assert not again, f"not done when it could be after {call}: {sentence} {again}"
            assert look() == self._after, f"not done at {call}"
        return failed, sentence


def _must_be_a_sentence(said: str) -> None:
    assert "goaltui has a fault" not in said, said
    assert not said or said.rstrip().endswith("."), said


def main(name: str, size: str = "") -> None:
    """Let one of `WORKS` fail in all `WAYS`, or some."""
    trial = Trial(Disk.here(), WORKS[name])
    found = {}
    for way, how in list(WAYS.items())[:: 2 if size else 1]:
        said = trial.fail(how, each=2 if size else sys.maxsize)
        found[way] = {"failed": len(said), "said": sorted(set(said) - {""})}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
