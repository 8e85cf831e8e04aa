"""The second of two keys in a row, by what each does."""

from collections.abc import Mapping, Sequence

from textual import events
from textual.widget import Widget

from goaltui.config.keymap import COMMANDS
from goaltui.config.keynames import key_name
from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.lines import Line, Part, cut, left

Offers = Mapping[str, tuple[str, str]]
"""From a key to the answer it gives, and what it does."""

_KEY = 7


class _Offers(LineView):
    def __init__(self, heading: str, offers: Offers) -> None:
        super().__init__()
        self._heading, self._offers = heading, offers

    def on_mount(self) -> None:
        self.styles.height = len(self._offers) + 1

    def lines(self) -> Sequence[Line]:
        rows = [
            Line.of(
                Part(left(f" {key_name(key)}", _KEY), "accent"), cut(does, self.size.width - _KEY)
            )
            for key, (_, does) in self._offers.items()
        ]
        return [Line.of(Part(self._heading, "title")), *rows]


class KeyDialog(Dialog[str]):
    """Ask for one key; the answer is what it offers. Any other key leaves."""

    def __init__(self, heading: str, offers: Offers) -> None:
        """Offer one line for each key."""
        super().__init__()
        self._heading, self._offers = heading, offers

    def panel(self) -> list[Widget]:
        """Return the lines."""
        return [_Offers(self._heading, self._offers)]

    def on_key(self, event: events.Key) -> None:
        """Answer with what the key offers, or leave."""
        event.stop()
        answer, _ = self._offers.get(event.key, (None, ""))
        self.dismiss(answer)

    def on_click(self, event: events.Click) -> None:
        """Answer with what the clicked line offers."""
        if isinstance(event.widget, _Offers) and 1 <= event.y <= len(self._offers):
            self.dismiss(list(self._offers.values())[event.y - 1][0])


class Chords(KeyDialog):
    """Ask for the second key after `first`; the answer is the command's name."""

    def __init__(self, first: str, seconds: Mapping[str, str]) -> None:
        """Offer the command of each second key."""
        super().__init__(key_name(first), offers_of(seconds))


def offers_of(seconds: Mapping[str, str]) -> Offers:
    """Return the command of each key with its label."""
    does = {c.id(): c.label[0].upper() + c.label[1:] for c in COMMANDS}
    return {key: (command, does[command]) for key, command in seconds.items()}
