"""A sentence that is being typed, read so that half a word does not overthrow what was read.

“From 40 a month to” names the metric before; “from 40 a month to 6 b” is no six billion yet.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from goaltui.core.language.statement import Amount, Statement

_LAST: Final = re.compile(r"[^\W\d_]+$")
_SHORT: Final = re.compile(r"(?<![^\W\d_])[A-Za-z]{1,2}$")
"""So few Latin letters at the end may become any word."""


def steady(text: str, read: Callable[[str], Statement | None]) -> Statement | None:
    """Return the reading of `text`, without its last word where that takes back what was read.

    Args:
        text: a sentence that goes on, its last word perhaps not at its end.
        read: reads a sentence; it should remember, as it is asked for two.
    """
    whole, last = read(text), _LAST.search(text)
    before = read(text[: last.start()].rstrip()) if whole and last and last.start() else None
    if whole is None or before is None or not _overthrown(before, whole, text):
        return whole
    return replace(before, text=text)


def _overthrown(before: Statement, whole: Statement, text: str) -> bool:
    metric, now = before.metric, whole.metric
    if metric is not None and (now is None or metric.text not in now.text):
        return True
    if before.direction is not None and whole.direction != before.direction:
        return True
    return bool(_SHORT.search(text)) and any(
        _value(figure) not in (None, _value(after))
        for figure, after in (
            (before.amount, whole.amount),
            (before.baseline, whole.baseline),
            (before.target, whole.target),
        )
    )


def _value(figure: Amount | None) -> object:
    return figure and (figure.value, figure.unit)
