"""What the terminal says of itself before anything is drawn."""

from collections.abc import Mapping
from typing import Final

_MONOCHROME: Final = ("vt", "-m", "-mono")


def without_colours(environment: Mapping[str, str]) -> bool:
    """Tell whether nothing is to be said by colour: NO_COLOR is set, or there are no colours.

    Terminals such as `vt100` and `xterm-mono` have none, unless COLORTERM says otherwise.
    """
    if "NO_COLOR" in environment:
        return True
    start, *ends = _MONOCHROME
    term = environment.get("TERM", "")
    monochrome = term.startswith(start) or term.endswith(tuple(ends))
    return monochrome and not environment.get("COLORTERM")
