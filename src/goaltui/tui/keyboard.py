"""The terminal as Textual drives it, made to survive whatever comes through it, or nothing more.

Textual's own driver for Unix dies of a byte that is no UTF-8 and of key codes that it cannot
read, spins when the line has dropped, and takes a SIGCONT for the end of a pause that never was.
"""

import os
import select
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from io import TextIOWrapper
from typing import Any, Final, Protocol, TextIO, cast

from textual import events
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message
from textual.messages import InBandWindowResize

from goaltui.tui.first_paint import PAINT, SECOND_SCREEN
from goaltui.tui.incoming import Incoming, Keys, Pasted
from goaltui.tui.parser import KeyParser

_LOOK_SECONDS: Final = 0.1
"""How often to look whether an escape sequence is complete, or the program is over."""

_READ: Final = 4096

MOST_WAITING: Final = 1000
"""So many keys may wait for their turn; further ones wait in the terminal."""

_UNREADABLE: Final = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What Textual's parser raises over key codes that make no sense."""


class Typed(Protocol):
    """What is typed into: how many keys wait there, and what it does where reading fails."""

    @property
    def waiting(self) -> int:
        """How many keys wait for their turn."""

    def call_later(self, callback: Callable[..., Any], *of: Any) -> bool:  # noqa: ANN401 - Textual's
        """Call something in the thread of the screens."""

    def fail(self, error: Exception) -> None:
        """Leave because of a fault of our own."""


class LineDropped(events.Event):
    """The terminal is gone: nobody can type or see any more."""


class _Outlet:
    """A terminal to write to; once it is gone, what is written goes nowhere.

    Whoever reads notices that it is gone. Whoever writes has to go on taking what is painted, or
    the application would wait for that for ever.
    """

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> None:
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()


class Keyboard(LinuxDriver):
    """Textual's driver with an input loop of its own."""

    def __init__(self, app: App[Any], **settings: Any) -> None:  # noqa: ANN401 - Textual's own
        """Drive the terminal for `app`."""
        super().__init__(app, **settings)
        self._typed_into = cast("Typed", app)
        self._file = cast("TextIOWrapper", _Outlet(self._screen()))
        self._parser = KeyParser()

    @staticmethod
    def _screen() -> TextIO:
        """Return what leads to the terminal: errors may have been sent elsewhere."""
        found = [f for f in (sys.__stderr__, sys.__stdout__) if f is not None and f.isatty()]
        return found[0] if found else sys.stderr

    # Starting and stopping

    def start_application_mode(self) -> None:
        """Take the terminal, unless it is taken: SIGCONT comes without a pause as well."""
        if self._taken:
            return
        super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's own
        if (before := PAINT.hand_over()) is not None:
            self.attrs_before = before

    def write(self, data: str) -> None:
        """Write to the terminal; what is on it before the screens are drawn is not cleared."""
        if data != SECOND_SCREEN or PAINT.before is None:
            super().write(data)

    @property
    def _taken(self) -> bool:
        return self._writer_thread is not None and self._writer_thread.is_alive()

    # Reading

    def run_input_thread(self) -> None:
        """Read until the program is over or the line has dropped."""
        try:
            self._read_on()
        except Exception as error:  # noqa: BLE001 - the screens' thread leaves for it, and tells it
            self._typed_into.call_later(self._typed_into.fail, error)

    def _read_on(self) -> None:
        incoming, last = Incoming(), time.monotonic()
        self._parser = KeyParser()
        while not self.exit_event.is_set():
            if self._typed_into.waiting > MOST_WAITING:
                self.exit_event.wait(_LOOK_SECONDS / 10)
                continue
            ready, _, _ = select.select([self.fileno], [], [], _LOOK_SECONDS)
            data = self._read() if ready else b""
            if ready and not data:
                self.send_message(LineDropped())
                return
            now = time.monotonic()
            self._pass_on(incoming.take(data, now - last) if ready else incoming.idle(now - last))
            last = now if ready else last
            for message in self._parser.tick():
                self.process_message(message)

    def _read(self) -> bytes:
        """Return what has come; nothing where nothing will come any more."""
        try:
            return os.read(self.fileno, _READ)
        except OSError:
            return b""

    def _pass_on(self, came: list[Keys | Pasted]) -> None:
        for piece in came:
            if isinstance(piece, Pasted):
                self.process_message(events.Paste(piece.text))
            else:
                for message in self._keys(piece.text):
                    self.process_message(message)

    def _keys(self, text: str) -> Iterator[Message]:
        for character in text:
            try:
                yield from self._parser.feed(character)
            except _UNREADABLE:
                self._parser = KeyParser()

    def process_message(self, message: Message) -> None:
        """Send on what was typed; how large the screen is, is asked of the system alone."""
        if isinstance(message, events.Resize | InBandWindowResize):
            self._parser.mouse_pixels = False
            return
        super().process_message(message)
