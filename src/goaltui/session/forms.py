"""Rows as forms: which fields a person fills in, how each is shown and how typing is read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final, Literal, get_args

from goaltui.core.base import Id, Row
from goaltui.core.dates import read_day, write_day
from goaltui.core.funnel.model import HORIZONS, PERIODS
from goaltui.core.funnel.plan import stages_of
from goaltui.core.plan import Better, Cadence, Direction, Language, Node, Plan, State, Tag
from goaltui.core.quantity.entry import Reading, read_entry
from goaltui.core.quantity.model import plain
from goaltui.core.quantity.symbols import Symbols
from goaltui.core.text import clean_line, fold
from goaltui.session.commands.base import Tools
from goaltui.session.typed_value import currency_of, read_level, read_measured

FieldKind = Literal[
    "text",
    "currency",
    "number",
    "money",
    "whole",
    "day",
    "past_day",
    "choice",
    "reference",
    "days",
    "tags",
    "stage",
]


@dataclass(frozen=True)
class Field:
    """One field of a form."""

    name: str
    label: str
    kind: FieldKind = "text"
    choices: tuple[str, ...] = ()
    """For `choice` and `tags`, the values; an empty text makes the field empty."""
    to: str = ""
    """For `reference`, the table of the rows it names."""
    hint: str = ""
    """What belongs there, in a few words; `{currency}` stands for the plan's."""


NODE_FIELDS: Final = (
    Field("label", "label", hint="short name in the tree; empty: from the sentence"),
    Field("owner", "owner", "reference", to="people", hint="one person"),
    Field("deadline", "deadline", "day", hint="31 Mar 2027, +3m, next quarter"),
    Field("kpi", "KPI", "reference", to="kpis", hint="what is measured"),
    Field("direction", "direction", "choice", get_args(Direction)),
    Field("baseline", "from", "number", hint="where it stands"),
    Field("target", "to", "number", hint="where it is to be"),
    Field("unit", "unit", hint="%, {currency}, days"),
    Field("cadence", "every", "choice", get_args(Cadence)),
    Field("start", "start", "day", hint="when work begins"),
    Field("team", "team", "reference", to="teams", hint="whose work it is"),
    Field("hours", "hours a week", "number", hint="what it takes"),
    Field("budget", "budget", "money", hint="what it may cost"),
    Field("market", "market", hint="country, industry, group"),
    Field("channel", "channel", hint="blog, e-mail, paid"),
    Field("priority", "priority", "whole", hint="1 is first"),
    Field("state", "state", "choice", get_args(State)),
    Field("reason", "why scrapped", hint="kept on record"),
    Field("notes", "notes"),
)
PERSON_FIELDS: Final = (
    Field("name", "name"),
    Field("role", "role"),
    Field("team", "team", "reference", to="teams"),
    Field("hours", "hours a week", "number", hint="for this plan; empty is unknown"),
    Field("away", "away", "days", hint="2026-12-21..2027-01-03, …"),
    Field("last_day", "last day", "day"),
)
TEAM_FIELDS: Final = (
    Field("name", "name"),
    Field("department", "department", "reference", to="departments"),
)
DEPARTMENT_FIELDS: Final = (Field("name", "name"),)
KPI_FIELDS: Final = (
    Field("name", "name"),
    Field("unit", "unit", hint="%, {currency}, days"),
    Field("better", "better", "choice", get_args(Better)),
    Field("tags", "tags", "tags", get_args(Tag), hint="value, efficiency, response, …"),
    Field("owner", "owner", "reference", to="people", hint="one person"),
    Field("formula", "formula", hint="how it is worked out"),
)
ABOUT_FIELDS: Final = (
    Field("title", "title"),
    Field("client", "client"),
    Field("currency", "currency", "currency", hint="three letters, as EUR"),
    Field("year", "year", "whole"),
    Field("first_month", "first month", "whole", hint="1 is January"),
    Field("language", "numbers in", "choice", get_args(Language)),
)
FUNNEL_FIELDS: Final = (
    Field("name", "name"),
    Field("period", "volumes a", "choice", PERIODS),
    Field("horizon", "revenue a", "choice", HORIZONS),
    Field("referral_into", "referrals to", "stage", hint="a stage; empty where there are none"),
    Field("referrals", "per customer", "number", hint="how many each brings into that stage"),
)

