"""Which cell of a funnel is where, and which is next."""

from collections.abc import Mapping, Sequence
from typing import Final

from goaltui.tui.widgets.funnel_lines import Column, GridRow

STEPS: Final[Mapping[str, int]] = {
    "up": -1,
    "down": 1,
    "pageup": -5,
    "pagedown": 5,
    "home": -999,
    "end": 999,
}
"""How many rows a key goes down."""


class Cells:
    """The cells of some rows; a cell that is not there is an empty name."""

    def __init__(self, rows: Sequence[GridRow]) -> None:
        """Look at `rows`, of which some have no cell that one can go to."""
        self._rows = rows

    def row_of(self, cell: str) -> int | None:
        """Return the number of the row that has `cell`."""
        return next((i for i, row in enumerate(self._rows) if cell in row.cells.values()), None)

    def column_of(self, cell: str) -> Column | None:
        """Return the column that `cell` is in."""
        pairs = (pair for row in self._rows for pair in row.cells.items())
        return next((column for column, name in pairs if name == cell), None)

    def step(self, cell: str, step: int) -> str:
        """Return the cell `step` places on, row by row, round and round."""
        cells = [name for row in self._rows for name in row.cells.values()]
        if not cells:
            return ""
        return cells[(cells.index(cell) + step) % len(cells)] if cell in cells else cells[0]

    def beyond(self, cell: str, step: int, wanted: Column) -> str:
        """Return the cell `step` rows down from `cell`, in the column `wanted` where it can be."""
        return self.near((self.row_of(cell) or 0) + step, 1 if step >= 0 else -1, wanted) or cell

    def near(self, row: int, way: int, wanted: Column) -> str:
        """Return the cell in this row; where it has none, in the next that has one, that way."""
        row = max(0, min(row, len(self._rows) - 1))
        while 0 <= row < len(self._rows):
            cells = self._rows[row].cells
            if cells:
                return cells.get(wanted) or list(cells.values())[-1]
            row += way
        return ""
