"""Settings: what a file may say, and that a mistake costs only itself."""

from pathlib import Path

import pytest

from goaltui.config.settings import Settings, read_settings


def read(tmp_path: Path, text: str | bytes) -> tuple[Settings, list[str]]:
    path = tmp_path / "settings.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    settings, problems = read_settings(path)
    return settings, [str(problem).removeprefix(f"{path}: ") for problem in problems]


def test_no_file_is_no_choice(tmp_path):
    assert read_settings(tmp_path / "no.toml") == (Settings(), [])
    assert Settings().theme == ""


def test_every_choice_is_read(tmp_path):
    text = 'theme = "paper"\nascii = true\nkeymap = "vim"\n[keys]\n'
    text += 'undo = "ctrl+u,u"\nadd-under = "plus"\n'
    settings, problems = read(tmp_path, text)
    assert not problems
    assert (settings.theme, settings.ascii, settings.keymap) == ("paper", True, "vim")
    assert settings.keys == {"undo": "ctrl+u,u", "add-under": "plus"}


def test_a_mistake_costs_only_itself(tmp_path):
    text = 'theme = "pink"\ncolour = 1\nascii = true\n[keys]\nundo = "u"\nredo = 3\n'
    text += 'fly = "f"\nhelp = "a b c"\n'
    settings, problems = read(tmp_path, text)
    assert settings == Settings(ascii=True, keys={"undo": "u"})
    assert problems == [
        "keys.redo: should be a valid string",
        "keys.fly: is no command; `goaltui keys` lists them",
        "keys.help: should be keys such as “a” or “^n, f5”, or two in a row such as “d d”",
        f"colour: is no setting; known are {', '.join(Settings.model_fields)}",
        "theme: should be one of contrast, night, paper, sixteen",
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


def test_keys_that_collide_are_said(tmp_path):
    settings, problems = read(tmp_path, '[keys]\nundo = "f8"\nredo = "f8"\n')
    assert problems == ["keys.redo: “F8” is the key of undo already"]
    assert settings.resolved().of["undo"] == ("f8",)


def test_a_theme_of_one_s_own_may_be_named(tmp_path):
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "mine.toml").write_text("")
    assert read(tmp_path, 'theme = "mine"') == (Settings(theme="mine"), [])
