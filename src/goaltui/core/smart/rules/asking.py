"""What a sentence leaves open, asked of whoever wrote it; a question is no warning."""

from collections.abc import Iterator
from typing import Final

from goaltui.core.language.fill import target_of
from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.fix import Fix, Reword
from goaltui.core.smart.subject import Subject

OPEN_FIGURE: Final = "open_figure"


def open_figure(subject: Subject) -> Iterator[Finding]:
    """Its figure may mean several things; each remedy is the sentence that says one of them.

    Nothing is asked where a target that a person gave says what is meant.
    """
    said, target = subject.statement, subject.node.target
    if said.amount is None or not said.open or not subject.settled(said.amount.span):
        return
    if target in (None, target_of(said, subject.node.baseline)):
        fixes = (Fix("say", Reword(w.sentence), {"words": w.words}) for w in said.open)
        figure = {"figure": said.amount.text}
        yield Finding(Criterion.MEASURABLE, OPEN_FIGURE, figure, tuple(fixes), hint=True)
