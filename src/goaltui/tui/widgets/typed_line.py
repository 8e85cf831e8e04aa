"""What every widget has in common in which one line of text is typed."""

from textual import events

from goaltui.tui.widgets.line_edit import LineEdit
from goaltui.tui.widgets.line_view import LineView


class TypedLine(LineView):
    """Keeps the text that is typed or pasted; its children say what comes of it."""

    def __init__(self, text: str = "") -> None:
        """Begin with the cursor behind `text`."""
        super().__init__()
        self.edit = LineEdit.at_end(text)

    def typed(self) -> None:
        """Take note that the text, or the cursor in it, is another."""

    def entered(self) -> None:
        """Take note that Enter was pressed."""

    def on_key(self, event: events.Key) -> None:
        """Edit the text, or enter it; Escape is left to the dialog."""
        if event.key == "enter":
            event.stop()
            self.entered()
        elif event.key != "escape" and (edit := self.edit.key(event.key, event.character)):
            event.stop()
            self._take(edit)

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted text as typed."""
        event.stop()
        self._take(self.edit.insert(event.text))

    def _take(self, edit: LineEdit) -> None:
        self.edit = edit
        self.typed()
        self.redraw()
