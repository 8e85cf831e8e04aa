"""One setting is put into the file; everything else in it stays, comments too."""

import tomllib

import pytest

from goaltui.config.keeping import keep
from goaltui.config.settings import read_settings
from goaltui.core.errors import PlanError

OWN = """# mine
ascii = true
theme = "paper"  # by day

[keys]  # few
undo = "ctrl+u"  # as in my editor
# the last line"""


@pytest.mark.parametrize("before", [None, "", "ascii = true\n", '[keys]\nundo = "U"\n', OWN])
@pytest.mark.parametrize(
    ("name", "value"),
    [("theme", "contrast"), ("ascii", False), ("keymap", "vim"), ("keys.redo", "^r, \\")],
)
def test_a_setting_is_kept_and_all_else_stays(tmp_path, before, name, value):
    path = tmp_path / "new" / "settings.toml"
    if before is not None:
        path.parent.mkdir()
        path.write_text(before)
    old = tomllib.loads(before or "")
    keep(path, name, value)
    table, _, key = name.rpartition(".")
    (old.setdefault(table, {}) if table else old)[key] = value
    assert tomllib.loads(path.read_text()) == old
    assert read_settings(path)[1] == []
    assert list(path.parent.iterdir()) == [path]
    kept = [line for line in (before or "").splitlines() if "#" in line]
    comments = [line[line.index("#") :] for line in kept]
    assert [c for c in comments if c not in path.read_text()] == []


@pytest.mark.parametrize("name", ["theme", "keys.undo", "keys.redo", "keymap"])
def test_the_usual_is_put_back_by_taking_the_line_out(tmp_path, name):
    path = tmp_path / "settings.toml"
    path.write_text(OWN)
    wanted = tomllib.loads(OWN)
    table, _, key = name.rpartition(".")
    (wanted[table] if table else wanted).pop(key, None)
    keep(path, name, None)
    assert tomllib.loads(path.read_text()) == wanted
    keep(path, name, None)


def test_a_file_without_the_table_has_nothing_to_take_out(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text("ascii = true\n")
    keep(path, "keys.undo", None)
    assert path.read_text() == "ascii = true\n"


@pytest.mark.parametrize(
    "text",
    ["keys = [", 'theme = """\npaper"""\n', '"theme" = "paper"', "theme = 3", "x = " + "[" * 9_000],
)
def test_a_file_that_cannot_take_it_is_told_and_left_alone(tmp_path, text):
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(PlanError, match="theme could not be kept"):
        keep(path, "theme", "contrast")
    assert path.read_text() == text


@pytest.mark.parametrize("text", ["keys = 3\n", 'keys.undo = "u"\n', 'keys = {undo = "u"}\n'])
def test_keys_that_are_said_in_another_way_are_left_alone(tmp_path, text):
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(PlanError, match="could not be kept"):
        keep(path, "keys.undo", "U")
    assert path.read_text() == text


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(PlanError, match="could not be kept"):
        keep(tmp_path / "file" / "settings.toml", "theme", "contrast")


def test_who_may_read_it_stays_as_it_was(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_text(OWN)
    for mode in (0o600, 0o640, 0o664):
        path.chmod(mode)
        keep(path, "theme", f"of-{mode}")
        assert path.stat().st_mode & 0o777 == mode


def test_the_ends_of_lines_stay_as_they_were(tmp_path):
    path = tmp_path / "settings.toml"
    path.write_bytes(OWN.replace("\n", "\r\n").encode())
    keep(path, "theme", "contrast")
    keep(path, "keymap", "vim")
    keep(path, "keys.redo", "U")
    keep(path, "keys.undo", None)
    written = path.read_bytes()
    assert written.count(b"\n") == written.count(b"\r\n") > 5
    assert b"\r\r" not in written
    assert b'theme = "contrast"  # by day\r\n' in written
    assert read_settings(path)[1] == []


def test_a_new_file_beside_it_is_nobody_elses(tmp_path):
    path, others = tmp_path / "settings.toml", tmp_path / "settings.toml.new"
    path.write_text(OWN)
    others.write_text("of another program")
    keep(path, "theme", "contrast")
    assert others.read_text() == "of another program"
    assert sorted(tmp_path.iterdir()) == [path, others]
