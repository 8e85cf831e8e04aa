"""What a terminal sends, told apart: keys, and text that is pasted.

A terminal puts a paste between two marks. Whatever stands between them is text, escape sequences
among it, and is never read as keys, however slowly it comes. Two things cannot be told apart:

- After a pause of `LOST_SECONDS` within a paste, one key or one character that nothing follows for
  a moment is taken for a sign that the end was lost, or nobody could ever type again.
- An ESC that nothing follows for a moment is the key, also where the rest of a mark comes later.
"""

import re
from codecs import getincrementaldecoder
from typing import Final, NamedTuple

START: Final = "\x1b[200~"
END: Final = "\x1b[201~"

MOST: Final = 4_000_000
"""How many characters of a paste are kept; the longest field takes far fewer."""

LOST_SECONDS: Final = 1.0
"""After such a pause within a paste, a single key says that its end was lost on the way; so long,
too, what may be the first half of a mark is held back."""

_KEY: Final = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1bO?[^\x1b\[]|.", re.DOTALL)
"""What one key sends: an escape sequence in full, or a single character."""


class Keys(NamedTuple):
    """Text that stands for keys that were pressed."""

    text: str


class Pasted(NamedTuple):
    """Text that was pasted, in full; of more than `MOST` characters the end is missing."""

    text: str


class Incoming:
    """Decodes bytes and tells keys from pastes; bytes that are no UTF-8 become U+FFFD."""

    def __init__(self) -> None:
        """Begin outside of a paste."""
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._held = ""
        """What may become a mark, once more of it comes."""
        self._key = ""
        """What came after a pause within a paste: a key, if nothing follows."""
        self._pasting = False
        self._kept: list[str] = []
        self._length = 0

    def take(self, data: bytes, pause: float = 0.0) -> list[Keys | Pasted]:
        """Return what `data` holds; it came `pause` seconds after what came before."""
        fresh = self._decode(data)
        if pause > LOST_SECONDS and self._may_be_key(fresh):
            self._key = fresh
            return []
        text = self._held + self._key + fresh
        self._held = self._key = ""
        came: list[Keys | Pasted] = []
        while text:
            text = self._pasted(text, came) if self._pasting else self._typed(text, came)
        return came

    def idle(self, pause: float) -> list[Keys | Pasted]:
        """Return what was held back, if after `pause` seconds nothing will follow it."""
        if self._key:
            key, self._key, self._held = self._key, "", ""
            return [self._ended(), Keys(key)]
        if self._pasting or not self._held or (len(self._held) > 1 and pause < LOST_SECONDS):
            return []
        held, self._held = self._held, ""
        return [Keys(held)]

    def _may_be_key(self, fresh: str) -> bool:
        if not self._pasting or self._key or not _KEY.fullmatch(fresh):
            return False
        return fresh not in (START, END) and not (self._held and END.startswith(self._held + fresh))

    def _typed(self, text: str, came: list[Keys | Pasted]) -> str:
        """Take keys up to the start of a paste; return what follows it."""
        keys, mark, rest = text.partition(START)
        if mark:
            self._pasting = True
        elif (held := _begun(START, keys)) and (held > 1 or held < len(keys)):
            # ESC alone is the key of that name, which is not to wait.
            keys, self._held = keys[:-held], keys[-held:]
        if keys:
            came.append(Keys(keys))
        return rest

    def _pasted(self, text: str, came: list[Keys | Pasted]) -> str:
        """Take pasted text up to its end; return what follows it."""
        pasted, mark, rest = text.partition(END)
        if not mark and (held := _begun(END, pasted)):
            pasted, self._held = pasted[:-held], pasted[-held:]
        room = MOST - self._length
        self._kept.append(pasted[:room])
        self._length += min(len(pasted), room)
        if mark:
            came.append(self._ended())
        return rest

    def _ended(self) -> Pasted:
        text = "".join(self._kept)
        self._pasting, self._length = False, 0
        self._kept.clear()
        return Pasted(text)


def _begun(mark: str, text: str) -> int:
    """Return how many characters at the end of `text` may be the beginning of `mark`."""
    return next((n for n in range(len(mark) - 1, 0, -1) if text.endswith(mark[:n])), 0)
