"""Measurable: a KPI to track, a figure, and one person who answers for it."""

from collections.abc import Iterator
from typing import Final

from goaltui.core.language.fill import Names, kpi_of, unit_of, way
from goaltui.core.plan import Better
from goaltui.core.smart.finding import Criterion, Finding
from goaltui.core.smart.fix import AddKpi, Fix, GoTo, SetValues
from goaltui.core.smart.subject import Subject
from goaltui.core.text import fold

_M = Criterion.MEASURABLE
_NAME_OWNER: Final = Fix("go_to_owner", GoTo("owner"))


def known(subject: Subject) -> bool:
    """Tell whether all that this criterion asks for is there.

    A bare number at the very end is none yet while it is typed: “by 30” may become a date.
    """
    if not (subject.has_metric and subject.has_number):
        return False
    if subject.context.plan is not None and (subject.kpi is None or subject.owner is None):
        return False
    if subject.node.target is not None or not subject.context.typing:
        return True
    figure = subject.statement.target or subject.statement.amount
    bare = figure is not None and figure.unit == "count"
    return not bare or figure is None or subject.settled(figure.span)


def no_metric(subject: Subject) -> Iterator[Finding]:
    """Nothing is named that could be measured."""
    if not subject.has_metric:
        yield Finding(_M, "no_metric")


def vague_metric(subject: Subject) -> Iterator[Finding]:
    """The metric's name is one that no report shows."""
    metric = subject.vague_metric
    if metric is not None:
        yield Finding(_M, "vague_metric", {"metric": metric.text})


def no_number(subject: Subject) -> Iterator[Finding]:
    """Neither an amount nor a target is given."""
    if not subject.has_number:
        yield Finding(_M, "no_number")


def no_kpi(subject: Subject) -> Iterator[Finding]:
    """No KPI of the plan is chosen, so that nobody can record how it goes."""
    metric = subject.statement.metric
    if subject.kpi is None and metric is not None:
        fixes = tuple(_towards_a_kpi(subject, metric.text))
        yield Finding(_M, "no_kpi", {"metric": metric.text}, fixes)


def _towards_a_kpi(subject: Subject, metric: str) -> Iterator[Fix]:
    """Offer the KPI that fits, then one of the metric's name.

    A vague name makes no KPI, and a name that the plan has makes no second one: there the person
    goes to the field.
    """
    kpis = Names.of(subject.plan).kpis
    if found := kpi_of(subject.statement, kpis):
        yield Fix("choose_kpi", SetValues({"kpi": found}), {"kpi": kpis[found]})
    if not subject.statement.vague_metric and fold(metric) not in map(fold, kpis.values()):
        new = AddKpi(metric, _kpi_unit(subject), _better(subject))
        yield Fix("add_kpi", new, {"metric": metric})
    elif not found:
        yield Fix("go_to_kpi", GoTo("kpi"))


def _kpi_unit(subject: Subject) -> str:
    """Return what the metric is counted in: a change in percent says that of a share alone."""
    said = subject.statement
    change = said.amount
    by_share = change is not None and change.unit == "percent" and change.relative
    level = said.target or said.baseline or (None if by_share else change)
    return subject.node.unit or unit_of(level) or ("%" if said.share else "")


def _better(subject: Subject) -> Better:
    goes = subject.node.direction or way(subject.statement)
    return "lower" if goes == "reduce" else "higher"


def no_owner(subject: Subject) -> Iterator[Finding]:
    """No person answers for it; a team is not a person."""
    if subject.owner is not None:
        return
    team = subject.plan.teams.get(subject.node.team or "")
    if team is None:
        yield Finding(_M, "no_owner", fixes=(_NAME_OWNER,))
        return
    members = [p for p in subject.plan.people.values() if p.team == team.id]
    fixes = [Fix("give_to", SetValues({"owner": p.id}), {"owner": p.name}) for p in members]
    yield Finding(
        _M, "team_only", {"team": team.name}, tuple(fixes) if len(fixes) == 1 else (_NAME_OWNER,)
    )


def owner_gone(subject: Subject) -> Iterator[Finding]:
    """The person who answers for it leaves before it is due."""
    owner, due = subject.owner, subject.deadline
    if owner and owner.last_day and owner.last_day < (due or subject.today):
        params = {"owner": owner.name, "date": owner.last_day.isoformat()}
        yield Finding(_M, "owner_gone", params)


def no_baseline(subject: Subject) -> Iterator[Finding]:
    """A change is asked for from a level that nobody knows; the last measurement is offered."""
    amount = subject.statement.amount
    if subject.node.baseline is not None or subject.node.target is not None:
        return
    if amount and amount.relative:
        past = subject.context.series.get(subject.node.kpi or "", ())
        fixes: tuple[Fix, ...] = ()
        if past:
            last = str(past[-1].value)
            fixes = (Fix("take_last", SetValues({"baseline": last}), {"value": last}),)
        yield Finding(_M, "no_baseline", {"amount": amount.text}, fixes, hint=True)
