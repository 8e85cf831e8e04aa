"""Settings: what a file may say, and that a mistake costs only itself."""

from pathlib import Path

import pytest

from goaltui.config.settings import Settings, keep_theme, read_settings
from goaltui.core.errors import PlanError


def read(tmp_path: Path, text: str | bytes) -> tuple[Settings, list[str]]:
    path = tmp_path / "settings.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    settings, problems = read_settings(path)
    return settings, [str(problem).removeprefix(f"{path}: ") for problem in problems]


def test_no_file_is_no_choice(tmp_path):
    assert read_settings(tmp_path / "no.toml") == (Settings(), [])
    assert Settings().theme == "night"


def test_every_choice_is_read(tmp_path):
    text = 'theme = "paper"\nascii = true\n[keys]\nundo = "ctrl+u,u"\nadd-under = "plus"\n'
    settings, problems = read(tmp_path, text)
    assert not problems
    assert (settings.theme, settings.ascii) == ("paper", True)
    assert settings.keys == {"undo": "ctrl+u,u", "add-under": "plus"}


def test_a_mistake_costs_only_itself(tmp_path):
    text = 'theme = "pink"\ncolour = 1\nascii = true\n[keys]\nundo = "u"\nredo = 3\n'
    text += 'fly = "f"\nhelp = "a b"\n'
    settings, problems = read(tmp_path, text)
    assert settings == Settings(ascii=True, keys={"undo": "u"})
    assert problems == [
        "theme: should be one of night, paper, contrast",
        "keys.redo: should be a valid string",
        "keys.fly: is no command; `goaltui keys` lists them",
        "keys.help: should be keys such as “a” or “ctrl+n,f5”",
        "colour: is no setting; known are theme, ascii, keys",
    ]


@pytest.mark.parametrize(
    "text",
    [b"\xff", "theme =", "x = " + "[" * 50_000, "x = " + "9" * 5_000, b"#" * 100_001, "keys = 3"],
    ids=["bytes", "half", "deep", "digits", "large", "no-table"],
)
def test_what_is_no_settings_file_changes_nothing(tmp_path, text):
    settings, problems = read(tmp_path, text)
    assert settings == Settings()
    assert len(problems) == 1
    assert problems[0].isprintable()


def test_a_folder_in_its_place_is_told(tmp_path):
    settings, problems = read_settings(tmp_path)
    assert settings == Settings()
    assert "cannot be read" in str(problems[0])


OWN = """# mine
ascii = true
theme = "paper"  # by day

[keys]
undo = "ctrl+u"
"""


@pytest.mark.parametrize("before", [None, "", "ascii = true\n", '[keys]\nundo = "U"\n', OWN])
def test_a_theme_is_kept_and_all_else_stays(tmp_path, before):
    path = tmp_path / "new" / "settings.toml"
    if before is not None:
        path.parent.mkdir()
        path.write_text(before)
    old, _ = read_settings(path)
    keep_theme(path, "contrast")
    assert read_settings(path) == (old.model_copy(update={"theme": "contrast"}), [])
    assert list(path.parent.iterdir()) == [path]
    if before == OWN:
        assert path.read_text() == OWN.replace('"paper"  # by day', '"contrast"')


@pytest.mark.parametrize("text", ["keys = [", 'theme = """\npaper"""\n', '"theme" = "paper"'])
def test_a_file_that_cannot_take_a_theme_is_told_and_left_alone(tmp_path, text):
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(PlanError, match="could not be kept"):
        keep_theme(path, "contrast")
    assert path.read_text() == text


def test_a_theme_that_cannot_be_kept_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(PlanError, match="could not be kept"):
        keep_theme(tmp_path / "file" / "settings.toml", "contrast")
