"""From the one number given to every cell, upwards and downwards."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Final

from goaltui.core.funnel.chain import Chain, chain_of, factors_of
from goaltui.core.funnel.model import REVENUE, Anchor, FunnelModel, FunnelProblem, check
from goaltui.core.quantity.model import CONTEXT, LARGEST

_NO_WAY_UP: Final = "With 0 here, what stands above cannot be worked out from what stands below."


@dataclass(frozen=True, slots=True)
class Solution:
    """Every cell's value, None where it is not known; nothing is rounded.

    `cells` go down the funnel, each rate before its volume, then `deal_size` and `revenue`.
    `totals` are the volumes over the horizon, from the top down.
    """

    cells: Mapping[str, Decimal | None]
    totals: Mapping[str, Decimal | None]


def solve(model: FunnelModel) -> Solution | FunnelProblem:
    """Return what follows from the anchor, or the cell that makes it impossible.

    What is unknown makes unknown what hangs on it, and nothing else. A rate of 0 % (or a deal
    size of 0) below the anchor is fine; between the anchor and the stages above it, no number
    of them gives the anchor, which is a problem of that cell.
    """
    problem = check(model)
    if problem is not None:
        return problem
    with localcontext(CONTEXT):
        chain = chain_of(model)
        factors = factors_of(chain)
        if isinstance(factors, FunnelProblem):
            return factors
        volumes = _spread(chain, factors, model.anchor)
        return volumes if isinstance(volumes, FunnelProblem) else _solution(chain, volumes)


def _spread(
    chain: Chain, factors: tuple[Decimal | None, ...], anchor: Anchor | None
) -> list[Decimal | None] | FunnelProblem:
    """Return the value at each position, from the anchor outwards."""
    volumes: list[Decimal | None] = [None] * len(chain.cells)
    if anchor is None:
        return volumes
    at = chain.cells.index(anchor.cell)
    volumes[at] = anchor.value
    for i in range(at, len(factors)):
        volume, factor = volumes[i], factors[i]
        if volume is None or factor is None:
            break
        volumes[i + 1] = volume * factor
    for i in range(at - 1, -1, -1):
        volume, factor = volumes[i + 1], factors[i]
        if volume is None or factor is None:
            break
        if not factor:
            return FunnelProblem(chain.inputs[i], _NO_WAY_UP)
        volumes[i] = volume / factor
    return volumes


def _solution(chain: Chain, volumes: list[Decimal | None]) -> Solution | FunnelProblem:
    cells: dict[str, Decimal | None] = {chain.cells[0]: volumes[0]}
    for i, source in enumerate(chain.inputs):
        cells[source] = chain.values[i]
        cells[chain.cells[i + 1]] = volumes[i + 1]
    for cell, value in cells.items():
        if value is not None and value > LARGEST:
            return FunnelProblem(cell, "This comes out too large to be a number of this world.")
    numerator, denominator = chain.periods
    totals = {
        cell: None if volume is None else volume * numerator / denominator
        for cell, volume in zip(chain.cells, volumes, strict=True)
        if cell != REVENUE
    }
    return Solution(cells, totals)
