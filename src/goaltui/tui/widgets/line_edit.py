"""A line of text being typed, as a value: no screen, no widget."""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Final

from goaltui.core.text import clean_line
from goaltui.tui.widgets.clusters import last_start, next_end

MOST: Final = 5_000
"""How many characters fit into a line being typed; a page has fewer, and each key reads all."""

_JOINER = "\u200d"
_SHAPING = "\u200c\u200d\u200e\u200f"
"""What shows nothing by itself but shapes what stands beside it."""


def passes(key: str, palette: Collection[str] = ("ctrl+p",)) -> bool:
    """Tell whether `key` does the same while typing as elsewhere: leave, palette, F1 to F12."""
    return key == "ctrl+q" or key in palette or (key[:1] == "f" and key[1:].isdigit())


def _joins(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me") or character == _JOINER


@dataclass(frozen=True)
class LineEdit:
    """Text and a cursor between its characters; every edit gives a new one."""

    text: str = ""
    cursor: int = 0
    selected: bool = False
    """Whether all of it is selected: what is typed next takes its place."""

    @classmethod
    def all_of(cls, text: str) -> "LineEdit":
        """Return `text`, all of it selected, the cursor behind it."""
        return cls(text, len(text), selected=bool(text))

    @classmethod
    def at_end(cls, text: str) -> "LineEdit":
        """Return `text` with the cursor behind it."""
        return cls(text, len(text))

    def instead(self, text: str) -> "LineEdit":
        """Return `text` in its place, the cursor behind it; a space at its end stays for typing."""
        return LineEdit.at_end(text + self.text[len(self.text.rstrip(" ")) :])

    def insert(self, text: str) -> "LineEdit":
        """Type or paste `text`; lines become one, and what is no text is dropped.

        Where that would make more than `MOST` characters, nothing changes.
        """
        if self.selected:
            return LineEdit().insert(text)
        blank = text.isspace() and not set("\n\t") & set(text)
        spaces_kept = text if blank else clean_line(text)
        if len(self.text) + len(spaces_kept) > MOST:
            return self
        typed = self.text[: self.cursor] + spaces_kept + self.text[self.cursor :]
        return LineEdit(typed, self.cursor + len(spaces_kept))

    def left(self) -> "LineEdit":
        """Step over one character, with the marks and joiners that belong to it."""
        return replace(self, cursor=last_start(self.text, self.cursor))

    def right(self) -> "LineEdit":
        """Step over one character, with the marks and joiners that belong to it."""
        return replace(self, cursor=next_end(self.text, self.cursor))

    def word_left(self) -> "LineEdit":
        """Step to the start of this word, or of the one before."""
        kept = self.text[: self.cursor].rstrip()
        return replace(self, cursor=len(kept) - len(kept.split(" ")[-1]))

    def word_right(self) -> "LineEdit":
        """Step behind this word, or behind the next."""
        rest = self.text[self.cursor :]
        word = rest.lstrip().split(" ")[0]
        return replace(self, cursor=self.cursor + len(rest) - len(rest.lstrip()) + len(word))

    def home(self) -> "LineEdit":
        """Go to the start."""
        return replace(self, cursor=0)

    def end(self) -> "LineEdit":
        """Go to the end."""
        return replace(self, cursor=len(self.text))

    def backspace(self) -> "LineEdit":
        """Delete the character before the cursor; of a marked letter, its last mark."""
        if self.selected:
            return LineEdit()
        at = self.cursor - 1
        if at < 0:
            return self
        if not _joins(self.text[at]):
            at = self.left().cursor
        return self._cut(at, self.cursor)

    def delete(self) -> "LineEdit":
        """Delete the character behind the cursor."""
        if self.selected:
            return LineEdit()
        return self._cut(self.cursor, self.right().cursor)

    def delete_word(self) -> "LineEdit":
        """Delete back to the start of the word."""
        return self._cut(self.word_left().cursor, self.cursor)

    def delete_to_start(self) -> "LineEdit":
        """Delete everything before the cursor."""
        return self._cut(0, self.cursor)

    def delete_to_end(self) -> "LineEdit":
        """Delete everything behind the cursor."""
        return self._cut(self.cursor, len(self.text))

    def key(self, key: str, character: str | None) -> "LineEdit | None":
        """Return the text after a key, or None where the key does not edit text."""
        if edit := _KEYS.get(key):
            edited: LineEdit = getattr(self, edit)()
            return replace(edited, selected=False)
        if character is not None and (character.isprintable() or character in _SHAPING):
            return self.insert(character)
        return None

    def _cut(self, start: int, stop: int) -> "LineEdit":
        return LineEdit(self.text[:start] + self.text[stop:], start)


_KEYS: Final = {
    "left": "left",
    "ctrl+b": "left",
    "right": "right",
    "ctrl+f": "right",
    "home": "home",
    "end": "end",
    "ctrl+a": "home",
    "ctrl+e": "end",
    "ctrl+left": "word_left",
    "alt+b": "word_left",
    "ctrl+right": "word_right",
    "alt+f": "word_right",
    "backspace": "backspace",
    "ctrl+h": "backspace",
    "delete": "delete",
    "ctrl+d": "delete",
    "ctrl+w": "delete_word",
    "alt+backspace": "delete_word",
    "ctrl+u": "delete_to_start",
    "ctrl+k": "delete_to_end",
}
