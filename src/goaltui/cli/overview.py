"""A whole plan as text in 80 columns: what it is, its tree, its funnels, what to see to."""

from collections import Counter
from datetime import date

from goaltui.cli.funnel_text import funnel_lines
from goaltui.cli.render import counted, paragraph, table
from goaltui.cli.sheet import Sheet
from goaltui.core.plan import About, Node
from goaltui.core.smart.finding import CRITERIA
from goaltui.session.funnel.sheet import FunnelSheet
from goaltui.session.standing import standing

_INDENT = 2


def overview(sheet: Sheet) -> list[str]:
    """Return the plan as lines."""
    return [
        *_head(sheet.plan.settings),
        *_tree(sheet),
        *_funnels(sheet),
        *_to_see_to(sheet),
    ]


def _head(about: About) -> list[str]:
    client = f" for {about.client}" if about.client else ""
    return [*paragraph(f"{about.title}{client}"), f"{year_of(about)} | {about.currency}"]


def year_of(about: About) -> str:
    """Return the plan's year: `2027`, or `Apr 2027 to Mar 2028`."""
    if about.first_month == 1:
        return str(about.year)
    first = date(about.year, about.first_month, 1)
    last = date(about.year + 1, about.first_month - 1, 1)
    return f"{first:%b %Y} to {last:%b %Y}"


def _tree(sheet: Sheet) -> list[str]:
    rows = [_row(sheet, sheet.plan.nodes[i], depth) for i, depth in sheet.view.tree.walk()]
    if not rows:
        return ["", "No goals or objectives yet."]
    return ["", *table(rows, ("<", "<", "<", ">", ">"))]


def _row(sheet: Sheet, node: Node, depth: int) -> list[str]:
    mark = {"done": " (done)", "scrapped": " (scrapped)"}.get(node.state, "")
    goal = node.kind == "goal"
    return [
        " " * (_INDENT * depth) + sheet.view.label(node.id) + mark,
        letters(sheet, node),
        "" if goal else sheet.owner(node),
        sheet.day(node.deadline) or ("" if goal else "-"),
        standing(sheet.view, node, sheet.symbols, aim=True),
    ]


def letters(sheet: Sheet, node: Node) -> str:
    """Return the letters of the criteria that warn, in the order of SMART."""
    return " ".join(sheet.view.report(node.id).warned)


def _funnels(sheet: Sheet) -> list[str]:
    lines: list[str] = []
    for funnel in sheet.view.flows:
        lines += ["", *funnel_lines(FunnelSheet.of(sheet.plan, funnel, sheet.symbols))]
    return lines


def _to_see_to(sheet: Sheet) -> list[str]:
    if not sheet.plan.nodes:
        return []
    warned = [w for i in sheet.plan.nodes if (w := sheet.view.report(i).warned)]
    if not warned:
        return ["", "Nothing to see to."]
    count = Counter(letter for found in warned for letter in found)
    by_letter = ", ".join(f"{c.letter} {count[c.letter]}" for c in CRITERIA if count[c.letter])
    line = f"To see to: {len(warned)} of {counted(len(sheet.plan.nodes), 'row')} ({by_letter})."
    return ["", line, "goaltui check says what."]
