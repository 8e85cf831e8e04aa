"""Commands on funnels: keep a trial's numbers, shape the stages."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from goaltui.core.base import Id
from goaltui.core.errors import PlanError
from goaltui.core.funnel.edit import by_period, with_period
from goaltui.core.funnel.model import REVENUE, Anchor, FunnelModel, FunnelProblem
from goaltui.core.funnel.plan import model_of, stages_of
from goaltui.core.funnel.solve import Solution, solve
from goaltui.core.order import between, place_after
from goaltui.core.plan import Funnel, Plan, Stage
from goaltui.core.quantity.model import CONTEXT, central
from goaltui.core.text import fold
from goaltui.session.commands.base import Tools, changed, found, made, shown
from goaltui.session.commands.rows import name_of

_RESERVED = ("revenue", "deal_size")


@dataclass(frozen=True)
class ApplyTrial:
    """Make a trial's inputs the plan's: rates, deal size, anchor; the period stays the plan's."""

    funnel: Id
    trial: FunnelModel

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the inputs that differ."""
        del tools
        funnel = found(plan, "funnels", self.funnel)
        stages = stages_of(plan, self.funnel)
        if tuple(s.key for s in stages) != self.trial.stages:
            raise PlanError("The stages have changed since this trial began.")
        trial = with_period(self.trial, funnel.period)
        anchor = trial.anchor
        inputs = {
            "deal_size": trial.deal_size,
            "anchor": anchor and anchor.cell,
            "anchor_value": anchor and anchor.value,
        }
        rated = [changed(s, {"rate": trial.rates.get(s.key)}) for s in stages[1:]]
        return plan.put(changed(funnel, inputs), *rated)

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        return f"apply a trial to {name_of(plan, 'funnels', self.funnel)}"


@dataclass(frozen=True)
class SetFunnel:
    """Give a funnel another name, period, horizon or referral loop.

    By another period the plan says the same: the volumes that it holds are converted. A stage is
    named by its name or its key.
    """

    funnel: Id
    values: Mapping[str, Any]

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with these fields of the funnel set."""
        del tools
        funnel: Funnel = found(plan, "funnels", self.funnel)
        values = dict(self.values)
        if name := values.get("referral_into"):
            values["referral_into"] = _key_of(name, stages_of(plan, self.funnel))
        after = plan.put(changed(funnel, values))
        if "referral_into" in values or "referrals" in values:
            _check_loop(model_of(after, self.funnel))
        return _counted_anew(after, funnel)

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        fields = ", ".join(name.replace("_", " ") for name in self.values)
        return f"set {fields} of {name_of(plan, 'funnels', self.funnel)}"


def _key_of(wanted: str, stages: tuple[Stage, ...]) -> str:
    for stage in stages:
        if fold(wanted) in (fold(stage.name), stage.key):
            return stage.key
    names = ", ".join(s.name for s in stages)
    raise PlanError(f"There is no stage {shown(wanted)}; there are {names}.")


def _check_loop(model: FunnelModel) -> None:
    problem = solve(model)
    if isinstance(problem, FunnelProblem) and problem.cell == "referral":
        raise PlanError(problem.message)


def _counted_anew(plan: Plan, was: Funnel) -> Plan:
    """Return `plan` with the volumes of a funnel by its period, which were by that of `was`."""
    now = plan.funnels[was.id]
    if now.period == was.period:
        return plan
    targets = [
        changed(t, {"value": by_period(t.value, was.period, now.period)})
        for t in plan.targets.values()
        if t.funnel == was.id and t.cell != REVENUE
    ]
    if now.anchor_value is not None and now.anchor != REVENUE:
        value = by_period(now.anchor_value, was.period, now.period)
        now = changed(now, {"anchor_value": value})
    return plan.put(now, *targets)


@dataclass(frozen=True)
class SetTarget:
    """Draw a goal line on a cell of a funnel, move it, or with None take it away."""

    funnel: Id
    cell: str
    value: Decimal | None

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the goal line."""
        found(plan, "funnels", self.funnel)
        here = [t for t in plan.targets.values() if (t.funnel, t.cell) == (self.funnel, self.cell)]
        if self.value is None:
            return plan.drop("targets", *(t.id for t in here))
        if here:
            return plan.put(changed(here[0], {"value": self.value}))
        cells = {s.key for s in stages_of(plan, self.funnel)} | {"revenue"}
        if self.cell not in cells:
            raise PlanError(f"This funnel has no volume called {self.cell}.")
        values = {"funnel": self.funnel, "cell": self.cell, "value": self.value}
        return plan.put(made("targets", {"id": tools.new_id(), **values}))

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        names = {s.key: s.name for s in stages_of(plan, self.funnel)}
        cell = names.get(self.cell, self.cell)
        return f"drop the target of {cell}" if self.value is None else f"aim {cell} at {self.value}"


@dataclass(frozen=True)
class AddStage:
    """Put a stage after another, or above all; everybody reaches it until a rate is typed."""

    funnel: Id
    name: str
    after: Id | None = None

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the stage; no other volume changes."""
        found(plan, "funnels", self.funnel)
        stages = stages_of(plan, self.funnel)
        ids = [s.id for s in stages]
        if self.after is not None and self.after not in ids:
            raise PlanError("The stage it should follow is no longer there.")
        at = ids.index(self.after) + 1 if self.after is not None else 0
        place = place_after([s.position for s in stages], at)
        values = {
            "id": tools.new_id(),
            "funnel": self.funnel,
            "position": place,
            "key": free_key(self.name, {s.key for s in stages}),
            "name": self.name,
            "rate": Decimal(1) if at else None,
        }
        plan = plan.put(made("stages", values))
        if at == 0 and stages:
            plan = plan.put(changed(stages[0], {"rate": Decimal(1)}))
        return plan

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        del plan
        return f"add stage {shown(self.name)}"


