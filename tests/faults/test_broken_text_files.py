"""Text files of every broken kind: a sentence in bounded time and memory, and nothing changed."""

import json
import random
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from goaltui import bootstrap
from goaltui.cli.main import run
from goaltui.config.resources import samples
from goaltui.core.errors import PlanError
from goaltui.formats.problem import FormatProblems
from tests.faults.bombs import ODD, TEXTS
from tests.hostile import ACTS

ENDINGS = (".toml", ".json", ".csv")


def read_with_limits(paths: list[Path], kind: str = "plan") -> list[dict[str, Any]]:
    """Have another process read files within the limits of `tests.faults.reading`."""
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-m", "tests.faults.reading", kind],
        check=False,
        input="".join(f"{path}\n" for path in paths),
        capture_output=True,
        text=True,
        cwd=root,
        timeout=1000,
    )
    answers = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 0, (len(answers), ran.stderr[-500:])
    return answers


def looks_right(said: str, path: Path) -> bool:
    """Tell whether something is a clean sentence, or some, about a file."""
    lines = said.splitlines()
    named = all(line.startswith(f"{path}: ") or line.startswith("… and ") for line in lines)
    return bool(lines) and named and len(said) < 40_000 and not any(map(ACTS.search, lines))


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_every_bomb_is_a_sentence_within_time_and_memory(tmp_path, times, figure):
    names = list(TEXTS) if times(0, 1) else [n for n in TEXTS if len(TEXTS[n]()) < 2_000_000]
    paths = [tmp_path / name for name in names]
    for path in paths:
        path.write_bytes(TEXTS[path.name]().encode("utf-8", "surrogatepass"))
    before = [path.stat().st_mtime_ns for path in paths]
    answers = read_with_limits(paths)
    for path, answer in zip(paths, answers, strict=True):
        assert looks_right(str(answer["said"]), path), (path.name, str(answer["said"])[:300])
    assert [path.stat().st_mtime_ns for path in paths] == before
    slowest = max(answers, key=lambda answer: answer["seconds"])
    figure(
        f"{len(paths)} bombs refused, the slowest ({Path(slowest['name']).name}) in"
        f" {slowest['seconds']:.1f} s of the processor; peak {answers[-1]['peak']} MiB"
    )


@pytest.mark.slow
def test_what_is_no_text_file_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # the name of a socket has to be short
    paths = [tmp_path / f"{kind}{ending}" for kind in ODD for ending in ENDINGS]
    for path in paths:
        ODD[path.stem](path)
    for path, answer in zip(paths, read_with_limits(paths), strict=True):
        assert looks_right(str(answer["said"]), path), (path.name, answer)


SMALL: dict[str, Callable[[], str]] = {
    **{name: make for name, make in TEXTS.items() if name.endswith(".toml")},
    "dots-in-settings.toml": lambda: "a." * 9_000 + "a = 1",
    "dots-in-keys.toml": lambda: "[keys]\n" + "a." * 9_000 + "a = 1",
    "keys-of-keys.toml": lambda: "keys = 1\ntheme = []\nascii = {}",
    "long-theme.toml": lambda: f"theme = '{'../' * 5_000}'",
    "odd-theme.toml": lambda: 'theme = "\\u001b[31m\\u202e"\nkeymap = "\\u009b2J"',
    "odd-keys.toml": lambda: '[keys]\n"\\u001b[2J" = "\\u001b"\nundo = "\\u009b2J"',
    "brackets-in-settings.toml": lambda: "a = " + "[" * 15_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["settings", "theme"])
def test_settings_and_themes_are_passed_over_in_a_sentence(tmp_path, monkeypatch, kind, figure):
    monkeypatch.chdir(tmp_path)
    paths = [tmp_path / name for name in SMALL if len(SMALL[name]()) < 1_000_000]
    for path in paths:
        path.write_text(SMALL[path.name]())
    odd = [tmp_path / f"{odd}.toml" for odd in ODD if odd not in ("nowhere", "null")]
    for path in odd:
        ODD[path.stem](path)
    before = [path.read_bytes() for path in paths]
    answers = read_with_limits([*paths, *odd], kind)
    for answer in answers:
        said = str(answer["said"])
        name = Path(str(answer["name"])).name
        assert name in said or name in ("empty.toml", "loop.toml"), answer
        assert len(said) < 4_000, (name, len(said))
        assert not any(ACTS.search(line) for line in said.splitlines())
    kept = [path.read_bytes().removeprefix(b"ascii = true\n") for path in paths]
    assert kept == before  # but for the one setting that was changed where that could be
    figure(f"{len(answers)} files that are no {kind} passed over in a sentence")


