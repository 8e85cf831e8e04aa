"""Files on disk: what is read, and what a write leaves behind."""

import os
import stat

import pytest

from goaltui.core.errors import PlanError
from goaltui.core.plan import empty_plan
from goaltui.formats import files
from goaltui.formats.files import read_text, write_text
from goaltui.formats.problem import FormatProblem, FormatProblems
from goaltui.formats.registry import FORMATS, Format, format_named, format_of, read_file, write_file

PLAN = empty_plan("P", 2027)


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_is_found_and_reads_what_it_writes(form: Format, tmp_path):
    assert format_named(form.name) is form
    path = tmp_path / f"plan{form.suffix.upper()}"
    assert format_of(path) is form
    write_file(path, PLAN, form)
    if form.read:
        assert read_file(path) == PLAN


def test_other_names_have_no_format(tmp_path):
    assert format_of(tmp_path / "plan.goaltui") is None
    assert format_named("xls") is None


def test_a_table_alone_makes_no_plan(tmp_path):
    path = tmp_path / "plan.csv"
    path.write_text("level\n")
    with pytest.raises(FormatProblems, match=r"a \.toml or \.json file is expected"):
        read_file(path)


def test_problems_are_raised_together_each_with_the_file(tmp_path):
    path = tmp_path / "plan.toml"
    path.write_text("[[node]]\n")
    with pytest.raises(FormatProblems) as raised:
        read_file(path)
    lines = str(raised.value).splitlines()
    assert len(lines) == 2
    assert all(line.startswith(f"{path}: ") for line in lines)


def test_a_thousand_problems_are_told_in_a_page(tmp_path):
    path = tmp_path / "plan.toml"
    path.write_text("[[node]]\n" * 1_000)
    with pytest.raises(FormatProblems) as raised:
        read_file(path)
    lines = str(raised.value).splitlines()
    assert (len(lines), lines[-1]) == (51, "… and 951 more")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"a\n\xff", "line 2: should be UTF-8 text"),
        (b"x" * (files.LARGEST + 1), "is larger than 5 MB"),
    ],
)
def test_bytes_that_are_no_plan(tmp_path, data, expected):
    path = tmp_path / "p.toml"
    path.write_bytes(data)
    assert expected in str(read_text(path))


def test_what_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "pipe.toml")
    for name, expected in (
        ("", "is a folder"),
        ("no", "is not there"),
        ("pipe.toml", "not an ordi"),
    ):
        found = read_text(tmp_path / name)
        assert isinstance(found, FormatProblem)
        assert expected in found.message
    assert isinstance(read_text(tmp_path / "a\x00b"), FormatProblem)
    assert isinstance(read_text(tmp_path / ("x" * 300)), FormatProblem)


def test_a_byte_order_mark_is_passed_over(tmp_path):
    path = tmp_path / "p.toml"
    path.write_bytes(b"\xef\xbb\xbfhello")
    assert read_text(path) == "hello"


def test_a_written_file_is_its_owners_alone_and_nothing_else_is_left(tmp_path):
    path = tmp_path / "p.toml"
    path.write_text("old")
    path.chmod(0o644)
    write_text(path, "è\n")
    assert path.read_bytes() == "è\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_is_followed(tmp_path):
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_text(tmp_path / "link", "x")
    assert (tmp_path / "real").read_text() == "x"
    assert (tmp_path / "link").is_symlink()


def test_a_write_that_fails_leaves_what_was_there(tmp_path, monkeypatch):
    path = tmp_path / "p.toml"
    path.write_text("old")

    def full(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PlanError, match="No space left"):
        write_text(path, "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_but_a_file_is_replaced(tmp_path):
    with pytest.raises(PlanError, match="not an ordinary file"):
        write_text(tmp_path, "x")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    for name in ("no/p.toml", "loop"):
        with pytest.raises(PlanError, match="could not be written"):
            write_text(tmp_path / name, "x")
