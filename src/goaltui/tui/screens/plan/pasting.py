"""What pasted text becomes: a sentence that is being worded, or rows that are offered first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from goaltui.core.base import Id
from goaltui.core.outline.model import MOST_LINES, Outline
from goaltui.core.plan import Kind
from goaltui.session.ports import Group
from goaltui.tui.screens.plan.panes import Panes
from goaltui.tui.widgets.goal_tree import GoalTree
from goaltui.tui.widgets.line_edit import MOST

if TYPE_CHECKING:
    from goaltui.session.commands.outline import AddOutline
    from goaltui.tui.dialogs.outline import Spot

_AGAIN: Final = "{count} pasted rows were not added; {key} offers them again."


class Pasting(Panes):
    """Takes what is pasted into the tree."""

    def __init__(self) -> None:
        """Begin with nothing pasted."""
        super().__init__()
        self._pasted: Outline | None = None
        """Rows that were offered last."""
        self._added: Group | None = None
        """The step that added them; they are offered again where it was refused."""

    def on_goal_tree_pasted(self, message: GoalTree.Pasted) -> None:
        """Word a row with pasted text, or offer several rows."""
        text, tree = message.text, self.goal_tree
        if (count := text.strip().count("\n") + 1) > MOST_LINES:
            self.say(f"Not pasted: {count} lines; {MOST_LINES} fit.", warning=True)
            return
        if len(text) + len(tree.typed) > MOST and not set("\n\t") & set(text.strip()):
            self.say(f"Not pasted: {len(text)} characters; {MOST} fit.", warning=True)
            return
        if tree.typing and self.adding is None:
            tree.insert(text)
            self.say(f"{count} lines became one; pasted while no sentence is typed, they are rows.")
            return
        outline = self._read(text)
        if not outline.rows:
            return
        if len(outline.rows) == 1 and not outline.table:
            self._sentence_pasted(outline.rows[0].statement)
        else:
            self._offer(outline)

    def _read(self, text: str) -> Outline:
        from goaltui.core.outline.read import read_outline  # noqa: PLC0415 - when first pasted
        from goaltui.i18n.columns import headings  # noqa: PLC0415 - as above

        return read_outline(text, headings())

    def _sentence_pasted(self, text: str) -> None:
        if self.goal_tree.typing:
            self.goal_tree.insert(text)
        else:
            said = self.session.kit.read(text, self.session.kit.today())
            goal = said is not None and said.kind == "goal"
            self.word_pasted("goal" if goal else "objective", text)

    def word_pasted(self, kind: Kind, text: str) -> None:
        """Word a new row with a pasted sentence."""
        raise NotImplementedError

    # Several rows

    def offer_pasted(self) -> bool:
        """Offer again what was pasted and is not in the plan; False where there is nothing."""
        if self._pasted is None or (self._added and self.session.stands(self._added)):
            return False
        self._offer(self._pasted)
        return True

    def _offer(self, outline: Outline) -> None:
        from goaltui.tui.dialogs.outline import OutlineDialog  # noqa: PLC0415 - as above

        self._pasted, self._added = outline, None
        self.app.push_screen(OutlineDialog(outline, self._spots(outline)), self._answered)

    def _answered(self, command: "AddOutline | None") -> None:
        if command is None:
            count = len(self._pasted.rows) if self._pasted else 0
            self.say(_AGAIN.format(count=count, key=self.key("paste")))
            return
        self._added = self.dispatch(command)
        if self._added is None or command.first is None:
            return
        self.how = replace(self.how, folded=self.how.folded - {command.parent}, by_owner=False)
        self.how = replace(self.how, keep=None, keep_name="")
        self.plan_changed()
        self.show_title()
        self.goal_tree.go_to(command.first)
        count = len(command.rows)
        rows = f"{count} rows" if count > 1 else "a row"
        self.say(f"Added {rows}; {self.key('undo')} takes {'them' if count > 1 else 'it'} back.")

    def _spots(self, outline: Outline) -> "Sequence[Spot]":
        """Return where rows may go, the likeliest first.

        Goals go beside the goal of the row under the cursor, anything else under a goal and behind
        an objective. Where a new row is being worded, they take its place.
        """
        from goaltui.tui.dialogs.outline import Spot  # noqa: PLC0415 - as above

        if self.adding is not None:
            typed = self.goal_tree.typing and self.goal_tree.typed.strip()
            after = self.adding.id if typed else self.adding.after
            return [Spot(self.adding.parent, after, "where the new row was")]
        tree, node = self.view.tree, self.node
        last = tree.children(None)[-1:]
        end = Spot(None, last[0] if last else None, "at the top, as the last")
        if node is None:
            return [end]
        below, parent = tree.children(node), self.plan.nodes[node].parent
        top = (node, *tree.ancestors(node))[-1]
        under = Spot(node, below[-1] if below else None, f"under “{self.view.label(node)}”")
        behind = Spot(parent, node, f"after “{self.view.label(node)}”")
        beside = Spot(None, top, f"after “{self.view.label(top)}”")
        if self._are_goals(outline):
            spots = [beside, under, behind, end]
        elif self.plan.nodes[node].kind == "goal":
            spots = [under, behind, end]
        else:
            spots = [behind, under, end]
        places: dict[tuple[Id | None, Id | None], Spot] = {}
        for spot in spots:
            places.setdefault((spot.parent, spot.after), spot)
        return list(places.values())

    def _are_goals(self, outline: Outline) -> bool:
        """Tell whether pasted rows begin with a goal and what hangs under it."""
        first = outline.rows[0]
        if len(outline.rows) == 1 or outline.rows[1].level <= first.level:
            return False
        said = self.session.kit.read(first.statement, self.session.kit.today())
        return said is None or not said.numbered
