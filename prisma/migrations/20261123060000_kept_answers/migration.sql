-- What the duties already say of incidents that were there before the answer was kept beside the facts.
UPDATE "Incident" i SET "reportable" = EXISTS (
  SELECT 1 FROM "Duty" d WHERE d."incidentId" = i."id" AND d."kind" = 'preliminaryReport' AND d."state" <> 'notApplicable'
);
