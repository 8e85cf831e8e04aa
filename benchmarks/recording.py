"""What a program wrote and which keys were pressed, each with its moment, replayed on a screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyte

COLUMNS, ROWS = 120, 40


class Stuck(Exception):  # noqa: N818 - what happened, not whose fault it is
    """Something that should have appeared did not; the message ends with the screen."""


@dataclass(frozen=True)
class Area:
    """A part of the screen, from a row and column up to others, which are not in it."""

    top: int = 0
    bottom: int = ROWS
    left: int = 0
    right: int = COLUMNS

    def of(self, lines: Sequence[str]) -> str:
        """Return what this part of `lines` shows."""
        return "\n".join(line[self.left : self.right] for line in lines[self.top : self.bottom])


@dataclass(frozen=True)
class Event:
    """Bytes that the program wrote, or a key that was pressed, and when, in seconds."""

    at: float
    data: bytes
    key: bool = False


class Recording:
    """Events that are kept as they come, and a screen on which they are replayed later."""

    def __init__(self) -> None:
        """Begin with an empty screen."""
        self.log: list[Event] = []
        """Everything since the last `replay`."""
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self._lines = [" " * COLUMNS] * ROWS

    def replay(self) -> Iterator[tuple[Event, Sequence[str]]]:
        """Yield each event of the log with the lines of the screen after it; the log is empty then.

        The lines are one list, which changes from one event to the next.
        """
        log, self.log = self.log, []
        for event in log:
            if not event.key:
                self._stream.feed(event.data)
                self._draw()
            yield event, self._lines

    def _draw(self) -> None:
        for row in self._screen.dirty:
            line = self._screen.buffer[row]
            self._lines[row] = "".join(line[column].data for column in range(COLUMNS))
        self._screen.dirty.clear()

    def look(self) -> str:
        """Return what the screen shows."""
        for _ in self.replay():
            pass
        return "\n".join(line.rstrip() for line in self._lines).rstrip()
