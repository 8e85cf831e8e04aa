"""What the first screen needs of the world: samples to look at, a place for a new plan."""

from collections.abc import Sequence
from typing import Protocol

from goaltui.core.plan import Plan
from goaltui.session.session import Kit
from goaltui.session.workplace import Workplace


class Starter(Protocol):
    """Opens the plan that a person begins with."""

    kit: Kit
    """Time and ids for a new plan."""

    def samples(self) -> Sequence[tuple[str, str]]:
        """Return the name and title of each sample plan, by name."""

    def open_sample(self, name: str) -> Workplace:
        """Open a throw-away copy of a sample, its dates moved to the coming year.

        Raises:
            PlanError: the copy cannot be made.
        """

    def open_new(self, plan: Plan) -> Workplace:
        """Keep `plan` in the person's folder of plans, under its title, and open it.

        Raises:
            PlanError: it cannot be made there.
        """
