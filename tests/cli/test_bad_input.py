"""Files that are no plan: a sentence and exit code 2 from every command, and nothing changed."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from goaltui import bootstrap
from goaltui.config.resources import folder as packaged
from tests.cli.conftest import Ran

Make = Callable[[Path], object]

INBOUND = packaged("sample_plans") / "inbound.toml"


def text(content: str) -> Make:
    return lambda path: path.write_text(content)


def toml(content: str) -> Make:
    return text(f'[plan]\ntitle = "p"\nyear = 2027\n{content}')


def other_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE songs (title TEXT)")
        db.commit()


def newer_plan(path: Path) -> None:
    whole_plan(path)
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 9999")


def cut_short(path: Path) -> None:
    whole_plan(path)
    os.truncate(path, path.stat().st_size // 2)


def whole_plan(path: Path) -> None:
    bootstrap.create_plan(path, bootstrap.read_plan(INBOUND))


BAD: dict[str, tuple[Make, str]] = {
    "missing.plan": (lambda path: None, "No such file"),
    "words.plan": (text("not a database " * 100), "not"),
    "songs.plan": (other_database, "another program"),
    "newer.plan": (newer_plan, "newer"),
    "cut.plan": (cut_short, "damaged"),
    "empty.plan": (text(""), "is empty"),
    "folder.plan": (Path.mkdir, "is a folder"),
    "pipe.plan": (os.mkfifo, "no ordinary file"),
    "missing.toml": (lambda path: None, "is not there"),
    "folder.toml": (Path.mkdir, "is a folder"),
    "empty.toml": (text(""), "plan: is missing"),
    "broken.toml": (text("[plan\n"), "is not TOML"),
    "bytes.toml": (lambda path: path.write_bytes(b"a = 1\nb = \xff\n"), "line 2"),
    "unknown.toml": (toml("colour = 1\n"), "“colour” is no known key"),
    "number.toml": (toml('[[person]]\nname = "a"\nhours = "many"\n'), "person[1].hours"),
    "below-zero.toml": (toml('[[person]]\nname = "a"\nhours = -1\n'), "person[1].hours"),
    "huge.toml": (toml('[[person]]\nname = "a"\nhours = 1e99999999999\n'), "person[1].hours"),
    "cycle.toml": (
        toml('[[node]]\nid="a"\nkind="goal"\nparent="b"\n[[node]]\nid="b"\nkind="goal"\nparent="a"\n'),
        "its own ancestor",
    ),
    "owner.toml": (toml('[[node]]\nkind = "objective"\nowner = "zoe"\n'), "“zoe”"),
    "broken.json": (text("{"), "is not JSON"),
    "table.csv": (text("a,b\n"), "expected"),
}  # fmt: skip
READING = {
    "show": ("show",),
    "open": ("open",),
    "check": ("check",),
    "owners": ("owners",),
    "funnel": ("funnel", "show"),
    "export": ("export", "--to", "toml"),
}


def seen(folder: Path) -> dict[Path, tuple[int, bytes]]:
    return {
        path: (path.lstat().st_mtime_ns, path.read_bytes() if path.is_file() else b"")
        for path in folder.rglob("*")
    }


def refused(ran: Ran, words: str) -> None:
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert all(line.endswith((".", "”")) or ": " in line for line in ran.err.splitlines())


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_a_sentence_whatever_is_asked_of_it(goaltui, tmp_path, name):
    make, words = BAD[name]
    folder = tmp_path / "plans"
    folder.mkdir()
    make(folder / name)
    before = seen(folder)
    for arguments in READING.values():
        refused(goaltui(*arguments, folder / name), words)
    refused(goaltui("new", tmp_path / "new.plan", "--from", folder / name), words)
    refused(goaltui("import", folder / name, "--into", tmp_path / "new.plan"), words)
    assert not (tmp_path / "new.plan").exists()
    assert seen(folder) == before


@pytest.mark.parametrize("name", [name for name in BAD if name.endswith(".plan")])
def test_nothing_is_written_into_what_is_no_plan(goaltui, tmp_path, name):
    make, words = BAD[name]
    folder = tmp_path / "plans"
    folder.mkdir()
    make(folder / name)
    before = seen(folder)
    refused(goaltui("record", folder / name, "visits", "1"), words)
    refused(goaltui("history", folder / name), words)
    if name != "missing.plan":  # that one, import makes
        refused(goaltui("import", INBOUND, "--into", folder / name), words)
    assert seen(folder) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(goaltui, tmp_path):
    for name in ("p.plan", "p.toml"):
        (tmp_path / name).write_text("mine")
        (tmp_path / name).chmod(0)
        ran = goaltui("show", tmp_path / name)
        assert ran.code == 2
        assert "permission" in ran.err.lower()


@pytest.mark.parametrize(
    "arguments",
    [
        ("show",),
        ("show", "a", "b"),
        ("show", "a", "--colour"),
        ("show", "a", "--today", "yesterday"),
        ("show", "a", "--lang", "fr"),
        ("record", "a", "visits"),
        ("import", "a"),
        ("history", "a", "--at", "31.12.2026"),
        ("open", "a", "--sample", "inbound"),
        ("--sample", "outbound"),
        ("nothing-of-that-name",),
        (),
    ],
)
def test_what_was_typed_wrongly_is_a_sentence(goaltui, arguments):
    ran = goaltui(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err


def test_a_name_with_control_characters_reaches_no_terminal(goaltui, tmp_path):
    assert "\x1b" not in goaltui("show", "a", "\x1b[31m").err
    target = tmp_path / "\x1b[31m" / "p.toml"
    assert "\x1b" not in goaltui("export", INBOUND, "--to", "toml", "-o", target).err
    for ending in ("plan", "toml"):
        assert "\x1b" not in goaltui("show", tmp_path / f"a\x1b[31m.{ending}").err
    assert "\x1b" not in goaltui("a\x1b[31m", "b").err
    assert "\x1b" not in goaltui("show", "--\x1b[31m").err


@pytest.mark.parametrize("ending", ["", ".plan", ".toml"])
def test_a_name_that_no_file_can_have(goaltui, inbound, tmp_path, ending):
    name = tmp_path / ("a" * 300 + ending)
    for arguments in READING.values():
        assert goaltui(*arguments, name).code == 2
    assert goaltui("new", name).code == 2
    assert goaltui("new", tmp_path / "p.plan", "--from", name).code == 2
    assert goaltui("import", inbound, "--into", name).code == 2
    assert goaltui("import", name, "--into", inbound).code == 2
    assert goaltui("export", inbound, "--to", "toml", "-o", name).code == 2
    assert goaltui("record", name, "visits", "1").code == 2
    assert list(tmp_path.iterdir()) == [inbound]
