-- CreateTable
CREATE TABLE "IncidentSearch" (
    "incidentId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "grams" TEXT[],

    CONSTRAINT "IncidentSearch_pkey" PRIMARY KEY ("incidentId")
);

-- CreateIndex
CREATE INDEX "IncidentSearch_grams_idx" ON "IncidentSearch" USING GIN ("grams");

-- CreateIndex
CREATE INDEX "Incident_createdAt_id_idx" ON "Incident"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Incident_entityId_awareOn_idx" ON "Incident"("entityId", "awareOn");

-- AddForeignKey
ALTER TABLE "IncidentSearch" ADD CONSTRAINT "IncidentSearch_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A text as it is compared: full and half width, capitals, hiragana and katakana, and runs of white space are one.
CREATE FUNCTION search_folded(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(
    lower(regexp_replace(normalize(t, NFKC), '\s+', ' ', 'g')),
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔ',
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴ')
$$;

-- Its pieces of two characters, and of one for queries of one: Japanese has no spaces to cut words at.
CREATE FUNCTION search_grams(t text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT g), '{}') FROM (
    SELECT substr(t, i, n) AS g FROM generate_series(1, char_length(t)) i, (VALUES (1), (2)) s(n)
  ) pieces WHERE g <> ' '
$$;

-- What an incident can be found by: number, title, who first knew, entity, and what the organisation wrote into the nine items.
CREATE FUNCTION refresh_incident_search(ids uuid[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "IncidentSearch" ("incidentId", "text", "grams")
  SELECT f.id, f.folded, search_grams(f.folded) FROM (
    SELECT i.id, search_folded(concat_ws(' ', i.number, i.title, i."awareBy", e.name, (
      SELECT string_agg(v #>> '{}', ' ') FROM "ReportItem" r,
        LATERAL jsonb_path_query(r.fields, '$.* ? (@.type() == "string")') v WHERE r."incidentId" = i.id
    ))) AS folded
    FROM "Incident" i JOIN "Entity" e ON e.id = i."entityId" WHERE i.id = ANY(ids)
  ) f
  ON CONFLICT ("incidentId") DO UPDATE SET "text" = excluded."text", "grams" = excluded."grams"
  WHERE "IncidentSearch"."text" <> excluded."text"
$$;

CREATE FUNCTION incident_search_of_incidents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_incident_search(array_agg(DISTINCT id)) FROM changed;
  RETURN NULL;
END $$;

CREATE FUNCTION incident_search_of_items() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM refresh_incident_search(array_agg(DISTINCT "incidentId")) FROM changed;
  RETURN NULL;
END $$;

CREATE TRIGGER "Incident_search_insert" AFTER INSERT ON "Incident"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION incident_search_of_incidents();
CREATE TRIGGER "Incident_search_update" AFTER UPDATE ON "Incident"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION incident_search_of_incidents();
CREATE TRIGGER "ReportItem_search_insert" AFTER INSERT ON "ReportItem"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION incident_search_of_items();
CREATE TRIGGER "ReportItem_search_update" AFTER UPDATE ON "ReportItem"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION incident_search_of_items();

SELECT refresh_incident_search(array_agg(id)) FROM "Incident";
