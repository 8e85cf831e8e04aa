"""Keys as a person writes them, as the program knows them, and as they are shown."""

import re
import unicodedata
from typing import Final

_SHOWN: Final = {
    "escape": "Esc",
    "enter": "Enter",
    "space": "Space",
    "delete": "Del",
    "insert": "Ins",
    "tab": "Tab",
    "backspace": "Backspace",
    "pageup": "PageUp",
    "pagedown": "PageDown",
    "home": "Home",
    "end": "End",
    "up": "Up",
    "down": "Down",
    "left": "Left",
    "right": "Right",
}
_SHORTER: Final = {
    "solidus": "slash",
    "reverse_solidus": "backslash",
    "commercial_at": "at",
    "hyphen_minus": "minus",
    "plus_sign": "plus",
    "low_line": "underscore",
}
_SAME: Final = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace"}
"""What a terminal cannot tell apart."""
_MODIFIED: Final = re.compile(r"((?:ctrl\+|alt\+|shift\+)+)(.+)")


def _name_of(character: str) -> str:
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return _SHORTER.get(name, name)


_CHARACTERS: Final = {_name_of(chr(code)): chr(code) for code in range(33, 127)}


def read_keys(text: str) -> tuple[str, ...]:
    """Return the keys in `text`, separated by commas; two keys in a row are separated by a space.

    Raises:
        ValueError: some of it is no key; the sentence says which.
    """
    found = [" ".join(map(_read, part.split())) for part in text.split(",")]
    if any(not 1 <= len(key.split()) <= 2 for key in found):
        raise ValueError("should be keys such as “a” or “^n, f5”, or two in a row such as “d d”")
    return tuple(dict.fromkeys(found))


def _read(word: str) -> str:
    if len(word) == 2 and word[0] == "^":
        word = f"ctrl+{word[1].lower()}"
    if len(word) == 1 and "!" <= word <= "~":
        return _name_of(word)
    key = word if word in _CHARACTERS else word.lower()
    modified = _MODIFIED.fullmatch(key)
    base = modified[2] if modified else key
    if len(base) == 1 and "!" <= base <= "~":
        base = _name_of(base)
    if base not in _SHOWN and base not in _CHARACTERS and not re.fullmatch(r"f[12]?\d", base):
        raise ValueError(f"“{word}” is no key; keys are such as a, ^n, f5, alt+x, pagedown")
    key = f"{modified[1]}{base}" if modified else base
    return _SAME.get(key, key)


def key_name(key: str) -> str:
    """Return one key, or two in a row, as they are written on a keyboard: `^n`, `dd`, `g Up`."""
    names = [_shown(part) for part in key.split()]
    return ("" if all(len(name) == 1 for name in names) else " ").join(names)


def _shown(key: str) -> str:
    if key.startswith("ctrl+") and "+" not in key[5:]:
        return f"^{_CHARACTERS.get(key[5:], _SHOWN.get(key[5:], key[5:]))}"
    if "+" in key:
        *modifiers, base = key.split("+")
        return "-".join([*map(str.capitalize, modifiers), _shown(base)])
    function_key = key[:1] == "f" and key[1:].isdigit()
    return key.upper() if function_key else _SHOWN.get(key, _CHARACTERS.get(key, key))
