"""A panel that says where a number comes from."""

from collections.abc import Sequence

from textual import events
from textual.widget import Widget

from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.lines import Line, Part, wrap


class _Sentences(LineView):
    def __init__(self, heading: str, sentences: Sequence[str]) -> None:
        super().__init__()
        self._heading = heading
        self._sentences = sentences

    def on_resize(self) -> None:
        lines = self.lines()
        self.styles.height = len(lines)
        self.resize_to(len(lines))

    def on_mount(self) -> None:
        self.styles.height = len(self._sentences) + 2

    def lines(self) -> Sequence[Line]:
        room = max(10, self.size.width - 2)
        rows = [row for text in self._sentences for row in wrap(text, room)]
        return [Line.of(Part(self._heading, "title")), Line(), *(Line.of(row) for row in rows)]

    def on_key(self, event: events.Key) -> None:
        if event.key in ("enter", "i", "q", "space"):
            event.stop()
            self.screen.dismiss(None)


class Explain(Dialog[None]):
    """Show sentences about a number until a key is pressed."""

    def __init__(self, heading: str, sentences: Sequence[str]) -> None:
        """Show `sentences` under `heading`."""
        super().__init__()
        self._shown = _Sentences(heading, sentences)

    def panel(self) -> list[Widget]:
        """Return the sentences."""
        return [self._shown]
