"""A person's own settings: changed on the screen, at work at once, kept in the file."""

from pathlib import Path

import pytest

from goaltui.config.settings import Settings, read_settings
from goaltui.core.diff import diff
from goaltui.tui.widgets.funnel_grid import FunnelGrid
from goaltui.tui.widgets.goal_tree import GoalTree
from goaltui.tui.widgets.row_list import RowList
from tests.desk import NARROW, WIDE, Desk, at_desk

BOTH = pytest.mark.parametrize("size", [NARROW, WIDE], ids=["80x24", "120x40"])


async def row(desk: Desk, name: str) -> None:
    """Put the cursor on a setting."""
    assert desk.app.screen.query_one(RowList).go_to(name)
    await desk.pilot.pause()


def kept(path: Path) -> Settings:
    settings, problems = read_settings(path)
    assert problems == []
    return settings


@BOTH
async def test_a_theme_is_chosen_and_kept_with_the_comments(tmp_path, size):
    file = tmp_path / "settings.toml"
    file.write_text('theme = "night"  # for now\n')
    async with at_desk(tmp_path, "inbound", size=size, settings_file=file) as desk:
        await desk.press("f3", "enter")
        assert "High contrast" in desk.text
        await desk.type("pap")
        await desk.press("enter")
        assert desk.app.theme == "paper"
        assert "paper" in desk.line_with("> theme")
        assert file.read_text() == 'theme = "paper"  # for now\n'
        await desk.press("delete", "escape")
        assert desk.app.theme == "night"
        assert kept(file) == Settings()


async def test_glyphs_are_switched_at_once(tmp_path):
    file = tmp_path / "new" / "settings.toml"
    async with at_desk(tmp_path, "inbound", settings_file=file) as desk:
        await desk.press("f3", "down", "enter")
        assert desk.text.isascii()
        assert kept(file).ascii
        await desk.press("enter")
        assert not kept(file).ascii


@BOTH
async def test_findings_speak_the_language_that_is_set(tmp_path, size):
    file = tmp_path / "settings.toml"
    async with at_desk(tmp_path, "inbound", size=size, settings_file=file) as desk:
        await desk.press("f3")
        await row(desk, "findings")
        assert "as the sentence" in desk.line_with("> findings")
        await desk.press("enter")
        await desk.type("ital")
        await desk.press("enter")
        assert "italiano" in desk.line_with("> findings")
        assert kept(file).findings == "it"
        await desk.press("escape", "a")
        await desk.type("Win more clients")
        await desk.press("enter")
        assert "Mettere" in desk.text  # the sentence goes on in the next line where it is narrow


async def test_a_keymap_is_chosen_and_works_at_once(tmp_path):
    file = tmp_path / "settings.toml"
    async with at_desk(tmp_path, "inbound", settings_file=file) as desk:
        await desk.press("f3")
        await row(desk, "keymap")
        await desk.press("enter")
        assert "> default" in desk.line_with("now, ")
        await desk.type("vim")
        await desk.press("enter", "escape")
        assert kept(file).keymap == "vim"
        assert "dd delete" in desk.text.splitlines()[-1]
        before = desk.plan
        await desk.press("d", "x")
        assert diff(before, desk.plan) == ()
        await desk.press("j", "d")
        assert "Delete" in desk.text
        await desk.press("d")
        assert diff(before, desk.plan)


async def test_a_key_is_given_to_a_command(tmp_path):
    file = tmp_path / "settings.toml"
    async with at_desk(tmp_path, "inbound", settings_file=file) as desk:
        await desk.press("g", "s")
        await row(desk, "keys.add-under")
        await desk.press("enter")
        await desk.press("ctrl+u")
        await desk.type("xx")
        assert "is no key" in desk.text
        await desk.press("ctrl+u", "t")
        assert "“t” was the last key of add-template." in desk.text
        await desk.press("ctrl+u", "plus", "enter")
        assert "+" in desk.line_with("add-under")
        assert kept(file).keys == {"add-under": "+"}
        await desk.press("escape")
        assert "+ add under" in desk.text.splitlines()[-1]
        await desk.press("plus")
        assert desk.app.screen.query_one(GoalTree).typing
        await desk.press("escape", "question_mark")
        assert "+" in desk.line_with("Add an objective under")
        await desk.press("escape", "f3")
        await row(desk, "keys.add-under")
        await desk.press("delete", "escape")
        assert kept(file).keys == {}
        assert "a add under" in desk.text.splitlines()[-1]


