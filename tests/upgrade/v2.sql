PRAGMA application_id = 1196376396;
PRAGMA user_version = 2;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'goaltui','m001_plan_history_drafts','2026-11-22 07:53:54.144733+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'goaltui','m002_dismissals','2026-11-22 13:52:40.002640+00:00');
CREATE TABLE about (
        id TEXT PRIMARY KEY NOT NULL,
        title TEXT NOT NULL,
        client TEXT NOT NULL,
        currency TEXT NOT NULL,
        year INTEGER NOT NULL,
        first_month INTEGER NOT NULL,
        language TEXT NOT NULL
    ) STRICT;
INSERT INTO "about" VALUES('plan','리드 늘리기 2027','Società Rossi','EUR',2027,4,'it');
CREATE TABLE changes (
        seq INTEGER PRIMARY KEY NOT NULL,
        group_seq INTEGER NOT NULL REFERENCES "groups" (seq) DEFERRABLE INITIALLY DEFERRED,
        of_table TEXT NOT NULL,
        of_row TEXT NOT NULL,
        of_field TEXT,
        before TEXT,
        after TEXT
    ) STRICT;
INSERT INTO "changes" VALUES(1,1,'nodes','grow','label','""','"Revenue"');
INSERT INTO "changes" VALUES(2,2,'nodes','old',NULL,'{"id":"old","kind":"objective","parent":"grow","position":"k","statement":"","label":"","written":null,"kpi":null,"direction":null,"baseline":null,"target":null,"unit":"","start":null,"deadline":null,"cadence":null,"team":null,"owner":null,"market":"","channel":"","hours":null,"budget":null,"priority":null,"state":"scrapped","reason":"too dear","notes":""}',NULL);
INSERT INTO "changes" VALUES(3,3,'nodes','old',NULL,NULL,'{"id":"old","kind":"objective","parent":"grow","position":"k","statement":"","label":"","written":null,"kpi":null,"direction":null,"baseline":null,"target":null,"unit":"","start":null,"deadline":null,"cadence":null,"team":null,"owner":null,"market":"","channel":"","hours":null,"budget":null,"priority":null,"state":"scrapped","reason":"too dear","notes":""}');
CREATE TABLE departments (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        position TEXT NOT NULL
    ) STRICT;
INSERT INTO "departments" VALUES('marketing','Marketing','V');
CREATE TABLE dismissals (
        id TEXT PRIMARY KEY NOT NULL,
        node TEXT NOT NULL REFERENCES nodes (id) DEFERRABLE INITIALLY DEFERRED,
        criterion TEXT NOT NULL,
        code TEXT NOT NULL,
        about TEXT NOT NULL,
        reason TEXT NOT NULL,
        who TEXT NOT NULL,
        day TEXT
    ) STRICT;
INSERT INTO "dismissals" VALUES('x1','more','S','vague_word','word=[/] più','agreed with sales','ana','2027-01-04');
CREATE TABLE drafts (
        who TEXT NOT NULL,
        of_table TEXT NOT NULL,
        of_row TEXT NOT NULL,
        of_field TEXT NOT NULL,
        before TEXT NOT NULL,
        text TEXT NOT NULL,
        at TEXT NOT NULL,
        PRIMARY KEY (who, of_table, of_row, of_field)
    ) STRICT;
INSERT INTO "drafts" VALUES('ana','nodes','grow','statement','Increase revenue','Increase rev','2026-11-22T09:30:00+00:00');
CREATE TABLE funnels (
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
    ) STRICT;
INSERT INTO "funnels" VALUES('inbound','Inbound','V','month','year','1100000','revenue','10000000','leads','0.5');
CREATE TABLE "groups" (
        seq INTEGER PRIMARY KEY NOT NULL,
        id TEXT NOT NULL UNIQUE,
        at TEXT NOT NULL,
        who TEXT NOT NULL,
        session TEXT NOT NULL,
        label TEXT NOT NULL,
        reason TEXT NOT NULL,
        kind TEXT NOT NULL,
        undoes TEXT
    ) STRICT;
