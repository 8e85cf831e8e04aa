"""Reads the files that are named on standard input, with little time and memory; run by a test.

The argument says as what: plan, settings or theme. For each file it prints a line of JSON: the
name, what was said about it, the processor's seconds, and the most memory up to then in MiB.
"""

import json
import resource
import sys
import time
from contextlib import suppress
from pathlib import Path

from goaltui import bootstrap
from goaltui.config.keeping import keep
from goaltui.config.settings import read_settings
from goaltui.config.themes import read_theme
from goaltui.core.errors import PlanError

MEMORY = 1_500_000_000
"""Bytes of address space."""

SECONDS = 60
"""Of the processor, for one file."""


def settings_of(path: Path) -> str:
    """Read settings, and try to change one; return what was said."""
    _, problems = read_settings(path)
    with suppress(PlanError):
        keep(path, "ascii", True)
    return "\n".join(map(str, problems))


def said_of(path: Path, kind: str) -> str:
    """Return what was said about a file, nothing where it is as it should be."""
    try:
        if kind == "settings":
            return settings_of(path)
        read_theme(path) if kind == "theme" else bootstrap.read_plan(path)
    except PlanError as problem:
        return str(problem)
    return ""


def main() -> None:
    """Read what is asked for, one file after the other."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for line in sys.stdin:
        used = time.process_time()
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used) + SECONDS, most))
        name = line.rstrip("\n")
        said = said_of(Path(name), sys.argv[1])
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        answer = {"name": name, "said": said, "seconds": time.process_time() - used, "peak": peak}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
