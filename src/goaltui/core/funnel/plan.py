"""The funnels of a plan as the models that are solved."""

from collections.abc import Mapping
from decimal import Decimal

from goaltui.core.base import Id
from goaltui.core.funnel.model import Anchor, FunnelModel, Referral
from goaltui.core.plan import Funnel, Plan, Stage


def funnels_of(plan: Plan) -> tuple[Funnel, ...]:
    """Return the plan's funnels in their order."""
    return tuple(sorted(plan.funnels.values(), key=lambda f: (f.position, f.id)))


def stages_of(plan: Plan, funnel: Id) -> tuple[Stage, ...]:
    """Return a funnel's stages from the top down."""
    rows = (s for s in plan.stages.values() if s.funnel == funnel)
    return tuple(sorted(rows, key=lambda s: (s.position, s.id)))


def targets_of(plan: Plan, funnel: Id) -> Mapping[str, Decimal]:
    """Return a funnel's goal lines by cell, in the order in which they were drawn."""
    return {t.cell: t.value for t in plan.targets.values() if t.funnel == funnel}


def model_of(plan: Plan, funnel: Id) -> FunnelModel:
    """Return the model of one of the plan's funnels."""
    row = plan.funnels[funnel]
    stages = stages_of(plan, funnel)
    has_anchor = row.anchor is not None and row.anchor_value is not None
    has_loop = row.referral_into is not None and row.referrals is not None
    return FunnelModel(
        stages=tuple(s.key for s in stages),
        rates={s.key: s.rate for s in stages[1:]},
        deal_size=row.deal_size,
        anchor=Anchor(row.anchor or "", row.anchor_value or Decimal()) if has_anchor else None,
        period=row.period,
        horizon=row.horizon,
        referral=(
            Referral(row.referral_into or "", row.referrals or Decimal()) if has_loop else None
        ),
    )
