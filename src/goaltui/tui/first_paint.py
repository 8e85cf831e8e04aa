"""Something of ours on the screen at once, while the libraries of the screens are still loading.

One line with the name of what is opened, on the theme's ground, is written as plain bytes before
anything large is imported. The screens are drawn over it. Keys that are typed meanwhile wait in
the terminal, which shows none of them. Whatever is printed instead takes it away first.
"""

import os
import re
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any, Final, TextIO, cast

from goaltui.config.paths import settings_file
from goaltui.config.resources import folder
from goaltui.core.text import clean_line

with suppress(ImportError):  # not on every system; where it is not, the screens come as they are
    import termios

_SETTING: Final = re.compile(r"""^(\w+)\s*=\s*["']([^"'\n]*)["']""", re.MULTILINE)
_HEX: Final = re.compile("#[0-9a-fA-F]{6}")
_ENDING: Final = ("SIGTERM", "SIGHUP", "SIGQUIT")
_LOCAL_FLAGS, _CHARACTERS = 3, 6  # places in what termios gives

SECOND_SCREEN: Final = "\x1b[?1049h"
"""Goes to the terminal's second screen, and clears it."""
_GIVE_BACK: Final = "\x1b[m\x1b[?25h\x1b[?1049l"


class FirstPaint:
    """What stands on the terminal until the screens do; there is one, `PAINT`."""

    def __init__(self) -> None:
        """Begin with nothing on the terminal."""
        self.before: list[Any] | None = None
        """How the terminal was; None while there is nothing of ours on it."""
        self.signal = 0
        """The signal that came meanwhile; whoever opens the plan leaves for it first."""

    def show(self, arguments: Sequence[str]) -> None:
        """Show that a plan is opened, if that is what `arguments` say and somebody looks on."""
        name = _opened(arguments)
        if name is None or not _takes_it():
            return
        self.before = termios.tcgetattr(0)
        for number in (getattr(signal, name) for name in _ENDING):
            if signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, self._note)
        sys.stdout, sys.stderr = _curtain(self, sys.stdout), _curtain(self, sys.stderr)
        _keep_keys(self.before)
        _write(_picture(name, os.get_terminal_size(0).columns or 80))

    def _note(self, number: int, _frame: FrameType | None) -> None:
        # Raised in the middle of an import, it would be lost or be taken for a fault.
        self.signal = number

    def hand_over(self) -> list[Any] | None:
        """Leave the terminal to whoever draws over it; return how it was, None if it is as it was.

        From here on nothing is taken away.
        """
        before, self.before = self.before, None
        return before

    def take_away(self) -> None:
        """Give the terminal back as it was, unless that is done or another has it."""
        before = self.hand_over()
        if before is not None:
            termios.tcsetattr(0, termios.TCSANOW, before)
            _write(_GIVE_BACK)


PAINT: Final = FirstPaint()


class _Curtain:
    """A stream that takes the picture away before anything is written to it."""

    def __init__(self, paint: FirstPaint, stream: TextIO) -> None:
        self._paint = paint
        self._stream = stream

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever the stream has
        if name in ("write", "writelines", "buffer"):
            self._paint.take_away()
        return getattr(self._stream, name)


def _curtain(paint: FirstPaint, stream: TextIO) -> TextIO:
    return cast("TextIO", _Curtain(paint, stream))


def _opened(arguments: Sequence[str]) -> str | None:
    """Return the name of what is opened; None where that is not sure enough to say so.

    Click, which reads the arguments, is not loaded yet, and has the last word.
    """
    if not arguments:
        return "goaltui"
    first = arguments[0]
    if "--help" in arguments or not (
        first.startswith("-") or first == "open" or Path(first).is_file()
    ):
        return None
    for at, argument in enumerate(arguments):
        option, _, value = argument.partition("=")
        if option == "--sample":
            return value or (*arguments, "")[at + 1]
        if Path(argument).is_file():
            return Path(argument).stem
    return None


def _takes_it() -> bool:
    """Tell whether somebody can see it, and the terminal is one that can go to a second screen."""
    terminal = "termios" in globals() and all(map(os.isatty, (0, 1)))
    return terminal and os.environ.get("TERM", "dumb") not in ("dumb", "unknown")


def _keep_keys(before: list[Any]) -> None:
    """Let what is typed wait unseen, ^Z too; ^C ends the program as ever."""
    silent = [*before]
    silent[_LOCAL_FLAGS] &= ~(termios.ECHO | termios.ICANON)
    silent[_CHARACTERS] = [*before[_CHARACTERS]]
    silent[_CHARACTERS][termios.VSUSP] = b"\0"
    silent[_CHARACTERS][termios.VMIN], silent[_CHARACTERS][termios.VTIME] = 1, 0
    termios.tcsetattr(0, termios.TCSANOW, silent)


def _write(text: str) -> None:
    """Write to where the screens are drawn, past every buffer."""
    data = text.encode("utf-8", "replace")
    while data:
        data = data[os.write(2 if os.isatty(2) else 1, data) :]


def _picture(name: str, width: int) -> str:
    line = f" {clean_line(name)[: width // 3]}".ljust(width)[:width]
    colours = _colours()
    ground = _colour(48, colours.get("background")) + _colour(38, colours.get("text"))
    title = _colour(48, colours.get("surface"))
    return f"{SECOND_SCREEN}\x1b[?25l{ground}\x1b[2J\x1b[H{title}\x1b[1m{line}\x1b[m"


def _colours() -> dict[str, str]:
    """Return the colours of the person's theme, none where the terminal has but a few.

    The file is read as a whole later; a line that is misread here is a shade for a moment.
    """
    if "NO_COLOR" in os.environ or os.environ.get("COLORTERM") not in ("truecolor", "24bit"):
        return {}
    kept = settings_file()
    theme = _settings(kept).get("theme") or "night"
    files = (place / f"{theme}.toml" for place in (kept.parent / "themes", folder("themes")))
    return next(filter(None, map(_settings, files)), {}) if theme.isidentifier() else {}


def _settings(path: Path) -> dict[str, str]:
    try:
        if not path.is_file():
            return {}
        with path.open(encoding="utf-8") as file:
            return dict(_SETTING.findall(file.read(20_000)))
    except (OSError, ValueError):
        return {}


def _colour(what: int, colour: str | None) -> str:
    if colour is None or not _HEX.fullmatch(colour):
        return ""
    red, green, blue = bytes.fromhex(colour[1:])
    return f"\x1b[{what};2;{red};{green};{blue}m"
