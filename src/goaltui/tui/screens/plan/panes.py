"""The two panes of the plan: the tree, and the row under the cursor as a form."""

from collections.abc import Callable, Sequence

from goaltui.core.base import Id
from goaltui.core.quantity.symbols import Symbols
from goaltui.session.commands.nodes import AddNode, SetStatement
from goaltui.session.derived import Typing, View
from goaltui.session.ports import Group
from goaltui.tui.entry import tried
from goaltui.tui.row_form import Place
from goaltui.tui.screens.plan.node_form import NodeForm
from goaltui.tui.screens.plan.rows import Arrangement, row_text, tree_rows
from goaltui.tui.two_panes import TwoPanes
from goaltui.tui.widgets.goal_tree import GoalTree
from goaltui.tui.widgets.lines import Line, Part
from goaltui.tui.widgets.tree_lines import RowText


class Panes(TwoPanes):
    """Shows the plan, or the plan as it would be with a row that is being added."""

    def __init__(self) -> None:
        """Begin with everything unfolded."""
        super().__init__()
        self.how = Arrangement()
        self.cut: Id | None = None
        self.adding: AddNode | None = None
        """The row that is being worded and is not in the plan yet."""
        self._adding_view: View | None = None
        self._then: list[Callable[[], object]] = []
        self._sentence: tuple[Id, str] = ("", "")
        """The row whose sentence was typed in the tree last, and what was typed."""
        self._last: Group | None = self.session.last
        self._texts: dict[Id, RowText] = {}
        self._texts_of: tuple[View, Symbols, Id | None] | None = None

    def panes(self) -> tuple[GoalTree, NodeForm]:
        """Return tree and form."""
        return GoalTree(self.row_text, self.sentence_typed), NodeForm()

    @property
    def goal_tree(self) -> GoalTree:
        """The tree."""
        return self.query_one(GoalTree)

    @property
    def form(self) -> NodeForm:
        """The form of the row under the cursor."""
        return self.query_one(NodeForm)

    @property
    def shown(self) -> View:
        """The plan that is shown, with a row that is being added."""
        return self._adding_view or self.view

    @property
    def node(self) -> Id | None:
        """The node under the cursor, if the plan has it."""
        node = self.goal_tree.key
        return node if node in self.plan.nodes else None

    def go_to_field(self, name: str) -> None:
        """Put the keys into a field of the row under the cursor."""
        if self.node is not None:
            self.form.begin(name)
            self.form.focus()

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
        self.goal_tree.show(tree_rows(self.shown, self.how), self._empty())
        self._go_to_retaken()
        self.show_form()

    def _empty(self) -> Sequence[Line]:
        if self.plan.nodes:
            again = Part(self.key("filter"), "accent")
            return [Line(), Line.of("  No row fits. ", again, " shows all again.")]
        funnel = f"{self.key('go-to')} f"
        return [
            Line(),
            Line.of("  Nothing is planned yet."),
            Line(),
            self.does(self.key("add-under"), "adds the first goal: where the company wants to be"),
            self.does(self.key("add-template"), "offers the usual goals and objectives"),
            self.does(funnel, "goes to the funnel: can the revenue be reached?"),
        ]

    def _go_to_retaken(self) -> None:
        """Put the cursor on the row that was undone or done again, wherever it is."""
        last, seen = self.session.last, self._last
        self._last = last
        if last is not None and last is not seen and last.kind != "do":
            rows = (c.row for c in last.changes if c.table == "nodes")
            any(self.goal_tree.go_to(row) for row in rows)

    def _look(self) -> None:
        if self.adding is None:
            self._adding_view = None
        else:
            plan = tried(self.plan, self.adding, self.session.kit)
            self._adding_view = self.view.of(plan)

    def show_form(self) -> None:
        """Show the form of the row under the cursor."""
        node = self.goal_tree.key
        if self.goal_tree.typing and node == self._sentence[0]:
            self._preview(*self._sentence)
        elif self.adding is not None and node == self.adding.id and node is not None:
            self.form.preview(Place("nodes", node), self.shown)
        else:
            self.form.point_at(Place("nodes", node) if node is not None else None)

    def row_text(self, node: Id) -> RowText:
        """Return what a row says, worked out once for each plan."""
        said_of = (self.shown, self.symbols, self.cut)
        if said_of != self._texts_of:
            self._texts_of = said_of
            self._texts.clear()
        if node not in self._texts:
            self._texts[node] = row_text(self.shown, node, self.symbols, self.cut)
        return self._texts[node]

    # What comes after typing

    def after_wording(self, then: Callable[[], object]) -> None:
        """Do something once the sentence that is typed in the tree has been entered."""
        self._then.append(then)

    def worded(self) -> None:
        """Do what waited for a sentence."""
        waiting, self._then = self._then, []
        for then in waiting:
            self.call_later(then)

    # What typing would do

    def sentence_typed(self, node: Id, before: str, text: str) -> None:
        """Show what a sentence being typed in the tree would say, and keep it safe."""
        self._sentence = (node, text)
        self._preview(node, text)
        self.keep_typed(self.adding, node, before, text)

    def _preview(self, node: Id, text: str) -> None:
        worded = tried(self.shown.plan, SetStatement(node, text), Typing(self.session.kit))
        self.form.preview(Place("nodes", node), self.shown.of(worded, node))

    def keep_typed(self, adding: AddNode | None, node: Id, before: str, text: str | None) -> None:
        """Keep a sentence typed in the tree as a draft; None forgets it.

        A row that is being added is in no plan yet: its draft hangs on the row it goes under.
        """
        row, field = (node, "statement") if adding is None else (adding.parent or "plan", "child")
        self.form.drafts(Place("nodes", row)).keep(row, field, before, text)
