"""An application that ends in order, whatever ends it."""

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TypeVar

from rich.console import RenderableType
from textual.driver import Driver
from textual.worker import Worker, WorkerFailed

from goaltui.core.errors import PlanError
from goaltui.core.text import clean
from goaltui.tui.endings import LATE, ORDERLY_SECONDS, Endings
from goaltui.tui.type_ahead import TypeAhead

T = TypeVar("T")


class ScreensFailed(Exception):  # noqa: N818 - the error is its cause
    """The screens went away by themselves."""


class Sturdy(TypeAhead):
    """Has a thread that writes, and leaves for a signal, a dropped line or a fault of its own."""

    def __init__(self, endings: Endings | None = None) -> None:
        """Leave when `endings` says so; without any, signals do what they do by themselves."""
        super().__init__()
        self.endings = endings or Endings()
        self.fault: BaseException | None = None
        """What went wrong in the program itself; told by whoever ran it."""
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._left = False

    def get_driver_class(self) -> type[Driver]:
        """Return our own driver, where Textual's is the one that it is made from."""
        driver = super().get_driver_class()
        if driver.__module__ == "textual.drivers.linux_driver":
            from goaltui.tui.keyboard import Keyboard  # noqa: PLC0415 - not on every system

            return Keyboard
        return driver

    async def on_writer(self, work: Callable[[], T]) -> T:
        """Do `work` on the thread that owns the store's connection; nothing once that has ended."""
        if self._left:
            raise asyncio.CancelledError
        return await asyncio.get_running_loop().run_in_executor(self._writer, work)

    def attend(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do `work` while the screens go on; a problem is said, a fault ends the program."""
        _: Worker[None] = self.run_worker(partial(self._attended, work))

    async def _attended(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except PlanError as error:
            self.say(str(error), warning=True)

    def say(self, message: str, *, warning: bool = False) -> None:
        """Show a sentence to the person."""
        raise NotImplementedError

    async def keep_what_waits(self) -> str:
        """Bring to disk what is not there yet; return why something could not be, or nothing."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Be there for signals."""
        self.endings.shown()

    def on_unmount(self) -> None:
        """Let the writer finish before anybody closes the store."""
        self.endings.gone()
        self._left = True
        self._writer.shutdown(wait=True)

    def exit(
        self, result: int | None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """Leave; words that are said then are only shown, whatever stands in them."""
        said = clean(message) if isinstance(message, str) else message
        super().exit(result, return_code, said)

    # Signals

    def on_line_dropped(self) -> None:
        """Leave, since nobody sees or types any more."""
        self.endings.line_dropped()

    def leave_for(self, code: int) -> None:
        """Keep what waits, as far as that is soon done, and leave with this exit code."""
        self.attend(partial(self._leave, code))

    async def _leave(self, code: int) -> None:
        problem = LATE
        try:
            problem = await self._kept_soon()
        finally:
            self.exit(code, return_code=code, message=problem or None)

    def pause_for(self, stop: Callable[[], object]) -> None:
        """Keep what waits, as far as that is soon done, then call `stop`."""
        self.attend(partial(self._pause, stop))

    async def _pause(self, stop: Callable[[], object]) -> None:
        try:
            await self._kept_soon()
        finally:
            stop()

    async def _kept_soon(self) -> str:
        try:
            return await asyncio.wait_for(self.keep_what_waits(), ORDERLY_SECONDS)
        except TimeoutError:
            return LATE

    # Faults

    def _handle_exception(self, error: Exception) -> None:
        """Leave without a word: Textual would show the values of variables."""
        if self.is_headless:
            super()._handle_exception(error)
            return
        self.fail(error.error if isinstance(error, WorkerFailed) else error)

    def fail(self, error: BaseException) -> None:
        """Leave for a fault; the first one is told."""
        self.fault = self.fault or error
        self.panic()

    def panic(self, *renderables: RenderableType) -> None:
        """Leave; whoever ran the application tells what went wrong."""
        super().panic(*(renderables if self.is_headless else ()))
