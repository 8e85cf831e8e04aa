"""What keys do to the view of the plan: find, fold, show only some rows, group by owner."""

from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from goaltui.core.base import Id
from goaltui.core.plan import State
from goaltui.core.text import fold
from goaltui.session.find import fitting
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
            nothing = f"Nothing was looked for; {self.key('find')} finds"
            said = self._found_text(found) if self._wanted else nothing
            self.say(f"{said[:1].upper()}{said[1:]}.")
            return
        here = self.goal_tree.key
        at = found.index(here) if here in found else (-1 if step > 0 else 0)
        self._reveal(found[(at + step) % len(found)])

    def _found(self) -> list[Id]:
        """Return the rows that hold what is wanted, in the order in which they are shown."""
        fits = fitting(self.view, self._wanted)
        rows = tree_rows(self.view, replace(self.how, folded=frozenset())) if fits else ()
        return [row.node for row in rows if row.node in fits]

    def _found_text(self, shown: Sequence[Id]) -> str:
        """Return how many were found, and how to see those that are not shown now."""
        hidden = len(fitting(self.view, self._wanted)) - len(shown)
        if not hidden:
            return f"{len(shown)} found" if shown else "not found"
        filtered = self.how.keep is not None
        key = self.key("filter" if filtered else "group-by-owner")
        way = f"{key} shows {'all' if filtered else 'the tree'}"
        return f"{f'{len(shown)} found' if shown else 'none here'}, {hidden} hidden; {way}"

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

    def action_fold_in(self) -> None:
        """Fold this row; where nothing is unfolded, go to the row it hangs under."""
        node = self.node
        if node is None:
            return
        if self.view.tree.children(node) and node not in self.how.folded:
            self._arrange(replace(self.how, folded=self.how.folded | {node}))
        elif (parent := self.view.plan.nodes[node].parent) is not None:
            self.goal_tree.go_to(parent)

    def action_fold_out(self) -> None:
        """Unfold this row; where it is unfolded, go to the first row in it."""
        below = self.view.tree.children(self.node) if self.node is not None else ()
        if self.node in self.how.folded:
            self._arrange(replace(self.how, folded=self.how.folded - {self.node}))
        elif below:
            self.goal_tree.go_to(below[0])

    def action_fold_all(self) -> None:
        """Fold everything that can be, or unfold it."""
        parents = frozenset(n for n in self.view.tree.below if n is not None)
        self._arrange(replace(self.how, folded=frozenset() if self.how.folded else parents))

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
