"""A whole plan as JSON: one list of plain rows for each table, nothing left out."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

from goaltui.core.diff import plain
from goaltui.core.plan import TABLES, Plan
from goaltui.core.text import inert_json
from goaltui.formats.canonical import in_order
from goaltui.formats.entries import Entry, plan_from
from goaltui.formats.problem import FormatProblem, quoted, unknown

_KEYS: Final = ("plan", *(table for table in TABLES if table != "about"))


def read_json(text: str, name: str) -> Plan | list[FormatProblem]:
    """Return the plan that `text` is, or all that is wrong with it; `name` stands for the file."""
    try:
        raw = json.loads(
            text.removeprefix("\ufeff"),
            parse_float=str,
            parse_constant=str,
            object_pairs_hook=_once,
        )
    except _Doubled as error:
        return [FormatProblem(name, "", f"has the key {quoted(error.args[0])} twice in one object")]
    except json.JSONDecodeError as error:
        return [FormatProblem(name, "", f"is not JSON: {error}")]
    except ValueError:
        return [FormatProblem(name, "", "has a number with more digits than can be read")]
    except RecursionError:
        return [FormatProblem(name, "", "has brackets inside brackets too deep to be read")]
    if not isinstance(raw, dict):
        return [FormatProblem(name, "", "should be an object with “plan” and lists of rows")]
    return plan_from(name, _entries(raw, name))


class _Doubled(Exception):  # noqa: N818 - it tells of a key
    pass


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object; of a key that stands there twice, JSON would keep the last."""
    made = dict(pairs)
    if len(made) < len(pairs):
        raise _Doubled(
            next(key for key, times in Counter(k for k, _ in pairs).items() if times > 1)
        )
    return made


def _entries(raw: dict[str, Any], name: str) -> Iterator[Entry | FormatProblem]:
    for key in raw:
        if key not in _KEYS:
            yield FormatProblem(name, key, unknown(key, _KEYS))
    if isinstance(raw.get("plan"), dict):
        yield Entry("plan", "about", raw["plan"])
    for table in _KEYS[1:]:
        rows = raw.get(table, [])
        if not isinstance(rows, list):
            yield FormatProblem(name, table, "should be a list of rows")
            continue
        for count, row in enumerate(rows, 1):
            path = f"{table}[{count}]"
            whole = isinstance(row, dict)
            yield (
                Entry(path, table, row)
                if whole
                else FormatProblem(name, path, "should be an object")
            )


def write_json(plan: Plan) -> str:
    """Return `plan` as JSON, the same bytes for every equal plan; it reads back as that plan.

    Numbers that may have a fraction are text, so that no reader loses a digit.
    """
    rows = {table: [plain(row) for row in found] for table, found in in_order(plan).items()}
    about = rows.pop("about")[0]
    return inert_json(json.dumps({"plan": about, **rows}, ensure_ascii=False, indent=2)) + "\n"
