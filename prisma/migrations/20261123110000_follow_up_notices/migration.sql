-- An entrustee may tell more about the same incident: its later notices belong to it too.
DROP INDEX "ReceivedNotice_incidentId_key";
CREATE INDEX "ReceivedNotice_incidentId_arrivedAt_idx" ON "ReceivedNotice"("incidentId", "arrivedAt");
-- The language of what a webhook is told.
ALTER TABLE "Webhook" ADD COLUMN "language" TEXT NOT NULL DEFAULT 'ja';
