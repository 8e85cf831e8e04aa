"""A list to pick from, narrowed by typing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from textual import events
from textual.message import Message
from textual.widget import Widget

from goaltui.core.text import fold
from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.widgets.lines import Line, Part, cut, left, width, with_caret
from goaltui.tui.widgets.moving import meant
from goaltui.tui.widgets.typed_line import TypedLine

T = TypeVar("T")


@dataclass(frozen=True)
class Choice(Generic[T]):
    """Something to pick: what it is, what it is called, and a remark."""

    value: T
    name: str
    remark: str = ""


class PickList(TypedLine, Generic[T]):
    """A heading, what is typed, and the choices that hold it."""

    class Picked(Message):
        """A choice was taken: `value` of it."""

        def __init__(self, value: object) -> None:
            """Take note of the value."""
            self.value = value
            super().__init__()

    def __init__(
        self, heading: str, choices: Sequence[Choice[T]], make: Callable[[str], T] | None = None
    ) -> None:
        """Offer `choices`, and with `make` also what is typed and not among them."""
        super().__init__()
        self._heading = heading
        self._all = tuple(choices)
        self._make = make
        self._at = 0

    @property
    def choices(self) -> list[Choice[T]]:
        """What can be picked now, the likeliest first."""
        wanted = fold(self.edit.text)
        starts = [c for c in self._all if fold(c.name).startswith(wanted)]
        holds = [c for c in self._all if wanted in fold(f"{c.name} {c.remark}")]
        found = starts + [c for c in holds if c not in starts] if wanted else list(self._all)
        exact = any(fold(c.name) == wanted for c in found)
        if self._make is not None and wanted and not exact:
            new = Choice(self._make(self.edit.text), f"add “{self.edit.text}”")
            found.append(new)
        return found

    def lines(self) -> Sequence[Line]:
        """Return the heading, what is typed, and the choices around the cursor."""
        room = max(1, self.size.height - 2)
        choices = self.choices
        first = max(0, min(self._at - room // 2, len(choices) - room))
        cells = self.size.width
        names = min(max((width(c.name) for c in self._all), default=10) + 2, cells * 2 // 3)
        shown = [
            Line.of(
                Part(" > " if at == self._at else "   ", "accent"),
                left(c.name, min(names, cells - 3)),
                Part(cut(c.remark, cells - 3 - names), "muted"),
                ground="focus" if at == self._at else "plain",
            )
            for at, c in enumerate(choices[first : first + room], first)
        ]
        typed = with_caret(self.edit.text, self.edit.cursor)
        nothing = [] if choices else [Line.of(Part("   nothing like that", "muted"))]
        return [Line.of(Part(self._heading, "title")), Line.of("   ", *typed), *shown, *nothing]

    def on_mount(self) -> None:
        """Take the room that the choices need."""
        self.styles.height = min(len(self._all) + 3, 16)

    def on_key(self, event: events.Key) -> None:
        """Move the cursor; other keys are typed."""
        moves = {"up": -1, "down": 1, "pageup": -8, "pagedown": 8, "shift+tab": -1, "tab": 1}
        key = meant(self, event, typing=True)
        if key in moves:
            event.stop()
            event.prevent_default()
            self._at = max(0, min(len(self.choices) - 1, self._at + moves[key]))
            self.redraw()

    def typed(self) -> None:
        """Begin again with the likeliest choice."""
        self._at = 0

    def entered(self) -> None:
        """Pick the choice that the cursor is on."""
        if choices := self.choices:
            self.post_message(self.Picked(choices[self._at].value))

    def on_click(self, event: events.Click) -> None:
        """Pick the clicked choice."""
        room = max(1, self.size.height - 2)
        first = max(0, min(self._at - room // 2, len(self.choices) - room))
        at = event.y - 2 + first
        if event.y >= 2 and at < len(self.choices):
            self.post_message(self.Picked(self.choices[at].value))


class Pick(Dialog[T]):
    """Ask for one of several things; the answer is its value, None where none was picked."""

    def __init__(
        self, heading: str, choices: Sequence[Choice[T]], make: Callable[[str], T] | None = None
    ) -> None:
        """Ask `heading`; with `make`, what is typed may be new."""
        super().__init__()
        self._list: PickList[T] = PickList(heading, choices, make)

    def panel(self) -> list[Widget]:
        """Return the list."""
        return [self._list]

    def on_pick_list_picked(self, message: PickList.Picked) -> None:
        """Answer with what was picked."""
        self.dismiss(cast("T", message.value))
