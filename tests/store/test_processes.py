"""Several processes in one file, and processes that are killed."""

import random
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import IO

import pytest

from goaltui.core.plan import Plan
from goaltui.store.opening import open_store
from tests.store.support import is_sound

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


def writer(path: Path, who: str, times: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.store.writer", str(path), who, str(times)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def hours(plan: Plan) -> Decimal:
    return plan.nodes["more"].hours or Decimal(0)


@pytest.mark.timeout(1200)
def test_no_edit_is_lost_when_many_people_edit_one_field(path, opened, times, figure) -> None:
    names, each = [f"person-{n}" for n in range(times(4, 8))], times(50, 1000)
    people = [writer(path, who, each) for who in names]
    said = [person.communicate()[0].split() for person in people]
    assert [person.returncode for person in people] == [0] * len(people)
    whole = len(people) * each
    assert sorted(int(line) for lines in said for line in lines) == [*range(1, whole + 1)]
    assert hours(opened().read()) == whole
    found = opened().history()
    assert [g.changes[0].after for g in found] == [str(n) for n in range(1, whole + 1)]
    assert [sum(g.who == who for g in found) for who in names] == [each] * len(names)
    assert is_sound(path)
    figure(
        f"{len(people)} processes of {each:,} edits of one field: sum and history {whole:,} of"
        f" {whole:,}, nobody told that the file was busy"
    )


def test_nothing_acknowledged_is_lost_when_the_writer_is_killed(path: Path) -> None:
    chance = random.Random(7)
    acknowledged = Decimal(0)
    for _ in range(10):
        person = writer(path, "ana", 10_000)
        assert person.stdout is not None
        acknowledged = read_some(person.stdout, chance.randint(1, 40))
        person.kill()
        acknowledged = max([acknowledged, *map(Decimal, person.stdout.read().split())])
        person.stdout.close()
        person.wait()
        store = open_store(path)
        on_disk = hours(store.read())
        assert acknowledged <= on_disk <= acknowledged + 1
        assert len(store.history()) == on_disk
        store.close()
        assert is_sound(path)


def read_some(lines: IO[str], count: int) -> Decimal:
    """Return the last of `count` sums."""
    return [Decimal(lines.readline()) for _ in range(count)][-1]


def test_reading_and_writing_do_not_pay_for_the_migrations(path: Path) -> None:
    code = (
        "import sys; from tests.store import writer; writer.main(sys.argv[1], 'ana', '1');"
        "sys.exit('sqlite_utils' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], cwd=ROOT, check=True)
