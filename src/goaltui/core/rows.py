"""The rows of one table, by id: shared between plans, and built only when asked for.

An edit lays the changed rows over the rest, so that it costs the same in a plan of a hundred
thousand rows. Rows that were read from a file stay as the file has them until somebody looks.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter
from typing import Any, Final, Generic, Protocol, TypeVar

from goaltui.core.base import Id, Row

R = TypeVar("R", bound=Row)
R_co = TypeVar("R_co", bound=Row, covariant=True)
T = TypeVar("T")

_FEW: Final = 1_000
"""Up to so many changed rows are compared one by one; with more, they become a layer below."""
_KEPT: Final = 4
"""Results of one name that are remembered: the plan, and trials beside it."""
_ABSENT: Final = object()


class Source(Protocol[R_co]):
    """Where rows come from: a mapping that builds a row when it is asked for."""

    def __len__(self) -> int:
        """Return how many rows there are."""

    def __contains__(self, row: object, /) -> bool:
        """Tell whether there is a row of this id."""

    def __iter__(self) -> Iterator[Id]:
        """Yield the ids in the order in which the rows came to be."""

    def __getitem__(self, row: Id, /) -> R_co:
        """Return a row, the same object each time."""

    def column(self, name: str) -> Iterable[Any]:
        """Return one field of every row, in order, without building any; text, numbers, None."""

    def wrong(self, row: Id) -> Mapping[str, str]:
        """Return the fields of a row that make no sense where it was read, and what they hold.

        In the row itself something stands in for them.
        """


class Rows(Mapping[Id, R], Generic[R]):
    """Rows by id in the order in which they came to be; never changed in place."""

    __slots__ = ("_base", "_kept", "_len", "_mended", "_over", "_under")

    def __init__(self, base: "Source[R] | Mapping[Id, R]", left_out: Iterable[Id] = ()) -> None:
        """Hold the rows of `base`, which nobody changes from now on, but for some of them."""
        self._base = base
        self._under: dict[Id, R | None] = {}  # many changed rows, of one object while they stay
        self._over: dict[Id, R | None] = dict.fromkeys(left_out)  # the latest ones
        self._mended: frozenset[tuple[Id, str]] = frozenset()
        self._len = len(base) - len(self._over)
        self._kept: dict[str, list[tuple[Rows[R], Any]]] = {}

    @classmethod
    def of(cls, rows: "Mapping[Id, R]") -> "Rows[R]":
        """Return `rows` as such a mapping."""
        return rows if isinstance(rows, Rows) else cls(rows)

    def __getitem__(self, row: Id) -> R:
        """Return a row.

        Raises:
            KeyError: there is none of that id.
        """
        found: R | None = self._changed(row)
        if found is _ABSENT:
            return self._base[row]
        if found is None:
            raise KeyError(row)
        return found

    def __contains__(self, row: object) -> bool:
        found = self._changed(row)
        return row in self._base if found is _ABSENT else found is not None

    def _changed(self, row: Any) -> Any:  # noqa: ANN401 - of any key: a row, None, or absent
        found = self._over.get(row, _ABSENT)
        return self._under.get(row, _ABSENT) if found is _ABSENT else found

    def __iter__(self) -> Iterator[Id]:
        if not self._over and not self._under:
            return iter(self._base)
        return self._laid_over()

    def _laid_over(self) -> Iterator[Id]:
        over, base = {**self._under, **self._over}, self._base
        yield from (row for row in base if over.get(row, _ABSENT) is not None)
        yield from (row for row, held in over.items() if held is not None and row not in base)

    def __len__(self) -> int:
        return self._len

    def __repr__(self) -> str:
        return f"Rows({dict(self)!r})"

    def put(self, rows: Iterable[R]) -> "Rows[R]":
        """Return these rows with `rows` added, or in place of those with the same ids."""
        return self.overlaid({row.id: row for row in rows})

    def drop(self, ids: Iterable[Id]) -> "Rows[R]":
        """Return these rows without those of `ids`, whether they are there or not."""
        return self.overlaid(dict.fromkeys(ids))

    def overlaid(self, over: Mapping[Id, R | None]) -> "Rows[R]":
        """Return these rows with those of `over` in their places, None for one that goes."""
        new: Rows[R] = Rows.__new__(Rows)
        new._base, new._kept, new._under = self._base, self._kept, self._under
        new._over = {**self._over, **over}
        new._len = self._len + sum((held is not None) - (i in self) for i, held in over.items())
        new._mended = self._mended.union(*(self._mends(*each) for each in over.items()))
        if len(new._over) > _FEW:
            new._under, new._over = {**new._under, **new._over}, {}
        return new

    def _mends(self, row: Id, now: R | None) -> Iterable[tuple[Id, str]]:
        """Return the fields of a row that are wrong, and are given another value or go with it."""
        wrong = self.wrong(row)
        return [(row, f) for f in wrong if now is None or getattr(now, f) != getattr(self[row], f)]

    def wrong(self, row: Id) -> Mapping[str, str]:
        """Return the fields of a row that make no sense in the file, and what it holds there.

        In the row stands their default; a field that was given another value since is sound.
        """
        if isinstance(self._base, Mapping) or row not in self._base or row not in self:
            return {}
        wrong = self._base.wrong(row)
        return {f: held for f, held in wrong.items() if (row, f) not in self._mended}

    def damaged(self) -> list[Id]:
        """Return the rows of which something makes no sense in the file, those left out as well."""
        if isinstance(self._base, Mapping):
            return []
        wrong = self._base.wrong
        return [row for row in self._base if any((row, f) not in self._mended for f in wrong(row))]

    def changed_from(self, other: "Rows[R]") -> Iterable[Id]:
        """Return the ids of all rows that may differ from `other`, those that went among them."""
        if self._base is not other._base:  # noqa: SLF001 - one of this class
            return {**dict.fromkeys(other), **dict.fromkeys(self)}
        under, over = other._under, other._over  # noqa: SLF001 - one of this class
        if self._under is not under:
            return {**under, **self._under, **over, **self._over}
        return {**over, **self._over}

    def same_fields(self, other: "Rows[R]", names: Iterable[str]) -> bool:
        """Tell whether both hold the same rows as far as the fields of `names` go.

        False too where finding out would mean comparing everything.
        """
        if self._base is not other._base:  # noqa: SLF001 - one of this class
            return False
        cells = attrgetter("id", *names)
        pairs = ((self.get(i), other.get(i)) for i in self.changed_from(other))
        return all(
            one is two or (one is not None and two is not None and cells(one) == cells(two))
            for one, two in pairs
        )

    def columns(self, *names: str) -> Iterator[tuple[Any, ...]]:
        """Yield some fields of every row without building any; numbers and days may be text."""
        if isinstance(self._base, Mapping):
            return (tuple(getattr(row, name) for name in names) for row in self.values())
        stored = zip(self._base, *map(self._base.column, names), strict=True)
        if not self._over and not self._under:
            return (cells[1:] for cells in stored)
        return self._columns_over(stored, names)

    def _columns_over(
        self, stored: Iterable[tuple[Any, ...]], names: tuple[str, ...]
    ) -> Iterator[tuple[Any, ...]]:
        over, base = {**self._under, **self._over}, self._base
        for cells in stored:
            held = over.get(cells[0], _ABSENT)
            if held is _ABSENT:
                yield cells[1:]
            elif held is not None:
                yield tuple(getattr(held, name) for name in names)
        for row, held in over.items():
            if held is not None and row not in base:
                yield tuple(getattr(held, name) for name in names)

    def kept(self, name: str, hangs_on: Iterable[str], make: Callable[[], T]) -> T:
        """Return what `make` gives; what it gave before where no field of `hangs_on` differs."""
        known = self._kept.setdefault(name, [])
        for rows, value in known:
            if rows is self or self.same_fields(rows, hangs_on):
                return value  # type: ignore[no-any-return]  # of the type that `make` once gave
        value = make()
        known[:] = [(self, value), *known[: _KEPT - 1]]
        return value


def columns(rows: Mapping[Id, Row], *names: str) -> Iterator[tuple[Any, ...]]:
    """Yield some fields of every row; numbers and days may be text where they were read."""
    return Rows.of(rows).columns(*names)


def kept(rows: Mapping[Id, Row], name: str, hangs_on: Iterable[str], make: Callable[[], T]) -> T:
    """Return what `make` gives; what it gave before where no field of `hangs_on` differs."""
    return Rows.of(rows).kept(name, hangs_on, make)
