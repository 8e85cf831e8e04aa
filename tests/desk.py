"""A person at a desk: keys in, the plan and the text on the screen out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from textual.events import Key, Paste
from textual.keys import _character_to_key
from textual.pilot import Pilot

from goaltui import bootstrap
from goaltui.config.settings import Settings
from goaltui.core.base import Id
from goaltui.core.plan import Node, Plan, empty_plan
from goaltui.tui.screens.plan.screen import PlanScreen
from goaltui.tui.shell import GoaltuiApp
from tests.kit import TODAY

SAMPLES = Path(__file__).parents[1] / "sample_plans"

NARROW, WIDE = (80, 24), (120, 40)


class Desk:
    """One running application and the person in front of it."""

    def __init__(self, app: GoaltuiApp, pilot: "Pilot[int]") -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> "Desk":
        """Press keys by their names, and wait until everything has come of it."""
        await self.pilot.press(*keys)
        await self.pilot.pause()
        return self

    async def type(self, text: str) -> "Desk":
        """Type a text, a key for each character."""
        names = {" ": "space", "%": "percent_sign", ".": "full_stop", ",": "comma"}
        return await self.press(*(names.get(c, c) for c in text))

    async def paste(self, text: str) -> "Desk":
        """Paste a text, as a terminal does."""
        return await self.at_once(Paste(text))

    async def at_once(self, *typed: str | Paste) -> "Desk":
        """Send keys and pastes without waiting in between, as a slow line does; then wait."""
        for event in typed:
            self.app.post_message(event if isinstance(event, Paste) else _key(event))
        await self.pilot.pause()
        while self.app.keys_wait:
            await self.pilot.pause()
        await self.pilot.pause()
        return self

    async def saved(self) -> Plan:
        """Wait until everything is on disk, and return what is there."""
        while self.app.session.next_unsaved() is not None:
            await self.pilot.pause(0.01)
        return await self.app.on_writer(self.app.workplace.store.read)

    @property
    def plan(self) -> Plan:
        return self.app.session.plan

    def node(self, statement: str) -> Node:
        """Return the one node with this statement."""
        (found,) = (n for n in self.plan.nodes.values() if n.statement == statement)
        return found

    def children(self, parent: Id | None) -> list[str]:
        """Return the statements of the children of a node, in order."""
        tree = self.app.view.tree
        return [self.plan.nodes[c].statement for c in tree.children(parent)]

    @property
    def node_here(self) -> Id | None:
        """The node that the cursor of the plan screen is on."""
        for screen in self.app.screen_stack:
            if isinstance(screen, PlanScreen):
                return screen.goal_tree.key
        return None

    @property
    def text(self) -> str:
        """What the screen shows, line by line, as text."""
        height = self.app.size.height
        lines = self.app.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in lines[:height])

    def line_with(self, text: str) -> str:
        """Return the first line of the screen that holds `text`."""
        return next((line for line in self.text.splitlines() if text in line), "")


def _key(name: str) -> Key:
    return Key(_character_to_key(name), name) if len(name) == 1 else Key(name, None)


@asynccontextmanager
async def at_desk(
    tmp_path: Path,
    plan: Plan | str | None = None,
    *,
    size: tuple[int, int] = WIDE,
    who: str = "ana",
    today: date = TODAY,
    settings: Settings | None = None,
    settings_file: Path | None = None,
) -> AsyncIterator[Desk]:
    """Open a plan, a sample by its name, or the file made there before, and sit down."""
    path = tmp_path / "desk.plan"
    if not path.exists():
        if isinstance(plan, str):
            plan = bootstrap.read_plan(SAMPLES / f"{plan}.toml")
        bootstrap.create_plan(path, plan or empty_plan("Plan", 2027))
    workplace = bootstrap.open_workplace(path, who, today)
    app = GoaltuiApp(workplace, settings or Settings(), settings_file=settings_file)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield Desk(app, pilot)
    workplace.store.close()
