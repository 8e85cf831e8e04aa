"""A form: a sentence, what is said about it, and fields; one field at a time is being typed in.

The form keeps the raw text and the cursor. What the text means is asked of two functions that it
is given, so it knows no plan: `typed` says what to show for the text so far, `judge` whether it
will do. Text that is entered goes up as a message.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from textual import events
from textual.geometry import Offset
from textual.message import Message

from goaltui.tui.widgets.bars import Hint
from goaltui.tui.widgets.line_edit import LineEdit
from goaltui.tui.widgets.lines import Line, LineView, Part, cut, left, width, window, wrap

LABEL_CELLS = 13


@dataclass(frozen=True)
class FormField:
    """One field as it is shown."""

    name: str
    label: str
    text: str = ""
    """What is typed into it; plain, in the reader's format."""
    remark: str = ""
    """What stands behind it while it is not typed in, such as `in 18 weeks`."""
    hint: str = ""
    wide: bool = False
    """Whether it is a sentence that takes lines of its own."""


@dataclass(frozen=True)
class FormContent:
    """Everything a form shows: a heading, fields, and lines about the first one."""

    heading: tuple[Line, ...] = ()
    fields: tuple[FormField, ...] = ()
    about: Callable[[int], Sequence[Line]] = field(default=lambda _: ())
    """From a width in cells to the lines below the sentence."""


@dataclass(frozen=True)
class Judged:
    """What to make of a field's text: a remark, whether it will do, what it could become."""

    remark: str = ""
    good: bool = True
    offers: tuple[str, ...] = ()
    """Names that the text could stand for; Enter takes the first."""
    creates: bool = False
    """Whether entering it would create something; it takes a second Enter."""


