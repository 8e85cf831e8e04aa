"""A plan as TOML that people can write; docs/spec/plan-file.md."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from goaltui.core.base import Row, Value
from goaltui.core.diff import plain_field
from goaltui.core.plan import Plan, Stage, Target
from goaltui.core.quantity.model import plain
from goaltui.core.text import clean
from goaltui.formats.canonical import in_order, told_by_order
from goaltui.formats.entries import Entry, plan_from
from goaltui.formats.problem import FormatProblem, unknown

_HEADS: Final = {
    "department": "departments",
    "team": "teams",
    "person": "people",
    "kpi": "kpis",
    "node": "nodes",
    "dismissal": "dismissals",
    "measurement": "measurements",
    "funnel": "funnels",
}
_INSIDE: Final = {"stage": "stages", "target": "targets"}
_NUMBER = re.compile(r"-?([0-9]+(?:\.[0-9]+)?)(?:e-?[0-9]+)?")
_PART = r"""(?:[\w-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')[ \t]*+"""
_DOTTED = re.compile(rf"(?<![\w-])(?:{_PART}\.[ \t]*+){{8,}}+")
_DEEP_KEY = re.compile(rf"(?<![\w-])(?:{_PART}\.[ \t]*+){{16,}}+{_PART}[=\]]")
# What tomllib does for keys of many parts grows with the square of the parts, in time for any and
# for whole keys in memory; a plan's have three at most, while a note may well have many dots.
_DOTS = 20_000_000
_EXACT_DIGITS = 15  # what every reader of TOML keeps; a number with more is put in quotes


def read_toml(text: str, name: str) -> Plan | list[FormatProblem]:
    """Return the plan that `text` is, or all that is wrong with it; `name` stands for the file."""
    if _too_many_dots(text):
        return [FormatProblem(name, "", "has keys with more dots than can be read")]
    try:
        raw = tomllib.loads(text.removeprefix("\ufeff"), parse_float=_number)
    except tomllib.TOMLDecodeError as error:
        return [FormatProblem(name, "", f"is not TOML: {error}")]
    except ValueError:
        return [FormatProblem(name, "", "has a number with more digits than can be read")]
    except RecursionError:
        return [FormatProblem(name, "", "has brackets inside brackets too deep to be read")]
    return plan_from(name, _entries(raw, name))


def _too_many_dots(text: str) -> bool:
    dots = sum(chain[0].count(".") ** 2 for chain in _DOTTED.finditer(text))
    return dots > _DOTS or _DEEP_KEY.search(text) is not None


def _number(text: str) -> Decimal | str:
    try:
        return Decimal(text)
    except InvalidOperation:
        return text  # an exponent beyond everything; as text it is refused with its key


def _entries(raw: dict[str, Any], name: str) -> Iterator[Entry | FormatProblem]:
    """Yield every table of the document, a problem for what is none."""
    for key in raw:
        if key != "plan" and key not in _HEADS:
            yield FormatProblem(name, key, unknown(key, ["plan", *_HEADS]))
    if isinstance(raw.get("plan"), dict):
        yield Entry("plan", "about", raw["plan"])
    for head, table in _HEADS.items():
        for entry in _tables(raw, head, table, name):
            yield entry
            if isinstance(entry, Entry) and table == "funnels":
                for inner, its in _INSIDE.items():
                    yield from _tables(entry.values, inner, its, name, entry)
                    entry.values.pop(inner, None)


def _tables(
    raw: dict[str, Any], head: str, table: str, name: str, within: Entry | None = None
) -> Iterator[Entry | FormatProblem]:
    found = raw.get(head, [])
    for count, values in enumerate(found if isinstance(found, list) else [found], 1):
        path = f"{within.path}.{head}[{count}]" if within else f"{head}[{count}]"
        if isinstance(values, dict):
            yield Entry(path, table, values, within)
        else:
            written = f"[[funnel.{head}]]" if within else f"[[{head}]]"
            yield FormatProblem(name, path, f"should be a table that begins with {written}")


def write_toml(plan: Plan) -> str:
    """Return `plan` as TOML, the same bytes for every equal plan; it reads back as that plan."""
    from tomli_w import dumps

    rows = in_order(plan)
    told = told_by_order(rows)
    return "\n".join(
        f"{head}\n{dumps(_values(row, told=(table, row.id) in told), multiline_strings=True)}"
        for head, table, row in _headed(rows)
    )


def _headed(rows: dict[str, list[Any]]) -> Iterator[tuple[str, str, Row]]:
    for about in rows["about"]:
        yield "[plan]", "about", about
    for head, table in _HEADS.items():
        for row in rows[table]:
            yield f"[[{head}]]", table, row
            for inner, its in _INSIDE.items() if table == "funnels" else ():
                parts = (part for part in rows[its] if part.funnel == row.id)
                yield from ((f"[[funnel.{inner}]]", its, part) for part in parts)


def _values(row: Row, *, told: bool) -> dict[str, Any]:
    """Return the fields of a row that say something; `told` says that its place is told already."""
    without = {"funnel"} if isinstance(row, Stage | Target) else set()
    without |= {"position"} if told else set()
    return {
        key: _written(getattr(row, key), row, key)
        for key, field in type(row).model_fields.items()
        if key not in without and (field.is_required() or getattr(row, key) != field.default)
    }


def _written(value: Any, row: Row, key: str) -> Any:  # noqa: ANN401 - any field of a row
    """Return a field's value as tomli_w takes it, nothing of a number lost."""
    match value:
        case str():
            return clean(value)
        case int() | date():
            return value
        case Decimal():
            return _number_of(plain(value))
        case tuple():
            return [dict(item) if isinstance(item, Value) else item for item in value]
        case _:
            return _number_of(plain_field(row, key))


def _number_of(text: str) -> int | Decimal | str:
    """Return a number where every reader of TOML keeps its digits, else the text itself."""
    number = _NUMBER.fullmatch(text)
    if number is None or len(number[1].replace(".", "")) > _EXACT_DIGITS:
        return text
    return int(text) if text.lstrip("-").isdecimal() else Decimal(text)