FORMS: Final[Mapping[str, tuple[Field, ...]]] = {
    "nodes": NODE_FIELDS,
    "people": PERSON_FIELDS,
    "teams": TEAM_FIELDS,
    "departments": DEPARTMENT_FIELDS,
    "kpis": KPI_FIELDS,
    "about": ABOUT_FIELDS,
    "funnels": FUNNEL_FIELDS,
}
"""The fields of each table that has a form, in the order in which they are shown."""

LEVELS: Final = ("baseline", "target")
"""The fields of a node that are counted in its unit."""


@dataclass(frozen=True)
class Typed:
    """What was typed, as the field's value; `echo` says how it was read where that helps."""

    value: Any
    echo: str = ""
    beside: Mapping[str, Any] = field(default_factory=dict)
    """Other fields that it fills, such as the unit of a first figure in money."""


@dataclass(frozen=True)
class Unknown:
    """A name that nobody in the plan has yet: it can be created."""

    name: str


@dataclass(frozen=True)
class Misread:
    """Text that does not fit the field; `message` is a sentence."""

    message: str


def shown(field: Field, row: Row, plan: Plan) -> str:
    """Return a field's value as it is typed: plain numbers, `31 Mar 2027`, names instead of ids."""
    value = getattr(row, field.name)
    if value is None:
        return ""
    if field.kind == "reference":
        named = plan.table(field.to).get(value)
        return named.name if named is not None else ""
    if field.kind == "stage":
        return next((s.name for s in stages_of(plan, row.id) if s.key == value), value)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, date):
        return write_day(value)
    if field.kind == "days":
        return ", ".join(f"{away.start}..{away.end}" for away in value)
    if field.kind == "tags":
        return ", ".join(value)
    return str(value)


def read(
    field: Field, text: str, plan: Plan, tools: Tools, symbols: Symbols
) -> Typed | Unknown | Misread:
    """Read what was typed into `field`; empty text makes an optional field empty."""
    text = text if field.name == "notes" else clean_line(text)
    if field.kind in ("text", "stage"):
        return Typed(text if text or field.kind == "text" else None)
    if not text:
        return Typed(() if field.kind in ("days", "tags") else None)
    if field.kind == "reference":
        return _reference(text, plan.table(field.to).values())
    return _value(field, text, tools, symbols)


def read_level_of(node: Node, text: str, plan: Plan, symbols: Symbols) -> Typed | Misread:
    """Read what was typed as a level of a node, of which the unit is known; see `LEVELS`.

    Its unit is its own, else that of its KPI. The first figure in money fills it.
    """
    text, kpi = clean_line(text), plan.kpis.get(node.kpi or "")
    if not text:
        return Typed(None)
    unit = node.unit or (kpi.unit if kpi else "")
    entry = read_level(text, unit, symbols, percent=True)
    if not isinstance(entry, Reading):
        return Misread(entry.message)
    code = "" if unit else currency_of(text)
    return Typed(entry.value, f"{entry.echo} {code}".strip(), {"unit": code} if code else {})


def _value(field: Field, text: str, tools: Tools, symbols: Symbols) -> Typed | Misread:
    if field.kind == "currency":
        return _currency(text)
    if field.kind in ("number", "money"):
        return _number(text, field, symbols)
    if field.kind == "whole":
        return _whole(text)
    if field.kind == "past_day":
        return _past_day(text, tools.today())
    if field.kind == "day":
        return _day(text, tools)
    if field.kind == "days":
        return _days(text, tools.today())
    if field.kind == "tags":
        return _tags(text, field)
    return _choice(text, field)