class Form(LineView):
    """A form that is typed into; see the module's text."""

    class Entered(Message):
        """A field's text was entered and differs from what stood there."""

        def __init__(self, name: str, text: str) -> None:
            """Take note of the field and its text."""
            self.name = name
            self.text = text
            super().__init__()

    class Left(Message):
        """The form was left with Esc or behind its last field."""

    class Typing(Message):
        """Text of a field changed or went back to what it was."""

        def __init__(self, name: str, before: str, text: str | None) -> None:
            """Take note of the field; `text` is None where nothing is half typed any more."""
            self.name = name
            self.before = before
            self.text = text
            super().__init__()

    def __init__(
        self,
        typed: Callable[[str, str], FormContent],
        judge: Callable[[str, str], Judged],
        *,
        id: str | None = None,
    ) -> None:
        """Show nothing yet; ask `typed` and `judge` about text."""
        super().__init__(id=id)
        self._typed = typed
        self._judge = judge
        self._content = FormContent()
        self._at = 0
        self._edit: LineEdit | None = None
        self._before = ""
        self._judged = Judged()
        self._sure = False
        self._drawn: tuple[Line, ...] = ()
        self._caret: Offset | None = None

    # What it shows

    def show(self, content: FormContent) -> None:
        """Show `content`; what is being typed stays as it is."""
        self._content = content
        self._at = min(self._at, max(0, len(content.fields) - 1))
        self._draw()

    @property
    def current(self) -> FormField | None:
        """The field the cursor is on."""
        fields = self._content.fields
        return fields[self._at] if fields else None

    @property
    def typing(self) -> bool:
        """Whether the text of the current field differs from what stood there."""
        return self._edit is not None and self._edit.text != self._before

    def hints(self) -> Sequence[Hint]:
        """Return what keys do while typing."""
        if self._edit is None:
            return ()
        enter = "add it" if self._judged.creates else "enter"
        back = "put back" if self.typing else "leave"
        return (
            Hint("Enter", enter),
            Hint("Tab", "next"),
            Hint("Up Down", "field"),
            Hint("Esc", back),
        )

    def lines(self) -> Sequence[Line]:
        """Return all lines as they were drawn last."""
        return self._drawn

    def caret_at(self) -> Offset | None:
        """Return where the cursor stands while typing."""
        return self._caret

    def _draw(self) -> None:
        cells = max(10, self.size.width)
        lines = list(self._content.heading)
        self._caret = None
        for at, shown in enumerate(self._content.fields):
            mine = at == self._at and self._edit is not None
            start = len(lines)
            draw = self._sentence if shown.wide else self._row
            lines += draw(shown, cells, start, mine=mine)
            if mine:
                lines += self._remarks(cells)
                self._keep_in_sight(start, len(lines))
            if shown.wide:
                lines += self._content.about(cells)
        self._drawn = tuple(lines)
        self.resize_to(len(lines))
        self.place_caret()
        self.refresh()

    def _sentence(self, shown: FormField, cells: int, start: int, *, mine: bool) -> list[Line]:
        if not mine or self._edit is None:
            text = shown.text or shown.hint
            role = "strong" if shown.text else "muted"
            return [Line.of(" ", Part(row, role)) for row in wrap(text, cells - 2)]
        rows, seen, lines = wrap(self._edit.text + " ", cells - 2), 0, []
        for number, row in enumerate(rows):
            here = self._edit.cursor - seen
            if 0 <= here < len(row):
                self._caret = Offset(1 + width(row[:here]), start + number)
                parts = [
                    Part(row[:here], "typed"),
                    Part(row[here], "caret"),
                    Part(row[here + 1 :], "typed"),
                ]
            else:
                parts = [Part(row, "typed")]
            lines.append(Line.of(" ", *parts, ground="field"))
            seen += len(row)
        return lines

    def _row(self, shown: FormField, cells: int, start: int, *, mine: bool) -> list[Line]:
        label = Part(left(f" {shown.label}", LABEL_CELLS), "muted")
        room = cells - LABEL_CELLS - 1
        if not mine or self._edit is None:
            if shown.text:
                value = Part(cut(shown.text, room))
                remark = Part(
                    cut(f"  {shown.remark}" if shown.remark else "", room - width(value.text)),
                    "muted",
                )
                return [Line.of(label, value, remark)]
            return [Line.of(label, Part("-", "faint"))]
        text, at = window(self._edit.text, self._edit.cursor, room)
        self._caret = Offset(LABEL_CELLS + width(text[:at]), start)
        under = text[at : at + 1] or " "
        hint = "" if self._edit.text else f" {shown.hint}"
        return [
            Line.of(
                label,
                Part(text[:at], "typed"),
                Part(under, "caret"),
                Part(text[at + 1 :], "typed"),
                Part(cut(hint, room - 1), "muted"),
                ground="field",
            )
        ]

    def _remarks(self, cells: int) -> list[Line]:
        lines = []
        if self._judged.remark:
            role = "muted" if self._judged.good else "warning"
            indent = " " * LABEL_CELLS if self.current and not self.current.wide else " "
            lines += [
                Line.of(Part(indent + row, role))
                for row in wrap(self._judged.remark, cells - len(indent) - 1)
            ]
        if self._judged.offers:
            offers = "  ".join(self._judged.offers)
            lines.append(Line.of(Part(cut(" " * LABEL_CELLS + offers, cells - 1), "muted")))
        return lines

    def _keep_in_sight(self, first: int, stop: int) -> None:
        top, height = round(self.scroll_offset.y), self.size.height
        if height and not top <= first <= stop <= top + height:
            self.scroll_to(
                y=max(0, min(first, stop - height) if stop > top + height else first),
                animate=False,
                force=True,
            )

    # What is typed

    def begin(self, name: str | None = None, text: str | None = None) -> None:
        """Go to a field, by name or where the cursor is, and type into it from `text` on."""
        names = [f.name for f in self._content.fields]
        if name in names:
            self._at = names.index(name)
        if (current := self.current) is None:
            return
        self._before = current.text
        self._edit = LineEdit.at_end(current.text if text is None else text)
        self._think()

    def stop(self) -> None:
        """Type into no field any more."""
        self._edit, self._judged, self._sure = None, Judged(), False
        self._draw()
        self._tell()

    def on_focus(self) -> None:
        """Begin where the cursor is."""
        if self._edit is None:
            self.begin()

    def on_blur(self) -> None:
        """Enter what is typed, as leaving a field does."""
        if self._edit is not None and self._enter():
            self.stop()

    def on_resize(self) -> None:
        """Break lines anew."""
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """Edit, move between fields, enter, put back."""
        if self._edit is None or event.key in ("ctrl+q", "ctrl+p"):
            return
        event.stop()
        event.prevent_default()
        if event.key in ("enter", "tab", "down"):
            self._move(1, stay=event.key == "enter")
        elif event.key in ("shift+tab", "up"):
            self._move(-1, stay=False)
        elif event.key == "escape":
            self._escape()
        elif (edit := self._edit.key(event.key, event.character)) is not None:
            self._change(edit)

    def on_paste(self, event: events.Paste) -> None:
        """Take pasted text as typed, its lines as one."""
        event.stop()
        if self._edit is not None:
            self._change(self._edit.insert(event.text))

    def on_click(self, event: events.Click) -> None:
        """Go to the clicked field."""
        row = event.y + round(self.scroll_offset.y)
        at = len(self._content.heading)
        for number, shown in enumerate(self._content.fields):
            size = len(self._sentence(shown, self.size.width, 0, mine=False)) if shown.wide else 1
            if at <= row < at + size and (self._edit is None or self._enter()):
                self._at = number
                self.begin()
                return
            at += size + (len(self._content.about(self.size.width)) if shown.wide else 0)

    def _change(self, edit: LineEdit) -> None:
        changed = self._edit is None or edit.text != self._edit.text
        self._edit, self._sure = edit, self._sure and not changed
        if changed:
            self._think()
            self._tell()
        else:
            self._draw()

    def _think(self) -> None:
        current = self.current
        if current is not None and self._edit is not None:
            self._judged = self._judge(current.name, self._edit.text)
            self._content = self._typed(current.name, self._edit.text)
        self._draw()
        self._keys()

    def _keys(self) -> None:
        show_keys = getattr(self.screen, "show_keys", None)
        if show_keys is not None:
            show_keys()

    def _tell(self) -> None:
        current = self.current
        if current is not None:
            text = self._edit.text if self.typing and self._edit is not None else None
            self.post_message(self.Typing(current.name, self._before, text))

    def _move(self, step: int, *, stay: bool) -> None:
        if not self._enter(asked=stay):
            return
        to = self._at + step
        if 0 <= to < len(self._content.fields) and not (stay and self._at == 0):
            self._at = to
            self.begin()
        else:
            self.stop()
            self.post_message(self.Left())

    def _enter(self, *, asked: bool = False) -> bool:
        """Enter the text of the current field; False where it has to stay."""
        current = self.current
        if current is None or self._edit is None or not self.typing:
            return True
        if not self._judged.good:
            return False
        if self._judged.creates and asked and not self._sure:
            self._sure = True
            return self._ask_again()
        if self._judged.creates and not self._sure:
            return False
        self.post_message(self.Entered(current.name, self._edit.text))
        self._before = self._edit.text
        self._sure = False
        return True

    def _ask_again(self) -> bool:
        self._judged = Judged(f"{self._judged.remark} Press Enter once more.", True, (), True)
        self._draw()
        return False

    def _escape(self) -> None:
        if self.typing:
            self._change(LineEdit.at_end(self._before))
        else:
            self.stop()
            self.post_message(self.Left())
