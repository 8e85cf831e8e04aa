"""A finding's remedy as a command."""

from goaltui.core.base import Id
from goaltui.core.smart.finding import Report
from goaltui.core.smart.fix import (
    AddKpi,
    Become,
    Change,
    Fix,
    HangUnder,
    Reword,
    ScrapIt,
    SetValues,
    SplitUp,
)
from goaltui.core.smart.rules.asking import OPEN_FIGURE
from goaltui.session.commands.base import Command
from goaltui.session.commands.nodes import Convert, MoveUnder, Scrap, SetStatement
from goaltui.session.commands.rows import AddAndAssign, SetFields
from goaltui.session.commands.split import Split


def command_of(node: Id, remedy: Change, reason: str = "") -> Command:
    """Return what carries a remedy out on `node`, as one step of undo.

    Args:
        node: the objective or goal.
        remedy: what is to be done.
        reason: why, for a remedy that asks for a reason: `ScrapIt`.
    """
    match remedy:
        case SetValues(values):
            return SetFields("nodes", node, dict(values))
        case Reword(statement):
            return SetStatement(node, statement)
        case Become(kind):
            return Convert(node, kind)
        case HangUnder(parent):
            return MoveUnder(node, parent)
        case AddKpi(name, unit, better):
            return AddAndAssign("nodes", node, "kpi", name, {"unit": unit, "better": better})
        case ScrapIt():
            return Scrap(node, reason)
        case SplitUp():
            return Split(node)


def offered(report: Report) -> tuple[Fix, ...]:
    """Return the remedies of all findings in the order in which they are numbered.

    The answers to a question come first, since their place is beside the figure.
    """
    findings = sorted(report.findings, key=lambda f: f.code != OPEN_FIGURE)
    return tuple(fix for finding in findings for fix in finding.fixes)
