"""Signals: whichever ends the program, the terminal is given back, and soon.

While screens are shown, a signal asks them to leave in order: they write what waits, half-typed
text as well, and go. Where that takes too long, since another program holds the plan file or the
terminal takes nothing any more, the process ends all the same.
"""

import asyncio
import os
import shutil
import signal
from collections.abc import Callable
from contextvars import Context, copy_context
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any, Final, Protocol, Self

from goaltui.tui.first_paint import PAINT
from goaltui.tui.lent import Lent

SECONDS: Final = 3.0
"""So long after a signal the process has ended, whatever it waits for."""

ORDERLY_SECONDS: Final = 2.0
"""So long the screens wait for the disk."""

CODE: Final = 128
"""What shells add to the number of a signal for an exit code."""

_ENDING: Final = ("SIGTERM", "SIGHUP", "SIGINT", "SIGQUIT")

LATE: Final = "Ended before everything was saved: the plan file or the terminal did not answer."


class Screens(Protocol):
    """What is asked to leave when a signal comes, in the event loop."""

    def leave_for(self, code: int) -> None:
        """Keep what waits, and leave with this exit code."""

    def pause_for(self, stop: Callable[[], object]) -> None:
        """Keep what waits, then call `stop` while nothing is being written."""


class Endings:
    """A context in which signals end the program as said above, and Ctrl-Z from outside waits.

    One that comes before the screens is raised as `SystemExit` just before they would be shown:
    raised wherever it comes, it would be lost or taken for a fault now and then.
    """

    def __init__(self) -> None:
        """Know of no signal yet."""
        self.leftovers: list[Path] = []
        """Folders to remove, even where the process has to end in the middle of something."""
        self._number = 0
        self._screens: Screens | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._context: Context | None = None
        self._before: dict[int, Any] = {}
        self._terminal = Lent()
        self._stop: Any = None

    @property
    def code(self) -> int:
        """The exit code of the signal that came; 0 where none has."""
        return CODE + self._number if self._number else 0

    def __enter__(self) -> Self:
        for number in (getattr(signal, name) for name in _ENDING if hasattr(signal, name)):
            if signal.getsignal(number) is not signal.SIG_IGN:  # nohup says what to ignore
                self._before[number] = signal.signal(number, self._caught)
        if hasattr(signal, "SIGALRM"):
            self._before[signal.SIGALRM] = signal.signal(signal.SIGALRM, self._too_late)
        if PAINT.signal:
            raise SystemExit(CODE + PAINT.signal)
        return self

    def __exit__(self, *error: object) -> None:
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, 0)
        for number, before in self._before.items():
            signal.signal(number, before)

    # The screens come and go

    def show(self, screens: Screens) -> None:
        """Take note that `screens` are about to be shown, and are the ones to ask.

        Raises:
            SystemExit: a signal has come already.
        """
        if self._number:
            raise SystemExit(self.code)
        self._screens = screens

    def shown(self) -> None:
        """Take note, in the event loop, that they are there now, and pass on what has come."""
        if self._screens is None:
            return
        self._loop, self._context = asyncio.get_running_loop(), copy_context()
        if hasattr(signal, "SIGTSTP"):
            self._stop = signal.signal(signal.SIGTSTP, self._pause)
        if self._number:
            self._ask(self._screens.leave_for, self.code)

    def gone(self) -> None:
        """Take note that they have gone: nothing stops and takes the terminal any more."""
        if self._screens is None:
            return
        self._screens = self._loop = None
        for name in ("SIGTSTP", "SIGCONT"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), signal.SIG_DFL)

    def line_dropped(self) -> None:
        """Do as for SIGHUP; a line may drop without it."""
        self._caught(getattr(signal, "SIGHUP", 1), None)

    # What comes

    def _caught(self, number: int, _frame: FrameType | None) -> None:
        if self._number:
            return
        self._number = number
        if hasattr(signal, "setitimer"):
            signal.setitimer(signal.ITIMER_REAL, SECONDS)
        if self._screens is not None:
            self._ask(self._screens.leave_for, self.code)

    def _pause(self, number: int, _frame: FrameType | None) -> None:
        """Stop as Textual does, but with half-typed text on disk and no lock held."""
        if self._screens is not None and not self._number:
            self._ask(self._screens.pause_for, partial(self._stop, number, None))

    def _ask(self, what: Callable[..., None], *of: object) -> None:
        """Call a method of the screens from the event loop, once that is running."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(what, *of, context=self._context)

    def _too_late(self, _number: int, _frame: FrameType | None) -> None:
        """End in the middle of things; the journal of the plan file is made for that."""
        self._terminal.give_back()
        self._terminal.tell(LATE)
        for folder in self.leftovers:
            shutil.rmtree(folder, ignore_errors=True)
        os._exit(self.code)
