"""Reads the files that are named on standard input, with little time and memory; run by a test.

For each it prints a line of JSON: the name, what was said about it, and the processor's seconds.
"""

import json
import resource
import sys
import time
from pathlib import Path

from goaltui import bootstrap
from goaltui.core.errors import PlanError

MEMORY = 1_500_000_000
"""Bytes of address space."""

SECONDS = 60
"""Of the processor, for one file."""


def said_of(path: Path) -> str:
    """Return the sentence about a file, or that it is a plan."""
    try:
        bootstrap.read_plan(path)
    except PlanError as problem:
        return str(problem)
    return "a plan"


def main() -> None:
    """Read what is asked for, one file after the other."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for line in sys.stdin:
        used = time.process_time()
        limit = int(used) + SECONDS
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))
        name = line.rstrip("\n")
        said = said_of(Path(name))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        answer = {"name": name, "said": said, "seconds": time.process_time() - used, "peak": peak}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
