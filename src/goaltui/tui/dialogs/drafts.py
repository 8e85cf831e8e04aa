"""What was left half typed, offered back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.widget import Widget

from goaltui.core.base import Id
from goaltui.core.errors import PlanError
from goaltui.core.quantity.symbols import Symbols
from goaltui.i18n.dates import show_date
from goaltui.session.commands.base import Command
from goaltui.session.commands.rows import name_of
from goaltui.session.derived import View
from goaltui.session.forms import FORMS, shown
from goaltui.session.ports import Draft, Group
from goaltui.session.session import Kit
from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.drafting import Drafting
from goaltui.tui.entry import Entry
from goaltui.tui.widgets.lines import Part, cut, width
from goaltui.tui.widgets.row_list import ListRow, RowList, heading

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

_LABEL: Final = "     "
_MOST: Final = 14
_ALIKE, _DIFFERENT = 16, 20
"""Characters that are shown before and from where two long texts differ."""


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


def differing(text: str, other: str, cells: int) -> str:
    """Return `text` in at most so many cells, where it differs from `other` among them."""
    pairs = enumerate(zip(text, other, strict=False))
    same = next((at for at, (one, two) in pairs if one != two), min(len(text), len(other)))
    if width(text[: same + _DIFFERENT]) <= cells:
        return cut(text, cells)
    return cut(f"…{text[max(0, same - _ALIKE) :]}", cells)


def parent_of(draft: Draft, view: View) -> Id | None:
    """Return what a new row that was left half typed was to hang under; None for no row.

    Raises:
        PlanError: that is no longer there.
    """
    if draft.row == "plan":
        return None
    if draft.row not in view.plan.nodes:
        raise PlanError("What it was to hang under is no longer there; d drops it.")
    return draft.row


def command_of(draft: Draft, view: View, kit: Kit, symbols: Symbols) -> Command:
    """Return the command that enters a draft, as if it had been entered where it was typed.

    Raises:
        PlanError: it cannot be entered; the sentence says why.
    """
    if draft.row not in view.plan.table(draft.table):
        raise PlanError("What it belongs to is no longer there; d drops it.")
    entry = Entry(draft.table, view.plan, kit, symbols)
    judged = entry.judge(draft.field, draft.text, draft.row)
    command = entry.command(draft.row, draft.field, draft.text)
    if not judged.good or command is None:
        raise PlanError(f"{judged.remark} Type it anew where it belongs; d drops this.")
    return command


def changed_by(draft: Draft, groups: Sequence[Group]) -> tuple[str, datetime] | None:
    """Return who changed the field of a draft last, and when; None where nobody ever did."""
    return next(
        (
            (group.who, group.at)
            for group in reversed(groups)
            for change in group.changes
            if (change.table, change.row, change.field) == (draft.table, draft.row, draft.field)
        ),
        None,
    )


@dataclass(frozen=True)
class Left:
    """A draft, and who changed its field last."""

    draft: Draft
    by: tuple[str, datetime] | None = None


class DraftsDialog(Dialog[Left]):
    """A list of drafts: Enter takes one, d drops it, Esc decides later.

    It is left with the new row that is to be worded on, if one is.
    """

    app: "GoaltuiApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "take", "take it", show=False),
        Binding("d,delete", "drop", "drop it", show=False),
    ]

    def __init__(self, left: Sequence[Left]) -> None:
        """Offer what was `left`, the oldest first."""
        super().__init__()
        self.left = list(left)
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
        if not self.left:
            self.dismiss(None)
            return
        rows = self._rows(66)
        self.query_one(RowList).styles.height = min(len(rows), _MOST)
        self.query_one(RowList).show(self._rows)

    def _rows(self, cells: int) -> Sequence[ListRow]:
        title = heading(Part("You left this half typed", "title"))
        rows = [row for at in range(len(self.left)) for row in self._draft(at, cells)]
        said = self._problem or "Enter takes it, d drops it, Esc decides later."
        last = heading(Part(cut(said, cells), "warning" if self._problem else "muted"))
        return [title, heading(), *rows, last]

    def _draft(self, at: int, cells: int) -> Sequence[ListRow]:
        draft, view = self.left[at].draft, self.app.view
        there, when = now_there(draft, view), self._when(draft.at)
        since = self._since(self.left[at], there)
        if there == "" and draft.field != "child" and draft.row in view.plan.table(draft.table):
            there = "nothing"
        typed = differing(draft.text, there, cells - 12)
        now = differing(there, draft.text, cells - 12)
        return [
            ListRow(
                str(at),
                (Part(cut(f"  {place_of(draft, view)}", cells - 14)), Part(f"  {when}", "muted")),
            ),
            heading(Part(f"{_LABEL}typed  ", "muted"), Part(typed, "typed")),
            *([heading(Part(f"{_LABEL}now    {now}", "muted"))] if there else []),
            *([heading(Part(cut(f"{_LABEL}since  {since}", cells), "warning"))] if since else []),
            heading(),
        ]

    def _since(self, left: Left, there: str) -> str:
        """Return who changed the field since its typing began, if anybody did."""
        if left.by is None or there == left.draft.before:
            return ""
        who, at = left.by
        return f"{who} changed it at {self._when(at)}; it was {left.draft.before or 'nothing'}"

    def _when(self, at: datetime) -> str:
        local = at.astimezone()
        same_day = local.date() == self.app.view.today
        return f"{local:%H:%M}" if same_day else show_date(local.date(), "en")

    def on_row_list_chosen(self) -> None:
        """Take what was clicked twice."""
        self.action_take()

    def action_take(self) -> None:
        """Enter the draft under the cursor; a new row is worded on."""
        app, draft = self.app, self._here().draft
        try:
            if draft.field == "child":
                parent_of(draft, app.view)
                self.dismiss(self._here())
                return
            app.session.dispatch(command_of(draft, app.view, app.session.kit, app.symbols))
        except PlanError as error:
            self._show(str(error))
            return
        drafting = Drafting.of(app, draft.table)
        drafting.known(draft.row, draft.field)
        drafting.keep(draft.row, draft.field, draft.before, None)
        self._without_this()

    def action_drop(self) -> None:
        """Forget the draft under the cursor."""
        self.app.attend(partial(forget, self.app, self._here().draft))
        self._without_this()

    def _without_this(self) -> None:
        self.left.remove(self._here())
        self._show()

    def _here(self) -> Left:
        return self.left[int(self.query_one(RowList).key or 0)]


async def offer_drafts(app: "GoaltuiApp") -> None:
    """Offer what this person left half typed, if anything."""
    store, who = app.workplace.store, app.session.who
    drafts = [d for d in await app.on_writer(lambda: store.drafts(who)) if is_text(d)]
    idle = [d for d in drafts if is_idle(d, app.view)]
    for draft in idle:
        await forget(app, draft)
    left = [Left(d, await _changed_by(app, d)) for d in drafts if d not in idle]
    _offer(app, left)


async def _changed_by(app: "GoaltuiApp", draft: Draft) -> tuple[str, datetime] | None:
    store = app.workplace.store
    if draft.field == "child" or draft.before == now_there(draft, app.view):
        return None
    return changed_by(draft, await app.on_writer(lambda: store.history(row=draft.row)))


def _offer(app: "GoaltuiApp", left: Sequence[Left]) -> None:
    """Offer what was `left`; after a new row is worded, what is still left then."""
    if not left:
        return
    dialog = DraftsDialog(left)

    def go_on(taken: Left | None) -> None:
        word_again = getattr(app.screen, "word_again", None)
        if taken is not None and word_again is not None:
            rest = [one for one in dialog.left if one is not taken]
            parent = parent_of(taken.draft, app.view)
            word_again(parent, taken.draft.text, lambda: _offer(app, rest))

    app.push_screen(dialog, go_on)


async def forget(app: "GoaltuiApp", draft: Draft) -> None:
    """Drop a draft from the store."""
    store = app.workplace.store
    await app.on_writer(lambda: store.drop_draft(draft.who, draft.table, draft.row, draft.field))
