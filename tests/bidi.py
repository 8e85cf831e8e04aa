"""What a terminal that turns text round makes of a row: the algorithm of UAX #9, one row at a time.

Base direction left to right, as terminals take it; isolates, marks, numbers and neutrals, without
the overrides and embeddings that nothing here uses.
"""

import unicodedata
from collections.abc import Sequence

_NEUTRAL = {"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"}


def levels(text: str) -> list[int]:
    """Return the level of each character of a row; odd ones go from right to left."""
    ways = [unicodedata.bidirectional(c) or "L" for c in text]
    found = [0] * len(text)
    _resolve(ways, found, list(range(len(text))), 0)
    return found


def _resolve(ways: list[str], found: list[int], places: list[int], level: int) -> None:
    """Resolve one isolating run: what stands in isolates within it is resolved by itself."""
    run: list[int] = []
    at = 0
    while at < len(places):
        place = places[at]
        run.append(place)
        if ways[place] in ("RLI", "LRI"):
            inner, at = _isolated(ways, places, at + 1)
            odd = ways[place] == "RLI"
            _resolve(ways, found, inner, level + 1 + ((level + 1) % 2 != odd))
        else:
            at += 1
    _level(ways, found, run, level)


def _isolated(ways: list[str], places: list[int], at: int) -> tuple[list[int], int]:
    depth, inner = 1, []
    while at < len(places):
        way = ways[places[at]]
        depth += (way in ("RLI", "LRI", "FSI")) - (way == "PDI")
        if depth == 0:
            break
        inner.append(places[at])
        at += 1
    return inner, at


def _level(ways: Sequence[str], found: list[int], run: list[int], level: int) -> None:
    edge = "R" if level % 2 else "L"
    kinds = [ways[place] for place in run]
    _weak(kinds, edge)
    _neutral(kinds, edge)
    for place, kind in zip(run, kinds, strict=True):
        if level % 2:
            found[place] = level + (kind in ("L", "EN", "AN"))
        else:
            found[place] = level + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)


def _weak(kinds: list[str], edge: str) -> None:
    """Resolve marks, digits and what stands beside digits: rules W1 to W7."""
    strong = edge
    for at, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):
            kinds[at] = kinds[at - 1] if at else edge
        strong = kinds[at] if kinds[at] in ("L", "R", "AL") else strong
        kinds[at] = "AN" if kinds[at] == "EN" and strong == "AL" else kinds[at]
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for at in range(1, len(kinds) - 1):
        before, kind, behind = kinds[at - 1 : at + 2]
        if before == behind and (before, kind) in (("EN", "ES"), ("EN", "CS"), ("AN", "CS")):
            kinds[at] = before
    for at in range(1, len(kinds)):
        kinds[at] = "EN" if kinds[at - 1 : at + 1] == ["EN", "ET"] else kinds[at]
    for at in range(len(kinds) - 2, -1, -1):
        kinds[at] = "EN" if kinds[at : at + 2] == ["ET", "EN"] else kinds[at]
    strong = edge
    for at, kind in enumerate(kinds):
        strong = kind if kind in ("L", "R") else strong
        kinds[at] = "L" if kind == "EN" and strong == "L" else kind
        kinds[at] = "ON" if kind in ("ES", "CS", "ET") else kinds[at]


def _neutral(kinds: list[str], edge: str) -> None:
    at = 0
    while at < len(kinds):
        if kinds[at] not in _NEUTRAL:
            at += 1
            continue
        end = at
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        before = _side(kinds[at - 1]) if at else edge
        behind = _side(kinds[end]) if end < len(kinds) else edge
        kinds[at:end] = [before if before == behind else edge] * (end - at)
        at = end


def _side(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else "L"


def turned(text: str) -> list[int]:
    """Return the places of the characters of a row in the order in which they are seen."""
    level, order = levels(text), list(range(len(text)))
    for odd in range(max(level, default=0), 0, -1):
        at = 0
        while at < len(order):
            end = at
            while end < len(order) and level[order[end]] >= odd:
                end += 1
            order[at:end] = reversed(order[at:end])
            at = max(end, at + 1)
    return order


def seen(text: str) -> str:
    """Return what one sees of a row, from left to right, without what has no width."""
    return "".join(text[at] for at in turned(text) if unicodedata.category(text[at]) != "Cf")
