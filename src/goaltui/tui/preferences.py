"""A person's own settings at work: looks and keys; what is changed is kept at once."""

from functools import cached_property
from pathlib import Path
from typing import Any, Final

from textual.app import App
from textual.theme import Theme as TextualTheme

from goaltui.config.keeping import Setting, keep
from goaltui.config.keymap import Where
from goaltui.config.keymaps import Keys
from goaltui.config.settings import Settings
from goaltui.config.themes import SIXTEEN, Theme, find_theme, own_folder, read_theme, theme_paths
from goaltui.core.errors import PlanError
from goaltui.tui.looks import Colours, colourless, fitting, look

_WITHOUT: Final = "There are no colours here (NO_COLOR is set, or the terminal has none)"


class Preferences:
    """The settings of the person in front of one application, and the file that keeps them."""

    def __init__(self, app: App[Any], settings: Settings, file: Path | None) -> None:
        """Begin with `settings`; without a `file` what is changed is not kept."""
        self._app = app
        self.settings = settings
        self.file = file
        self.problem = ""
        """Why the theme that was chosen cannot be shown; mostly nothing."""

    @cached_property
    def keys(self) -> Keys:
        """The keys of every command."""
        return self.settings.resolved()

    @property
    def passing(self) -> tuple[str, ...]:
        """The keys that do the same from within a text field: the palette, a remedy."""
        keys = (*self.keys.of["palette"], *self.keys.of["remedy-typing"])
        return tuple(key for key in keys if "+" in key)

    def meant(self, key: str, where: Where) -> str:
        """Return the key that moves the cursor as `key` does in a place: `up` for `k`."""
        return self.keys.meant(key, where)

    # Looks

    @property
    def colours(self) -> Colours:
        """How many colours the terminal has, as far as it says."""
        if self._app.no_color:
            return "none"
        return "sixteen" if self._app.console.color_system == "standard" else "many"

    @property
    def own_themes(self) -> Path | None:
        """The folder of the person's own themes."""
        return own_folder(self.file) if self.file is not None else None

    def offered(self) -> list[Theme]:
        """Return the themes that fit the terminal, in the order in which they are offered."""
        from goaltui.config.themes import themes  # noqa: PLC0415 - when first asked for

        every = themes(self.own_themes)
        return [theme for theme in every if self.colours == "many" or theme.of_sixteen]

    def put_on(self) -> str:
        """Let the application look and act as set; return a sentence where it cannot."""
        self.problem = self._put_on_theme()
        self._app.set_class(self.settings.ascii, "ascii")
        self._app.set_keymap(self.keys.single())
        return self.problem

    def begin(self) -> None:
        """Put on the theme while nothing is styled yet; to style all anew takes 8 ms."""
        theme, _ = self._look()
        if not theme.ansi:  # those have to do with more than styles
            self._app.register_theme(theme)
            self._app.set_reactive(App.theme, theme.name)
            self._app.stylesheet.set_variables(self._app.get_css_variables())

    def _put_on_theme(self) -> str:
        theme, said = self._look()
        known = self._app.get_theme(theme.name)
        self._app.register_theme(theme)
        if self._app.theme == theme.name and known != theme:
            self._app.refresh_css(animate=False)
        self._app.theme = theme.name
        return said

    def _look(self) -> tuple[TextualTheme, str]:
        if self.colours == "none":
            return colourless(), ""
        found, said = find_theme(fitting(self.settings.theme, self.colours), self.own_themes)
        if self.colours == "sixteen" and not found.of_sixteen:
            found = read_theme(theme_paths()[SIXTEEN])
        return look(found), said

    # Changing

    def change(self, name: str, value: Setting) -> str:
        """Change one setting, `theme` or `keys.undo`, and keep it; None puts back the usual.

        Returns:
            A sentence where it is not kept, or cannot be carried out; else nothing.
        """
        self.settings = _with(self.settings, name, value)
        self.__dict__.pop("keys", None)
        said = self.put_on()
        return said or self._keep(name, value)

    def _keep(self, name: str, value: Setting) -> str:
        if self.file is None:
            return ""
        try:
            keep(self.file, name, value)
        except PlanError as error:
            return str(error)
        return ""

    def next_theme(self) -> str:
        """Change to the next theme; return what to say of it."""
        if self.colours == "none":
            return f"{_WITHOUT}."
        offered = self.offered()
        names = [theme.name for theme in offered]
        at = names.index(self._app.theme) if self._app.theme in names else -1
        chosen = offered[(at + 1) % len(offered)]
        problem = self.change("theme", chosen.name)
        return problem or f"Theme: {chosen.title or chosen.name}."


def _with(settings: Settings, name: str, value: Setting) -> Settings:
    """Return `settings` with one of them changed, None being its default."""
    table, _, command = name.rpartition(".")
    if table:
        keys = {key: text for key, text in settings.keys.items() if key != command}
        return settings.changed(keys=keys if value is None else {**keys, command: value})
    default = Settings.model_fields[name].default
    return settings.changed(**{name: default if value is None else value})