INSERT INTO "groups" VALUES(1,'g1','2026-11-22T09:30:00+00:00','ana','s1','name “Increase revenue”','shorter','do',NULL);
INSERT INTO "groups" VALUES(2,'g2','2026-11-22T09:30:00+00:00','luca','s2','delete “old”','','do',NULL);
INSERT INTO "groups" VALUES(3,'g3','2026-11-22T09:30:00+00:00','luca','s2','delete “old”','','undo','g2');
CREATE TABLE kpis (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        unit TEXT NOT NULL,
        better TEXT NOT NULL,
        tags TEXT NOT NULL,
        formula TEXT NOT NULL,
        owner TEXT REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
INSERT INTO "kpis" VALUES('sqls','SQLs','a month','higher','["value","conversion"]','leads * 0.2','ana');
CREATE TABLE measurements (
        id TEXT PRIMARY KEY NOT NULL,
        kpi TEXT NOT NULL REFERENCES kpis (id) DEFERRABLE INITIALLY DEFERRED,
        "on" TEXT NOT NULL,
        value TEXT NOT NULL,
        note TEXT NOT NULL
    ) STRICT;
INSERT INTO "measurements" VALUES('m1','sqls','2027-01-31','3.75','January');
CREATE TABLE nodes (
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
    ) STRICT;
INSERT INTO "nodes" VALUES('grow','goal',NULL,'V','Increase revenue [/] زيادة','Revenue',NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL,NULL,'draft','','');
INSERT INTO "nodes" VALUES('more','objective','grow','V','Generate 20 % more SQLs by 31 March 2027','20 % more SQLs','2026-11-22','sqls','increase','3.60','4.32','a month','2027-01-01','2027-03-31','month','blog','ana','EMEA','blog','6','1E+3',1,'agreed','','one
two');
INSERT INTO "nodes" VALUES('old','objective','grow','k','','',NULL,NULL,NULL,NULL,NULL,'',NULL,NULL,NULL,NULL,NULL,'','',NULL,NULL,NULL,'scrapped','too dear','');
CREATE TABLE people (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        team TEXT REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED,
        role TEXT NOT NULL,
        hours TEXT,
        away TEXT NOT NULL,
        last_day TEXT
    ) STRICT;
INSERT INTO "people" VALUES('ana','Ana','blog','Editor','32.5','[{"start":"2027-08-01","end":"2027-08-14"}]','2027-12-31');
CREATE TABLE stages (
        id TEXT PRIMARY KEY NOT NULL,
        funnel TEXT NOT NULL REFERENCES funnels (id) DEFERRABLE INITIALLY DEFERRED,
        position TEXT NOT NULL,
        "key" TEXT NOT NULL,
        name TEXT NOT NULL,
        rate TEXT,
        kpi TEXT REFERENCES kpis (id) DEFERRABLE INITIALLY DEFERRED,
        definition TEXT NOT NULL
    ) STRICT;
INSERT INTO "stages" VALUES('s1','inbound','B','visits','Visits',NULL,'sqls','sessions');
INSERT INTO "stages" VALUES('s2','inbound','V','leads','Leads','90/6000',NULL,'');
INSERT INTO "stages" VALUES('s3','inbound','k','customers','Customers','0.012..0.018',NULL,'');
CREATE TABLE targets (
        id TEXT PRIMARY KEY NOT NULL,
        funnel TEXT NOT NULL REFERENCES funnels (id) DEFERRABLE INITIALLY DEFERRED,
        cell TEXT NOT NULL,
        value TEXT NOT NULL
    ) STRICT;
INSERT INTO "targets" VALUES('t1','inbound','visits','6000');
CREATE TABLE teams (
        id TEXT PRIMARY KEY NOT NULL,
        name TEXT NOT NULL,
        department TEXT REFERENCES departments (id) DEFERRABLE INITIALLY DEFERRED,
        position TEXT NOT NULL
    ) STRICT;
INSERT INTO "teams" VALUES('blog','Blog','marketing','V');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX teams_department ON teams (department);
CREATE INDEX people_team ON people (team);
CREATE INDEX kpis_owner ON kpis (owner);
CREATE INDEX nodes_parent ON nodes (parent);
CREATE INDEX nodes_kpi ON nodes (kpi);
CREATE INDEX nodes_team ON nodes (team);
CREATE INDEX nodes_owner ON nodes (owner);
CREATE INDEX measurements_kpi ON measurements (kpi);
CREATE INDEX stages_funnel ON stages (funnel);
CREATE INDEX stages_kpi ON stages (kpi);
CREATE INDEX targets_funnel ON targets (funnel);
CREATE INDEX changes_group ON changes (group_seq);
CREATE INDEX changes_row ON changes (of_row);
CREATE TRIGGER groups_no_update BEFORE UPDATE ON "groups"
    BEGIN SELECT RAISE(ABORT, 'The history is never changed.'); END;
CREATE TRIGGER groups_no_delete BEFORE DELETE ON "groups"
    BEGIN SELECT RAISE(ABORT, 'The history is never changed.'); END;
CREATE TRIGGER changes_no_update BEFORE UPDATE ON "changes"
    BEGIN SELECT RAISE(ABORT, 'The history is never changed.'); END;
CREATE TRIGGER changes_no_delete BEFORE DELETE ON "changes"
    BEGIN SELECT RAISE(ABORT, 'The history is never changed.'); END;
CREATE INDEX dismissals_node ON dismissals (node);
COMMIT;
