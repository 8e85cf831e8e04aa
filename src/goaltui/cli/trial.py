"""A trial of a funnel from the command line: cells set, targets drawn, a gap closed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path

from goaltui.cli.funnel_json import funnel_document
from goaltui.cli.funnel_text import funnel_lines
from goaltui.cli.options import Common
from goaltui.cli.pick import pick
from goaltui.cli.render import put, put_json, say
from goaltui.cli.sheet import Sheet
from goaltui.core.errors import PlanError
from goaltui.core.funnel.edit import kind_of
from goaltui.core.funnel.model import (
    DEAL_SIZE,
    REVENUE,
    FunnelProblem,
    is_volume_or_revenue,
    rate_cell,
)
from goaltui.core.quantity.entry import Reading, read_entry
from goaltui.core.quantity.model import central
from goaltui.core.quantity.show import show_entry
from goaltui.core.text import clean_line, fold
from goaltui.session.funnel.sheet import FunnelSheet


@dataclass(frozen=True)
class Asked:
    """What the command line asks of a funnel; cells and texts are as they were typed."""

    funnel: str | None = None
    sets: Sequence[str] = ()
    """Each `CELL=TEXT`, in order; an empty text makes a cell unknown."""
    targets: Sequence[str] = ()
    """Each `CELL=TEXT`, in order; an empty text takes the target away."""
    close: str | None = None
    """The cell that alone is to close the gap of the foremost target."""


def print_funnel(path: Path, asked: Asked, common: Common) -> None:
    """Print a funnel of a plan to standard output, how entries were read to standard error."""
    funnel, said = funnel_sheet(Sheet.read(path, common), asked)
    for sentence in said:
        say(sentence)
    if common.as_json:
        put_json(funnel_document(funnel))
    else:
        put(funnel_lines(funnel))


def funnel_sheet(sheet: Sheet, asked: Asked) -> tuple[FunnelSheet, list[str]]:
    """Return the funnel with its trial, and how each entry was read, one sentence each.

    Raises:
        PlanError: there is no such funnel or cell, or an entry is refused.
    """
    if not sheet.view.flows:
        raise PlanError("This plan has no funnel yet.")
    rows = [sheet.plan.funnels[i] for i in sheet.view.flows]
    row = pick(rows, asked.funnel, "funnel") if asked.funnel is not None else rows[0]
    funnel = FunnelSheet.of(sheet.plan, row.id, sheet.symbols)
    said: list[str] = []
    for entry in asked.targets:
        funnel = _aimed(funnel, *_split(funnel, entry), said)
    for entry in asked.sets:
        funnel = _set(funnel, *_split(funnel, entry), said)
    if asked.close is not None:
        funnel = _closed(funnel, cell_of(funnel.names, asked.close), said)
    return funnel, said


def _split(funnel: FunnelSheet, entry: str) -> tuple[str, str]:
    wanted, equals, text = entry.partition("=")
    if not equals:
        raise PlanError(f"“{clean_line(entry)}” has no “=”; write CELL=TEXT, as visits=6000.")
    return cell_of(funnel.names, wanted), text


def cell_of(names: Mapping[str, str], wanted: str) -> str:
    """Return the cell that a person means: by its key, or by its stage's name.

    Raises:
        PlanError: there is none; the sentence names the nearest.
    """
    known = {DEAL_SIZE: DEAL_SIZE, "deal size": DEAL_SIZE, REVENUE: REVENUE}
    for at, (key, name) in enumerate(names.items()):
        for word in (key, fold(name)):
            known.setdefault(word, key)
            if at:
                known.setdefault(f"{word}.rate", rate_cell(key))
                known.setdefault(f"{word} rate", rate_cell(key))
    text = fold(clean_line(wanted))
    if text in known:
        return known[text]
    near = get_close_matches(text, known, 1)
    cells = ", ".join([*names, *map(rate_cell, list(names)[1:]), DEAL_SIZE, REVENUE])
    hint = f"did you mean {known[near[0]]}?" if near else f"there are {cells}."
    raise PlanError(f"There is no cell “{clean_line(wanted)}”; {hint}")


def _set(funnel: FunnelSheet, cell: str, text: str, said: list[str]) -> FunnelSheet:
    if not text.strip():
        said.append(f"{funnel.name_of(cell)}: unknown")
        return replace(funnel, trial=funnel.cleared(cell))
    entry = funnel.entered(cell, text)
    if isinstance(entry, FunnelProblem):
        raise PlanError(funnel.problem(entry))
    after = replace(funnel, trial=entry.trial)
    said.append(f"{funnel.name_of(cell)}: {entry.echo or after.text(cell)}")
    return after


def _aimed(funnel: FunnelSheet, cell: str, text: str, said: list[str]) -> FunnelSheet:
    name = funnel.name_of(cell)
    if not is_volume_or_revenue(funnel.planned, cell):
        raise PlanError(f"{name}: a target is drawn on a volume or on revenue.")
    if not text.strip():
        said.append(f"{name}: no target")
        return funnel.aimed(cell, None)
    kind = kind_of(funnel.planned, cell) or "volume"
    reading = read_entry(text, kind, funnel.targets.get(cell), funnel.symbols)
    if not isinstance(reading, Reading):
        raise PlanError(f"{name}: {reading.message}")
    value = central(reading.value)
    said.append(f"{name}: target {reading.echo or funnel.typed(cell, value)}")
    return funnel.aimed(cell, value)


def _closed(funnel: FunnelSheet, cell: str, said: list[str]) -> FunnelSheet:
    name, aim = funnel.name_of(cell), funnel.aim()
    if aim is None:
        raise PlanError("There is no target to reach; draw one with --target revenue=10M.")
    target = f"{funnel.name_of(aim)} {funnel.typed(aim, funnel.targets[aim])}"
    lever = funnel.levers().get(cell)
    if lever is None:
        inputs = ", ".join(funnel.levers()) or "none, since nothing is given"
        raise PlanError(f"{name} does not move {target}; what does: {inputs}.")
    if lever.value is None:
        raise PlanError(f"No value of {name} alone gives {target}.")
    if not lever.feasible:
        shown = funnel.shown(cell, lever.value)
        raise PlanError(f"{name} alone cannot give {target}: it would have to be {shown}.")
    rate = kind_of(funnel.tried, cell) == "rate"
    text = show_entry(lever.value, rate=rate, symbols=funnel.symbols)
    return _set(funnel, cell, text, said)
