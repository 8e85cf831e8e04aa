"""The measurements of each KPI."""

from collections.abc import Iterator, Mapping

from goaltui.core.base import Id
from goaltui.core.plan import NEEDED, Measurement
from goaltui.core.rows import Rows, columns, kept


class Series(Mapping[Id, tuple[Measurement, ...]]):
    """The measurements of each KPI that has any, oldest first; put in order when asked for."""

    def __init__(self, measurements: Mapping[Id, Measurement]) -> None:
        """Find out which measurement is whose; see `series_of`."""
        self._rows = Rows.of(measurements)
        self._ids: dict[Id, list[Id]] = {}
        self._sorted: dict[Id, tuple[Measurement, ...]] = {}
        for row, kpi in columns(measurements, "id", "kpi"):
            self._ids.setdefault(kpi, []).append(row)

    def __getitem__(self, kpi: Id) -> tuple[Measurement, ...]:
        """Return the measurements of a KPI that make sense.

        Raises:
            KeyError: it has none.
        """
        if kpi not in self._sorted:
            needed, rows = NEEDED["measurements"], self._rows
            told = [rows[row] for row in self._ids[kpi] if not needed & rows.wrong(row).keys()]
            self._sorted[kpi] = tuple(sorted(told, key=lambda m: (m.on, m.id)))
        return self._sorted[kpi]

    def __iter__(self) -> Iterator[Id]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def series_of(measurements: Mapping[Id, Measurement]) -> Series:
    """Return the series of `measurements`, the same one as long as none of them differs."""
    fields = tuple(Measurement.model_fields)
    return kept(measurements, "series", fields, lambda: Series(measurements))
