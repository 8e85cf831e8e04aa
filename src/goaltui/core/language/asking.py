"""What a figure may mean where its sentence leaves that open, each meaning as a sentence.

“Increase the open rate 24 %” may be by 24 % of what it is, by 24 points, or to 24 %. Whoever
wrote it is asked, and the answer words the sentence anew, so that nothing is kept beside it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from goaltui.core.language.source import fold_line
from goaltui.core.language.statement import Amount, Meaning, Statement, Wording

Forms = tuple[tuple[re.Pattern[str], str], ...]
"""Ways of saying something: the first is taken whose expression fits the start of the figure."""

_MOVES: Final = frozenset({"increase", "reduce"})
_ALL: Final = Decimal(100)


@dataclass(frozen=True)
class Phrasing:
    """How one language says what a figure means; `{figure}` stands for the figure."""

    by: Forms
    to: Forms
    points: Forms
    """A figure as percentage points; `{number}` stands for its number alone."""
    relative: Forms
    """A percentage of what there is now."""
    before: tuple[str, ...] = ()
    """What may stand before a figure as a part of saying “by”, the longest first."""
    after: tuple[str, ...] = ()
    """The same behind it."""
    sure: tuple[str, ...] = ()
    """Words that say that a percentage is of what there is."""
    decimal: str = "."
    bare_is_by: bool = False
    """Whether a figure without such a word is always a change."""


def asked(statement: Statement, phrasing: Phrasing | None) -> Statement:
    """Return `statement` with what its figure may mean, where it leaves that open."""
    if phrasing is None or statement.amount is None:
        return statement
    wordings = tuple(worded(statement, m, phrasing) for m in meanings(statement, phrasing))
    return replace(statement, open=wordings) if len(wordings) > 1 else statement


def meanings(statement: Statement, phrasing: Phrasing) -> tuple[Meaning, ...]:
    """Return what the first figure may mean, the likeliest first; at most one where it is clear.

    A percentage of a share can be points only where the share stays between 0 and 100.
    """
    amount = statement.amount
    if amount is None or amount.high is not None or statement.direction not in _MOVES:
        return ()
    return tuple(_possible(statement, amount, phrasing))


def _possible(statement: Statement, amount: Amount, phrasing: Phrasing) -> Iterator[Meaning]:
    percent = amount.unit == "percent"
    if percent and not (statement.share and amount.relative and _is_share(statement, amount)):
        return
    open_way = amount.bare and not phrasing.bare_is_by
    if percent and not _says(statement.text, phrasing.sure):
        yield from ("relative", "points")
    elif open_way and amount.unit not in ("factor", "percentage_point"):
        yield "by"
    if open_way:
        yield "to"


def _is_share(statement: Statement, amount: Amount) -> bool:
    start = statement.baseline.value if statement.baseline else None
    if start is None:
        return amount.value <= _ALL
    to = start - amount.value if statement.direction == "reduce" else start + amount.value
    return 0 <= to <= _ALL


def worded(statement: Statement, meaning: Meaning, phrasing: Phrasing) -> Wording:
    """Return the sentence of `statement`, which has an amount, worded to have one meaning."""
    amount = statement.amount
    assert amount is not None
    number = f"{amount.value.normalize():f}".replace(".", phrasing.decimal)
    figure = amount.text
    if meaning == "points":
        figure = _say(phrasing.points, number).format(number=number, figure=figure)
    elif meaning == "relative":
        figure = _say(phrasing.relative, figure).format(number=number, figure=figure)
    start, end = amount.span
    beyond = _after(statement.text, end, phrasing.after)
    first = _before(statement.text, start, phrasing.before)
    if meaning in ("by", "to") or amount.bare or first < start or beyond > end:
        said = phrasing.to if meaning == "to" else phrasing.by
        figure = _say(said, figure).format(figure=figure)
    text = statement.text
    return Wording(meaning, figure, f"{text[:first]}{figure}{text[beyond:]}")


def _say(forms: Forms, figure: str) -> str:
    return next(pattern for fits, pattern in forms if fits.match(figure))


def _says(text: str, words: tuple[str, ...]) -> bool:
    folded = fold_line(text)
    return any(re.search(rf"(?<!\w){re.escape(fold_line(w))}(?!\w)", folded) for w in words)


def _before(text: str, start: int, words: tuple[str, ...]) -> int:
    """Return where a word that ends right before `start` begins; without one, `start`."""
    head = text[:start].rstrip(" \u00a0").casefold()
    found = next((w for w in words if re.search(rf"(?<!\w){re.escape(w)}$", head)), "")
    return len(head) - len(found) if found else start


def _after(text: str, end: int, words: tuple[str, ...]) -> int:
    found = next((w for w in words if text.startswith(w, end)), "")
    return end + len(found)
