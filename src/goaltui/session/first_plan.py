"""A first plan, made from the few things that a person knows when they begin."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from goaltui.core.base import Id
from goaltui.core.plan import About, Plan
from goaltui.core.quantity.show import short_money
from goaltui.core.quantity.symbols import Symbols
from goaltui.session.commands.base import Tools, changed, made
from goaltui.session.commands.funnel import AddFunnel, SetTarget
from goaltui.session.commands.nodes import AddNode
from goaltui.session.commands.rows import Add
from goaltui.session.forms import Field

BEGINNING_FIELDS: Final = (
    Field("title", "title", hint="what the plan is called"),
    Field("year", "year", "whole"),
    Field("currency", "currency", "currency", hint="three letters, as EUR"),
    Field("revenue", "revenue goal", "money", hint="of the year, as 10M; empty: not yet known"),
    Field("deal_size", "deal size", "money", hint="what one customer brings, as 1.1M"),
)
"""What is asked, in this order."""

FUNNEL_NAME: Final = "Main"


@dataclass(frozen=True)
class Beginning:
    """What a person knows when they begin."""

    title: str
    year: int
    currency: str
    revenue: Decimal | None = None
    """What the year is to bring."""
    deal_size: Decimal | None = None
    """What one customer brings."""


def first_plan(beginning: Beginning, tools: Tools, symbols: Symbols) -> Plan:
    """Return a plan with the usual funnel, and with the revenue as an objective where it is known.

    The funnel is worked from that revenue, so that the first rates say what it takes.

    Raises:
        PlanError: a value does not fit; the sentence names it.
    """
    about = made("about", _about(beginning))
    assert isinstance(about, About)
    plan = AddFunnel(FUNNEL_NAME).apply(Plan(about={about.id: about}), tools)
    funnel = next(iter(plan.funnels.values()))
    plan = plan.put(changed(funnel, {"deal_size": beginning.deal_size}))
    if beginning.revenue is None:
        return plan
    plan = _worked_from(plan, funnel.id, beginning.revenue, tools)
    money = f"{short_money(beginning.revenue, symbols)} {about.currency}"
    return _aimed_at(plan, f"Reach {money} of revenue by 31 December {about.year}", tools)


def _about(beginning: Beginning) -> dict[str, Any]:
    return {
        "title": beginning.title,
        "year": beginning.year,
        "currency": beginning.currency,
    }


def _worked_from(plan: Plan, funnel: Id, revenue: Decimal, tools: Tools) -> Plan:
    anchored = changed(plan.funnels[funnel], {"anchor": "revenue", "anchor_value": revenue})
    return SetTarget(funnel, "revenue", revenue).apply(plan.put(anchored), tools)


def _aimed_at(plan: Plan, sentence: str, tools: Tools) -> Plan:
    """Return the plan with something to measure, a goal, and an objective under it."""
    revenue = Add("kpis", {"name": "Revenue", "unit": plan.settings.currency})
    goal = AddNode("goal", statement="Increase revenue", id=tools.new_id())
    objective = AddNode("objective", goal.id, statement=sentence)
    for command in (revenue, goal, objective):
        plan = command.apply(plan, tools)
    return plan
