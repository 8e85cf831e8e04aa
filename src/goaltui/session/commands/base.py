"""What every command is: one intention of a person, carried out on a plan."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Protocol, TypeVar

from pydantic import ValidationError

from goaltui.core.base import Id, Row, Value, evolve
from goaltui.core.errors import PlanError
from goaltui.core.label import LabelWords
from goaltui.core.language.statement import Statement
from goaltui.core.plan import TABLES, Plan


class Tools(Protocol):
    """What a command may ask for besides the plan."""

    def today(self) -> date:
        """Return the day that relative dates count from."""

    def new_id(self) -> Id:
        """Return an id that nothing has yet."""

    def read(self, text: str, written: date) -> Statement | None:
        """Return what `text` says, or None where its language is not read."""

    def read_day(self, text: str, written: date) -> date | None:
        """Return the last day that a time typed alone leaves, or None where it is none."""

    def label_words(self, language: str) -> LabelWords | None:
        """Return how labels are made in a language, or None where it has no words for it."""


class Command(Protocol):
    """One small frozen value per intention; carrying it out changes nothing but its result."""

    def apply(self, plan: Plan, tools: Tools) -> Plan:
        """Return the plan as this command makes it.

        Raises:
            PlanError: it cannot be done; the sentence says why.
        """

    def describe(self, plan: Plan) -> str:
        """Return what it does, for the history: a short phrase in the imperative."""


R = TypeVar("R", bound=Row)
V = TypeVar("V", bound=Value)

_NOUNS: Mapping[str, str] = {
    "about": "plan",
    "departments": "department",
    "teams": "team",
    "people": "person",
    "kpis": "KPI",
    "nodes": "row",
    "dismissals": "dismissal",
    "measurements": "measurement",
    "funnels": "funnel",
    "stages": "stage",
    "targets": "target",
}


def noun(table: str) -> str:
    """Return what one row of `table` is called."""
    return _NOUNS[table]


def found(plan: Plan, table: str, row: Id) -> Any:  # noqa: ANN401 - a row of whatever table
    """Return a row.

    Raises:
        PlanError: it is not there, since somebody may have deleted it.
    """
    got = plan.table(table).get(row)
    if got is None:
        raise PlanError(f"That {noun(table)} is no longer in the plan.")
    return got


def changed(row: V, values: Mapping[str, Any]) -> V:
    """Return `row` with `values`.

    Raises:
        PlanError: one of them does not fit; the sentence names the field.
    """
    try:
        return evolve(row, **values)
    except ValidationError as error:
        raise PlanError(_sentence(error)) from None


def made(table: str, values: Mapping[str, Any]) -> Row:
    """Return a new row of `table`.

    Raises:
        PlanError: a value does not fit; the sentence names the field.
    """
    try:
        return TABLES[table].model_validate(values)
    except ValidationError as error:
        raise PlanError(_sentence(error)) from None


def _sentence(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_context=False)[0]
    where = ".".join(str(part) for part in first["loc"]) or "value"
    if first["type"] in ("string_too_short", "too_short"):
        return f"The {where.replace('_', ' ')} cannot be empty."
    return f"{where.replace('_', ' ')}: {first['msg'][0].lower()}{first['msg'][1:]}."


def shown(text: str, width: int = 40) -> str:
    """Return `text` in quotation marks, cut to `width` characters."""
    return f"“{text if len(text) <= width else text[: width - 1] + '…'}”"
