"""Where to go, by one letter."""

from collections.abc import Mapping
from typing import Final

from goaltui.tui.dialogs.chords import KeyDialog, offers_of

PLACES: Final = {
    "p": ("plan", "Plan: goals, objectives and their owners"),
    "f": ("funnel", "Funnel: from visits to revenue, and what if"),
    "o": ("people", "People: teams, hours and who owns what"),
    "k": ("kpis", "KPIs: what is measured, and the values"),
}
"""Each letter with the screen's name and what is there."""


class GoToDialog(KeyDialog):
    """Ask for a screen; the answer is `screen ` and its name, or a command's name."""

    def __init__(self, seconds: Mapping[str, str]) -> None:
        """Offer the screens, and the command of each second key after that of `go-to`."""
        screens = {key: (f"screen {name}", what) for key, (name, what) in PLACES.items()}
        super().__init__("Go to", {**screens, **offers_of(seconds)})
