"""`goaltui parse`: sentences in, what was read in them out, one JSON object a line."""

import json
import sys
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import click

from goaltui.cli.options import DAY
from goaltui.core.errors import PlanError
from goaltui.core.language.read import read_statement
from goaltui.core.language.statement import Aim, Amount, Part, Statement
from goaltui.core.plan import Node
from goaltui.core.smart.check import check
from goaltui.core.smart.finding import Criterion, Report
from goaltui.core.smart.subject import Context
from goaltui.core.text import clean_line, inert_json
from goaltui.i18n.lexicons import language_of, lexicon

_CRITERIA = (Criterion.SPECIFIC, Criterion.MEASURABLE, Criterion.TIME_BOUND)
_EMPTY: dict[str, Any] = {
    **dict.fromkeys(("kind", "direction", "metric", "amount", "baseline", "target")),
    **dict.fromkeys(("cadence", "deadline", "resolved_deadline", "segment", "owner")),
    "also": [],
    "expect": None,
    "why": None,
    "vague": [],
}

Row = dict[str, Any]


@click.command("parse")
@click.option("--jsonl", is_flag=True, required=True, help="Read and print one object a line.")
@click.option("--today", type=DAY, metavar="DATE", help="Count periods from this date.")
def parse(jsonl: bool, today: date | None) -> int:  # noqa: ARG001 - the only form there is
    """Read sentences as goals and objectives.

    Standard input has one JSON object a line with `id`, `text` and, where it is known, `lang`;
    standard output has as many lines, with the fields that docs/spec/sentences.md lists.
    """
    written = today or _today()
    for row in _rows(sys.stdin):
        click.echo(inert_json(json.dumps(_answer(row, written), ensure_ascii=False)))
    return 0


def _today() -> date:
    from goaltui.bootstrap import SystemKit

    return SystemKit().today()


def _rows(lines: Iterable[str]) -> Iterator[Row]:
    """Yield the objects of all lines that are not empty."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as problem:
            raise PlanError(f"Line {number} is no JSON: {problem}.") from None
        if not isinstance(row, dict) or not isinstance(row.get("text"), str):
            raise PlanError(f'Line {number} has no "text"; expected {{"id": …, "text": "…"}}.')
        yield row


def _answer(row: Row, written: date) -> Row:
    """Return what one line gets; a language that is not read gets the empty statement."""
    text, given = row["text"], row.get("lang")
    language = given or language_of(text)
    known = lexicon(language) if isinstance(language, str) else None
    start = {"id": row.get("id"), "lang": language if known else given, "text": text}
    if known is None:
        return {**start, **_EMPTY}
    statement = read_statement(text, known, written)
    return {**start, **_fields(statement), **_verdict(statement, written)}


def _fields(said: Statement) -> Row:
    cadence, deadline = said.cadence, said.deadline
    return {
        "kind": said.kind,
        **_aim(said),
        "cadence": cadence and {"text": cadence.text, "unit": cadence.unit, "n": cadence.n},
        "deadline": deadline
        and {
            "text": deadline.text,
            "kind": deadline.kind,
            "n": deadline.n,
            **({"unit": deadline.unit} if deadline.unit else {}),
        },
        "resolved_deadline": deadline and deadline.resolved and deadline.resolved.isoformat(),
        "segment": _text(said.segment),
        "owner": _text(said.owner),
        "also": [_aim(aim) for aim in said.also],
        "vague": [part.text for part in said.vague],
    }


def _aim(aim: Aim) -> Row:
    return {
        "direction": aim.direction,
        "metric": _text(aim.metric),
        "amount": _figure(aim.amount, change=True),
        "baseline": _figure(aim.baseline),
        "target": _figure(aim.target),
    }


def _text(part: Part | None) -> str | None:
    return part.text if part else None


def _figure(amount: Amount | None, *, change: bool = False) -> Row | None:
    if amount is None:
        return None
    figure: Row = {"value": _number(amount.value), "unit": amount.unit}
    if amount.high is not None:
        figure["value_max"] = _number(amount.high)
    return {**figure, "relative": amount.relative} if change else figure


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _verdict(said: Statement, today: date) -> Row:
    """Return what the criteria say of the sentence alone, taken for an objective."""
    if said.kind is None:
        return {"expect": None, "why": None}
    node = Node(
        id="sentence", kind="objective", position="1", statement=clean_line(said.text[:2_000])
    )
    report = check(node, said, Context(today))
    return {
        "expect": {c.word: "warn" if _codes(report, c) else "pass" for c in _CRITERIA},
        "why": {c.word: _codes(report, c) for c in _CRITERIA},
    }


def _codes(report: Report, criterion: Criterion) -> list[str]:
    return [f.code for f in report.findings if f.criterion is criterion and f.warns]
