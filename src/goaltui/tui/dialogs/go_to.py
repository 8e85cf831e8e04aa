"""Where to go, by one letter."""

from collections.abc import Sequence
from typing import Final

from textual import events
from textual.widget import Widget

from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.widgets.lines import Line, LineView, Part

PLACES: Final = {
    "p": ("plan", "Plan: goals, objectives and their owners"),
    "f": ("funnel", "Funnel: from visits to revenue, and what if"),
    "o": ("people", "People: teams, hours and who owns what"),
    "k": ("kpis", "KPIs: what is measured, and the values"),
}
"""Each letter with the screen's name and what is there."""


class _Places(LineView):
    def on_mount(self) -> None:
        self.styles.height = len(PLACES) + 1

    def lines(self) -> Sequence[Line]:
        rows = [Line.of(Part(f" {k}  ", "accent"), what) for k, (_, what) in PLACES.items()]
        return [Line.of(Part("Go to", "title")), *rows]


class GoToDialog(Dialog[str]):
    """Ask for a screen; the answer is its name."""

    def panel(self) -> list[Widget]:
        """Return the letters."""
        return [_Places()]

    def on_key(self, event: events.Key) -> None:
        """Answer with the screen of the letter; any other key leaves."""
        event.stop()
        self.dismiss(PLACES[event.key][0] if event.key in PLACES else None)

    def on_click(self, event: events.Click) -> None:
        """Answer with the clicked screen."""
        if isinstance(event.widget, _Places) and 1 <= event.y <= len(PLACES):
            self.dismiss(list(PLACES.values())[event.y - 1][0])
