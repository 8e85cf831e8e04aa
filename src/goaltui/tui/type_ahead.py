"""Keys that arrive before the last one has done its work wait for their turn.

A key travels through several message queues: to the widget in focus, up to the application, back
as an action that moves the focus or opens a dialog. Over a slow line several keys arrive at once,
and without a queue of their own the second would go to where the focus was before the first.
"""

import asyncio
from collections import deque
from collections.abc import Sequence
from typing import Final

from textual import events
from textual.message_pump import MessagePump

from goaltui.core.text import clean_cells
from goaltui.tui.personal import Personal

SETTLED_SECONDS: Final = 0.1
"""After so long a key has surely done its work."""

PAINTED_SECONDS: Final = 0.005
"""After so long a key has usually been painted; then it is looked whether its work is done."""

MOST_LOOKS: Final = 100
"""How often an opening screen is looked at before keys go to it anyway."""


class TypeAhead(Personal):
    """An application that takes keys and pasted text one after the other."""

    def __init__(self) -> None:
        """Begin with no key waiting."""
        super().__init__()
        self._in_line: deque[events.Key | events.Paste] = deque()
        self._turn: events.Key | events.Paste | None = None
        self._last_key = 0.0
        self._turns = 0
        """How many keys had their turn; the next two say of how many the work is followed, done."""
        self._followed = 0
        self._done = 0
        self._looks = 0

    @property
    def keys_wait(self) -> bool:
        """Whether a key or a paste has not had its turn yet."""
        return bool(self._in_line) or self._turn is not None

    @property
    def waiting(self) -> int:
        """How many keys and pastes wait; any thread may ask."""
        return len(self._in_line)

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait while one before it is at work."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            return
        if isinstance(event, events.Paste):
            event.text = clean_cells(event.text)
        if not self._has_turn(event):
            return
        if not self.refuses(event):
            await super().on_event(event)
        self._turns += 1
        if self._in_line:
            self._settle()
        else:
            asyncio.get_running_loop().call_later(PAINTED_SECONDS, self._settle)

    def refuses(self, event: events.Key | events.Paste) -> bool:
        """Tell whether a key or a paste that has its turn now goes nowhere, after saying so."""
        del event
        return False

    def _has_turn(self, event: events.Key | events.Paste) -> bool:
        if event is self._turn:
            self._turn = None
            return True
        quiet = event.time - self._last_key > SETTLED_SECONDS
        self._last_key = event.time
        if (quiet or self._done == self._turns) and not self._in_line and self._turn is None:
            return True
        self._in_line.append(event)
        if len(self._in_line) == 1 and self._turn is None:
            self._settle()
        return False

    def _settle(self) -> None:
        """Follow the way of the key before, queue by queue, then let the next one go at once."""
        if self._followed == self._turns or not self.screen_stack:
            return
        self._followed = turn = self._turns
        start = self.focused or self.screen
        self._hop([node for node in start.ancestors_with_self if node is not self], turn)

    def _hop(self, way: Sequence[MessagePump], turn: int) -> None:
        for at, node in enumerate(way):
            if node.call_later(self._hop, way[at + 1 :], turn):
                return
        # Twice, since an action that moves the focus does so by a message to the application.
        self.call_later(self.call_later, self._next, turn)

    async def leave_field(self) -> None:
        """Take the focus away, and wait until what was being typed has been entered."""
        if (field := self.focused) is None:
            return
        self.screen.set_focus(None)
        entered = asyncio.Event()
        # First behind the loss of focus, then behind what came of it, all the way up.
        way = [field, *(node for node in field.ancestors_with_self if node is not self)]

        def hop(at: int) -> None:
            if at == len(way) or not way[at].call_later(hop, at + 1):
                entered.set()

        hop(0)
        await entered.wait()

    def _next(self, turn: int) -> None:
        if turn != self._turns:
            return
        opening = self.focused is None and self._looks < MOST_LOOKS
        self._looks = self._looks + 1 if opening else 0
        if opening:
            self.call_after_refresh(self._next, turn)
        elif self._in_line:
            self._turn = self._in_line.popleft()
            self.post_message(self._turn)
        else:
            self._done = turn
