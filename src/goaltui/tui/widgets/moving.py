"""What a key means to whatever has a cursor, in the keymap of the person at the keyboard."""

from typing import Protocol, runtime_checkable

from textual import events
from textual.widget import Widget

from goaltui.config.keymap import Where
from goaltui.tui.widgets.line_edit import passes


@runtime_checkable
class Mapped(Protocol):
    """What knows the keys of a person."""

    @property
    def passing(self) -> tuple[str, ...]:
        """The keys that open the palette from within a text field too."""

    def meant(self, key: str, where: Where) -> str:
        """Return the key that moves the cursor as `key` does in a place."""


def meant(widget: Widget, event: events.Key, *, typing: bool = False) -> str:
    """Return the key that moves the cursor as this one does, such as `up` for `k`.

    While text is typed, characters are text and only other keys move.
    """
    mapped = getattr(widget.app, "preferences", None)
    if not isinstance(mapped, Mapped) or (typing and event.is_printable):
        return event.key
    return mapped.meant(event.key, getattr(widget.screen, "where", "everywhere"))


def goes_on(widget: Widget, key: str) -> bool:
    """Tell whether `key` does the same while typing as elsewhere: leave, palette, F1 to F12."""
    mapped = getattr(widget.app, "preferences", None)
    return passes(key, mapped.passing) if isinstance(mapped, Mapped) else passes(key)
