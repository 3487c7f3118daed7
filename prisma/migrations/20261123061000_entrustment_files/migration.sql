-- The paper with the DRAFT mark, what came in byte for byte, and whose data a list holds.
ALTER TABLE "EntrustorNotice" ADD COLUMN "draftFileId" UUID;
ALTER TABLE "ReceivedNotice" ADD COLUMN "original" TEXT NOT NULL;
ALTER TABLE "PersonImport" ADD COLUMN "entrustorId" UUID;
ALTER TABLE "PersonImport" ADD CONSTRAINT "PersonImport_entrustorId_fkey"
  FOREIGN KEY ("entrustorId") REFERENCES "Entrustor"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Person_entrustorId_idx" ON "Person"("entrustorId");
