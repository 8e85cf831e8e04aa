"""What must hold between the rows of any plan."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from goaltui.core.base import Id, Row
from goaltui.core.plan import REFERENCES, Plan
from goaltui.core.quantity.model import Quantity, Range, central, encode
from goaltui.core.rows import columns


@dataclass(frozen=True)
class Fault:
    """A row that does not fit the others: where, and a sentence that says why."""

    table: str
    row: Id
    field: str
    message: str


def faults(plan: Plan) -> list[Fault]:
    """Return everything that does not hold, in the order of the tables; empty for a sound plan."""
    return [*_dangling(plan), *_cycles(plan), *cell_faults(plan)]


def cell_faults(plan: Plan) -> list[Fault]:
    """Return what does not hold between funnels, their stages and their targets."""
    return [*_doubled_keys(plan), *_unknown_cells(plan)]


def value_faults(plan: Plan) -> list[Fault]:
    """Return values that their rows take and no screen lets anybody enter.

    These are absences that end before they start, and rates that are no share of the stage above.
    """
    absences = [
        Fault("people", person.id, f"away[{count}].end", f"should not be before {away.start}.")
        for person in plan.people.values()
        for count, away in enumerate(person.away, 1)
        if away.end < away.start
    ]
    rates = [
        _of(stage, "stages", "rate", f"should be between 0 and 1, not {encode(stage.rate)}.")
        for stage in plan.stages.values()
        if stage.rate is not None and not _is_share(stage.rate)
    ]
    return [*absences, *rates]


def _is_share(rate: Quantity) -> bool:
    low, high = (rate.low, rate.high) if isinstance(rate, Range) else (central(rate),) * 2
    return low >= 0 and high <= 1


def _dangling(plan: Plan) -> Iterator[Fault]:
    for table, field, to, _ in REFERENCES:
        known = plan.table(to)
        for row, wanted in columns(plan.table(table), "id", field):
            if wanted is not None and wanted not in known:
                yield Fault(table, row, field, f"{field} “{wanted}” is not among the {to}.")


def _cycles(plan: Plan) -> Iterator[Fault]:
    parents: dict[Id, Id | None] = dict(columns(plan.nodes, "id", "parent"))
    settled: set[Id] = set()
    for node in parents:
        path: dict[Id, None] = {}
        at: Id | None = node
        while at is not None and at in parents and at not in settled:
            if at in path:
                yield Fault("nodes", at, "parent", f"“{at}” is its own ancestor.")
                break
            path[at] = None
            at = parents[at]
        settled.update(path)


def _doubled_keys(plan: Plan) -> Iterator[Fault]:
    counted = Counter((s.funnel, s.key) for s in plan.stages.values())
    for stage in plan.stages.values():
        if counted[stage.funnel, stage.key] > 1:
            yield _of(stage, "stages", "key", f"two stages of one funnel are called “{stage.key}”.")
        if stage.key in ("revenue", "deal_size"):
            yield _of(stage, "stages", "key", f"“{stage.key}” is a cell of every funnel already.")


def _unknown_cells(plan: Plan) -> Iterator[Fault]:
    cells = {(s.funnel, s.key) for s in plan.stages.values()}
    for funnel in plan.funnels.values():
        known = {key for owner, key in cells if owner == funnel.id} | {"revenue"}
        for field in ("anchor", "referral_into"):
            cell = getattr(funnel, field)
            if cell is not None and cell not in known:
                yield _of(funnel, "funnels", field, f"“{cell}” is no cell of this funnel.")
    for target in plan.targets.values():
        if target.cell != "revenue" and (target.funnel, target.cell) not in cells:
            yield _of(target, "targets", "cell", f"“{target.cell}” is no cell of its funnel.")


def _of(row: Row, table: str, field: str, message: str) -> Fault:
    return Fault(table, row.id, field, message)
