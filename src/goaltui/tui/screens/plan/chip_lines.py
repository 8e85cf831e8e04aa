"""The chips of an objective in words, and as lines; pure functions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from goaltui.core.language.statement import Meaning
from goaltui.core.quantity.show import show_money, show_number
from goaltui.core.quantity.symbols import Symbols
from goaltui.i18n.dates import in_words, show_date
from goaltui.session.chips import Chip, ChipName, Every, Level, Worth
from goaltui.tui.widgets.lines import Line, Part, Role, cut, flow

_SIGNS: Final = {"USD": "$", "EUR": "€", "GBP": "£"}
_LABELS: Final[dict[ChipName, str]] = {
    "from": "from",
    "to": "to",
    "repeats": "every",
    "market": "for",
    "team": "team",
    "owner": "owner",
}
"""What stands before a chip that does not say itself what it is."""
_GAPS: Final[dict[ChipName, str]] = {
    "metric": "metric",
    "by": "by or to",
    "deadline": "deadline",
    "owner": "owner",
}
_MEANT: Final[dict[Meaning, str]] = {"by": "by", "relative": "by", "points": "points", "to": "to"}
_WORDS: Final = frozenset({"metric", "market", "team", "owner"})
"""Chips that are words, which may be cut where there is little room."""
_BETWEEN: Final = Part(" · ", "faint")
_MOST_LINES: Final = 2
_TRIES: Final = (40, 40, 24, 14)
"""Cells of the longest words of a chip, try by try until two lines are enough; from the second
try on the direction is left out where a figure tells it."""


def chip_lines(made: Sequence[Chip], symbols: Symbols, today: date, cells: int) -> list[Line]:
    """Return chips on two lines where they can be; no chip is broken in two.

    A correction has a star behind it, what is missing a dash, and a question ends in its mark,
    so that colour is never the only sign.
    """
    best: list[Line] | None = None
    for nth, longest in enumerate(_TRIES):
        kept = [chip for chip in made if nth == 0 or not _told(chip, made)]
        shown = [_parts(chip, symbols, today, longest) for chip in _plain(kept)]
        lines = flow(shown, cells, between=_BETWEEN, indent=1)
        if best is None or len(lines) < len(best):
            best = lines
        if len(best) <= _MOST_LINES:
            break
    return best or []


def _told(chip: Chip, made: Sequence[Chip]) -> bool:
    """Tell whether a chip is the direction as it was read, and a figure says it too."""
    figures = any(isinstance(other.value, Level) for other in made)
    return chip.name == "direction" and chip.source == "read" and figures


def _plain(made: Sequence[Chip]) -> Iterator[Chip]:
    """Yield chips, the start without its unit where that is a word and another figure has it."""
    units = [c.value.unit for c in made if c.name != "from" and isinstance(c.value, Level)]
    for chip in made:
        level = chip.value
        again = isinstance(level, Level) and level.unit.isalpha() and level.unit in units
        if chip.name == "from" and again and isinstance(level, Level) and level.unit not in _SIGNS:
            yield replace(chip, value=level._replace(unit=""))
        else:
            yield chip


def chip_text(chip: Chip, symbols: Symbols, today: date) -> str:
    """Return what a chip says: `open rate`, `+20 %`, `from $3.50`, `owner ana*`, `deadline –`."""
    return "".join(part.text for part in _parts(chip, symbols, today, 1_000))


def read_text(chip: Chip, symbols: Symbols) -> str:
    """Return what the sentence says of a field where something else holds; else nothing.

    A KPI has a name of its own: that it is called otherwise is nothing to tell.
    """
    other_name = chip.name == "metric" and chip.source == "given"
    if chip.read is None or chip.source == "missing" or other_name:
        return ""
    return worth_text(chip.read, symbols)


def worth_text(value: Worth, symbols: Symbols) -> str:
    """Return one value in words: a day, a level with its unit."""
    if isinstance(value, date):
        return show_date(value, "en")
    if isinstance(value, Level):
        return _range(value, symbols)
    if isinstance(value, Every):
        return value.unit if value.n == 1 else f"{value.n} {value.unit}s"
    return value


def _parts(chip: Chip, symbols: Symbols, today: date, longest: int) -> list[Part]:
    if chip.source == "missing":
        who = f" (“{cut(str(chip.read), longest)}”?)" if chip.read else ""
        return [Part(f"{_GAPS[chip.name]} –{who}", "muted")]
    if chip.source == "asked" and isinstance(chip.value, Level):
        return [Part(_question(chip, chip.value, symbols), "accent")]
    label = _LABELS.get(chip.name, "")
    text = "" if chip.value is None else worth_text(chip.value, symbols)
    if isinstance(chip.value, date):
        text = f"{text}, {in_words(chip.value, today)}"
    if chip.name == "by" and isinstance(chip.value, Level):
        text = _signed(chip.value, symbols)
    star = "*" if chip.source == "corrected" else ""
    role: Role = "strong" if star else "text"
    named = [Part(f"{label} ", "muted")] if label else []
    text = cut(text, longest) if chip.name in _WORDS else text
    return [*named, Part(f"{text}{star}", role), *_worked_out(chip, symbols)]


def _worked_out(chip: Chip, symbols: Symbols) -> Iterable[Part]:
    """Yield the change from the start to the target, in brackets since nobody typed it."""
    points = _signed(Level(chip.points, "points"), symbols) if chip.points is not None else ""
    percent = _signed(Level(_rounded(chip.change), "%"), symbols) if chip.change else ""
    if said := ", ".join(filter(None, (points, percent))):
        yield Part(f" ({said})", "muted")


def _rounded(value: Decimal) -> Decimal:
    """Return a percentage with one decimal, or none from a hundred on."""
    return round(value, 0 if abs(value) >= 100 else 1)


def _question(chip: Chip, level: Level, symbols: Symbols) -> str:
    """Return what is asked about a figure: `10: by or to?`, `2 %: of it or points?`."""
    figure = _range(level._replace(value=abs(level.value)), symbols)
    words = {**_MEANT, "relative": "by" if "to" in chip.open else "of it"}
    *others, last = [words[meaning] for meaning in chip.open]
    return f"{figure}: {', '.join(others)} or {last}?"


def _signed(level: Level, symbols: Symbols) -> str:
    """Return a change with its sign: `+20 %`, `−1.5 points`, `×2`."""
    if level.unit == "x":
        return f"×{show_number(level.value, symbols)}"
    sign = "−" if level.value < 0 else "+"
    high = abs(level.high) if level.high is not None else None
    return sign + _range(Level(abs(level.value), level.unit, high), symbols)


def _range(level: Level, symbols: Symbols) -> str:
    value, unit, high = level
    ends = [value] if high is None else [value, high]
    if unit in _SIGNS:
        return "–".join(_money(end, unit, symbols) for end in ends)
    figure = "–".join(show_number(end, symbols) for end in ends).replace("-", "−")
    if unit == "points":
        return f"{figure} {'point' if abs(ends[-1]) == 1 else 'points'}"
    return f"{figure} {unit}" if unit else figure


def _money(value: Decimal, unit: str, symbols: Symbols) -> str:
    compact = show_money(abs(value), symbols, compact=True)
    return f"{'−' if value < 0 else ''}{_SIGNS[unit]}{compact}"
