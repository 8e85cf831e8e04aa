"""The two panes of the plan: the tree, and the row under the cursor as a form."""

from collections.abc import Sequence

from textual.containers import Container
from textual.widget import Widget

from goaltui.core.base import Id
from goaltui.core.plan import Plan
from goaltui.session.commands.base import Command
from goaltui.session.commands.nodes import AddNode
from goaltui.session.derived import View
from goaltui.tui.drafting import Drafting
from goaltui.tui.entry import Entry, tried
from goaltui.tui.frame import Frame
from goaltui.tui.screens.plan.content import content_of
from goaltui.tui.screens.plan.rows import Arrangement, row_text, tree_rows
from goaltui.tui.widgets.form import Form
from goaltui.tui.widgets.form_lines import FormContent, Judged
from goaltui.tui.widgets.goal_tree import GoalTree
from goaltui.tui.widgets.lines import Line, Part
from goaltui.tui.widgets.tree_lines import RowText

_EMPTY = (
    Line(),
    Line.of("  Nothing is planned yet."),
    Line(),
    Line.of("  ", Part("a", "accent"), "  adds the first goal: where the company wants to be"),
    Line.of("  ", Part("t", "accent"), "  offers the usual goals and objectives"),
    Line.of("  ", Part("g f", "accent"), "  goes to the funnel: can the revenue be reached?"),
)
_NOTHING_LEFT = (Line(), Line.of("  No row fits. ", Part("w", "accent"), " shows all again."))


class Panes(Frame):
    """Shows the plan, or the plan as it would be with a row that is being added."""

    def __init__(self) -> None:
        """Begin with everything unfolded."""
        super().__init__()
        self.how = Arrangement()
        self.cut: Id | None = None
        self.adding: AddNode | None = None
        """The row that is being worded and is not in the plan yet."""
        self._adding_view: View | None = None
        self.drafting = Drafting(self.app, "nodes")

    def body(self) -> Sequence[Widget]:
        """Return tree and form."""
        tree = GoalTree(self.row_text, self.sentence_typed)
        return [Container(tree, Form(self.field_typed, self.field_judged), id="panes")]

    @property
    def goal_tree(self) -> GoalTree:
        """The tree."""
        return self.query_one(GoalTree)

    @property
    def form(self) -> Form:
        """The form of the row under the cursor."""
        return self.query_one(Form)

    @property
    def shown(self) -> View:
        """The plan that is shown, with a row that is being added."""
        return self._adding_view or self.view

    @property
    def node(self) -> Id | None:
        """The node under the cursor, if the plan has it."""
        node = self.goal_tree.key
        return node if node in self.plan.nodes else None

    def kpi_here(self) -> Id | None:
        """Return the KPI of the row under the cursor."""
        return self.plan.nodes[self.node].kpi if self.node else None

    def place(self) -> str:
        """Return `Plan`, and what of it is shown."""
        by = ", by owner" if self.how.by_owner else ""
        only = f", only {self.how.keep_name}" if self.how.keep else ""
        return f"{self.name_shown}{by}{only}"

    def plan_changed(self) -> None:
        """Show the plan as it is now."""
        self._look()
        empty = _NOTHING_LEFT if self.plan.nodes else _EMPTY
        self.goal_tree.show(tree_rows(self.shown, self.how), empty)
        self.show_form()

    def _look(self) -> None:
        if self.adding is None:
            self._adding_view = None
        else:
            plan = tried(self.plan, self.adding, self.session.kit)
            self._adding_view = View(plan, self.session.kit, self.app.readings)

    def show_form(self) -> None:
        """Show the form of the row under the cursor."""
        node = self.goal_tree.key
        known = node is not None and node in self.shown.plan.nodes
        self.form.show(
            content_of(self.shown, node, self.symbols) if known and node else FormContent()
        )

    def row_text(self, node: Id) -> RowText:
        """Return what a row says."""
        return row_text(self.shown, node, self.symbols, self.cut)

    # What typing would do

    def sentence_typed(self, node: Id, before: str, text: str) -> None:
        """Show what a sentence being typed in the tree would say."""
        self.form.show(self.content_after(node, self.entering(node, "statement", text)))
        if self.adding is None:
            self.drafting.keep(node, "statement", before, text)
        else:
            self.drafting.keep(self.adding.parent or "plan", "child", "", text)

    def field_typed(self, name: str, text: str) -> FormContent:
        """Return the form as it would be with `text` in a field."""
        node = self.node
        if node is None:
            return FormContent()
        return self.content_after(node, self.entering(node, name, text))

    def field_judged(self, name: str, text: str) -> Judged:
        """Return what to make of `text` in a field."""
        return self._entry.judge(name, text)

    def entering(self, node: Id, name: str, text: str) -> Command | None:
        """Return the command that enters `text` into a field of a node."""
        return self._entry.command(node, name, text)

    @property
    def _entry(self) -> Entry:
        return Entry("nodes", self.shown.plan, self.session.kit, self.symbols)

    def content_after(self, node: Id, command: Command | None) -> FormContent:
        """Return the form of a node as it would be after `command`, the sentence unfinished."""
        before: Plan = self.shown.plan
        trial = tried(before, command, self.session.kit)
        unfinished = trial.nodes[node].statement != before.nodes[node].statement
        view = View(trial, self.session.kit, self.app.readings)
        return content_of(view, node, self.symbols, typing=unfinished)
