"""The whole program in a pseudo-terminal, and the screen that a person would see."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pyte

PATIENCE = 20.0
"""Seconds after which what should appear never will."""


class Terminal:
    """One run of `goaltui` on a screen of its own."""

    def __init__(
        self,
        *arguments: str,
        home: Path,
        size: tuple[int, int] = (80, 24),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Start the program with its folders under `home`."""
        columns, rows = size
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.status: int | None = None
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            folders = {name: str(home) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
            extra = {"TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})}
            program = [sys.executable, "-m", "goaltui", *arguments]
            os.execve(sys.executable, program, {**os.environ, **folders, **extra})
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def send(self, keys: str) -> None:
        """Send keys as a keyboard does."""
        os.write(self._fd, keys.encode())

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
            self._stream.feed(data)

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self.screen.display)

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
        if self.status is None:
            until = time.monotonic() + PATIENCE
            while time.monotonic() < until:
                done, status = os.waitpid(self.pid, os.WNOHANG)
                if done:
                    self.status = os.waitstatus_to_exitcode(status)
                    break
                self.look(0.02)
            os.close(self._fd)
        assert self.status is not None, "it never ended"
        return self.status
