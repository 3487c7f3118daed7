-- The statistics add up counters, not incidents. Each incident says what it counts as; the counters follow what it says.

-- CreateTable
CREATE TABLE "IncidentTally" (
    "incidentId" UUID NOT NULL,
    "month" DATE NOT NULL,
    "entityId" UUID NOT NULL,
    "partyIds" UUID[],
    "facts" TEXT[],

    CONSTRAINT "IncidentTally_pkey" PRIMARY KEY ("incidentId")
);

-- CreateTable
CREATE TABLE "StatisticsCount" (
    "id" BIGSERIAL NOT NULL,
    "month" DATE NOT NULL,
    "entityId" UUID NOT NULL,
    "partyIds" UUID[],
    "fact" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "StatisticsCount_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StatisticsCount_month_entityId_fact_idx" ON "StatisticsCount"("month", "entityId", "fact");

-- AddForeignKey
ALTER TABLE "IncidentTally" ADD CONSTRAINT "IncidentTally_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The counters are small and written with every change.
ALTER TABLE "StatisticsCount" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);

-- What an incident counts as at present, e.g. `cause:lostDevice`, `reportable`, `filed:finalReport:29` (on that day, the day of
-- awareness being day 1), `inTime:finalReport`, `open:finalReport:2026-06-05` (its due day), `unknown:4`.
CREATE FUNCTION facts_of_incident(i "Incident") RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(fact ORDER BY fact) FROM (
    SELECT 'cause:' || i.preset AS fact
    UNION ALL SELECT 'reportable' WHERE i.reportable
    UNION ALL
    SELECT unnest(ARRAY[
      CASE WHEN d.kind IN ('preliminaryReport', 'finalReport') THEN 'filed:' || d.kind || ':' || (t.done - i."awareOn" + 1) END,
      CASE WHEN t.done <= d."dueOn" THEN 'inTime:' || d.kind WHEN t.done > d."dueOn" THEN 'late:' || d.kind END,
      CASE WHEN d.state = 'open' AND d."dueOn" IS NOT NULL THEN 'open:' || d.kind || ':' || to_char(d."dueOn", 'YYYY-MM-DD') END
    ])
    FROM "Duty" d, LATERAL (
      SELECT CASE WHEN d.state = 'done' THEN (d."doneAt" AT TIME ZONE 'Asia/Tokyo')::date END AS done
    ) t WHERE d."incidentId" = i.id AND d.state <> 'notApplicable'
    UNION ALL
    SELECT 'unknown:' || r.item FROM "ReportItem" r
    WHERE i.reportable AND r."incidentId" = i.id AND r.state = 'underInvestigation'
  ) facts WHERE fact IS NOT NULL
$$;

