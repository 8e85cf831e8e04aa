"""What a terminal sends as keys, read by Textual, and Alt with a digit as what it is.

Textual takes ESC and a digit for the sign that a Macintosh types with them: `™` for Alt-2.
"""

from collections.abc import Iterable
from typing import Final

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

_ESCAPE: Final = "\x1b"
_DIGITS: Final = frozenset("0123456789")


class KeyParser(XTermParser):
    """Textual's parser; fed one character at a time, it knows Alt-0 to Alt-9."""

    _before = ""

    def feed(self, data: str) -> Iterable[Message]:
        """Yield what `data`, a character, completes."""
        with_alt = self._before == _ESCAPE and data in _DIGITS
        self._before = data
        for message in super().feed(data):
            if with_alt and isinstance(message, events.Key) and message.character != data:
                yield events.Key(f"alt+{data}", None)
            else:
                yield message
