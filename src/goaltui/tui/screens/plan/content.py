"""A goal or an objective as a form: its sentence, what is read in it, its findings, its fields."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from goaltui.core.base import Id
from goaltui.core.plan import Node
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.smart.finding import CRITERIA, Report
from goaltui.i18n.catalog import spoken
from goaltui.i18n.dates import in_words
from goaltui.session.derived import View
from goaltui.session.forms import NODE_FIELDS, Field
from goaltui.tui.fields import form_field
from goaltui.tui.row_form import Place
from goaltui.tui.screens.plan.findings import Telling, finding_lines
from goaltui.tui.widgets.form_lines import FormContent, FormField
from goaltui.tui.widgets.lines import Line, Part, Role, cut

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
    fields = [f for f in NODE_FIELDS if _wanted(f, node)]
    sentence = FormField(
        "statement", "sentence", node.statement, hint="What is to be reached?", wide=True
    )
    kind = "Goal" if node.kind == "goal" else "Objective"
    path = " > ".join(view.label(a) for a in reversed(view.tree.ancestors(node_id)))
    return FormContent(
        heading=(Line.of(Part(f" {kind}", "title"), Part(f"  {path}" if path else "", "muted")),),
        fields=(sentence, *(_field(f, view, node, symbols) for f in fields)),
        about=partial(
            _about,
            view.report(node_id, typing=typing),
            node,
            reading(view, node_id),
            telling._replace(language=spoken(telling.language, view.statement(node_id))),
        ),
        of=place.key,
    )


def _wanted(field: Field, node: Node) -> bool:
    if field.name == "reason":
        return node.state == "scrapped"
    return node.kind == "objective" or field.name in _GOAL_FIELDS


def _field(field: Field, view: View, node: Node, symbols: Symbols) -> FormField:
    made = form_field(field, node, view, symbols)
    if field.name == "label" and not made.text:
        return replace(made, remark=view.label(node.id))
    return made


def reading(view: View, node_id: Id) -> str:
    """Return what was read in the sentence, in a few words; empty where nothing was."""
    said = view.statement(node_id)
    if said is None:
        return ""
    parts = [
        said.metric.text if said.metric else "",
        said.amount.text if said.amount else "",
        f"from {said.baseline.text}" if said.baseline else "",
        f"to {said.target.text}" if said.target else "",
        said.cadence.text if said.cadence else "",
        f"by {said.deadline.resolved:%d %b %Y}, {in_words(said.deadline.resolved, view.today)}"
        if said.deadline and said.deadline.resolved
        else "",
        f"for {said.segment.text}" if said.segment else "",
    ]
    return " · ".join(p for p in parts if p)


def _about(report: Report, node: Node, read: str, telling: Telling, cells: int) -> Sequence[Line]:
    lines: list[Line] = []
    if node.kind == "objective":
        read_line = [Line.of(Part(cut(f" {read}", cells), "muted"))] if read else []
        lines += [*read_line, _letters(report)]
    lines += finding_lines(report, telling, cells)
    return [*lines, Line()]


def _letters(report: Report) -> Line:
    marks = [(c.letter, *_MARKS[report.status[c]]) for c in CRITERIA]
    return Line.of(*(Part(f" {letter} {mark} ", role) for letter, mark, role in marks))
