"""What numbered keys do: take the remedy or the answer of that number, also while typing."""

from functools import partial

from goaltui.core.base import Id
from goaltui.core.smart.fix import Fix, Reword
from goaltui.tui.screens.plan.settling import Settling


class Answering(Settling):
    """Takes remedies as the form numbers them, one step of undo each."""

    def action_take_remedy(self, number: int = 1) -> None:
        """Take the remedy of a number."""
        node, fixes = self.goal_tree.key, self.form.offered
        if node is None or number > len(fixes):
            self.say(f"Nothing here has the number {number}.")
        elif self.goal_tree.typing:
            self._take_in_tree(node, fixes[number - 1])
        elif self.form.typed_in is not None:
            self._take_in_form(node, fixes[number - 1])
        else:
            self._take(node, fixes[number - 1])

    def action_remedy_typing(self, number: int = 1) -> None:
        """Do the same while a sentence or a field is typed."""
        self.action_take_remedy(number)

    def _take_in_tree(self, node: Id, fix: Fix) -> None:
        """Put a new sentence in the place of the one that is typed; else enter that first."""
        if isinstance(fix.remedy, Reword):
            self.goal_tree.retype(fix.remedy.statement)
        else:
            self.after_wording(partial(self._take, node, fix))
            self.goal_tree.leave()

    def _take_in_form(self, node: Id, fix: Fix) -> None:
        field = self.form.typed_in
        if field is not None and field.wide and isinstance(fix.remedy, Reword):
            self.form.retype(fix.remedy.statement)
        else:
            self.form.leave()
            # Behind what was left, which goes the same way.
            self.form.call_later(self._take, node, fix)
            self.form.call_later(self.form.resume)
