"""Goal and objective side by side, and which of both a row reads like."""

from collections.abc import Mapping, Sequence
from typing import ClassVar, Final

from textual.binding import Binding, BindingType
from textual.widget import Widget

from goaltui.core.plan import Kind
from goaltui.i18n.kinds import Comparison
from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.lines import Line, Part, Role, cut, left, width, wrap

_APART: Final = 2


def table(words: Comparison, says: Mapping[str, Kind], kind: Kind, cells: int) -> Sequence[Line]:
    """Return the comparison; a mark stands before what the row says.

    Args:
        words: the table in one language.
        says: which of both the row reads like, by aspect.
        kind: what it is now.
        cells: how wide the lines may be.
    """
    names = max(width(name) for name, _, _ in words.aspects.values()) + _APART
    column = max(8, (cells - names) // 2)
    titles = [(words.goal, kind == "goal"), (words.objective, kind == "objective")]
    heads = [Part(left(f"  {text}", column), "title" if now else "muted") for text, now in titles]
    lines = [Line.of(Part(words.title, "title")), Line(), Line.of(" " * names, *heads)]
    for aspect, (name, goal, objective) in words.aspects.items():
        sides = [_side(goal, column, said=says[aspect] == "goal")]
        sides.append(_side(objective, column, said=says[aspect] == "objective"))
        rows = max(map(len, sides))
        for at in range(rows):
            head = Part(left(name if at == 0 else "", names), "muted")
            blank = Part(" " * column)
            lines.append(Line.of(head, *(s[at] if at < len(s) else blank for s in sides)))
    return [*lines, Line(), Line.of(Part(cut(words.here, cells), "muted"))]


def _side(text: str, column: int, *, said: bool) -> list[Part]:
    role: Role = "text" if said else "muted"
    rows = wrap(text, max(4, column - 2 - _APART))
    marks = ["* " if said else "  ", *("  " for _ in rows[1:])]
    return [
        Part(left(mark + row.rstrip(), column), role) for mark, row in zip(marks, rows, strict=True)
    ]


class _Table(LineView):
    def __init__(self, words: Comparison, says: Mapping[str, Kind], kind: Kind) -> None:
        super().__init__()
        self._of = (words, says, kind)

    def on_resize(self) -> None:
        self.styles.height = len(self.lines())

    def lines(self) -> Sequence[Line]:
        words, _, kind = self._of
        cells = self.size.width or 60
        become = words.to_objective if kind == "goal" else words.to_goal
        keys = [Part("Enter ", "accent"), Part(f"{become}   ", "muted")]
        keys += [Part("Esc ", "accent"), Part(words.stay, "muted")]
        return [*table(*self._of, cells), Line(), Line(tuple(keys))]


class CompareDialog(Dialog[bool]):
    """The five differences; Enter makes the row the other kind."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,c", "convert", "convert", show=False)]

    def __init__(self, words: Comparison, says: Mapping[str, Kind], kind: Kind) -> None:
        """Show which of both a row of `kind` reads like."""
        super().__init__()
        self._table = _Table(words, says, kind)

    def panel(self) -> list[Widget]:
        """Return the table."""
        return [self._table]

    def action_convert(self) -> None:
        """Answer that it is to be the other kind."""
        self.dismiss(True)
