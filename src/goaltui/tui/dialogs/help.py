"""What every key does."""

from collections.abc import Callable, Sequence
from typing import Final

from textual import events
from textual.widget import Widget

from goaltui.config.keymap import Where
from goaltui.tui.bindings import commands, key_name
from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.widgets.lines import Line, LineView, Part, left, wrap

_NAMES: Final[dict[Where, str]] = {
    "everywhere": "Everywhere",
    "tree": "In the tree of goals and objectives",
    "funnel": "In the funnel",
    "people": "Among people",
    "kpis": "Among KPIs",
}
_KEYS: Final = 18


class _Keys(LineView):
    def __init__(self, where: Where, keys_of: Callable[[str], str]) -> None:
        super().__init__()
        self._where = where
        self._keys_of = keys_of

    def on_resize(self) -> None:
        self.resize_to(len(self.lines()))

    def lines(self) -> Sequence[Line]:
        places: list[Where] = [self._where] if self._where != "everywhere" else []
        return [line for place in (*places, "everywhere") for line in self._section(place)]

    def _section(self, place: Where) -> list[Line]:
        lines = [Line.of(Part(_NAMES[place], "title"))]
        room = max(20, self.size.width - _KEYS - 1)
        for command in commands(place):
            keys = "  ".join(map(key_name, self._keys_of(command.id()).split(",")))
            text = wrap(command.help(), room)
            lines.append(Line.of(Part(left(f" {keys}", _KEYS), "accent"), text[0]))
            lines += [Line.of(" " * _KEYS, row) for row in text[1:]]
        return [*lines, Line()]

    def on_key(self, event: events.Key) -> None:
        if event.key in ("question_mark", "q", "enter"):
            event.stop()
            self.screen.dismiss(None)


class HelpDialog(Dialog[None]):
    """Show the keys of one place and those that hold everywhere."""

    def __init__(self, where: Where, keys_of: Callable[[str], str]) -> None:
        """Show the keys of `where`, as this person has them."""
        super().__init__()
        self._keys = _Keys(where, keys_of)

    def panel(self) -> list[Widget]:
        """Return the list of keys."""
        return [self._keys]
