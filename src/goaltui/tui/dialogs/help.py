"""What every key does."""

from collections.abc import Sequence
from typing import Final

from textual import events
from textual.widget import Widget

from goaltui.config.keymap import Where
from goaltui.config.keymaps import Keys
from goaltui.tui.bindings import commands
from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.dialogs.settings_rows import PLACES
from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.lines import Line, Part, left, width, wrap
from goaltui.tui.widgets.moving import meant

_KEYS: Final = 22
_WAYS: Final = {
    "up": "up",
    "down": "down",
    "pageup": "page_up",
    "pagedown": "page_down",
    "home": "home",
    "end": "end",
}


class _Keys(LineView):
    def __init__(self, where: Where, keys: Keys) -> None:
        super().__init__()
        self._where = where
        self._keys = keys

    def on_resize(self) -> None:
        self.resize_to(len(self.lines()))

    def lines(self) -> Sequence[Line]:
        places: list[Where] = [self._where] if self._where != "everywhere" else []
        shown: list[Where] = [*places, "everywhere", "cursor"]
        return [line for place in shown for line in self._section(place)]

    def _section(self, place: Where) -> list[Line]:
        lines = [Line.of(Part(PLACES[place], "title"))]
        room = max(20, self.size.width - _KEYS - 1)
        for command in commands(place):
            keys = self._keys.all_shown(command.id())
            text = wrap(command.help(), room)
            if width(keys) > _KEYS - 2:
                lines.append(Line.of(Part(f" {keys}", "accent")))
                keys = ""
            lines.append(Line.of(Part(left(f" {keys}", _KEYS), "accent"), text[0]))
            lines += [Line.of(" " * _KEYS, row) for row in text[1:]]
        return [*lines, Line()]

    def on_key(self, event: events.Key) -> None:
        if event.key in ("question_mark", "q", "enter"):
            event.stop()
            self.screen.dismiss(None)
        elif (key := meant(self, event)) in _WAYS:
            event.stop()
            getattr(self, f"scroll_{_WAYS[key]}")(animate=False)


class HelpDialog(Dialog[None]):
    """Show the keys of one place and those that hold everywhere."""

    def __init__(self, where: Where, keys: Keys) -> None:
        """Show the keys of `where`, as this person has them."""
        super().__init__()
        self._list = _Keys(where, keys)

    def panel(self) -> list[Widget]:
        """Return the list of keys."""
        return [self._list]
