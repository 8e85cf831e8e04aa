"""What the first screen needs of the world: samples to look at, a place for a new plan."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from goaltui.core.plan import Plan
from goaltui.session.session import Kit
from goaltui.session.workplace import Workplace


class Starter(Protocol):
    """Opens the plan that a person begins with."""

    kit: Kit
    """Time and ids for a new plan."""

    def samples(self) -> Sequence[tuple[str, str, str]]:
        """Return the name, title and language of each sample plan, by language and name."""

    def open_sample(self, name: str) -> Workplace:
        """Open a throw-away copy of a sample, its dates moved to the coming year.

        Raises:
            PlanError: the copy cannot be made.
        """

    def place_for(self, title: str) -> Path:
        """Return where a plan of this title is kept if nothing else is said; nothing is there."""

    def open_new(self, plan: Plan, path: Path | None = None) -> Workplace:
        """Keep `plan` in a new file, in its `place_for` where no path is given, and open it.

        Raises:
            PlanError: it cannot be made there.
        """

    def kept(self) -> Sequence[Path]:
        """Return the plans in the person's folder of plans, by name."""

    def open_kept(self, path: Path) -> Workplace:
        """Open a plan that is there.

        Raises:
            PlanError: it cannot be opened.
        """
