-- What must hold whatever code, console or script writes here.

-- The log: rows are added at the end of the chain and never touched again.

CREATE FUNCTION audit_event_extends_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_seq bigint;
  last_hash text;
BEGIN
  -- The lock lib/door/record.ts takes: two writers must not extend the same end.
  PERFORM pg_advisory_xact_lock(7465001);
  SELECT "seq", "hash" INTO last_seq, last_hash FROM "AuditEvent" ORDER BY "seq" DESC LIMIT 1;
  IF NEW."seq" <> coalesce(last_seq, 0) + 1 OR NEW."prevHash" <> coalesce(last_hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'an audit event must extend the chain after row %', coalesce(last_seq, 0);
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION audit_event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only: % refused', TG_OP;
END $$;

CREATE TRIGGER audit_event_extends_chain BEFORE INSERT ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION audit_event_extends_chain();
CREATE TRIGGER audit_event_no_change BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION audit_event_is_append_only();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION audit_event_is_append_only();

ALTER TABLE "AuditEvent"
  ADD CONSTRAINT "AuditEvent_hashes" CHECK ("hash" ~ '^[0-9a-f]{64}$' AND "prevHash" ~ '^[0-9a-f]{64}$');

-- Four eyes: nobody decides on their own request, and a decision has a name and a time.

ALTER TABLE "Approval"
  ADD CONSTRAINT "Approval_four_eyes" CHECK ("decidedById" <> "requestedById"),
  ADD CONSTRAINT "Approval_decided" CHECK
    ("state" NOT IN ('approved', 'returned') OR ("decidedById" IS NOT NULL AND "decidedAt" IS NOT NULL)),
  ADD CONSTRAINT "Approval_hash" CHECK ("contentSha256" ~ '^[0-9a-f]{64}$');

-- Frozen versions: what was approved is what was filed.

CREATE FUNCTION frozen_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a submitted version is frozen: % of % refused', TG_OP, TG_TABLE_NAME;
END $$;

CREATE TRIGGER report_version_frozen
  BEFORE UPDATE OF "reportId", "number", "content", "contentSha256", "submittedById", "submittedAt" ON "ReportVersion"
  FOR EACH ROW EXECUTE FUNCTION frozen_version();
CREATE TRIGGER report_version_kept BEFORE DELETE ON "ReportVersion"
  FOR EACH ROW EXECUTE FUNCTION frozen_version();
CREATE TRIGGER notice_version_frozen
  BEFORE UPDATE OF "noticeId", "number", "content", "contentSha256", "submittedById", "submittedAt" ON "NoticeVersion"
  FOR EACH ROW EXECUTE FUNCTION frozen_version();
CREATE TRIGGER notice_version_kept BEFORE DELETE ON "NoticeVersion"
  FOR EACH ROW EXECUTE FUNCTION frozen_version();

-- Shapes and numbers.

ALTER TABLE "User" ADD CONSTRAINT "User_email_lower" CHECK ("email" = lower("email"));

ALTER TABLE "Entity"
  ADD CONSTRAINT "Entity_code" CHECK ("code" ~ '^[a-z][a-z0-9]{1,19}$'),
  ADD CONSTRAINT "Entity_corporateNumber" CHECK ("corporateNumber" ~ '^[1-9][0-9]{12}$'),
  ADD CONSTRAINT "Entity_postalCode" CHECK ("postalCode" ~ '^[0-9]{3}-[0-9]{4}$');

ALTER TABLE "EntityAuthority"
  ADD CONSTRAINT "EntityAuthority_period" CHECK ("validTo" IS NULL OR "validTo" >= "validFrom");

ALTER TABLE "Incident"
  ADD CONSTRAINT "Incident_sequence" CHECK ("sequence" > 0),
  ADD CONSTRAINT "Incident_number" CHECK ("number" ~ '^[0-9]{4}-[0-9]{4,}$'),
  ADD CONSTRAINT "Incident_slug" CHECK ("slug" ~ '^[a-z][a-z0-9]{1,19}-[0-9]{4}-[0-9]{4,}$'),
  ADD CONSTRAINT "Incident_counts" CHECK ("personCount" >= 0 AND "personCountMax" >= 0);

ALTER TABLE "AffectedData" ADD CONSTRAINT "AffectedData_personCount" CHECK ("personCount" >= 0);
ALTER TABLE "ReportItem" ADD CONSTRAINT "ReportItem_item" CHECK ("item" BETWEEN 1 AND 9);
ALTER TABLE "Person" ADD CONSTRAINT "Person_rowNumber" CHECK ("rowNumber" > 0);
