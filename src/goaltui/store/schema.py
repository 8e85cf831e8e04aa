"""The tables as version 1 made them.

Written out and never changed: what is different later is a migration of its own.
"""

from typing import Final

PLAN: Final = (
    """CREATE TABLE about (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        client TEXT NOT NULL,
        currency TEXT NOT NULL,
        year INTEGER NOT NULL,
        first_month INTEGER NOT NULL,
        language TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE departments (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        position TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE teams (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        department TEXT REFERENCES departments (id) DEFERRABLE INITIALLY DEFERRED,
        position TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE people (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        team TEXT REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED,
        role TEXT NOT NULL,
        hours TEXT,
        away TEXT NOT NULL,
        last_day TEXT
    ) STRICT""",
    """CREATE TABLE kpis (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        unit TEXT NOT NULL,
        better TEXT NOT NULL,
        tags TEXT NOT NULL,
        formula TEXT NOT NULL,
        owner TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT""",
    """CREATE TABLE nodes (
        id TEXT PRIMARY KEY NOT NULL,
        kind TEXT NOT NULL,
        parent TEXT REFERENCES nodes (id) DEFERRABLE INITIALLY DEFERRED,
        position TEXT NOT NULL,
        statement TEXT NOT NULL,
        label TEXT NOT NULL,
        written TEXT,
        kpi TEXT REFERENCES kpis (id) DEFERRABLE INITIALLY DEFERRED,
        direction TEXT,
        baseline TEXT,
        target TEXT,
        unit TEXT NOT NULL,
        start TEXT,
        deadline TEXT,
        cadence TEXT,
        team TEXT REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED,
        owner TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
        market TEXT NOT NULL,
        channel TEXT NOT NULL,
        hours TEXT,
        budget TEXT,
        priority INTEGER,
        state TEXT NOT NULL,
        reason TEXT NOT NULL,
        notes TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE measurements (
        id TEXT PRIMARY KEY NOT NULL,
        kpi TEXT NOT NULL REFERENCES kpis (id) DEFERRABLE INITIALLY DEFERRED,
        "on" TEXT NOT NULL,
        value TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE funnels (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        position TEXT NOT NULL,
        period TEXT NOT NULL,
        horizon TEXT NOT NULL,
        deal_size TEXT,
        anchor TEXT,
        anchor_value TEXT,
        referral_into TEXT,
        referrals TEXT
    ) STRICT""",
    """CREATE TABLE stages (
        id TEXT PRIMARY KEY NOT NULL,
        funnel TEXT NOT NULL REFERENCES funnels (id) DEFERRABLE INITIALLY DEFERRED,
        position TEXT NOT NULL,
        "key" TEXT NOT NULL,
        name TEXT NOT NULL,
        rate TEXT,
        kpi TEXT REFERENCES kpis (id) DEFERRABLE INITIALLY DEFERRED,
        definition TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE targets (
        id TEXT PRIMARY KEY NOT NULL,
        funnel TEXT NOT NULL REFERENCES funnels (id) DEFERRABLE INITIALLY DEFERRED,
        cell TEXT NOT NULL,
        value TEXT NOT NULL
    ) STRICT""",
)

REFERENCES: Final = (
    "CREATE INDEX teams_department ON teams (department)",
    "CREATE INDEX people_team ON people (team)",
    "CREATE INDEX kpis_owner ON kpis (owner)",
    "CREATE INDEX nodes_parent ON nodes (parent)",
    "CREATE INDEX nodes_kpi ON nodes (kpi)",
    "CREATE INDEX nodes_team ON nodes (team)",
    "CREATE INDEX nodes_owner ON nodes (owner)",
    "CREATE INDEX measurements_kpi ON measurements (kpi)",
    "CREATE INDEX stages_funnel ON stages (funnel)",
    "CREATE INDEX stages_kpi ON stages (kpi)",
    "CREATE INDEX targets_funnel ON targets (funnel)",
)
"""Without them SQLite reads a whole table for each row that goes."""

HISTORY: Final = (
    """CREATE TABLE "groups" (
        seq INTEGER PRIMARY KEY NOT NULL,
        id TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        session TEXT NOT NULL,
        label TEXT NOT NULL,
        reason TEXT NOT NULL,
        kind TEXT NOT NULL,
        undoes TEXT
    ) STRICT""",
    """CREATE TABLE changes (
        seq INTEGER PRIMARY KEY NOT NULL,
        group_seq INTEGER NOT NULL REFERENCES "groups" (seq) DEFERRABLE INITIALLY DEFERRED,
        of_table TEXT NOT NULL,
        of_row TEXT NOT NULL,
        of_field TEXT,
        before TEXT,
        after TEXT
    ) STRICT""",
    "CREATE INDEX changes_group ON changes (group_seq)",
    "CREATE INDEX changes_row ON changes (of_row)",
)

TRIGGERS: Final = tuple(
    f"""CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON "{table}"
    BEGIN SELECT RAISE(ABORT, 'The history is never changed.'); END"""
    for table in ("groups", "changes")
    for verb in ("UPDATE", "DELETE")
)
"""The history only grows, whoever writes."""

DRAFTS: Final = (
    """CREATE TABLE drafts (
        who TEXT NOT NULL,
        of_table TEXT NOT NULL,
        of_row TEXT NOT NULL,
        of_field TEXT NOT NULL,
        before TEXT NOT NULL,
        text TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (who, of_table, of_row, of_field)
    ) STRICT""",
)
