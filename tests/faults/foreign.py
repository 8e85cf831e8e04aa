"""A plan file into which another program has written whatever it liked."""

import json
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from goaltui import bootstrap
from goaltui.core.order import spread
from goaltui.core.plan import (
    Department,
    Funnel,
    Kpi,
    Measurement,
    Node,
    Person,
    Plan,
    Stage,
    Target,
    Team,
    empty_plan,
)

TEXTS: Final = {
    "about": ("title", "client"),
    "departments": ("name",),
    "teams": ("name",),
    "people": ("name", "role"),
    "kpis": ("name", "unit", "formula"),
    "nodes": ("statement", "label", "unit", "market", "channel", "reason", "notes"),
    "dismissals": ("about", "reason"),
    "measurements": ("note",),
    "funnels": ("name",),
    "stages": ("name", "definition"),
}
"""Every column that holds a person's own words."""


def rows_for(count: int) -> Plan:
    """Return a plan with `count` rows of each kind, each of which refers to its neighbours."""
    plan = empty_plan("Plan", 2027).put(Node(id="top", kind="goal", position="V", statement="Top"))
    for i, place in enumerate(spread(count)):
        plan = plan.put(
            Department(id=f"d{i}", name="x", position=place),
            Team(id=f"t{i}", name="x", department=f"d{i}", position=place),
            Person(id=f"p{i}", name="x", team=f"t{i}", hours=1),
            Kpi(id=f"k{i}", name="x", owner=f"p{i}"),
            Measurement(id=f"m{i}", kpi=f"k{i}", on=date(2026, 10, 1), value=Decimal(3)),
            Node(
                id=f"n{i}",
                kind="objective" if i % 5 else "goal",
                parent="top",
                position=place,
                owner=f"p{i}",
                team=f"t{i}",
                kpi=f"k{i}",
                hours=Decimal(2),
            ),
        )
    funnel = Funnel(id="f", name="x", position="V", anchor="s0", anchor_value=Decimal(100))
    plan = plan.put(funnel, Target(id="g", funnel="f", cell="s1", value=Decimal(50)))
    for i, place in enumerate(spread(6)):
        rate = Decimal("0.5") if i else None
        plan = plan.put(
            Stage(id=f"s{i}", funnel="f", position=place, key=f"s{i}", name="x", rate=rate)
        )
    return plan


def as_bytes(text: str) -> bytes:
    """Return text as another program might write it, halves of pairs and all."""
    return text.encode("utf-8", "surrogatepass")


def written(path: Path, texts: Sequence[str], *, halves: bool = False) -> Path:
    """Make a plan file whose rows, history and drafts hold `texts`, cleaned by nobody.

    `halves` writes lone surrogates too, which are no UTF-8.
    """
    bootstrap.create_plan(path, rows_for(len(texts)))
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA foreign_keys = OFF")
        for table, columns in TEXTS.items():
            ids = [row[0] for row in db.execute(f'SELECT id FROM "{table}" ORDER BY rowid')]
            for at, row in enumerate(ids):
                text = texts[at % len(texts)][:200]
                if not halves:
                    text = text.encode("utf-8", "ignore").decode()
                settings = ", ".join(f'"{column}" = CAST(? AS TEXT)' for column in columns)
                values = [as_bytes(text)] * len(columns)
                db.execute(f'UPDATE "{table}" SET {settings} WHERE id = ?', (*values, row))
        _history(db, texts)
        _drafts(db, texts)
        db.commit()
    return path


def _history(db: sqlite3.Connection, texts: Sequence[str]) -> None:
    """Add a step for each text, by a person of that name; in its JSON even halves are allowed."""
    for at, text in enumerate(texts):
        plain = text.encode("utf-8", "ignore").decode()
        seq = db.execute(
            'INSERT INTO "groups" (id, at, who, session, label, reason, kind)'
            " VALUES (?, '2026-11-01T10:00:00+00:00', ?, ?, ?, ?, 'do')",
            (f"h{at}", plain, plain, plain, plain),
        ).lastrowid
        db.execute(
            "INSERT INTO changes (group_seq, of_table, of_row, of_field, before, after)"
            " VALUES (?, 'people', ?, 'role', ?, ?)",
            (seq, f"p{at}", json.dumps("before " + text), json.dumps(text)),
        )


def _drafts(db: sqlite3.Connection, texts: Sequence[str]) -> None:
    for at, text in enumerate(texts[:8]):
        plain = text.encode("utf-8", "ignore").decode()
        db.execute(
            "INSERT INTO drafts VALUES"
            " ('ana', 'people', ?, 'role', ?, ?, '2026-11-01T10:00:00+00:00')",
            (f"p{at}", plain, "d" + plain),
        )
