"""What keys do to rows: add, word, delete."""

from collections.abc import Callable
from dataclasses import replace

from goaltui.core.base import Id
from goaltui.core.plan import Kind
from goaltui.i18n.templates import Template, templates
from goaltui.session.commands.nodes import AddNode, SetStatement
from goaltui.session.commands.rows import Remove
from goaltui.tui.dialogs.pick import Choice, Pick
from goaltui.tui.entry import enter
from goaltui.tui.row_form import Place
from goaltui.tui.screens.plan.panes import Panes
from goaltui.tui.widgets.goal_tree import GoalTree


class Editing(Panes):
    """Every command that changes rows, one step of undo each."""

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

    def action_add_before(self) -> None:
        """Word a new row of the same kind before this one."""
        node = self.plan.nodes.get(self.node or "")
        if node is None:
            self._word_new("goal", None, ())
        else:
            siblings = self.view.tree.children(node.parent)
            above = siblings[: siblings.index(node.id)]
            self._word_new(node.kind, node.parent, tuple(above[-1:]))

    def word_again(self, parent: Id | None, text: str, then: Callable[[], object]) -> None:
        """Go on wording a new row, the last under `parent`, whose `text` is a draft on disk.

        When that has ended, `then` is called.
        """
        row = parent or "plan"
        self.form.drafts(Place("nodes", row)).known(row, "child")
        below = self.view.tree.children(parent)
        self._word_new("goal" if parent is None else "objective", parent, below[-1:], text)
        self.after_wording(then)

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
        self.goal_tree.go_to(new)
        self.goal_tree.focus()
        self.goal_tree.begin("", text)

    def word_pasted(self, kind: Kind, text: str) -> None:
        """Word a new row with a pasted sentence: under a goal, or after an objective."""
        node = self.plan.nodes.get(self.node or "")
        if node is None:
            self._word_new(kind, None, self.view.tree.children(None)[-1:], text)
        elif node.kind == "goal" and kind == "objective":
            self._word_new(kind, node.id, self.view.tree.children(node.id)[-1:], text)
        else:
            self._word_new(kind, node.parent, (node.id,), text)

    def action_add_template(self) -> None:
        """Offer the usual goals and objectives in the plan's language; one can be worded anew."""
        choices = [Choice(t, t.statement, t.kind) for t in templates(self.plan.settings.language)]
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
            self.goal_tree.begin(node.statement)

    def action_edit_fields(self) -> None:
        """Go to the fields of this row."""
        self.go_to_field("label")

    def on_goal_tree_entered(self, message: GoalTree.Entered) -> None:
        """Keep a sentence that was typed in the tree; a new row without words goes again."""
        adding, self.adding = self.adding, None
        if not self._kept(adding, message.node, message.text):
            self.adding = adding
            self.plan_changed()
            self.goal_tree.go_to(message.node)
            self.goal_tree.begin(message.before, message.text)
            return
        self.keep_typed(adding, message.node, "", None)
        if adding is not None and not message.text.strip():
            self._withdraw(adding)
        else:
            self.goal_tree.go_to(message.node)
        self.show_form()
        self.show_keys()
        if message.go_on and self.node is not None:
            self.action_edit_fields()
        self.worded()

    def _kept(self, adding: AddNode | None, node: Id, text: str) -> bool:
        """Enter a sentence, where there is something to enter; False where it is refused."""
        if adding is not None:
            return not text.strip() or enter(self.app, replace(adding, statement=text.strip()))
        return node not in self.plan.nodes or enter(self.app, SetStatement(node, text))

    def _withdraw(self, adding: AddNode) -> None:
        self.plan_changed()
        if back := adding.after or adding.parent:
            self.goal_tree.go_to(back)

    def on_goal_tree_put_back(self, message: GoalTree.PutBack) -> None:
        """Forget what was typed; a row that was being added goes again."""
        adding, self.adding = self.adding, None
        self.keep_typed(adding, message.node, "", None)
        if adding is not None:
            self._withdraw(adding)
        self.show_form()
        self.show_keys()
        self.worded()

    def on_form_left(self) -> None:
        """Go back to the tree."""
        self.goal_tree.focus()
        self.show_form()
        self.show_keys()

    # Taking away and changing

    def action_delete(self) -> None:
        """Delete this subtree."""
        if (node := self.node) is None:
            return
        count, label = len(self.view.tree.subtree(node)) - 1, self.view.label(node)
        if self.dispatch(Remove("nodes", (node,))) is not None:
            under = f" and {count} under it" if count else ""
            self.say(f"Deleted {label}{under}; {self.key('undo')} brings it back.")
