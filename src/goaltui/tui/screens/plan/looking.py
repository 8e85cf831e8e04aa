"""What keys do to the view of the plan: find, fold, show only some rows, group by owner."""

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from goaltui.core.base import Id
from goaltui.core.plan import State
from goaltui.core.text import fold
from goaltui.tui.dialogs.find import Find
from goaltui.tui.dialogs.pick import Choice, Pick
from goaltui.tui.screens.plan.panes import Panes
from goaltui.tui.screens.plan.rows import (
    Arrangement,
    Keep,
    due_soon,
    in_state,
    needs_attention,
    owned_by,
    tree_rows,
    unowned,
)

_Only = tuple[str, Keep | None]


class Looking(Panes):
    """Every command that changes what is seen of the tree, and nothing in the plan."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        super().__init__()
        self._wanted = ""

    # Finding

    def action_find(self) -> None:
        """Find as one types."""
        start = self.goal_tree.key

        def typed(text: str) -> str:
            self._wanted = text
            found = self._found()
            if text and found:
                self._reveal(found[0])
            elif not text and start is not None:
                self.goal_tree.go_to(start)
            return self._found_text(found) if text else ""

        def answered(text: str | None) -> None:
            if text is None and start is not None:
                self.goal_tree.go_to(start)

        self.app.push_screen(Find(typed), answered)

    def action_find_next(self) -> None:
        """Go to the next row that was found."""
        self._step_found(1)

    def action_find_previous(self) -> None:
        """Go to the previous row that was found."""
        self._step_found(-1)

    def _step_found(self, step: int) -> None:
        found = self._found()
        if not found:
            said = self._found_text(found).capitalize() if self._wanted else ""
            self.say(f"{said or 'Nothing was looked for; / finds'}.")
            return
        here = self.goal_tree.key
        at = found.index(here) if here in found else (-1 if step > 0 else 0)
        self._reveal(found[(at + step) % len(found)])

    def _found(self) -> list[Id]:
        """Return the rows that hold what is wanted, in the order in which they are shown."""
        rows = tree_rows(self.view, replace(self.how, folded=frozenset()))
        return [row.node for row in rows if row.node is not None and self._fits(row.node)]

    def _found_text(self, found: Sequence[Id]) -> str:
        """Return how many were found, and how to see those that are not shown now."""
        hidden = sum(map(self._fits, self.plan.nodes)) - len(found)
        if not hidden:
            return f"{len(found)} found" if found else "not found"
        way = "w shows all" if self.how.keep is not None else "b shows the tree"
        return f"{f'{len(found)} found' if found else 'none here'}, {hidden} hidden; {way}"

    def _fits(self, node: Id) -> bool:
        wanted = fold(self._wanted)
        return bool(wanted) and any(wanted in fold(text) for text in self._words(node))

    def _words(self, node: Id) -> tuple[str, ...]:
        row = self.plan.nodes[node]
        owner = self.plan.people.get(row.owner or "")
        return row.statement, row.label, self.view.label(node), owner.name if owner else ""

    def _reveal(self, node: Id) -> None:
        above = set(self.view.tree.ancestors(node))
        if above & self.how.folded:
            self._arrange(replace(self.how, folded=self.how.folded - above))
        self.goal_tree.go_to(node)

    # Folding

    def action_fold(self) -> None:
        """Fold or unfold this row."""
        node = self.node
        if node is not None and self.view.tree.children(node):
            self._arrange(replace(self.how, folded=self.how.folded ^ {node}))

    def action_fold_all(self) -> None:
        """Fold everything that can be, or unfold it."""
        parents = {n for n in self.plan.nodes if self.view.tree.children(n)}
        self._arrange(
            replace(self.how, folded=frozenset() if self.how.folded else frozenset(parents))
        )

    # Showing only some

    def action_group_by_owner(self) -> None:
        """Group the objectives by owner, or bring back the tree."""
        self._arrange(replace(self.how, by_owner=not self.how.by_owner))

    def action_filter(self) -> None:
        """Ask which rows to show."""
        me = fold(self.session.who)
        mine = [p for p in self.plan.people.values() if fold(p.name) == me]
        others = [p for p in self.plan.people.values() if p not in mine]
        choices: list[Choice[_Only]] = [
            Choice(("", None), "everything"),
            Choice(
                ("what needs attention", needs_attention),
                "what needs attention",
                "a criterion warns, or the date has passed",
            ),
            Choice(("nobody's", unowned), "nobody's"),
            Choice(("due soon", due_soon), "due soon", "within six weeks, or passed"),
            *(_only(p.name, owned_by(p.id), f"{p.name}'s") for p in mine + others),
            *(_only(state, in_state(state), state) for state in get_args(State)),
        ]
        self.app.push_screen(Pick("Show only", choices), self._show_only)

    def _show_only(self, only: _Only | None) -> None:
        if only is not None:
            self._arrange(replace(self.how, keep_name=only[0], keep=only[1]))

    def _arrange(self, how: Arrangement) -> None:
        self.how = how
        self.plan_changed()
        self.show_title()


def _only(name: str, keep: Keep, shown: str) -> Choice[_Only]:
    return Choice((name, keep), shown)
