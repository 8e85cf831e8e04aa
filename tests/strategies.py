"""Plans for hypothesis: small, sound, with text of four scripts and numbers of all shapes.

Ids come from small pools, so that two plans drawn one after the other share rows, differ in
fields of others and lack some: what lies between them is every kind of change.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar, get_args

from hypothesis import strategies as st

from goaltui.core import plan as model
from goaltui.core.base import Id
from goaltui.core.plan import Period, Plan
from goaltui.core.quantity.model import Observation, Quantity, Range
from goaltui.core.text import clean, clean_line

T = TypeVar("T")

ODD_WORDS = (
    "a [/] b",
    "50% [/red]",
    "è più di 20 %",
    "리드 늘리기",
    "زيادة العملاء",
    "👩‍👩‍👧",
    "O'Neill; --",
    '"',
    "\\x",
)
KEYS = ("visits", "leads", "mql", "sql", "customers")
POSITIONS = ("1", "B", "V", "Vk", "a0b", "z")


def lines() -> st.SearchStrategy[str]:
    """Cleaned text on one line, perhaps empty."""
    return (st.sampled_from(ODD_WORDS) | st.text(max_size=6)).map(clean_line)


def names() -> st.SearchStrategy[str]:
    """Cleaned text on one line, never empty."""
    return lines().map(lambda line: line or "리드")


def texts() -> st.SearchStrategy[str]:
    """Cleaned text, perhaps on many lines."""
    return (st.sampled_from(("one\ntwo", " \n ", "")) | st.text(max_size=6)).map(clean)


def decimals() -> st.SearchStrategy[Decimal]:
    """Finite numbers, negative ones and ones with an exponent among them."""
    odd = [Decimal(t) for t in ("0", "1E+3", "0.10", "4.32", "-0.5", "1e-30", "10000000")]
    return st.sampled_from(odd) | st.decimals(-(10**9), 10**9, places=3)


def amounts() -> st.SearchStrategy[Decimal]:
    """Numbers of zero or more."""
    return decimals().map(abs)


def days() -> st.SearchStrategy[date]:
    """Days of which two draws are often the same."""
    return st.dates(date(2026, 12, 28), date(2027, 1, 4))


def quantities() -> st.SearchStrategy[Quantity]:
    """Numbers, observations and ranges between 0 and 1."""
    shares = st.decimals(0, 1, places=4)
    observations = st.builds(
        lambda few, more: Observation(Decimal(few), Decimal(few + more)),
        st.integers(0, 500),
        st.integers(1, 500),
    )
    ranges = st.builds(lambda a, b: Range(min(a, b), max(a, b)), shares, shares)
    return st.one_of(shares, observations, ranges)


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """None or what `strategy` gives."""
    return st.none() | strategy


def literal(kind: object) -> st.SearchStrategy[str]:
    """One of the words that a Literal allows."""
    return st.sampled_from(get_args(kind))


def _ids(prefix: str, most: int = 3) -> st.SearchStrategy[list[Id]]:
    pool = [f"{prefix}{number}" for number in range(most)]
    return st.lists(st.sampled_from(pool), unique=True, max_size=most)


def _one_of(ids: Sequence[Id]) -> st.SearchStrategy[Id | None]:
    return st.sampled_from([None, *ids])


def abouts() -> st.SearchStrategy[model.About]:
    """Settings of plans."""
    return st.builds(
        model.About,
        id=st.just("plan"),
        title=names(),
        client=lines(),
        currency=st.sampled_from(("USD", "EUR", "KRW")),
        year=st.integers(2026, 2028),
        first_month=st.integers(1, 12),
        language=literal(model.Language),
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Sound plans: every reference leads somewhere, no node is above itself."""
    plan = Plan(about={"plan": draw(abouts())})
    plan = draw(_with_people(plan))
    plan = draw(_with_nodes(plan))
    plan = draw(_with_dismissals(plan))
    return draw(_with_funnels(plan))


