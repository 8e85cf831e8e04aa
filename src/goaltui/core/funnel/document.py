"""A funnel as a JSON document, read with every mistake named."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Annotated

from pydantic import Field, PlainValidator, ValidationError

from goaltui.core.base import Value
from goaltui.core.funnel.edit import edit
from goaltui.core.funnel.model import (
    REVENUE,
    Anchor,
    FunnelModel,
    FunnelProblem,
    Period,
    Referral,
    check,
    is_volume_or_revenue,
    rate_cell,
)
from goaltui.core.quantity.model import StoredQuantity, central, stored
from goaltui.core.quantity.symbols import ENGLISH

_Number = Annotated[Decimal, PlainValidator(lambda value: central(stored(value)))]


class _AnchorPart(Value):
    cell: str
    value: _Number


class _ReferralPart(Value):
    into: str
    per_customer: _Number


class _EditPart(Value):
    cell: str
    text: str


class _Parts(Value):
    """The document as it is written; docs/spec/funnel.md says what each key means."""

    period: Period
    horizon: Period
    stages: tuple[str, ...]
    rates: dict[str, StoredQuantity]
    deal_size: _Number
    anchor: _AnchorPart
    targets: dict[str, _Number] = Field(default_factory=dict)
    edits: tuple[_EditPart, ...] = ()
    referral: _ReferralPart | None = None


@dataclass(frozen=True, slots=True)
class FunnelDocument:
    """A whole funnel as it stands after its edits, and goal lines by cell."""

    model: FunnelModel
    targets: Mapping[str, Decimal]


def read_document(document: object) -> FunnelDocument | FunnelProblem:
    """Return the funnel that `document` (parsed JSON) describes, its edits applied in order.

    Numbers are text (`0.015`, `90/6000`, `0.012..0.018`) or JSON numbers, and every input has to
    be there; edits are typed in English. The first problem names its cell, or its key where no
    cell is meant. Never raises.
    """
    try:
        parts = _Parts.model_validate(document)
    except ValidationError as error:
        return _problem(error)
    model = _model(parts)
    problem = check(model) or _missing_rate(model) or _check_targets(model, parts.targets)
    if problem is not None:
        return problem
    for step in parts.edits:
        edited = edit(model, step.cell, step.text, ENGLISH)
        if isinstance(edited, FunnelProblem):
            return edited
        model = edited.model
    return FunnelDocument(model, parts.targets)


def _model(parts: _Parts) -> FunnelModel:
    model = FunnelModel(
        stages=parts.stages,
        rates=parts.rates,
        deal_size=parts.deal_size,
        anchor=Anchor(parts.anchor.cell, parts.anchor.value),
        period=parts.period,
        horizon=parts.horizon,
    )
    if parts.referral is None:
        return model
    return replace(model, referral=Referral(parts.referral.into, parts.referral.per_customer))


def _missing_rate(model: FunnelModel) -> FunnelProblem | None:
    for stage in model.stages[1:]:
        if stage not in model.rates:
            return FunnelProblem(rate_cell(stage), "This rate is missing.")
    return None


def _check_targets(model: FunnelModel, targets: Mapping[str, Decimal]) -> FunnelProblem | None:
    for cell, target in targets.items():
        if not is_volume_or_revenue(model, cell):
            return FunnelProblem(cell, f"A target is on a volume or on {REVENUE}.")
        if target < 0:
            return FunnelProblem(cell, "A target cannot be negative.")
    return None


def _problem(error: ValidationError) -> FunnelProblem:
    """Return the first thing that is wrong, in words of our own where ours are clearer."""
    first = error.errors(include_url=False)[0]
    place = [str(part) for part in first["loc"]]
    if place[:1] == ["rates"] and len(place) > 1:
        cell = rate_cell(place[1])
    else:
        cell = place[1] if place[:1] == ["targets"] and len(place) > 1 else ".".join(place)
    messages = {"missing": "This key is missing.", "extra_forbidden": "There is no such key."}
    message = messages.get(first["type"], first["msg"].removeprefix("Value error, "))
    return FunnelProblem(cell or "funnel", message)
