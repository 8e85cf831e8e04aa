"""A finding's remedy as a command."""

from goaltui.core.base import Id
from goaltui.core.smart.fix import Become, Fix, Reword, ScrapIt, SetValues, SplitUp
from goaltui.session.commands.base import Command
from goaltui.session.commands.nodes import Convert, Scrap, SetStatement
from goaltui.session.commands.rows import SetFields
from goaltui.session.commands.split import Split


def asks_for_reason(fix: Fix) -> bool:
    """Tell whether a person has to say why before this remedy is taken."""
    return isinstance(fix.remedy, ScrapIt)


def command_of(node: Id, fix: Fix, reason: str = "") -> Command:
    """Return what carries a remedy out on `node`, as one step of undo."""
    match fix.remedy:
        case SetValues(values):
            return SetFields("nodes", node, dict(values))
        case Reword(statement):
            return SetStatement(node, statement)
        case Become():
            return Convert(node)
        case ScrapIt():
            return Scrap(node, reason)
        case SplitUp():
            return Split(node)
