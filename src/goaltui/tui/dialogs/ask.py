"""A question that is answered with a line of text."""

from collections.abc import Callable, Sequence

from textual import events
from textual.message import Message
from textual.widget import Widget

from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.widgets.line_edit import LineEdit
from goaltui.tui.widgets.lines import Line, LineView, Part, window, with_caret, wrap

Judge = Callable[[str], tuple[str, bool]]
"""From what is typed to a remark about it, and whether it will do."""


class AskLine(LineView):
    """A question, a line to type in, and a remark on what is typed."""

    class Answered(Message):
        """Enter was pressed on text that will do."""

        def __init__(self, text: str) -> None:
            """Take note of the text."""
            self.text = text
            super().__init__()

    def __init__(self, question: str, text: str, judge: Judge) -> None:
        """Ask `question` with `text` standing there already."""
        super().__init__()
        self._question = question
        self._edit = LineEdit.at_end(text)
        self._judge = judge

    def on_mount(self) -> None:
        """Take the room for the question, the line and the remark."""
        self.styles.height = 5

    def lines(self) -> Sequence[Line]:
        """Return the question, the line and the remark."""
        remark, good = self._judge(self._edit.text)
        text, cursor = window(self._edit.text, self._edit.cursor, self.size.width - 2)
        said = [
            Line.of(Part(t, "muted" if good else "warning")) for t in wrap(remark, self.size.width)
        ]
        return [
            Line.of(Part(self._question, "title")),
            Line.of(*with_caret(text, cursor)),
            Line(),
            *said,
        ]

    def on_key(self, event: events.Key) -> None:
        """Edit the line; Enter answers where it will do."""
        if event.key == "enter":
            event.stop()
            if self._judge(self._edit.text)[1]:
                self.post_message(self.Answered(self._edit.text))
        elif event.key != "escape" and (edit := self._edit.key(event.key, event.character)):
            event.stop()
            self._edit = edit
            self.redraw()

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted text as typed."""
        event.stop()
        self._edit = self._edit.insert(event.text)
        self.redraw()


class Ask(Dialog[str]):
    """Ask for a line of text; the answer is None where the dialog is left."""

    def __init__(self, question: str, text: str = "", judge: Judge = lambda _: ("", True)) -> None:
        """Ask `question`; `judge` says what to make of what is typed."""
        super().__init__()
        self._line = AskLine(question, text, judge)

    def panel(self) -> list[Widget]:
        """Return the line."""
        return [self._line]

    def on_ask_line_answered(self, message: AskLine.Answered) -> None:
        """Answer with what was typed."""
        self.dismiss(message.text)
