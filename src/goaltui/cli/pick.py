"""Rows that a person names on the command line: by id, by name, or by how its name begins."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Any

from goaltui.core.errors import PlanError
from goaltui.core.text import clean_line, fold

_SHOWN = 5


def pick(rows: Iterable[Any], wanted: str, noun: str) -> Any:  # noqa: ANN401 - rows of any table
    """Return the one row that `wanted` means, `noun` being what such rows are called.

    Its id or whole name goes before the beginning of a name; case and accents do not matter.

    Raises:
        PlanError: none or several are meant; the sentence names those that are near.
    """
    known = list(rows)
    text = fold(clean_line(wanted))
    fits = (
        [r for r in known if r.id == wanted]
        or [r for r in known if fold(r.name) == text]
        or [r for r in known if text and fold(r.name).startswith(text)]
    )
    if len(fits) == 1:
        return fits[0]
    quoted = f"“{clean_line(wanted)}”"
    if fits:
        raise PlanError(f"{quoted} fits {_listed(r.name for r in fits)}: write more of the name.")
    near = _near(text, [r.name for r in known])
    hint = f"did you mean {_listed(near)}?" if near else f"this plan has no {noun} yet."
    raise PlanError(f"There is no {noun} {quoted}; {hint}")


def _near(text: str, names: list[str]) -> list[str]:
    by_fold = {fold(name): name for name in names}
    close = get_close_matches(text, by_fold, _SHOWN, 0.5) or list(by_fold)
    return [by_fold[name] for name in close]


def _listed(names: Iterable[str]) -> str:
    every = list(names)
    more = f" or {len(every) - _SHOWN} more" if len(every) > _SHOWN else ""
    return ", ".join(f"“{name}”" for name in every[:_SHOWN]) + more
