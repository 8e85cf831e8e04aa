"""Runs every check of this project, one after the other; pytest comes last and has the last word.

python .ci/checks.py           everything
python .ci/checks.py --quick   format, lint, types and the tests of core: under a minute
"""

import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(sys.executable).parent
CASES = ROOT.parent / "shared" / "tools" / "accept.py"

Check = tuple[str, list[str]]

QUICK: list[Check] = [
    ("format", ["ruff", "format", "--check", "--quiet", "."]),
    ("lint", ["ruff", "check", "--quiet", "."]),
    ("types", ["mypy"]),
]
SLOW: list[Check] = [
    ("rings", ["lint-imports", "--no-cache"]),
    ("spelling", ["codespell"]),
    ("benchmarks complete", ["python", "-m", "benchmarks", "--sample"]),
]


def run(name: str, command: list[str]) -> bool:
    """Run one check from the project's own environment and say how it went."""
    print(f"--- {name}", flush=True)
    start = time.monotonic()
    program = str(TOOLS / command[0])
    done = subprocess.run([program, *command[1:]], cwd=ROOT, check=False)
    print(
        f"    {'ok' if done.returncode == 0 else 'FAILED'} in {time.monotonic() - start:.0f} s",
        flush=True,
    )
    return done.returncode == 0


def accepted() -> bool:
    """Run the shared acceptance cases where they are, against the installed command."""
    if not CASES.exists():
        print("--- acceptance cases: skipped, ../shared is not beside this checkout", flush=True)
        return True
    program = str(TOOLS / "goaltui")
    return run(
        "acceptance cases",
        ["python", str(CASES), "--only", "funnel,entry,corpus", "--goaltui", program],
    )


def main() -> int:
    """Run the checks that were asked for; 0 where all of them held."""
    quick = "--quick" in sys.argv[1:]
    good = [run(*check) for check in QUICK + ([] if quick else SLOW)]
    if not quick:
        good.append(accepted())
    tests = ["tests/core"] if quick else ["-n", str(os.cpu_count() or 1)]
    print("--- failed before the tests, see above" if not all(good) else "--- tests", flush=True)
    tested = subprocess.run([str(TOOLS / "pytest"), *tests], cwd=ROOT, check=False)
    return 0 if all(good) and tested.returncode == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
