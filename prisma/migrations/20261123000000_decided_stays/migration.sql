-- What was decided, drawn or filed stays, whatever code, console or script writes here.

CREATE FUNCTION decided_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was decided stays: % of % refused', TG_OP, TG_TABLE_NAME;
END $$;

-- A PDF is attached to its version once.
CREATE TRIGGER report_version_files_once BEFORE UPDATE OF "draftFileId", "finalFileId" ON "ReportVersion"
  FOR EACH ROW WHEN (
    OLD."draftFileId" IS NOT NULL AND NEW."draftFileId" IS DISTINCT FROM OLD."draftFileId"
    OR OLD."finalFileId" IS NOT NULL AND NEW."finalFileId" IS DISTINCT FROM OLD."finalFileId")
  EXECUTE FUNCTION decided_stays();

-- A filing is a fact.
CREATE TRIGGER filing_stays BEFORE UPDATE OR DELETE ON "Filing"
  FOR EACH ROW EXECUTE FUNCTION decided_stays();

-- What was asked for stays; an answer is given once. An edit afterwards voids an approval and says nothing else.
CREATE TRIGGER approval_request_stays
  BEFORE UPDATE OF "incidentId", "subjectType", "subjectId", "contentSha256", "requestedById", "requestedAt" ON "Approval"
  FOR EACH ROW EXECUTE FUNCTION decided_stays();
CREATE TRIGGER approval_answer_stays BEFORE UPDATE ON "Approval"
  FOR EACH ROW WHEN (OLD."state" <> 'waiting' AND (
    NOT (OLD."state" = 'approved' AND NEW."state" = 'voided')
    OR NEW."decidedById" IS DISTINCT FROM OLD."decidedById" OR NEW."decidedAt" IS DISTINCT FROM OLD."decidedAt"
    OR NEW."comment" IS DISTINCT FROM OLD."comment"))
  EXECUTE FUNCTION decided_stays();
CREATE TRIGGER approval_kept BEFORE DELETE ON "Approval"
  FOR EACH ROW EXECUTE FUNCTION decided_stays();

-- Every day of awareness that was ever said or proposed is kept.
CREATE TRIGGER aware_date_change_stays BEFORE UPDATE ON "AwareDateChange"
  FOR EACH ROW WHEN (OLD."state" <> 'proposed') EXECUTE FUNCTION decided_stays();
CREATE TRIGGER aware_date_change_kept BEFORE DELETE ON "AwareDateChange"
  FOR EACH ROW EXECUTE FUNCTION decided_stays();

-- None of them is emptied.
CREATE TRIGGER report_version_no_truncate BEFORE TRUNCATE ON "ReportVersion" EXECUTE FUNCTION decided_stays();
CREATE TRIGGER notice_version_no_truncate BEFORE TRUNCATE ON "NoticeVersion" EXECUTE FUNCTION decided_stays();
CREATE TRIGGER filing_no_truncate BEFORE TRUNCATE ON "Filing" EXECUTE FUNCTION decided_stays();
CREATE TRIGGER approval_no_truncate BEFORE TRUNCATE ON "Approval" EXECUTE FUNCTION decided_stays();
CREATE TRIGGER aware_date_change_no_truncate BEFORE TRUNCATE ON "AwareDateChange" EXECUTE FUNCTION decided_stays();
