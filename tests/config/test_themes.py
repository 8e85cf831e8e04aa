"""Every theme can be read by everybody, and a person's own is taken where it can be."""

import pytest

from goaltui.config.contrast import LEAST, contrast, in_hex, remark, weakest
from goaltui.config.themes import (
    FIRST,
    Theme,
    find_theme,
    own_folder,
    read_theme,
    theme_paths,
    theme_problems,
    themes,
)
from goaltui.core.errors import PlanError

NIGHT = theme_paths()["night"].read_text("utf-8")


def test_the_measure_is_right():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_there_is_a_dark_a_light_a_strong_one_and_one_of_sixteen_colours():
    assert [theme.name for theme in themes()] == ["night", "paper", "contrast", "sixteen"]
    assert [theme.dark for theme in themes()] == [True, False, True, True]
    assert [theme.of_sixteen for theme in themes()] == [False, False, False, True]
    assert themes()[0].name == FIRST


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
def test_text_stands_out_from_every_ground(theme: Theme):
    least, *where = weakest(theme)
    assert least >= (7 if theme.name == "contrast" else LEAST), where
    assert remark(theme) == ""


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
def test_lines_are_seen_and_the_muted_shade_is_the_quieter_one(theme: Theme):
    line, text, muted, ground = map(in_hex, (theme.line, theme.text, theme.muted, theme.background))
    assert contrast(line, ground) >= 3
    assert contrast(muted, ground) < contrast(text, ground)


def test_a_theme_of_one_s_own_is_offered_behind_the_shipped_ones(tmp_path):
    (tmp_path / "mine.toml").write_text(NIGHT.replace("order = 1\n", ""), "utf-8")
    assert [theme.name for theme in themes(tmp_path)][-1] == "mine"
    assert find_theme("mine", tmp_path)[0].text == find_theme("night")[0].text


def test_one_of_the_same_name_takes_the_place_of_a_shipped_one(tmp_path):
    (tmp_path / "night.toml").write_text(NIGHT.replace("#e1e5eb", "#ffffff"), "utf-8")
    assert find_theme("night", tmp_path)[0].text == "#ffffff"
    assert len(themes(tmp_path)) == len(themes())


def test_a_theme_that_is_hard_to_read_is_taken_and_said(tmp_path):
    (tmp_path / "dim.toml").write_text(NIGHT.replace("#a3acba", "#50555f"), "utf-8")
    assert remark(read_theme(tmp_path / "dim.toml")).startswith("muted on selection is hard")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (NIGHT.replace("#e1e5eb", "red"), "text should be a colour such as “#82bbff”"),
        (NIGHT.replace("good =", "green ="), "is"),
        ("", "background is missing"),
        ("title = 3\n" + NIGHT.replace("title", "x"), "title"),
        ("[", "cannot be used"),
        ("x = " + "[" * 9_000, "nested"),
        (b"\xff", "cannot be used"),
        ("#" * 30_000, "larger"),
    ],
    ids=["colour", "name", "empty", "title", "half", "deep", "bytes", "large"],
)
def test_what_is_no_theme_is_said_and_the_shipped_one_is_used(tmp_path, text, said):
    path = tmp_path / "night.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    theme, problem = find_theme("night", tmp_path)
    assert theme == read_theme(theme_paths()["night"])
    assert said in problem
    assert problem.isprintable()
    assert theme_problems(tmp_path) == (problem,)
    assert theme in themes(tmp_path)


def test_a_name_that_is_none_is_said(tmp_path):
    (tmp_path / "a b.toml").write_text(NIGHT)
    assert "a b" not in theme_paths(tmp_path)
    assert "letters, digits and hyphens" in theme_problems(tmp_path)[0]
    theme, problem = find_theme("pink", tmp_path)
    assert (theme.name, problem) == ("night", "There is no theme “pink”.")


def test_a_folder_in_the_place_of_a_theme_is_told(tmp_path):
    (tmp_path / "mine.toml").mkdir()
    with pytest.raises(PlanError, match="cannot be used"):
        read_theme(tmp_path / "mine.toml")
    assert own_folder(tmp_path / "settings.toml") == tmp_path / "themes"
