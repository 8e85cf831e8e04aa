"""The line at the top that says where one is, and the line at the bottom that says what keys do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from textual import events

from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.lines import Line, Part, cut, left, width, wrap


@dataclass(frozen=True)
class Title:
    """What the top line says."""

    plan: str = ""
    where: str = ""
    saved: str = ""
    warning: bool = False
    """Whether something is not saved."""
    who: str = ""
    day: str = ""


class TitleBar(LineView, can_focus=False):
    """The top line: the plan and the screen at the left, its state at the right."""

    def __init__(self) -> None:
        """Begin with nothing to say."""
        super().__init__()
        self._title = Title()

    def show(self, title: Title) -> None:
        """Show `title` if it says something else."""
        if title != self._title:
            self._title = title
            self.redraw()

    def lines(self) -> Sequence[Line]:
        """Return the one line; the day goes first where there is little room, then the person."""
        title, room = self._title, self.size.width
        saved = Part(title.saved, "warning" if title.warning else "muted")
        tail = [saved, Part(f"  {title.who}", "muted"), Part(f"  {title.day}", "muted")]
        name = f" {title.plan} | {title.where}"
        while len(tail) > 1 and width(name) + sum(width(p.text) for p in tail) + 3 > room:
            tail.pop()
        used = sum(width(p.text) for p in tail) + 1
        name = left(cut(name, max(10, room - used - 1)), max(0, room - used))
        return [Line.of(Part(name, "title"), *tail, " ", ground="title")]


_MOST_LINES: Final = 4


class Hint(NamedTuple):
    """A key and what it does; `action` is run when it is clicked."""

    key: str
    label: str
    action: str = ""


class KeyBar(LineView, can_focus=False):
    """The bottom line: what the keys do here and now, or a message."""

    def __init__(self) -> None:
        """Begin with no keys."""
        super().__init__()
        self._hints: tuple[Hint, ...] = ()
        self._message: Part | None = None

    def show(self, hints: Sequence[Hint]) -> None:
        """Show these keys where no message stands."""
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self.redraw()

    def say(self, message: str, *, warning: bool = False) -> None:
        """Show a sentence in place of the keys, in as many lines as it takes; "" takes it away."""
        said = Part(message, "warning" if warning else "accent") if message else None
        if said != self._message:
            self._message = said
            self.styles.height = len(self.lines())
            self.redraw()

    def lines(self) -> Sequence[Line]:
        """Return the message, or as many keys as there is room for on one line."""
        if self._message is not None:
            text, role = self._message
            rows = wrap(text, max(10, self.size.width - 2))[:_MOST_LINES]
            return [Line.of(" ", Part(row, role)) for row in rows]
        parts: list[Part] = []
        for hint, _ in self._placed():
            parts += [Part(f" {hint.key}", "accent"), Part(f" {hint.label} ", "muted")]
        return [Line(tuple(parts))]

    def on_click(self, event: events.Click) -> None:
        """Do what the clicked key does; a message goes first."""
        if self._message is not None:
            self.say("")
            return
        for hint, start in self._placed():
            if start <= event.x < start + _cells(hint) and hint.action:
                self._carry_out(hint.action)

    def _carry_out(self, action: str) -> None:
        """Run `action` where a key would find it: in the focus, on the screen, everywhere."""
        for node in (self.screen.focused, self.screen, self.app):
            if hasattr(node, f"action_{action}"):
                self.app.call_later(self.app.run_action, action, node)
                return

    def _placed(self) -> list[tuple[Hint, int]]:
        placed, at = [], 0
        for hint in self._hints:
            if at + _cells(hint) > self.size.width:
                break
            placed.append((hint, at))
            at += _cells(hint)
        return placed


def _cells(hint: Hint) -> int:
    return width(hint.key) + width(hint.label) + 3
