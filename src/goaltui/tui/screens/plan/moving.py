"""What keys do to where rows stand: move, cut and paste."""

from dataclasses import replace

from goaltui.core.base import Id
from goaltui.session.commands.base import Command
from goaltui.session.commands.nodes import Convert, MoveNode, Shift, Way
from goaltui.session.commands.split import Split
from goaltui.tui.screens.plan.pasting import Pasting


class Moving(Pasting):
    """Every command that moves a subtree, one step of undo each."""

    def action_move_up(self) -> None:
        """Move this subtree up."""
        self._shift("up")

    def action_move_down(self) -> None:
        """Move this subtree down."""
        self._shift("down")

    def action_move_in(self) -> None:
        """Hang this subtree under the row above."""
        self._shift("in")

    def action_move_out(self) -> None:
        """Hang this subtree one level further out."""
        self._shift("out")

    def _shift(self, way: Way) -> None:
        if self.node is not None:
            self._on_row(Shift(self.node, way))

    def _on_row(self, command: Command) -> None:
        node = self.node
        if self.dispatch(command) is not None and node is not None:
            parent = self.plan.nodes[node].parent
            self.how = replace(self.how, folded=self.how.folded - {parent})
            self.plan_changed()
            self.goal_tree.go_to(node)

    def action_cut(self) -> None:
        """Mark this subtree to be pasted elsewhere, or take the mark back."""
        self.cut = None if self.cut == self.node else self.node
        self.goal_tree.redraw()
        if self.cut is not None:
            self.say(f"Cut {self.view.label(self.cut)}: p pastes it after a row, P under it.")

    def action_paste(self) -> None:
        """Paste what was cut after this row."""
        node = self.plan.nodes.get(self.node or "")
        if node is not None:
            self._paste(node.parent, node.id)

    def action_paste_under(self) -> None:
        """Paste what was cut under this row, as its last."""
        below = [c for c in self.view.tree.children(self.node) if c != self.cut]
        self._paste(self.node, below[-1] if below else None)

    def _paste(self, parent: Id | None, after: Id | None) -> None:
        if self.cut is None and self.offer_pasted():
            return
        if self.cut is None or self.cut not in self.plan.nodes:
            key = self.key("cut")
            self.say(f"Nothing is cut; {key} cuts a row and all under it.", warning=True)
            return
        moved = self.cut
        if after != moved and self.dispatch(MoveNode(moved, parent, after)) is not None:
            self.cut = None
            self.plan_changed()
            self.goal_tree.go_to(moved)

    def action_split(self) -> None:
        """Give each of two objectives in this row's sentence a row of its own."""
        node = self.node
        if node is not None and self.dispatch(Split(node)) is not None:
            self.say(f"Split in two; {self.key('undo')} makes it one again.")

    def action_convert(self) -> None:
        """Take this goal for an objective, or the other way round."""
        if self.node is not None:
            self._on_row(Convert(self.node))