-- Where two change one incident at once, the second waits and sees what the first left.
CREATE FUNCTION refresh_incident_tally(ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "IncidentTally" WHERE "incidentId" = ANY(ids) ORDER BY "incidentId" FOR UPDATE;
  INSERT INTO "IncidentTally" AS old ("incidentId", "month", "entityId", "partyIds", "facts")
  SELECT i.id, date_trunc('month', i."awareOn")::date, i."entityId",
    ARRAY(SELECT p."entityId" FROM "IncidentParty" p WHERE p."incidentId" = i.id ORDER BY 1), facts_of_incident(i)
  FROM "Incident" i WHERE i.id = ANY(ids)
  ON CONFLICT ("incidentId") DO UPDATE
    SET "month" = excluded."month", "entityId" = excluded."entityId", "partyIds" = excluded."partyIds", "facts" = excluded."facts"
    WHERE (old."month", old."entityId", old."partyIds", old."facts")
      IS DISTINCT FROM (excluded."month", excluded."entityId", excluded."partyIds", excluded."facts");
END $$;

-- Counters are never changed in place: a change adds rows of its own and takes the rows of the same counter with it that
-- nobody else holds. So nobody waits for anybody, the sum is exact at every moment, and rows stay few.
CREATE FUNCTION count_in_statistics(added "IncidentTally"[], removed "IncidentTally"[]) RETURNS void LANGUAGE sql AS $$
  WITH delta AS (
    SELECT "month", "entityId", "partyIds", fact, sum(n)::int AS "count" FROM (
      SELECT a.*, unnest(a."facts") AS fact, 1 AS n FROM unnest(added) a
      UNION ALL
      SELECT r.*, unnest(r."facts") AS fact, -1 AS n FROM unnest(removed) r
    ) changes GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0
  ), free AS (
    SELECT c.id FROM "StatisticsCount" c JOIN delta d
      ON c."month" = d."month" AND c."entityId" = d."entityId" AND c."fact" = d.fact AND c."partyIds" = d."partyIds"
    FOR UPDATE OF c SKIP LOCKED
  ), gone AS (
    DELETE FROM "StatisticsCount" c USING free WHERE c.id = free.id
    RETURNING c."month", c."entityId", c."partyIds", c."fact", c."count"
  )
  INSERT INTO "StatisticsCount" ("month", "entityId", "partyIds", "fact", "count")
  SELECT "month", "entityId", "partyIds", fact, sum("count") FROM (SELECT * FROM delta UNION ALL SELECT * FROM gone) parts
  GROUP BY 1, 2, 3, 4 HAVING sum("count") <> 0
$$;

CREATE FUNCTION count_tallies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM count_in_statistics(ARRAY(SELECT ROW(n.*)::"IncidentTally" FROM now n), '{}');
  ELSIF TG_OP = 'UPDATE' THEN
    PERFORM count_in_statistics(
      ARRAY(SELECT ROW(n.*)::"IncidentTally" FROM now n), ARRAY(SELECT ROW(b.*)::"IncidentTally" FROM before b));
  ELSE
    PERFORM count_in_statistics('{}', ARRAY(SELECT ROW(b.*)::"IncidentTally" FROM before b));
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "IncidentTally_insert" AFTER INSERT ON "IncidentTally"
  REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION count_tallies();
CREATE TRIGGER "IncidentTally_update" AFTER UPDATE ON "IncidentTally"
  REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION count_tallies();
CREATE TRIGGER "IncidentTally_delete" AFTER DELETE ON "IncidentTally"
  REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION count_tallies();

-- What changes what an incident counts as.

CREATE FUNCTION tally_incidents() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    ids := ARRAY(SELECT id FROM now);
  ELSE
    ids := ARRAY(SELECT n.id FROM now n JOIN before b USING (id)
      WHERE (n."awareOn", n."entityId", n.preset, n.reportable) IS DISTINCT FROM (b."awareOn", b."entityId", b.preset, b.reportable));
  END IF;
  IF cardinality(ids) > 0 THEN PERFORM refresh_incident_tally(ids); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION tally_duties() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    ids := ARRAY(SELECT DISTINCT "incidentId" FROM now WHERE state <> 'notApplicable');
  ELSIF TG_OP = 'UPDATE' THEN
    ids := ARRAY(SELECT DISTINCT n."incidentId" FROM now n JOIN before b USING (id)
      WHERE (n.kind, n.state, n."dueOn", n."doneAt") IS DISTINCT FROM (b.kind, b.state, b."dueOn", b."doneAt"));
  ELSE
    ids := ARRAY(SELECT DISTINCT "incidentId" FROM before WHERE state <> 'notApplicable');
  END IF;
  IF cardinality(ids) > 0 THEN PERFORM refresh_incident_tally(ids); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION tally_items() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    ids := ARRAY(SELECT DISTINCT "incidentId" FROM now WHERE state = 'underInvestigation');
  ELSIF TG_OP = 'UPDATE' THEN
    ids := ARRAY(SELECT DISTINCT n."incidentId" FROM now n JOIN before b USING ("incidentId", item) WHERE n.state <> b.state);
  ELSE
    ids := ARRAY(SELECT DISTINCT "incidentId" FROM before WHERE state = 'underInvestigation');
  END IF;
  IF cardinality(ids) > 0 THEN PERFORM refresh_incident_tally(ids); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION tally_parties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_incident_tally(ARRAY(SELECT DISTINCT "incidentId" FROM changed));
  RETURN NULL;
END $$;

CREATE TRIGGER "Incident_tally_insert" AFTER INSERT ON "Incident"
  REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION tally_incidents();
CREATE TRIGGER "Incident_tally_update" AFTER UPDATE ON "Incident"
  REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION tally_incidents();

CREATE TRIGGER "Duty_tally_insert" AFTER INSERT ON "Duty"
  REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION tally_duties();
CREATE TRIGGER "Duty_tally_update" AFTER UPDATE ON "Duty"
  REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION tally_duties();
CREATE TRIGGER "Duty_tally_delete" AFTER DELETE ON "Duty"
  REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION tally_duties();

CREATE TRIGGER "ReportItem_tally_insert" AFTER INSERT ON "ReportItem"
  REFERENCING NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION tally_items();
CREATE TRIGGER "ReportItem_tally_update" AFTER UPDATE ON "ReportItem"
  REFERENCING OLD TABLE AS before NEW TABLE AS now FOR EACH STATEMENT EXECUTE FUNCTION tally_items();
CREATE TRIGGER "ReportItem_tally_delete" AFTER DELETE ON "ReportItem"
  REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION tally_items();

CREATE TRIGGER "IncidentParty_tally_insert" AFTER INSERT ON "IncidentParty"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_parties();
CREATE TRIGGER "IncidentParty_tally_delete" AFTER DELETE ON "IncidentParty"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tally_parties();

SELECT refresh_incident_tally(array_agg(id)) FROM "Incident";
