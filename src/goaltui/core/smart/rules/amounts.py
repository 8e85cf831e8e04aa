"""Arithmetic on what a sentence states: units, the change between two levels, whole shares."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from goaltui.core.language.fill import way
from goaltui.core.language.statement import Amount
from goaltui.core.smart.figure import figure
from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.subject import Subject

_M, _A = Criterion.MEASURABLE, Criterion.ACHIEVABLE

_MONEY: Final = {"$": "USD", "€": "EUR", "£": "GBP", "₩": "KRW", "¥": "JPY"}
_TIMES: Final = frozenset({"second", "minute", "hour", "day", "week", "month"})
_SHARES: Final = frozenset({"percent", "percentage_point", "%"})
_ROUNDING: Final = Decimal("0.02")
"""The part of a stated change that the worked-out one may differ by; at least half a point."""


def unit_mismatch(subject: Subject) -> Iterator[Finding]:
    """A level is said in a unit that its KPI does not have: hours of a share, dollars of euros.

    A relative change fits every KPI; points fit shares only. What a KPI's own unit means is
    known of shares and money; with a KPI of another unit, shares and money do not match.
    """
    kpi, said = subject.kpi, _said_unit(subject)
    if kpi is None or not kpi.unit or not said:
        return
    has, asks = _sort(kpi.unit), _sort(said)
    if asks != has and (asks in ("%", "time") or _is_money(asks) or has == "%"):
        if asks == "time" and has == "other":
            return
        shown = "%" if asks == "%" else said.removeprefix("currency:")
        yield Finding(_M, "unit_mismatch", {"unit": shown, "kpi": kpi.name, "has": kpi.unit})


def change_off(subject: Subject) -> Iterator[Finding]:
    """The change that is stated is not the one between the two levels.

    From 3.50 to 0.50 is (0.50 / 3.50 - 1) · 100 = -85.7 %. Rounding is allowed for.
    """
    low, high, stated = subject.baseline, subject.target, _stated(subject)
    if low is None or high is None or stated is None or low == high:
        return
    if stated.unit in ("percent", "factor") and low == 0:
        return
    change = _change(low, high, stated.unit)
    asked = abs(stated.value - 1) * 100 if stated.unit == "factor" else abs(stated.value)
    most = asked if stated.high is None else abs(stated.high)
    falls = way(subject.statement) == "reduce" or (high < low and stated.unit != "factor")
    opposite = (change < 0) != falls and way(subject.statement) in ("increase", "reduce")
    slack = max(Decimal("0.5"), asked * _ROUNDING)
    if opposite or not asked - slack <= abs(change) <= most + slack:
        unit = " %" if stated.unit in ("percent", "factor") else ""
        yield Finding(
            _M,
            "change_off",
            {
                "from": figure(low),
                "to": figure(high),
                "change": figure(change, sign=True),
                "unit": unit,
                "stated": stated.text,
            },
        )


def over_hundred(subject: Subject) -> Iterator[Finding]:
    """A share is to be more than all there is; a KPI that has been above 100 % is no share."""
    target, kpi = subject.target, subject.kpi
    if target is None or target <= 100 or _sort(_level_unit(subject)) != "%":
        return
    share = subject.statement.share or (kpi is not None and "conversion" in kpi.tags)
    past = subject.context.series.get(subject.node.kpi or "", ())
    known = [m.value for m in past] + ([subject.baseline] if subject.baseline is not None else [])
    if share and all(value <= 100 for value in known):
        yield Finding(_A, "over_hundred", {"value": figure(target)})


def _said_unit(subject: Subject) -> str:
    amount = subject.statement.amount
    if amount is not None and amount.relative:
        return "" if amount.unit != "percentage_point" else "%"
    return _level_unit(subject)


def _level_unit(subject: Subject) -> str:
    said = subject.statement
    quantity = said.amount if said.amount and not said.amount.relative else None
    level = said.target or said.baseline or quantity
    kpi = subject.kpi.unit if subject.kpi else ""
    return subject.node.unit or (level.unit if level and level.unit != "count" else "") or kpi


def _sort(unit: str) -> str:
    """Return what a unit is: `%`, `time`, a currency's code, `count` or `other`."""
    bare = unit.strip().removeprefix("currency:")
    if bare in _SHARES:
        return "%"
    if bare in _TIMES:
        return "time"
    if bare in ("count", "score", "factor"):
        return "other"
    return _MONEY.get(bare, bare if re.fullmatch("[A-Z]{3}", bare) else "other")


def _is_money(sort: str) -> bool:
    return len(sort) == 3 and sort.isupper()


def _stated(subject: Subject) -> Amount | None:
    said = subject.statement
    amount = said.stated or said.amount
    known = amount is not None and amount.relative
    return amount if known and amount and amount.unit not in ("score", *_TIMES) else None


def _change(low: Decimal, high: Decimal, unit: str) -> Decimal:
    return (high / low - 1) * 100 if unit in ("percent", "factor") else high - low
