"""Measures goaltui beside a bare Textual application, and says what is to be reached.

    python -m benchmarks                     everything, some ten minutes
    python -m benchmarks --quick             fewer repetitions
    python -m benchmarks --only keys,start   some groups: keys, idle, start, growth, inside

Exits with 1 where a case did not complete, never because of a time: docs/performance.md.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from benchmarks import growth, idle, inside, keys, start
from benchmarks.recording import Stuck
from benchmarks.report import Figure, as_data, growth_table, heading, line, machine
from benchmarks.size import FULL, QUICK, SAMPLE, Size

Group = Callable[[Size, Path], Iterator[Figure]]

GROUPS: Final[Mapping[str, Group]] = {
    "inside": inside.inside,
    "keys": keys.keys,
    "idle": idle.idle,
    "start": start.start,
    "growth": growth.growth,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what was asked for; 1 where a case did not complete."""
    asked = _parser().parse_args(arguments)
    say = (lambda _: None) if asked.json else _say
    say("  ".join(f"{name} {value}" for name, value in machine().items()))
    found: dict[str, list[Figure]] = {}
    stuck = []
    with tempfile.TemporaryDirectory() as folder:
        for name in asked.only:
            say(heading(name))
            try:
                for figure in GROUPS[name](asked.size, Path(folder)):
                    found.setdefault(name, []).append(figure)
                    say(line(figure))
            except Stuck as problem:
                stuck.append(name)
                sys.stderr.write(f"{name} did not complete. {problem}\n")
    say(growth_table(found.get("growth", [])))
    if asked.json:
        sys.stdout.write(json.dumps(as_data(found), indent=1, ensure_ascii=False) + "\n")
    return 1 if stuck else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("python -m benchmarks", description=__doc__.split("\n")[0])
    sizes = parser.add_mutually_exclusive_group()
    sizes.add_argument("--quick", dest="size", action="store_const", const=QUICK, default=FULL)
    sizes.add_argument(
        "--sample", dest="size", action="store_const", const=SAMPLE, help="only see it complete"
    )
    parser.add_argument("--only", type=_groups, default=tuple(GROUPS), metavar="GROUP,…")
    parser.add_argument("--json", action="store_true", help="figures as JSON, no table")
    return parser


def _groups(text: str) -> tuple[str, ...]:
    unknown = sorted(set(text.split(",")) - set(GROUPS))
    if unknown:
        raise argparse.ArgumentTypeError(f"no group {unknown[0]}; there are {', '.join(GROUPS)}")
    return tuple(text.split(","))


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
