"""A form: a sentence, what is said about it, and fields; one field at a time is being typed in.

The form keeps the raw text and the cursor. What the text means is asked of two functions that it
is given, so it knows no plan: `typed` says what to show for the text so far, `judge` whether it
will do. Text that is entered goes up as a message.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from textual import events
from textual.geometry import Offset
from textual.message import Message

from goaltui.tui.widgets.bars import Hint
from goaltui.tui.widgets.form_lines import Drawn, FormContent, FormField, Judged, draw
from goaltui.tui.widgets.line_edit import LineEdit
from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.lines import Line
from goaltui.tui.widgets.moving import goes_on, meant


class Form(LineView):
    """A form that is typed into; see the module's text."""

    says_more = True

    class Entered(Message):
        """A field's text was entered and differs from what stood there."""

        def __init__(self, of: str, name: str, text: str) -> None:
            """Take note of the row, the field and its text."""
            self.of = of
            self.name = name
            self.text = text
            super().__init__()

    class Left(Message):
        """The form was left with Esc, or with Enter or Tab behind its last field."""

        def __init__(self, *, at_end: bool = False) -> None:
            """Take note of whether it was left behind its last field."""
            self.at_end = at_end
            super().__init__()

    class Kept(Message):
        """A field was left with text that will not do; it stays as a draft."""

        def __init__(self, reason: str) -> None:
            """Take note of what is wrong with it."""
            self.reason = reason
            super().__init__()

    class Typing(Message):
        """Text of a field changed or went back to what it was."""

        def __init__(self, of: str, name: str, before: str, text: str | None) -> None:
            """Take note of row and field; `text` is None where nothing is half typed any more."""
            self.of = of
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
        self._of = ""
        self._field = ""
        self._judged = Judged()
        self._sure = False
        self._drawn_form = Drawn()
        self._top, self._just_typed = 0, False

    # What it shows

    def show(self, content: FormContent) -> None:
        """Show `content`; what is being typed goes on where it is of the same row and field.

        Where nothing has been typed into that field yet, what stands there now is taken over.
        """
        other = content.of != self._content.of
        names = [shown.name for shown in content.fields]
        if self._edit is not None and (content.of != self._of or self._field not in names):
            self.leave()
        self._content = content
        if self._edit is not None:
            self._at = names.index(self._field)
            text = content.fields[self._at].text
            if not self.typing and text != self._before:
                self._before, self._edit = text, _begun(content.fields[self._at])
        elif other:
            self._at = self._top = 0
            self.scroll_to(y=0, animate=False, force=True)
        self._at = min(self._at, max(0, len(names) - 1))
        if self.typing:
            self._think()
        else:
            self._draw()

    @property
    def current(self) -> FormField | None:
        """The field the cursor is on."""
        fields = self._content.fields
        return fields[self._at] if fields else None

    @property
    def typed_in(self) -> FormField | None:
        """The field that keys type into, if they do."""
        return self.current if self._edit is not None else None

    def retype(self, text: str) -> None:
        """Put `text` in the place of what is typed in the current field, as if it were typed."""
        if self._edit is not None:
            self._change(self._edit.instead(text))

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
        return self._drawn_form.lines

    def caret_at(self) -> Offset | None:
        """Return where the cursor stands while typing."""
        return self._drawn_form.caret

    def _draw(self) -> None:
        cells = max(20, self.size.width)
        self._drawn_form = draw(self._content, self._at, self._edit, self._judged, cells)
        self.resize_to(len(self._drawn_form.lines))
        self._keep_in_sight()
        self.place_caret()
        self.redraw()

    def _keep_in_sight(self) -> None:
        """Scroll as little as shows the field that is typed in.

        Unless something was typed, it begins from where typing had scrolled to, so that a window
        made small and large again shows what it did.
        """
        now, height = round(self.scroll_offset.y), self.size.height
        if self._edit is None or not height or not self._drawn_form.places:
            return
        to, mine = now if self._just_typed else self._top, self._drawn_form.places[self._at]
        if mine.start < to or mine.stop > to + height:
            to = mine.start if mine.start < to else min(mine.start, mine.stop - height)
            to = max(0, to if self._at else 0)
        if to != now:
            self.scroll_to(y=to, animate=False, force=True)
        if self._just_typed:
            self._top, self._just_typed = to, False

    # What is typed

    def begin(self, name: str | None = None, text: str | None = None) -> None:
        """Go to a field, by name or where the cursor is, and type into it from `text` on."""
        names = [f.name for f in self._content.fields]
        if name in names:
            self._at = names.index(name)
        if (current := self.current) is None:
            return
        self._of, self._field, self._before = self._content.of, current.name, current.text
        self._edit = _begun(current) if text is None else LineEdit.at_end(text)
        self._just_typed = True
        self._think()

    def leave(self) -> None:
        """Enter what is typed if it will do, as leaving a field does; else keep it as a draft."""
        if self._edit is None:
            return
        if not self._enter():
            self.post_message(self.Kept(self._judged.remark))
        self._end()

    def resume(self) -> None:
        """Type on where one was, when the keys come back to the form."""
        if self._edit is None and self.current is not None:
            self.begin(text=self.current.text)

    def _end(self) -> None:
        self._edit, self._judged, self._sure = None, Judged(), False
        self._draw()
        self.hints_changed()

    def on_focus(self) -> None:
        """Begin where the cursor is."""
        if self._edit is None:
            self.begin()

    def on_blur(self) -> None:
        """Leave the field with the form, and show what is at its head again."""
        if not self.ending:
            self.leave()
            self._top = 0
            self.scroll_to(y=0, animate=False, force=True)

    def on_resize(self) -> None:
        """Break lines anew."""
        self._draw()

    def on_key(self, event: events.Key) -> None:
        """Edit, move between fields, enter, put back."""
        if self._edit is None or goes_on(self, event.key):
            return
        event.stop()
        event.prevent_default()
        key = meant(self, event, typing=True)
        if key in ("enter", "tab", "down"):
            self._move(1, stay=key == "enter")
        elif key in ("shift+tab", "up"):
            self._move(-1, stay=False)
        elif key == "escape" and self.typing:
            self._change(LineEdit.at_end(self._before))
        elif key == "escape":
            self._end()
            self.post_message(self.Left())
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
        for at, place in enumerate(self._drawn_form.places):
            if row in place and at != self._at:
                self.leave()
                self._at = at
        if self._edit is None:
            self.begin()

    def _change(self, edit: LineEdit) -> None:
        changed = self._edit is None or edit.text != self._edit.text
        self._edit, self._sure, self._just_typed = edit, self._sure and not changed, True
        if changed:
            self._think()
            text = edit.text if self.typing else None
            self.post_message(self.Typing(self._of, self._field, self._before, text))
        else:
            self._draw()

    def _think(self) -> None:
        if self._edit is not None:
            self._judged = self._judge(self._field, self._edit.text)
            self._content = self._typed(self._field, self._edit.text)
        self._draw()
        self.hints_changed()

    def _move(self, step: int, *, stay: bool) -> None:
        if not self._enter(asked=step > 0):
            return
        to, count = self._at + step, len(self._content.fields)
        if 0 <= to < count and not (stay and self.current and self.current.wide):
            self._at = to
            self.begin()
        else:
            self._end()
            self.post_message(self.Left(at_end=to == count))

    def _enter(self, *, asked: bool = False) -> bool:
        """Enter the text of the field; False where it has to stay.

        What would create something is entered by a second Enter or Tab, and by nothing else.
        """
        if self._edit is None or not self.typing:
            return True
        if not self._judged.good:
            return False
        if self._judged.creates and not (asked and self._sure):
            self._sure = asked
            again = " Press Enter once more." if asked else ""
            self._judged = replace(self._judged, remark=f"{self._judged.remark}{again}")
            self._draw()
            return False
        self.post_message(self.Entered(self._of, self._field, self._edit.text))
        self._before = self._edit.text
        self._sure = False
        return True


def _begun(shown: FormField) -> LineEdit:
    """Return a field's text as one begins to type: a sentence goes on, all else is replaced."""
    return LineEdit.at_end(shown.text) if shown.wide else LineEdit.all_of(shown.text)