@dataclass(frozen=True)
class MoveStage:
    """Move a stage one place up or down; each keeps its own rate."""

    stage: Id
    way: Literal["up", "down"]

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the stage moved; the first stage has no rate."""
        del tools
        stage: Stage = found(plan, "stages", self.stage)
        stages = stages_of(plan, stage.funnel)
        at = stages.index(stage)
        other = at - 1 if self.way == "up" else at + 1
        if not 0 <= other < len(stages):
            raise PlanError("It is the first stage." if other < 0 else "It is the last stage.")
        others = [s.position for s in stages if s is not stage]
        before = others.index(others[other]) if self.way == "up" else other
        plan = plan.put(changed(stage, {"position": place_after(others, before)}))
        return _topped(plan, stages[0])

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        return f"move {name_of(plan, 'stages', self.stage)} {self.way}"


def _topped(plan: Plan, was: Stage) -> Plan:
    """Return `plan` with no rate on the first stage; the one that `was` first takes it over."""
    top = stages_of(plan, was.funnel)[0]
    if top.id == was.id:
        return plan
    taken = changed(plan.stages[was.id], {"rate": top.rate})
    return plan.put(changed(top, {"rate": None}), taken)


@dataclass(frozen=True)
class RemoveStage:
    """Take a stage out; the rates around it are multiplied, so that no other volume changes."""

    stage: Id

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan without the stage, its targets, and anything worked from it."""
        del tools
        stage: Stage = found(plan, "stages", self.stage)
        stages = stages_of(plan, stage.funnel)
        if len(stages) == 1:
            raise PlanError("A funnel needs one stage at least.")
        before = model_of(plan, stage.funnel)
        at = stages.index(stage)
        plan = plan.put(*_rejoined(stages, at))
        targets = [
            t.id for t in plan.targets.values() if (t.funnel, t.cell) == (stage.funnel, stage.key)
        ]
        plan = plan.put(_reanchored(plan.funnels[stage.funnel], stages, at, before))
        return plan.drop("targets", *targets).drop("stages", stage.id)

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        return f"remove {name_of(plan, 'stages', self.stage)}"


def _rejoined(stages: tuple[Stage, ...], at: int) -> list[Stage]:
    if at + 1 == len(stages):
        return []
    below = stages[at + 1]
    if at == 0:
        return [changed(below, {"rate": None})]
    upper, lower = stages[at].rate, below.rate
    if upper is None or lower is None:
        return [changed(below, {"rate": None})]
    return [changed(below, {"rate": CONTEXT.multiply(central(upper), central(lower))})]


def _reanchored(funnel: Funnel, stages: tuple[Stage, ...], at: int, model: FunnelModel) -> Funnel:
    key = stages[at].key
    values: dict[str, object] = {}
    if funnel.anchor == key:
        heir = stages[at + 1] if at + 1 < len(stages) else stages[at - 1]
        solved = solve(model)
        value = solved.cells.get(heir.key) if isinstance(solved, Solution) else None
        anchor = Anchor(heir.key, value) if value is not None else None
        values |= {
            "anchor": anchor and anchor.cell,
            "anchor_value": anchor and anchor.value,
        }
    if funnel.referral_into == key:
        values |= {"referral_into": None, "referrals": None}
    return changed(funnel, values)


@dataclass(frozen=True)
class AddFunnel:
    """Add a funnel with the usual six stages and nothing known about them."""

    name: str
    stages: tuple[str, ...] = ("Visits", "Leads", "MQLs", "SQLs", "Opportunities", "Customers")

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan with the funnel as its last."""
        last = max((f.position for f in plan.funnels.values()), default=None)
        new = {"id": tools.new_id(), "name": self.name, "position": between(last, None)}
        plan = plan.put(made("funnels", new))
        for name in self.stages:
            rows = stages_of(plan, new["id"])
            after = rows[-1].id if rows else None
            plan = AddStage(new["id"], name, after).apply(plan, tools)
        bare = [changed(s, {"rate": None}) for s in stages_of(plan, new["id"])]
        return plan.put(*bare)

    def describe(self, plan: Plan) -> str:
        """Return what it does."""
        del plan
        return f"add funnel {shown(self.name)}"


def free_key(name: str, taken: set[str]) -> str:
    """Return a stage's key made from its name: small Latin letters, digits and `_`, not taken."""
    ascii_only = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^a-z0-9]+", "_", ascii_only.lower()).strip("_")[:30]
    stem = stem if stem[:1].isalpha() else f"stage_{stem}".rstrip("_")
    key, number = stem, 2
    while key in taken or key in _RESERVED:
        key, number = f"{stem}_{number}", number + 1
    return key
