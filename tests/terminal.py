"""The whole program in a pseudo-terminal, and the screen that a person would see."""

import fcntl
import os
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyte

PATIENCE = 20.0
"""Seconds after which what should appear never will."""

_KEPT = 2_000_000


class Terminal:
    """One run of `goaltui` on a screen of its own."""

    def __init__(
        self,
        *arguments: str,
        home: Path,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
        through: Sequence[str] = (),
    ) -> None:
        """Start the program with its folders under `home`, by way of another where one is named."""
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.status: int | None = None
        self.bytes = bytearray()
        """What the program has written last."""
        self._fd, self._shell = os.openpty()
        self.before = self.attributes
        self._set_size(columns, rows)
        self.pid = os.fork()
        if self.pid == 0:
            os.login_tty(self._shell)
            for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
                signal.signal(number, signal.SIG_DFL)  # whatever started the tests may ignore them
            folders = {name: str(home) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
            extra = {"TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})}
            program = [*through, sys.executable, "-m", "goaltui", *arguments]
            os.execvpe(program[0], program, {**os.environ, **folders, **extra})

    def send(self, keys: str | bytes) -> None:
        """Send keys as a keyboard does."""
        left = keys.encode() if isinstance(keys, str) else keys
        while left:
            _, ready, _ = select.select([], [self._fd], [], 0.02)
            if ready:
                left = left[os.write(self._fd, left[:512]) :]
            self.look()

    def press_unseen(self, key: str) -> None:
        """Press a key and look at nothing that comes of it."""
        os.write(self._fd, key.encode())

    @property
    def attributes(self) -> list[Any]:
        """How the terminal treats what goes through it."""
        return termios.tcgetattr(self._shell)

    @property
    def modes(self) -> dict[int, bool]:
        """Which modes of the terminal the program has switched, and how each stands now."""
        switched = re.findall(rb"\x1b\[\?([\d;]+)([hl])", bytes(self.bytes))
        return {int(mode): on == b"h" for modes, on in switched for mode in modes.split(b";")}

    def resize(self, columns: int, rows: int) -> None:
        """Make the screen larger or smaller, as a window manager does."""
        self.screen.resize(rows, columns)
        self._set_size(columns, rows)

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def drop(self) -> None:
        """Drop the line: the program's terminal is gone."""
        os.close(self._shell)
        os.close(self._fd)
        self._fd = self._shell = -1

    def look(self, seconds: float = 0.0) -> str:
        """Take in what the program writes for so long, and return what the screen shows."""
        until = time.monotonic() + seconds
        while True:
            left = max(0.0, until - time.monotonic())
            ready, _, _ = select.select([self._fd], [], [], left)
            if not ready:
                return self.text
            try:
                data = os.read(self._fd, 65536)
            except OSError:
                return self.text
            if not data:
                return self.text
            self.bytes += data
            del self.bytes[:-_KEPT]
            self._stream.feed(data)

    def feed(self, foreign: bytes) -> None:
        """Show what another program writes."""
        self._stream.feed(foreign)

    @property
    def text(self) -> str:
        """What the screen shows."""
        rows = (self.screen.buffer[y] for y in range(self.screen.lines))
        columns = range(self.screen.columns)
        return "\n".join("".join(row[x].data for x in columns).rstrip() for row in rows)

    def wait_for(self, shown: str | Callable[[str], bool]) -> str:
        """Wait until the screen shows a text, or what a function looks for."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            text = self.look(0.02)
            if shown in text if isinstance(shown, str) else shown(text):
                return text
        raise AssertionError(f"never shown: {shown!r}\n{self.text}")

    def kill(self) -> None:
        """End it at once, as a power cut would for it alone."""
        os.kill(self.pid, signal.SIGKILL)
        self.end()

    def end(self) -> int:
        """Wait for its end and return its exit status; signals count as negative."""
        until = time.monotonic() + PATIENCE
        while self.status is None and time.monotonic() < until:
            if self._fd < 0 or not self.alive:
                time.sleep(0.005)
            else:
                self.look(0.02)
        assert self.status is not None, "it never ended"
        if self._fd >= 0:
            self.look(0.02)
        for fd in (self._fd, self._shell):
            if fd >= 0:
                os.close(fd)
        self._fd = self._shell = -1
        return self.status

    @property
    def alive(self) -> bool:
        """Whether it has not ended yet."""
        if self.status is None:
            done, status = os.waitpid(self.pid, os.WNOHANG)
            self.status = os.waitstatus_to_exitcode(status) if done else None
        return self.status is None
