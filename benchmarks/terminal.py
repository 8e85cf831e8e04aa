"""A program in a pseudo-terminal of its own; what it writes is kept with the moment it was read.

Nothing is interpreted while the program works, so the cost of the emulated screen is in no figure.
Linux only: the processor time of another process is read from its own clock.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final, Self

from benchmarks.recording import COLUMNS, ROWS, Event, Recording, Stuck

PATIENCE: Final = 60.0
"""Seconds after which what should happen never will."""

_KEPT: Final = ("PATH", "PYTHONPATH")
"""With PYTHONPATH another checkout's program is measured."""

_QUIT: Final = b"\x11"
_ASKS_FOR_FRAMES: Final = b"\x1b[?2026$p"
_HAS_FRAMES: Final = b"\x1b[?2026;2$y"


class Terminal(Recording):
    """One run of a program on a screen of 120 × 40."""

    def __init__(self, command: Sequence[str], home: Path) -> None:
        """Start `command` with its folders under `home`."""
        super().__init__()
        self.written = 0
        """Bytes since the start."""
        self.started = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execve(command[0], list(command), surroundings(home))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.end()

    def read(self, seconds: float) -> bool:
        """Wait for output at most so long and keep it; tell whether there was any."""
        if not select.select([self._fd], [], [], max(0.0, seconds))[0]:
            return False
        try:
            data = os.read(self._fd, 65536)
        except OSError:
            data = b""
        at = time.perf_counter()
        if not data:
            raise Stuck(f"The program ended.\n{self.look()}")
        self.log.append(Event(at, data))
        self.written += len(data)
        if _ASKS_FOR_FRAMES in data:
            os.write(self._fd, _HAS_FRAMES)
        return True

    def read_for(self, seconds: float) -> None:
        """Keep all output of the next so many seconds."""
        until = time.perf_counter() + seconds
        while (left := until - time.perf_counter()) > 0:
            self.read(left)

    def read_until_quiet(self, quiet: float) -> None:
        """Keep output until there was none for `quiet` seconds."""
        until = time.perf_counter() + PATIENCE
        while self.read(quiet):
            if time.perf_counter() > until:
                raise Stuck(f"It never rests.\n{self.look()}")

    def read_until_written(self, *texts: bytes) -> None:
        """Keep output until each of `texts` has been written since the last `replay`."""
        until = time.perf_counter() + PATIENCE
        seen = b"".join(event.data for event in self.log if not event.key)
        while not all(text in seen for text in texts):
            known = len(self.log)
            if not self.read(until - time.perf_counter()):
                raise Stuck(f"Never written: {texts}\n{self.look()}")
            seen += b"".join(event.data for event in self.log[known:])

    def press(self, key: bytes) -> None:
        """Press one key."""
        self.log.append(Event(time.perf_counter(), key, key=True))
        os.write(self._fd, key)

    def do(self, keys: bytes, shown: str) -> None:
        """Press keys that are not measured, and wait until the screen shows what they lead to."""
        os.write(self._fd, keys)
        until = time.perf_counter() + PATIENCE
        while time.perf_counter() < until:
            self.read(0.05)
            if shown in self.look():
                return self.read_until_quiet(0.3)
        raise Stuck(f"Never shown: {shown}\n{self.look()}")

    def processor_seconds(self) -> float:
        """Return the processor time that the program has taken, all threads together."""
        return time.clock_gettime((~self.pid << 3) | 2)  # how Linux numbers the clocks of others

    def peak_mib(self) -> float:
        """Return the most memory that it held at once."""
        for line in Path(f"/proc/{self.pid}/status").read_text("utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
        raise Stuck("The program ended.")

    def end(self) -> None:
        """Quit it; what does not go is killed."""
        try:
            os.write(self._fd, _QUIT)
            while self.read(2.0):
                pass
        except (OSError, Stuck):
            pass
        if not self._gone(2.0):
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self._fd)

    def _gone(self, seconds: float) -> bool:
        until = time.perf_counter() + seconds
        while os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            if time.perf_counter() > until:
                return False
            time.sleep(0.005)
        return True


def surroundings(home: Path) -> dict[str, str]:
    """Return the environment of every program that is measured."""
    folders = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "TMPDIR")
    terminal = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return {**kept, **terminal, **dict.fromkeys(folders, str(home))}


def ours(*arguments: str) -> list[str]:
    """Return the command that runs goaltui as it is installed here."""
    installed = Path(sys.executable).parent / "goaltui"
    command = [str(installed)] if installed.exists() else [sys.executable, "-m", "goaltui"]
    return [*command, *arguments]


def bare() -> list[str]:
    """Return the command that runs the bare application."""
    return [sys.executable, str(Path(__file__).parent / "bare.py")]
