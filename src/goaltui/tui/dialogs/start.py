"""The first screen where no plan was named: open one that is kept, begin one, or see a sample."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, NamedTuple

from textual.binding import Binding, BindingType
from textual.widget import Widget

from goaltui.core.errors import PlanError
from goaltui.core.quantity.symbols import ENGLISH
from goaltui.i18n.names import NAMES
from goaltui.session.first_plan import first_plan
from goaltui.session.starter import Starter
from goaltui.session.workplace import Workplace
from goaltui.tui.dialogs.base import Dialog
from goaltui.tui.dialogs.start_answers import Answers, short_path
from goaltui.tui.widgets.form import Form
from goaltui.tui.widgets.form_lines import FormContent, Judged
from goaltui.tui.widgets.lines import Line, Part, left, wrap
from goaltui.tui.widgets.row_list import ListRow, RowList, heading

if TYPE_CHECKING:
    from goaltui.tui.shell import GoaltuiApp

_NAME: Final = 34
_MOST: Final = 20
_SAMPLES: Final = " Samples, each as a throw-away copy"
_KEYS: Final = (
    Part(" Enter", "accent"),
    Part(" opens it  ", "muted"),
    Part("n", "accent"),
    Part(" new plan  ", "muted"),
    Part("q", "accent"),
    Part(" leave", "muted"),
)


class _Choice(NamedTuple):
    name: str
    remark: str
    choose: Callable[[], None]
    sample: bool = False


class Opened(NamedTuple):
    """A plan that was opened, and a sentence about where it is kept."""

    workplace: Workplace
    remark: str


class StartScreen(Dialog[Opened]):
    """Choices, and the form of a new plan; the answer is what was opened, None to leave."""

    app: "GoaltuiApp"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "open", show=False),
        Binding("n", "new", "new plan", show=False),
        Binding("q", "leave", "leave", show=False),
    ]

    def __init__(self, starter: Starter) -> None:
        """Offer what `starter` can open."""
        super().__init__()
        self._starter = starter
        self._answers = Answers(starter)
        self._problem = ""
        """Why the last choice could not be opened."""

    def panel(self) -> list[Widget]:
        """Return the choices, and the form that stands in their place."""
        return [RowList(), Form(self._typed, self._judged)]

    def on_mount(self) -> None:
        """Begin with the choices."""
        self._show()

    def _show(self, problem: str = "") -> None:
        self._problem = problem
        self.set_class(False, "new")
        rows = self._rows()
        choices = self.query_one(RowList)
        choices.styles.height = min(len(rows), _MOST)
        choices.show(lambda _: rows)
        choices.focus()

    # The choices

    def _choices(self) -> Sequence[_Choice]:
        kept = [
            _Choice(path.stem, short_path(path.parent), partial(self._open_kept, path))
            for path in self._starter.kept()
        ]
        new = _Choice("A new plan", "title, year, what it is to reach", self._begin)
        samples = [
            _Choice(title, NAMES[language], partial(self._open_sample, name), sample=True)
            for name, title, language in self._starter.samples()
        ]
        return [*kept, new, *samples]

    def _open_kept(self, path: Path) -> None:
        opened = self._starter.open_kept(path)
        self.dismiss(Opened(opened, ""))

    def _open_sample(self, name: str) -> None:
        opened = self._starter.open_sample(name)
        self.dismiss(Opened(opened, "This copy goes when you leave; try what you like."))

    def _rows(self) -> Sequence[ListRow]:
        rows: list[ListRow] = []
        choices = self._choices()
        for at, (name, remark, _, sample) in enumerate(choices):
            if sample and not choices[at - 1].sample:
                rows += [heading(), heading(Part(_SAMPLES, "muted"))]
            rows.append(ListRow(str(at), (Part(left(f"  {name}", _NAME)), Part(remark, "muted"))))
        title = Part(" goaltui", "title"), Part("  the plan of a marketing team", "muted")
        problem = [heading(Part(f" {row}", "warning")) for row in wrap(self._problem, 74)]
        return [heading(*title), heading(), *rows, heading(), *problem, heading(*_KEYS)]

    def on_row_list_chosen(self) -> None:
        """Open what was clicked twice."""
        self.action_choose()

    def action_choose(self) -> None:
        """Open what the cursor is on."""
        key = self.query_one(RowList).key
        if key is None or self.has_class("new"):
            return
        try:
            self._choices()[int(key)].choose()
        except PlanError as error:
            self._show(str(error))

    def action_new(self) -> None:
        """Begin a new plan."""
        self._begin()

    # A new plan

    def _begin(self, name: str = "title") -> None:
        form = self.query_one(Form)
        self.set_class(True, "new")
        form.show(self._content(self._answers))
        form.focus()
        form.begin(name)

    def _content(self, answers: Answers) -> FormContent:
        return FormContent(
            heading=(Line.of(Part(" A new plan", "title")), Line()),
            fields=tuple(answers.fields()),
            tail=self._tail,
        )

    def _tail(self, cells: int) -> Sequence[Line]:
        problem = [Line.of(Part(f" {row}", "warning")) for row in wrap(self._problem, cells - 2)]
        keys = Line.of(
            Part(" Enter", "accent"),
            Part(" goes on, behind the last line it makes the plan  ", "muted"),
            Part("Esc", "accent"),
            Part(" back", "muted"),
        )
        return [Line(), *problem, keys]

    def _typed(self, name: str, text: str) -> FormContent:
        return self._content(self._answers.answered(name, text))

    def _judged(self, name: str, text: str) -> Judged:
        return self._answers.answered(name, text).judge(name)

    def on_form_entered(self, message: Form.Entered) -> None:
        """Take an answer."""
        self._answers = self._answers.answered(message.name, message.text)
        self.query_one(Form).show(self._content(self._answers))

    def on_form_left(self, message: Form.Left) -> None:
        """Make the plan behind the last field; go back with Esc."""
        if not message.at_end:
            self._show()
        elif (missing := self._answers.missing()) is not None:
            self._begin(missing)
        else:
            self._make()

    def _make(self) -> None:
        answers = self._answers
        try:
            plan = first_plan(answers.beginning(), self._starter.kit, ENGLISH)
            opened = self._starter.open_new(plan, answers.path)
        except PlanError as error:
            self._problem = str(error)
            self._begin("path")
        else:
            self.dismiss(Opened(opened, f"This plan is kept in {short_path(opened.path)}"))
