"""A question that is answered with a line of text."""

from collections.abc import Callable, Sequence

from textual.message import Message
from textual.widget import Widget

from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.widgets.form_lines import Judged
from goaltui.tui.widgets.lines import Line, Part, Role, cut, window, with_caret, wrap
from goaltui.tui.widgets.typed_line import TypedLine

Judge = Callable[[str], Judged]
"""From what is typed to what to make of it."""


class AskLine(TypedLine):
    """A question, a line to type in, and a remark on what is typed."""

    class Answered(Message):
        """Enter was pressed on text that will do."""

        def __init__(self, text: str) -> None:
            """Take note of the text."""
            self.text = text
            super().__init__()

    def __init__(self, question: str, text: str, judge: Judge, about: str = "") -> None:
        """Ask `question` with `text` standing there already; `about` says of what it is asked."""
        super().__init__(text)
        self._about = about
        self._question = question
        self._judge = judge

    def on_mount(self) -> None:
        """Take the room for the question, the line and the remark."""
        self.styles.height = 6 if self._about else 5

    def lines(self) -> Sequence[Line]:
        """Return what is asked about, the question, the line and the remark."""
        judged = self._judge(self.edit.text)
        text, cursor = window(self.edit.text, self.edit.cursor, self.size.width - 2)
        role: Role = "muted" if judged.good else "warning"
        said = [Line.of(Part(row, role)) for row in wrap(judged.remark, self.size.width)]
        about = [Line.of(cut(self._about, self.size.width))] if self._about else []
        return [
            *about,
            Line.of(Part(self._question, "title")),
            Line.of(*with_caret(text, cursor)),
            Line(),
            *said,
        ]

    def entered(self) -> None:
        """Answer, where the text will do."""
        if self._judge(self.edit.text).good:
            self.post_message(self.Answered(self.edit.text))


class Ask(Dialog[str]):
    """Ask for a line of text; the answer is None where the dialog is left."""

    def __init__(
        self,
        question: str,
        text: str = "",
        judge: Judge = lambda _: Judged(),
        *,
        about: str = "",
    ) -> None:
        """Ask `question`; `judge` says what to make of what is typed.

        What the question is about stands above it, cut to one line.
        """
        super().__init__()
        self._line = AskLine(question, text, judge, about)

    def panel(self) -> list[Widget]:
        """Return the line."""
        return [self._line]

    def on_ask_line_answered(self, message: AskLine.Answered) -> None:
        """Answer with what was typed."""
        self.dismiss(message.text)