@st.composite
def _with_people(draw: st.DrawFn, plan: Plan) -> Plan:
    position = st.sampled_from(POSITIONS)
    departments = draw(_ids("d", 2))
    for row in departments:
        plan = plan.put(
            draw(st.builds(model.Department, id=st.just(row), name=names(), position=position))
        )
    teams = draw(_ids("t"))
    for row in teams:
        team = st.builds(
            model.Team,
            id=st.just(row),
            name=names(),
            department=_one_of(departments),
            position=position,
        )
        plan = plan.put(draw(team))
    away = st.tuples(days(), days()).map(lambda d: model.Away(start=min(d), end=max(d)))
    for row in draw(_ids("p")):
        person = st.builds(
            model.Person,
            id=st.just(row),
            name=names(),
            team=_one_of(teams),
            role=lines(),
            hours=maybe(amounts()),
            away=st.lists(away, max_size=2).map(tuple),
            last_day=maybe(days()),
        )
        plan = plan.put(draw(person))
    return plan


@st.composite
def _with_nodes(draw: st.DrawFn, plan: Plan) -> Plan:
    for row in draw(_ids("k")):
        kpi = st.builds(
            model.Kpi,
            id=st.just(row),
            name=names(),
            unit=lines(),
            better=literal(model.Better),
            tags=st.lists(literal(model.Tag), max_size=2).map(tuple),
            formula=lines(),
            owner=_one_of(list(plan.people)),
        )
        plan = plan.put(draw(kpi))
    for row in draw(_ids("m")) if plan.kpis else ():
        measurement = st.builds(
            model.Measurement,
            id=st.just(row),
            kpi=st.sampled_from(list(plan.kpis)),
            on=days(),
            value=decimals(),
            note=lines(),
        )
        plan = plan.put(draw(measurement))
    for row in draw(_ids("n", 5)):
        plan = plan.put(draw(_nodes(row, plan)))  # its parent is one drawn before it: no circles
    return plan


def _nodes(row: Id, plan: Plan) -> st.SearchStrategy[model.Node]:
    return st.builds(
        model.Node,
        id=st.just(row),
        kind=literal(model.Kind),
        parent=_one_of(list(plan.nodes)),
        position=st.sampled_from(POSITIONS),
        statement=lines(),
        label=lines(),
        written=maybe(days()),
        kpi=_one_of(list(plan.kpis)),
        direction=maybe(literal(model.Direction)),
        baseline=maybe(decimals()),
        target=maybe(decimals()),
        deadline=maybe(days()),
        cadence=maybe(literal(model.Cadence)),
        team=_one_of(list(plan.teams)),
        owner=_one_of(list(plan.people)),
        budget=maybe(amounts()),
        priority=maybe(st.integers(1, 99)),
        state=literal(model.State),
        notes=texts(),
    )


@st.composite
def _with_dismissals(draw: st.DrawFn, plan: Plan) -> Plan:
    for row in draw(_ids("x")) if plan.nodes else ():
        dismissal = st.builds(
            model.Dismissal,
            id=st.just(row),
            node=st.sampled_from(list(plan.nodes)),
            criterion=st.sampled_from("SMART"),
            code=st.sampled_from(("vague_word", "no_owner")),
            about=lines(),
            reason=lines(),
            who=lines(),
            day=maybe(days()),
        )
        plan = plan.put(draw(dismissal))
    return plan


@st.composite
def _with_funnels(draw: st.DrawFn, plan: Plan) -> Plan:
    for funnel in draw(_ids("f", 2)):
        keys = draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=3))
        for key in keys:
            plan = plan.put(draw(_stages(funnel, key, plan)))
        cells = st.sampled_from(["revenue", *keys])
        made = st.builds(
            model.Funnel,
            id=st.just(funnel),
            name=names(),
            position=st.sampled_from(POSITIONS),
            period=literal(Period),
            horizon=literal(Period),
            deal_size=maybe(amounts()),
            anchor=maybe(cells),
            anchor_value=maybe(amounts()),
            referral_into=_one_of(keys),
            referrals=maybe(amounts()),
        )
        target = st.builds(
            model.Target,
            id=st.just(f"{funnel}-target"),
            funnel=st.just(funnel),
            cell=cells,
            value=amounts(),
        )
        plan = plan.put(draw(made), *draw(st.lists(target, max_size=1)))
    return plan


def _stages(funnel: Id, key: str, plan: Plan) -> st.SearchStrategy[model.Stage]:
    return st.builds(
        model.Stage,
        id=st.just(f"{funnel}-{key}"),
        funnel=st.just(funnel),
        position=st.sampled_from(POSITIONS),
        key=st.just(key),
        name=names(),
        rate=maybe(quantities()),
        kpi=_one_of(list(plan.kpis)),
        definition=lines(),
    )
