"""The terminal as it was before the screens, to give back where Textual itself no longer can."""

import contextlib
import os
from typing import Any, Final

from goaltui.tui.first_paint import PAINT

try:
    import termios
except ImportError:  # not on every system
    _FAILURES: tuple[type[Exception], ...] = (NameError,)
else:
    _FAILURES = (termios.error,)

_INPUT: Final = 0
"""Standard input."""

_GIVE_BACK: Final = (
    "\x1b[?2004l\x1b[?7h\x1b[?1000l\x1b[?1003l\x1b[?1015l\x1b[?1006l"
    "\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l"
)
"""What Textual sends as it leaves: paste marks, mouse, key codes, second screen, cursor, focus."""


class Lent:
    """Knows the terminal's attributes from when it was made."""

    def __init__(self) -> None:
        """Take note of how the terminal was when the program began, if there is one."""
        self._before = PAINT.before or _attributes()

    def give_back(self) -> None:
        """Put the terminal in order again, unless that is done; never waits for it."""
        if self._before is None or _attributes() in (None, self._before):
            return
        with contextlib.suppress(*_FAILURES):
            termios.tcsetattr(_INPUT, termios.TCSANOW, self._before)
        self._write(_GIVE_BACK)

    def tell(self, sentence: str) -> None:
        """Say something on the terminal, if it takes it."""
        self._write(f"{sentence}\r\n")

    @staticmethod
    def _write(text: str) -> None:
        # A description of its own: what does not wait here leaves the shell's as it is.
        with contextlib.suppress(OSError):
            tty = os.open("/dev/tty", os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
            os.write(tty, text.encode())


def _attributes() -> list[Any] | None:
    try:
        return termios.tcgetattr(_INPUT)
    except _FAILURES:
        return None
