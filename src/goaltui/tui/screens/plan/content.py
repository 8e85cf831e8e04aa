"""A goal or an objective as a form: its sentence, what is read in it, its findings, its fields."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, NamedTuple

from goaltui.core.plan import Node
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.smart.finding import CRITERIA, Report
from goaltui.i18n.catalog import spoken
from goaltui.session.chips import FIELD_OF, Chip, chips
from goaltui.session.derived import View
from goaltui.session.forms import NODE_FIELDS, Field
from goaltui.tui.fields import form_field
from goaltui.tui.row_form import Place
from goaltui.tui.screens.plan.chip_lines import chip_lines, read_text
from goaltui.tui.screens.plan.findings import Telling, answer_lines, finding_lines
from goaltui.tui.widgets.form_lines import FormContent, FormField
from goaltui.tui.widgets.lines import Line, Part, Role

_MARKS: Final[Mapping[str, tuple[str, Role]]] = {
    "pass": ("ok", "good"),
    "warn": ("?", "warning"),
    "neutral": ("-", "muted"),
}
"""How each status is written, so that colour is never the only sign."""

_GOAL_FIELDS: Final = ("label", "owner", "team", "deadline", "priority", "state", "reason", "notes")


def content_of(
    view: View, place: Place, symbols: Symbols, telling: Telling, *, typing: bool = False
) -> FormContent:
    """Return the form of a node.

    `typing` says that its sentence is not finished; `telling` says how findings are told.
    """
    node_id = place.row
    node = view.plan.nodes[node_id]
    report = view.report(node_id, typing=typing)
    made = chips(view, node_id, report)
    telling = telling._replace(language=spoken(telling.language, view.statement(node_id)))
    fields = [f for f in NODE_FIELDS if _wanted(f, node)]
    sentence = FormField(
        "statement", "sentence", node.statement, hint="What is to be reached?", wide=True
    )
    kind = "Goal" if node.kind == "goal" else "Objective"
    path = " > ".join(view.label(a) for a in reversed(view.tree.ancestors(node_id)))
    return FormContent(
        heading=(Line.of(Part(f" {kind}", "title"), Part(f"  {path}" if path else "", "muted")),),
        fields=(sentence, *(_field(f, view, node, symbols, made) for f in fields)),
        about=_About(report, made, view.today, symbols, telling).lines,
        of=place.key,
    )


def _wanted(field: Field, node: Node) -> bool:
    if field.name == "reason":
        return node.state == "scrapped"
    return node.kind == "objective" or field.name in _GOAL_FIELDS


def _field(
    field: Field, view: View, node: Node, symbols: Symbols, made: Sequence[Chip]
) -> FormField:
    shown = form_field(field, node, view, symbols)
    if field.name == "label" and not shown.text:
        return replace(shown, remark=view.label(node.id))
    chip = next((c for c in made if FIELD_OF.get(c.name) == field.name), None)
    read = read_text(chip, symbols) if chip else ""
    if chip is None or not read:
        return shown
    says = f"the sentence says {read}"
    mark = "*" if chip.source == "corrected" else ""
    return replace(shown, mark=mark, remark=says, brief=f"read: {read}", hint=says)


class _About(NamedTuple):
    """What stands below the sentence."""

    report: Report
    chips: Sequence[Chip]
    today: date
    symbols: Symbols
    telling: Telling

    def lines(self, cells: int) -> Sequence[Line]:
        lines = chip_lines(self.chips, self.symbols, self.today, cells)
        lines += answer_lines(self.report, self.telling, cells)
        if self.chips:
            lines.append(_letters(self.report))
        return [*lines, *finding_lines(self.report, self.telling, cells), Line()]


def _letters(report: Report) -> Line:
    marks = [(c.letter, *_MARKS[report.status[c]]) for c in CRITERIA]
    return Line.of(*(Part(f" {letter} {mark} ", role) for letter, mark, role in marks))
