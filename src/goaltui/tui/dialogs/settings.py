"""A person's own settings: shown, changed at once, and kept."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.widget import Widget

from goaltui.config.contrast import remark as contrast_remark
from goaltui.config.keymaps import KEYMAPS
from goaltui.config.themes import Theme, theme_problems
from goaltui.tui.dialogs.ask import Ask
from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.dialogs.pick import Choice, Pick
from goaltui.tui.dialogs.settings_rows import SPEECH, SWITCHES, judged_keys, setting_rows
from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.lines import Line, Part, Role, wrap
from goaltui.tui.widgets.row_list import ListRow, RowList

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

_HOW: Final = "Enter changes it, Del puts back the usual, Esc leaves."
_ABOUT: Final = {
    "default": "letters for commands, arrows or j and k",
    "vim": "hjkl, dd, o, O, gg, G, zo, zc, ^r",
    "emacs": "^n ^p ^f ^b, ^s, ^k, ^y, M-x, ^g",
}


class _Said(LineView, can_focus=False):
    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[str] = ("",)
        self._warning = False

    def say(self, text: str, *, warning: bool) -> None:
        self._lines, self._warning = wrap(text, max(10, self.size.width - 2))[:3], warning
        self.styles.height = len(self._lines) + 1
        self.redraw()

    def lines(self) -> Sequence[Line]:
        role: Role = "warning" if self._warning else "muted"
        return [Line(), *(Line.of(Part(f" {row}", role)) for row in self._lines)]


class SettingsDialog(Dialog[None]):
    """Theme, glyphs, keymap and the keys of each command; what is changed holds at once."""

    app: "GoaltuiApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "change", show=False),
        Binding("delete", "put_back", "put back", show=False),
    ]

    def panel(self) -> list[Widget]:
        """Return the rows, and the line that says what keys do and what happened."""
        return [_Heading(str(self.app.preferences.file or "")), RowList(), _Said()]

    def on_mount(self) -> None:
        """Begin with the first setting."""
        self.query_one(RowList).focus()
        self.call_after_refresh(self._show)

    def _show(self, problem: str = "") -> None:
        own = self.app.preferences.own_themes
        bad = theme_problems(own) if own is not None else ()
        said = problem or " ".join(p.message + "." for p in self.app.preferences.keys.problems)
        said = said or " ".join(bad)
        self.query_one(RowList).show(self._rows)
        self.query_one(_Said).say(said or _HOW, warning=bool(said))

    def _rows(self, cells: int) -> Sequence[ListRow]:
        preferences = self.app.preferences
        return setting_rows(preferences.settings, preferences.keys, self.app.theme, cells)

    def on_row_list_chosen(self) -> None:
        """Change what was clicked twice."""
        self.action_choose()

    def action_choose(self) -> None:
        """Change the setting under the cursor."""
        name = self.query_one(RowList).key or ""
        settings = self.app.preferences.settings
        if name in SWITCHES:
            self._change(name, value=not getattr(settings, name))
        elif name == "theme":
            self._pick("Theme", [_theme_choice(theme) for theme in self.app.preferences.offered()])
        elif name == "findings":
            self._pick("Findings", [Choice(each, title) for each, title in SPEECH.items()])
        elif name == "keymap":
            self._pick("Keymap", [Choice(each, each, _ABOUT.get(each, "")) for each in KEYMAPS])
        elif name.startswith("keys."):
            self._ask_keys(name)

    def _pick(self, heading: str, choices: Sequence[Choice[str]]) -> None:
        name = heading.lower()
        now = getattr(self.app.preferences.settings, name)
        marked = [replace(c, remark=f"now, {c.remark}") if c.value == now else c for c in choices]
        if choices:
            self.app.push_screen(Pick(heading, marked), partial(self._picked, name))
        else:
            self._show(self.app.preferences.next_theme())

    def _picked(self, name: str, value: str | None) -> None:
        if value is not None:
            self._change(name, value)

    def _ask_keys(self, name: str) -> None:
        command = name.removeprefix("keys.")
        preferences = self.app.preferences
        now = preferences.settings.keys.get(command) or ", ".join(preferences.keys.of[command])

        def answered(text: str | None) -> None:
            if text is not None:
                self._change(name, text.strip() or None)

        judge = partial(judged_keys, preferences.settings, command)
        question = f"Keys of {command}, such as a, ^n, f5, or two in a row: d d"
        self.app.push_screen(Ask(question, now, judge), answered)

    def action_put_back(self) -> None:
        """Put back the usual value of the setting under the cursor."""
        if name := self.query_one(RowList).key:
            self._change(name, None)

    def _change(self, name: str, value: str | bool | None) -> None:
        self._show(self.app.preferences.change(name, value))


class _Heading(LineView, can_focus=False):
    def __init__(self, file: str) -> None:
        super().__init__()
        self._file = file

    def lines(self) -> Sequence[Line]:
        return [Line.of(Part(" Your settings", "title"), Part(f"  {self._file}", "muted")), Line()]


def _theme_choice(theme: Theme) -> Choice[str]:
    shade = "dark" if theme.dark else "light"
    title = f"{theme.title}, {shade}" if theme.title else shade
    return Choice(theme.name, theme.name, contrast_remark(theme) or title)
