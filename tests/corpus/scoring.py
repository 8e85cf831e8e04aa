"""How well sentences are read, held against labels: F1 for a field, accuracy for a criterion.

A label file has one JSON object a line, with the keys of `goaltui parse` and `unscored`, the fields
on which careful readers differ. Precision is right / given, recall right / labelled; F1 is their
harmonic mean. Names overlap where one holds the other and is at least 40 % of its length, or where
the F1 of their words is 0.5 or more.
"""

import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from click.testing import CliRunner

from goaltui.cli.commands.parse import parse

WRITTEN: Final = date(2026, 11, 22)
"""The day that every label counts from."""

BARS: Final[Mapping[str, float]] = {
    "kind": 0.97,
    "direction": 0.96,
    "metric": 0.95,
    "amount": 0.97,
    "baseline": 0.95,
    "target": 0.95,
    "cadence": 0.95,
    "resolved_deadline": 0.98,
    "segment": 0.80,
    "objectives": 0.95,
}
"""The F1 that each field has to reach."""
CRITERIA: Final = ("specific", "measurable", "time_bound")
ACCURACY: Final = 0.97
"""The share of verdicts that have to be right, for each criterion."""
NAGGED: Final = 0.02
"""The share of good sentences that may be warned of, for each criterion."""

Row = Mapping[str, Any]


def labels(path: Path) -> Sequence[Row]:
    """Return the rows of a label file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def readings(rows: Iterable[Row]) -> Sequence[Row]:
    """Return what `goaltui parse` says of the sentences of `rows`."""
    asked = "".join(json.dumps({k: row[k] for k in ("id", "lang", "text")}) + "\n" for row in rows)
    ran = CliRunner().invoke(parse, ["--jsonl", "--today", str(WRITTEN)], input=asked)
    return [json.loads(line) for line in ran.stdout.splitlines()]


def score(gold: Sequence[Row], read: Sequence[Row]) -> Mapping[str, float]:
    """Return each field's F1, each criterion's accuracy, and under `nagged` the worst share.

    A field that no label and no reading has is left out.
    """
    pairs = list(zip(gold, read, strict=True))
    found = {name: _f1(name, pairs) for name in BARS}
    shares = {name: value for name, value in found.items() if value is not None}
    nagged = 0.0
    for criterion in CRITERIA:
        judged = [
            (mine["expect"][criterion], his and his[criterion])
            for mine, his in ((g, r["expect"]) for g, r in pairs)
            if not {criterion, f"expect.{criterion}"} & set(mine.get("unscored") or ())
        ]
        good = [said for should, said in judged if should == "pass"]
        shares[criterion] = sum(should == said for should, said in judged) / max(1, len(judged))
        nagged = max(nagged, sum(said == "warn" for said in good) / max(1, len(good)))
    return {**shares, "nagged": nagged}


def short(gold: Sequence[Row], found: Mapping[str, float]) -> Sequence[str]:
    """Return what falls short of its bar; of a handful of labels, one may be wrong."""
    said = []
    for name, share in found.items():
        count = sum(_has(name, row) for row in gold)
        bar = BARS.get(name, ACCURACY)
        if name == "nagged":
            if share > max(NAGGED, 1.05 / max(1, count)):
                said.append(f"nagged {share:.3f}")
        elif count >= 3 and share < min(bar, 1 - 1.05 / count):
            said.append(f"{name} {share:.3f}")
    return said


def _has(name: str, row: Row) -> bool:
    if name in CRITERIA or name == "objectives":
        return True
    if name == "nagged":
        return "pass" in row["expect"].values()
    return row[name] is not None


def _f1(name: str, pairs: Iterable[tuple[Row, Row]]) -> float | None:
    right = given = labelled = 0
    for gold, read in pairs:
        if name in (gold.get("unscored") or ()):
            continue
        should, said = _value(name, gold), _value(name, read)
        labelled += should is not None
        given += said is not None
        right += should is not None and said is not None and _ALIKE.get(name, _same)(should, said)
    if not labelled and not given:
        return None
    return 2 * right / (labelled + given)


def _value(name: str, row: Row) -> Any:
    if name == "objectives":
        return 1 + len(row["also"] or ())
    value = row[name]
    if value is None or not isinstance(value, Mapping):
        return value
    return tuple(value.get(key) for key in (("unit", "n") if name == "cadence" else _FIGURE))


def _same(should: object, said: object) -> bool:
    return should == said


def overlap(should: str, said: str) -> bool:
    """Tell whether two names mean the same stretch of a sentence, give or take its edges."""
    one, other = sorted((_plain(should), _plain(said)), key=len)
    if one and one in other and len(one) >= 0.4 * len(other):
        return True
    words, others = one.split(), other.split()
    shared = len(set(words) & set(others))
    return bool(shared) and 2 * shared / (len(words) + len(others)) >= 0.5


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    kept = (c for c in folded if unicodedata.category(c) not in ("Cf", "Mn") and c != "\u0640")
    return " ".join("".join(kept).split())


_FIGURE: Final = ("value", "unit")
_ALIKE: Final[Mapping[str, Callable[[Any, Any], bool]]] = {"metric": overlap, "segment": overlap}
