-- A page of the register looks at a few rows of these. The planner, which cannot know how often a text occurs, sends for helpers
-- all the same, and waiting for them to start takes longer than the reading.
ALTER TABLE "Incident" SET (parallel_workers = 0);
ALTER TABLE "IncidentSearch" SET (parallel_workers = 0);
