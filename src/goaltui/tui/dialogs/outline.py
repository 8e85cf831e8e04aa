"""Pasted lines, shown as the rows that they would be before they are any."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType
from textual.widget import Widget

from goaltui.core.base import Id
from goaltui.core.outline.model import Outline
from goaltui.session.commands.outline import AddOutline
from goaltui.session.sketch import Sketch, Sketcher
from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.dialogs.outline_rows import (
    Offered,
    Shown,
    changed,
    levels,
    new_names,
    new_rows,
    offered,
    parents_of,
    reading,
    row_line,
    shifted,
)
from goaltui.tui.widgets.cursor_list import CursorList
from goaltui.tui.widgets.line_view import LineView
from goaltui.tui.widgets.lines import Ground, Line, Part, cut, wrap

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

_SLICE_SECONDS: Final = 0.02
"""For so long rows are read before keys have their turn."""
_TOLD_SECONDS: Final = 0.3
"""How often it is said how many were read."""
_ABOUT_LINES: Final = 4
_NAMES: Final = 3
_AROUND: Final = 10
"""Lines of the panel that are no rows."""


@dataclass(frozen=True)
class Spot:
    """Where the rows would go, and how that is said."""

    parent: Id | None
    after: Id | None
    words: str


class _Lines(LineView, can_focus=False):
    """Lines that somebody else makes."""

    def __init__(self, make: Callable[[int], Sequence[Line]], height: int) -> None:
        super().__init__()
        self._make = make
        self.styles.height = height

    def lines(self) -> Sequence[Line]:
        return self._make(self.size.width)


class _Rows(CursorList):
    """The rows; only those that show are asked for."""

    def __init__(self, say: Callable[[int, Ground], Line]) -> None:
        super().__init__()
        self._say = say
        self._count = 0

    def show(self, count: int) -> None:
        if count != self._count:
            self._count = count
            self.resize_to(count)
            self.point([str(at) for at in range(count)])
        self.redraw()

    def line(self, at: int) -> Line:
        if at >= self._count:
            return Line()
        ground: Ground = "focus" if self.has_focus else "cursor"
        return self._say(at, ground if at == self._at else "plain")

    def on_key(self, event: events.Key) -> None:
        """Leave to the dialog what is a command of its own and moves the cursor elsewhere."""
        if event.key in ("k", "left", "right"):
            event.prevent_default()

    def on_resize(self) -> None:
        self.resize_to(self._count)
        self.keep_in_sight()
        self.redraw()

    @property
    def at(self) -> int:
        """The row of the cursor."""
        return self._at

    def step(self) -> None:
        """Go to the next row."""
        self._move_to(self._at + 1, 1)


class OutlineDialog(Dialog[AddOutline]):
    """What was pasted as rows: Enter takes all that are not left out, as one step."""

    app: "GoaltuiApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "take", show=False),
        Binding("space", "leave_out", "leave out", show=False),
        Binding("less_than_sign,left,shift+tab", "shift(-1)", "out", show=False),
        Binding("greater_than_sign,right,tab", "shift(1)", "in", show=False),
        Binding("k,c", "kind", "kind", show=False),
        Binding("p", "spot", "place", show=False),
        Binding("n", "names", "names", show=False),
    ]

    def __init__(self, outline: Outline, spots: Sequence[Spot]) -> None:
        """Offer the rows of `outline` at the first of `spots`."""
        super().__init__()
        self._outline = outline
        self._rows = offered(outline.rows)
        self._spots = list(spots)
        self._names = True
        """Whether new names are added; else they go into the notes."""
        self._known: dict[tuple[int, bool], Sketch] = {}
        self._taking = False
        self._lay_out()

    def _lay_out(self) -> None:
        self._levels = levels(self._rows)
        self._parents = parents_of(self._rows)

    def panel(self) -> list[Widget]:
        """Return heading, rows, what is read of the one under the cursor, and keys."""
        return [
            _Lines(self._heading, 2),
            _Rows(self._row),
            _Lines(self._about, _ABOUT_LINES),
            _Lines(self._keys, 2),
        ]

    def on_mount(self) -> None:
        """Show the rows, and begin to read them."""
        self._sketcher = Sketcher(self.app.session.plan, self.app.session.kit, self.app.symbols)
        rows = self.query_one(_Rows)
        rows.moved = self._show
        self._fit()
        rows.show(len(self._rows))
        rows.focus()
        self.run_worker(self._read())

    def on_resize(self) -> None:
        """Take the room that there is now."""
        self._fit()

    def _fit(self) -> None:
        room = self.app.size.height * 9 // 10 - _AROUND
        self.query_one(_Rows).styles.height = max(1, min(len(self._rows), room))

    # What it shows

    def _show(self) -> None:
        self.query_one(_Rows).redraw()
        for lines in self.query(_Lines):
            lines.redraw()

    def _row(self, at: int, ground: Ground) -> Line:
        cells = self.query_one(_Rows).size.width - 1
        shown = Shown(self._rows[at], self._sketch(at), self._levels[at])
        return row_line(shown, self.app.view, cells, ground)

    def _heading(self, cells: int) -> Sequence[Line]:
        taken = sum(row.taken for row in self._rows)
        count = f"{taken} of {len(self._rows)}" if taken < len(self._rows) else str(taken)
        words = f"{count} pasted {'rows' if len(self._rows) > 1 else 'row'}, {self._spots[0].words}"
        return [
            Line.of(Part(cut(words, cells), "title")),
            Line.of(Part(cut(self._state(), cells), "muted")),
        ]

    def _state(self) -> str:
        """Return what else is to be known of all rows."""
        if self._taking:
            return f"Adding {sum(row.taken for row in self._rows):,} rows…"
        if len(self._known) < len(self._rows):
            return f"Reading: {len(self._known):,} of {len(self._rows):,}…"
        said = []
        if names := new_names([s for at, s in self._sketches() if self._rows[at].taken]):
            some = ", ".join(names[:_NAMES]) + (", …" if len(names) > _NAMES else "")
            said.append(f"{'adds' if self._names else 'into the notes:'} {some}")
        if self._outline.dropped:
            lines = "lines" if self._outline.dropped > 1 else "line"
            said.append(f"a signature of {self._outline.dropped} {lines} is left out")
        return " · ".join(said)

    def _about(self, cells: int) -> Sequence[Line]:
        at = self.query_one(_Rows).at
        row, sketch = self._rows[at], self._sketch(at)
        said = "left out" if not row.taken else reading(row, sketch, self.app.view)
        rows = [Part(line, "muted") for line in wrap(said, max(10, cells))]
        rows += [Part(line, "warning") for r in sketch.remarks for line in wrap(r, max(10, cells))]
        return [Line(), *(Line.of(part) for part in rows[: _ABOUT_LINES - 1])]

    def _keys(self, cells: int) -> Sequence[Line]:
        keys = [
            ("Enter", "take"),
            ("space", "leave out"),
            ("< >", "level"),
            ("k", "goal/objective"),
        ]
        keys += [("p", "place")] if len(self._spots) > 1 else []
        keys += [("n", "new names")] if any(s.new for s in self._known.values()) else []
        lines: list[list[Part]] = [[]]
        used = 0
        for key, label in [*keys, ("Esc", "not now")]:
            used += len(key) + len(label) + 3
            if used > cells + 2:
                lines.append([])
                used = len(key) + len(label) + 3
            lines[-1] += [Part(f"{key} ", "accent"), Part(f"{label}  ", "muted")]
        return [Line(tuple(parts)) for parts in lines]

    # What is read

    def _sketch(self, at: int) -> Sketch:
        key = (at, self._parents[at])
        if key not in self._known:
            row: Offered = self._rows[at]
            self._known[key] = self._sketcher.of(row.row, parent=self._parents[at])
        return self._known[key]

    def _sketches(self) -> Iterator[tuple[int, Sketch]]:
        return ((at, self._sketch(at)) for at in range(len(self._rows)))

    async def _read(self) -> None:
        """Read all rows, a few at a time, and say how far that is."""
        begun = told = monotonic()
        for at in range(len(self._rows)):
            self._sketch(at)
            now = monotonic()
            if now - told > _TOLD_SECONDS:
                self._show()
                told = now
            if now - begun > _SLICE_SECONDS:
                await asyncio.sleep(0)
                begun = monotonic()
        if self.is_attached:
            self._show()

    # What keys do

    def action_take(self) -> None:
        """Take all rows that are not left out."""
        if not any(row.taken for row in self._rows) or self._taking:
            return
        self._taking = True
        self.run_worker(self._take())

    async def _take(self) -> None:
        await self._read()
        self._show()
        await asyncio.sleep(_SLICE_SECONDS)  # so that the word is there before the work begins
        sketches = [sketch for _, sketch in self._sketches()]
        rows = new_rows(self._rows, sketches, names=self._names)
        spot = self._spots[0]
        with suppress(asyncio.CancelledError):
            self.dismiss(AddOutline(rows, spot.parent, spot.after, self.app.session.kit.new_id()))

    def action_leave_out(self) -> None:
        """Leave the row out, or take it after all."""
        at = self._here
        self._change(
            changed(self._rows, at, replace(self._rows[at], taken=not self._rows[at].taken))
        )
        self.query_one(_Rows).step()

    def action_shift(self, step: int) -> None:
        """Hang the row and all under it a level deeper, or less deep."""
        self._change(shifted(self._rows, self._here, step))

    def action_kind(self) -> None:
        """Make an objective of a goal, or a goal of an objective."""
        at = self._here
        kind = self._rows[at].kind or self._sketch(at).kind
        other = replace(self._rows[at], kind="objective" if kind == "goal" else "goal")
        self._change(changed(self._rows, at, other))

    def action_spot(self) -> None:
        """Put the rows elsewhere."""
        self._spots.append(self._spots.pop(0))
        self._show()

    def action_names(self) -> None:
        """Add new names to the plan, or keep them in the notes."""
        self._names = not self._names
        self._show()

    @property
    def _here(self) -> int:
        return self.query_one(_Rows).at

    def _change(self, rows: tuple[Offered, ...]) -> None:
        if not self._taking:
            self._rows = rows
            self._lay_out()
            self._show()