def test_where_in_a_file_it_is(tmp_path):
    for name, text, where in (
        ("a.toml", '[plan]\ntitle = "p"\nyear = \n', "line 3"),
        ("a.json", '{"plan": {},\n "nodes" [}', "line 2"),
        ("b.toml", '[plan]\ntitle = "p"\nyear = 2027\n[[node]]\n[[node]]\nkind = 1\n', "node[2]."),
    ):
        (tmp_path / name).write_text(text)
        with pytest.raises(FormatProblems, match=name) as raised:
            bootstrap.read_plan(tmp_path / name)
        assert where in str(raised.value)


MARKS = b"[]{}\"'=,.:\\#\n\r\t\0 \x1b\xff\xfe\xc3\xe2\xed-+e9"


def _flipped(data: bytes, chance: random.Random) -> bytes:
    flipped = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(flipped)


def _around(data: bytes, chance: random.Random) -> tuple[bytes, bytes, bytes]:
    """Return what stands before a place, up to 200 bytes there, and what stands after."""
    at = chance.randrange(len(data))
    near = at + chance.randrange(1, 200)
    return data[:at], data[at:near], data[near:]


def _replaced(data: bytes, chance: random.Random) -> bytes:
    before, here, after = _around(data, chance)
    odd = (b"-1", b"1e999", b"nan", b"0x10", b"true", b'"x"', b"9" * 400, bytes(len(here)), b"")
    return before + chance.choice(odd) + after


def _typed(data: bytes, chance: random.Random) -> bytes:
    before, here, after = _around(data, chance)
    return before + bytes(chance.choices(MARKS, k=chance.randint(1, 8))) + here + after


def _repeated(data: bytes, chance: random.Random) -> bytes:
    before, here, after = _around(data, chance)
    return before + here * chance.randint(2, 4) + after


def _shuffled(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    return b"\n".join(chance.sample(lines, chance.randint(len(lines) // 2, len(lines))))


def _without_a_line(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    del lines[chance.randrange(len(lines))]
    return b"\n".join(lines)


def _recoded(data: bytes, chance: random.Random) -> bytes:
    return data.decode().encode(
        chance.choice(("utf-16", "utf-32", "utf-16-be", "cp500", "utf-7")), "replace"
    )


MUTATIONS: Sequence[Callable[[bytes, random.Random], bytes]] = (
    lambda data, chance: data[: chance.randrange(len(data))],
    lambda data, chance: data[chance.randrange(len(data)) :],
    _flipped,
    _replaced,
    _replaced,
    _typed,
    _repeated,
    _shuffled,
    _without_a_line,
    _recoded,
)
"""What an editor, a cable or a person may do to a file."""


def mutations(whole: list[bytes], count: int) -> Iterator[bytes]:
    chance = random.Random(2027)
    for number in range(count):
        yield chance.choice(MUTATIONS)(whole[number % len(whole)], chance)


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("form", ["toml", "json", "csv"])
def test_a_mutated_plan_is_a_plan_or_a_sentence(tmp_path, times, form, figure, capsys):
    plans = [bootstrap.read_plan(sample.path) for sample in samples()]
    whole = [bootstrap.plan_text(plan, form).encode() for plan in plans]
    path, into = tmp_path / f"m.{form}", tmp_path / "p.plan"
    bootstrap.create_plan(into, plans[0])
    count, refused = times(60, 1_000), 0
    for number, data in enumerate(mutations(whole, count)):
        path.write_bytes(data)
        said = ""
        try:
            bootstrap.read_plan(path)
        except PlanError as problem:
            said = str(problem)
            assert looks_right(said, path), said[:500]
            refused += 1
        assert path.read_bytes() == data
        if number % 5 == 0:
            import_all_or_nothing(path, into, bool(said), capsys)
    figure(f"{count} mutated {form} files: {refused} refused in a sentence, the others are plans")


def import_all_or_nothing(
    path: Path, into: Path, refused: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    """Import a file, and see that all of it came or that the plan is the same to the byte."""
    before = into.read_bytes()
    code = run(["import", str(path), "--into", str(into), "--today", "2026-11-22"])
    capsys.readouterr()
    assert code == 2 or not refused
    if code:
        assert into.read_bytes() == before
    else:
        after, rows = bootstrap.read_plan(into), bootstrap.read_plan(path)
        assert all(after.table(table)[row.id] == row for table, row in rows.rows())
