"""What keys do to the plan: add, word, move, cut and paste, delete, convert, fix."""

from dataclasses import replace

from goaltui.core.base import Id
from goaltui.core.plan import Kind
from goaltui.i18n.templates import Template, templates
from goaltui.session.commands.base import Command
from goaltui.session.commands.nodes import AddNode, Convert, MoveNode, SetStatement, Shift, Way
from goaltui.session.commands.rows import Remove, SetFields
from goaltui.tui.dialogs.pick import Choice, Pick
from goaltui.tui.screens.plan.panes import Panes
from goaltui.tui.widgets.form import Form
from goaltui.tui.widgets.goal_tree import GoalTree


class Editing(Panes):
    """Every command that changes the tree, one step of undo each."""

    # Adding and wording

    def action_add_under(self) -> None:
        """Word a new row under this one, as its last."""
        parent = self.node
        below = self.view.tree.children(parent)
        self._word_new("goal" if parent is None else "objective", parent, below[-1:])

    def action_add_after(self) -> None:
        """Word a new row of the same kind after this one."""
        node = self.plan.nodes.get(self.node or "")
        if node is None:
            self._word_new("goal", None, ())
        else:
            self._word_new(node.kind, node.parent, (node.id,))

    def _word_new(
        self, kind: Kind, parent: Id | None, after: tuple[Id, ...], text: str = ""
    ) -> None:
        new = self.session.kit.new_id()
        self.adding = AddNode(kind, parent, after[0] if after else None, id=new)
        self.how = replace(
            self.how, folded=self.how.folded - {parent}, by_owner=False, keep=None, keep_name=""
        )
        self.plan_changed()
        self.show_title()
        self.tree.go_to(new)
        self.tree.focus()
        self.tree.begin("", text)

    def action_add_template(self) -> None:
        """Offer the usual goals and objectives; the one that is picked can be worded anew."""
        choices = [Choice(t, t.statement, t.kind) for t in templates("en")]
        self.app.push_screen(Pick("Add one of the usual", choices), self._add_template)

    def _add_template(self, template: Template | None) -> None:
        if template is None:
            return
        parent = self.node if template.kind == "objective" else None
        if parent is not None and self.plan.nodes[parent].kind == "objective":
            parent = self.plan.nodes[parent].parent
        below = self.view.tree.children(parent)
        self._word_new(template.kind, parent, below[-1:], template.statement)

    def action_edit_row(self) -> None:
        """Type into the sentence of this row."""
        node = self.plan.nodes.get(self.node or "")
        if node is None:
            self.action_add_under()
        else:
            self.tree.begin(node.statement)

    def action_edit_fields(self) -> None:
        """Go to the fields of this row."""
        if self.node is not None:
            self.form.begin("label")
            self.form.focus()

    def on_goal_tree_entered(self, message: GoalTree.Entered) -> None:
        """Keep a sentence that was typed in the tree; a new row without words goes again."""
        adding, self.adding = self.adding, None
        if adding is not None:
            self.drafting.keep(adding.parent or "plan", "child", "", None)
            self._keep_new(adding, message.text.strip())
        elif message.node in self.plan.nodes:
            self.drafting.keep(message.node, "statement", "", None)
            self.dispatch(SetStatement(message.node, message.text))
        self.show_form()
        self.show_keys()
        if message.go_on and self.node is not None:
            self.action_edit_fields()

    def _keep_new(self, adding: AddNode, text: str) -> None:
        if text:
            self.dispatch(replace(adding, statement=text))
            self.tree.go_to(adding.id or "")
        else:
            self._withdraw(adding)

    def _withdraw(self, adding: AddNode) -> None:
        self.plan_changed()
        if back := adding.after or adding.parent:
            self.tree.go_to(back)

    def on_goal_tree_put_back(self, message: GoalTree.PutBack) -> None:
        """Forget what was typed; a row that was being added goes again."""
        adding, self.adding = self.adding, None
        if adding is not None:
            self.drafting.keep(adding.parent or "plan", "child", "", None)
            self._withdraw(adding)
        else:
            self.drafting.keep(message.node, "statement", "", None)
        self.show_form()
        self.show_keys()

    def on_form_entered(self, message: Form.Entered) -> None:
        """Enter a field's text as one step."""
        node = self.node
        if node is not None and (command := self.entering(node, message.name, message.text)):
            self.drafting.keep(node, message.name, "", None)
            self.dispatch(command)

    def on_form_typing(self, message: Form.Typing) -> None:
        """Keep half-typed text safe."""
        if (node := self.node) is not None:
            self.drafting.keep(node, message.name, message.before, message.text)

    def on_form_left(self) -> None:
        """Go back to the tree."""
        self.tree.focus()
        self.show_form()
        self.show_keys()

    # Moving

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
            self.tree.go_to(node)

    def action_cut(self) -> None:
        """Mark this subtree to be pasted elsewhere, or take the mark back."""
        self.cut = None if self.cut == self.node else self.node
        self.tree.refresh()
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
        if self.cut is None or self.cut not in self.plan.nodes:
            self.say("Nothing is cut; x cuts a row and all under it.", warning=True)
            return
        moved = self.cut
        if after != moved and self.dispatch(MoveNode(moved, parent, after)) is not None:
            self.cut = None
            self.plan_changed()
            self.tree.go_to(moved)

    # Taking away and changing

    def action_delete(self) -> None:
        """Delete this subtree."""
        if (node := self.node) is None:
            return
        count, label = len(self.view.tree.subtree(node)) - 1, self.view.label(node)
        if self.dispatch(Remove("nodes", (node,))) is not None:
            under = f" and {count} under it" if count else ""
            self.say(f"Deleted {label}{under}; u brings it back.")

    def action_convert(self) -> None:
        """Take this goal for an objective, or the other way round."""
        if self.node is not None:
            self._on_row(Convert(self.node))

    def action_fix(self) -> None:
        """Take the first remedy that is offered for this row."""
        node = self.node
        fixes = [f.fix for f in self.view.report(node).findings if f.fix] if node else []
        if node is None or not fixes:
            self.say("Nothing here has a remedy of one key.")
            return
        self.dispatch(SetFields("nodes", node, dict(fixes[0].values)))
