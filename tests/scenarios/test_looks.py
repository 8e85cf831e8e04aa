"""How everything looks: themes, without colours, in ASCII, on terminals that can do little."""

import re
from typing import get_args

import pytest
from textual.screen import ModalScreen, Screen

from goaltui.bootstrap import Start
from goaltui.config.contrast import LEAST, XTERM, contrast
from goaltui.config.settings import Settings
from goaltui.config.themes import themes
from goaltui.tui.dialogs.chords import Chords
from goaltui.tui.dialogs.start import StartScreen
from goaltui.tui.shell import GoaltuiApp
from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.lines import Ground, Role
from tests.desk import NARROW, Desk, at_desk
from tests.kit import TODAY
from tests.terminal import Terminal
from tests.views import VIEWS, back, go_to_view, worded

ELSEWHERE = {"Chords", "DraftsDialog", "OutlineDialog", "StartScreen"}
"""Dialogs that no keys of `VIEWS` lead to."""
BASES = {"Dialog", "KeyDialog", "ModalScreen"}


def dialogs(base: type[Screen[object]] = ModalScreen) -> set[str]:
    """Return the names of every dialog of ours."""
    every = _below(base)
    return {c.__name__ for c in every if c.__module__.startswith("goaltui")} - BASES


def _below(cls: type[object]) -> list[type[object]]:
    return [cls, *(sub for each in cls.__subclasses__() for sub in _below(each))]


def test_every_dialog_is_looked_at():
    assert dialogs() - set(VIEWS) - ELSEWHERE == set()


def strange(desk: Desk) -> list[str]:
    return [line for line in desk.text.splitlines() if not line.isascii()]


async def test_with_the_ascii_setting_nothing_else_is_on_any_screen(tmp_path):
    plan, settings = worded("plain words"), Settings(ascii=True)
    async with at_desk(tmp_path, plan, size=NARROW, settings=settings) as desk:
        for name in VIEWS:
            await go_to_view(desk, name)
            assert strange(desk) == [], name
            if name[0].isupper():
                assert type(desk.app.screen).__name__ == name
            await back(desk)
        desk.app.push_screen(Chords("d", {"d": "delete"}))
        await desk.pilot.pause()
        assert strange(desk) == []


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "vt100"}])
async def test_the_first_screen_too(tmp_path, monkeypatch, environment):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.delenv("COLORTERM")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with Start("ana", TODAY) as start:
        app = GoaltuiApp(None, Settings(ascii=True), start)
        async with app.run_test(size=NARROW) as pilot:
            desk = Desk(app, pilot)
            for keys in ((), ("n",)):
                await desk.press(*keys)
                assert isinstance(app.screen, StartScreen)
                assert not [c for c in desk.text if not (c.isascii() or c.isalpha())]
                assert coloured(desk) == []


# Colours


def styles(desk: Desk):
    """Return each text on the screen with its style, as it is sent to the terminal."""
    strips = desk.app.screen._compositor.render_strips()[: desk.app.size.height]
    return [(segment.text, segment.style) for strip in strips for segment in strip]


def coloured(desk: Desk) -> list[str]:
    return [
        text
        for text, style in styles(desk)
        if style and any(c is not None and not c.is_default for c in (style.color, style.bgcolor))
    ]


SAID = {
    "plan": ("20 % more SQLs", "reverse"),
    "plan, typing": ("2027", "bold"),
    "funnel, typing": ("700", "underline"),
    "people": (">", "reverse"),
    "SettingsDialog": ("theme", "reverse"),
    "RecordDialog": ("12", "bold"),
    "CommandPalette": ("Add under", "reverse"),
}
"""In some views a text that is where one is, and how it is told from others without colour."""


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "vt220"}])
async def test_without_colours_it_can_be_told_where_one_is(tmp_path, monkeypatch, environment):
    monkeypatch.delenv("COLORTERM")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    async with at_desk(tmp_path, "inbound", size=NARROW) as desk:
        for name, (text, way) in SAID.items():
            await go_to_view(desk, name)
            assert coloured(desk) == [], name
            assert any(text in t and s and getattr(s, way) for t, s in styles(desk)), name
            await back(desk)
        await go_to_view(desk, "plan")
        assert any("A" in t and s and s.underline for t, s in styles(desk))
        await desk.press("f9")
        assert "no colours here" in desk.text


@pytest.mark.parametrize("term", ["linux", "xterm", "screen", "xterm-16color"])
async def test_sixteen_colours_have_a_theme_of_their_own(tmp_path, monkeypatch, term):
    monkeypatch.setenv("TERM", term)
    monkeypatch.delenv("COLORTERM")
    settings = Settings(theme="paper")
    async with at_desk(tmp_path, "inbound", size=NARROW, settings=settings) as desk:
        assert desk.app.theme == "sixteen"
        colours = {c for _, s in styles(desk) if s for c in (s.color, s.bgcolor) if c is not None}
        assert {c.is_default or (c.number is not None and c.number < 16) for c in colours} == {True}
        await desk.press("f9")
        assert desk.app.theme == "sixteen"


def colour(value) -> str:
    """Return what a colour of a style is on a screen of xterm's palette."""
    if value.number is not None and value.number < 16:
        return XTERM[value.number]
    red, green, blue = value.get_truecolor()
    return f"#{red:02x}{green:02x}{blue:02x}"


@pytest.mark.parametrize("view", ["plan", "HelpDialog"])
async def test_every_text_stands_out_from_every_ground_that_it_is_drawn_on(tmp_path, view):
    roles = [role for role in get_args(Role) if role != "faint"]
    async with at_desk(tmp_path, "inbound", size=NARROW) as desk:
        await go_to_view(desk, view)
        for theme in themes():
            desk.app.preferences.change("theme", theme.name)
            await desk.pilot.pause()
            for widget in desk.app.screen.query(LineView):
                for ground in get_args(Ground):
                    for role in roles:
                        style = widget._look(ground, role)
                        found = contrast(colour(style.color), colour(style.bgcolor))
                        assert found >= LEAST, (theme.name, ground, role, round(found, 2))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("environment", "never"),
    [
        ({"NO_COLOR": "1"}, r"3[0-8]|4[0-8]|9\d|10\d"),
        ({"TERM": "vt100", "COLORTERM": ""}, r"3[0-8]|4[0-8]|9\d|10\d"),
        ({"TERM": "linux", "COLORTERM": ""}, r"[34]8|10\d"),
    ],
    ids=["NO_COLOR", "vt100", "linux"],
)
def test_what_a_terminal_is_sent(tmp_path, environment, never):
    terminal = Terminal("--sample", "inbound", home=tmp_path, environment=environment)
    terminal.wait_for("Increase revenue")
    terminal.send("?")
    terminal.wait_for("In the tree")
    sent = re.findall(rb"\x1b\[([0-9;]*)m", bytes(terminal.bytes))
    codes = {code for each in sent for code in each.decode().split(";")}
    assert "1" in codes
    assert [code for code in codes if re.fullmatch(never, code)] == []
    terminal.kill()
