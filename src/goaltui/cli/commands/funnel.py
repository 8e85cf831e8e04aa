"""`goaltui funnel`: a funnel of a plan, and its arithmetic for scripts and other programs."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from math import isfinite
from pathlib import Path
from typing import Any, NoReturn, get_args

import click

from goaltui.cli.options import Common, common, plan_argument
from goaltui.core.funnel.document import read_document
from goaltui.core.funnel.levers import gaps, levers
from goaltui.core.funnel.model import FunnelProblem
from goaltui.core.funnel.solve import solve
from goaltui.core.quantity.entry import CellKind, Refusal, read_entry
from goaltui.core.quantity.model import Observation, Quantity, Range, is_sane
from goaltui.core.text import inert_json
from goaltui.i18n.numbers import symbols

Answer = dict[str, object]


@click.group()
def funnel() -> None:
    """Show a funnel, try numbers in it."""


@funnel.command("show")
@plan_argument
@click.option("--funnel", metavar="NAME", help="Which funnel, where there are several.")
@click.option("--set", "sets", multiple=True, metavar="CELL=TEXT", help="Try an entry.")
@click.option("--target", "targets", multiple=True, metavar="CELL=TEXT", help="Aim at a value.")
@click.option("--close", metavar="CELL", help="Let this cell alone reach the target.")
@common()
def show_funnel(common: Common, plan: Path, **asked: Any) -> None:  # noqa: ANN401 - see Asked
    """Print a funnel and what reaches its target; with --set, a trial beside the plan.

    CELL is a stage (visits), its rate (leads.rate), deal_size or revenue; TEXT is what one would
    type there: 6000, 1.8%, +10%. The plan is not changed.
    """
    from goaltui.cli.trial import Asked, print_funnel

    print_funnel(plan, Asked(**asked), common)


@funnel.command("solve")
@click.option("--jsonl", is_flag=True, required=True, help="One JSON document a line.")
def solve_lines(jsonl: bool) -> int:  # noqa: ARG001 - the only form there is
    """Solve the funnels on standard input, one answer a line.

    A document that cannot be solved is answered with its error; the exit code is then 2.
    """
    return 2 if _answer_lines(solved) else 0


@funnel.command("entry")
@click.option("--jsonl", is_flag=True, required=True, help="One JSON object a line.")
def entry_lines(jsonl: bool) -> int:  # noqa: ARG001 - the only form there is
    """Read what is typed into number cells, one answer a line.

    A refused entry is an answer; only lines that ask nothing make the exit code 2.
    """
    return 2 if _answer_lines(entered) else 0


def _answer_lines(answer: Callable[[dict[str, object]], tuple[Answer, bool]]) -> bool:
    """Answer each line of standard input at once; return whether any failed."""
    failed = False
    for question in _questions():
        if isinstance(question, str):
            named, reply, good = None, dict[str, object](error=question), False
        else:
            named = _identity(question.get("id"))
            reply, good = answer(question)
        failed |= not good
        line = json.dumps({"id": named, **reply}, ensure_ascii=False)
        sys.stdout.write(inert_json(line) + "\n")
        sys.stdout.flush()
    return failed


def _questions() -> Iterator[dict[str, object] | str]:
    """Give the object of each line that is not blank, or what is wrong with the line."""
    for number, line in enumerate(sys.stdin, start=1):
        if not line.strip():
            continue
        try:
            question = json.loads(line, parse_float=_exact, parse_constant=_no_number)
        except (ValueError, RecursionError) as error:
            yield f"Line {number} is no JSON: {error}."
            continue
        yield question if isinstance(question, dict) else f"Line {number} is no JSON object."


def solved(question: Mapping[str, object]) -> tuple[Answer, bool]:
    """Return the cells, totals, gaps and levers of a question's funnel, or its error."""
    if "funnel" not in question:
        return {"error": "funnel: This key is missing."}, False
    document = read_document(question["funnel"])
    if isinstance(document, FunnelProblem):
        return {"error": str(document)}, False
    solution = solve(document.model)
    if isinstance(solution, FunnelProblem):
        return {"error": str(solution)}, False
    found = {
        cell: levers(document.model, cell, target) for cell, target in document.targets.items()
    }
    return {
        "cells": {cell: _json(value) for cell, value in solution.cells.items()},
        "totals": {cell: _json(value) for cell, value in solution.totals.items()},
        "gaps": {
            cell: {
                "target": _json(gap.target),
                "value": _json(gap.value),
                "gap": _json(gap.gap),
                "gap_ratio": _json(gap.gap_ratio),
            }
            for cell, gap in gaps(solution, document.targets).items()
        },
        "levers": {
            target: {
                cell: {"value": _json(lever.value), "feasible": lever.feasible}
                for cell, lever in by_cell.items()
            }
            for target, by_cell in found.items()
        },
    }, True


def entered(question: Mapping[str, object]) -> tuple[Answer, bool]:
    """Return the value that a question's text has in its cell, or why it is refused."""
    text, current = question.get("text"), question.get("current")
    locale, kind = question.get("locale"), _cell_kind(question.get("cell"))
    if not isinstance(text, str):
        return {"error": "text: This has to be text."}, False
    if kind is None:
        return {"error": f"cell: This has to be one of {', '.join(get_args(CellKind))}."}, False
    try:
        marks = symbols(str(locale))
        value = _current(current)
    except ValueError as error:
        return {"error": str(error)}, False
    reading = read_entry(text, kind, value, marks)
    if isinstance(reading, Refusal):
        return {"error": reading.message}, True
    return {"value": _json_quantity(reading.value)}, True


def _cell_kind(name: object) -> CellKind | None:
    kinds: tuple[CellKind, ...] = get_args(CellKind)
    return next((kind for kind in kinds if kind == name), None)


def _current(value: object) -> Decimal | None:
    if value is None:
        return None
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        number = Decimal(value)
        if is_sane(number):
            return number
    raise ValueError("current: This has to be a number or null.")


def _json_quantity(quantity: Quantity) -> object:
    if isinstance(quantity, Observation):
        return {"successes": _json(quantity.successes), "trials": _json(quantity.trials)}
    if isinstance(quantity, Range):
        return {"low": _json(quantity.low), "high": _json(quantity.high)}
    return _json(quantity)


def _json(value: Decimal | None) -> float | int | None:
    """Return the nearest JSON number; None also for a ratio beyond any."""
    if value is None:
        return None
    if abs(value) < 10**15 and value == value.to_integral_value():
        return int(value)
    number = float(value)
    return number if isfinite(number) else None


def _identity(value: object) -> object:
    return (
        value
        if isinstance(value, str | int)
        else str(value)
        if isinstance(value, Decimal)
        else None
    )


def _exact(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ValueError(f"{text[:40]} is no number of this world") from None


def _no_number(text: str) -> NoReturn:
    raise ValueError(f"{text} is no JSON number")