def _whole(text: str) -> Typed | Misread:
    whole = text.isdecimal() and len(text) < 6
    return Typed(int(text)) if whole else Misread(f"“{text}” is no whole number.")


def _currency(text: str) -> Typed | Misread:
    three = len(text) == 3 and text.isascii() and text.isalpha()
    return Typed(text.upper()) if three else Misread("A currency has three letters, such as EUR.")


def _number(text: str, field: Field, symbols: Symbols) -> Typed | Misread:
    if field.name in LEVELS:
        entry = read_measured(text, symbols, percent=True)
    else:
        entry = read_entry(text, "money" if field.kind == "money" else "volume", None, symbols)
    if not isinstance(entry, Reading):
        return Misread(entry.message)
    if not isinstance(entry.value, Decimal):
        return Misread(f"“{text}” is no single number.")
    return Typed(entry.value, entry.echo)


def _past_day(text: str, today: date) -> Typed | Misread:
    """Read a day that has come; one without its year is the last such day."""
    year = today.year
    without_year = (read_day(f"{text} {y}", today) for y in (year, year - 1))
    last = next((day for day in without_year if day is not None and day <= today), None)
    day = last or read_day(text, today)
    if day is None:
        return Misread(f"“{text}” is no day; type it as 2026-10-31 or 31 Oct.")
    if day > today:
        return Misread(f"{write_day(day)} has not come yet.")
    return Typed(day, f"{day:%a} {write_day(day)}")


def _day(text: str, tools: Tools) -> Typed | Misread:
    day = read_day(text, tools.today())
    if day is None:
        day = tools.read_day(text, tools.today())
    if day is None:
        return Misread(f"“{text}” is no day; type it as 2027-03-31, 31 Mar 2027 or +3m.")
    return Typed(day, f"{day:%a} {write_day(day)}")


def _days(text: str, today: date) -> Typed | Misread:
    spans = []
    for part in text.split(","):
        first, _, last = part.partition("..")
        start = read_day(first.strip(), today)
        end = read_day((last or first).strip(), today)
        if start is None or end is None or end < start:
            return Misread(f"“{part.strip()}” is no span; type 2026-12-21..2027-01-03.")
        spans.append({"start": start, "end": end})
    return Typed(tuple(spans))


def _tags(text: str, field: Field) -> Typed | Misread:
    found = []
    for part in filter(None, (part.strip().casefold() for part in text.split(","))):
        fits = [choice for choice in field.choices if choice.startswith(part)]
        if len(fits) != 1:
            return Misread(f"“{part}” is not one of {', '.join(field.choices)}.")
        found += fits
    return Typed(tuple(dict.fromkeys(found)), ", ".join(dict.fromkeys(found)))


def _choice(text: str, field: Field) -> Typed | Misread:
    fits = [c for c in field.choices if c.startswith(text.casefold())]
    if not fits:
        return Misread(f"It is one of {', '.join(field.choices)}.")
    return Typed(fits[0])


def _reference(text: str, rows: Iterable[Any]) -> Typed | Unknown:
    for row in rows:
        if fold(row.name) == fold(text):
            return Typed(row.id)
    return Unknown(text)


def candidates(field: Field, text: str, plan: Plan) -> list[tuple[Id | str, str]]:
    """Return what the typed text could mean, the likeliest first, as values and names.

    Empty for fields that take any text.
    """
    if field.kind == "choice":
        named: list[tuple[Id | str, str]] = [(c, c) for c in field.choices]
    elif field.kind == "reference":
        rows = sorted(plan.table(field.to).values(), key=lambda r: fold(r.name))
        named = [(r.id, r.name) for r in rows]
    else:
        return []
    wanted = fold(text)
    starts = [n for n in named if fold(n[1]).startswith(wanted)]
    holds = [n for n in named if wanted in fold(n[1]) and n not in starts]
    return starts + holds
