"""The cells of a funnel: a cursor, and one cell that can be typed in.

It keeps the raw text and the cursor. What text does to the numbers is asked of the function that
it is given, and shown in the same message that brought the key.
"""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from textual import events
from textual.geometry import Offset
from textual.message import Message

from goaltui.tui.widgets.bars import Hint
from goaltui.tui.widgets.funnel_cells import STEPS, Cells
from goaltui.tui.widgets.funnel_lines import Column, Drawing, GridContent, Pointer, draw
from goaltui.tui.widgets.line_edit import LineEdit
from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.lines import Line
from goaltui.tui.widgets.moving import goes_on, meant

_BEGINNERS: Final = ".,=+-*/%٫٪％−×÷"
"""What begins an entry besides digits and signs of money."""


@dataclass(frozen=True)
class Reply:
    """What to show for the text that stands in a cell, and what to say of it."""

    content: GridContent
    remark: str = ""
    good: bool = True


class FunnelGrid(LineView):
    """A funnel that is typed into; see the module's text."""

    class Moved(Message):
        """The cursor went to another cell."""

    class EditWanted(Message):
        """A cell was clicked twice."""

    def __init__(
        self, typed: Callable[[str, str], Reply], ended: Callable[[bool], GridContent]
    ) -> None:
        """Ask `typed` what a text does to a cell; tell `ended` whether it is kept."""
        super().__init__()
        self._typed = typed
        self._ended = ended
        self._content = GridContent()
        self._at = Pointer()
        self._wanted: Column = "trial"
        self._before: str | None = None
        self._drawing = Drawing((), (), None)

    # What it shows

    def show(self, content: GridContent) -> None:
        """Show `content`, the cursor on the same cell if it is still there, else near by.

        What is being typed is asked anew, since it was not known to whoever made `content`.
        """
        line = self._cells.row_of(self._at.cell)
        self._content = content
        if self._cells.row_of(self._at.cell) is None:
            self._end(keep=False)
            self._at = Pointer(self._cells.near(line or 0, 1, self._wanted), self.has_focus)
        if self._at.edit is not None:
            self._think(self._at.edit)
        self._draw()

    @property
    def _cells(self) -> Cells:
        return Cells(self._content.rows)

    @property
    def cell(self) -> str:
        """The cell the cursor is on; empty where there is none."""
        return self._at.cell

    @property
    def typing(self) -> bool:
        """Whether a cell is being typed in."""
        return self._at.edit is not None

    def hints(self) -> Sequence[Hint]:
        """Return what keys do while a number is typed."""
        if not self.typing:
            return ()
        return (
            Hint("Enter", "keep in the trial"),
            Hint("Tab", "keep, next cell"),
            Hint("Esc", "put back"),
        )

    def lines(self) -> Sequence[Line]:
        """Return all lines as they were drawn last."""
        return self._drawing.lines

    def caret_at(self) -> Offset | None:
        """Return where a number is typed."""
        return self._drawing.caret

    def _draw(self) -> None:
        size = self.size
        self._drawing = draw(self._content, self._at, max(1, size.width), max(1, size.height))
        self.place_caret()
        self.redraw()

    def on_resize(self) -> None:
        """Lay out anew."""
        self._draw()

    def on_focus(self) -> None:
        """Show where the cursor is."""
        self._at = replace(self._at, focused=True)
        self._draw()

    def on_blur(self) -> None:
        """Keep what is typed, as leaving a field does; keys go elsewhere."""
        self.leave()
        self._at = replace(self._at, focused=False)
        self._draw()

    # Typing

    def begin(self, text: str) -> None:
        """Edit the cell, in which `text` stands."""
        if self._at.cell:
            self._before = text
            self._think(LineEdit.at_end(text))

    def _replace(self, text: str) -> None:
        self._before = None
        self._think(LineEdit().insert(text))

    def _think(self, edit: LineEdit) -> None:
        """Recalculate everything for the text, and show it."""
        if edit.text == self._before:
            reply = Reply(self._ended(False))
        else:
            reply = self._typed(self._at.cell, edit.text)
        self._content = reply.content
        self._at = replace(self._at, edit=edit, remark=reply.remark, good=reply.good)
        self._draw()
        self.hints_changed()

    def _end(self, *, keep: bool) -> bool:
        """Keep what is typed or put back what was there; False where it cannot be kept."""
        if self._at.edit is None:
            return True
        if keep and not self._at.good:
            return False
        self._content = self._ended(keep and self._at.edit.text != self._before)
        self._at = replace(self._at, edit=None, remark="", good=True)
        self._draw()
        self.hints_changed()
        return True

    def leave(self) -> None:
        """Keep what is typed where it will do, else put back what was there."""
        if not self.ending and not self._end(keep=True):
            self._end(keep=False)

    def on_key(self, event: events.Key) -> None:
        """Type into the cell, or move between cells."""
        if not self._content.rows:
            return
        if goes_on(self, event.key):
            self.leave()
            return
        if self._at.edit is not None:
            event.stop()
            self._edit_key(event)
        elif event.character and _begins(event.character):
            event.stop()
            self._replace(event.character)
        elif self._go(meant(self, event)):
            event.stop()

    def _edit_key(self, event: events.Key) -> None:
        assert self._at.edit is not None
        key = meant(self, event, typing=True)
        if key == "enter":
            self._end(keep=True)
        elif key == "escape":
            self._end(keep=False)
        elif key in ("tab", "shift+tab", "up", "down"):
            if self._end(keep=True):
                self._go(key)
        elif (edit := self._at.edit.key(event.key, event.character)) is not None:
            self._think(edit)

    def on_paste(self, event: events.Paste) -> None:
        """Take a pasted number as typed."""
        if self._content.rows:
            event.stop()
            if self._at.edit is None:
                self._replace(event.text)
            else:
                self._think(self._at.edit.insert(event.text))

    # The cursor

    def go_to(self, cell: str) -> None:
        """Put the cursor on a cell, if it is there."""
        column = self._cells.column_of(cell)
        if column is not None:
            self._wanted = column
            self._move(cell)

    def _go(self, key: str) -> bool:
        if key in ("tab", "shift+tab"):
            self.go_to(self._cells.step(self._at.cell, 1 if key == "tab" else -1))
            return True
        if key in ("left", "right"):
            self._wanted = "rate" if key == "left" else "trial"
        elif key not in STEPS:
            return False
        self._move(self._cells.beyond(self._at.cell, STEPS.get(key, 0), self._wanted))
        return True

    def _move(self, cell: str) -> None:
        if cell != self._at.cell:
            self._at = replace(self._at, cell=cell)
            self._draw()
            self.post_message(self.Moved())

    def on_click(self, event: events.Click) -> None:
        """Go to the clicked cell; twice, edit it."""
        for spot in self._drawing.spots:
            if spot.y == event.y and spot.start <= event.x < spot.stop and self._end(keep=True):
                self.go_to(spot.cell)
                if event.chain == 2:
                    self.post_message(self.EditWanted())
                return


def _begins(character: str) -> bool:
    """Tell whether a number can begin with `character`, in any script."""
    return character in _BEGINNERS or unicodedata.category(character) in ("Nd", "Sc")
