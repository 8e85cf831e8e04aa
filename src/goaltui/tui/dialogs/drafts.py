"""What was left half typed, offered back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.widget import Widget

from goaltui.core.errors import PlanError
from goaltui.core.quantity.symbols import Symbols
from goaltui.i18n.dates import show_date
from goaltui.session.commands.base import Command
from goaltui.session.commands.nodes import AddNode
from goaltui.session.commands.rows import name_of
from goaltui.session.derived import View
from goaltui.session.forms import FORMS, shown
from goaltui.session.ports import Draft
from goaltui.session.session import Kit
from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.entry import Entry
from goaltui.tui.widgets.lines import Part, cut
from goaltui.tui.widgets.row_list import ListRow, RowList, heading

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

_LABEL: Final = "     "
_MOST: Final = 14


def is_text(draft: Draft) -> bool:
    """Tell whether a draft is text of a field or of a new row, which can be entered here."""
    names = [field.name for field in FORMS.get(draft.table, ())]
    if draft.table == "nodes":
        names += ["statement", "child"]
    return draft.field in names


def is_idle(draft: Draft, view: View) -> bool:
    """Tell whether what was typed stands there anyway, or says nothing."""
    return draft.text.strip() in ("", now_there(draft, view)) and draft.field != "notes"


def now_there(draft: Draft, view: View) -> str:
    """Return what stands in the field of a draft now; empty also where there is no such row."""
    row = view.plan.table(draft.table).get(draft.row)
    if row is None or draft.field == "child":
        return ""
    if draft.field == "statement":
        return str(row.statement)
    field = next(f for f in FORMS[draft.table] if f.name == draft.field)
    return shown(field, row, view.plan)


def place_of(draft: Draft, view: View) -> str:
    """Return where a draft was typed: `owner of “20 % more SQLs”`."""
    known = draft.row in view.plan.table(draft.table)
    name = name_of(view.plan, draft.table, draft.row)
    if draft.table == "nodes" and known:
        name = f"“{view.label(draft.row)}”"
    if draft.field == "child":
        return f"a new row under {name}" if known else "a new goal"
    label = next((f.label for f in FORMS[draft.table] if f.name == draft.field), "sentence")
    return f"{label} of {name}" if known else f"{label} of something that is gone"


def command_of(draft: Draft, view: View, kit: Kit, symbols: Symbols) -> Command:
    """Return the command that enters a draft, as if it had been entered where it was typed.

    Raises:
        PlanError: it cannot be entered; the sentence says why.
    """
    if draft.field == "child":
        known = draft.row in view.plan.nodes
        if not known and draft.row != "plan":
            raise PlanError("What it was to hang under is no longer there; d drops it.")
        below = view.tree.children(draft.row if known else None)
        last = below[-1] if below else None
        if known:
            return AddNode("objective", draft.row, last, draft.text)
        return AddNode("goal", None, last, draft.text)
    if draft.row not in view.plan.table(draft.table):
        raise PlanError("What it belongs to is no longer there; d drops it.")
    entry = Entry(draft.table, view.plan, kit, symbols)
    judged = entry.judge(draft.field, draft.text, draft.row)
    command = entry.command(draft.row, draft.field, draft.text)
    if not judged.good or command is None:
        raise PlanError(f"{judged.remark} Type it anew where it belongs; d drops this.")
    return command


class DraftsDialog(Dialog[None]):
    """A list of drafts: Enter takes one, d drops it, Esc decides later."""

    app: "GoaltuiApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "take it", show=False),
        Binding("d,delete", "drop", "drop it", show=False),
    ]

    def __init__(self, drafts: Sequence[Draft]) -> None:
        """Offer `drafts`, the oldest first."""
        super().__init__()
        self._drafts = list(drafts)
        self._problem = ""

    def panel(self) -> list[Widget]:
        """Return the list."""
        return [RowList()]

    def on_mount(self) -> None:
        """Show the drafts."""
        self._show()
        self.query_one(RowList).focus()

    def _show(self, problem: str = "") -> None:
        self._problem = problem
        if not self._drafts:
            self.dismiss(None)
            return
        rows = self._rows(66)
        self.query_one(RowList).styles.height = min(len(rows), _MOST)
        self.query_one(RowList).show(self._rows)

    def _rows(self, cells: int) -> Sequence[ListRow]:
        title = heading(Part("You left this half typed", "title"))
        rows = [row for at in range(len(self._drafts)) for row in self._draft(at, cells)]
        said = self._problem or "Enter takes it, d drops it, Esc decides later."
        last = heading(Part(cut(said, cells), "warning" if self._problem else "muted"))
        return [title, heading(), *rows, last]

    def _draft(self, at: int, cells: int) -> Sequence[ListRow]:
        draft, view = self._drafts[at], self.app.view
        there = now_there(draft, view)
        when = f"{draft.at:%H:%M}"
        if draft.at.date() != view.today:
            when = show_date(draft.at.date(), "en")
        return [
            ListRow(
                str(at),
                (Part(cut(f"  {place_of(draft, view)}", cells - 14)), Part(f"  {when}", "muted")),
            ),
            heading(Part(f"{_LABEL}typed  ", "muted"), Part(cut(draft.text, cells - 12), "typed")),
            *([heading(Part(cut(f"{_LABEL}now    {there}", cells), "muted"))] if there else []),
            heading(),
        ]

    def on_row_list_chosen(self) -> None:
        """Take what was clicked twice."""
        self.action_take()

    def action_take(self) -> None:
        """Enter the draft under the cursor."""
        app, draft = self.app, self._here()
        try:
            app.session.dispatch(command_of(draft, app.view, app.session.kit, app.symbols))
        except PlanError as error:
            self._show(str(error))
        else:
            self.action_drop()

    def action_drop(self) -> None:
        """Forget the draft under the cursor."""
        draft = self._here()
        self._drafts.remove(draft)
        self.app.run_worker(forget(self.app, draft), exit_on_error=False)
        self._show()

    def _here(self) -> Draft:
        return self._drafts[int(self.query_one(RowList).key or 0)]


async def offer_drafts(app: "GoaltuiApp") -> None:
    """Offer what this person left half typed, if anything."""
    store, who = app.workplace.store, app.session.who
    drafts = [d for d in await app.on_writer(lambda: store.drafts(who)) if is_text(d)]
    idle = [d for d in drafts if is_idle(d, app.view)]
    for draft in idle:
        await forget(app, draft)
    if len(drafts) > len(idle):
        app.push_screen(DraftsDialog([d for d in drafts if d not in idle]))


async def forget(app: "GoaltuiApp", draft: Draft) -> None:
    """Drop a draft from the store."""
    store = app.workplace.store
    await app.on_writer(lambda: store.drop_draft(draft.who, draft.table, draft.row, draft.field))
