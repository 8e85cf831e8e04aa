"""Places among siblings, as text that sorts: there is always room between two."""

from collections.abc import Sequence

from goaltui.core.errors import PlanError

_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_BASE = len(_DIGITS)


def between(low: str | None, high: str | None) -> str:
    """Return a place after `low` and before `high`; None stands for no bound.

    Places are fractions written in base 62 without trailing zeros. Moving one row never
    touches its siblings, so two people can reorder one list at once.

    Raises:
        PlanError: `low` does not come before `high`.
    """
    if low is not None and high is not None and low >= high:
        raise PlanError(f"There is no place between {low} and {high}.")
    place, low = "", low or ""
    for at in range(len(low) + len(high or "") + 1):
        under = _DIGITS.index(low[at]) if at < len(low) else 0
        if high is None:
            if under + 1 < _BASE:
                return place + _DIGITS[under + 1]
        else:
            over = _DIGITS.index(high[at]) if at < len(high) else _BASE
            middle = (under + over) // 2
            if middle > under:
                return place + _DIGITS[middle]
            if over > under:
                high = None
        place += _DIGITS[under]
    return place + _DIGITS[1]


def place_after(places: Sequence[str], count: int) -> str:
    """Return a place after the first `count` of `places`, which are in order, before the others.

    Where two people added rows at once, several have one place: nothing fits between them, so
    the new place comes after all of them.
    """
    low = places[count - 1] if count else None
    high = next((p for p in places[count:] if low is None or p > low), None)
    return between(low, high)


def spread(count: int) -> list[str]:
    """Return `count` places in order, evenly spaced, for rows that come in together."""
    width = 1
    while _BASE**width <= count:
        width += 1
    step = _BASE**width // (count + 1)
    return [_written(step * (i + 1), width).rstrip("0") for i in range(count)]


def spread_between(low: str | None, high: str | None, count: int) -> list[str]:
    """Return `count` places in order after `low` and before `high`, none longer than it need be.

    Raises:
        PlanError: `low` does not come before `high`.
    """
    if count <= 0:
        return []
    middle = between(low, high)
    before = (count - 1) // 2
    return [
        *spread_between(low, middle, before),
        middle,
        *spread_between(middle, high, count - 1 - before),
    ]


def _written(number: int, width: int) -> str:
    text = ""
    for _ in range(width):
        number, digit = divmod(number, _BASE)
        text = _DIGITS[digit] + text
    return text
