"""Backups that the screens make while somebody works: out of the way, and never in silence."""

import asyncio
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Final

from goaltui.core.errors import PlanError
from goaltui.session.upkeep import Why

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

SECONDS: Final = 1.0
"""How long after the first screen today's backup is begun, so that the start is not slower."""


EVERY: Final = 3600.0
"""Seconds after which a program that stays open sees to the day and to its backup again."""


def look_after(app: "GoaltuiApp") -> None:
    """See to today's backup now and once an hour, and then to what follows from the day."""
    app.attend(partial(back_up_daily, app))
    app.set_interval(EVERY, partial(_look_again, app))


def _look_again(app: "GoaltuiApp") -> None:
    if app.view.today != app.session.kit.today():
        app.catch_up()
    app.attend(partial(back_up_daily, app))


async def back_up_daily(app: "GoaltuiApp") -> None:
    """Make today's backup where one is due, or say why there is none.

    A thread of its own makes it, so that neither a key nor a draft waits for it; whoever leaves
    in the meantime ends it.
    """
    leaving = Event()
    try:
        await asyncio.sleep(SECONDS)
        if backups := app.workplace.backups:
            await asyncio.to_thread(backups.daily, leaving.is_set)
    except PlanError as error:
        if not leaving.is_set():
            app.say(str(error), warning=True)
    finally:
        leaving.set()


async def back_up(app: "GoaltuiApp", why: Why) -> bool:
    """Make a backup before the next step is written; where it cannot be made, say so and go on.

    A signal ends it, so that there is time to write the step. Returns whether there is one.
    """
    if (backups := app.workplace.backups) is None:
        return False
    leaving = Event()
    try:
        await app.on_writer(
            lambda: backups.make(why, lambda: leaving.is_set() or app.endings.code > 0)
        )
    except PlanError as error:
        if not app.endings.code:
            app.say(f"{error} Undo brings back what you deleted.", warning=True)
        return False
    finally:
        leaving.set()
    return True