async def test_what_cannot_be_kept_is_said_and_holds_until_one_leaves(tmp_path):
    (tmp_path / "file").write_text("")
    file = tmp_path / "file" / "settings.toml"
    async with at_desk(tmp_path, "inbound", settings_file=file) as desk:
        await desk.press("f3", "down", "enter")
        assert "ascii could not be kept in" in desk.text
        assert desk.app.preferences.settings.ascii
        await desk.press("escape", "f9")
        assert "theme could not be kept in" in desk.text
        assert desk.app.theme == "paper"


async def test_a_theme_of_one_s_own_is_offered_and_a_bad_one_said(tmp_path):
    themes = tmp_path / "themes"
    themes.mkdir()
    shipped = (Path(__file__).parents[2] / "themes" / "night.toml").read_text()
    (themes / "mine.toml").write_text(shipped.replace("#a3acba", "#50555f"))
    (themes / "bad.toml").write_text("")
    file = tmp_path / "settings.toml"
    async with at_desk(tmp_path, "inbound", settings_file=file) as desk:
        await desk.press("f3")
        assert "bad.toml cannot be used: background is missing." in desk.text
        await desk.press("enter")
        await desk.type("mine")
        assert "hard to read" in desk.line_with("> mine")
        await desk.press("enter")
        assert desk.app.theme == "mine"


# Keymaps


async def test_vim(tmp_path):
    settings = Settings(keymap="vim")
    async with at_desk(tmp_path, "inbound", settings=settings) as desk:
        tree = desk.app.screen.query_one(GoalTree)
        first = tree.key
        await desk.press("j", "j", "j")
        assert tree.key != first
        await desk.press("g", "g")
        assert tree.key == first
        await desk.press("G")
        last = tree.key
        await desk.press("k")
        assert tree.key != last
        await desk.press("g", "g", "z", "c")
        assert desk.line_with("Increase revenue").startswith(">+")
        await desk.press("z", "o", "l")
        assert tree.key != first
        await desk.press("h", "h")
        assert tree.key == first
        count = len(desk.plan.nodes)
        await desk.press("j", "d", "d")
        assert len(desk.plan.nodes) < count
        await desk.press("u")
        assert len(desk.plan.nodes) == count
        await desk.press("ctrl+r", "u", "O")
        await desk.type("jog d d")
        await desk.press("enter")
        assert desk.children(desk.node("jog d d").parent)[0] == "jog d d"
        await desk.press("colon")
        assert type(desk.app.screen).__name__ == "CommandPalette"
        await desk.type("people")
        await desk.press("escape", "g", "f", "j", "l")
        assert desk.app.screen.query_one(FunnelGrid).cell


async def test_emacs(tmp_path):
    settings = Settings(keymap="emacs")
    async with at_desk(tmp_path, "inbound", settings=settings) as desk:
        tree = desk.app.screen.query_one(GoalTree)
        first = tree.key
        await desk.press("ctrl+n", "ctrl+n", "ctrl+p", "ctrl+p")
        assert tree.key == first
        await desk.press("ctrl+b")
        assert desk.line_with("Increase revenue").startswith(">+")
        await desk.press("ctrl+f", "ctrl+s")
        await desk.type("SQL")
        await desk.press("ctrl+g")
        assert tree.key == first
        await desk.press("alt+x")
        assert type(desk.app.screen).__name__ == "CommandPalette"
        await desk.press("ctrl+n", "ctrl+p", "ctrl+g", "enter")
        await desk.press("ctrl+a", "X", "ctrl+e", "Y", "ctrl+b", "ctrl+k", "enter")
        assert any(n.statement.startswith("X") for n in desk.plan.nodes.values())
        await desk.press("ctrl+x", "u")
        assert not any(n.statement.startswith("X") for n in desk.plan.nodes.values())
        await desk.press("ctrl+x", "ctrl+c")
        assert desk.app.return_code == 0


async def test_every_command_of_the_palette_is_found_and_carried_out(tmp_path):
    async with at_desk(tmp_path, "inbound") as desk:
        await desk.press("ctrl+p")
        await desk.type("settings")
        await desk.press("enter")
        assert type(desk.app.screen).__name__ == "SettingsDialog"


async def test_a_theme_that_has_gone_bad_is_said_at_the_start(tmp_path):
    (tmp_path / "themes").mkdir()
    (tmp_path / "themes" / "mine.toml").write_text("text = 3")
    settings, file = Settings(theme="mine"), tmp_path / "settings.toml"
    async with at_desk(tmp_path, "inbound", settings=settings, settings_file=file) as desk:
        assert "The theme mine.toml cannot be used" in desk.text
        assert desk.app.theme == "night"
